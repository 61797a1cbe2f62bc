#include "domain/what_if.h"

#include <gtest/gtest.h>

#include "domain/case_fixture_test.h"

namespace domain {
namespace {

using samples::Play;
using samples::tennis_guide;

// Accepted on 2026-09-16 and decided `days` working days later, with the lease on paper.
Play decided(const std::string& day, bool visited = false) {
    Play play;
    play.to_accepted();
    if (visited) {
        play.act(play.examiner, BeginSpecial{"visit"});
        play.at("2026-09-18T10:00");
        play.act(play.examiner, EndSpecial{"visit", "记录", {"甲", "乙"}});
    }
    play.at(day + "T10:00");
    play.act(play.examiner, Play::examination());
    play.act(play.examiner, Propose{});
    play.act(play.chief, Decide{DecisionResult::granted, "", ""});
    return play;
}

WhatIfReport held_against(const Guide& draft, const std::vector<Play>& plays) {
    WhatIf what_if(plays.front().facts.guide, draft);
    for (const Play& play : plays) what_if.add(play.now(), play.facts);
    return what_if.report();
}

std::vector<Play> history() {
    return {decided("2026-09-17"), decided("2026-09-21"), decided("2026-09-22"),
            decided("2026-09-28")};
}

TEST(WhatIf, the_unchanged_guide_reproduces_history) {
    const auto report = held_against(tennis_guide(), history());
    EXPECT_EQ(report.cases, 4);
    EXPECT_EQ(report.decided, 4);
    EXPECT_EQ(report.of_version, 4);
    EXPECT_EQ(report.differences, 0);
    EXPECT_EQ(report.newly_missed, 0);
    EXPECT_EQ(report.missed_before, 1);  // six working days end on the 23rd
    EXPECT_EQ(report.missed_after, 1);
    EXPECT_EQ(report.median_days_saved, 0);
    ASSERT_EQ(report.sentences.size(), 1U);
    EXPECT_NE(report.sentences.front().find("没有变化"), std::string::npos);
}

TEST(WhatIf, counts_who_would_have_missed_a_shorter_promise) {
    Guide draft = tennis_guide();
    draft.promised.limit = Limit{2, Unit::working_days};  // the 18th
    const auto report = held_against(draft, history());
    EXPECT_EQ(report.missed_before, 1);
    EXPECT_EQ(report.missed_after, 3);
    EXPECT_EQ(report.newly_missed, 2);
    EXPECT_EQ(report.differences, 4);  // every due day is another
    EXPECT_GT(*report.median_days_saved, 0);
    EXPECT_NE(report.sentences.front().find("从 6 个工作日改成 2 个工作日"), std::string::npos);
}

TEST(WhatIf, counts_papers_and_visits_that_are_saved) {
    Guide draft = tennis_guide();
    std::erase_if(draft.materials, [](const Material& line) { return line.key == "lease"; });
    draft.visits = 0;
    auto plays = history();
    auto now = std::make_shared<PublishedGuide>(*plays.front().facts.guide);
    now->guide.visits = 1;
    plays.front().facts.guide = now;
    const auto report = held_against(draft, plays);
    ASSERT_EQ(report.materials.size(), 1U);
    EXPECT_EQ(report.materials.front().name, "租赁合同");
    EXPECT_EQ(report.materials.front().cases, 4);
    EXPECT_EQ(report.materials.front().papers, 4);
    EXPECT_EQ(report.visits_saved, 4);
    EXPECT_EQ(report.differences, 4);
}

TEST(WhatIf, takes_the_days_of_a_procedure_that_is_cut_from_those_who_had_it) {
    Guide draft = tennis_guide();
    std::erase_if(draft.special_steps, [](const SpecialStep& step) { return step.key == "visit"; });
    const auto report = held_against(draft, {decided("2026-09-22", true), decided("2026-09-22")});
    ASSERT_EQ(report.special_steps.size(), 1U);
    EXPECT_EQ(report.special_steps.front().cases, 1);
    EXPECT_EQ(report.special_steps.front().days, 2);
    EXPECT_EQ(report.differences, 1);
    EXPECT_EQ(report.median_days_saved, 1);  // of two and none
}

TEST(WhatIf, says_so_when_there_is_no_history) {
    Play play;
    WhatIf what_if(play.facts.guide, tennis_guide());
    EXPECT_EQ(what_if.report().cases, 0);
    EXPECT_EQ(what_if.report().sentences.size(), 1U);
}

}  // namespace
}  // namespace domain
