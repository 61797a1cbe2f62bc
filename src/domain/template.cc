#include "domain/template.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "domain/same.h"

namespace domain {
namespace {

// Calls with the described member of that name; false when the guide has none.
template <class Use>
bool with_member(std::string_view name, Use use) {
    bool found = false;
    using Members = boost::describe::describe_members<Guide, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>([&](auto member) {
        if (name != member.name) return;
        found = true;
        use(member.pointer);
    });
    return found;
}

// What makes an item this item is nobody's to copy from above.
constexpr std::string_view identity_members[] = {"item", "region", "binding"};

bool may_be_fixed(std::string_view member) {
    return std::ranges::find(identity_members, member) == std::end(identity_members);
}

const Element* find_element(const ElementTable& table, const std::string& key) {
    const auto found = std::ranges::find(table.elements, key, &Element::key);
    return found == table.elements.end() ? nullptr : &*found;
}

bool same_element(const Guide& a, const Guide& b, const Element& element) {
    return std::ranges::all_of(element.members, [&](const std::string& name) {
        bool equal = true;
        with_member(name, [&](auto member) { equal = same(a.*member, b.*member); });
        return equal;
    });
}

std::string names_of(const std::vector<std::string>& keys, const ElementTable& table) {
    std::string names;
    for (const auto& key : keys) {
        const Element* element = find_element(table, key);
        names += fmt::format("{}{}", names.empty() ? "" : "、", element ? element->name : key);
    }
    return names;
}

}  // namespace

std::vector<base::Problem> check_elements(const ElementTable& table) {
    std::vector<base::Problem> problems;
    for (std::size_t i = 0; i < table.elements.size(); ++i) {
        const Element& element = table.elements[i];
        for (std::size_t m = 0; m < element.members.size(); ++m)
            if (!may_be_fixed(element.members[m]) || !with_member(element.members[m], [](auto) {}))
                problems.push_back({fmt::format("/elements/{}/members/{}", i, m), "element_unknown",
                                    fmt::format("指南里没有可以统一的「{}」", element.members[m])});
    }
    return problems;
}

std::vector<base::Problem> check_template(const ElementTemplate& content,
                                          const ElementTable& table) {
    std::vector<base::Problem> problems;
    for (std::size_t i = 0; i < content.fixes.size(); ++i) {
        const Element* element = find_element(table, content.fixes[i]);
        const auto pointer = fmt::format("/fixes/{}", i);
        if (!element)
            problems.push_back(
                {pointer, "element_unknown", fmt::format("要素表里没有「{}」", content.fixes[i])});
        // A level hands down what it owns or has been handed; what is owned below stays there.
        else if (element->owner > content.level)
            problems.push_back({pointer, "element_below",
                                fmt::format("「{}」由下级自己定，这一级的模板不统一", element->name)});
    }
    if (content.fixes.empty())
        problems.push_back({"/fixes", "element_missing", "模板至少要统一一个要素"});
    return problems;
}

Drift drift_of(const Guide& guide, const PublishedTemplate* newest, const ElementTable& table) {
    Drift drift;
    if (guide.binding) drift.template_key = guide.binding->key;
    if (guide.binding) drift.bound = guide.binding->version;
    if (!newest) {
        drift.kind = guide.binding ? DriftKind::unknown : DriftKind::none;
        return drift;
    }
    drift.template_key = newest->content.key;
    drift.newest = newest->version;
    for (const std::string& key : newest->content.fixes) {
        const Element* element = find_element(table, key);
        if (element && !same_element(guide, newest->content.values, *element))
            drift.elements.push_back(key);
    }
    if (!guide.binding)
        drift.kind = DriftKind::unbound;
    else if (drift.bound < drift.newest)
        drift.kind = DriftKind::outdated;
    else if (drift.bound > drift.newest)
        drift.kind = DriftKind::unknown;
    else if (!drift.elements.empty())
        drift.kind = DriftKind::changed;
    return drift;
}

DriftFinding finding_of(const Drift& drift, const ElementTable& table) {
    const auto names = names_of(drift.elements, table);
    const auto differs = names.empty() ? std::string() : fmt::format("，不一样的有：{}", names);
    switch (drift.kind) {
        case DriftKind::unbound:
            return {"template_unbound", "/binding",
                    fmt::format("还没有绑定要素模板 {}{}。请绑定以后重新发布", drift.template_key,
                                differs)};
        case DriftKind::unknown:
            return {"template_unknown", "/binding",
                    fmt::format("绑定的要素模板 {} 第 {} 版没有公布，请重新绑定",
                                drift.template_key, drift.bound)};
        case DriftKind::outdated:
            return {"template_outdated", "/binding/version",
                    fmt::format("要素模板已到第 {} 版，这里绑的是第 {} 版，落后 {} 版{}。请同步",
                                drift.newest, drift.bound, drift.newest - drift.bound, differs)};
        case DriftKind::changed:
            return {"template_changed", "/binding",
                    fmt::format("和要素模板不一样：{}。请同步，或者报上级改模板", names)};
        default:
            return {};
    }
}

Guide synced(const Guide& guide, const PublishedTemplate& newest, const ElementTable& table) {
    Guide after = guide;
    for (const std::string& key : newest.content.fixes) {
        const Element* element = find_element(table, key);
        if (!element) continue;
        for (const std::string& name : element->members)
            with_member(name, [&](auto member) { after.*member = newest.content.values.*member; });
    }
    after.binding = TemplateBinding{newest.content.key, newest.version};
    return after;
}

}  // namespace domain
