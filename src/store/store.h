#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/sm3.h"
#include "base/time.h"
#include "store/sql.h"

namespace store {

// One event as stored. Never rewritten, never deleted.
struct Record {
    std::string stream;        // "<shard>/<kind>/<id>"; the shard is all before the first '/'
    std::int64_t version = 0;  // 1, 2, ... within the stream
    std::string type;
    int format = 1;
    base::Instant recorded_at;
    std::optional<base::Instant> effective_at;  // when a consequence of time alone took effect
    std::string actor;                          // account id, "clock" or "react"
    std::string key;       // idempotency, "<principal> <key>"; only on a command's first record
    std::string key_hash;  // SM3 of the command's body, 32 bytes or empty
    std::string body;      // JSON bytes
    std::int64_t position = 0;  // dense per shard, from 1, visible in order; given at append
    std::int64_t row = 0;       // the store's own order over all shards, dense; given at append
    base::Digest chain{};       // see store/chain.h; given at append
};

std::string_view shard_of(std::string_view stream);

// The disk failed, is full or holds damaged bytes. The writer that threw it refuses everything from
// then on: its page cache cannot be trusted, so the process has to stop and start again.
class StoreFailed : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// A statement was refused: wrong SQL or a violated constraint of a view table. A fault of the
// program. The transaction has to be rolled back; the writer stays usable.
class SqlError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

enum class Appended {
    done,
    conflict,  // the stream is not where the caller thought; nothing of the span was kept
};

struct Head {
    std::int64_t row = 0;       // of the newest record, 0 when the log is empty
    base::Instant recorded_at;  // of the newest record
};

struct KnownKey {  // what idempotency has to remember of one command
    std::string_view key;
    std::string_view key_hash;
    std::string_view stream;
    std::int64_t version = 0;
    std::int64_t row = 0;
};

// Reads what is committed. One per thread; not thread-safe.
// On a store in memory a reader waits while another thread's transaction is open.
class Reader {
  public:
    virtual ~Reader() = default;

    // Records with version > after_version, in order; at most `limit`.
    virtual std::vector<Record> load(std::string_view stream, std::int64_t after_version = 0,
                                     std::size_t limit = SIZE_MAX) = 0;
    virtual std::optional<Record> newest(std::string_view stream) = 0;
    // Records with row > after_row in the order they became visible.
    virtual std::vector<Record> read_log(std::int64_t after_row, std::size_t limit) = 0;
    virtual Head head() = 0;
    // The newest row recorded before `time`, 0 if none: read_log(row_before(t), n) starts at t.
    virtual std::int64_t row_before(base::Instant time) = 0;
    // Every idempotency key in rows > after_row, oldest first.
    virtual void read_keys(std::int64_t after_row, const std::function<void(const KnownKey&)>&) = 0;
    // The position of the newest record of a shard, 0 if none.
    virtual std::int64_t position(std::string_view shard) = 0;

    // Calls `each` for every row. The row lives only during the call; `each` may query.
    virtual void query(Sql sql, std::span<const Param> params, const RowCallback& each) = 0;
    void query(Sql sql, std::initializer_list<Param> params, const RowCallback& each) {
        query(sql, std::span<const Param>{params.begin(), params.size()}, each);
    }

    // A small durable number by name: a follower's row, a mark on the folder. 0 when never set.
    virtual std::int64_t mark(std::string_view name) = 0;

    // Between the two calls all reads see one state. Use Snapshot.
    virtual void begin_snapshot() = 0;
    virtual void end_snapshot() = 0;
};

// All reads inside one scope see one state.
class Snapshot {
  public:
    explicit Snapshot(Reader& reader) : reader_(reader) { reader_.begin_snapshot(); }
    ~Snapshot() { reader_.end_snapshot(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

  private:
    Reader& reader_;
};

// Counted since opening; wal_* count what was appended to the write-ahead log.
struct Counters {
    std::int64_t rows = 0;     // log records committed
    std::int64_t commits = 0;  // transactions
    std::int64_t wal_pages = 0;
    std::int64_t wal_bytes = 0;
};

// A Reader that also changes view tables, in transactions; used by one thread. It sees its own open
// transaction. Throws StoreFailed (final) and SqlError (roll back and go on).
class Tables : public Reader {
  public:
    virtual void begin() = 0;
    // One data-changing statement of a view; the number of rows changed. The parameters are read
    // during the call only.
    virtual std::int64_t execute(Sql sql, std::span<const Param> params) = 0;
    std::int64_t execute(Sql sql, std::initializer_list<Param> params) {
        return execute(sql, std::span<const Param>{params.begin(), params.size()});
    }
    virtual void set_mark(std::string_view name, std::int64_t number) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;  // also after a failed begin(); never throws
    // Housekeeping between two transactions, some milliseconds when it is due. Apart from commit() so
    // that whoever waits for a commit can be answered first.
    virtual void checkpoint() = 0;
    virtual bool in_transaction() const = 0;
    virtual Counters counters() const = 0;
};

// The one writer of a store's log and of the tables that stand in its transactions. What it has
// committed is durable.
class Writer : public Tables {
  public:
    // All records or none. Streams may be mixed; each stream's versions must follow its head, else
    // `conflict`. Fills position, row and chain. The transaction stays usable after a conflict.
    virtual Appended append(std::span<Record> records) = 0;
    // What must be durable before the log names it, e.g. keys. A hook that throws stops the commit.
    virtual void before_commit(std::function<void()> hook) = 0;
};

// Tables that can be thrown away and built again from the log.
struct TableSet {
    int version = 0;
    std::vector<std::string> ddl;     // CREATE TABLE / CREATE INDEX
    std::vector<std::string> tables;  // every table that `ddl` creates
};

// Two sets, because a commit costs the pages it touches: `hot` is written in the log's own
// transactions; `behind` follows the log, in a file of its own that is not synced at each commit and
// may lose its end in a power cut, never its order. Names are unique over both.
struct ViewSchema {
    TableSet hot;
    TableSet behind;
};

// Marks: the last row of the log that the tables include. Whoever fills them sets it with each
// transaction. 0 after the set changed: read_log from there fills them again.
inline constexpr std::string_view views_position = "views";    // of `hot`, in the writer
inline constexpr std::string_view behind_position = "behind";  // of `behind`, in the follower

struct StoreOptions {
    std::filesystem::path folder;  // holds log.db; empty: in memory
    ViewSchema views;
    // false, for benchmarks only: append numbers and chains the records, then append, execute and
    // commit leave the database alone. Reads see what was there before.
    bool commit = true;
    int checkpoint_pages = 8000;  // pages of write-ahead log that make a checkpoint due
    std::int64_t writer_cache_bytes = 64 << 20;
    std::int64_t reader_cache_bytes = 4 << 20;  // each
    std::size_t heads = 65'536;                 // stream heads remembered by the writer
    bool synchronous = true;  // false only to prove that the lost-sync test notices
    std::string vfs;          // SQLite only: another door to the files, for the lost-sync test
};

class Store {
  public:
    virtual ~Store() = default;
    // The only writer; lives as long as the store.
    virtual Writer& writer() = 0;
    // Writes the tables behind and nothing else; for one thread. Its marks are its own.
    virtual Tables& follower() = 0;
    // Sees the tables of both sets. Thread-safe; must not outlive the store.
    virtual std::unique_ptr<Reader> reader() = 0;
};

// Opens or creates; migrates the log's tables; drops and recreates view tables when their schema
// changed. Throws StoreFailed, also when another process serves the folder or when the folder was
// written by a newer program.
std::unique_ptr<Store> open(StoreOptions options);

// Only reads, also while another process serves the folder. Throws StoreFailed without a log.
std::unique_ptr<Reader> open_for_reading(const std::filesystem::path& folder);

}  // namespace store
