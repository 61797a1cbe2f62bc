#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace api {

// The place where a list goes on, as opaque text. Not secret and not trusted.
std::string make_cursor(const std::vector<std::string>& parts);
// Refuses bad_cursor when it has not so many parts. An empty text gives nullopt: the beginning.
base::Result<std::optional<std::vector<std::string>>> read_cursor(std::string_view text, std::size_t parts);
std::optional<std::int64_t> to_number(std::string_view text);

}  // namespace api
