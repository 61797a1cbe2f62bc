#include "store/sqlite/reading.h"

#include <algorithm>

namespace store::sqlite {
namespace {

std::int64_t sql_limit(std::size_t limit) {
    return static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX));
}

base::Digest digest(std::string_view bytes) {
    base::Digest d{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), d.size()), d.begin());
    return d;
}

std::vector<Record> records(Connection& c, Sql sql, std::initializer_list<Param> params) {
    std::vector<Record> found;
    c.query(sql, params, [&](const Row& row) { found.push_back(read_record(row)); });
    return found;
}

std::int64_t number(Connection& c, Sql sql, std::initializer_list<Param> params) {
    std::int64_t result = 0;
    c.query(sql, params, [&](const Row& row) { result = row.integer(0); });
    return result;
}

}  // namespace

Record read_record(const Row& row) {
    Record r;
    r.row = row.integer(0);
    r.position = row.integer(1);
    r.stream = row.text(2);
    r.version = row.integer(3);
    r.type = row.text(4);
    r.format = static_cast<int>(row.integer(5));
    r.recorded_at = {row.integer(6)};
    if (!row.is_null(7)) r.effective_at = base::Instant{row.integer(7)};
    r.actor = row.text(8);
    r.key = row.text(9);
    r.key_hash = row.blob(10);
    r.chain = digest(row.blob(11));
    r.body = row.text(12);
    return r;
}

std::vector<Record> load(Connection& c, std::string_view stream, std::int64_t after_version,
                         std::size_t limit) {
    return records(c, "SELECT " BANSHI_LOG_COLUMNS
                      " FROM log WHERE stream = $1 AND version > $2 ORDER BY version LIMIT $3",
                   {stream, after_version, sql_limit(limit)});
}

std::optional<Record> newest(Connection& c, std::string_view stream) {
    auto found = records(c, "SELECT " BANSHI_LOG_COLUMNS
                            " FROM log WHERE stream = $1 ORDER BY version DESC LIMIT 1",
                         {stream});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Record> read_log(Connection& c, std::int64_t after_row, std::size_t limit) {
    return records(c, "SELECT " BANSHI_LOG_COLUMNS " FROM log WHERE row > $1 ORDER BY row LIMIT $2",
                   {after_row, sql_limit(limit)});
}

Head head(Connection& c) {
    Head head;
    c.query("SELECT row, recorded_at FROM log ORDER BY row DESC LIMIT 1", {}, [&](const Row& row) {
        head = {row.integer(0), {row.integer(1)}};
    });
    return head;
}

std::int64_t row_before(Connection& c, base::Instant time) {
    std::int64_t before = 0, after = head(c).row + 1;  // rows are dense and times never run back
    while (after - before > 1) {
        const auto middle = before + (after - before) / 2;
        const auto at = number(c, "SELECT recorded_at FROM log WHERE row = $1", {middle});
        (at < time.us ? before : after) = middle;
    }
    return before;
}

void read_keys(Connection& c, std::int64_t after_row,
               const std::function<void(const KnownKey&)>& each) {
    c.query("SELECT key, key_hash, stream, version, row FROM log"
            " WHERE row > $1 AND key IS NOT NULL ORDER BY row",
            {after_row}, [&](const Row& row) {
                each({row.text(0), row.blob(1), row.text(2), row.integer(3), row.integer(4)});
            });
}

std::int64_t position(Connection& c, std::string_view shard) {
    return number(c, "SELECT position FROM shard WHERE shard = $1", {shard});
}

std::int64_t mark(Connection& c, std::string_view name) {
    return number(c, "SELECT number FROM mark WHERE name = $1", {name});
}

}  // namespace store::sqlite
