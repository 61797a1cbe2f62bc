#include "domain/scenario_match.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace domain::scenario {
namespace {

namespace json = boost::json;

bool objects_match(const json::object& expected, const json::object& found) {
    return std::ranges::all_of(expected, [&](const auto& member) {
        const json::value* other = found.if_contains(member.key());
        return other && matches(member.value(), *other);
    });
}

}  // namespace

bool matches(const json::value& expected, const json::value& found) {
    if (expected.is_object() && found.is_object()) {
        return objects_match(expected.get_object(), found.get_object());
    }
    if (!expected.is_array() || !found.is_array()) return expected == found;
    return std::ranges::equal(expected.get_array(), found.get_array(), matches);
}

}  // namespace domain::scenario
