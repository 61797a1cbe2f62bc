#include "domain/decision.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/act_checks.h"
#include "domain/delegation.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

// His own agency's decider needs no letter; one who has letters decides only as they say.
Result<std::string> authority_to_decide(const Facts& facts) {
    const Actor& actor = facts.actor;
    const bool own = actor.agency == facts.guide->guide.deciding_agency && actor.is(Role::decider);
    if (own && actor.delegations.empty()) return std::string();
    return letter_for(Act::decide, facts);
}

Result<Done> check_result(const Decide& command, const Guide& guide) {
    const auto results = results_of(guide.regime);
    if (std::ranges::find(results, command.result) == results.end()) {
        return Refusal{"result_not_in_regime", "这类事项没有这种结果。请从列出的结果里选。", "",
                       "/result"};
    }
    if (!is_negative(command.result)) return Done{};
    if (command.reason.empty()) return reason_required(to_chinese(command.result));
    if (!command.basis.empty()) return Done{};
    return Refusal{"basis_required",
                   fmt::format("「{}」要写明法律依据。", to_chinese(command.result)),
                   "《行政许可法》第三十八条第二款", "/basis"};
}

}  // namespace

std::string remedies_text(const Guide& guide) {
    if (guide.remedy == Remedy::complaint_only) {
        return fmt::format("有不同意见，可以打 {} 或者 12345 反映，我们会书面答复。",
                           guide.complaint_phone);
    }
    const std::string_view organ = guide.remedy == Remedy::vertical
                                       ? "作出决定的机关的上一级主管部门"
                                       : "作出决定的机关的本级人民政府";
    return fmt::format(
        "不服这个决定，可以在收到之日起 60 日内向{}申请行政复议，也可以在 6 "
        "个月内向人民法院提起行政诉讼。",
        organ);
}

Result<Done> ready_to_decide(const Case& state, const Facts& facts) {
    if (!state.examination) {
        return refuse("not_examined", "还没有审查意见，不能作决定。", "《行政许可法》第三十四条");
    }
    if (open_step(state)) {
        return refuse("special_step_open", "特别程序还没有结束，不能作决定。",
                      "《行政许可法》第四十五条");
    }
    const auto letter = authority_to_decide(facts);
    if (!letter.ok()) return letter.refusal();
    return Done{};
}

Result<Events> decide(const Case& state, const Decide& command, const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    for (const auto& check : {ready_to_decide(state, facts), check_result(command, guide)}) {
        if (!check.ok()) return check.refusal();
    }
    const bool negative = is_negative(command.result);
    CaseDecided event;
    event.result = command.result;
    event.reason = command.reason;
    event.basis = command.basis;
    event.remedies = negative ? remedies_text(guide) : std::string();
    event.delegation = authority_to_decide(facts).value();
    event.output = negative ? std::string() : guide.output.name;
    event.electronic = guide.output.electronic;
    return Events{std::move(event),
                  NoticeIssued{negative ? NoticeKind::refusal : NoticeKind::decision}};
}

}  // namespace domain
