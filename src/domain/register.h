#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/facts.h"
#include "shape/describe.h"

// 登记簿: numbers of cases and notices. A number is the version of its stream, hence without gaps and without
// a counter (a line that voids another is a line too): register "690102/register/<kind>-<agency or region>-<year>".
namespace domain {

struct NumberEntered {
    std::string number;
    std::string subject;         // stream of the case
    std::int64_t notice = 0;     // version of the notice in it; 0: the case's own number
    std::string title;           // 受理通知书
    std::string text;            // with {applicant} where the name goes: no personal data in clear
};
SHAPE_STRUCT(NumberEntered, number, subject, notice, title, text)

struct NumberVoided { std::int64_t entry = 0; std::string reason; };  // 作废
SHAPE_STRUCT(NumberVoided, entry, reason)

struct EnterNumber {
    std::string subject;
    std::int64_t notice = 0;
    std::string pattern;  // "690102-2026-{n}" ; {n} becomes the zero-padded version, {c} its check digit
    std::string title;
    std::string text;
};
// `entry`: the line to void, as react knows it from the notice.
struct VoidNumber { std::string subject; std::int64_t notice = 0; std::string reason; std::int64_t entry = 0; };

// A line's number is its version: nothing else of the lines before is needed.
struct Register {
    std::string id;
};

}  // namespace domain
