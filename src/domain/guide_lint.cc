#include "domain/guide_lint.h"

#include "domain/guide_lint_parts.h"

namespace domain {

std::vector<LintFinding> lint(const Guide& guide, const LintFacts& facts) {
    Lint lint{guide, facts};
    lint_elements(lint);
    lint_steps(lint);
    lint_materials(lint);
    lint_form(lint);
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
