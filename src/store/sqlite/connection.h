#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "store/sqlite/statement.h"

namespace store::sqlite {

// StoreFailed when the database or the disk can no longer be trusted, else SqlError.
[[noreturn]] void throw_error(sqlite3* database, int code, std::string_view doing);

enum class Sync {
    off,
    normal,  // a power cut may take the newest commits, never their order
    full,
};

struct ConnectionOptions {
    std::filesystem::path file;  // empty: in memory
    std::string vfs;
    std::int64_t cache_bytes = 4 << 20;
    bool read_only = false;
    Sync sync = Sync::full;
    bool secure_delete = false;  // overwrite what is deleted
    bool serialized = false;     // used by several threads: see lock()
    std::filesystem::path attached;  // another database whose tables can be read here; empty: none
};

// One SQLite connection with its prepared statements. WAL, no automatic checkpoint (its
// errors would be swallowed), no memory map.
class Connection {
  public:
    explicit Connection(const ConnectionOptions& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // A statement on loan, reset when it goes.
    class Use {
      public:
        Use(Statement& statement) : statement_(&statement) { statement.busy = true; }
        Use(std::unique_ptr<Statement> own) : own_(std::move(own)), statement_(own_.get()) {}
        ~Use() {
            statement_->reset();
            statement_->busy = false;
        }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;
        Statement* operator->() const { return statement_; }

      private:
        std::unique_ptr<Statement> own_;
        Statement* statement_;
    };

    Use use(Sql sql);
    // Steps through all rows.
    void query(Sql sql, std::span<const Param> params, const RowCallback& each);
    void query(Sql sql, std::initializer_list<Param> params, const RowCallback& each) {
        query(sql, std::span<const Param>{params.begin(), params.size()}, each);
    }
    // SQLITE_DONE or SQLITE_CONSTRAINT_*; anything else throws.
    int try_execute(Sql sql, std::span<const Param> params);
    std::int64_t execute(Sql sql, std::span<const Param> params);
    std::int64_t execute(Sql sql, std::initializer_list<Param> params) {
        return execute(sql, std::span<const Param>{params.begin(), params.size()});
    }
    void script(const std::string& sql);  // several statements, no parameters

    // Moves the write-ahead log into the database as far as readers allow; `empty` leaves a log of
    // no bytes behind (only with no other connection reading).
    void checkpoint(bool empty);

    bool in_transaction() const { return !sqlite3_get_autocommit(handle_); }
    bool in_memory() const { return in_memory_; }
    sqlite3* handle() const { return handle_; }

    // Empty unless `serialized`: then one thread at a time, as often as it likes.
    std::unique_lock<std::recursive_mutex> lock();

  private:
    void configure(const ConnectionOptions& options);

    sqlite3* handle_ = nullptr;
    bool in_memory_ = false;
    std::unique_ptr<std::recursive_mutex> mutex_;
    std::unordered_map<const char*, std::unique_ptr<Statement>> statements_;
};

}  // namespace store::sqlite
