#pragma once

#include "store/store.h"

namespace views {

// Fills the tables behind from the next records of the log, at most `limit`, inside the caller's
// transaction. Gives how many records it read; 0: caught up.
std::size_t catch_up(store::Writer& writer, std::size_t limit);

}  // namespace views
