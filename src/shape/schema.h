#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <limits>
#include <string>
#include <string_view>

#include "base/time.h"
#include "shape/notes.h"
#include "shape/traits.h"

// JSON Schema 2020-12 of described structs. Heavy, like json.h: only in .cc files.
namespace shape {

struct SchemaOptions {
    std::string_view ref_prefix = "#/components/schemas/";
    // What strict reading demands. For bodies we only write, true also lists vectors and maps as
    // required, since they are always written.
    bool written = false;
    bool authored = false;  // for files that people write: nothing is required
};

namespace detail {

// "Page" from the compiler's spelling of domain::Page; "Page_Case" from domain::Page<domain::Case>.
// Throws std::logic_error when another type already has the name: schemas share one name space.
std::string claim_name(std::string_view spelled);

template <class T>
std::string_view spelled() {
    const std::string_view all = __PRETTY_FUNCTION__;
    const auto begin = all.find("T = ") + 4;
    return all.substr(begin, all.find_first_of(";]", begin) - begin);
}

boost::json::value integer_schema(std::int64_t low, std::uint64_t high);
boost::json::value list_schema(boost::json::value items);
boost::json::value map_schema(boost::json::value values);
boost::json::value enum_schema(const std::string_view* begin, std::size_t size);
boost::json::value choice_schema(std::string_view word, boost::json::value data);
boost::json::value ref(std::string_view prefix, std::string_view name);
void add_rules(boost::json::value& schema, const Rules& rules);

// An object under construction.
class ObjectSchema {
  public:
    void add(std::string_view name, boost::json::value schema, bool required);
    boost::json::object finish() &&;

  private:
    boost::json::object properties_;
    boost::json::array required_;
};

}  // namespace detail

// The name of T in `$defs` or components: the C++ name without namespaces.
template <class T>
const std::string& schema_name() {
    static const std::string name = detail::claim_name(detail::spelled<T>());
    return name;
}

// Adds T and all it needs to `defs` and returns the schema that refers to T.
template <class T>
boost::json::value collect_schemas(boost::json::object& defs, const SchemaOptions& options = {});

namespace detail {

template <class T, class D>
void add_member(ObjectSchema& object, boost::json::object& defs, const SchemaOptions& options) {
    using M = member_type<T, D>;
    static constexpr Rules rules = rules_of<T, D::pointer>();
    auto schema = collect_schemas<M>(defs, options);
    add_rules(schema, rules);
    const bool filled =
        List<M> || Map<M> ? options.written || rules.min_items.value_or(0) > 0 : false;
    const bool required = !options.authored && !may_be_absent<M> && (!rules.defaulted || options.written);
    object.add(name_of<D>(), std::move(schema), required || filled);
}

template <Struct T>
boost::json::object struct_schema(boost::json::object& defs, const SchemaOptions& options) {
    ObjectSchema object;
    [&]<class... D>(boost::mp11::mp_list<D...>) {
        (add_member<T, D>(object, defs, options), ...);
    }(boost::mp11::mp_rename<members<T>, boost::mp11::mp_list>{});
    return std::move(object).finish();
}

template <class... T>
boost::json::value variant_schema(std::variant<T...>*, boost::json::object& defs,
                                  const SchemaOptions& options) {
    boost::json::array any;
    (any.push_back(choice_schema(type_name<T>, collect_schemas<T>(defs, options))), ...);
    return boost::json::object{{"oneOf", std::move(any)}};
}

template <class T>
boost::json::value named_schema(boost::json::object& defs, const SchemaOptions& options) {
    const auto& name = schema_name<T>();
    if (!defs.contains(name)) {
        defs[name] = nullptr;  // ends the recursion of types that hold themselves
        if constexpr (Enum<T>)
            defs[name] = enum_schema(enumerator_names<T>.data(), enumerator_names<T>.size());
        else {
            auto schema = struct_schema<T>(defs, options);
            defs[name] = std::move(schema);
        }
    }
    return ref(options.ref_prefix, name);
}

}  // namespace detail

template <class T>
boost::json::value collect_schemas(boost::json::object& defs, const SchemaOptions& options) {
    using boost::json::object;
    if constexpr (std::is_same_v<T, bool>)
        return object{{"type", "boolean"}};
    else if constexpr (std::is_same_v<T, double>)
        return object{{"type", "number"}};
    else if constexpr (detail::Integer<T>)
        return detail::integer_schema(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
    else if constexpr (std::is_same_v<T, std::string>)
        return object{{"type", "string"}};
    else if constexpr (std::is_same_v<T, base::Date>)
        return object{{"type", "string"}, {"format", "date"}};
    else if constexpr (std::is_same_v<T, base::Instant>)
        return object{{"type", "string"}, {"format", "date-time"}};
    else if constexpr (detail::JsonForm<T>)
        return object{};
    else if constexpr (detail::TextForm<T>)
        return object{{"type", "string"}};
    else if constexpr (detail::FreeJson<T>)
        return object{};
    else if constexpr (detail::Optional<T>)
        return collect_schemas<typename T::value_type>(defs, options);
    else if constexpr (detail::List<T>)
        return detail::list_schema(collect_schemas<typename T::value_type>(defs, options));
    else if constexpr (detail::Map<T>)
        return detail::map_schema(collect_schemas<typename T::mapped_type>(defs, options));
    else if constexpr (detail::Choice<T>)
        return detail::variant_schema(static_cast<T*>(nullptr), defs, options);
    else
        return detail::named_schema<T>(defs, options);
}

// A whole document: "$schema", "$defs" and a reference to T.
template <class T>
boost::json::value schema(bool authored = false) {
    boost::json::object defs;
    auto root = collect_schemas<T>(defs, {.ref_prefix = "#/$defs/", .authored = authored}).as_object();
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    root["$defs"] = std::move(defs);
    return root;
}

}  // namespace shape
