#pragma once

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace shape {

inline constexpr std::size_t default_bytes = 1 << 20;
inline constexpr std::size_t default_depth = 32;  // of what comes from outside
inline constexpr std::size_t stored_depth = 128;  // of what we wrote: catalog files go 64 deep

// Parses one JSON text (RFC 8259). Doubles are rounded exactly; a number that would lose whole
// digits or overflow is refused, as is text that is not UTF-8. Of two equal keys the last wins.
// Refusals: too_large (over `max_bytes`), too_deep, broken_json (with line and column).
base::Result<boost::json::value> parse(std::string_view text, std::size_t max_bytes = default_bytes,
                                       std::size_t max_depth = default_depth,
                                       boost::json::storage_ptr storage = {});

}  // namespace shape
