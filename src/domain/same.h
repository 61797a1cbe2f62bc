#pragma once

#include <boost/describe/members.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <type_traits>
#include <vector>

#include "domain/guide.h"

// Whether two described values say the same, member by member: no struct of the guide writes its
// own ==.
namespace domain {

template <class T>
bool same(const T& a, const T& b);

namespace detail {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

template <class T>
bool same_item(const std::vector<T>& a, const std::vector<T>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!same(a[i], b[i])) return false;
    return true;
}
template <class T>
bool same_item(const std::optional<T>& a, const std::optional<T>& b) {
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
}
inline bool same_item(const Rule& a, const Rule& b) {
    return a.source == b.source;
}
template <Described T>
bool same_item(const T& a, const T& b) {
    bool equal = true;
    using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>(
        [&](auto member) { equal = equal && same(a.*member.pointer, b.*member.pointer); });
    return equal;
}

}  // namespace detail

template <class T>
bool same(const T& a, const T& b) {
    if constexpr (requires { detail::same_item(a, b); })
        return detail::same_item(a, b);
    else
        return a == b;
}

}  // namespace domain
