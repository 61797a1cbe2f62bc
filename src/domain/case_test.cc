#include "domain/case.h"

#include <gtest/gtest.h>

#include "domain/case_fixture_test.h"
#include "domain/notice_text.h"
#include "domain/registers.h"

namespace domain {
namespace {

using samples::Play;

std::string refusal_of_submit(Play& play, const Submit& submit) {
    return play.act(play.who, submit);
}

TEST(Submit, takes_in_a_complete_application_and_gives_a_receipt) {
    Play play;
    EXPECT_EQ(play.act(play.who, play.application()), "");
    EXPECT_EQ(play.status(), Status::received);
    EXPECT_EQ(play.now().guide_version, 3);
    EXPECT_EQ(play.now().notices.at(0).kind, NoticeKind::receipt);
    EXPECT_EQ(play.due_day(ClockKind::acceptance_notice), "2026-09-22");  // 2026-09-20 works
}

TEST(Submit, refuses_what_the_guide_does_not_offer_S0_一_1) {
    Play play;
    Submit submit = play.application();
    submit.materials.push_back(Play::paper("passport"));
    EXPECT_EQ(refusal_of_submit(play, submit), "material_not_in_guide");
    submit = play.application();
    submit.situations["surface"] = "ice";
    EXPECT_EQ(refusal_of_submit(play, submit), "situation_unknown");
    submit = play.application();
    submit.item = "690102-98";
    EXPECT_EQ(refusal_of_submit(play, submit), "item_not_published");
    submit = play.application();
    submit.guide_version = 2;
    EXPECT_EQ(refusal_of_submit(play, submit), "guide_changed");
}

TEST(Submit, lets_the_applicant_insist_LL_29) {
    Play play;
    Submit submit = play.application();
    submit.materials.pop_back();
    EXPECT_EQ(refusal_of_submit(play, submit), "materials_missing");
    submit.insist = true;
    EXPECT_EQ(refusal_of_submit(play, submit), "");
    EXPECT_TRUE(std::get<CaseReceived>(play.last[0]).incomplete);
}

TEST(Submit, takes_the_hour_of_the_papers_only_from_the_counter) {
    Play play;
    Submit submit = play.application();
    submit.event_time = samples::instant("2026-09-15T16:00");
    EXPECT_EQ(refusal_of_submit(play, submit), "event_time_not_allowed");
    submit.channel = Channel::counter;
    EXPECT_EQ(play.act(play.who, submit), "wrong_role");
    EXPECT_EQ(play.act(play.clerk, submit), "");
    EXPECT_EQ(play.due_day(ClockKind::acceptance_notice), "2026-09-21");
    submit.event_time = samples::instant("2026-09-17T09:00");
    Play future;
    EXPECT_EQ(future.act(future.clerk, submit), "event_time_in_future");
}

TEST(Accept, needs_every_required_line_checked_and_ok) {
    Play play;
    play.act(play.who, play.application());
    EXPECT_EQ(play.act(play.clerk, Accept{}), "materials_unchecked");
    play.check_lines({"plan"});
    EXPECT_EQ(play.act(play.clerk, Accept{}), "materials_incomplete");
    play.act(play.clerk, CheckMaterial{"plan", CheckResult::ok});
    EXPECT_EQ(play.act(play.clerk, Accept{}), "");
    EXPECT_EQ(play.due_day(ClockKind::promised), "2026-09-23");
    EXPECT_EQ(play.due_day(ClockKind::statutory), "2026-10-20");  // demo-city §8
}

TEST(Supplement, is_told_once_and_completely_LL_32) {
    Play play;
    play.act(play.who, play.application());
    play.check_lines({"plan", "lease"});
    const Deficiency plan{"plan", CheckResult::missing, {}, "附 1:500 的图"};
    const Deficiency lease{"lease", CheckResult::missing, {}, ""};
    EXPECT_EQ(play.act(play.clerk, RequestSupplement{{plan}}), "supplement_incomplete");
    EXPECT_EQ(play.act(play.clerk, RequestSupplement{{plan, plan, lease}}), "line_twice");
    EXPECT_EQ(play.act(play.clerk, RequestSupplement{{plan, lease}}), "");
    EXPECT_EQ(play.status(), Status::supplement_pending);
    EXPECT_EQ(play.act(play.who, SubmitSupplement{{Play::paper("photo")}, {}}),
              "supplement_unanswered");
    EXPECT_EQ(play.act(play.who, SubmitSupplement{{Play::paper("plan")}, {}}), "");
    EXPECT_EQ(play.now().round, 2);
    EXPECT_EQ(play.act(play.clerk, RequestSupplement{{lease}}), "supplement_already_requested");
}

TEST(Supplement, repeats_only_what_is_unmet) {
    Play play;
    play.act(play.who, play.application());
    play.check_lines({"plan"});
    EXPECT_EQ(play.act(play.clerk, RepeatUnmet{}), "supplement_not_requested");
    play.act(play.clerk, RequestSupplement{{{"plan", CheckResult::missing, {}, ""}}});
    play.act(play.who, SubmitSupplement{{Play::paper("plan")}, {}});
    play.act(play.clerk, CheckMaterial{"plan", CheckResult::not_in_form, {"scale"}, ""});
    play.act(play.clerk, CheckMaterial{"lease", CheckResult::not_in_form, {"sign"}, ""});
    const Deficiency unmet{"plan", CheckResult::not_in_form, {"scale"}, ""};
    const Deficiency fresh{"lease", CheckResult::not_in_form, {"sign"}, ""};
    EXPECT_EQ(play.act(play.clerk, RepeatUnmet{{unmet, fresh}}), "new_demand");
    EXPECT_EQ(play.act(play.clerk, RepeatUnmet{{unmet}}), "");
    EXPECT_EQ(play.now().supplements, 2);
}

TEST(Supplement, names_points_of_its_own_line_only) {
    Play play;
    play.act(play.who, play.application());
    EXPECT_EQ(play.act(play.clerk, CheckMaterial{"plan", CheckResult::not_in_form, {"sign"}, ""}),
              "point_not_in_line");
    EXPECT_EQ(play.act(play.clerk, CheckMaterial{"visa", CheckResult::ok, {}, ""}),
              "material_not_in_guide");
}

TEST(Examine, answers_every_condition_and_contradicts_none) {
    Play play;
    play.to_accepted();
    Examine examine = Play::examination();
    examine.conditions.pop_back();
    EXPECT_EQ(play.act(play.examiner, examine), "conditions_unanswered");
    examine = Play::examination();
    examine.conditions[1].answer = ConditionAnswer::yes;  // "this is not for you" holds
    EXPECT_EQ(play.act(play.examiner, examine), "proposal_contradicts");
    examine.proposal = DecisionResult::refused;
    EXPECT_EQ(play.act(play.examiner, examine), "");
}

TEST(Decide, gives_reason_basis_and_remedies_with_a_refusal_LL_38) {
    Play play;
    play.to_accepted();
    play.act(play.examiner, Play::examination(DecisionResult::refused));
    play.act(play.examiner, Propose{});
    EXPECT_EQ(play.act(play.chief, Decide{DecisionResult::refused}), "reason_required");
    EXPECT_EQ(play.act(play.chief, Decide{DecisionResult::refused, "不足十八岁", ""}),
              "basis_required");
    EXPECT_EQ(
        play.act(play.chief, Decide{DecisionResult::refused, "不足十八岁", "《网球场办法》第五条"}),
        "");
    EXPECT_NE(play.now().decision->remedies.find("行政复议"), std::string::npos);
    EXPECT_EQ(play.now().notices.back().kind, NoticeKind::refusal);
}

TEST(Decide, has_no_reconsideration_text_for_an_enterprise_L11) {
    Guide guide = samples::tennis_guide();
    guide.regime = Regime::public_service;
    guide.remedy = Remedy::complaint_only;
    Play play(guide);
    play.to_accepted();
    play.act(play.examiner, Play::examination(DecisionResult::not_completed));
    EXPECT_EQ(play.act(play.chief, Decide{DecisionResult::not_completed, "欠费", "章程"}), "");
    EXPECT_EQ(play.now().decision->remedies.find("复议"), std::string::npos);
    EXPECT_NE(play.now().decision->remedies.find("12345"), std::string::npos);
}

TEST(Decide, refuses_an_expired_delegate_P8) {
    Play play;
    play.to_accepted();
    play.act(play.examiner, Play::examination());
    play.act(play.examiner, Propose{});
    Actor delegate = play.chief;
    delegate.delegations = {
        {"D-03", {"decide"}, {}, base::make_date(2025, 4, 1), base::make_date(2026, 3, 31), ""}};
    EXPECT_EQ(play.act(delegate, Decide{DecisionResult::granted}), "delegation_expired");
    delegate.delegations[0].to = base::make_date(2026, 12, 31);
    EXPECT_EQ(play.act(delegate, Decide{DecisionResult::granted}), "");
    EXPECT_EQ(play.now().decision->delegation, "D-03");
}

TEST(SpecialStep, is_one_of_the_guide_and_holds_back_the_decision) {
    Play play;
    play.to_accepted();
    EXPECT_EQ(play.act(play.examiner, BeginSpecial{"publicity"}), "step_not_in_guide");
    EXPECT_EQ(play.act(play.examiner, BeginSpecial{"visit"}), "");
    EXPECT_EQ(play.act(play.examiner, BeginSpecial{"review"}), "special_step_open");
    play.act(play.examiner, Play::examination());
    EXPECT_EQ(play.act(play.examiner, Propose{}), "special_step_open");
    EXPECT_EQ(play.act(play.examiner, EndSpecial{"visit", "笔录", {"甲"}}),
              "two_officers_required");
    EXPECT_EQ(play.act(play.examiner, EndSpecial{"visit", "笔录", {"甲", "乙"}}), "");
    EXPECT_EQ(play.act(play.examiner, Propose{}), "");
}

TEST(SpecialStep, survey_moves_the_promise_and_not_the_law_L3) {
    Play play;
    play.to_accepted();
    play.at("2026-09-17T09:00");
    play.act(play.examiner, BeginSpecial{"visit"});
    play.at("2026-09-21T15:00");
    play.act(play.examiner, EndSpecial{"visit", "笔录", {"甲", "乙"}});
    EXPECT_EQ(play.due_day(ClockKind::statutory), "2026-10-20");
    EXPECT_EQ(play.due_day(ClockKind::promised), "2026-09-29");  // 18, 20, 21 stood still
}

TEST(SpecialStep, review_moves_both_LL_45) {
    Play play;
    play.to_accepted();
    play.at("2026-09-17T09:00");
    play.act(play.examiner, BeginSpecial{"review"});
    play.at("2026-09-21T15:00");
    play.act(play.examiner, EndSpecial{"review", "意见", {}});
    EXPECT_EQ(play.due_day(ClockKind::statutory), "2026-10-23");
    EXPECT_EQ(play.due_day(ClockKind::promised), "2026-09-29");
}

TEST(Extend, only_before_the_limit_and_once_LL_42) {
    const Extend ten{Limit{10, Unit::working_days}, "情况复杂"};
    Play in_time;
    in_time.to_accepted();
    in_time.at("2026-10-20T23:59");
    EXPECT_EQ(in_time.act(in_time.chief, Extend{Limit{11, Unit::working_days}, "x"}),
              "extension_too_long");
    EXPECT_EQ(in_time.act(in_time.chief, ten), "");
    EXPECT_EQ(in_time.due_day(ClockKind::statutory), "2026-11-03");
    EXPECT_EQ(in_time.act(in_time.chief, ten), "already_extended");
    Play late;
    late.to_accepted();
    late.at("2026-10-21T00:00");
    EXPECT_EQ(late.act(late.chief, ten), "extension_too_late");
}

TEST(Undo, restores_the_case_and_its_clocks_P1) {
    Play play;
    play.act(play.who, play.application());
    play.check_lines();
    const std::string before = play.due_day(ClockKind::acceptance_notice);
    play.act(play.clerk, RefuseAcceptance{Ground::not_competent, "点错了", "第三十二条", "体育局"});
    EXPECT_EQ(play.status(), Status::refused_acceptance);
    EXPECT_EQ(
        play.act(samples::officer("clerk2", {Role::acceptance_officer}), UndoMisoperation{"误点"}),
        "not_your_act");
    EXPECT_EQ(play.act(play.clerk, UndoMisoperation{"误点"}), "");
    EXPECT_EQ(play.status(), Status::received);
    EXPECT_FALSE(play.now().ended);
    EXPECT_TRUE(play.now().notices.back().voided);
    EXPECT_EQ(play.due_day(ClockKind::acceptance_notice), before);
    EXPECT_EQ(play.act(play.clerk, UndoMisoperation{"再来"}), "act_not_allowed");
}

TEST(Undo, ends_with_half_an_hour_or_the_party_reading) {
    Play late;
    late.to_accepted();
    late.at("2026-09-16T10:30:01");
    EXPECT_EQ(late.act(late.clerk, UndoMisoperation{"误点"}), "undo_too_late");
    Play seen;
    seen.to_accepted();
    EXPECT_EQ(seen.act(seen.who, OpenNotice{seen.now().notices.back().version}), "");
    EXPECT_EQ(seen.act(seen.clerk, UndoMisoperation{"误点"}), "already_visible");
}

// Only the last act can be undone, so that no notice's number is made void twice.
TEST(Undo, never_two_in_a_row) {
    Play play;
    play.to_decided();
    const auto decision = play.now().notices.back().version;
    play.act(samples::machine(Role::react, "react"), GiveNoticeNumber{decision, "N-8", 8});
    EXPECT_EQ(play.act(play.chief, UndoMisoperation{"误点"}), "");
    const auto& [event, meta] = play.log.back();
    EXPECT_EQ(react(play.state, event, meta, play.facts).size(), 1u);
    EXPECT_NE(play.act(play.examiner, UndoMisoperation{"误点"}), "");
    EXPECT_EQ(play.status(), Status::proposed);
}

TEST(Streams, that_grow_for_years_need_their_newest_event_alone) {
    for (const auto& [stream, events] : std::map<std::string, std::vector<Event>>{
             {"690102/register/case-690102-2026",
              {NumberEntered{"1"}, NumberVoided{1, ""}, NumberEntered{"3"}}},
             {"690102/access/P1", {PersonRead{"case_opened"}, PersonRead{"search"}}},
             {"690102/publication/7/690102-01",
              {Published{PublicationKind::guide, "k", 1, "a", "{}"},
               Published{PublicationKind::guide, "k", 2, "b", "{}"}}}}) {
        ASSERT_TRUE(newest_is_enough(stream)) << stream;
        auto whole = initial_state(stream), newest = initial_state(stream);
        std::int64_t version = 0;
        for (const auto& event : events) evolve(whole, event, Meta{++version});
        evolve(newest, events.back(), Meta{version});
        ASSERT_EQ(whole.index(), newest.index()) << stream;
        if (const auto* one = std::get_if<Publication>(&whole)) {
            EXPECT_EQ(one->version, std::get<Publication>(newest).version);
            EXPECT_EQ(one->content_hash, std::get<Publication>(newest).content_hash);
        }
    }
    EXPECT_FALSE(newest_is_enough("690102/case/A"));
    EXPECT_FALSE(newest_is_enough("690102/rating/A"));
}

TEST(Decide, its_paper_is_named_after_what_was_decided_P10) {
    Play granted;
    granted.to_decided();
    EXPECT_EQ(notice_text(NoticeKind::decision, granted.now(), granted.facts).title,
              "准予行政许可决定书");
    Play refused;
    refused.to_accepted();
    refused.act(refused.examiner, refused.examination());
    refused.act(refused.examiner, Propose{});
    EXPECT_EQ(
        refused.act(refused.chief, Decide{DecisionResult::refused, "场所不符合要求", "第三十八条"}),
        "");
    EXPECT_EQ(notice_text(NoticeKind::refusal, refused.now(), refused.facts).title,
              "不予行政许可决定书");
    EXPECT_EQ(notice_text(NoticeKind::receipt, refused.now(), refused.facts).title, "收件凭证");
}

TEST(Serve, only_as_the_party_agreed_L12) {
    Play play;
    play.to_decided();
    ASSERT_EQ(play.status(), Status::decided);
    EXPECT_EQ(play.act(play.clerk, Serve{"post", "EMS1"}), "manner_not_consented");
    EXPECT_EQ(play.act(play.clerk, Serve{"direct", ""}), "proof_required");
    EXPECT_EQ(play.act(play.clerk, Serve{"direct", "本人签收"}), "");
    EXPECT_EQ(play.status(), Status::served);
    EXPECT_EQ(play.act(play.clerk, UndoMisoperation{"x"}), "act_not_allowed");
}

TEST(Withdraw, until_the_decision) {
    Play play;
    play.to_accepted();
    EXPECT_EQ(play.act(play.who, WithdrawApplication{"不办了"}), "");
    EXPECT_EQ(play.status(), Status::withdrawn);
    Play decided;
    decided.to_decided();
    EXPECT_EQ(decided.act(decided.who, WithdrawApplication{}), "act_not_allowed");
}

TEST(Silence, accepts_from_the_receipt_day_however_late_it_is_seen_LL_32) {
    for (const char* seen : {"2026-09-23T00:00", "2026-09-23T08:00", "2026-11-30T08:00"}) {
        Play play;
        play.act(play.who, play.application());
        ASSERT_TRUE(look_again(std::get<Case>(play.state), play.facts));
        EXPECT_EQ(base::to_text(*look_again(std::get<Case>(play.state), play.facts)),
                  "2026-09-23T00:00:00+08:00");
        play.at(seen);
        EXPECT_EQ(play.status(), Status::accepted) << seen;
        EXPECT_TRUE(play.now().deemed);
        EXPECT_EQ(base::to_text(*play.now().accepted), "2026-09-16T10:00:00+08:00");
        EXPECT_EQ(play.due_day(ClockKind::statutory), "2026-10-20");
        EXPECT_EQ(play.act(play.clerk, Accept{}), "act_not_allowed");
        EXPECT_FALSE(look_again(std::get<Case>(play.state), play.facts));
    }
}

TEST(Silence, does_not_bind_a_minute_early) {
    Play play;
    play.act(play.who, play.application());
    play.check_lines();
    play.at("2026-09-22T23:59");
    EXPECT_EQ(play.status(), Status::received);
    EXPECT_EQ(play.act(play.clerk, Accept{}), "");
    EXPECT_FALSE(play.now().deemed);
}

TEST(Silence, needs_the_place_s_own_rule_for_a_public_service) {
    Guide guide = samples::tennis_guide();
    guide.regime = Regime::public_service;
    Play play(guide);
    play.act(play.who, play.application());
    play.at("2026-12-01T10:00");
    EXPECT_EQ(play.status(), Status::received);
}

TEST(Registers, number_without_gaps_and_void_once) {
    State book = initial_state("690102/register/case-690102000000-2026");
    Facts facts;
    facts.actor = samples::machine(Role::react, "react");
    facts.version = 416;
    const auto entered =
        decide(book, EnterNumber{"690102/case/1", 0, "690102-2026-{n}-{c}", "", ""}, facts);
    ASSERT_TRUE(entered.ok());
    const auto number = std::get<NumberEntered>(entered.value()[0]).number;
    EXPECT_EQ(number.substr(0, 19), "690102-2026-000417-");
    EXPECT_TRUE(number_is_valid(number));
    std::string wrong = number;
    wrong[16] = wrong[16] == '9' ? '8' : '9';
    EXPECT_FALSE(number_is_valid(wrong));
    facts.actor = samples::citizen();
    EXPECT_EQ(decide(book, EnterNumber{}, facts).refusal().code, "wrong_role");
}

TEST(React, enters_numbers_gives_them_back_and_voids_the_undone) {
    Play play;
    play.act(play.who, play.application());
    const auto& [received, meta] = play.log[0];
    const auto follow = react(play.state, received, meta, play.facts);
    ASSERT_EQ(follow.size(), 1u);
    EXPECT_EQ(follow[0].stream, "690102/register/case-690102000000-2026");
    const auto notice = react(play.state, play.log[1].first, play.log[1].second, play.facts);
    ASSERT_EQ(notice.size(), 1u);
    EXPECT_EQ(notice[0].stream, "690102/register/receipt-sports-2026");
    const auto& command = std::get<EnterNumber>(notice[0].command);
    EXPECT_EQ(command.title, "收件凭证");
    EXPECT_NE(command.text.find("到 9月22日（周二）没有答复，就算受理了，从收到那天算起"),
              std::string::npos)
        << command.text;
    const auto given =
        react(Register{}, NumberEntered{"N", play.facts.id, 2, "", ""}, Meta{7}, play.facts);
    ASSERT_EQ(given.size(), 1u);
    EXPECT_EQ(std::get<GiveNoticeNumber>(given[0].command).entry, 7);
    play.check_lines();
    play.act(play.clerk, Accept{});
    const auto accepted = play.now().notices.back().version;
    play.act(play.clerk, UndoMisoperation{"误点"});
    play.act(samples::machine(Role::react, "react"), GiveNoticeNumber{accepted, "N-8", 8});
    const auto voided =
        react(play.state, play.log.back().first, play.log.back().second, play.facts);
    ASSERT_EQ(voided.size(), 1u);
    EXPECT_EQ(std::get<VoidNumber>(voided[0].command).entry, 8);
}

TEST(Rate, once_and_by_a_party) {
    Play play;
    play.to_decided();
    Facts facts = play.facts;
    facts.subject = std::make_shared<Case>(play.now());
    State rating = initial_state("690102/rating/1");
    facts.actor = samples::citizen("p-2");
    EXPECT_EQ(decide(rating, Rate{}, facts).refusal().code, "not_your_case");
    facts.actor = samples::citizen();
    const auto given = decide(rating, Rate{RatingLevel::satisfied, {}, {}, "online"}, facts);
    ASSERT_TRUE(given.ok());
    evolve(rating, given.value()[0], Meta{1});
    EXPECT_EQ(decide(rating, Rate{}, facts).refusal().code, "already_rated");
}

TEST(Governing, is_the_agency_clock_that_ends_first) {
    Play play;
    play.to_accepted();
    const auto first = governing(readings(play.now(), play.facts));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->kind, ClockKind::promised);
}

TEST(Preview, answers_when_it_will_be_done) {
    Play play;
    const auto shown = preview(play.facts.guide->guide, *play.facts.policy, *play.facts.calendar,
                               samples::instant("2026-09-16T10:00"));
    ASSERT_EQ(shown.size(), 3u);
    EXPECT_EQ(base::to_text(*shown[0].due_date), "2026-09-22");
    EXPECT_EQ(base::to_text(*shown[1].due_date), "2026-10-08");
    EXPECT_EQ(base::to_text(*shown[2].due_date), "2026-10-27");
}

}  // namespace
}  // namespace domain
