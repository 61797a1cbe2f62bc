#pragma once

#include <string>
#include <string_view>

#include "api/call.h"

namespace api {

inline constexpr std::string_view xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// A file to keep; without a name it is shown.
void reply_file(Call& call, std::string_view type, std::string body, const std::string& name);

}  // namespace api
