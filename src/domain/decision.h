#pragma once

#include "domain/model.h"

// 决定 (act 37). At most one effective decision a case.
namespace domain {

base::Result<Events> decide(const Case& state, const Decide& command, const Facts& facts);
base::Result<base::Done> ready_to_decide(const Case& state, const Facts& facts);

// 救济途径, by the item's profile: an enterprise's service knows no 行政复议 (domain-tables L11).
std::string remedies_text(const Guide& guide);

}  // namespace domain
