#pragma once

#include <string>
#include <vector>

#include "domain/guide_lint.h"
#include "main/commands.h"

// What `banshi lint` says, in the forms that people and programs want.
namespace banshi {

struct LintFound {
    std::string file;
    std::string place;  // line or cell; "" where the pointer says it all
    std::string guide;  // its name
    std::string department;
    domain::LintFinding finding;
};

struct LintReport {
    std::vector<LintFound> found;
    std::size_t guides = 0;

    long count(domain::Severity severity) const;
};

// text, json, sarif or xlsx, on standard output.
void print_lint(const LintReport& report, const std::string& format);

// Into options.reports: the list of issues and the league of departments as XLSX, the report on the
// self-check and the letter of commitment (S0 附件1, 附件2) as PDF and DOCX. What options.before
// (an earlier report as JSON) had and this one has not counts as put right.
void write_lint_reports(const LintReport& report, const LintOptions& options);

}  // namespace banshi
