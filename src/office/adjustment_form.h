#pragma once

#include <string>

#include "domain/adjustment.h"
#include "office/document.h"

namespace office {

// 政务服务事项动态调整申请表 (S1 二（三）): what was filed, and room for what each stage writes.
Document adjustment_form(const domain::Adjustment& state, const std::string& agency,
                         base::Instant now);

}  // namespace office
