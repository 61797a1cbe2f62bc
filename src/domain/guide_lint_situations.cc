#include <set>

#include "domain/form.h"
#include "domain/guide_lint_parts.h"
#include "domain/situation_ways.h"

// What no applicant can reach or needs, by walking every way through the situations.
namespace domain {
namespace {

namespace json = boost::json;

void collect_texts(const json::value& rule, std::set<std::string, std::less<>>& texts) {
    if (rule.is_string()) texts.emplace(rule.as_string());
    if (rule.is_array())
        for (const auto& one : rule.as_array()) collect_texts(one, texts);
    if (rule.is_object())
        for (const auto& [key, value] : rule.as_object()) collect_texts(value, texts);
}

// Every variable and literal that any rule of the guide names.
std::set<std::string, std::less<>> texts_of_rules(const Guide& guide) {
    std::set<std::string, std::less<>> texts;
    const auto take = [&](const std::optional<Rule>& rule) {
        if (rule) collect_texts(rule->source, texts);
    };
    for (const auto& one : guide.situations) take(one.when);
    for (const auto& one : guide.materials) {
        take(one.when);
        if (one.share) take(one.share->when);
    }
    for (const auto& page : guide.form)
        for (const auto& field : page.fields) take(field.when);
    return texts;
}

void questions_without_use(Lint& lint) {
    const auto texts = texts_of_rules(lint.guide);
    for (std::size_t i = 0; i < lint.guide.situations.size(); ++i) {
        const auto& one = lint.guide.situations[i];
        const auto pointer = fmt::format("/situations/{}", i);
        if (!texts.contains(one.key)) {
            lint.report("situation_unused", pointer,
                        fmt::format("「{}」怎么答都一样，不用问", one.question));
            continue;
        }
        std::vector<std::string_view> unnamed;
        for (const auto& option : one.options)
            if (!texts.contains(option.value)) unnamed.push_back(option.label);
        if (unnamed.size() > 1)
            lint.report(
                "option_same_outcome", pointer + "/options",
                fmt::format("选「{}」和「{}」结果一样，并成一个选项", unnamed[0], unnamed[1]));
    }
}

struct Guarded {
    std::size_t line;
    rules::Logic when;
    bool needed = false;
};

std::vector<Guarded> guarded_materials(const Guide& guide, const rules::Variables& known) {
    std::vector<Guarded> lines;
    for (std::size_t i = 0; i < guide.materials.size(); ++i)
        if (auto logic = over_situations(guide.materials[i].when, known))
            lines.push_back({i, std::move(*logic)});
    return lines;
}

void unreachable(Lint& lint) {
    const auto& guide = lint.guide;
    const auto known = rule_variables(guide);
    auto lines = guarded_materials(guide, known);
    SituationWays ways{guide, known};
    const bool walked = ways.walk([&](const json::object& values) {
        for (auto& line : lines)
            if (!line.needed) line.needed = line.when.holds(values);
    });
    if (!walked) return;
    for (std::size_t i = 0; i < guide.situations.size(); ++i)
        if (!ways.reached(i) && !guide.situations[i].options.empty())
            lint.report("situation_unreachable", fmt::format("/situations/{}/when", i),
                        fmt::format("没有人会被问到「{}」，前面的答案互相矛盾",
                                    guide.situations[i].question));
    for (const auto& line : lines)
        if (!line.needed)
            lint.report(
                "material_never_needed", fmt::format("/materials/{}/when", line.line),
                fmt::format("没有人要交「{}」，条件互相矛盾", guide.materials[line.line].name));
}

}  // namespace

void lint_situations(Lint& lint) {
    if (lint.guide.situations.empty()) return;
    questions_without_use(lint);
    unreachable(lint);
}

}  // namespace domain
