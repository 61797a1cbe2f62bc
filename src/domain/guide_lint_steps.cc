#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "domain/clock.h"
#include "domain/guide_lint_parts.h"

namespace domain {
namespace {

constexpr std::array<std::string_view, 8> article_45{"hearing",    "tender",       "auction",
                                                     "inspection", "testing",      "quarantine",
                                                     "appraisal",  "expert_review"};

bool is_article_45(std::string_view kind) {
    return std::find(article_45.begin(), article_45.end(), kind) != article_45.end();
}

// A law or a regulation, not a circular: only those may say what the statutory limit leaves out.
bool names_a_law(std::string_view basis) {
    return basis.find("法") != std::string_view::npos ||
           basis.find("条例") != std::string_view::npos;
}

void outer_steps(Lint& lint) {
    const auto& policy = lint.facts.policy;
    const auto& steps = lint.guide.steps;
    if (steps.empty()) {
        return lint.error("element_missing", "/steps", "写明办理环节和每个环节最长多久",
                          "流程之外无环节");
    }
    if (policy.outer_steps_max &&
        steps.size() > static_cast<std::size_t>(*policy.outer_steps_max)) {
        lint.error("steps_too_many", "/steps",
                   fmt::format("最多 {} 个环节，现在有 {} 个；内部环节并到外部环节里",
                               *policy.outer_steps_max, steps.size()),
                   lint.policy_basis("事项要素：环节"));
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& names = policy.outer_step_names;
        const bool known =
            names.empty() || std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                return name == steps[i].name || name == steps[i].key;
            });
        if (!known) {
            lint.error(
                "step_name", fmt::format("/steps/{}/name", i),
                fmt::format("环节只能是{}，没有「{}」", fmt::join(names, "、"), steps[i].name),
                lint.policy_basis("事项要素：环节"));
        }
        lint.need(steps[i].name, fmt::format("/steps/{}/name", i), "环节名称",
                  std::string(guide_elements));
        if (steps[i].office.empty()) {
            lint.warning("step_office", fmt::format("/steps/{}/office", i), "写明这个环节由谁办",
                         std::string(guide_elements));
        }
    }
}

// Σ steps ≤ promise, by the nominal day; units that have no such length are compared only with
// themselves.
void sum_of_steps(Lint& lint) {
    const auto& promise = lint.guide.promised.limit;
    if (!promise) return;
    std::int64_t sum = 0;
    const bool working = nominal_minutes(*promise) >= 0;
    for (std::size_t i = 0; i < lint.guide.steps.size(); ++i) {
        const auto& limit = lint.guide.steps[i].limit;
        if (working ? nominal_minutes(limit) < 0 : limit.unit != promise->unit) {
            return lint.warning("step_unit", fmt::format("/steps/{}/limit", i),
                                fmt::format("环节用{}，承诺用{}，单位不同加不起来，请统一",
                                            to_chinese(limit), to_chinese(*promise)),
                                "期限的单位要一致");
        }
        sum += working ? nominal_minutes(limit) : limit.amount;
    }
    // 即办: the same working day.
    const auto most = !working
                          ? promise->amount
                          : std::max<std::int64_t>(nominal_minutes(*promise),
                                                   promise->amount == 0 ? nominal_day_minutes : 0);
    if (sum <= most) return;
    lint.find(lint.facts.policy.sum_steps_le_promise ? Severity::error : Severity::warning,
              "steps_exceed_promise", "/steps",
              fmt::format("各环节加起来超过承诺的{}，缩短环节或者改承诺", to_chinese(*promise)),
              lint.policy_basis("各环节时限之和不大于承诺时限"));
}

std::optional<base::Date> last_day(const Limit& limit, base::Date from, const Calendar& calendar) {
    switch (limit.unit) {
        case Unit::working_days:
            return calendar.add_working_days(from, limit.amount);
        case Unit::days:
            return calendar.last_day_of_period(from + limit.amount);
        case Unit::months:
            return calendar.last_day_of_period(base::add_months(from, limit.amount));
        default:
            return calendar.add_working_days(
                from, 1 + static_cast<int>(nominal_minutes(limit) / nominal_day_minutes));
    }
}

void promise_later(Lint& lint, std::string detail) {
    lint.error("promise_later_than_law", "/promised/limit",
               "承诺晚于法定期限：" + std::move(detail), "承诺时限不得长于法定时限");
}

// A case of an intake window starts on its last day and on no other.
void compare_at_windows(Lint& lint, const Limit& promised, const Limit& statutory) {
    for (const auto& window : lint.guide.intake_windows) {
        const auto ours = last_day(promised, window.close, *lint.facts.calendar);
        const auto laws = last_day(statutory, window.close, *lint.facts.calendar);
        if (!ours || !laws || *ours <= *laws) continue;
        return promise_later(
            lint,
            fmt::format("{}截止的这一批，承诺到{}，法定到{}", base::to_chinese_full(window.close),
                        base::to_chinese_full(*ours), base::to_chinese_full(*laws)));
    }
}

void promise_within_law(Lint& lint) {
    const auto& promised = lint.guide.promised.limit;
    const auto& statutory = lint.guide.statutory.limit;
    if (!promised || !statutory) return;
    if (promised->unit == statutory->unit) {
        if (promised->amount <= statutory->amount) return;
        return promise_later(
            lint, fmt::format("承诺 {}，法定 {}", to_chinese(*promised), to_chinese(*statutory)));
    }
    const auto* calendar = lint.facts.calendar;
    if (lint.facts.compare && lint.guide.intake_windows.empty()) {
        const auto within = lint.facts.compare(*promised, *statutory);
        return within ? void() : promise_later(lint, within.refusal().message);
    }
    if (calendar == nullptr || calendar->first_day() > calendar->last_day()) {
        return lint.warning("limits_not_compared", "/promised/limit",
                            "承诺和法定的单位不同，没有工作日历，没有比较", "期限的单位要一致");
    }
    if (!lint.guide.intake_windows.empty()) return compare_at_windows(lint, *promised, *statutory);
    const auto within =
        promise_within_statutory(*promised, *statutory, *calendar, calendar->first_day().year(),
                                 calendar->last_day().year());
    if (!within) promise_later(lint, within.refusal().message);
}

void limits(Lint& lint) {
    const auto& guide = lint.guide;
    if (!guide.promised.limit) {
        lint.error("element_missing", "/promised/limit", "填写承诺办结时限", "事项要素：承诺时限");
    }
    if (!guide.statutory.limit && guide.statutory.note.empty()) {
        lint.warning("statutory_missing", "/statutory/limit",
                     "填写法定时限；法律没有规定的，在说明里写明", std::string(guide_elements));
    }
    if (guide.statutory.limit && guide.statutory.unit_source.empty()) {
        lint.warning("unit_source_missing", "/statutory/unit_source",
                     "写明法律原文用的单位：日、工作日还是月", "行政许可法 第八十二条");
    }
    if (guide.kind == CaseKind::on_the_spot && guide.promised.limit &&
        (nominal_minutes(*guide.promised.limit) < 0 ||
         nominal_minutes(*guide.promised.limit) > nominal_day_minutes)) {
        lint.error("on_the_spot_too_long", "/promised/limit",
                   "即办件当天办完：承诺不超过 1 个工作日，或者改成承诺件", "事项要素：办件类型");
    }
    const auto& tiers = lint.facts.policy.promise_tiers;
    const bool in_tier =
        tiers.empty() || !guide.promised.limit ||
        std::any_of(tiers.begin(), tiers.end(),
                    [&](const Limit& tier) {
                        return nominal_minutes(tier) == nominal_minutes(*guide.promised.limit);
                    }) ||
        std::any_of(guide.special_steps.begin(), guide.special_steps.end(),
                    [](const SpecialStep& step) { return step.excludes_promised; });
    if (!in_tier)
        lint.error("promise_tier", "/promised/limit", "承诺时限要用本地规定的档次",
                   lint.policy_basis("承诺时限的档次"));
}

void special_step(Lint& lint, const SpecialStep& step, const std::string& pointer) {
    const std::string why = "特殊环节要写明依据、方式和时间";
    lint.need(step.basis, pointer + "/basis", "这个特殊环节的法律依据", why);
    lint.need(step.method, pointer + "/method", "这个特殊环节怎么做", why);
    if (step.excludes_statutory && !is_article_45(step.kind)) {
        const bool lawful = names_a_law(step.basis);
        lint.find(lawful ? Severity::warning : Severity::error, "special_step_in_statutory",
                  pointer + "/excludes_statutory",
                  lawful
                      ? fmt::format("核对{}是不是写明「{}」不计入法定期限", step.basis, step.name)
                      : fmt::format("「{}」要计入法定期限，除非另有法律规定", step.name),
                  "行政许可法 第四十五条");
    }
    if (step.excludes_statutory && !step.excludes_promised) {
        lint.error("special_step_sets", pointer + "/excludes_promised",
                   "不计入法定期限的，也不计入承诺期限", "行政许可法 第四十五条");
    }
    if (step.excludes_promised && !lint.facts.policy.special_excluded_from_promise) {
        lint.error("special_step_in_promise", pointer + "/excludes_promised",
                   "本地规定：特殊环节也计入承诺期限", lint.policy_basis("特殊环节"));
    }
}

void intake_windows(Lint& lint) {
    const auto& guide = lint.guide;
    if (guide.regime == Regime::intake_window && guide.intake_windows.empty()) {
        lint.error("element_missing", "/intake_windows", "写明哪些天收件",
                   "定期受理的事项要公布受理时间");
    }
    for (std::size_t i = 0; i < guide.intake_windows.size(); ++i) {
        const auto& window = guide.intake_windows[i];
        const auto pointer = fmt::format("/intake_windows/{}/close", i);
        if (window.close < window.open)
            lint.error("window_order", pointer, "截止日期在开始日期之后", "受理时间");
        const auto* calendar = lint.facts.calendar;
        if (calendar == nullptr || !calendar->known(window.close) ||
            calendar->working(window.close))
            continue;
        lint.error("window_ends_on_day_off", pointer,
                   fmt::format("{}不上班，截止日期改到工作日", base::to_chinese(window.close)),
                   "民法典 第二百零三条");
    }
}

}  // namespace

void lint_steps(Lint& lint) {
    outer_steps(lint);
    lint.unique(
        lint.guide.steps, "/steps", [](const Step& step) -> const std::string& { return step.key; },
        "key");
    limits(lint);
    sum_of_steps(lint);
    promise_within_law(lint);
    lint.unique(
        lint.guide.special_steps, "/special_steps",
        [](const SpecialStep& step) -> const std::string& { return step.key; }, "key");
    for (std::size_t i = 0; i < lint.guide.special_steps.size(); ++i) {
        special_step(lint, lint.guide.special_steps[i], fmt::format("/special_steps/{}", i));
    }
    intake_windows(lint);
}

}  // namespace domain
