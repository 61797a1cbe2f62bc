#include "domain/case_clocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "domain/special_step.h"

namespace domain {
namespace {

// 行政许可法 第四十四条: ten working days to issue and serve the licence.
constexpr Limit issue_limit{10, Unit::working_days};

bool counts_from_receipt(Regime regime) {
    return regime == Regime::from_receipt || regime == Regime::tax_declaration;
}

// The law's own silence speaks of licences; for services only a place's policy can set the limit.
bool silence_by_law(Regime regime) {
    return regime == Regime::license_art32 || regime == Regime::entity_confirmation ||
           regime == Regime::intake_window;
}

bool silence_by_policy(Regime regime) {
    return regime == Regime::public_service || regime == Regime::record_filing;
}

// 教师资格条例: the time of every application begins with the end of its window.
std::optional<base::Instant> window_end(const Guide& guide, base::Instant received) {
    const auto close = intake_close(guide, received);
    return close ? std::optional(base::at(*close)) : std::nullopt;
}

// 不动产登记暂行条例 第十七条: answered while the applicant stands at the counter. Nobody can say
// when a visit ended, but it ends with the office's day at the latest. For online applications no
// law says.
std::optional<ClockSpec> visit_clock(const Case& state) {
    if (state.channel != Channel::counter) return {};
    ClockSpec spec;
    spec.kind = ClockKind::acceptance_notice;
    spec.limit = {0, Unit::working_days};
    spec.basis = silence_basis(Regime::registration_on_spot);
    spec.started = state.received;
    spec.why = "收件";
    spec.end = ClockEnd::close_of_business;
    return spec;
}

std::optional<base::Instant> beginning(const Case& state, const Guide& guide) {
    if (counts_from_receipt(guide.regime)) {
        const bool waiting = state.status == Status::supplement_pending;
        return waiting || state.round == 0 ? std::nullopt : std::optional(state.received);
    }
    if (guide.regime == Regime::intake_window && state.accepted) {
        return window_end(guide, state.first_received);
    }
    return state.accepted;
}

std::string why_begun(const Case& state, const Guide& guide) {
    if (counts_from_receipt(guide.regime)) return "收件";
    if (guide.regime == Regime::intake_window) return "受理时段结束";
    return state.deemed ? "视为受理，从收到算起" : "受理";
}

std::optional<base::Date> estimated_end(const SpecialStep& step, base::Date begin,
                                        const Calendar* calendar) {
    if (step.limit.amount <= 0) return {};
    if (step.limit.unit == Unit::days) return begin + step.limit.amount;
    if (step.limit.unit == Unit::months) return base::add_months(begin, step.limit.amount);
    const auto minutes = nominal_minutes(step.limit);
    const auto days = static_cast<int>((minutes + nominal_day_minutes - 1) / nominal_day_minutes);
    return calendar ? calendar->add_working_days(begin, days) : std::nullopt;
}

Exclusion exclusion_of(const SpecialStepRun& run, const Facts& facts) {
    const bool allowed = facts.policy && facts.policy->is_on("special_excluded_from_promise");
    const SpecialStep* step = find_step(facts.guide->guide, run.step);
    if (!step) return make_exclusion(SpecialKind::other, run.begin, run.end, false);
    const auto kind = find_special_kind(step->kind).value_or(SpecialKind::other);
    Exclusion exclusion = make_exclusion(kind, run.begin, run.end, allowed);
    exclusion.statutory = in_article_45(kind) || step->excludes_statutory;
    exclusion.promised = exclusion.statutory || (allowed && step->excludes_promised);
    exclusion.cap = estimated_end(*step, run.begin, facts.calendar.get());
    exclusion.label = step->name;
    exclusion.basis = step->basis;
    return exclusion;
}

// The article that gives the limit is the one whose gist speaks of a time.
bool speaks_of_time(const Basis& basis) {
    constexpr std::array<std::string_view, 5> words{"工作日", "日内", "期限", "时限", "个月内"};
    return std::ranges::any_of(
        words, [&](std::string_view word) { return basis.gist.find(word) != std::string::npos; });
}

std::string statutory_basis(const Guide& guide) {
    const auto basis = std::ranges::find_if(guide.basis, speaks_of_time);
    if (basis == guide.basis.end()) return "办事指南列明的法定时限";
    if (basis->document.starts_with("《")) return basis->document + basis->article;
    return fmt::format("《{}》{}", basis->document, basis->article);
}

// When the agency's own time is over: the decision, or any other end.
std::optional<base::Instant> stop_of(const Case& state) {
    return state.decided ? state.decided : state.ended;
}

ClockSpec running(ClockKind kind, Limit limit, base::Instant started, const Case& state,
                  const Facts& facts) {
    ClockSpec spec;
    spec.kind = kind;
    spec.limit = limit;
    spec.started = started;
    spec.stopped = stop_of(state);
    spec.stopped_by = state.decided ? "作出决定" : "办理终结";
    for (const SpecialStepRun& run : state.special_steps) {
        spec.exclusions.push_back(exclusion_of(run, facts));
    }
    return spec;
}

const Step* find_outer_step(const Guide& guide, std::string_view key) {
    const auto found = std::ranges::find(guide.steps, key, &Step::key);
    return found == guide.steps.end() ? nullptr : &*found;
}

// T of examining runs from acceptance and of deciding from the first proposal: a return starts
// nothing.
std::optional<ClockSpec> step_clock(const Case& state, const Facts& facts) {
    const bool examining = state.status == Status::accepted;
    if (!examining && state.status != Status::proposed) return {};
    const Step* step = find_outer_step(facts.guide->guide, examining ? "examine" : "decide");
    const auto begun = examining ? state.accepted : state.first_proposed;
    if (!step || !begun) return {};
    ClockSpec spec = running(ClockKind::step, step->limit, *begun, state, facts);
    spec.basis = fmt::format("指南第 {} 版「{}」环节时限", state.guide_version, step->name);
    spec.why = step->name;
    return spec;
}

ClockSpec after_decision(ClockKind kind, Limit limit, base::Instant decided,
                         std::optional<base::Instant> stopped, std::string basis) {
    ClockSpec spec;
    spec.kind = kind;
    spec.limit = limit;
    spec.started = decided;
    spec.why = "作出决定";
    spec.stopped = stopped;
    spec.stopped_by = kind == ClockKind::push ? "推送结果" : "送达";
    spec.basis = std::move(basis);
    return spec;
}

std::optional<ClockSpec> push_clock(const Case& state, const Facts& facts) {
    if (!state.decided || !facts.policy) return {};
    const auto bound = facts.policy->limit("result_push_wd");
    if (!bound) return {};
    return after_decision(ClockKind::push, bound->value, *state.decided, state.pushed,
                          bound->source);
}

std::optional<ClockSpec> serve_clock(const Case& state, const Facts& facts) {
    if (!state.decided || facts.guide->guide.regime != Regime::license_art32) return {};
    const auto stopped = state.served ? state.served : state.pickup_notified;
    return after_decision(ClockKind::serve, issue_limit, *state.decided, stopped,
                          "《行政许可法》第四十四条");
}

ClockSpec guide_clock(ClockKind kind, const GuideLimit& limit, base::Instant started,
                      const Guide& guide) {
    ClockSpec spec;
    spec.kind = kind;
    spec.limit = *limit.limit;
    spec.started = started;
    spec.basis = kind == ClockKind::statutory ? statutory_basis(guide) : "办事指南承诺时限";
    return spec;
}

}  // namespace

std::string_view silence_basis(Regime regime) {
    return regime == Regime::registration_on_spot ? "《不动产登记暂行条例》第十七条"
                                                  : "《行政许可法》第三十二条第一款第四项";
}

std::optional<base::Date> intake_close(const Guide& guide, base::Instant received) {
    if (guide.regime != Regime::intake_window) return {};
    const base::Date day = received.date();
    for (const IntakeWindow& window : guide.intake_windows) {
        if (window.open <= day && day <= window.close) return window.close;
    }
    return {};
}

bool intake_over(const Case& state, const Facts& facts) {
    const auto close = intake_close(facts.guide->guide, state.first_received);
    return close && facts.now.date() > *close;
}

std::optional<ClockSpec> supplement_clock(const Case& state, const Guide& guide) {
    if (state.status != Status::supplement_pending || !state.supplement_requested) return {};
    ClockSpec spec;
    spec.kind = ClockKind::supplement;
    spec.started = *state.supplement_requested;
    spec.why = "告知补正";
    if (const auto close = intake_close(guide, state.first_received)) {
        spec.limit = {std::max(*close - spec.started.date(), 0), Unit::days};
        spec.basis = "办事指南公布的受理时段";
        return spec;
    }
    if (!state.supplement_period) return {};
    spec.limit = *state.supplement_period;
    return spec;
}

bool has_acceptance_notice(Regime regime) {
    return !counts_from_receipt(regime);
}

std::optional<ClockSpec> notice_clock(const Guide& guide, const Policy& policy,
                                      base::Instant received) {
    if (!silence_by_law(guide.regime) && !silence_by_policy(guide.regime)) return {};
    const auto bound =
        policy.limit(guide.complex ? "accept_notice_complex" : "accept_notice_simple");
    if (!bound) return {};
    if (bound->region == "CN" && !silence_by_law(guide.regime)) return {};
    ClockSpec spec;
    spec.kind = ClockKind::acceptance_notice;
    spec.limit = bound->value;
    spec.basis = bound->source;
    spec.started = received;
    spec.why = "收件";
    return spec;
}

std::optional<ClockSpec> notice_clock(const Case& state, const Facts& facts) {
    return state.status == Status::received ? answer_clock(state, facts) : std::nullopt;
}

std::optional<ClockSpec> answer_clock(const Case& state, const Facts& facts) {
    if (!facts.policy || !facts.guide) return {};
    if (facts.guide->guide.regime == Regime::registration_on_spot) return visit_clock(state);
    return notice_clock(facts.guide->guide, *facts.policy, state.received);
}

std::optional<ClockSpec> statutory_clock(const Case& state, const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    const auto begun = beginning(state, guide);
    if (!begun || !guide.statutory.limit) return {};
    ClockSpec spec = running(ClockKind::statutory, *guide.statutory.limit, *begun, state, facts);
    spec.basis = statutory_basis(guide);
    spec.why = why_begun(state, guide);
    for (const ExtensionGiven& given : state.extensions) {
        spec.extensions.push_back({given.by, given.approved, "《行政许可法》第四十二条"});
    }
    return spec;
}

std::optional<ClockSpec> promised_clock(const Case& state, const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    const auto begun = beginning(state, guide);
    if (!begun || !guide.promised.limit) return {};
    ClockSpec spec = running(ClockKind::promised, *guide.promised.limit, *begun, state, facts);
    spec.basis = fmt::format("指南第 {} 版承诺时限", state.guide_version);
    spec.why = why_begun(state, guide);
    return spec;
}

std::vector<ClockSpec> clocks_of(const Case& state, const Facts& facts) {
    std::vector<ClockSpec> specs;
    if (!facts.guide) return specs;
    for (auto&& spec :
         {notice_clock(state, facts), supplement_clock(state, facts.guide->guide),
          promised_clock(state, facts), statutory_clock(state, facts), step_clock(state, facts),
          push_clock(state, facts), serve_clock(state, facts)}) {
        if (spec) specs.push_back(*spec);
    }
    return specs;
}

std::vector<ClockReading> readings(const Case& state, const Facts& facts) {
    std::vector<ClockReading> readings;
    if (!facts.calendar) return readings;
    for (const ClockSpec& spec : clocks_of(state, facts)) {
        readings.push_back(read(spec, *facts.calendar));
    }
    return readings;
}

std::optional<ClockReading> governing(const std::vector<ClockReading>& readings) {
    const auto rank = [](const ClockReading& r) {
        const bool aside = r.kind == ClockKind::step || r.kind == ClockKind::supplement;
        constexpr base::Instant never{std::numeric_limits<std::int64_t>::max()};
        return std::pair(aside, r.due.value_or(never));
    };
    const ClockReading* first = nullptr;
    for (const ClockReading& reading : readings) {
        if (!reading.running) continue;
        if (!first || rank(reading) < rank(*first)) first = &reading;
    }
    return first ? std::optional(*first) : std::nullopt;
}

std::vector<ClockReading> preview(const Guide& guide, const Policy& policy,
                                  const Calendar& calendar, base::Instant submitted) {
    std::vector<ClockReading> answer;
    base::Instant begun = submitted;
    if (const auto notice = notice_clock(guide, policy, submitted)) {
        answer.push_back(read(*notice, calendar));
        if (answer.back().due_date) begun = base::at(*answer.back().due_date);
    }
    if (guide.regime == Regime::intake_window) begun = window_end(guide, submitted).value_or(begun);
    for (const auto& [kind, limit] : {std::pair(ClockKind::promised, &guide.promised),
                                      std::pair(ClockKind::statutory, &guide.statutory)}) {
        if (!limit->limit) continue;
        ClockSpec spec = guide_clock(kind, *limit, begun, guide);
        spec.why = counts_from_receipt(guide.regime) ? "收件" : "最后一天受理";
        answer.push_back(read(spec, calendar));
    }
    return answer;
}

}  // namespace domain
