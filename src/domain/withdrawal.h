#pragma once

#include "domain/model.h"

// 撤回申请 (act 46): the applicant's own, until the decision.
namespace domain {

base::Result<Events> withdraw_application(const Case& state, const WithdrawApplication& command,
                                          const Facts& facts);

}  // namespace domain
