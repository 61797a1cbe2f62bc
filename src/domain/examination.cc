#include "domain/examination.h"

#include <algorithm>

#include "domain/act_checks.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

constexpr auto article = "《行政许可法》第三十四条";

const ConditionChecked* answer_of(const Examine& command, const std::string& key) {
    const auto found = std::ranges::find(command.conditions, key, &ConditionChecked::condition);
    return found == command.conditions.end() ? nullptr : &*found;
}

// A line that says "this is not for you" must not hold; every other must.
bool fails(const Condition& condition, ConditionAnswer answer) {
    if (answer == ConditionAnswer::not_applicable) return false;
    return (answer == ConditionAnswer::yes) != condition.met;
}

Result<Done> check_conditions(const Examine& command, const Guide& guide) {
    Refusal refusal{"conditions_unanswered", "办理条件要逐条回答：符合、不符合或者不适用。",
                    article};
    for (const Condition& condition : guide.conditions) {
        if (answer_of(command, condition.key)) continue;
        refusal.problems.push_back({"/conditions/" + condition.key, "condition_unanswered",
                                    "没有回答：" + condition.text});
    }
    for (const ConditionChecked& checked : command.conditions) {
        const bool known = std::ranges::find(guide.conditions, checked.condition,
                                             &Condition::key) != guide.conditions.end();
        if (known) continue;
        refusal.problems.push_back({"/conditions/" + checked.condition, "condition_not_in_guide",
                                    "办事指南里没有这个条件，不能拿它来审查。"});
    }
    if (refusal.problems.empty()) return Done{};
    return refusal;
}

Result<Done> check_proposal(const Examine& command, const Guide& guide) {
    const auto results = results_of(guide.regime);
    if (std::ranges::find(results, command.proposal) == results.end()) {
        return Refusal{"result_not_in_regime", "这类事项没有这种结果。请从列出的结果里选。", "",
                       "/proposal"};
    }
    if (is_negative(command.proposal)) return Done{};
    for (const Condition& condition : guide.conditions) {
        const ConditionChecked* checked = answer_of(command, condition.key);
        if (!checked || !fails(condition, checked->answer)) continue;
        return Refusal{"proposal_contradicts",
                       "有办理条件不符合，不能建议准予。请核对条件或者改建议。",
                       "《行政许可法》第三十八条第一款", "/proposal"};
    }
    return Done{};
}

}  // namespace

Result<Events> examine(const Case&, const Examine& command, const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    for (const auto& check : {check_conditions(command, guide), check_proposal(command, guide)}) {
        if (!check.ok()) return check.refusal();
    }
    return Events{CaseExamined{command.conditions, command.opinion, command.proposal}};
}

Result<Done> ready_to_return(const Case& state) {
    if (state.examination) return Done{};
    return refuse("nothing_to_return", "还没有审查意见，没有可以退回的。");
}

Result<Events> return_step(const Case& state, const ReturnStep& command, const Facts&) {
    if (const auto ready = ready_to_return(state); !ready.ok()) return ready.refusal();
    if (command.reason.empty()) return reason_required("退回重审");
    return Events{StepReturned{command.reason}};
}

Result<Done> ready_to_propose(const Case& state) {
    if (!state.examination) return refuse("not_examined", "还没有审查意见，不能拟办。", article);
    if (!open_step(state)) return Done{};
    return refuse("special_step_open", "特别程序还没有结束，不能拟办。",
                  "《行政许可法》第四十五条");
}

Result<Events> propose(const Case& state, const Propose&, const Facts&) {
    if (const auto ready = ready_to_propose(state); !ready.ok()) return ready.refusal();
    return Events{CaseProposed{state.examination->proposal, state.examination->opinion}};
}

}  // namespace domain
