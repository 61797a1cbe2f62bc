#include "domain/acts.h"

#include <gtest/gtest.h>

#include "domain/case_fixture_test.h"

namespace domain {
namespace {

using samples::Play;

TEST(ActTable, names_every_act_and_its_basis_once) {
    std::set<std::string_view> names;
    for (const ActRule& rule : act_table())
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
    EXPECT_EQ(rule_of(Act::accept).number, 11);
    EXPECT_EQ(rule_of(Act::decide).name, "作出决定");
}

TEST(ActTable, decides_a_licence_only_after_a_proposal_LL_37) {
    Play play;
    play.to_accepted();
    play.act(play.examiner, Play::examination());
    EXPECT_EQ(play.act(play.chief, Decide{DecisionResult::granted}), "act_not_allowed");
    EXPECT_EQ(play.act(play.examiner, Propose{}), "");
    EXPECT_EQ(play.act(play.chief, Decide{DecisionResult::granted}), "");
}

TEST(ActTable, decides_a_registration_from_acceptance) {
    Guide guide = samples::tennis_guide();
    guide.regime = Regime::entity_confirmation;
    Play play(guide);
    play.to_accepted();
    play.act(play.examiner, Play::examination(DecisionResult::registered));
    EXPECT_EQ(play.act(play.chief, Decide{DecisionResult::granted}), "result_not_in_regime");
    EXPECT_EQ(play.act(play.chief, Decide{DecisionResult::registered}), "");
    EXPECT_EQ(play.act(play.examiner, BeginSpecial{"review"}), "act_not_allowed");
}

TEST(CheckAct, refuses_the_wrong_role_agency_region_and_person) {
    Play play;
    EXPECT_EQ(play.act(play.who, play.application()), "");
    EXPECT_EQ(play.act(play.examiner, Accept{}), "wrong_role");
    EXPECT_EQ(play.act(play.who, Accept{}), "wrong_role");
    Actor other = play.clerk;
    other.agency = "swimming";
    other.hall = "H9";
    EXPECT_EQ(play.act(other, CheckMaterial{"plan"}), "wrong_agency");
    Actor far = play.clerk;
    far.region = "690121000000";
    EXPECT_EQ(play.act(far, CheckMaterial{"plan"}), "wrong_agency");
    EXPECT_EQ(play.act(samples::citizen("p-2"), WithdrawApplication{}), "not_your_case");
    EXPECT_EQ(play.act(play.chief, WithdrawApplication{}), "wrong_role");
}

TEST(CheckAct, lets_the_hall_take_in_but_answer_only_under_a_letter) {
    Play play;
    play.act(play.who, play.application());
    Actor window = play.clerk;
    window.agency = "hall";
    for (const char* key : {"plan", "lease"}) EXPECT_EQ(play.act(window, CheckMaterial{key}), "");
    EXPECT_EQ(play.act(window, Accept{}), "no_delegation");
    window.delegations = {
        {"D-1", {"accept"}, {}, base::make_date(2026, 1, 1), base::make_date(2026, 3, 31), ""}};
    EXPECT_EQ(play.act(window, Accept{}), "delegation_expired");
    window.delegations[0].to = base::make_date(2026, 12, 31);
    EXPECT_EQ(play.act(window, Accept{}), "");
}

TEST(CheckAct, says_why_in_a_sentence) {
    Play play;
    play.to_accepted();
    play.facts.actor = play.clerk;
    const auto refused = check_act(Act::accept, play.now(), play.facts);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.refusal().message, "这个办件现在是「已受理」，不能做「受理」。");
    EXPECT_EQ(refused.refusal().basis, "《行政许可法》第三十二条第一款第五项");
}

TEST(OfferedActs, gives_the_reason_a_button_is_off) {
    Play play;
    play.act(play.who, play.application());
    play.facts.actor = play.clerk;
    const auto offered = offered_acts(play.now(), play.facts);
    const auto accept = std::ranges::find(offered, Act::accept, &OfferedAct::act);
    ASSERT_NE(accept, offered.end());
    EXPECT_FALSE(accept->ready);
    EXPECT_EQ(accept->reason, "还有材料没有核对。请逐项核对完再办。");
    EXPECT_EQ(std::ranges::find(offered, Act::examine, &OfferedAct::act), offered.end());
}

}  // namespace
}  // namespace domain
