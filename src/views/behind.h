#pragma once

#include "store/store.h"

namespace views {

// Fills the tables behind from the next records of the log, at most `limit`, inside the caller's
// transaction. Gives the row up to which they now include the log.
std::int64_t catch_up(store::Tables& tables, std::size_t limit);

}  // namespace views
