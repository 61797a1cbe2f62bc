#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "http/message.h"

namespace http {

// A built web folder, held in memory. Files "x.br" and "x.gz" beside "x" are its precompressed
// forms; what has none is compressed in the background once. Safe to use from any thread.
class StaticFiles {
  public:
    static constexpr std::size_t max_bytes = 64 * 1024 * 1024;

    // A missing folder serves nothing. Throws std::runtime_error above max_bytes.
    explicit StaticFiles(const std::filesystem::path& folder);
    ~StaticFiles();

    // For GET and HEAD: the file, 304, or index.html for a path without a dot in its last
    // segment that does not begin with /api. nullopt: nothing of ours.
    std::optional<Response> find(const Request& request) const;

    std::size_t size() const { return files_.size(); }
    std::size_t bytes() const { return bytes_; }
    void finish_compressing();  // waits for the background

  private:
    using Bytes = std::shared_ptr<const std::string>;
    struct File {
        std::string content_type;
        std::string etag;
        std::string cache_control;
        Bytes plain;
        std::atomic<Bytes> brotli;
        std::atomic<Bytes> gzip;
    };

    void load(const std::filesystem::path& folder);
    void add(const std::filesystem::path& folder, const std::filesystem::path& file);
    void attach_compressed(const std::string& name, Bytes bytes);
    void compress_all(const std::stop_token& stop);
    const File* look_up(const Request& request) const;
    static Response reply_with(const File& file, const Request& request);

    std::map<std::string, std::unique_ptr<File>, std::less<>> files_;
    std::size_t bytes_ = 0;
    std::jthread background_;
};

}  // namespace http
