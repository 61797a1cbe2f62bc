#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace store {

// The only door to plain files, so that a test can watch and lose writes. Throws StoreFailed.
class FileDoor {
  public:
    virtual ~FileDoor() = default;
    virtual void make_folder(const std::filesystem::path& folder) = 0;  // and those above it
    // A new file readable by its owner alone; an existing one is refused.
    virtual void write_new(const std::filesystem::path& file, std::string_view bytes) = 0;
    virtual void sync(const std::filesystem::path& file_or_folder) = 0;
    virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    virtual void remove(const std::filesystem::path& file) = 0;  // also one that is not there
    // nullopt: there is no such file.
    virtual std::optional<std::string> read(const std::filesystem::path& file) = 0;
};

FileDoor& system_files();

// Written under a temporary name, synced, renamed, folder synced: then the file is there whole
// or not at all.
void write_durably(FileDoor& door, const std::filesystem::path& file, std::string_view bytes,
                   std::string_view unique);

}  // namespace store
