#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <variant>
#include <vector>

// Only for tests.
namespace store::sqlite::testing {

// A disk that may lose power. It stands between SQLite and the system's files, remembers for every
// file what was synced and what was not, and can write down what a power cut would have left:
// everything synced; of the rest each 4 KiB page whole, not at all, or torn at a 512-byte sector.
class LostSyncVfs {
  public:
    explicit LostSyncVfs(std::uint64_t seed);  // registers itself with SQLite under name()
    ~LostSyncVfs();
    LostSyncVfs(const LostSyncVfs&) = delete;
    LostSyncVfs& operator=(const LostSyncVfs&) = delete;

    const std::string& name() const { return name_; }
    // The power fails at the nth write, sync, truncation or deletion from now; that one and all
    // after it fail with an I/O error.
    void cut_after(int operations) { left_ = operations; }
    bool is_cut() const { return cut_; }
    void mend() { cut_ = false, left_ = -1; }
    int operations() const { return operations_; }
    // What is on the disk after the cut, as files under `to` instead of `from`.
    void write_survivors(const std::filesystem::path& from, const std::filesystem::path& to);

  private:
    friend struct Methods;

    struct Write {
        std::int64_t offset;
        std::string bytes;
    };
    struct Truncation {
        std::int64_t size;
    };
    struct File {
        std::filesystem::path folder;
        bool journal = false;          // SQLite's system files sync the folder at its first sync
        bool exists_for_sure = false;  // its name survives a cut
        bool removed = false;          // but may come back until the folder is synced
        std::string synced;
        std::vector<std::variant<Write, Truncation>> pending;
    };

    std::shared_ptr<File> file(const std::string& path, int flags);
    void sync_folder_of(const File& file);
    bool power();  // false: it is cut now
    std::string survivor(const File& file);
    void apply(std::string& image, const Write& write);
    bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }

    std::string name_;
    sqlite3_vfs vfs_{};
    sqlite3_vfs* system_;
    std::mutex mutex_;
    std::mt19937_64 random_;
    std::map<std::string, std::shared_ptr<File>> files_;
    std::atomic<int> left_ = -1;  // operations until the cut; negative: none is planned
    std::atomic<bool> cut_ = false;  // read without the lock too
    std::atomic<int> operations_ = 0;
};

}  // namespace store::sqlite::testing
