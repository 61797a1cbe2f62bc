#include "shape/schema.h"

#include <cctype>
#include <map>
#include <mutex>
#include <stdexcept>

namespace shape::detail {
namespace {

namespace json = boost::json;

bool in_identifier(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

// Drops "a::b::" before every identifier and joins template arguments with '_'.
std::string plain_name(std::string_view spelled) {
    std::string out;
    std::string word;
    const auto flush = [&] {
        if (!word.empty()) out += (out.empty() ? "" : "_") + word;
        word.clear();
    };
    for (std::size_t i = 0; i < spelled.size(); ++i) {
        if (in_identifier(spelled[i]))
            word += spelled[i];
        else if (spelled.substr(i, 2) == "::")
            word.clear();
        else if (spelled[i] == '<' || spelled[i] == ',')
            flush();
    }
    flush();
    return out;
}

void set(json::object& object, std::string_view name, const auto& bound) {
    if (bound) object[name] = *bound;
}

}  // namespace

std::string claim_name(std::string_view spelled) {
    static std::mutex mutex;
    static std::map<std::string, std::string, std::less<>> owners;
    const std::lock_guard lock{mutex};
    auto name = plain_name(spelled);
    const auto [owner, added] = owners.try_emplace(name, spelled);
    if (!added && owner->second != spelled)
        throw std::logic_error("two types share the schema name " + name);
    return name;
}

json::value integer_schema(std::int64_t low, std::uint64_t high) {
    json::object out{{"type", "integer"}};
    const bool wide = low < INT32_MIN || high > UINT32_MAX;
    out["format"] = wide ? "int64" : "int32";
    out["minimum"] = low;
    if (high <= UINT32_MAX) out["maximum"] = high;
    if (wide && low != 0) out.erase("minimum");
    return out;
}

json::value list_schema(json::value items) {
    return json::object{{"type", "array"}, {"items", std::move(items)}};
}

json::value map_schema(json::value values) {
    return json::object{{"type", "object"}, {"additionalProperties", std::move(values)}};
}

json::value enum_schema(const std::string_view* begin, std::size_t size) {
    json::array names;
    for (std::size_t i = 0; i < size; ++i) names.emplace_back(begin[i]);
    return json::object{{"type", "string"}, {"enum", std::move(names)}};
}

json::value choice_schema(std::string_view word, json::value data) {
    ObjectSchema object;
    object.add("type", json::object{{"type", "string"}, {"const", word}}, true);
    object.add("data", std::move(data), true);
    return std::move(object).finish();
}

json::value ref(std::string_view prefix, std::string_view name) {
    return json::object{{"$ref", std::string{prefix} + std::string{name}}};
}

void add_rules(json::value& schema, const Rules& rules) {
    auto& object = schema.as_object();
    if (!rules.label.empty()) object["title"] = rules.label;
    set(object, "minItems", rules.min_items);
    set(object, "maxItems", rules.max_items);
    set(object, "minimum", rules.minimum);
    set(object, "maximum", rules.maximum);
    auto* items = object.if_contains("items");
    auto& text = items != nullptr ? items->as_object() : object;
    set(text, "minLength", rules.min_length);
    set(text, "maxLength", rules.max_length);
    if (rules.pattern != nullptr) text["pattern"] = rules.pattern->regex;
}

void ObjectSchema::add(std::string_view name, json::value schema, bool required) {
    properties_[name] = std::move(schema);
    if (required) required_.emplace_back(name);
}

json::object ObjectSchema::finish() && {
    json::object out{{"type", "object"}, {"properties", std::move(properties_)}};
    if (!required_.empty()) out["required"] = std::move(required_);
    out["additionalProperties"] = false;
    return out;
}

}  // namespace shape::detail
