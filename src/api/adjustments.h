#pragma once

#include <optional>
#include <string>

#include "api/call.h"

// What others ask of adjustments.
namespace api {

// S3 第五条: a power item is set up, and its name, type or code changed, only after its adjustment has
// taken effect. What keeps the guide from being published today; nothing when no adjustment is needed or one is in
// effect.
std::optional<base::Problem> missing_adjustment(Call& call, const domain::Guide& guide);

// Whether the file belongs to the application of an adjustment that the caller may see.
bool is_evidence(Call& call, const std::string& adjustment, const std::string& address);

}  // namespace api
