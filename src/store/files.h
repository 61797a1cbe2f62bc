#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "store/file_door.h"
#include "store/keys.h"

namespace store {

struct StoredFile {
    std::string address;       // 64 hex digits: SM3 of the stored bytes
    std::int64_t size = 0;     // of the content
    std::string content_type;  // by its bytes, see sniff(); "" unknown
};

// Uploads in a folder, each encrypted under its own key, which is wrapped by the key of the person
// it belongs to: erasing the person makes the file unreadable. Thread-safe.
class FileStore {
  public:
    static constexpr std::size_t default_limit = 20 << 20;

    // `keys` and `random` outlive it.
    FileStore(std::filesystem::path folder, KeyStore& keys, base::Random& random,
              FileDoor& door = system_files());

    // Durable, key included, when it returns. Refuses file_too_large, file_empty, person_unknown.
    base::Result<StoredFile> put(std::string_view person, KeyClass key_class,
                                 std::string_view content, std::size_t limit = default_limit);
    // Refuses file_erased (its key is gone), file_not_found, file_altered.
    base::Result<std::string> get(std::string_view address) const;
    // Its key first: for a file that no event names. Nothing happens when there is none.
    void remove(std::string_view address);

  private:
    std::filesystem::path path_of(std::string_view address) const;

    std::filesystem::path folder_;
    KeyStore& keys_;
    base::Random& random_;
    FileDoor& door_;
};

}  // namespace store
