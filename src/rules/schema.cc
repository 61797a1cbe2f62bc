#include "rules/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rules/logic.h"

namespace rules {
namespace {

using Type = Schema::Type;

bool is_whole(const json::value& value) {
    if (!value.is_double()) return value.is_number();
    return value.get_double() == std::floor(value.get_double());
}

bool is_of(Type type, const json::value& value) {
    switch (type) {
        case Type::null:
            return value.is_null();
        case Type::boolean:
            return value.is_bool();
        case Type::integer:
            return is_whole(value);
        case Type::number:
            return value.is_number();
        case Type::string:
            return value.is_string();
        case Type::array:
            return value.is_array();
        case Type::object:
            return value.is_object();
        default:
            return true;
    }
}

bool same_numbers(const json::value& left, const json::value& right) {
    if (left.is_int64() && right.is_int64()) return left.get_int64() == right.get_int64();
    if (left.is_uint64() && right.is_uint64()) return left.get_uint64() == right.get_uint64();
    return left.to_number<double>() == right.to_number<double>();
}

bool same_objects(const json::object& left, const json::object& right) {
    return left.size() == right.size() &&
           std::all_of(left.begin(), left.end(), [&](const auto& member) {
               const auto* other = right.if_contains(member.key());
               return other != nullptr && same_json(member.value(), *other);
           });
}

// The name of a field in a sentence.
std::string named(const Schema::Node& node) {
    return node.title.empty() ? "这一项" : fmt::format("「{}」", node.title);
}

std::string type_sentence(const Schema::Node& node) {
    switch (node.type) {
        case Type::boolean:
            return named(node) + "请选「是」或「否」";
        case Type::integer:
            return named(node) + "只填整数，例如 3";
        case Type::number:
            return named(node) + "只填数字，例如 86.5";
        case Type::string:
            return named(node) + "要填文字";
        case Type::array:
            return named(node) + "要填成列表";
        case Type::object:
            return named(node) + "要分项填写";
        default:
            return named(node) + "不用填，留空";
    }
}

}  // namespace

bool same_json(const json::value& left, const json::value& right) {
    if (left.is_number() && right.is_number()) return same_numbers(left, right);
    if (left.kind() != right.kind()) return false;
    if (left.is_object()) return same_objects(left.get_object(), right.get_object());
    if (!left.is_array()) return left == right;
    return std::equal(left.get_array().begin(), left.get_array().end(), right.get_array().begin(),
                      right.get_array().end(), same_json);
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

namespace {

class Validation {
  public:
    explicit Validation(const std::vector<Schema::Node>& nodes) : nodes_(nodes) {}

    void check(std::size_t id, const json::value& value, const std::string& pointer,
               std::size_t depth) {
        const auto& node = nodes_[id];
        if (depth > max_instance_depth)
            return complain(pointer, "too_deep", "内容嵌套太深，减少层次");
        if (node.ref) check(*node.ref, value, pointer, depth);
        if (!is_of(node.type, value)) return complain(pointer, "wrong_type", type_sentence(node));
        check_options(node, value, pointer);
        if (value.is_string()) check_text(node, value.get_string(), pointer);
        if (value.is_number()) check_number(node, value.to_number<double>(), pointer);
        if (value.is_array()) check_array(node, value.get_array(), pointer, depth);
        if (value.is_object()) check_object(node, value.get_object(), pointer, depth);
    }

    std::vector<base::Problem> take() { return std::move(problems_); }

  private:
    using Node = Schema::Node;

    void complain(const std::string& pointer, std::string code, std::string message) {
        if (problems_.size() < max_problems) {
            problems_.push_back({pointer, std::move(code), std::move(message)});
        }
    }

    void check_options(const Node& node, const json::value& value, const std::string& pointer) {
        const auto holds = [&](const std::vector<json::value>& values) {
            return std::any_of(values.begin(), values.end(),
                               [&](const json::value& one) { return same_json(one, value); });
        };
        if (node.constant && !holds(*node.constant)) {
            complain(pointer, "not_an_option", named(node) + "是固定的，不用改");
        }
        if (node.allowed && !holds(*node.allowed)) {
            complain(pointer, "not_an_option", named(node) + "请从列出的选项里选");
        }
    }

    void check_text(const Node& node, std::string_view text, const std::string& pointer) {
        const auto length = characters(text);
        if (node.least_length && length < *node.least_length) {
            complain(pointer, "too_short",
                     length == 0 ? "填写" + named(node)
                                 : fmt::format("{}至少 {} 个字，现在有 {} 个", named(node),
                                               *node.least_length, length));
        }
        if (node.most_length && length > *node.most_length) {
            complain(pointer, "too_long",
                     fmt::format("{}最多 {} 个字，现在有 {} 个，请写短一些", named(node),
                                 *node.most_length, length));
        }
        if (!node.format) return;
        if (auto complaint = node.format->check(text)) {
            complain(pointer, std::move(complaint->code), std::move(complaint->message));
        }
    }

    void check_number(const Node& node, double number, const std::string& pointer) {
        if (node.minimum && number < *node.minimum) {
            complain(pointer, "too_small",
                     fmt::format("{}不能小于 {}", named(node), *node.minimum));
        }
        if (node.maximum && number > *node.maximum) {
            complain(pointer, "too_large",
                     fmt::format("{}不能大于 {}", named(node), *node.maximum));
        }
    }

    void check_array(const Node& node, const json::array& array, const std::string& pointer,
                     std::size_t depth) {
        if (node.least_items && array.size() < *node.least_items) {
            complain(pointer, "too_few",
                     fmt::format("{}至少要 {} 项", named(node), *node.least_items));
        }
        if (node.most_items && array.size() > *node.most_items) {
            complain(pointer, "too_many",
                     fmt::format("{}最多 {} 项，现在有 {} 项", named(node), *node.most_items,
                                 array.size()));
        }
        if (!node.items) return;
        for (std::size_t i = 0; i < array.size() && problems_.size() < max_problems; ++i) {
            check(*node.items, array[i], fmt::format("{}/{}", pointer, i), depth + 1);
        }
    }

    void check_object(const Node& node, const json::object& object, const std::string& pointer,
                      std::size_t depth) {
        for (const auto& name : node.required) {
            if (!object.contains(name)) {
                complain(pointer + pointer_step(name), "required", missing(node, name));
            }
        }
        for (const auto& member : node.properties) {
            const auto* value = object.if_contains(member.name);
            if (value != nullptr)
                check(member.node, *value, pointer + pointer_step(member.name), depth + 1);
        }
        if (node.closed) check_closed(node, object, pointer);
    }

    void check_closed(const Node& node, const json::object& object, const std::string& pointer) {
        for (const auto& member : object) {
            if (find(node, member.key()) != nullptr) continue;
            complain(pointer + pointer_step(member.key()), "unknown_member",
                     "表单里没有这一项，请删掉");
        }
    }

    static const Schema::Member* find(const Node& node, std::string_view name) {
        const auto found =
            std::find_if(node.properties.begin(), node.properties.end(),
                         [&](const Schema::Member& one) { return one.name == name; });
        return found == node.properties.end() ? nullptr : &*found;
    }

    std::string missing(const Node& node, std::string_view name) const {
        const auto* member = find(node, name);
        if (member == nullptr) return fmt::format("填写「{}」", name);
        const auto& wanted = nodes_[member->node];
        const auto label = wanted.title.empty() ? fmt::format("「{}」", name) : named(wanted);
        if (wanted.type == Type::array) {
            const bool chosen = wanted.items && nodes_[*wanted.items].allowed;
            return label + (chosen ? "至少选一项" : "至少填一项");
        }
        return (wanted.allowed || wanted.type == Type::boolean ? "选择" : "填写") + label;
    }

    const std::vector<Node>& nodes_;
    std::vector<base::Problem> problems_;
};

}  // namespace

std::vector<base::Problem> Schema::validate(const json::value& instance) const {
    Validation validation(nodes_);
    validation.check(0, instance, "", 1);
    return validation.take();
}

}  // namespace rules
