#include "api/guide_source.h"

#include <algorithm>
#include <boost/json.hpp>

#include "shape/json.h"
#include "shape/notes.h"
#include "shape/text.h"
#include "shape/yaml.h"

namespace api {
namespace {

namespace json = boost::json;

// Operators such as != would be tags of YAML.
void print_key(std::string& out, std::string_view key) {
    const bool plain =
        std::ranges::all_of(key, [](unsigned char c) { return std::isalnum(c) || c == '_'; });
    if (plain)
        out += key;
    else
        shape::append_text(out, key);
    out += ':';
}

// JSON is YAML too: what was published, made readable.
void print(std::string& out, const json::value& value, int depth) {
    const auto indent = [&](int n) { out.append(static_cast<std::size_t>(n) * 2, ' '); };
    const auto inner = [&](const json::value& v) {
        const bool nested =
            (v.is_object() && !v.as_object().empty()) || (v.is_array() && !v.as_array().empty());
        if (nested) return out += '\n', print(out, v, depth + 1);
        out += ' ';
        shape::append_json(out, v);
        out += '\n';
    };
    if (value.is_object())
        for (const auto& [key, v] : value.as_object()) indent(depth), print_key(out, key), inner(v);
    else if (value.is_array())
        for (const auto& v : value.as_array()) indent(depth), out += '-', inner(v);
}

}  // namespace

base::Result<views::Authored> read_guide(const std::string& yaml) {
    auto things = views::read_file(yaml, false);
    if (!things) return things.refusal();
    if (things->size() != 1 || things->front().kind != domain::PublicationKind::guide)
        return base::Refusal{.code = "unknown_file",
                             .message = "这里只收一份办事指南文件，要有 item"};
    return std::move(things->front());
}

domain::SaveDraft draft_of(const std::string& yaml) {
    domain::SaveDraft command;
    command.text = yaml;
    const auto authored = read_guide(yaml);
    if (!authored || !authored->problems.empty()) return command;
    const auto guide = views::guide_of(*authored);
    if (!guide || guide->region.size() != 12 || !shape::is_region_code(guide->region))
        return command;
    command.item = guide->item;
    command.name = guide->name;
    command.region = guide->region;
    command.agency = guide->implementing_agency;
    command.content_hash = authored->content_hash;
    return command;
}

std::string yaml_text(const json::value& value) {
    std::string text;
    print(text, value, 0);
    return text;
}

std::string guide_text(const domain::Guide& guide) {
    return yaml_text(shape::to_value(guide));
}

std::string template_text(const domain::ElementTemplate& content,
                          const domain::ElementTable& table) {
    auto value = shape::to_value(content);
    const auto all = value.at("values").as_object();
    json::object fixed;
    for (const auto& element : table.elements)
        if (std::ranges::find(content.fixes, element.key) != content.fixes.end())
            for (const auto& member : element.members) fixed[member] = all.at(member);
    value.as_object()["values"] = std::move(fixed);
    return yaml_text(value);
}

}  // namespace api
