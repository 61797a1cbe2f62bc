#include "domain/spot_check.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "domain/case_fixture_test.h"
#include "domain/stream_desk_test.h"

namespace domain {
namespace {

using samples::officer;

std::vector<SampledGuide> population(int size) {
    std::vector<SampledGuide> all;
    for (int i = 0; i < size; ++i)
        all.push_back({"690102-" + std::to_string(i), "事项" + std::to_string(i), "sports", 1});
    return all;
}

struct Desk : samples::StreamDesk {
    Desk() : StreamDesk{initial_state("690102/spot_check/01J00000000000000000000000")} {
        facts.calendar = samples::calendar_of("690102000000");
        facts.now = base::at(base::make_date(2026, 9, 14), 9 * 60);
    }
    Actor inspector = officer("sup1", {Role::supervisor});
    Actor author = officer("im1", {Role::item_manager});

    const SpotCheck& check() const { return std::get<SpotCheck>(state); }
    const std::string& first() const { return check().guides.front().guide.item; }

    void draw(int size = 2) {
        DrawSpotCheck command{"九月抽查", "690102000000",          "7", "开奖号码", population(9),
                              size,       {5, Unit::working_days}, ""};
        ASSERT_EQ(act(inspector, command), "");
    }
};

// S0 一.4: 务必能接通.
TEST(SpotCheck, a_phone_nobody_answers_is_a_finding_with_a_day_to_mend_it) {
    Desk desk;
    desk.draw(1);
    ASSERT_EQ(
        desk.act(desk.inspector,
                 RecordSpotCheck{desk.first(), {{"0990-1", PhoneOutcome::not_answered, ""}}, {}}),
        "");
    const auto& guide = desk.check().guides.front();
    EXPECT_EQ(guide.status, SpotStatus::to_rectify);
    ASSERT_EQ(guide.checked->findings.size(), 1U);
    EXPECT_EQ(desk.facts.calendar->working_days(base::make_date(2026, 9, 14),
                                                *guide.checked->rectify_by),
              5);
    EXPECT_EQ(desk.act(desk.inspector, CloseSpotCheck{""}), "spot_check_unfinished");
    EXPECT_EQ(desk.act(desk.author, RectifySpotCheck{desk.first(), ""}), "reason_required");
    desk.facts.now = desk.facts.now + 10 * base::day_us;
    ASSERT_EQ(desk.act(desk.author, RectifySpotCheck{desk.first(), "换了电话"}), "");
    EXPECT_TRUE(desk.check().guides.front().rectified->late);
    ASSERT_EQ(
        desk.act(desk.inspector, VerifySpotCheck{desk.first(), Verdict::returned, "还是打不通"}),
        "");
    ASSERT_EQ(desk.act(desk.author, RectifySpotCheck{desk.first(), "又换了"}), "");
    ASSERT_EQ(desk.act(desk.inspector, VerifySpotCheck{desk.first(), Verdict::passed, ""}), "");
    EXPECT_EQ(desk.act(desk.inspector, CloseSpotCheck{"整改完"}), "");
    EXPECT_EQ(desk.act(desk.inspector, RecordSpotCheck{desk.first(), {}, {}}), "act_not_allowed");
}

TEST(SpotCheck, only_what_was_drawn_is_checked_and_only_by_inspectors) {
    Desk desk;
    desk.draw();
    EXPECT_EQ(desk.act(desk.inspector, RecordSpotCheck{"690102-none", {}, {}}), "item_not_drawn");
    EXPECT_EQ(desk.act(desk.author, RecordSpotCheck{desk.first(), {}, {}}), "wrong_role");
    ASSERT_EQ(desk.act(desk.inspector, RecordSpotCheck{desk.first(), {}, {}}), "");
    EXPECT_EQ(desk.check().guides.front().status, SpotStatus::in_order);
    EXPECT_EQ(desk.act(desk.author, RectifySpotCheck{desk.first(), "好了"}), "act_not_allowed");
}

TEST(SpotCheck, a_draw_names_its_seed_and_where_it_is_published) {
    Desk desk;
    EXPECT_EQ(
        desk.act(
            desk.inspector,
            DrawSpotCheck{
                "九月抽查", "690102000000", "", "", population(3), 1, {5, Unit::working_days}, ""}),
        "draw_incomplete");
}

RC_GTEST_PROP(SpotCheck, the_sample_depends_on_seed_and_population_alone,
              (const std::string& seed)) {
    const auto size = *rc::gen::inRange(1, 40);
    const auto drawn = *rc::gen::inRange(0, 50);
    auto all = population(size);
    const auto sample = draw_sample(seed, all, static_cast<std::size_t>(drawn));
    std::ranges::reverse(all);
    const auto again = draw_sample(seed, all, static_cast<std::size_t>(drawn));
    RC_ASSERT(sample.size() == static_cast<std::size_t>(std::min(size, drawn)));
    std::set<std::string> items;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        RC_ASSERT(sample[i].item == again[i].item);
        items.insert(sample[i].item);
    }
    RC_ASSERT(items.size() == sample.size());
}

}  // namespace
}  // namespace domain
