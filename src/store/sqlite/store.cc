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

// The tables behind are made anew when they speak of more than the log holds: an older copy of the
// log was put back beside them.
void prepare_behind(Connection& behind, const TableSet& tables, std::int64_t log_rows) {
    if (mark(behind, behind_position) > log_rows) prepare_views(behind, {}, behind_position);
    prepare_views(behind, tables, behind_position);
}

class SqliteStore final : public Store {
  public:
    explicit SqliteStore(StoreOptions options)
        : options_(std::move(options)),
          lock_(take_folder(options_.folder)),
          log_(std::make_shared<Connection>(connection_options("log.db"))) {
        migrate(*log_, log_migrations);
        in_memory() ? prepare_in_memory() : prepare_files();
        writer_ = std::make_unique<LogWriter>(log_, options_);
        follower_ = std::make_unique<BehindWriter>(behind_, options_.commit, behind_checkpoint);
    }

    Writer& writer() override { return *writer_; }
    Tables& follower() override { return *follower_; }

    std::unique_ptr<Reader> reader() override {
        if (in_memory()) return std::make_unique<LogReader>(log_);
        auto options = connection_options("log.db");
        options.cache_bytes = options_.reader_cache_bytes;
        options.read_only = true;
        options.attached = file("behind.db");
        return std::make_unique<LogReader>(std::make_shared<Connection>(options));
    }

  private:
    static constexpr int behind_checkpoint = 2000;  // pages; nobody waits for this writer

    bool in_memory() const { return options_.folder.empty(); }
    std::filesystem::path file(const char* name) const { return options_.folder / name; }

    ConnectionOptions connection_options(const char* name) const {
        ConnectionOptions options;
        if (!in_memory()) options.file = file(name);
        options.vfs = options_.vfs;
        options.cache_bytes = options_.writer_cache_bytes;
        options.sync = options_.synchronous ? Sync::full : Sync::off;
        options.serialized = in_memory();
        return options;
    }

    void prepare_files() {
        prepare_views(*log_, options_.views.hot, views_position);
        auto options = connection_options("behind.db");
        options.sync = options_.synchronous ? Sync::normal : Sync::off;
        options.cache_bytes = options_.writer_cache_bytes / 4;
        options.attached = file("log.db");
        behind_ = std::make_shared<Connection>(options);
        migrate(*behind_, behind_migrations);
        prepare_behind(*behind_, options_.views.behind, head(*log_).row);
        sync_folder(options_.folder);
    }

    // One connection for all, and empty: both sets are one.
    void prepare_in_memory() {
        TableSet all = options_.views.hot;
        const auto& behind = options_.views.behind;
        all.ddl.insert(all.ddl.end(), behind.ddl.begin(), behind.ddl.end());
        all.tables.insert(all.tables.end(), behind.tables.begin(), behind.tables.end());
        prepare_views(*log_, all, views_position);
        behind_ = log_;
    }

    const StoreOptions options_;
    std::unique_ptr<FolderLock> lock_;
    std::shared_ptr<Connection> log_, behind_;
    std::unique_ptr<LogWriter> writer_;
    std::unique_ptr<BehindWriter> follower_;
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
