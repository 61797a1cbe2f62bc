#pragma once

#include "domain/model.h"

// 特别程序 (acts 21, 22) and 延期 (33): all that may move a date, each with its article.
namespace domain {

base::Result<Events> begin_special(const Case& state, const BeginSpecial& command,
                                   const Facts& facts);
base::Result<Events> end_special(const Case& state, const EndSpecial& command, const Facts& facts);
base::Result<Events> extend(const Case& state, const Extend& command, const Facts& facts);

base::Result<base::Done> ready_to_begin(const Case& state, const Facts& facts);
base::Result<base::Done> ready_to_end(const Case& state);
base::Result<base::Done> ready_to_extend(const Case& state, const Facts& facts);

const SpecialStep* find_step(const Guide& guide, const std::string& key);

}  // namespace domain
