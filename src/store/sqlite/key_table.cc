#include "store/sqlite/key_table.h"

#include "store/sqlite/migrations.h"
#include "store/store.h"

namespace store::sqlite {
namespace {

const Migrations key_migrations = {R"(
CREATE TABLE setting(name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE person(
    person TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL,
    erased_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE person_key(
    person TEXT NOT NULL,
    class INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (person, class)
) STRICT, WITHOUT ROWID;
CREATE TABLE lookup(tag BLOB PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX lookup_person ON lookup(person);
CREATE TABLE file_key(
    address TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    class INTEGER NOT NULL,
    box BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX file_key_person ON file_key(person);
)"};

constexpr int flushes_per_checkpoint = 100;

}  // namespace

KeyTable::KeyTable(const ConnectionOptions& options) : connection_(options) {
    migrate(connection_, key_migrations);
}

template <class F>
auto KeyTable::guarded(F&& f) {
    if (broken_) throw StoreFailed("the key store failed before: stop and start again");
    try {
        return f();
    } catch (...) {
        broken_ = true;
        throw;
    }
}

void KeyTable::write(Sql sql, std::initializer_list<Param> params) {
    guarded([&] {
        if (!connection_.in_transaction()) connection_.execute("BEGIN IMMEDIATE", {});
        connection_.execute(sql, params);
    });
}

std::string KeyTable::setting(std::string_view name) {
    std::string bytes;
    connection_.query("SELECT bytes FROM setting WHERE name = $1", {name},
                      [&](const Row& row) { bytes = row.blob(0); });
    return bytes;
}

void KeyTable::set_setting(std::string_view name, std::string_view bytes) {
    write(
        "INSERT INTO setting(name, bytes) VALUES ($1, $2)"
        " ON CONFLICT(name) DO UPDATE SET bytes = excluded.bytes",
        {name, Param::blob(bytes)});
}

void KeyTable::add_person(std::string_view person, std::int64_t created_at) {
    write("INSERT INTO person(person, created_at) VALUES ($1, $2)", {person, created_at});
}

KeyTable::State KeyTable::state(std::string_view person) {
    auto state = State::unknown;
    connection_.query(
        "SELECT erased_at FROM person WHERE person = $1", {person},
        [&](const Row& row) { state = row.is_null(0) ? State::known : State::erased; });
    return state;
}

std::string KeyTable::wrapped_key(std::string_view person, int key_class) {
    std::string wrapped;
    connection_.query("SELECT wrapped FROM person_key WHERE person = $1 AND class = $2",
                      {person, key_class}, [&](const Row& row) { wrapped = row.blob(0); });
    return wrapped;
}

void KeyTable::add_key(std::string_view person, int key_class, std::string_view wrapped) {
    write("INSERT INTO person_key(person, class, wrapped) VALUES ($1, $2, $3)",
          {person, key_class, Param::blob(wrapped)});
}

std::optional<std::string> KeyTable::person_by(std::string_view tag) {
    std::optional<std::string> person;
    connection_.query("SELECT person FROM lookup WHERE tag = $1", {Param::blob(tag)},
                      [&](const Row& row) { person = row.string(0); });
    return person;
}

void KeyTable::add_lookup(std::string_view tag, std::string_view person) {
    write("INSERT INTO lookup(tag, person) VALUES ($1, $2)", {Param::blob(tag), person});
}

void KeyTable::add_file(std::string_view address, std::string_view person, int key_class,
                        std::string_view box) {
    write(
        "INSERT INTO file_key(address, person, class, box) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT(address) DO UPDATE SET person = excluded.person, class = excluded.class, "
        "box = excluded.box",
        {address, person, key_class, Param::blob(box)});
}

std::optional<FileKeyRow> KeyTable::file(std::string_view address) {
    std::optional<FileKeyRow> found;
    connection_.query("SELECT person, box FROM file_key WHERE address = $1", {address},
                      [&](const Row& row) {
                          found = FileKeyRow{row.string(0), std::string(row.blob(1))};
                      });
    return found;
}

void KeyTable::forget_file(std::string_view address) {
    write("DELETE FROM file_key WHERE address = $1", {address});
}

std::int64_t KeyTable::rewrap(const Rewrap& anew) {
    constexpr int chunk = 1000;
    struct Key {
        std::string person;
        std::int64_t key_class = 0;
        std::string wrapped;
    };
    std::int64_t count = 0;
    for (Key last;;) {
        std::vector<Key> keys;
        connection_.query(
            "SELECT person, class, wrapped FROM person_key"
            " WHERE (person, class) > ($1, $2) ORDER BY person, class LIMIT $3",
            {last.person, last.key_class, chunk}, [&](const Row& row) {
                keys.push_back({row.string(0), row.integer(1), std::string(row.blob(2))});
            });
        if (keys.empty()) return count;
        for (const auto& key : keys)
            write("UPDATE person_key SET wrapped = $3 WHERE person = $1 AND class = $2",
                  {key.person, key.key_class,
                   Param::blob(anew(key.person, static_cast<int>(key.key_class), key.wrapped))});
        count += static_cast<std::int64_t>(keys.size());
        last = std::move(keys.back());
    }
}

void KeyTable::forget_key(std::string_view person, int key_class) {
    write("DELETE FROM person_key WHERE person = $1 AND class = $2", {person, key_class});
    write("DELETE FROM file_key WHERE person = $1 AND class = $2", {person, key_class});
}

void KeyTable::forget_person(std::string_view person, std::int64_t erased_at) {
    write("DELETE FROM person_key WHERE person = $1", {person});
    write("DELETE FROM file_key WHERE person = $1", {person});
    write("DELETE FROM lookup WHERE person = $1", {person});
    write("UPDATE person SET erased_at = $2 WHERE person = $1", {person, erased_at});
}

void KeyTable::flush() {
    guarded([&] {
        if (!connection_.in_transaction()) return;
        connection_.execute("COMMIT", {});
        if (++flushes_ % flushes_per_checkpoint == 0) connection_.checkpoint(false);
    });
}

void KeyTable::scrub() {
    flush();
    guarded([&] { connection_.checkpoint(true); });
}

}  // namespace store::sqlite
