#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <map>

#include "domain/acts.h"
#include "domain/case_fixture_test.h"

// The properties under the act table (domain-tables §3.2), held against random sequences of acts by
// everybody.
namespace domain {
namespace {

using samples::Play;

std::string text(const std::optional<base::Instant>& instant) {
    return instant ? base::to_text(*instant) : "-";
}

// Everything a rule reads, but the notices, which an undone act leaves behind voided.
std::string digest(const Case& state) {
    std::string all = fmt::format(
        "{} r{} {} s{} {} {} d{} x{} p{} D{} {} {} {} {} {}", to_chinese(state.status), state.round,
        text(state.received), state.supplements, text(state.supplement_requested),
        text(state.accepted), state.deemed, state.examination.has_value(),
        state.proposal.has_value(), state.decision.has_value(), text(state.decided),
        text(state.handed), text(state.served), text(state.ended), state.extensions.size());
    for (const auto& [key, material] : state.materials) {
        all +=
            fmt::format(" {}:{}/{}/{}", key, material.result ? to_chinese(*material.result) : "?",
                        material.submitted_round, material.checked_round);
    }
    for (const auto& line : state.demanded) all += " !" + line.material;
    for (const auto& key : state.ever_demanded) all += " e" + key;
    for (const auto& run : state.special_steps) {
        all += fmt::format(" x{}{}", run.step, run.end ? base::to_text(*run.end) : "");
    }
    return all;
}

std::string notices(const Case& state) {
    std::string all;
    for (const auto& n : state.notices)
        all += fmt::format("{}:{}{} ", n.version, word_of(n.kind), n.voided != 0);
    return all;
}

struct Move {
    int who;
    int what;
    int minutes;  // that pass before
    int choice;
};

Move any_move() {
    // Mostly the one whose act it is, so that cases get far; else anybody.
    constexpr std::array<int, 20> usual{0, 4, 4, 4, 0, 1, 1, 3, 2, 5, 0, 1, 1, 3, 4, 4, 0, 4, 4, 4};
    const int what =
        *rc::gen::element(0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 9, 9, 9, 10,
                          11, 12, 12, 13, 14, 15, 16, 17, 18, 18, 18, 18, 19, 19, 19, 19);
    const bool usually = *rc::gen::inRange(0, 5) > 0;
    const int who = usually ? usual[static_cast<std::size_t>(what)] : *rc::gen::inRange(0, 6);
    return {who, what, *rc::gen::element(0, 0, 1, 15, 40, 600, 1440, 4320),
            *rc::gen::inRange(0, 4)};
}

const Actor& actor_of(const Play& play, int who) {
    const auto last = play.now().undoable;
    if (who == 5 && last) {  // the officer who may undo
        for (const Actor* actor : {&play.examiner, &play.reviewer, &play.chief}) {
            if (actor->account == last->officer) return *actor;
        }
    }
    switch (who) {
        case 0:
            return play.who;
        case 1:
            return play.examiner;
        case 2:
            return play.reviewer;
        case 3:
            return play.chief;
        default:
            return play.clerk;
    }
}

std::vector<Deficiency> lacking(const Case& state) {
    std::vector<Deficiency> lines;
    for (const auto& [key, material] : state.materials) {
        if (material.result == CheckResult::missing)
            lines.push_back({key, CheckResult::missing, {}, ""});
    }
    return lines;
}

Command check(int choice) {
    const char* line = choice % 2 == 0 ? "plan" : "lease";
    return CheckMaterial{line, choice < 3 ? CheckResult::ok : CheckResult::missing};
}

Command command_of(const Play& play, const Move& move) {
    const bool negative = move.choice == 3;
    const auto result = negative ? DecisionResult::refused : DecisionResult::granted;
    switch (move.what) {
        case 0:
            return play.application();
        case 1:
            return Accept{};
        case 2:
            return RequestSupplement{lacking(play.now())};
        case 3:
            return RepeatUnmet{lacking(play.now())};
        case 4:
            return SubmitSupplement{{Play::paper(move.choice % 2 == 0 ? "plan" : "lease")}, {}};
        case 5:
            return Play::examination(result);
        case 6:
            return Propose{};
        case 7:
            return Decide{result, "理由", "依据"};
        case 8:
            return ReturnStep{"再看"};
        case 9:
            return UndoMisoperation{"误点"};
        case 10:
            return WithdrawApplication{"不办了"};
        case 11:
            return BeginSpecial{move.choice % 2 == 0 ? "review" : "visit"};
        case 12:
            return EndSpecial{move.choice % 2 == 0 ? "review" : "visit", "记录", {"甲", "乙"}};
        case 13:
            return Extend{Limit{10, Unit::working_days}, "复杂"};
        case 14:
            return RefuseAcceptance{Ground::barred, "一年内", "第七十八条", ""};
        case 15:
            return Serve{"direct", "签收"};
        case 16:
            return OpenNotice{move.choice + 1};
        case 17:
            return DeclineNotRequired{"不需要", "第三十二条"};
        default:
            return check(move.choice);
    }
}

bool ready(const Play& play, Act act) {
    Facts facts = play.facts;
    facts.actor = play.clerk;
    const auto offered = offered_acts(play.now(), facts);
    return std::ranges::any_of(offered,
                               [&](const OfferedAct& o) { return o.act == act && o.ready; });
}

template <class Wanted>
bool has(const Play& play) {
    return std::ranges::any_of(
        play.log, [](const auto& entry) { return std::holds_alternative<Wanted>(entry.first); });
}

int effective_decisions(const Play& play) {
    int count = 0;
    for (const auto& [event, meta] : play.log) {
        if (std::holds_alternative<CaseDecided>(event)) ++count;
        const auto* undone = std::get_if<MisoperationUndone>(&event);
        if (undone && undone->act == "decide") --count;
    }
    return count;
}

void hold_always(const Play& play) {
    RC_ASSERT(effective_decisions(play) <= 1);
    RC_ASSERT(!(ready(play, Act::request_supplement) && ready(play, Act::repeat_unmet)));
    const bool open = std::ranges::any_of(play.now().special_steps,
                                          [](const SpecialStepRun& run) { return !run.end; });
    RC_ASSERT(!(open && (play.status() == Status::proposed || play.status() == Status::decided)));
}

// (c) and (g), and undo restores: after one move.
void hold_across(const Play& play, const std::string& statutory, bool by_party, Status before) {
    const auto after = play.due_day(ClockKind::statutory);
    if (by_party && !statutory.empty() && !after.empty()) RC_ASSERT(after <= statutory);
    if (before == Status::served) RC_ASSERT(play.status() == Status::served);
}

void run_moves(Play& play) {
    std::map<std::int64_t, std::string> before_act;  // digest before the event of that version
    for (const Move& move : *rc::gen::container<std::vector<Move>>(60, rc::gen::exec(any_move))) {
        play.facts.now = play.facts.now + move.minutes * base::minute_us;
        play.settle();
        const auto statutory = play.due_day(ClockKind::statutory);
        const Status status = play.status();
        before_act[static_cast<std::int64_t>(play.log.size()) + 1] = digest(play.now());
        const auto refusal = play.act(actor_of(play, move.who), command_of(play, move));
        hold_always(play);
        hold_across(play, statutory, move.who == 0, status);
        if (!refusal.empty()) continue;
        const auto* undone = std::get_if<MisoperationUndone>(&play.last.front());
        const auto before = undone ? before_act.find(undone->undone_version) : before_act.end();
        if (before != before_act.end()) RC_ASSERT(digest(play.now()) == before->second);
    }
}

RC_GTEST_PROP(CaseLaws, random_acts_keep_the_properties, ()) {
    Play play;
    play.act(play.who, play.application());
    run_moves(play);
    RC_CLASSIFY(has<CaseDecided>(play), "decided");
    RC_CLASSIFY(has<MisoperationUndone>(play), "undone");
    RC_CLASSIFY(has<SupplementRepeated>(play), "repeated");
    RC_CLASSIFY(has<SpecialStepEnded>(play), "special step");
    RC_CLASSIFY(play.status() == Status::served, "served");
    const State again = play.replayed();
    RC_ASSERT(digest(std::get<Case>(again)) == digest(play.now()));
    RC_ASSERT(notices(std::get<Case>(again)) == notices(play.now()));
}

RC_GTEST_PROP(CaseLaws, accepted_cases_move_on_and_keep_them_too, ()) {
    Play play;
    play.to_accepted();
    run_moves(play);
    RC_CLASSIFY(has<CaseDecided>(play), "decided");
    RC_CLASSIFY(has<MisoperationUndone>(play), "undone");
    RC_CLASSIFY(has<SpecialStepEnded>(play), "special step");
    RC_CLASSIFY(has<LimitExtended>(play), "extended");
    RC_ASSERT(digest(std::get<Case>(play.replayed())) == digest(play.now()));
}

// Silence is true when the limit passes, not when somebody looks.
RC_GTEST_PROP(CaseLaws, deemed_acceptance_does_not_depend_on_who_looks_when, ()) {
    const auto received =
        samples::instant("2026-01-05T00:00") + *rc::gen::inRange(0, 200 * 1440) * base::minute_us;
    Play seldom, often;
    for (Play* play : {&seldom, &often}) {
        play->facts.now = received;
        play->act(play->who, play->application());
    }
    for (const int hours : *rc::gen::container<std::vector<int>>(8, rc::gen::inRange(0, 100))) {
        often.facts.now = often.facts.now + hours * base::hour_us;
        often.settle();
    }
    const auto end = received + 40 * base::day_us;
    for (Play* play : {&seldom, &often}) {
        play->facts.now = end;
        play->settle();
    }
    RC_ASSERT(digest(seldom.now()) == digest(often.now()));
    RC_ASSERT(seldom.now().deemed);
    RC_ASSERT(*seldom.now().accepted == received);
    RC_ASSERT(seldom.log.back().second.effective() == often.log.back().second.effective());
}

}  // namespace
}  // namespace domain
