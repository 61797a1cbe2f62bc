#pragma once

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/clauses.h"
#include "domain/guide_lint.h"
#include "domain/lint_rules.h"

// The parts of lint(), one file each. Only for guide_lint*.cc.
namespace domain {

struct Lint {
    const Guide& guide;
    const LintFacts& facts;
    std::vector<LintFinding> findings = {};

    void error(std::string code, std::string pointer, std::string message, std::string basis) {
        findings.push_back({Severity::error, std::move(code), std::move(pointer),
                            std::move(message), std::move(basis)});
    }
    void warning(std::string code, std::string pointer, std::string message, std::string basis) {
        findings.push_back({Severity::warning, std::move(code), std::move(pointer),
                            std::move(message), std::move(basis)});
    }
    void find(Severity severity, std::string code, std::string pointer, std::string message,
              std::string basis) {
        findings.push_back(
            {severity, std::move(code), std::move(pointer), std::move(message), std::move(basis)});
    }

    // By the rule's own severity and basis.
    void report(std::string_view code, std::string pointer, std::string message,
                std::optional<std::string> fix = {}) {
        const auto* rule = find_lint_rule(code);
        findings.push_back({rule->severity, std::string(code), std::move(pointer),
                            std::move(message), std::string(rule->basis), std::move(fix)});
    }

    // An empty text at `pointer` is a missing element.
    void need(const std::string& text, std::string pointer, std::string_view what,
              std::string basis) {
        if (text.empty())
            error("element_missing", std::move(pointer), fmt::format("填写{}", what),
                  std::move(basis));
    }
    std::string policy_basis(std::string_view fallback) const {
        return facts.policy.title.empty() ? std::string(fallback) : facts.policy.title;
    }

    // Every key of `list` once and none empty.
    template <class T, class Key>
    void unique(const std::vector<T>& list, const std::string& pointer, Key key,
                std::string_view member) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string& name = key(list[i]);
            const auto place = fmt::format("{}/{}/{}", pointer, i, member);
            if (name.empty())
                error("key_missing", place, "给这一行起一个编号", "编号用来指到这一行");
            else if (!seen.insert(name).second) {
                error("key_twice", place, fmt::format("编号「{}」用了两次，换一个", name),
                      "编号用来指到这一行");
            }
        }
    }
};

inline constexpr std::string_view guide_elements = "GB/T 36114-2018 办事指南要素";

void lint_elements(Lint& lint);        // what must stand in a guide, organs, halls, phones, code
void lint_steps(Lint& lint);           // steps, special steps, limits, intake windows
void lint_materials(Lint& lint);       // conditions, materials, commitment, deferral
void lint_form(Lint& lint);            // situations, fields, rules
void lint_texts(Lint& lint);           // clauses, phones, remnants of pages, basis, names
void lint_contradictions(Lint& lint);  // elements that do not fit together
void lint_situations(Lint& lint);      // what no applicant can reach or needs

}  // namespace domain
