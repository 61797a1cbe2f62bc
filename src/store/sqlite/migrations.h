#pragma once

#include <vector>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace store::sqlite {

// Step n brings a database from version n-1 to n (PRAGMA user_version). Steps already released are
// never changed.
using Migrations = std::vector<const char*>;

extern const Migrations log_migrations;
extern const Migrations behind_migrations;

// All missing steps in one transaction. Throws StoreFailed when the database is of a later version.
void migrate(Connection& connection, const Migrations& migrations);

// Drops and recreates the tables when the set differs from the one stored; sets the mark `position`
// back to 0 then.
void prepare_views(Connection& connection, const TableSet& set, std::string_view position);

}  // namespace store::sqlite
