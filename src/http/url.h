#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

using Parameters = std::vector<std::pair<std::string, std::string>>;

inline constexpr std::size_t max_parameters = 256;

// Percent-decoding, strict: nullopt on a broken escape, on NUL and on what is not UTF-8 then.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space = false);

// Everything but letters, digits and "-._~" escaped: for one path segment or one query value.
std::string percent_encode(std::string_view text);

// The path of an origin-form target (without query), decoded segment by segment, "." and empty
// segments dropped, ".." resolved; a final "/" stays. nullopt: it does not begin with "/", climbs
// above the root, or hides a "/", "\" or control character in an escape.
std::optional<std::string> normal_path(std::string_view encoded);

// "a=1&b=x%20y&c" with "+" as space. nullopt: broken escape or more than max_parameters.
std::optional<Parameters> decode_query(std::string_view text);

// Well-formed UTF-8 without surrogates and overlong forms (RFC 3629).
bool is_utf8(std::string_view text);

}  // namespace http
