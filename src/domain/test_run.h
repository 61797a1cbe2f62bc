#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/calendar.h"
#include "domain/guide.h"
#include "domain/policy.h"
#include "shape/describe.h"

// 试运行 (GDE-8): the whole procedure of a guide played in memory, every situation along every path
// of the act table, before anybody depends on it. Pure: nothing is stored and nothing is guessed;
// forms are filled by form_sample.h, roles and agencies are those the guide names.
namespace domain {

enum class TestPath {
    granted,  // 受理、审查、准予、送达
    granted_in_part,
    refused,
    supplement,  // one notice, handed in, accepted
    supplement_ignored,
    unmet,               // told again, still lacking, not accepted
    incomplete_on_spot,  // 不动产登记暂行条例 第十七条
    window_closed,       // 定期受理: still lacking at its end
    not_competent,
    not_required,
    silence,
    withdrawn,
    returned,
    undone,
    corrected,
    special_steps,
    extended,
    window_letter,  // 窗口授权: done at the window under its letter
    channels,
    deliveries,
    answers  // every option of every choice in the form
};
SHAPE_ENUM(TestPath, granted, granted_in_part, refused, supplement, supplement_ignored, unmet,
           incomplete_on_spot, window_closed, not_competent, not_required, silence, withdrawn,
           returned, undone, corrected, special_steps, extended, window_letter, channels,
           deliveries, answers)

std::string_view to_chinese(TestPath path);

enum class TestVerdict { passed, stuck, absent };
SHAPE_ENUM(TestVerdict, passed, stuck, absent)

// Runs of one path that went the same way, together: each of `situations` was played by itself.
struct TestRow {
    TestPath path = TestPath::granted;
    std::string name;
    TestVerdict verdict = TestVerdict::passed;
    std::string act;     // at which it stuck
    std::string code;    // of the refusal
    std::string reason;  // the refusal's sentence; of an absent path: why there is none
    std::vector<std::string> details;
    int acts = 0;
    std::string ended;      // the status it reached
    std::string statutory;  // last day of the limit, "2026-10-21"; "": it did not run
    std::string promised;
    std::string note;
    std::vector<int> situations;  // indexes into TestReport::situations
};
SHAPE_STRUCT(TestRow, path, name, verdict, act, code, reason, details, acts, ended, statutory,
             promised, note, situations)

struct TestReport {
    std::string item;
    std::string name;
    std::string content_hash;
    bool passed = false;
    base::Instant begun;  // simulated
    std::string calendar;
    std::string policy;
    std::vector<std::string> situations;  // each way through the questions, in words
    std::vector<std::map<std::string, std::string>> answers;  // the same, as keys and values
    int ways = 0;           // that the questions allow, counted up to most_ways
    bool every_way = true;  // all were played; else a cover of all pairs of answers
    std::string note;
    int runs = 0;
    int stuck = 0;
    int acts = 0;
    std::vector<TestRow> rows;
};
SHAPE_STRUCT(TestReport, item, name, content_hash, passed, begun, calendar, policy, situations,
             answers, ways, every_way, note, runs, stuck, acts, rows)

inline constexpr std::size_t most_test_ways = 64;

struct TestWorld {
    CalendarPtr calendar;                  // of the guide's region
    std::shared_ptr<const Policy> policy;  // in force there
    base::Instant start;  // simulated; moved to the next working day, and into an intake window
};

// Without a calendar or a policy nothing can be played: the report says so and has not passed.
TestReport test_run(const Guide& guide, const std::string& content_hash, const TestWorld& world);

}  // namespace domain
