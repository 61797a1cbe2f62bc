#pragma once

#include <boost/json/value.hpp>

namespace domain::scenario {

// Every member named in `expected` is in `found` with the same value; lists have the same length.
bool matches(const boost::json::value& expected, const boost::json::value& found);

}  // namespace domain::scenario
