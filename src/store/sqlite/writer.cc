#include "store/sqlite/writer.h"

#include "store/chain.h"

namespace store::sqlite {
namespace {

std::string_view view(const base::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

base::Digest digest(std::string_view bytes) {
    base::Digest d{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), d.size()), d.begin());
    return d;
}

Param text_or_null(const std::string& text) { return text.empty() ? Param() : Param(text); }

Param blob_or_null(const std::string& bytes) {
    return bytes.empty() ? Param() : Param::blob(bytes);
}

}  // namespace

LogWriter::LogWriter(std::shared_ptr<Connection> connection, const StoreOptions& options)
    : Writing(std::move(connection), options.commit, options.checkpoint_pages),
      heads_(options.heads) {}

void LogWriter::begin() {
    Writing::begin();
    if (next_row_ == 0) guarded([&] { next_row_ = sqlite::head(*connection_).row + 1; });
}

LogWriter::StreamHead& LogWriter::head_of(const Record& record) {
    if (auto* known = heads_.find(record.stream)) return *known;
    return heads_.add(record.stream, stored_head(record));
}

LogWriter::StreamHead LogWriter::stored_head(const Record& record) {
    if (!commits_) return {record.version - 1, {}};
    StreamHead head;
    if (record.version == 1) return head;  // the unique index tells if that is wrong
    connection_->query("SELECT version, chain FROM log WHERE stream = $1"
                       " ORDER BY version DESC LIMIT 1",
                       {record.stream}, [&](const Row& row) {
                           head = {row.integer(0), digest(row.blob(1))};
                       });
    return head;
}

LogWriter::ShardHead& LogWriter::shard_head(std::string_view shard) {
    if (const auto known = shards_.find(shard); known != shards_.end()) return known->second;
    ShardHead head;
    connection_->query("SELECT position, head FROM shard WHERE shard = $1", {shard},
                       [&](const Row& row) {
                           head.position = row.integer(0);
                           head.head = digest(row.blob(1));
                       });
    auto& entry = *shards_.emplace(shard, head).first;
    entry.second.name = entry.first;
    return entry.second;
}

bool LogWriter::number(Record& record, StreamHead& head) {
    if (record.version != head.version + 1) return false;
    auto& shard = shard_head(shard_of(record.stream));
    if (before_.empty() || before_.back().shard != &shard) before_.push_back({&shard, shard});
    record.chain = chain_of(head.chain, record);
    record.row = next_row_++;
    record.position = ++shard.position;
    shard.head = next_head(shard.head, record.chain);
    if (!shard.changed) changed_.push_back(&shard);
    shard.changed = true;
    head = {record.version, record.chain};
    return true;
}

bool LogWriter::insert(const Record& r, std::string_view shard) {
    if (!commits_) return true;
    const Param params[] = {r.row, shard, r.position, r.stream, r.version, r.type, r.format,
                            r.recorded_at.us,
                            r.effective_at ? Param(r.effective_at->us) : Param(), r.actor,
                            text_or_null(r.key), blob_or_null(r.key_hash),
                            Param::blob(view(r.chain)), r.body};
    const int code = connection_->try_execute(
        "INSERT INTO log(row, shard, position, stream, version, type, format, recorded_at,"
        " effective_at, actor, key, key_hash, chain, body)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        params);
    if (code == SQLITE_DONE) return true;
    if (code == SQLITE_CONSTRAINT_UNIQUE) return false;
    throw StoreFailed("a record was refused by the log: " +
                      std::string(sqlite3_errmsg(connection_->handle())));
}

Appended LogWriter::append(std::span<Record> records) {
    return guarded([&] {
        require_open();
        before_.clear();
        const auto first_row = next_row_;
        StreamHead* head = nullptr;
        const Record* previous = nullptr;
        for (auto& record : records) {
            if (!previous || previous->stream != record.stream) head = &head_of(record);
            previous = &record;
            if (number(record, *head) && insert(record, shard_of(record.stream))) continue;
            undo(records, first_row);
            return Appended::conflict;
        }
        rows_open_ += static_cast<std::int64_t>(records.size());
        return Appended::done;
    });
}

void LogWriter::undo(std::span<Record> records, std::int64_t first_row) {
    for (const auto& record : records) heads_.erase(record.stream);
    for (auto at = before_.rbegin(); at != before_.rend(); ++at) *at->shard = at->was;
    if (commits_ && next_row_ > first_row)
        connection_->execute("DELETE FROM log WHERE row >= $1", {first_row});
    next_row_ = first_row;
}

std::int64_t LogWriter::position(std::string_view shard) {
    return guarded([&] {
        const auto lock = connection_->lock();
        return shard_head(shard).position;
    });
}

void LogWriter::write_shards() {
    for (auto* shard : changed_) {
        if (!shard->changed) continue;
        execute("INSERT INTO shard(shard, position, head) VALUES ($1, $2, $3)"
                " ON CONFLICT(shard) DO UPDATE SET position = excluded.position,"
                " head = excluded.head",
                {shard->name, shard->position, Param::blob(view(shard->head))});
        shard->changed = false;
    }
    changed_.clear();
}

void LogWriter::commit() {
    guarded([&] {
        require_open();
        for (const auto& hook : hooks_) hook();
        write_shards();
    });
    Writing::commit();
    counters_.rows += rows_open_;
    rows_open_ = 0;
}

void LogWriter::rollback() {
    if (!in_transaction()) return;
    Writing::rollback();
    heads_.clear();
    changed_.clear();
    shards_.clear();
    next_row_ = 0;
    rows_open_ = 0;
}

}  // namespace store::sqlite
