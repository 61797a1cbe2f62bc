#include "identity/database.h"

#include "store/file_door.h"
#include "store/sqlite/migrations.h"

namespace identity {
namespace {

const store::sqlite::Migrations migrations = {R"(
CREATE TABLE account(
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    staff INTEGER NOT NULL,
    actor TEXT NOT NULL,
    profile TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE session(
    digest BLOB PRIMARY KEY,
    account TEXT NOT NULL,
    csrf TEXT NOT NULL,
    created INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE draft(
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    person TEXT NOT NULL,
    updated INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    box TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_account ON draft(account, updated);
CREATE TABLE upload(
    address TEXT NOT NULL,
    account TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY(address, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX upload_account ON upload(account, used);
)",
                                            R"(
ALTER TABLE draft ADD COLUMN made_key TEXT;
ALTER TABLE draft ADD COLUMN made_hash BLOB;
CREATE INDEX draft_made ON draft(account, made_key);
CREATE INDEX upload_unused ON upload(at) WHERE used = 0;
)"};

}  // namespace

std::unique_ptr<store::sqlite::Connection> open_database(const std::filesystem::path& folder) {
    store::sqlite::ConnectionOptions options;
    options.serialized = true;
    options.secure_delete = true;
    if (!folder.empty()) {
        store::system_files().make_folder(folder);
        options.file = folder / "accounts.db";
    }
    auto connection = std::make_unique<store::sqlite::Connection>(options);
    store::sqlite::migrate(*connection, migrations);
    return connection;
}

}  // namespace identity
