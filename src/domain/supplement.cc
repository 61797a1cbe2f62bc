#include "domain/supplement.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "domain/act_checks.h"
#include "domain/case_clocks.h"
#include "domain/submission.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

constexpr auto article = "《行政许可法》第三十二条第一款第四项";

// One line: of the guide, found lacking, with points of that line and what is right.
Result<Done> check_deficiency(const Deficiency& line, std::size_t index, const Case& state,
                              const Guide& guide) {
    const std::string pointer = fmt::format("/lines/{}", index);
    const auto lines = applicable_materials(guide, state.situations);
    const auto found = std::ranges::find(lines, line.material, &Material::key);
    if (found == lines.end()) {
        return Refusal{"material_not_in_guide",
                       "指南之外无材料：补正只能从办事指南列出的材料里选。",
                       "《行政许可法》第三十条、第三十一条", pointer + "/material"};
    }
    const MaterialState* material = find_state(state, line.material);
    if (!lacking(material) || *material->result != line.reason) {
        return Refusal{
            "line_not_lacking",
            fmt::format("「{}」核对的结果不是这样，不能要求补正。请先改核对结果。", (*found)->name),
            article, pointer + "/reason"};
    }
    if (!points_of_line(line.points, **found)) return point_not_in_line(pointer + "/points");
    const bool vague =
        line.reason == CheckResult::not_in_form && line.points.empty() && line.right.empty();
    if (!vague && length(line.right) <= max_right) return Done{};
    return Refusal{"deficiency_unclear", "请选审查要点，或者用 300 字以内写清楚怎样才对。", article,
                   pointer + "/right"};
}

Result<Done> check_deficiencies(const std::vector<Deficiency>& lines, const Case& state,
                                const Guide& guide) {
    if (lines.empty()) {
        return Refusal{"supplement_empty", "请至少选一项要补正的材料。", article, "/lines"};
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto line = check_deficiency(lines[i], i, state, guide); !line.ok()) return line;
        if (seen.insert(lines[i].material).second) continue;
        return Refusal{"line_twice", "同一项材料只列一次。", article, fmt::format("/lines/{}", i)};
    }
    return Done{};
}

bool names(const std::vector<Deficiency>& lines, const std::string& material) {
    return std::ranges::find(lines, material, &Deficiency::material) != lines.end();
}

// 一次性: what is lacking and not named now could never be demanded again.
Result<Done> check_complete(const std::vector<Deficiency>& lines, const Case& state,
                            const Guide& guide) {
    Refusal refusal{"supplement_incomplete", "补正要一次说全：还有核对不合格的材料没有列进去。",
                    article, "/lines"};
    for (const Material* line : applicable_materials(guide, state.situations)) {
        if (line->need == Need::optional || !lacking(find_state(state, line->key))) continue;
        if (names(lines, line->key)) continue;
        refusal.problems.push_back({"/lines", "line_left_out", "没有列进去：" + line->name});
    }
    if (refusal.problems.empty()) return Done{};
    return refusal;
}

// What may be told again: once demanded and still unmet, or spoiled by this resubmission.
bool may_repeat(const Case& state, const std::string& key) {
    const MaterialState* material = find_state(state, key);
    if (!lacking(material)) return false;
    return state.ever_demanded.contains(key) || material->submitted_round == state.round;
}

std::optional<Limit> period_of(const Facts& facts) {
    const auto bound = facts.policy ? facts.policy->limit("supplement_period") : std::nullopt;
    return bound ? std::optional(bound->value) : std::nullopt;
}

}  // namespace

Result<Done> ready_to_request(const Case& state, const Facts& facts) {
    const bool window = facts.guide->guide.regime == Regime::intake_window;
    if (intake_over(state, facts)) {
        return refuse("intake_window_closed",
                      "受理时段已经结束，不能再要求补正。材料没有补齐的，按受理时段已过不予受理。");
    }
    if (state.supplements > 0 && !window) {
        const base::Date told = state.supplement_requested.value_or(state.received).date();
        return refuse(
            "supplement_already_requested",
            fmt::format("补正已经在 {}告知过一次，不能再告知。没补齐的，用「再次告知未补齐的」。",
                        base::to_chinese(told)),
            article);
    }
    return all_checked(state, facts);
}

Result<Done> ready_to_repeat(const Case& state) {
    if (state.supplements == 0) {
        return refuse("supplement_not_requested",
                      "还没有告知过补正。第一次请用「一次性告知补正」。", article);
    }
    for (const auto& [key, material] : state.materials) {
        if (may_repeat(state, key)) return Done{};
    }
    return refuse("nothing_unmet", "要求补的材料里没有核对不合格的，不能再次告知。", article);
}

Result<Events> request_supplement(const Case& state, const RequestSupplement& command,
                                  const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    for (const auto& check :
         {ready_to_request(state, facts), check_deficiencies(command.lines, state, guide),
          check_complete(command.lines, state, guide)}) {
        if (!check.ok()) return check.refusal();
    }
    return Events{SupplementRequested{state.round, command.lines, period_of(facts)},
                  NoticeIssued{NoticeKind::supplement}};
}

Result<Events> repeat_unmet(const Case& state, const RepeatUnmet& command, const Facts& facts) {
    if (const auto ready = ready_to_repeat(state); !ready.ok()) return ready.refusal();
    for (const Deficiency& line : command.lines) {
        if (may_repeat(state, line.material)) continue;
        return Refusal{"new_demand", "第一次没有告知的，不能再提新的要求。只能列没补齐的。",
                       article, "/lines"};
    }
    const auto check = check_deficiencies(command.lines, state, facts.guide->guide);
    if (!check.ok()) return check.refusal();
    return Events{SupplementRepeated{state.round, command.lines, period_of(facts)},
                  NoticeIssued{NoticeKind::supplement_repeated}};
}

Result<Events> supplement(const Case& state, const SubmitSupplement& command, const Facts& facts) {
    if (intake_over(state, facts)) {
        return refuse("intake_window_closed",
                      "受理时段已经结束，不能再补材料。请等下一次受理时段。");
    }
    const auto check = check_materials(command.materials, facts.guide->guide, state.situations);
    if (!check.ok()) return check.refusal();
    const bool answers = std::ranges::any_of(command.materials, [&](const SubmittedMaterial& m) {
        return names(state.demanded, m.material);
    });
    // A line of the form itself is answered by the form.
    const bool form_answers =
        command.form && std::ranges::any_of(state.demanded, [&](const Deficiency& d) {
            const Material* line = find_material(facts.guide->guide, d.material);
            return line && line->generated;
        });
    if (!answers && !form_answers) {
        return Refusal{"supplement_unanswered", "请至少补交一项补正告知书里列出的材料。", article,
                       "/materials"};
    }
    return Events{SupplementReceived{state.round + 1, command.materials, command.form, facts.now},
                  NoticeIssued{NoticeKind::supplement_receipt}};
}

}  // namespace domain
