#include "store/sqlite/migrations.h"

namespace store::sqlite {
namespace {

// `body` stands last: whoever wants the other columns need not walk a long body's overflow pages.
constexpr const char* first_log = R"(
CREATE TABLE log(
    row INTEGER PRIMARY KEY,
    shard TEXT NOT NULL,
    position INTEGER NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    format INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    effective_at INTEGER,
    actor TEXT NOT NULL,
    key TEXT,
    key_hash BLOB,
    chain BLOB NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX log_stream ON log(stream, version);
CREATE TABLE shard(
    shard TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE mark(name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE view_table(name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
)";

constexpr const char* first_behind = R"(
CREATE TABLE mark(name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE view_table(name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
)";

class Transaction {
  public:
    explicit Transaction(Connection& connection) : connection_(connection) {
        connection_.execute("BEGIN IMMEDIATE", {});
    }
    ~Transaction() {
        if (connection_.in_transaction())
            sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    void commit() { connection_.execute("COMMIT", {}); }

  private:
    Connection& connection_;
};

std::int64_t user_version(Connection& connection) {
    std::int64_t version = 0;
    connection.query("PRAGMA user_version", {}, [&](const Row& row) { version = row.integer(0); });
    return version;
}

constexpr std::string_view schema_version = "views_schema";
constexpr std::string_view schema_digest = "views_schema_digest";

std::int64_t digest_of(const TableSet& set) {
    std::string all;
    for (const auto& statement : set.ddl) all += statement + ';';
    const auto digest = base::sm3(all);
    std::int64_t number = 0;
    for (int i = 0; i < 7; ++i) number = number << 8 | digest[i];
    return number;
}

bool is_current(Connection& connection, const TableSet& set) {
    std::int64_t version = -1, digest = -1;
    connection.query("SELECT name, number FROM mark WHERE name IN ($1, $2)",
                     {schema_version, schema_digest}, [&](const Row& row) {
                         (row.text(0) == schema_version ? version : digest) = row.integer(1);
                     });
    return version == set.version && digest == digest_of(set);
}

void drop_views(Connection& connection, const TableSet& set) {
    std::vector<std::string> tables = set.tables;
    connection.query("SELECT name FROM view_table", {},
                     [&](const Row& row) { tables.push_back(row.string(0)); });
    for (const auto& table : tables) connection.script("DROP TABLE IF EXISTS \"" + table + '"');
    connection.execute("DELETE FROM view_table", {});
}

void set_number(Connection& connection, std::string_view name, std::int64_t number) {
    connection.execute("INSERT INTO mark(name, number) VALUES ($1, $2)"
                       " ON CONFLICT(name) DO UPDATE SET number = excluded.number",
                       {name, number});
}

}  // namespace

const Migrations log_migrations = {first_log};
const Migrations behind_migrations = {first_behind};

void migrate(Connection& connection, const Migrations& migrations) {
    const auto newest = static_cast<std::int64_t>(migrations.size());
    if (user_version(connection) == newest) return;
    Transaction transaction(connection);
    auto version = user_version(connection);
    if (version > newest) throw StoreFailed("数据由更新版本的程序写入，请使用新版本程序打开");
    while (version < newest) connection.script(migrations[version++]);
    connection.script("PRAGMA user_version=" + std::to_string(newest));
    transaction.commit();
}

void prepare_views(Connection& connection, const TableSet& set, std::string_view position) {
    if (is_current(connection, set)) return;
    Transaction transaction(connection);
    drop_views(connection, set);
    for (const auto& statement : set.ddl) connection.script(statement);
    for (const auto& table : set.tables)
        connection.execute("INSERT INTO view_table(name) VALUES ($1)", {table});
    set_number(connection, schema_version, set.version);
    set_number(connection, schema_digest, digest_of(set));
    set_number(connection, position, 0);
    transaction.commit();
}

}  // namespace store::sqlite
