#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "rules/logic.h"
#include "rules/schema.h"

namespace rules {
namespace {

using Type = Schema::Type;

std::optional<Type> type_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Type>, 7> names{{{"null", Type::null},
                                                                      {"boolean", Type::boolean},
                                                                      {"integer", Type::integer},
                                                                      {"number", Type::number},
                                                                      {"string", Type::string},
                                                                      {"array", Type::array},
                                                                      {"object", Type::object}}};
    for (const auto& [one, type] : names) {
        if (one == name) return type;
    }
    return {};
}

std::optional<std::size_t> whole(const json::value& value) {
    if (!value.is_number()) return {};
    const double number = value.to_number<double>();
    if (number < 0 || number > 1e9 || number != std::floor(number)) return {};
    return static_cast<std::size_t>(number);
}

}  // namespace

class SchemaCompiler {
  public:
    explicit SchemaCompiler(std::span<const Format> formats) : formats_(formats) {}

    base::Result<Schema> run(const json::value& schema) {
        node(schema, "", 1);
        for (const auto& link : links_) resolve(link);
        if (!refusal_) refuse_circles();
        if (refusal_) return *refusal_;
        return std::move(schema_);
    }

  private:
    using Node = Schema::Node;

    struct Link {
        std::size_t from;
        std::string target;
        std::string pointer;
    };

    void refuse(std::string code, std::string pointer, std::string message) {
        if (refusal_) return;
        refusal_ = base::Refusal{std::move(code), std::move(message), {}, std::move(pointer)};
    }

    void bad(const std::string& pointer, std::string_view wanted) {
        refuse("bad_keyword", pointer, fmt::format("这里要写{}", wanted));
    }

    std::size_t node(const json::value& value, const std::string& pointer, std::size_t depth) {
        const auto id = schema_.nodes_.size();
        if (depth > max_schema_depth) refuse("schema_too_deep", pointer, "嵌套太深，用 $defs 拆开");
        if (id >= max_schema_nodes) refuse("schema_too_large", pointer, "表单太大，拆开写");
        if (!value.is_object()) bad(pointer, "一个对象");
        if (refusal_) return 0;
        schema_.nodes_.emplace_back();
        Node made;
        for (const auto& [word, argument] : value.get_object()) {
            keyword(id, made, word, argument, pointer + pointer_step(word), depth);
            if (refusal_) return id;
        }
        schema_.nodes_[id] = std::move(made);
        return id;
    }

    void keyword(std::size_t id, Node& made, std::string_view word, const json::value& argument,
                 const std::string& pointer, std::size_t depth) {
        const bool known = note(made, word, argument, pointer, depth) ||
                           bound(made, word, argument, pointer) ||
                           value_set(made, word, argument, pointer) ||
                           structure(id, made, word, argument, pointer, depth);
        if (!known) {
            refuse("unknown_keyword", pointer,
                   fmt::format("表单规则里没有「{}」这个词，删掉它", word));
        }
    }

    bool note(Node& made, std::string_view word, const json::value& argument,
              const std::string& pointer, std::size_t depth) {
        const bool at_root = word == "$schema" || word == "$id";
        if (word != "title" && word != "description" && !(at_root && depth == 1)) return false;
        if (!argument.is_string())
            bad(pointer, "文字");
        else if (word == "title")
            made.title = std::string(argument.get_string());
        return true;
    }

    bool bound(Node& made, std::string_view word, const json::value& argument,
               const std::string& pointer) {
        if (word == "minimum" || word == "maximum") {
            if (!argument.is_number()) return bad(pointer, "数字"), true;
            (word == "minimum" ? made.minimum : made.maximum) = argument.to_number<double>();
            return true;
        }
        auto* count = word == "minItems"    ? &made.least_items
                      : word == "maxItems"  ? &made.most_items
                      : word == "minLength" ? &made.least_length
                      : word == "maxLength" ? &made.most_length
                                            : nullptr;
        if (count == nullptr) return false;
        *count = whole(argument);
        if (!*count) bad(pointer, "不小于 0 的整数");
        return true;
    }

    bool value_set(Node& made, std::string_view word, const json::value& argument,
                   const std::string& pointer) {
        if (word == "type") {
            const auto type =
                argument.is_string() ? type_named(argument.get_string()) : std::nullopt;
            if (!type) return bad(pointer, "一种类型的名称"), true;
            made.type = *type;
        } else if (word == "const") {
            made.constant = std::vector<json::value>{argument};
        } else if (word == "enum") {
            if (!argument.is_array() || argument.get_array().empty())
                return bad(pointer, "至少一个选项"), true;
            made.allowed =
                std::vector<json::value>(argument.get_array().begin(), argument.get_array().end());
        } else if (word == "format") {
            format(made, argument, pointer);
        } else {
            return false;
        }
        return true;
    }

    void format(Node& made, const json::value& argument, const std::string& pointer) {
        if (!argument.is_string()) return bad(pointer, "格式的名称");
        const std::string_view name = argument.get_string();
        const auto found = std::find_if(formats_.begin(), formats_.end(),
                                        [&](const Format& one) { return one.name == name; });
        if (found == formats_.end()) {
            return refuse("unknown_format", pointer, fmt::format("没有「{}」这种格式", name));
        }
        made.format = *found;
    }

    bool structure(std::size_t id, Node& made, std::string_view word, const json::value& argument,
                   const std::string& pointer, std::size_t depth) {
        if (word == "properties")
            members(made, argument, pointer, depth);
        else if (word == "required")
            required(made, argument, pointer);
        else if (word == "items")
            made.items = node(argument, pointer, depth + 1);
        else if (word == "additionalProperties")
            close(made, argument, pointer);
        else if (word == "$ref")
            link(id, argument, pointer);
        else if (word == "$defs" && depth == 1)
            definitions(argument, pointer, depth);
        else
            return false;
        return true;
    }

    void members(Node& made, const json::value& argument, const std::string& pointer,
                 std::size_t depth) {
        if (!argument.is_object()) return bad(pointer, "一个对象");
        for (const auto& [name, schema] : argument.get_object()) {
            made.properties.push_back(
                {std::string(name), node(schema, pointer + pointer_step(name), depth + 1)});
            if (refusal_) return;
        }
    }

    void required(Node& made, const json::value& argument, const std::string& pointer) {
        if (!argument.is_array()) return bad(pointer, "名称的列表");
        for (const auto& name : argument.get_array()) {
            if (!name.is_string()) return bad(pointer, "名称的列表");
            made.required.emplace_back(name.get_string());
        }
    }

    void close(Node& made, const json::value& argument, const std::string& pointer) {
        if (!argument.is_bool() || argument.get_bool()) return bad(pointer, " false");
        made.closed = true;
    }

    void link(std::size_t id, const json::value& argument, const std::string& pointer) {
        if (!argument.is_string()) return bad(pointer, "「#/$defs/名称」");
        links_.push_back({id, std::string(argument.get_string()), pointer});
    }

    void definitions(const json::value& argument, const std::string& pointer, std::size_t depth) {
        if (!argument.is_object()) return bad(pointer, "一个对象");
        for (const auto& [name, schema] : argument.get_object()) {
            definitions_["#/$defs" + pointer_step(name)] =
                node(schema, pointer + pointer_step(name), depth + 1);
            if (refusal_) return;
        }
    }

    void resolve(const Link& link) {
        if (refusal_) return;
        const auto found = definitions_.find(link.target);
        if (found == definitions_.end() && link.target != "#") {
            return refuse("bad_ref", link.pointer,
                          fmt::format("找不到「{}」，写成「#/$defs/名称」", link.target));
        }
        schema_.nodes_[link.from].ref = link.target == "#" ? 0 : found->second;
    }

    // A chain of references that never meets a member or an item would never end.
    void refuse_circles() {
        for (const auto& link : links_) {
            auto at = link.from;
            for (std::size_t steps = 0; schema_.nodes_[at].ref; ++steps) {
                if (steps > links_.size()) {
                    return refuse("bad_ref", link.pointer, "这个引用绕回了自己，拆开写");
                }
                at = *schema_.nodes_[at].ref;
            }
        }
    }

    std::span<const Format> formats_;
    Schema schema_;
    std::vector<Link> links_;
    std::map<std::string, std::size_t, std::less<>> definitions_;
    std::optional<base::Refusal> refusal_;
};

base::Result<Schema> compile_schema(const json::value& schema, std::span<const Format> formats) {
    return SchemaCompiler(formats).run(schema);
}

}  // namespace rules
