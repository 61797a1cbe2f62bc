#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/sqlite/migrations.h"
#include "store/sqlite/writer.h"
#include "store/store.h"

namespace store {
namespace sqlite {
namespace {

// Held while a process serves the folder.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& folder)
        : file_(::open((folder / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {
        if (file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
        if (file_ >= 0) ::close(file_);
        throw StoreFailed("数据目录正被另一个进程使用或不可写：" + folder.string());
    }
    ~FolderLock() { ::close(file_); }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int file_;
};

void sync_folder(const std::filesystem::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!synced) throw StoreFailed("cannot sync folder " + folder.string());
}

std::unique_ptr<FolderLock> take_folder(const std::filesystem::path& folder) {
    if (folder.empty()) return nullptr;
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    return std::make_unique<FolderLock>(folder);
}

class SqliteStore final : public Store {
  public:
    explicit SqliteStore(StoreOptions options)
        : options_(std::move(options)),
          lock_(take_folder(options_.folder)),
          connection_(std::make_shared<Connection>(writer_options())) {
        migrate(*connection_, log_migrations);
        prepare_views(*connection_, options_.views);
        if (!options_.folder.empty()) sync_folder(options_.folder);
        writer_ = std::make_unique<LogWriter>(connection_, options_);
    }

    Writer& writer() override { return *writer_; }

    std::unique_ptr<Reader> reader() override {
        if (connection_->in_memory()) return std::make_unique<LogReader>(connection_);
        ConnectionOptions options;
        options.file = file();
        options.vfs = options_.vfs;
        options.cache_bytes = options_.reader_cache_bytes;
        options.read_only = true;
        return std::make_unique<LogReader>(std::make_shared<Connection>(options));
    }

  private:
    std::filesystem::path file() const {
        return options_.folder.empty() ? options_.folder : options_.folder / "log.db";
    }

    ConnectionOptions writer_options() const {
        ConnectionOptions options;
        options.file = file();
        options.vfs = options_.vfs;
        options.cache_bytes = options_.writer_cache_bytes;
        options.synchronous = options_.synchronous;
        options.serialized = options_.folder.empty();
        return options;
    }

    const StoreOptions options_;
    std::unique_ptr<FolderLock> lock_;
    std::shared_ptr<Connection> connection_;
    std::unique_ptr<LogWriter> writer_;
};

}  // namespace
}  // namespace sqlite

std::unique_ptr<Reader> open_for_reading(const std::filesystem::path& folder) {
    sqlite::ConnectionOptions options;
    options.file = folder / "log.db";
    options.read_only = true;
    return std::make_unique<sqlite::LogReader>(std::make_shared<sqlite::Connection>(options));
}

std::unique_ptr<Store> open(StoreOptions options) {
    return std::make_unique<sqlite::SqliteStore>(std::move(options));
}

}  // namespace store
