#include "domain/guide_lint.h"

#include <algorithm>

#include "domain/guide_lint_parts.h"

namespace domain {
namespace {

// What every office's page owes its reader (S0 一.4, GB/T 36114); the platform's own keys it does
// not.
constexpr std::string_view owed[] = {"/name",        "/basis",           "/promised/limit",
                                     "/materials",   "/places",          "/places/0/phone",
                                     "/conditions",  "/complaint_phone", "/fee/standard",
                                     "/output/name", "/steps",           "/implementing_agency"};

bool is_missing(const LintFinding& finding) {
    return finding.code == "element_missing" || finding.code == "basis_missing" ||
           finding.code == "statutory_missing";
}

void keep_what_pages_owe(std::vector<LintFinding>& findings, const LintFacts& facts) {
    std::erase_if(findings, [&](const LintFinding& finding) {
        const auto* rule = find_lint_rule(finding.code);
        if (rule && rule->reach == Reach::whole) return true;
        if (!is_missing(finding)) return false;
        const bool page_owes = finding.code != "element_missing" ||
                               std::ranges::find(owed, finding.pointer) != std::end(owed);
        return !page_owes || (facts.unseen && facts.unseen(finding.pointer));
    });
}

}  // namespace

std::vector<LintFinding> lint(const Guide& guide, const LintFacts& facts) {
    Lint lint{guide, facts};
    lint_elements(lint);
    lint_steps(lint);
    lint_materials(lint);
    lint_form(lint);
    lint_texts(lint);
    lint_contradictions(lint);
    lint_situations(lint);
    if (facts.page) keep_what_pages_owe(lint.findings, facts);
    return std::move(lint.findings);
}

std::vector<base::Problem> lint_errors(const std::vector<LintFinding>& findings) {
    std::vector<base::Problem> errors;
    for (const auto& finding : findings) {
        if (finding.severity == Severity::error)
            errors.push_back({finding.pointer, finding.code, finding.message});
    }
    return errors;
}

}  // namespace domain
