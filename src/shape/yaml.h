#pragma once

#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace shape {

struct YamlLimits {
    std::size_t bytes = 4 << 20;
    std::size_t nodes = 200'000;  // after aliases are expanded
    std::size_t depth = 64;
};

// One YAML document as JSON. Plain scalars by the core rules of YAML 1.2 (so `no` and dates are
// texts); quoted and block scalars are texts. What would silently become something else is refused:
// numbers with leading zeros or above 64 bits, .inf and .nan, doubled keys, keys that are not
// scalars, merge keys, tags other than !!str, a second document.
// Refusals: too_large, broken_yaml (the message names the line).
base::Result<boost::json::value> yaml_to_json(std::string_view text, const YamlLimits& limits = {});

}  // namespace shape
