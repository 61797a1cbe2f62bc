#pragma once

#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// A strict subset of JSON Schema 2020-12, the same in C++ and in the browser
// (web/src/rules/schema.ts; tests/golden/rules/schema.json runs in both): type (one name), const,
// enum, required, properties, additionalProperties: false, items, minItems, maxItems, minLength,
// maxLength, minimum, maximum, format, $ref to "#" or "#/$defs/<name>", $defs; title, description
// and, at the root, $schema and $id as notes. What the words mean is 2020-12's meaning, with two
// differences: `format` is checked, and lengths count Unicode characters (code points) as 2020-12
// does. Any other word is refused.
namespace rules {

namespace json = boost::json;

inline constexpr std::size_t max_schema_nodes = 2000;
inline constexpr std::size_t max_schema_depth = 32;
inline constexpr std::size_t max_instance_depth = 32;
inline constexpr std::size_t max_problems = 100;

// What is wrong with a text, as code and sentence.
struct Complaint {
    std::string code;
    std::string message;
};

// A named format and its check; nothing: it fits.
struct Format {
    std::string_view name;
    std::optional<Complaint> (*check)(std::string_view text);
};

// date ("2026-09-16", years 1900..2199), date_time ("2026-09-16T10:00", as base::parse_instant) and
// phone (a mobile number, or a fixed line with its area code).
std::span<const Format> basic_formats();

// Compiled. Immutable; keeps no pointer into the JSON it came from.
class Schema {
  public:
    // Everything wrong in `instance`, at most max_problems. Codes: required, unknown_member,
    // wrong_type, not_an_option, too_long, too_short, too_large, too_small, too_many, too_few,
    // too_deep and those of the formats. A missing member is reported where it is missing.
    // Sentences name the `title`.
    std::vector<base::Problem> validate(const json::value& instance) const;

    enum class Type : std::uint8_t { any, null, boolean, integer, number, string, array, object };

    struct Member {
        std::string name;
        std::size_t node;
    };

    struct Node {
        Type type = Type::any;
        std::string title;
        std::optional<std::vector<json::value>> allowed;  // const and enum
        std::optional<std::vector<json::value>> constant;
        std::vector<std::string> required;
        std::vector<Member> properties;
        bool closed = false;  // additionalProperties: false
        std::optional<std::size_t> items;
        std::optional<std::size_t> least_items, most_items, least_length, most_length;
        std::optional<double> minimum, maximum;
        std::optional<Format> format;
        std::optional<std::size_t> ref;
    };

  private:
    friend class SchemaCompiler;
    std::vector<Node> nodes_;  // the root is the first
};

// Refusals, each with its JSON Pointer: unknown_keyword, bad_keyword, unknown_format, bad_ref,
// schema_too_deep, schema_too_large.
base::Result<Schema> compile_schema(const json::value& schema,
                                    std::span<const Format> formats = basic_formats());

// Equality of JSON values: 1 equals 1.0, the order of members does not matter.
bool same_json(const json::value& left, const json::value& right);

std::size_t characters(std::string_view utf8);  // code points

}  // namespace rules
