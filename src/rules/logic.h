#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// Rules as data: a typed subset of JSON Logic with 20 operators, the same in C++ and in the browser
// (web/src/rules/logic.ts; tests/golden/rules/logic.json runs in both). Nothing is coerced: what
// would compare a number with a text is refused when the rule is compiled, not guessed when it
// runs.
namespace rules {

namespace json = boost::json;

inline constexpr std::size_t max_rule_depth = 16;
inline constexpr std::size_t max_rule_nodes = 200;

// `date` travels as "2026-09-16"; `list` is a list of texts; `rows` a list of objects.
enum class Kind : std::uint8_t { null, boolean, number, text, date, list, rows };

struct Variable {
    Kind kind = Kind::text;
    std::vector<std::string> options = {};  // of text and list: the only values; empty: any
    std::map<std::string, Kind, std::less<>> columns = {};  // of rows
};
using Variables = std::map<std::string, Variable, std::less<>>;

enum class Op : std::uint8_t {
    literal,
    literal_list,
    variable,
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    all_of,
    any_of,
    negate,
    choose,
    in,
    add,
    subtract,
    multiply,
    divide,
    minimum,
    maximum,
    some,
    all
};

// A compiled rule. Immutable, free of pointers into the JSON it came from.
//
// A missing variable is null. null equals only null; every ordering, `in`, `some` and `all` with
// null is false; in `and`, `or`, `!` and `if` null counts as false; arithmetic with null, a
// division by zero and what is no finite number give null.
class Logic {
  public:
    struct Node {
        Op op = Op::literal;
        Kind kind = Kind::null;   // of the result; null: always null
        std::uint16_t first = 0;  // index into children
        std::uint16_t count = 0;
        double number = 0;  // of a literal; a boolean is 0 or 1
        std::string text;   // of a literal; name of a variable
    };

    Kind result() const { return nodes_.back().kind; }
    const std::vector<std::string>& variables() const { return variables_; }  // each once

    // Refuses with `wrong_value_kind` when a variable it uses holds a value of another kind.
    base::Result<json::value> evaluate(const json::object& values) const;

    // True when the result is true; a value of the wrong kind counts as missing.
    bool holds(const json::object& values) const;

  private:
    friend class LogicCompiler;
    std::vector<Node> nodes_;  // the root is the last
    std::vector<std::uint16_t> children_;
    std::vector<std::string> variables_;
    std::vector<Kind> variable_kinds_;

    friend struct Evaluation;
};

// Refusals: rule_too_deep, rule_too_large, rule_one_operator, unknown_operator, unknown_variable,
// unknown_option, wrong_operands, wrong_comparison, wrong_kind, bad_literal; each with its JSON
// Pointer.
base::Result<Logic> compile(const json::value& rule, const Variables& variables);

// The same for a rule that answers yes or no; any other result is `wrong_kind`.
base::Result<Logic> compile_condition(const json::value& rule, const Variables& variables);

std::string_view to_chinese(Kind kind);

// `token` as one step of a JSON Pointer: "~" and "/" escaped.
std::string pointer_step(std::string_view token);

}  // namespace rules
