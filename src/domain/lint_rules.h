#pragma once

#include <span>
#include <string_view>

#include "domain/guide_lint.h"

namespace domain {

// Where a rule applies: to every guide, or only to one held whole by this platform. What an
// office's page or table shows has no keys, forms or check points to speak of.
enum class Reach { everywhere, whole };

// A rule of the compiler for guides. The examples are executed by a test: lines "/pointer: value"
// are set on a sound guide; other lines are those of a page. `bad` gives the code, `good` does not.
struct LintRule {
    std::string_view code;
    Severity severity;  // unless the check knows better (domain-tables L29)
    Reach reach;
    std::string_view demand;  // what it asks for, in a sentence
    std::string_view basis;   // article, standard or seed
    std::string_view bad;
    std::string_view good;
};

// Every rule there is, in the order of the guide's parts. docs/lint-rules.md is made from it.
std::span<const LintRule> lint_rules();
const LintRule* find_lint_rule(std::string_view code);

}  // namespace domain
