#include "rules/logic.h"

#include <fmt/format.h>

#include <cmath>

#include "base/time.h"

namespace rules {
namespace {

// A value while a rule runs; texts and lists are only looked at where they lie.
struct Value {
    Kind kind = Kind::null;
    double number = 0;  // a boolean is 0 or 1
    std::string_view text;
    const json::array* list = nullptr;

    bool is_true() const { return kind == Kind::boolean && number != 0; }
};

Value of(bool value) {
    return {Kind::boolean, value ? 1.0 : 0.0};
}
Value of(double value) {
    return std::isfinite(value) ? Value{Kind::number, value} : Value{};
}

// The value as `wanted`; null when it is of another kind.
Value load(const json::value* value, Kind wanted) {
    if (value == nullptr) return {};
    switch (wanted) {
        case Kind::boolean:
            return value->is_bool() ? of(value->get_bool()) : Value{};
        case Kind::number:
            return value->is_number() ? of(value->to_number<double>()) : Value{};
        case Kind::text:
            return value->is_string() ? Value{Kind::text, 0, value->get_string()} : Value{};
        case Kind::date:
            if (!value->is_string() || !base::parse_date(value->get_string())) return {};
            return {Kind::date, 0, value->get_string()};
        case Kind::list:
        case Kind::rows:
            return value->is_array() ? Value{wanted, 0, {}, &value->get_array()} : Value{};
        default:
            return {};
    }
}

bool same(const Value& left, const Value& right) {
    return left.kind == right.kind && left.number == right.number && left.text == right.text;
}

int order(const Value& left, const Value& right) {
    if (left.kind == Kind::date) return left.text.compare(right.text);
    return left.number < right.number ? -1 : left.number > right.number;
}

bool holds_order(Op op, int order) {
    switch (op) {
        case Op::less:
            return order < 0;
        case Op::less_equal:
            return order <= 0;
        case Op::greater:
            return order > 0;
        default:
            return order >= 0;
    }
}

double combine(Op op, double left, double right) {
    switch (op) {
        case Op::add:
            return left + right;
        case Op::subtract:
            return left - right;
        case Op::multiply:
            return left * right;
        case Op::divide:
            return left / right;
        case Op::minimum:
            return right < left ? right : left;
        default:
            return right > left ? right : left;
    }
}

json::value to_json(const Value& value) {
    constexpr double exact = 9007199254740992.0;
    switch (value.kind) {
        case Kind::boolean:
            return value.number != 0;
        case Kind::number:
            if (value.number == std::floor(value.number) && std::abs(value.number) <= exact) {
                return static_cast<std::int64_t>(value.number);
            }
            return value.number;
        case Kind::text:
        case Kind::date:
            return json::value(value.text);
        default:
            return nullptr;
    }
}

}  // namespace

// One run of a rule.
struct Evaluation {
    const Logic& logic;
    const json::object* values;
    const json::value* item = nullptr;  // inside `some` and `all`: the element

    Value root() { return run(static_cast<std::uint16_t>(logic.nodes_.size() - 1)); }

    Value run(std::uint16_t id) {
        const auto& node = logic.nodes_[id];
        switch (node.op) {
            case Op::literal:
                return {node.kind, node.number, node.text};
            case Op::literal_list:
                return {};
            case Op::variable:
                return variable(node);
            case Op::equal:
                return of(same(child(node, 0), child(node, 1)));
            case Op::not_equal:
                return of(!same(child(node, 0), child(node, 1)));
            case Op::less:
            case Op::less_equal:
            case Op::greater:
            case Op::greater_equal:
                return ordered(node);
            case Op::all_of:
            case Op::any_of:
                return joined(node);
            case Op::negate:
                return of(!child(node, 0).is_true());
            case Op::choose:
                return chosen(node);
            case Op::in:
                return contained(node);
            case Op::some:
            case Op::all:
                return quantified(node);
            default:
                return calculated(node);
        }
    }

    Value child(const Logic::Node& node, std::size_t i) {
        return run(logic.children_[node.first + i]);
    }

    Value variable(const Logic::Node& node) const {
        if (item == nullptr) return load(values->if_contains(node.text), node.kind);
        if (node.text.empty()) return load(item, node.kind);
        return item->is_object() ? load(item->get_object().if_contains(node.text), node.kind)
                                 : Value{};
    }

    Value ordered(const Logic::Node& node) {
        const auto left = child(node, 0), right = child(node, 1);
        if (left.kind == Kind::null || right.kind == Kind::null) return of(false);
        return of(holds_order(node.op, order(left, right)));
    }

    Value joined(const Logic::Node& node) {
        const bool decisive = node.op == Op::any_of;
        for (std::size_t i = 0; i < node.count; ++i) {
            if (child(node, i).is_true() == decisive) return of(decisive);
        }
        return of(!decisive);
    }

    Value chosen(const Logic::Node& node) {
        std::size_t i = 0;
        while (i + 1 < node.count && !child(node, i).is_true()) i += 2;
        return child(node, i + 1 < node.count ? i + 1 : i);
    }

    Value contained(const Logic::Node& node) {
        const auto needle = child(node, 0);
        if (needle.kind == Kind::null) return of(false);
        const auto& list = logic.nodes_[logic.children_[node.first + 1]];
        if (list.op != Op::literal_list) return of(lists(child(node, 1), needle));
        for (std::size_t i = 0; i < list.count; ++i) {
            if (same(child(list, i), needle)) return of(true);
        }
        return of(false);
    }

    static bool lists(const Value& list, const Value& needle) {
        if (list.list == nullptr) return false;
        for (const auto& one : *list.list) {
            if (one.is_string() && one.get_string() == needle.text) return true;
        }
        return false;
    }

    Value quantified(const Logic::Node& node) {
        const auto list = child(node, 0);
        if (list.list == nullptr || list.list->empty()) return of(false);
        const bool decisive = node.op == Op::some;
        for (const auto& element : *list.list) {
            Evaluation inside{logic, values, &element};
            if (inside.child(node, 1).is_true() == decisive) return of(decisive);
        }
        return of(!decisive);
    }

    Value calculated(const Logic::Node& node) {
        auto total = child(node, 0);
        for (std::size_t i = 1; i < node.count && total.kind != Kind::null; ++i) {
            const auto next = child(node, i);
            total =
                next.kind == Kind::null ? Value{} : of(combine(node.op, total.number, next.number));
        }
        return total;
    }
};

base::Result<json::value> Logic::evaluate(const json::object& values) const {
    for (std::size_t i = 0; i < variables_.size(); ++i) {
        const auto* value = values.if_contains(variables_[i]);
        if (value == nullptr || value->is_null()) continue;
        if (load(value, variable_kinds_[i]).kind != Kind::null) continue;
        return base::Refusal{
            "wrong_value_kind",
            fmt::format("「{}」要填{}", variables_[i], to_chinese(variable_kinds_[i])),
            {},
            pointer_step(variables_[i])};
    }
    return to_json(Evaluation{*this, &values}.root());
}

bool Logic::holds(const json::object& values) const {
    return Evaluation{*this, &values}.root().is_true();
}

}  // namespace rules
