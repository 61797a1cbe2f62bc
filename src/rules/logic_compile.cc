#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/time.h"
#include "rules/logic.h"

namespace rules {
namespace {

enum class Family {
    variable,
    equality,
    order,
    boolean,
    branch,
    membership,
    arithmetic,
    quantifier
};

struct Operator {
    std::string_view name;
    Op op;
    Family family;
    std::size_t least;
    std::size_t most;
};

constexpr std::size_t many = max_rule_nodes;

constexpr std::array<Operator, 20> operators{{
    {"var", Op::variable, Family::variable, 1, 1},
    {"==", Op::equal, Family::equality, 2, 2},
    {"!=", Op::not_equal, Family::equality, 2, 2},
    {"<", Op::less, Family::order, 2, 2},
    {"<=", Op::less_equal, Family::order, 2, 2},
    {">", Op::greater, Family::order, 2, 2},
    {">=", Op::greater_equal, Family::order, 2, 2},
    {"and", Op::all_of, Family::boolean, 1, many},
    {"or", Op::any_of, Family::boolean, 1, many},
    {"!", Op::negate, Family::boolean, 1, 1},
    {"if", Op::choose, Family::branch, 3, many},
    {"in", Op::in, Family::membership, 2, 2},
    {"+", Op::add, Family::arithmetic, 2, many},
    {"-", Op::subtract, Family::arithmetic, 2, 2},
    {"*", Op::multiply, Family::arithmetic, 2, many},
    {"/", Op::divide, Family::arithmetic, 2, 2},
    {"min", Op::minimum, Family::arithmetic, 1, many},
    {"max", Op::maximum, Family::arithmetic, 1, many},
    {"some", Op::some, Family::quantifier, 2, 2},
    {"all", Op::all, Family::quantifier, 2, 2},
}};

const Operator* find_operator(std::string_view name) {
    const auto found = std::find_if(operators.begin(), operators.end(),
                                    [&](const Operator& one) { return one.name == name; });
    return found == operators.end() ? nullptr : &*found;
}

bool is_scalar(Kind kind) {
    return kind != Kind::list && kind != Kind::rows;
}

// The operands of an operator with their places; one that stands alone needs no brackets.
struct Operand {
    const json::value* value;
    std::string pointer;
};

std::vector<Operand> operands_of(const json::value& value, const std::string& pointer) {
    if (!value.is_array()) return {{&value, pointer}};
    std::vector<Operand> operands;
    for (std::size_t i = 0; i < value.get_array().size(); ++i) {
        operands.push_back({&value.get_array()[i], fmt::format("{}/{}", pointer, i)});
    }
    return operands;
}

}  // namespace

std::string_view to_chinese(Kind kind) {
    static constexpr std::array<std::string_view, 7> names{"空",   "是或否", "数字", "文字",
                                                           "日期", "多选",   "列表"};
    return names[static_cast<std::size_t>(kind)];
}

std::string pointer_step(std::string_view token) {
    std::string step = "/";
    for (const char c : token) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

// Walks the rule once. The first error stops the walk: `refusal_` holds it and every step returns
// early.
class LogicCompiler {
  public:
    explicit LogicCompiler(const Variables& variables) : scope_(&variables) {}

    base::Result<Logic> run(const json::value& rule, bool condition) {
        const auto root = node(rule, "", 1);
        if (root && !is_scalar(kind(*root)))
            refuse("wrong_kind", "", "规则的结果要是一个值，不能是整个列表");
        if (root && condition && kind(*root) != Kind::boolean) {
            refuse(
                "wrong_kind", "",
                fmt::format("这里要一个是或否的判断，规则的结果却是{}", to_chinese(kind(*root))));
        }
        if (refusal_) return *refusal_;
        return std::move(logic_);
    }

  private:
    using Id = std::optional<std::uint16_t>;

    Kind kind(std::uint16_t id) const { return logic_.nodes_[id].kind; }

    Id refuse(std::string code, std::string pointer, std::string message) {
        if (!refusal_) {
            refusal_ = base::Refusal{std::move(code), std::move(message), {}, std::move(pointer)};
        }
        return {};
    }

    bool admit(const std::string& pointer, std::size_t depth) {
        if (depth > max_rule_depth) {
            refuse("rule_too_deep", pointer,
                   fmt::format("规则嵌套超过 {} 层，拆开写", max_rule_depth));
        } else if (++admitted_ > max_rule_nodes) {
            refuse("rule_too_large", pointer,
                   fmt::format("规则超过 {} 个节点，拆开写", max_rule_nodes));
        }
        return !refusal_;
    }

    Id add(Op op, Kind kind, const std::vector<std::uint16_t>& children = {}) {
        Logic::Node made{op, kind};
        made.first = static_cast<std::uint16_t>(logic_.children_.size());
        made.count = static_cast<std::uint16_t>(children.size());
        logic_.children_.insert(logic_.children_.end(), children.begin(), children.end());
        logic_.nodes_.push_back(std::move(made));
        return static_cast<std::uint16_t>(logic_.nodes_.size() - 1);
    }

    Id node(const json::value& value, const std::string& pointer, std::size_t depth) {
        if (!admit(pointer, depth)) return {};
        if (value.is_array()) return refuse("bad_literal", pointer, "列表只能写在「in」的第二项");
        if (!value.is_object()) return literal(value);
        const auto& object = value.get_object();
        if (object.size() != 1) {
            return refuse(
                "rule_one_operator", pointer,
                "一个规则只写一个运算符，例如 {\"==\": [{\"var\": \"agent\"}, \"self\"]}");
        }
        const auto& [name, arguments] = *object.begin();
        const auto* found = find_operator(name);
        if (found == nullptr) return refuse_operator(pointer, name);
        return apply(*found, operands_of(arguments, pointer + pointer_step(name)),
                     pointer + pointer_step(name), depth);
    }

    Id refuse_operator(const std::string& pointer, std::string_view name) {
        std::vector<std::string_view> names;
        for (const auto& one : operators) names.push_back(one.name);
        return refuse("unknown_operator", pointer,
                      fmt::format("不认识运算符「{}」，可以用：{}", name, fmt::join(names, " ")));
    }

    Id literal(const json::value& value) {
        const auto id = *add(Op::literal, Kind::null);
        auto& made = logic_.nodes_[id];
        if (value.is_string()) {
            made.kind = Kind::text;
            made.text = std::string(value.get_string());
        } else if (value.is_bool()) {
            made.kind = Kind::boolean;
            made.number = value.get_bool() ? 1 : 0;
        } else if (value.is_number()) {
            made.kind = Kind::number;
            made.number = value.to_number<double>();
        }
        return id;
    }

    Id apply(const Operator& what, const std::vector<Operand>& operands, const std::string& pointer,
             std::size_t depth) {
        if (operands.size() < what.least || operands.size() > what.most) {
            return refuse(
                "wrong_operands", pointer,
                fmt::format("「{}」{}要 {} 项，这里有 {} 项", what.name,
                            what.least == what.most ? "" : "至少", what.least, operands.size()));
        }
        switch (what.family) {
            case Family::variable:
                return variable(operands[0]);
            case Family::membership:
                return membership(operands, pointer, depth);
            case Family::quantifier:
                return quantifier(what, operands, depth);
            default:
                return plain(what, operands, pointer, depth);
        }
    }

    Id variable(const Operand& operand) {
        if (!operand.value->is_string())
            return refuse("bad_literal", operand.pointer, "「var」后面写名称");
        const std::string name(operand.value->get_string());
        const auto found = scope_->find(name);
        if (found == scope_->end()) {
            return refuse("unknown_variable", operand.pointer,
                          fmt::format("不认识「{}」，先在情形或表单里写上它", name));
        }
        const auto id = *add(Op::variable, found->second.kind);
        logic_.nodes_[id].text = name;
        if (!inner_) remember(name, found->second.kind);
        return id;
    }

    void remember(const std::string& name, Kind kind) {
        auto& names = logic_.variables_;
        if (std::find(names.begin(), names.end(), name) != names.end()) return;
        names.push_back(name);
        logic_.variable_kinds_.push_back(kind);
    }

    Id plain(const Operator& what, const std::vector<Operand>& operands, const std::string& pointer,
             std::size_t depth) {
        std::vector<std::uint16_t> ids;
        for (const auto& operand : operands) {
            const auto id = node(*operand.value, operand.pointer, depth + 1);
            if (!id) return {};
            ids.push_back(*id);
        }
        switch (what.family) {
            case Family::equality:
                return comparison(what, ids, operands, pointer, true);
            case Family::order:
                return comparison(what, ids, operands, pointer, false);
            case Family::boolean:
                return uniform(what, ids, operands, Kind::boolean);
            case Family::branch:
                return branch(ids, operands, pointer);
            default:
                return uniform(what, ids, operands, Kind::number);
        }
    }

    Id uniform(const Operator& what, const std::vector<std::uint16_t>& ids,
               const std::vector<Operand>& operands, Kind wanted) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (!require(ids[i], wanted, what.name, operands[i].pointer)) return {};
        }
        return add(what.op, wanted, ids);
    }

    bool require(std::uint16_t id, Kind wanted, std::string_view name, const std::string& pointer) {
        if (kind(id) == wanted) return true;
        refuse("wrong_kind", pointer,
               fmt::format("「{}」用在{}上，这里是{}", name, to_chinese(wanted),
                           to_chinese(kind(id))));
        return false;
    }

    Id comparison(const Operator& what, const std::vector<std::uint16_t>& ids,
                  const std::vector<Operand>& operands, const std::string& pointer, bool equality) {
        if (!read_as_date(ids[0], ids[1], operands[0].pointer)) return {};
        if (!read_as_date(ids[1], ids[0], operands[1].pointer)) return {};
        const Kind left = kind(ids[0]), right = kind(ids[1]);
        const bool with_null = equality && (left == Kind::null || right == Kind::null);
        if (!is_scalar(left) || !is_scalar(right) || (left != right && !with_null)) {
            return refuse("wrong_comparison", pointer,
                          fmt::format("「{}」两边要是同一类：左边是{}，右边是{}", what.name,
                                      to_chinese(left), to_chinese(right)));
        }
        if (!equality && left != Kind::number && left != Kind::date) {
            return refuse(
                "wrong_comparison", pointer,
                fmt::format("「{}」只能比数字和日期，这里是{}", what.name, to_chinese(left)));
        }
        if (!known_option(ids[0], ids[1], operands[1].pointer)) return {};
        if (!known_option(ids[1], ids[0], operands[0].pointer)) return {};
        return add(what.op, Kind::boolean, ids);
    }

    // A text written beside a date is a date.
    bool read_as_date(std::uint16_t id, std::uint16_t beside, const std::string& pointer) {
        auto& made = logic_.nodes_[id];
        if (made.op != Op::literal || made.kind != Kind::text || kind(beside) != Kind::date)
            return true;
        made.kind = Kind::date;
        if (base::parse_date(made.text)) return true;
        refuse("bad_literal", pointer,
               fmt::format("「{}」不是日期，写成 2026-09-16 这样", made.text));
        return false;
    }

    bool known_option(std::uint16_t variable, std::uint16_t literal, const std::string& pointer) {
        const auto& named = logic_.nodes_[variable];
        const auto& said = logic_.nodes_[literal];
        if (named.op != Op::variable || said.op != Op::literal || said.kind != Kind::text)
            return true;
        const auto& options = scope_->find(named.text)->second.options;
        if (options.empty()) return true;
        if (std::find(options.begin(), options.end(), said.text) != options.end()) return true;
        refuse("unknown_option", pointer,
               fmt::format("「{}」没有「{}」这个选项，可选：{}", named.text, said.text,
                           fmt::join(options, "、")));
        return false;
    }

    Id branch(const std::vector<std::uint16_t>& ids, const std::vector<Operand>& operands,
              const std::string& pointer) {
        if (ids.size() % 2 == 0) {
            return refuse("wrong_operands", pointer, "「if」写成：判断、成立时的值、否则的值");
        }
        Kind result = Kind::null;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const bool is_test = i % 2 == 0 && i + 1 < ids.size();
            if (is_test && !require(ids[i], Kind::boolean, "if", operands[i].pointer)) return {};
            if (!is_test && !join(result, kind(ids[i]), operands[i].pointer)) return {};
        }
        return add(Op::choose, result, ids);
    }

    bool join(Kind& result, Kind next, const std::string& pointer) {
        if (result == Kind::null && is_scalar(next)) result = next;
        if (next == Kind::null || next == result) return true;
        refuse("wrong_kind", pointer,
               fmt::format("「if」的几个结果要是同一类，这里是{}", to_chinese(next)));
        return false;
    }

    Id membership(const std::vector<Operand>& operands, const std::string& pointer,
                  std::size_t depth) {
        const auto needle = node(*operands[0].value, operands[0].pointer, depth + 1);
        if (!needle) return {};
        if (operands[1].value->is_array()) return in_literal(*needle, operands[1], pointer, depth);
        const auto list = node(*operands[1].value, operands[1].pointer, depth + 1);
        if (!list) return {};
        if (!require(*list, Kind::list, "in", operands[1].pointer)) return {};
        if (!require(*needle, Kind::text, "in", operands[0].pointer)) return {};
        if (!known_option(*list, *needle, operands[0].pointer)) return {};
        return add(Op::in, Kind::boolean, {*needle, *list});
    }

    Id in_literal(std::uint16_t needle, const Operand& list, const std::string& pointer,
                  std::size_t depth) {
        if (!admit(list.pointer, depth + 1)) return {};
        std::vector<std::uint16_t> items;
        for (const auto& item : operands_of(*list.value, list.pointer)) {
            if (!admit(item.pointer, depth + 2)) return {};
            if (item.value->is_structured())
                return refuse("bad_literal", item.pointer, "这里直接写文字或数字");
            const auto id = *literal(*item.value);
            if (!read_as_date(id, needle, item.pointer)) return {};
            if (kind(id) != kind(needle) || kind(id) == Kind::null) {
                return refuse("wrong_comparison", pointer,
                              fmt::format("「in」两边要是同一类：左边是{}，右边是{}",
                                          to_chinese(kind(needle)), to_chinese(kind(id))));
            }
            if (!known_option(needle, id, item.pointer)) return {};
            items.push_back(id);
        }
        if (items.empty()) return refuse("bad_literal", list.pointer, "列表里至少写一项");
        const auto made = *add(Op::literal_list, Kind::list, items);
        return add(Op::in, Kind::boolean, {needle, made});
    }

    Id quantifier(const Operator& what, const std::vector<Operand>& operands, std::size_t depth) {
        const auto list = node(*operands[0].value, operands[0].pointer, depth + 1);
        if (!list) return {};
        if (kind(*list) != Kind::list && kind(*list) != Kind::rows) {
            return refuse(
                "wrong_kind", operands[0].pointer,
                fmt::format("「{}」用在列表上，这里是{}", what.name, to_chinese(kind(*list))));
        }
        const Variables inside = item_scope(logic_.nodes_[*list].text);
        const auto* outer = std::exchange(scope_, &inside);
        const bool was_inner = std::exchange(inner_, true);
        const auto test = node(*operands[1].value, operands[1].pointer, depth + 1);
        scope_ = outer;
        inner_ = was_inner;
        if (!test || !require(*test, Kind::boolean, what.name, operands[1].pointer)) return {};
        return add(what.op, Kind::boolean, {*list, *test});
    }

    // What the test of `some` and `all` sees: the columns of a row, or the text itself as "".
    Variables item_scope(const std::string& name) const {
        const auto& variable = scope_->find(name)->second;
        Variables inside;
        if (variable.kind == Kind::list) inside[""] = {Kind::text, variable.options};
        for (const auto& [column, kind] : variable.columns) inside[column] = {kind};
        return inside;
    }

    const Variables* scope_;
    bool inner_ = false;
    std::size_t admitted_ = 0;
    Logic logic_;
    std::optional<base::Refusal> refusal_;
};

base::Result<Logic> compile(const json::value& rule, const Variables& variables) {
    return LogicCompiler(variables).run(rule, false);
}

base::Result<Logic> compile_condition(const json::value& rule, const Variables& variables) {
    return LogicCompiler(variables).run(rule, true);
}

}  // namespace rules
