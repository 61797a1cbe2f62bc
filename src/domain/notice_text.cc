#include "domain/notice_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/act_checks.h"
#include "domain/case_clocks.h"
#include "domain/decision.h"
#include "domain/words.h"

namespace domain {
namespace {

// The date a clock of the case ends on; "" when it has none.
std::string day_of(const std::optional<ClockSpec>& spec, const Facts& facts) {
    if (!spec || !facts.calendar) return {};
    const ClockReading reading = read_quick(*spec, *facts.calendar);
    return reading.due_date ? base::to_chinese(*reading.due_date) : std::string();
}

std::string call_line(const Case& state, const Guide& guide) {
    const auto place = std::ranges::find(guide.places, state.hall, &Place::hall);
    const auto* at = place != guide.places.end() ? &*place
                     : guide.places.empty()      ? nullptr
                                                 : &guide.places.front();
    std::string line = at && !at->phone.empty() ? fmt::format("有疑问打 {}。", at->phone) : "";
    if (!guide.complaint_phone.empty()) line += fmt::format("监督电话 {}。", guide.complaint_phone);
    return line;
}

std::string opening(const Case& state, const Guide& guide) {
    return fmt::format("{{applicant}}：\n您申请的「{}」，{}收到。", guide.name,
                       base::to_chinese(state.received.date()));
}

std::string materials_of(const Case& state, const Guide& guide) {
    std::string names;
    for (const auto& [key, material] : state.materials) {
        const Material* line = find_material(guide, key);
        if (material.submitted_round == 0 || !line) continue;
        names += (names.empty() ? "" : "、") + line->name;
    }
    return names.empty() ? "" : fmt::format("收到的材料：{}。", names);
}

std::string receipt(const Case& state, const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    const std::string day = day_of(answer_clock(state, facts), facts);
    std::string text = materials_of(state, guide) + "\n";
    if (!day.empty()) {
        text += fmt::format("到 {}没有答复，就算受理了，从收到那天算起。您什么也不用做。\n", day);
    }
    text += fmt::format("不用登录就能看进度，查询码 {}。\n", state.tracking_code);
    const bool on_spot = guide.regime == Regime::registration_on_spot;
    return text + fmt::format("依据：{}。",
                              on_spot ? silence_basis(guide.regime) : "《行政许可法》第三十二条");
}

std::string lines_of(const std::vector<Deficiency>& lines, const Guide& guide) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Material* line = find_material(guide, lines[i].material);
        text += fmt::format("{}. {}：{}。", i + 1, line ? line->name : lines[i].material,
                            to_chinese(lines[i].reason));
        for (const std::string& key : lines[i].points) {
            const auto point = std::ranges::find(line->points, key, &CheckPoint::key);
            if (point != line->points.end()) text += point->text + "。";
        }
        text += lines[i].right + "\n";
    }
    return text;
}

std::string by_when(const Case& state, const Facts& facts) {
    const auto clock = supplement_clock(state, facts.guide->guide);
    if (!clock) return "补好了随时交，没有期限。";
    return fmt::format("请在 {}前交。", day_of(*clock, facts));
}

std::string supplement(const Case& state, const Facts& facts, bool repeated) {
    return fmt::format(
        "{} {} 样，{}交来以后我们重新答复。\n{}{}\n依据：《行政许可法》第三十二条第一款第四项。",
        repeated ? "还有没补齐的" : "您缺", state.demanded.size(), by_when(state, facts),
        lines_of(state.demanded, facts.guide->guide),
        repeated ? "这次只列没补齐的，没有新的要求。" : "要补的都在这里，只告知这一次。");
}

std::string dates(const Case& state, const Facts& facts) {
    const std::string promised = day_of(promised_clock(state, facts), facts);
    const std::string statutory = day_of(statutory_clock(state, facts), facts);
    std::string text;
    if (!promised.empty()) text += fmt::format("最晚 {}办好。", promised);
    if (!statutory.empty()) text += fmt::format("法定最晚 {}。", statutory);
    return text;
}

std::string acceptance(const Case& state, const Facts& facts) {
    if (state.deemed) {
        return fmt::format(
            "期限内没有答复，已经视为受理，从{}收到那天算起。\n{}\n"
            "依据：{}。",
            base::to_chinese(state.received.date()), dates(state, facts),
            silence_basis(facts.guide->guide.regime));
    }
    return fmt::format("材料齐全，已经受理。\n{}\n依据：《行政许可法》第三十二条第一款第五项。",
                       dates(state, facts));
}

std::string special(const Case& state, const Facts& facts) {
    if (state.special_steps.empty()) return {};
    const SpecialStepRun& run = state.special_steps.back();
    const auto& steps = facts.guide->guide.special_steps;
    const auto step = std::ranges::find(steps, run.step, &SpecialStep::key);
    if (step == steps.end()) return {};
    return fmt::format("{}开始「{}」，预计 {}。{}\n{}\n依据：{}", base::to_chinese(run.begin),
                       step->name, to_chinese(step->limit), step->method,
                       step->excludes_statutory ? "这段时间不算进法定期限和承诺时限。"
                       : step->excludes_promised ? "这段时间不算进承诺时限；法定期限照走。"
                                                 : "时限照走。",
                       step->basis);
}

std::string extension(const Case& state, const Facts& facts) {
    if (state.extensions.empty()) return {};
    const ExtensionGiven& given = state.extensions.back();
    return fmt::format("需要延长 {}。{}\n理由：{}\n依据：《行政许可法》第四十二条。",
                       to_chinese(given.by), dates(state, facts), given.reason);
}

std::string decision(const Case& state) {
    if (!state.decision) return {};
    const CaseDecided& made = *state.decision;
    std::string text = fmt::format("结果：{}。\n", to_chinese(made.result));
    if (!made.output.empty()) text += fmt::format("发给您：{}。\n", made.output);
    if (!made.reason.empty()) text += fmt::format("理由：{}\n", made.reason);
    if (!made.basis.empty()) text += fmt::format("依据：{}\n", made.basis);
    return text + made.remedies;
}

std::string not_required(const Case& state) {
    if (!state.not_required) return {};
    return fmt::format("这件事依法不需要办理，不受理。\n理由：{}\n依据：{}",
                       state.not_required->reason, state.not_required->basis);
}

// With the lines that lack, where incompleteness is answered on the spot (不动产登记暂行条例
// 第十七条).
std::string lacking_lines(const Case& state, const Guide& guide) {
    std::string text;
    for (const Line& line : lines_of(state, guide)) {
        if (!lacking(line.state)) continue;
        text += fmt::format("{}：{}。", line.material->name, to_chinese(*line.state->result));
        for (const CheckPoint& point : line.material->points)
            if (std::ranges::find(line.state->points, point.key) != line.state->points.end())
                text += point.text + "。";
        text += line.state->note + "\n";
    }
    return text;
}

std::string not_accepted(const Case& state, const Guide& guide) {
    if (!state.not_accepted) return {};
    const AcceptanceRefused& made = *state.not_accepted;
    std::string text =
        fmt::format("不予受理：{}。\n理由：{}\n", to_chinese(made.ground), made.reason);
    if (!made.competent_agency.empty())
        text += fmt::format("请向{}申请。\n", made.competent_agency);
    const bool materials = made.ground == Ground::incomplete_on_spot ||
                           made.ground == Ground::unmet_after_supplement ||
                           made.ground == Ground::intake_window_closed;
    if (materials) text += lacking_lines(state, guide);
    return text + fmt::format("依据：{}\n{}", made.basis, remedies_text(guide));
}

std::string body(NoticeKind kind, const Case& state, const Facts& facts) {
    switch (kind) {
        case NoticeKind::receipt:
        case NoticeKind::supplement_receipt:
            return receipt(state, facts);
        case NoticeKind::not_required:
            return not_required(state);
        case NoticeKind::acceptance_refused:
            return not_accepted(state, facts.guide->guide);
        case NoticeKind::supplement:
            return supplement(state, facts, false);
        case NoticeKind::supplement_repeated:
            return supplement(state, facts, true);
        case NoticeKind::acceptance:
        case NoticeKind::deemed_acceptance:
            return acceptance(state, facts);
        case NoticeKind::special_step:
            return special(state, facts);
        case NoticeKind::extension:
            return extension(state, facts);
        case NoticeKind::decision:
        case NoticeKind::refusal:
            return decision(state);
        case NoticeKind::withdrawal:
            return "您的申请已经撤回，不影响以后再办。";
        case NoticeKind::pick_up:
            return "结果已经到窗口，请带身份证来领。";
    }
    return {};
}

// A decision's paper is named after what was decided: 不予许可 on a registration would be wrong in law.
std::string_view title_of(NoticeKind kind, const Case& state) {
    const bool of_decision = kind == NoticeKind::decision || kind == NoticeKind::refusal;
    if (!of_decision || !state.decision) return to_chinese(kind);
    switch (state.decision->result) {
        case DecisionResult::granted:
        case DecisionResult::granted_in_part:
            return "准予行政许可决定书";
        case DecisionResult::refused:
            return "不予行政许可决定书";
        case DecisionResult::registered:
            return "准予登记决定书";
        case DecisionResult::registration_refused:
            return "不予登记决定书";
        default:
            return to_chinese(kind);
    }
}

}  // namespace

NoticeText notice_text(NoticeKind kind, const Case& state, const Facts& facts) {
    NoticeText notice{std::string(title_of(kind, state)), {}};
    if (!facts.guide || !facts.policy) return notice;
    const Guide& guide = facts.guide->guide;
    notice.text = fmt::format("{}\n{}\n{}", opening(state, guide), body(kind, state, facts),
                              call_line(state, guide));
    return notice;
}

}  // namespace domain
