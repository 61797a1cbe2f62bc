#include "domain/adjustment.h"

#include <gtest/gtest.h>

#include "domain/adjustment_acts.h"
#include "domain/case_fixture_test.h"
#include "domain/citation.h"
#include "domain/stream_desk_test.h"

namespace domain {
namespace {

using base::make_date;
using samples::officer;
using S = AdjustmentStatus;

// An adjustment of an invented licence. 2026-09-14 is a Monday; the autumn holidays begin on the
// 25th.
struct Desk : samples::StreamDesk {
    Desk() : StreamDesk{initial_state("690102/adjustment/01J00000000000000000000000")} {
        facts.calendar = samples::calendar_of("690102000000");
        facts.policy = policy();
        facts.now = base::at(make_date(2026, 9, 14), 9 * 60);
    }

    Actor author = officer("im1", {Role::item_manager});
    Actor lawyer = officer("legal1", {Role::legal_reviewer});
    Actor office = officer("sa2", {Role::service_administration});

    const Adjustment& adjustment() const { return std::get<Adjustment>(state); }

    static std::shared_ptr<const Policy> policy() {
        PolicyDocument document;
        document.id = "s1";
        document.region = "CN";
        document.valid_from = make_date(2019, 1, 1);
        for (const auto& [name, limit] : {std::pair{"adjust_report", "10wd"},
                                          {"adjust_legality", "5wd"},
                                          {"adjust_review", "5wd"}})
            document.parameters[name] = {.limit = limit, .basis = "二.3"};
        return std::make_shared<const Policy>(
            Policy::resolve(std::vector{document}, "690102000000", make_date(2026, 9, 14)).value());
    }
    static AdjustmentRegistered cause(AdjustmentKind kind = AdjustmentKind::change,
                                      const std::string& key = "flow_changed") {
        AdjustmentRegistered content;
        content.kind = kind;
        content.cause = key;
        content.item = "690102-99";
        content.name = "网球场使用许可";
        content.region = "690102000000";
        content.agency = "sports";
        content.known_on = make_date(2026, 9, 14);
        return content;
    }
    static FileAdjustment application(bool basic_data = false) {
        return {"把承诺改为 3 个工作日", "流程变了", {"《体育法》第三十条"}, {}, basic_data,
                make_date(2026, 11, 1)};
    }
    std::string review(const Actor& actor, AdjustmentStage stage,
                       AdjustmentVerdict verdict = AdjustmentVerdict::passed) {
        return act(actor, ReviewAdjustment{stage, verdict, "意见"});
    }
    void to_government(AdjustmentKind kind, const std::string& key, bool basic_data) {
        ASSERT_EQ(act(author, RegisterAdjustment{cause(kind, key)}), "");
        ASSERT_EQ(act(author, application(basic_data)), "");
        ASSERT_EQ(review(lawyer, AdjustmentStage::legal), "");
        ASSERT_EQ(review(office, AdjustmentStage::comprehensive), "");
        if (adjustment().status == S::reform_consent)
            ASSERT_EQ(review(office, AdjustmentStage::reform), "");
    }
    std::string approve(base::Date effective_on, const std::string& ended = "") {
        return act(office, ApproveAdjustment{{"政函〔2026〕1号", facts.now.date(), effective_on},
                                             ended,
                                             ended.empty() ? "" : "h"});
    }
    base::Date due() const {
        const auto spec = adjustment_clock(adjustment(), facts);
        return read_quick(spec.value(), *facts.calendar).due_date.value();
    }
    void wait(int days) { facts.now = facts.now + days * base::day_us; }
};

// S1 二（三）: 10 working days from knowledge, then 5, then 5.
TEST(Adjustment, has_the_clocks_of_ten_five_and_five_working_days) {
    Desk desk;
    ASSERT_EQ(desk.act(desk.author, RegisterAdjustment{Desk::cause()}), "");
    const auto report = desk.due();
    EXPECT_EQ(desk.facts.calendar->working_days(make_date(2026, 9, 14), report), 10);
    desk.wait(1);
    ASSERT_EQ(desk.act(desk.author, Desk::application()), "");
    EXPECT_FALSE(desk.adjustment().filing->late);
    EXPECT_EQ(desk.facts.calendar->working_days(make_date(2026, 9, 15), desk.due()), 5);
    desk.wait(1);
    ASSERT_EQ(desk.review(desk.lawyer, AdjustmentStage::legal), "");
    EXPECT_EQ(desk.facts.calendar->working_days(make_date(2026, 9, 16), desk.due()), 5);
}

TEST(Adjustment, filed_late_is_taken_and_the_lateness_is_recorded) {
    Desk desk;
    ASSERT_EQ(desk.act(desk.author, RegisterAdjustment{Desk::cause()}), "");
    desk.wait(40);
    auto late = Desk::application();
    ASSERT_EQ(desk.act(desk.author, late), "");
    EXPECT_TRUE(desk.adjustment().filing->late);
    EXPECT_EQ(desk.adjustment().status, S::legal_review);
}

// S1 二（三）: the three lists have 4, 6 and 5 lines, and the last of each needs a reason.
TEST(Adjustment, knows_the_causes_of_the_three_lists) {
    int adds = 0, removes = 0, changes = 0, others = 0;
    for (const auto& cause : adjustment_causes()) {
        adds += cause.adds;
        removes += cause.removes;
        changes += cause.changes;
        others += cause.other;
    }
    EXPECT_EQ((std::vector{adds, removes, changes, others}), (std::vector{4, 6, 5, 3}));
    Desk desk;
    auto other = Desk::cause(AdjustmentKind::change, "change_other");
    EXPECT_EQ(desk.act(desk.author, RegisterAdjustment{other}), "reason_required");
    other.other_reason = "名称里有错字";
    EXPECT_EQ(desk.act(desk.author, RegisterAdjustment{other}), "");
}

TEST(Adjustment, takes_a_cause_only_of_its_own_list_and_not_of_tomorrow) {
    Desk desk;
    EXPECT_EQ(desk.act(desk.author, RegisterAdjustment{Desk::cause(AdjustmentKind::add)}),
              "cause_unknown");
    auto tomorrow = Desk::cause();
    tomorrow.known_on = make_date(2026, 9, 15);
    EXPECT_EQ(desk.act(desk.author, RegisterAdjustment{tomorrow}), "date_in_future");
}

// S1: 动态调整申请表及相关事由变动依据.
TEST(Adjustment, is_not_filed_without_content_reason_and_bases) {
    Desk desk;
    ASSERT_EQ(desk.act(desk.author, RegisterAdjustment{Desk::cause()}), "");
    auto empty = Desk::application();
    empty.bases.clear();
    EXPECT_EQ(desk.act(desk.author, empty), "application_incomplete");
}

TEST(Adjustment, of_elements_goes_to_the_government_without_the_province) {
    Desk desk;
    desk.to_government(AdjustmentKind::change, "flow_changed", false);
    ASSERT_EQ(desk.adjustment().status, S::government);
    EXPECT_EQ(desk.approve(make_date(2026, 11, 1)), "");
    EXPECT_EQ(desk.adjustment().status, S::approved);
    EXPECT_FALSE(in_effect(desk.adjustment(), make_date(2026, 10, 31)));
    EXPECT_TRUE(in_effect(desk.adjustment(), make_date(2026, 11, 1)));
    EXPECT_TRUE(desk.follow_ups.empty());
}

// S3 第五条: 经审改部门审核同意，并向省级备案后，方可实施.
TEST(Adjustment, of_the_name_of_a_power_item_waits_for_consent_and_the_filing) {
    Desk desk;
    desk.to_government(AdjustmentKind::change, "element_changed", true);
    EXPECT_EQ(desk.approve(make_date(2026, 9, 20)), "");
    EXPECT_EQ(desk.adjustment().status, S::province_filing);
    EXPECT_FALSE(in_effect(desk.adjustment(), make_date(2026, 12, 1)));
    desk.wait(14);
    EXPECT_EQ(
        desk.act(desk.office, FileAdjustmentAbove{{"省备1号", make_date(2026, 9, 28)}, "", ""}),
        "");
    EXPECT_EQ(desk.adjustment().concluded->effective_on, make_date(2026, 9, 28));
}

TEST(Adjustment, of_a_public_service_needs_no_province) {
    Desk desk;
    auto cause = Desk::cause(AdjustmentKind::cancel, "market_decides");
    cause.item_type = ItemType::public_service;
    ASSERT_EQ(desk.act(desk.author, RegisterAdjustment{cause}), "");
    EXPECT_FALSE(needs_province(desk.adjustment()));
}

TEST(Adjustment, that_cancels_publishes_the_last_version_with_its_end) {
    Desk desk;
    desk.to_government(AdjustmentKind::cancel, "cancelled_above", false);
    ASSERT_EQ(desk.approve(make_date(2026, 11, 1), "{}"), "");
    EXPECT_TRUE(desk.follow_ups.empty()) << "before the filing nothing ends";
    ASSERT_EQ(
        desk.act(desk.office, FileAdjustmentAbove{{"省备2号", desk.facts.now.date()}, "{}", "h"}),
        "");
    ASSERT_EQ(desk.follow_ups.size(), 1U);
    EXPECT_EQ(desk.follow_ups[0].stream, "690102/publication/guide/690102-99");
    const auto& publish = std::get<Publish>(desk.follow_ups[0].command);
    EXPECT_EQ(publish.body, "{}");
    EXPECT_EQ(desk.act(officer("react", {Role::react}), NoteDraftPublished{3}), "");
    EXPECT_EQ(desk.adjustment().published_version, 3);
}

TEST(Adjustment, is_reviewed_by_others_than_who_filed_it) {
    Desk desk;
    auto both = officer("both", {Role::item_manager, Role::legal_reviewer});
    ASSERT_EQ(desk.act(both, RegisterAdjustment{Desk::cause()}), "");
    ASSERT_EQ(desk.act(both, Desk::application()), "");
    EXPECT_EQ(desk.review(both, AdjustmentStage::legal), "own_adjustment");
    EXPECT_EQ(desk.review(desk.lawyer, AdjustmentStage::legal), "");
    EXPECT_EQ(desk.review(desk.lawyer, AdjustmentStage::comprehensive), "wrong_role");
}

TEST(Adjustment, sent_back_is_filed_again_and_keeps_its_first_filing_in_time) {
    Desk desk;
    ASSERT_EQ(desk.act(desk.author, RegisterAdjustment{Desk::cause()}), "");
    ASSERT_EQ(desk.act(desk.author, Desk::application()), "");
    EXPECT_EQ(desk.act(desk.lawyer,
                       ReviewAdjustment{AdjustmentStage::legal, AdjustmentVerdict::returned, ""}),
              "reason_required");
    ASSERT_EQ(desk.review(desk.lawyer, AdjustmentStage::legal, AdjustmentVerdict::returned), "");
    EXPECT_EQ(desk.adjustment().status, S::registered);
    EXPECT_FALSE(adjustment_clock(desk.adjustment(), desk.facts));
    desk.wait(30);
    auto again = Desk::application();
    ASSERT_EQ(desk.act(desk.author, again), "");
    EXPECT_FALSE(desk.adjustment().filing->late);
}

TEST(Adjustment, stands_still_after_its_end) {
    Desk desk;
    ASSERT_EQ(desk.act(desk.author, RegisterAdjustment{Desk::cause()}), "");
    EXPECT_EQ(desk.act(desk.author, WithdrawAdjustment{""}), "reason_required");
    ASSERT_EQ(desk.act(desk.author, WithdrawAdjustment{"文件暂缓"}), "");
    EXPECT_EQ(desk.act(desk.author, Desk::application()), "act_not_allowed");
    EXPECT_TRUE(offered_acts(desk.adjustment(), desk.facts).empty());
}

TEST(Citation, finds_the_law_in_every_spelling_and_the_article_exactly) {
    Guide guide;
    guide.basis.push_back({"《中华人民共和国食品安全法》", "第三十五条", "", false});
    Material material;
    material.name = "健康证明";
    material.basis = "食品安全法第四十五条之一";
    guide.materials.push_back(material);
    guide.fee.basis = "价格法";
    EXPECT_EQ(citations_of(guide, "食品安全法", {}).size(), 2U);
    const auto one = citations_of(guide, "《食品安全法》", {"第三十五条"});
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(one[0].pointer, "/basis/0");
    EXPECT_TRUE(citations_of(guide, "食品安全法", {"第四十五条"}).empty());
    EXPECT_TRUE(citations_of(guide, "", {}).empty());
}

}  // namespace
}  // namespace domain
