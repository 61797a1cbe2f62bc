#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/case_clocks.h"
#include "domain/form_sample.h"
#include "domain/special_step.h"
#include "domain/test_play.h"
#include "domain/words.h"

// The paths of a test run: how each is played, and when a guide has none.
namespace domain::trial {
namespace {

constexpr int opening_minute = 10 * 60;
constexpr auto reason = "试运行";
constexpr auto basis = "办事指南列明的依据";

// ------------------------------------------------------------------------- why there is no such
// path

std::string without(Act act, Status status, const Play& play) {
    if (allows(rule_of(act), play.guide().regime, status)) return {};
    return fmt::format("这类事项的办理程序里没有「{}」这一步。", act_name(act));
}

std::string always(const Play&) {
    return {};
}

bool knows(const Guide& guide, DecisionResult result) {
    const auto results = results_of(guide.regime);
    return std::ranges::find(results, result) != results.end();
}

std::string no_part(const Play& play) {
    return knows(play.guide(), DecisionResult::granted_in_part) ? "" : "这类事项没有「部分准予」。";
}

std::string no_supplement(const Play& play) {
    if (const auto why = without(Act::request_supplement, Status::received, play); !why.empty())
        return why;
    return play.demanded_line() ? "" : "这个情形没有申请人要交的材料，不会有补正。";
}

std::string no_repetition(const Play& play) {
    for (const Act act : {Act::repeat_unmet, Act::refuse_acceptance})
        if (const auto why = without(act, Status::received, play); !why.empty()) return why;
    return no_supplement(play);
}

std::string no_answer_on_spot(const Play& play) {
    if (play.guide().regime != Regime::registration_on_spot)
        return "只有不动产登记当场告知材料不齐；别的先告知补正。";
    return play.demanded_line() ? "" : "这个情形没有申请人要交的材料。";
}

std::string no_window(const Play& play) {
    if (play.guide().regime != Regime::intake_window) return "全年受理，没有受理时段。";
    return no_supplement(play);
}

std::string no_refusal(const Play& play) {
    return without(Act::refuse_acceptance, Status::received, play);
}

std::string no_silence(const Play& play) {
    if (const auto why = without(Act::deemed_accepted, Status::received, play); !why.empty())
        return why;
    const Guide& guide = play.guide();
    if (guide.regime == Regime::registration_on_spot) {
        const auto channels = channels_of(guide);
        const bool counter = std::ranges::find(channels, Channel::counter) != channels.end();
        return counter ? "" : "不到窗口申请的，法律没有规定不答复就视为受理。";
    }
    if (notice_clock(guide, *play.facts().policy, play.facts().now)) return {};
    return "法律和本地规定都没有给这类事项定受理答复的期限。";
}

std::string no_fields(const Play& play) {
    const bool any = std::ranges::any_of(play.guide().form,
                                         [](const FormPage& page) { return !page.fields.empty(); });
    return any ? "" : "没有要填的表。";
}

std::string no_special(const Play& play) {
    return play.guide().special_steps.empty() ? "指南没有列特别程序。" : "";
}

std::string no_extension(const Play& play) {
    return play.guide().statutory.extension ? "" : "法律没有规定这个事项可以延期。";
}

std::string no_letter(const Play& play) {
    const WindowAuthority& window = play.guide().window_authority;
    return window.receive_is_accept || window.accept_is_decide ? "" : "没有授权窗口自己办。";
}

// ------------------------------------------------------------------------------------------- plays

void granted(Play& play) {
    play.to_accepted();
    play.finish();
    play.tell(Act::rate, "citizen", scenario::RateArgs{});
}

void granted_in_part(Play& play) {
    play.to_accepted();
    play.to_decided(DecisionResult::granted_in_part);
    play.deliver();
    play.expect(Status::served);
}

void refused(Play& play) {
    play.to_accepted();
    play.to_decided(negative(play.guide()));
    play.deliver();
    play.expect(Status::served);
}

void supplement(Play& play) {
    const std::string line = play.demanded_line()->key;
    play.apply();
    play.request(line);
    play.hand_in(line);
    play.check();
    // A line made from the form is checked by itself: check() looks at what is handed in.
    if (find_material(play.guide(), line)->generated)
        play.act(Act::check_material, "clerk", CheckMaterial{line, CheckResult::ok, {}, ""});
    play.accept();
    play.finish();
}

void supplement_ignored(Play& play) {
    play.apply();
    play.request(play.demanded_line()->key);
    if (!play.goes()) return;
    const auto clock = supplement_clock(play.now(), play.guide());
    const auto due = clock ? read_quick(*clock, *play.facts().calendar).due : std::nullopt;
    play.until(due.value_or(play.facts().now + 60 * base::day_us));
    play.expect(Status::supplement_pending);
    play.note = "期满没有补，不会自动结束：申请人还可以补交或者撤回。";
    play.act(Act::withdraw_application, "citizen", WithdrawApplication{reason});
    play.expect(Status::withdrawn);
}

void unmet(Play& play) {
    const std::string line = play.demanded_line()->key;
    play.apply();
    for (int round = 0; round < 2; ++round) {
        play.request(line);
        play.hand_in(line);
    }
    play.check({line});
    play.act(Act::refuse_acceptance, "clerk",
             RefuseAcceptance{Ground::unmet_after_supplement, reason, basis, ""});
    play.expect(Status::refused_acceptance);
}

void incomplete_on_spot(Play& play) {
    play.apply();
    play.check({play.demanded_line()->key});
    play.act(Act::refuse_acceptance, "clerk",
             RefuseAcceptance{Ground::incomplete_on_spot, reason, basis, ""});
    play.expect(Status::refused_acceptance);
}

// Handed in on the last day: earlier, silence would have come before the window's end.
void window_closed(Play& play) {
    const std::string line = play.demanded_line()->key;
    const auto close = intake_close(play.guide(), play.facts().now);
    if (close) play.until(base::at(*close, opening_minute));
    play.apply();
    play.request(line);
    play.hand_in(line);
    play.check({line});
    if (close) play.until(base::at(*close + 1, opening_minute));
    play.act(Act::refuse_acceptance, "clerk",
             RefuseAcceptance{Ground::intake_window_closed, reason, basis, ""});
    play.expect(Status::refused_acceptance);
}

void not_competent(Play& play) {
    play.apply();
    play.act(Act::refuse_acceptance, "clerk",
             RefuseAcceptance{Ground::not_competent, reason, basis, "有权办理的机关"});
    play.expect(Status::refused_acceptance);
}

void not_required(Play& play) {
    play.apply();
    play.act(Act::decline_not_required, "clerk", DeclineNotRequired{reason, basis});
    play.expect(Status::declined_not_required);
}

void silence(Play& play) {
    const bool at_counter = play.guide().regime == Regime::registration_on_spot;
    play.apply(0, at_counter ? std::optional(Channel::counter) : std::nullopt);
    if (!play.goes()) return;
    const auto clock = answer_clock(play.now(), play.facts());
    const auto due = clock ? read_quick(*clock, *play.facts().calendar).due : std::nullopt;
    if (due) play.until(*due);
    play.expect(Status::accepted);
    play.finish();
}

void withdrawn(Play& play) {
    play.apply();
    play.act(Act::withdraw_application, "citizen", WithdrawApplication{reason});
    play.expect(Status::withdrawn);
    play.again();
    play.to_accepted();
    play.act(Act::withdraw_application, "citizen", WithdrawApplication{reason});
    play.expect(Status::withdrawn);
}

void returned(Play& play) {
    play.to_accepted();
    play.examine(positive(play.guide()));
    play.propose();
    play.act(Act::return_step, "chief", ReturnStep{reason});
    play.finish();
}

void undone(Play& play) {
    play.to_accepted();
    play.act(Act::undo_misoperation, "clerk", UndoMisoperation{reason});
    play.expect(Status::received);
    play.accept();
    play.finish();
}

void corrected(Play& play) {
    play.apply();
    const auto today = play.facts().now.date();
    const auto answers = sample_answers(play.guide(), play.setting().situations, today);
    if (play.goes() && !answers.empty())
        play.act(Act::correct_on_spot, "clerk",
                 CorrectOnSpot{{std::string(answers.begin()->key())}, {}, "signature"});
    play.check();
    play.accept();
    play.finish();
}

// Each step takes as long as the guide says it may.
void run_special(Play& play, const SpecialStep& step) {
    play.act(Act::begin_special, "examiner", BeginSpecial{step.key, reason});
    ClockSpec spec;
    spec.kind = ClockKind::special_step;
    spec.limit = step.limit;
    spec.started = play.facts().now;
    const auto due = read_quick(spec, *play.facts().calendar).due_date;
    if (due && step.limit.amount > 0) play.until(base::at(*due, opening_minute));
    play.act(Act::end_special, "examiner", EndSpecial{step.key, reason, {"甲", "乙"}});
}

void note_lateness(Play& play) {
    const base::Instant now = play.facts().now;
    for (const auto& [clock, word] :
         {std::pair(statutory_clock(play.now(), play.facts()), "法定"),
          std::pair(promised_clock(play.now(), play.facts()), "承诺")}) {
        const auto due = clock ? read_quick(*clock, *play.facts().calendar).due : std::nullopt;
        if (!due || now < *due) continue;
        play.note = fmt::format("特别程序用满指南写的时间，到作决定时{}时限已经过了。", word);
        return;
    }
}

void special_steps(Play& play) {
    play.to_accepted();
    for (const SpecialStep& step : play.guide().special_steps) run_special(play, step);
    if (play.goes()) note_lateness(play);
    play.finish();
}

void extended(Play& play) {
    play.to_accepted();
    play.act(Act::extend, "chief", Extend{*play.guide().statutory.extension, reason});
    play.finish();
}

void window_letter(Play& play) {
    play.apply();
    play.tell(Act::check_material, "window", scenario::CheckAllArgs{});
    play.tell(Act::accept, "window", scenario::AcceptArgs{});
    if (!play.guide().window_authority.accept_is_decide) return play.finish();
    play.tell(Act::examine, "window", scenario::ExamineArgs{positive(play.guide()), {}, reason});
    play.act(Act::decide, "window", Decide{positive(play.guide()), "", ""});
    play.deliver();
    play.expect(Status::served);
}

void channels(Play& play) {
    for (const Channel channel : channels_of(play.guide())) {
        play.again();
        play.apply(0, channel);
        play.check();
        play.accept();
    }
}

void deliveries(Play& play) {
    for (const Consent consent : consents_of(play.guide())) {
        play.again();
        play.apply(0, {}, consent);
        play.check();
        play.accept();
        play.finish();
    }
}

void answers(Play& play) {
    for (std::size_t i = 0; i < answer_variants(play.guide()); ++i) {
        play.again();
        play.apply(i);
        play.check();
        play.accept();
    }
}

constexpr std::array<PathRule, 21> table{{
    {TestPath::granted, "受理、审查、准予、送达", granted, always},
    {TestPath::granted_in_part, "部分准予", granted_in_part, no_part},
    {TestPath::refused, "不予", refused, always},
    {TestPath::supplement, "补正以后受理", supplement, no_supplement},
    {TestPath::supplement_ignored, "告知补正以后没有补", supplement_ignored, no_supplement},
    {TestPath::unmet, "补了还不齐，不予受理", unmet, no_repetition},
    {TestPath::incomplete_on_spot, "当场告知材料不齐", incomplete_on_spot, no_answer_on_spot},
    {TestPath::window_closed, "受理时段结束还不齐", window_closed, no_window},
    {TestPath::not_competent, "不属于本机关，不予受理", not_competent, no_refusal},
    {TestPath::not_required, "依法不需要办，不受理", not_required, no_refusal},
    {TestPath::silence, "期满没有答复，视为受理", silence, no_silence},
    {TestPath::withdrawn, "申请人撤回", withdrawn, always},
    {TestPath::returned, "退回重审", returned, always},
    {TestPath::undone, "撤销误操作", undone, always},
    {TestPath::corrected, "当场更正", corrected, no_fields},
    {TestPath::special_steps, "特别程序", special_steps, no_special},
    {TestPath::extended, "延期", extended, no_extension},
    {TestPath::window_letter, "窗口按授权书办", window_letter, no_letter},
    {TestPath::channels, "每一种办理方式", channels, always},
    {TestPath::deliveries, "每一种送达方式", deliveries, always},
    {TestPath::answers, "表里的每一种选法", answers, no_fields},
}};

constexpr bool one_row_each() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].path) != i) return false;
    return true;
}
static_assert(table.size() == static_cast<std::size_t>(TestPath::answers) + 1 && one_row_each());

}  // namespace

std::span<const PathRule> path_table() {
    return table;
}

}  // namespace domain::trial
