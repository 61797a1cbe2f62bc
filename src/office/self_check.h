#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "domain/guide_lint.h"
#include "office/document.h"

// What S0 (山阳区 2022) makes every department hand in after the campaign: 附件1, the report on the
// self-check and what was put right, with its counts, and 附件2, the letter of commitment.
namespace office {

struct Issue {
    std::string file;
    std::string place;
    std::string guide;
    std::string department;  // "" where the source does not say
    std::string severity;    // 错误 警告 提示
    std::string code;
    std::string message;
    std::string basis;
    std::string fix;  // "" where it is not plain
};

std::string_view word_of(domain::Severity severity);  // 错误 警告 提示

struct SelfCheck {
    std::string unit;   // who reports; empty: a line to fill in
    base::Instant now;  // of the check
    std::size_t guides = 0;
    std::size_t found = 0;      // errors and warnings of the first check
    std::size_t put_right = 0;  // of these, gone now
    std::vector<Issue> issues;  // still there
};

Document self_check_report(const SelfCheck& check);
Document commitment_letter(const std::string& unit, base::Instant now);

// One line an issue, and one a department with its counts, worst last.
std::vector<std::string> issue_head();
std::vector<std::string> issue_row(const Issue& issue);
std::string issue_list(const std::vector<Issue>& issues, base::Instant now);  // XLSX
std::vector<std::string> league_head();
std::vector<std::vector<std::string>> league_rows(const std::vector<Issue>& issues);

}  // namespace office
