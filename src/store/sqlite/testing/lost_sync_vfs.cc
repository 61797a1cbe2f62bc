#include "store/sqlite/testing/lost_sync_vfs.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <new>

namespace store::sqlite::testing {
namespace {

constexpr std::int64_t page = 4096;
constexpr std::int64_t sector = 512;

// What SQLite holds of an open file; the system's own follows behind it in memory.
struct OpenFile {
    sqlite3_file head;
    LostSyncVfs* disk;
    std::shared_ptr<void> file;
    sqlite3_file* system() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

OpenFile* opened(sqlite3_file* f) { return reinterpret_cast<OpenFile*>(f); }
sqlite3_file* below(sqlite3_file* f) { return opened(f)->system(); }
LostSyncVfs* disk_of(sqlite3_vfs* v) { return static_cast<LostSyncVfs*>(v->pAppData); }

}  // namespace

struct Methods {
    using File = LostSyncVfs::File;
    static File& file(sqlite3_file* f) { return *static_cast<File*>(opened(f)->file.get()); }
    static sqlite3_vfs* system(sqlite3_vfs* v) { return disk_of(v)->system_; }

    static int close(sqlite3_file* f) {
        const int code = below(f)->pMethods->xClose(below(f));
        opened(f)->~OpenFile();
        return code;
    }
    static int read(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
        if (opened(f)->disk->cut_) return SQLITE_IOERR_READ;
        return below(f)->pMethods->xRead(below(f), to, size, at);
    }
    static int write(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
        auto& disk = *opened(f)->disk;
        const std::lock_guard lock(disk.mutex_);
        if (disk.cut_) return SQLITE_IOERR_WRITE;
        const auto* bytes = static_cast<const char*>(from);
        file(f).pending.push_back(LostSyncVfs::Write{at, std::string(bytes, size)});
        if (!disk.power()) return SQLITE_IOERR_WRITE;
        return below(f)->pMethods->xWrite(below(f), from, size, at);
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size) {
        auto& disk = *opened(f)->disk;
        const std::lock_guard lock(disk.mutex_);
        if (disk.cut_) return SQLITE_IOERR_TRUNCATE;
        file(f).pending.push_back(LostSyncVfs::Truncation{size});
        if (!disk.power()) return SQLITE_IOERR_TRUNCATE;
        return below(f)->pMethods->xTruncate(below(f), size);
    }
    // The system is not asked to sync: what counts is what is written down here.
    static int sync(sqlite3_file* f, int) {
        auto& disk = *opened(f)->disk;
        const std::lock_guard lock(disk.mutex_);
        if (disk.cut_ || !disk.power()) return SQLITE_IOERR_FSYNC;
        auto& state = file(f);
        for (const auto& change : state.pending) {
            if (const auto* write = std::get_if<LostSyncVfs::Write>(&change)) {
                const auto end = static_cast<std::size_t>(write->offset) + write->bytes.size();
                if (state.synced.size() < end) state.synced.resize(end);
                std::copy(write->bytes.begin(), write->bytes.end(),
                          state.synced.begin() + write->offset);
            } else {
                state.synced.resize(std::get<LostSyncVfs::Truncation>(change).size);
            }
        }
        state.pending.clear();
        if (!state.exists_for_sure && state.journal) disk.sync_folder_of(state);
        state.exists_for_sure = true;
        return SQLITE_OK;
    }
    static int size(sqlite3_file* f, sqlite3_int64* bytes) {
        return below(f)->pMethods->xFileSize(below(f), bytes);
    }
    static int lock(sqlite3_file* f, int level) {
        return below(f)->pMethods->xLock(below(f), level);
    }
    static int unlock(sqlite3_file* f, int level) {
        return below(f)->pMethods->xUnlock(below(f), level);
    }
    static int reserved(sqlite3_file* f, int* held) {
        return below(f)->pMethods->xCheckReservedLock(below(f), held);
    }
    static int control(sqlite3_file* f, int op, void* arg) {
        return below(f)->pMethods->xFileControl(below(f), op, arg);
    }
    static int sector_size(sqlite3_file*) { return static_cast<int>(page); }
    static int characteristics(sqlite3_file*) { return 0; }  // promises nothing
    static int shm_map(sqlite3_file* f, int region, int size, int extend, void volatile** to) {
        return below(f)->pMethods->xShmMap(below(f), region, size, extend, to);
    }
    static int shm_lock(sqlite3_file* f, int at, int n, int flags) {
        return below(f)->pMethods->xShmLock(below(f), at, n, flags);
    }
    static void shm_barrier(sqlite3_file* f) { below(f)->pMethods->xShmBarrier(below(f)); }
    static int shm_unmap(sqlite3_file* f, int remove) {
        return below(f)->pMethods->xShmUnmap(below(f), remove);
    }

    static int open(sqlite3_vfs* v, const char* path, sqlite3_file* f, int flags, int* out) {
        static const sqlite3_io_methods methods{
            2,    close,  read,     write,   truncate,    sync,            size,    lock,
            unlock, reserved, control, sector_size, characteristics, shm_map, shm_lock,
            shm_barrier, shm_unmap, nullptr, nullptr};
        auto& disk = *disk_of(v);
        f->pMethods = nullptr;
        if (disk.cut_) return SQLITE_CANTOPEN;
        auto* own = new (f) OpenFile{{&methods}, &disk, nullptr};
        const int code = disk.system_->xOpen(disk.system_, path, own->system(), flags, out);
        if (code != SQLITE_OK) {
            own->~OpenFile();
            f->pMethods = nullptr;
            return code;
        }
        const std::lock_guard lock(disk.mutex_);
        own->file = disk.file(path ? path : "", flags);
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs* v, const char* path, int sync_folder) {
        auto& disk = *disk_of(v);
        const std::lock_guard lock(disk.mutex_);
        if (disk.cut_ || !disk.power()) return SQLITE_IOERR_DELETE;
        if (const auto at = disk.files_.find(path); at != disk.files_.end()) {
            at->second->removed = true;
            if (sync_folder) disk.files_.erase(at);
        }
        return disk.system_->xDelete(disk.system_, path, sync_folder);
    }
    static int access(sqlite3_vfs* v, const char* path, int flags, int* result) {
        return system(v)->xAccess(system(v), path, flags, result);
    }
    static int full_path(sqlite3_vfs* v, const char* path, int size, char* to) {
        return system(v)->xFullPathname(system(v), path, size, to);
    }
    static int randomness(sqlite3_vfs* v, int size, char* to) {
        return system(v)->xRandomness(system(v), size, to);
    }
    static int sleep(sqlite3_vfs* v, int us) { return system(v)->xSleep(system(v), us); }
    static int time(sqlite3_vfs* v, double* now) { return system(v)->xCurrentTime(system(v), now); }
    static int last_error(sqlite3_vfs* v, int size, char* to) {
        return system(v)->xGetLastError(system(v), size, to);
    }
};

LostSyncVfs::LostSyncVfs(std::uint64_t seed)
    : system_(sqlite3_vfs_find(nullptr)), random_(seed) {
    static std::atomic<int> made{0};
    name_ = "lost-sync-" + std::to_string(made++);
    vfs_.iVersion = 1;
    vfs_.szOsFile = static_cast<int>(sizeof(OpenFile)) + system_->szOsFile;
    vfs_.mxPathname = system_->mxPathname;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.xOpen = Methods::open;
    vfs_.xDelete = Methods::remove;
    vfs_.xAccess = Methods::access;
    vfs_.xFullPathname = Methods::full_path;
    vfs_.xRandomness = Methods::randomness;
    vfs_.xSleep = Methods::sleep;
    vfs_.xCurrentTime = Methods::time;
    vfs_.xGetLastError = Methods::last_error;
    sqlite3_vfs_register(&vfs_, 0);
}

LostSyncVfs::~LostSyncVfs() { sqlite3_vfs_unregister(&vfs_); }

std::shared_ptr<LostSyncVfs::File> LostSyncVfs::file(const std::string& path, int flags) {
    auto& entry = files_[path];
    if (!entry || entry->removed) entry = std::make_shared<File>();
    entry->folder = std::filesystem::path(path).parent_path();
    entry->journal = flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL);
    return entry;
}

void LostSyncVfs::sync_folder_of(const File& file) {
    std::erase_if(files_, [&](const auto& entry) {
        return entry.second->removed && entry.second->folder == file.folder;
    });
}

bool LostSyncVfs::power() {
    ++operations_;
    if (left_ < 0) return true;
    if (left_-- > 0) return true;
    cut_ = true;
    return false;
}

void LostSyncVfs::apply(std::string& image, const Write& write) {
    const auto end = write.offset + static_cast<std::int64_t>(write.bytes.size());
    for (auto at = write.offset; at < end;) {
        const auto stop = std::min(end, (at / page + 1) * page);
        auto kept = stop - at;
        const auto torn = static_cast<std::int64_t>(random_() % 8) * sector;
        if (chance(40)) kept = 0;
        else if (chance(30)) kept = std::min(kept, torn);
        if (kept > 0) {
            if (static_cast<std::int64_t>(image.size()) < at + kept) image.resize(at + kept);
            image.replace(at, kept, write.bytes, at - write.offset, kept);
        }
        at = stop;
    }
}

std::string LostSyncVfs::survivor(const File& file) {
    auto image = file.synced;
    for (const auto& change : file.pending) {
        if (const auto* write = std::get_if<Write>(&change)) apply(image, *write);
        else if (chance(50)) image.resize(std::get<Truncation>(change).size);
    }
    return image;
}

void LostSyncVfs::write_survivors(const std::filesystem::path& from,
                                  const std::filesystem::path& to) {
    const std::lock_guard lock(mutex_);
    for (const auto& [path, file] : files_) {
        const bool unsure = file->removed || !file->exists_for_sure;
        if (path.empty() || (unsure && chance(50))) continue;
        const auto place = to / std::filesystem::path(path).lexically_relative(from);
        std::filesystem::create_directories(place.parent_path());
        std::ofstream(place, std::ios::binary) << survivor(*file);
    }
}

}  // namespace store::sqlite::testing
