#include "domain/lint_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/source_dir_test.h"
#include "shape/json.h"
#include "shape/yaml.h"
#include "views/authoring.h"

// The rules' own examples, executed: what the list of rules shows is true.
namespace views {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::string read(const fs::path& path) {
    std::ifstream in{path};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

fs::path catalog() {
    return base::source_dir() / "catalog";
}

const Library& shipped() {
    static const auto* library = [] {
        auto* made = new Library;
        for (const auto& entry : fs::recursive_directory_iterator{catalog()}) {
            const auto kind = entry.path().extension();
            if (entry.path().string().find("/demo/") != std::string::npos) continue;
            if (kind != ".yaml" && kind != ".tsv") continue;
            const auto things = read_file(read(entry.path()), kind == ".tsv");
            if (!things) continue;
            for (const auto& thing : *things)
                if (thing.problems.empty())
                    made->add(thing.kind, thing.key, 1, {0}, thing.content_hash, thing.body);
        }
        return made;
    }();
    return *library;
}

json::value sound_guide() {
    for (const auto& entry : fs::directory_iterator{catalog() / "guides"})
        if (entry.path().filename().string().starts_with("690102-23-"))
            return shape::yaml_to_json(read(entry.path() / "guide.yaml")).value();
    throw std::runtime_error("no guide 690102-23");
}

// Sets "/a/0/b: value" lines; a line after the end of a list is added to it.
void set_at(json::value& root, std::string_view pointer, json::value value) {
    json::value* at = &root;
    while (true) {
        const auto end = std::min(pointer.find('/', 1), pointer.size());
        const std::string step{pointer.substr(1, end - 1)};
        pointer.remove_prefix(end);
        if (auto* list = at->if_array()) {
            const auto index = static_cast<std::size_t>(std::stoul(step));
            if (index >= list->size()) list->resize(index + 1);
            at = &(*list)[index];
        } else {
            if (!at->is_object()) at->emplace_object();
            at = &at->as_object()[step];
        }
        if (pointer.empty()) break;
    }
    *at = std::move(value);
}

std::vector<domain::LintFinding> lint_changed(std::string_view example) {
    auto json = sound_guide();
    const auto changes = shape::yaml_to_json(example);
    if (!changes) throw std::runtime_error(changes.refusal().message);
    for (const auto& [pointer, value] : changes->as_object()) {
        if (value.is_null()) {
            const auto cut = pointer.find_last_of('/');
            json.at_pointer(std::string_view(pointer).substr(0, cut))
                .as_object()
                .erase(std::string_view(pointer).substr(cut + 1));
        } else {
            set_at(json, pointer, value);
        }
    }
    const auto guide = shape::from_value<domain::Guide>(json, shape::Reading::authored);
    if (!guide) {
        std::string why;
        for (const auto& problem : guide.refusal().problems)
            why += problem.pointer + " " + problem.message + "\n";
        throw std::runtime_error(why);
    }
    return lint_guide(*guide, shipped(), base::make_date(2026, 9, 16));
}

bool gives(const std::vector<domain::LintFinding>& findings, std::string_view code) {
    return std::ranges::any_of(findings, [&](const auto& f) {
        return f.code == code || (code == "rule" && f.code.starts_with("rule_"));
    });
}

std::string shown(const std::vector<domain::LintFinding>& findings) {
    std::string text;
    for (const auto& f : findings) text += f.code + " " + f.pointer + " " + f.message + "\n";
    return text;
}

TEST(LintRules, each_example_of_a_guide_is_true) {
    int executed = 0;
    for (const auto& rule : domain::lint_rules()) {
        if (rule.bad.starts_with('/')) {
            ++executed;
            const auto findings = lint_changed(rule.bad);
            EXPECT_TRUE(gives(findings, rule.code)) << rule.code << "\n"
                                                    << rule.bad << "\n"
                                                    << shown(findings);
        }
        if (rule.good.starts_with('/')) {
            const auto findings = lint_changed(rule.good);
            EXPECT_FALSE(gives(findings, rule.code)) << rule.code << "\n"
                                                     << rule.good << "\n"
                                                     << shown(findings);
        }
    }
    EXPECT_GT(executed, 60);
}

TEST(LintRules, codes_are_unique_and_every_rule_says_why) {
    std::set<std::string_view> codes;
    for (const auto& rule : domain::lint_rules()) {
        EXPECT_TRUE(codes.insert(rule.code).second) << rule.code;
        EXPECT_FALSE(rule.demand.empty() || rule.basis.empty()) << rule.code;
        EXPECT_EQ(domain::find_lint_rule(rule.code), &rule);
    }
    EXPECT_GE(codes.size(), 60u);
}

// 清单之外无事项: asked for where the region's own catalogue is published, and nowhere else.
TEST(LintRules, a_guide_names_its_entry_where_the_region_has_a_catalogue) {
    const auto misses = [](const std::string& region) {
        auto guide = shipped().guides().front()->guide;
        guide.region = region;
        guide.catalog_entry.reset();
        return std::ranges::any_of(
            lint_guide(guide, shipped(), base::make_date(2026, 9, 16)),
            [](const auto& finding) { return finding.code == "catalog_entry_missing"; });
    };
    EXPECT_TRUE(misses("511602000000"));
    EXPECT_FALSE(misses("690102000000"));
}

// What the project ships is what a careful item manager would hand in.
TEST(LintRules, shipped_guides_have_no_error_and_only_known_codes) {
    for (const auto& guide : shipped().guides())
        for (const auto& finding :
             lint_guide(guide->guide, shipped(), base::make_date(2026, 9, 16))) {
            EXPECT_NE(finding.severity, domain::Severity::error)
                << guide->guide.item << " " << finding.code << " " << finding.pointer << " "
                << finding.message;
            EXPECT_NE(domain::find_lint_rule(finding.code), nullptr) << finding.code;
        }
}

}  // namespace
}  // namespace views
