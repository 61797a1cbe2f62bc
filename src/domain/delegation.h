#pragma once

#include <string>

#include "domain/acts.h"

// 委托书: acts done in another organ's name (行政许可法 第二十四条; 窗口授权, 首席事务代表).
namespace domain {

// The key of a letter of the acting officer that covers act and item today. Refuses with
// delegation_expired when one did so once, else no_delegation.
base::Result<std::string> letter_for(Act act, const Facts& facts);

}  // namespace domain
