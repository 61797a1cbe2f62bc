#pragma once

#include <array>
#include <concepts>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/pfr/tuple_size.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "shape/describe.h"

// What kind of JSON a C++ type becomes. Only the templates of shape/ use this.
namespace shape::detail {

template <class T, template <class...> class Template>
inline constexpr bool is_a = false;
template <template <class...> class Template, class... Args>
inline constexpr bool is_a<Template<Args...>, Template> = true;

template <class T>
concept Optional = is_a<T, std::optional>;
template <class T>
concept List = is_a<T, std::vector>;
template <class T>
concept Map = is_a<T, std::map> && std::is_same_v<typename T::key_type, std::string>;
template <class T>
concept Choice = is_a<T, std::variant>;
template <class T>
concept FreeJson = std::is_same_v<T, boost::json::value>;
// A value with a text of its own: in its namespace stand `std::string shape_to_text(const T&)` and
// `bool shape_from_text(std::string_view, T&)`, false when the text is none of its values.
template <class T>
concept TextForm = requires(const T& value, T& out, std::string_view text) {
    { shape_to_text(value) } -> std::convertible_to<std::string>;
    { shape_from_text(text, out) } -> std::convertible_to<bool>;
};
// A value that is JSON of any shape with something beside it: in its namespace stand
// `const boost::json::value& shape_to_free_json(const T&)` and `void shape_from_free_json(boost::json::value, T&)`.
template <class T>
concept JsonForm = requires(const T& value, T& out, boost::json::value json) {
    { shape_to_free_json(value) } -> std::same_as<const boost::json::value&>;
    shape_from_free_json(std::move(json), out);
};
template <class T>
concept Struct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;
template <class T>
concept Enum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept Integer = std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char>;

// An absent or null member of these kinds reads as empty.
template <class T>
inline constexpr bool may_be_absent = Optional<T> || List<T> || Map<T> || FreeJson<T>;

template <class T>
inline constexpr bool unsupported = false;

template <class T>
using listed_members = boost::describe::describe_members<T, boost::describe::mod_public>;

// The described members; refuses to compile when the struct has one that is not listed.
template <Struct T>
struct checked_members {
    using type = listed_members<T>;
    static_assert(std::is_empty_v<T> ||
                      boost::pfr::tuple_size_v<T> == boost::mp11::mp_size<type>::value,
                  "a member is missing from SHAPE_STRUCT");
};
template <class T>
using members = typename checked_members<T>::type;

template <class D>
constexpr std::string_view name_of() {
    return D::name;
}

template <class T, class D>
using member_type = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;

template <class... D>
constexpr std::array<std::string_view, sizeof...(D)> names_in(boost::mp11::mp_list<D...>) {
    return {name_of<D>()...};
}

// Names of the members of a struct, in order.
template <Struct T>
inline constexpr auto member_names =
    names_in(boost::mp11::mp_rename<members<T>, boost::mp11::mp_list>{});

// Names and values of an enum, in order.
template <Enum T>
inline constexpr auto enumerator_names = names_in(
    boost::mp11::mp_rename<boost::describe::describe_enumerators<T>, boost::mp11::mp_list>{});

template <class T, class... D>
constexpr std::array<T, sizeof...(D)> values_in(boost::mp11::mp_list<D...>) {
    return {D::value...};
}
template <Enum T>
inline constexpr auto enumerator_values = values_in<T>(
    boost::mp11::mp_rename<boost::describe::describe_enumerators<T>, boost::mp11::mp_list>{});

// The words of the alternatives of a variant, in order.
template <class T>
struct alternatives;
template <class... T>
struct alternatives<std::variant<T...>> {
    static constexpr std::array<std::string_view, sizeof...(T)> words{type_name<T>...};
};

}  // namespace shape::detail
