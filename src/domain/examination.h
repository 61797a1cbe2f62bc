#pragma once

#include "domain/model.h"

// 审查 (act 28), 退回 (29) and 拟办 (36). A return starts no clock again.
namespace domain {

base::Result<Events> examine(const Case& state, const Examine& command, const Facts& facts);
base::Result<Events> return_step(const Case& state, const ReturnStep& command, const Facts& facts);
base::Result<Events> propose(const Case& state, const Propose& command, const Facts& facts);

base::Result<base::Done> ready_to_return(const Case& state);
base::Result<base::Done> ready_to_propose(const Case& state);

}  // namespace domain
