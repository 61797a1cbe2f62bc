#pragma once

#include <filesystem>

#include "store/sqlite/connection.h"

namespace identity {

// accounts.db: accounts, sessions, drafts, the list of uploads. Its own file, so that a login or a
// saved draft never stands in the way of the engine's commit. Used under lock().
std::unique_ptr<store::sqlite::Connection> open_database(const std::filesystem::path& folder);

}  // namespace identity
