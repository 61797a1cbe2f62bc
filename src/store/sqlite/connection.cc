#include "store/sqlite/connection.h"

#include <string>

#include "store/store.h"

namespace store::sqlite {
namespace {

bool is_fault_of_program(int code) {
    switch (code & 0xff) {
        case SQLITE_ERROR:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
        case SQLITE_TOOBIG:
        case SQLITE_LOCKED: return true;
        default: return false;
    }
}

const char* name_of(Sync sync) {
    switch (sync) {
        case Sync::off: return "OFF";
        case Sync::normal: return "NORMAL";
        case Sync::full: return "FULL";
    }
    return "FULL";
}

void start_sqlite() {
    static const bool once = [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // its counters take a lock at each allocation
        return sqlite3_initialize() == SQLITE_OK;
    }();
    if (!once) throw StoreFailed("SQLite does not start");
}

}  // namespace

void throw_error(sqlite3* database, int code, std::string_view doing) {
    const std::string text = std::string(database ? sqlite3_errmsg(database) : "no memory") + " (" +
                             std::to_string(code) + "): " + std::string(doing);
    if (is_fault_of_program(code)) throw SqlError(text);
    throw StoreFailed(text);
}

Connection::Connection(const ConnectionOptions& options) : in_memory_(options.file.empty()) {
    start_sqlite();
    if (options.serialized) mutex_ = std::make_unique<std::recursive_mutex>();
    const std::string name = in_memory_ ? ":memory:" : options.file.string();
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE |
                      (options.read_only ? 0 : SQLITE_OPEN_CREATE);
    const char* vfs = options.vfs.empty() ? nullptr : options.vfs.c_str();
    try {
        if (const int failed = sqlite3_open_v2(name.c_str(), &handle_, flags, vfs))
            throw_error(handle_, failed, "open " + name);
        configure(options);
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
}

Connection::~Connection() {
    statements_.clear();
    sqlite3_close(handle_);
}

void Connection::configure(const ConnectionOptions& options) {
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, 10'000);
    script("PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;"
           "PRAGMA secure_delete=" + std::string(options.secure_delete ? "ON" : "OFF") +
           "; PRAGMA cache_size=-" + std::to_string(options.cache_bytes / 1024));
    if (options.read_only) {
        script("PRAGMA query_only=ON");
    } else if (!in_memory_) {
        script(std::string("PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=67108864;"
                           "PRAGMA synchronous=") + name_of(options.sync));
    }
    sqlite3_wal_autocheckpoint(handle_, 0);
    if (options.attached.empty()) return;
    execute("ATTACH $1 AS other", {options.attached.string()});
    script("PRAGMA other.cache_size=-" + std::to_string(options.cache_bytes / 1024));
}

std::unique_lock<std::recursive_mutex> Connection::lock() {
    if (!mutex_) return {};
    return std::unique_lock(*mutex_);
}

Connection::Use Connection::use(Sql sql) {
    auto& statement = statements_[sql.text().data()];
    if (!statement) statement = std::make_unique<Statement>(handle_, sql.text());
    if (statement->busy) return Use(std::make_unique<Statement>(handle_, sql.text()));
    return Use(*statement);
}

void Connection::query(Sql sql, std::span<const Param> params, const RowCallback& each) {
    const Use statement = use(sql);
    statement->bind(params);
    const StatementRow row(statement->handle());
    int code;
    while ((code = statement->step()) == SQLITE_ROW) each(row);
    if (code != SQLITE_DONE) throw_error(handle_, code, sql.text());
}

int Connection::try_execute(Sql sql, std::span<const Param> params) {
    const Use statement = use(sql);
    statement->bind(params);
    int code;
    while ((code = statement->step()) == SQLITE_ROW) {
    }
    if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CONSTRAINT)
        throw_error(handle_, code, sql.text());
    return code;
}

std::int64_t Connection::execute(Sql sql, std::span<const Param> params) {
    const int code = try_execute(sql, params);
    if (code != SQLITE_DONE) throw_error(handle_, code, sql.text());
    return sqlite3_changes64(handle_);
}

void Connection::script(const std::string& sql) {
    if (const int failed = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr))
        throw_error(handle_, failed, sql);
}

void Connection::checkpoint(bool empty) {
    const int mode = empty ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code = sqlite3_wal_checkpoint_v2(handle_, nullptr, mode, nullptr, nullptr);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY) throw_error(handle_, code, "checkpoint");
}

}  // namespace store::sqlite
