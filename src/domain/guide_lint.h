#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar.h"
#include "domain/guide.h"
#include "shape/describe.h"

// A compiler for guides: what keeps one from being published and what is worth a look. Every rule
// has a stable code (lint_rules.h, docs/lint-rules.md).
namespace domain {

// An error blocks publication; a warning asks for a second look; a hint says what could be better.
enum class Severity { error, warning, hint };
SHAPE_ENUM(Severity, error, warning, hint)

struct LintFinding {
    Severity severity = Severity::error;
    std::string code;
    std::string pointer;  // JSON Pointer into the guide
    std::string message;  // Chinese, says what to do
    std::string basis;    // why: article, policy or rule
    std::optional<std::string>
        fix;  // what the text at `pointer` could be instead, where it is plain
};
SHAPE_STRUCT(LintFinding, severity, code, pointer, message, basis, fix)

// The parameters of domain-tables §6 that speak of guides, as plain values. Absent: the policy says
// nothing.
struct LintPolicy {
    std::string title;                          // of the document, for the basis of findings
    std::optional<int> outer_steps_max;         // 6
    std::vector<std::string> outer_step_names;  // 7; empty: any. Names or keys
    bool sum_steps_le_promise = false;          // 8; otherwise a sum that is too large is a warning
    std::vector<Limit> promise_tiers;           // 10: the promise is one of them
    std::optional<int> visits_max;              // 39
    bool government_issued_never_asked = false;  // 26
    bool special_excluded_from_promise = true;   // 12: false: no special step may leave the promise
};

// What lint must know beside the guide. An absent function or pointer skips its rules.
struct LintFacts {
    LintPolicy policy;
    const Calendar* calendar = nullptr;  // limits are compared on every day of the known years
    std::function<bool(std::string_view credit_code)> knows_agency;
    std::function<bool(std::string_view key)> knows_hall;
    std::function<bool(std::string_view code)> knows_region;
    std::function<bool(std::string_view code)> knows_entry;  // of the basic catalogue
    std::function<bool(std::string_view region)> has_catalogue;  // that holds entries of this region
    std::string complaint_phone;  // the region's one line (S0 一.4); empty: not known
    // Whether a promise can end later than the law on some day. Absent: computed with `calendar`;
    // who checks many guides hands in one that remembers.
    std::function<base::Result<base::Done>(const Limit& promised, const Limit& statutory)> compare;
    // The guide was read from a page or table of an office: only rules that reach there, and
    // nothing is missing where `unseen` says that the source shows that element without its
    // content.
    bool page = false;
    std::function<bool(std::string_view pointer)> unseen;
};

// Every finding, in the order of the guide's parts. Total: never fails, whatever the guide holds.
std::vector<LintFinding> lint(const Guide& guide, const LintFacts& facts);

// The errors alone, as a refusal to publish carries them.
std::vector<base::Problem> lint_errors(const std::vector<LintFinding>& findings);

}  // namespace domain
