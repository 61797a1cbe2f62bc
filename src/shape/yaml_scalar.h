#pragma once

#include <boost/json/value.hpp>
#include <string_view>

#include "base/result.h"

namespace shape {

// The value of a plain (unquoted) scalar by the core schema of YAML 1.2. A refusal's message is the
// end of a sentence that begins with the scalar.
base::Result<boost::json::value> plain_scalar(std::string_view text);

}  // namespace shape
