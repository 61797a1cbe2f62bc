#pragma once

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <limits>
#include <string_view>
#include <utility>

#include "shape/notes.h"
#include "shape/parse.h"
#include "shape/reader.h"
#include "shape/traits.h"

// The reading half of shape/json.h.
namespace shape {
namespace detail {

template <class T>
void read(const boost::json::value& json, T& out, Reader& reader, const Path& path);

template <class T>
void check(const Rules& rules, const T& value, Reader& reader, const Path& path) {
    if constexpr (std::is_same_v<T, std::string>)
        reader.check_text(rules, value, path);
    else if constexpr (Integer<T> || std::is_same_v<T, double>)
        reader.check_number(rules, static_cast<double>(value), path);
    else if constexpr (Optional<T>) {
        if (value) check(rules, *value, reader, path);
    } else if constexpr (List<T>) {
        reader.check_items(rules, value.size(), path);
        for (std::size_t i = 0; i < value.size(); ++i)
            if constexpr (std::is_same_v<typename T::value_type, std::string>)
                reader.check_text(rules, value[i], {&path, {}, i, rules.label});
    } else if constexpr (Map<T>)
        reader.check_items(rules, value.size(), path);
}

template <class T, class D>
void read_member(Cursor& cursor, T& out, Reader& reader, const Path& path) {
    using M = member_type<T, D>;
    static constexpr Rules rules = rules_of<T, D::pointer>();
    const Path here{&path, name_of<D>(), Path::no_index, rules.label};
    const auto* found = cursor.take(name_of<D>());
    const auto before = reader.count();
    if (found != nullptr)
        detail::read(*found, out.*D::pointer, reader, here);
    else if (!may_be_absent<M> && !rules.defaulted && !reader.authored())
        return reader.missing(here);
    if (reader.strict() && reader.count() == before)
        detail::check(rules, out.*D::pointer, reader, here);
}

template <Struct T>
void read_struct(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    const auto* object = reader.object(json, path);
    if (object == nullptr) return;
    Cursor cursor{*object};
    [&]<class... D>(boost::mp11::mp_list<D...>) {
        (read_member<T, D>(cursor, out, reader, path), ...);
    }(boost::mp11::mp_rename<members<T>, boost::mp11::mp_list>{});
    if (reader.strict() && !cursor.all_taken())
        reader.refuse_unknown(*object, member_names<T>, path);
}

template <Integer T>
void read_integer(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    using limits = std::numeric_limits<T>;
    if constexpr (std::is_signed_v<T>) {
        std::int64_t number = 0;
        if (reader.read_signed(json, limits::min(), limits::max(), number, path))
            out = static_cast<T>(number);
    } else {
        std::uint64_t number = 0;
        if (reader.read_unsigned(json, limits::max(), number, path)) out = static_cast<T>(number);
    }
}

template <TextForm T>
void read_text_form(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    std::string text;
    const auto before = reader.count();
    reader.read(json, text, path);
    if (reader.count() == before && !shape_from_text(text, out))
        reader.problem(path, "bad_format", "写法不对");
}

template <List T>
void read_list(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    const auto* array = reader.array(json, path);
    if (array == nullptr) return;
    out.clear();
    out.reserve(array->size());
    for (std::size_t i = 0; i < array->size() && !reader.full(); ++i) {
        typename T::value_type element{};
        detail::read((*array)[i], element, reader, {&path, {}, i, path.label});
        out.push_back(std::move(element));
    }
}

template <Map T>
void read_map(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    const auto* object = reader.object(json, path);
    if (object == nullptr) return;
    out.clear();
    for (const auto& pair : *object) {
        if (reader.full()) return;
        const std::string_view key = pair.key();
        detail::read(pair.value(), out[std::string{key}], reader,
                     {&path, key, Path::no_index, path.label});
    }
}

template <class T, std::size_t I>
void read_alternative(const boost::json::value& data, T& out, Reader& reader, const Path& path) {
    detail::read(data, out.template emplace<I>(), reader, path);
}

template <Choice T>
void read_choice(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    using Read = void (*)(const boost::json::value&, T&, Reader&, const Path&);
    static constexpr auto table = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<Read, sizeof...(I)>{read_alternative<T, I>...};
    }
    (std::make_index_sequence<std::variant_size_v<T>>{});
    int which = -1;
    if (const auto* data = reader.read_choice(json, alternatives<T>::words, which, path))
        table[static_cast<std::size_t>(which)](*data, out, reader, {&path, "data"});
}

template <Enum T>
void read_enum(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    const int at = reader.read_word(json, enumerator_names<T>, "unknown_value", path);
    if (at >= 0) out = enumerator_values<T>[static_cast<std::size_t>(at)];
}

template <class T>
void read(const boost::json::value& json, T& out, Reader& reader, const Path& path) {
    if constexpr (Optional<T>) {
        if (json.is_null()) return out.reset();
        detail::read(json, out.emplace(), reader, path);
    } else if constexpr (FreeJson<T>)
        out = json;
    else if constexpr (JsonForm<T>)
        shape_from_free_json(json, out);
    else if constexpr (TextForm<T>)
        read_text_form(json, out, reader, path);
    else if constexpr (Enum<T>)
        read_enum(json, out, reader, path);
    else if constexpr (Integer<T>)
        read_integer(json, out, reader, path);
    else if constexpr (List<T>)
        read_list(json, out, reader, path);
    else if constexpr (Map<T>)
        read_map(json, out, reader, path);
    else if constexpr (Choice<T>)
        read_choice(json, out, reader, path);
    else if constexpr (Struct<T>)
        read_struct(json, out, reader, path);
    else
        reader.read(json, out, path);
}

}  // namespace detail

// Refusal: invalid_body with all problems found, up to max_problems.
template <class T>
base::Result<T> from_value(const boost::json::value& json, Reading reading) {
    detail::Reader reader{reading};
    T out{};
    detail::read(json, out, reader, {});
    if (reader.count() > 0) return std::move(reader).refusal();
    return out;
}

// Refusals: those of parse() and of from_value(). Tolerant reading goes deeper than strict, so that
// what came in at the limit is still read back from inside its envelope.
template <class T>
base::Result<T> from_json(std::string_view text, Reading reading, std::size_t max_bytes) {
    std::array<unsigned char, 8192> buffer;
    boost::json::monotonic_resource memory{buffer.data(), buffer.size()};
    const auto depth = reading == Reading::strict ? default_depth : stored_depth;
    const auto json = parse(text, max_bytes, depth, &memory);
    if (!json) return json.refusal();
    return from_value<T>(*json, reading);
}

// At most default_bytes when strict; without limit when tolerant, since the log is ours.
template <class T>
base::Result<T> from_json(std::string_view text, Reading reading) {
    const auto unlimited = std::numeric_limits<std::size_t>::max();
    return from_json<T>(text, reading, reading == Reading::strict ? default_bytes : unlimited);
}

}  // namespace shape
