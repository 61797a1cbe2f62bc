#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <variant>

#include "base/time.h"
#include "shape/parse.h"
#include "shape/text.h"
#include "shape/traits.h"

// The writing half of shape/json.h.
namespace shape {

template <class T>
void append(std::string& out, const T& value);

namespace detail {

// `"name":` without a copy at run time.
template <class D>
struct Key {
    static constexpr std::size_t size = name_of<D>().size() + 3;
    static constexpr auto chars = [] {
        std::array<char, size> out{};
        out.front() = '"';
        std::copy(name_of<D>().begin(), name_of<D>().end(), out.begin() + 1);
        out[size - 2] = '"', out[size - 1] = ':';
        return out;
    }();
};

template <class D, class T>
void append_member(std::string& out, const T& object) {
    const auto& member = object.*D::pointer;
    if constexpr (Optional<member_type<T, D>>)
        if (!member) return;
    out.append(Key<D>::chars.data(), Key<D>::size);
    shape::append(out, member);
    out += ',';
}

template <Struct T>
void append_struct(std::string& out, const T& object) {
    out += '{';
    [&]<class... D>(boost::mp11::mp_list<D...>) {
        (append_member<D>(out, object), ...);
    }(boost::mp11::mp_rename<members<T>, boost::mp11::mp_list>{});
    append_close(out, '}');
}

template <Enum T>
void append_enum(std::string& out, T value) {
    const auto& values = enumerator_values<T>;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] == value) return append_text(out, enumerator_names<T>[i]);
    out += "null";
}

template <Map T>
void append_map(std::string& out, const T& map) {
    out += '{';
    for (const auto& [key, value] : map) {
        append_text(out, key);
        out += ':';
        shape::append(out, value);
        out += ',';
    }
    append_close(out, '}');
}

template <List T>
void append_list(std::string& out, const T& list) {
    out += '[';
    for (const auto& element : list) {
        shape::append<typename T::value_type>(out, element);
        out += ',';
    }
    append_close(out, ']');
}

template <Choice T>
void append_choice(std::string& out, const T& choice) {
    out += "{\"type\":\"";
    out += alternatives<T>::words[choice.index()];
    out += "\",\"data\":";
    std::visit([&](const auto& value) { shape::append(out, value); }, choice);
    out += '}';
}

}  // namespace detail

// Appends the JSON text of `value`. A double that is not finite and an enum without a name become
// null, which does not read back: a program's mistake, never made from input.
template <class T>
void append(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, bool>)
        out += value ? "true" : "false";
    else if constexpr (std::is_same_v<T, double>)
        append_number(out, value);
    else if constexpr (detail::Integer<T> && std::is_signed_v<T>)
        append_number(out, static_cast<std::int64_t>(value));
    else if constexpr (detail::Integer<T>)
        append_number(out, static_cast<std::uint64_t>(value));
    else if constexpr (std::is_same_v<T, std::string>)
        append_text(out, value);
    else if constexpr (std::is_same_v<T, base::Date>)
        append_date(out, value);
    else if constexpr (std::is_same_v<T, base::Instant>)
        append_instant(out, value);
    else if constexpr (detail::FreeJson<T>)
        append_json(out, value);
    else if constexpr (detail::JsonForm<T>)
        append_json(out, shape_to_free_json(value));
    else if constexpr (detail::TextForm<T>)
        append_text(out, shape_to_text(value));
    else if constexpr (detail::Enum<T>)
        detail::append_enum(out, value);
    else if constexpr (detail::Optional<T>) {
        if (value)
            shape::append(out, *value);
        else
            out += "null";
    } else if constexpr (detail::List<T>)
        detail::append_list(out, value);
    else if constexpr (detail::Map<T>)
        detail::append_map(out, value);
    else if constexpr (detail::Choice<T>)
        detail::append_choice(out, value);
    else if constexpr (detail::Struct<T>)
        detail::append_struct(out, value);
    else
        static_assert(detail::unsupported<T>, "shape does not know this type");
}

template <class T>
std::string to_json(const T& value) {
    std::string out;
    out.reserve(512);
    shape::append(out, value);
    return out;
}

// The slow way, through the text: for tests, schemas and examples, not for the hot path.
template <class T>
boost::json::value to_value(const T& value) {
    return parse(to_json(value), std::numeric_limits<std::size_t>::max(), stored_depth).value();
}

template <class T>
void write(const T& value, boost::json::value& out) {
    out = to_value(value);
}

}  // namespace shape
