#pragma once

#include "store/store.h"

namespace views {

// Read tables. `case_row`, `publication`, `draft_row` and `governance_row` are hot: written in the
// transaction of the events they show. The others follow the log a moment behind, since their keys
// are random and would dirty a page for each case (engine.md, Commit). All can be dropped and rebuilt from the log.
store::ViewSchema schema();

}  // namespace views
