#pragma once

#include "domain/model.h"

// 撤销误操作 (act 44): the same officer, within half an hour, before the party has opened a notice
// of it. Both events stay in the log; the clocks run as if the act had not been done.
namespace domain {

inline constexpr std::int64_t undo_window_us = 30 * base::minute_us;

base::Result<Events> undo_misoperation(const Case& state, const UndoMisoperation& command,
                                       const Facts& facts);
base::Result<base::Done> ready_to_undo(const Case& state, const Facts& facts);

}  // namespace domain
