#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/route.h"
#include "domain/draft.h"
#include "views/library.h"

// The record of a test run as screens show it.
namespace api {

struct TestedLine {
    std::string path;
    std::string name;
    domain::PathOutcome outcome = domain::PathOutcome::passed;
    int acts = 0;
    std::string ended;
    std::string message;
};
SHAPE_STRUCT(TestedLine, path, name, outcome, acts, ended, message)

struct TestView {
    bool passed = false;
    bool of_this_text = false;
    int stuck = 0;
    base::Instant begins;  // of the simulated time
    std::string note;
    std::vector<TestedLine> lines;
};
SHAPE_STRUCT(TestView, passed, of_this_text, stuck, begins, note, lines)

TestView test_view(const domain::DraftTested& test, const std::string& content_hash);

// What keeps a guide from being published directly: a path of its test run on which it sticks. With
// a written reason it goes through a draft, which keeps both.
std::optional<base::Problem> stuck_in_test(const domain::Guide& guide,
                                           const views::Library& library, base::Instant now);

std::vector<Route> draft_trial_routes();

}  // namespace api
