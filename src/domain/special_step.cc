#include "domain/special_step.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/act_checks.h"
#include "domain/case_clocks.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

constexpr auto article_42 = "《行政许可法》第四十二条";
constexpr auto article_45 = "《行政许可法》第四十五条";

bool was_run(const Case& state, const std::string& step) {
    return std::ranges::find(state.special_steps, step, &SpecialStepRun::step) !=
           state.special_steps.end();
}

bool longer(const Limit& asked, const Limit& allowed) {
    return asked.unit != allowed.unit || asked.amount > allowed.amount || asked.amount <= 0;
}

}  // namespace

const SpecialStep* find_step(const Guide& guide, const std::string& key) {
    const auto found = std::ranges::find(guide.special_steps, key, &SpecialStep::key);
    return found == guide.special_steps.end() ? nullptr : &*found;
}

Result<Done> ready_to_begin(const Case& state, const Facts& facts) {
    if (open_step(state)) {
        return refuse("special_step_open", "已经有一个特别程序在进行，结束后才能开始下一个。",
                      article_45);
    }
    if (!facts.guide->guide.special_steps.empty()) return Done{};
    return refuse("step_not_in_guide", "流程之外无环节：办事指南没有列特别程序。", article_45);
}

Result<Events> begin_special(const Case& state, const BeginSpecial& command, const Facts& facts) {
    if (const auto ready = ready_to_begin(state, facts); !ready.ok()) return ready.refusal();
    if (!find_step(facts.guide->guide, command.step)) {
        return Refusal{"step_not_in_guide", "流程之外无环节：办事指南没有列这个特别程序。",
                       article_45, "/step"};
    }
    if (was_run(state, command.step)) {
        return Refusal{"step_done", "这个特别程序已经做过，不能再做一次。", article_45, "/step"};
    }
    return Events{SpecialStepBegun{command.step, facts.now.date(), command.note},
                  NoticeIssued{NoticeKind::special_step}};
}

Result<Done> ready_to_end(const Case& state) {
    if (open_step(state)) return Done{};
    return refuse("no_special_step_open", "没有正在进行的特别程序。", article_45);
}

Result<Events> end_special(const Case& state, const EndSpecial& command, const Facts& facts) {
    const SpecialStepRun* run = open_step(state);
    if (!run || run->step != command.step) {
        return Refusal{"no_special_step_open", "这个特别程序没有在进行。", article_45, "/step"};
    }
    if (command.record.empty()) {
        return Refusal{"record_required", "请附上结论或者笔录。", article_45, "/record"};
    }
    const SpecialStep* step = find_step(facts.guide->guide, command.step);
    const bool on_site = step && (step->kind == "site_survey" || step->kind == "inspection");
    if (on_site && command.officers.size() < 2) {
        return Refusal{"two_officers_required", "现场核查要有两名以上工作人员，请写明是谁。",
                       "《行政许可法》第三十四条第三款", "/officers"};
    }
    return Events{
        SpecialStepEnded{command.step, facts.now.date(), command.record, command.officers}};
}

Result<Done> ready_to_extend(const Case& state, const Facts& facts) {
    if (!facts.guide->guide.statutory.extension) {
        return refuse("extension_not_provided", "法律没有规定这个事项可以延期。", article_42);
    }
    if (!state.extensions.empty()) {
        return refuse("already_extended", "已经延期过一次，不能再延。", article_42);
    }
    const auto clock = statutory_clock(state, facts);
    if (!clock || !facts.calendar) return Done{};
    const ClockReading reading = read_quick(*clock, *facts.calendar);
    if (!reading.due || facts.now < *reading.due) return Done{};
    return refuse(
        "extension_too_late",
        fmt::format("法定期限已经在 {}届满，不能再延期。", base::to_chinese(*reading.due_date)),
        article_42);
}

Result<Events> extend(const Case& state, const Extend& command, const Facts& facts) {
    if (const auto ready = ready_to_extend(state, facts); !ready.ok()) return ready.refusal();
    const Limit allowed = *facts.guide->guide.statutory.extension;
    if (longer(command.by, allowed)) {
        return Refusal{"extension_too_long", fmt::format("最多延长 {}。", to_chinese(allowed)),
                       article_42, "/by"};
    }
    if (command.reason.empty()) return reason_required("批准延期");
    return Events{LimitExtended{command.by, command.reason, facts.actor.name},
                  NoticeIssued{NoticeKind::extension}};
}

}  // namespace domain
