#pragma once

#include "store/store.h"

namespace views {

// Read tables. Those of `case_row` and `publication` are written in the transaction of the events
// they show; the others follow the log a moment behind (mark "behind"), since their keys are random
// and would dirty a page for each case (engine.md, Commit). All can be dropped and rebuilt from the
// log.
store::ViewSchema schema();

// Mark: the last row of the log that the tables behind include.
inline constexpr std::string_view behind_position = "behind";

}  // namespace views
