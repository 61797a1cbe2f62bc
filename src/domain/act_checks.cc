#include "domain/act_checks.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/decision.h"
#include "domain/delivery.h"
#include "domain/examination.h"
#include "domain/form.h"
#include "domain/special_step.h"
#include "domain/supplement.h"
#include "domain/undo.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

Result<Done> ready_to_accept(const Case& state, const Facts& facts) {
    if (const auto checked = all_checked(state, facts); !checked.ok()) return checked;
    Refusal refusal{"materials_incomplete",
                    "必须交的材料还没有齐，不能受理。缺的请一次性告知补正。",
                    "《行政许可法》第三十二条第一款第四项、第五项"};
    for (const Line& line : lines_of(state, facts.guide->guide)) {
        if (settled(line)) continue;
        refusal.problems.push_back(
            {"/materials/" + line.material->key, "material_lacking",
             fmt::format("{}：{}", line.material->name, to_chinese(*line.state->result))});
    }
    if (refusal.problems.empty()) return Done{};
    return refusal;
}

}  // namespace

Refusal item_not_published() {
    return refuse("item_not_published",
                  "清单之外无事项：没有这个事项，或者它的办事指南还没有公布。",
                  "《行政许可法》第三十条、第三十一条");
}

Refusal reason_required(std::string_view act) {
    return {"reason_required", fmt::format("「{}」要写明理由和依据。", act),
            "《行政许可法》第三十二条第二款、第三十八条第二款", "/reason"};
}

Refusal point_not_in_line(std::string pointer) {
    return {"point_not_in_line", "审查要点不属于这项材料。请从办事指南列出的要点里选。",
            "《行政许可法》第三十条、第三十一条", std::move(pointer)};
}

bool points_of_line(const std::vector<std::string>& points, const Material& line) {
    return std::ranges::all_of(points, [&](const std::string& point) {
        return std::ranges::find(line.points, point, &CheckPoint::key) != line.points.end();
    });
}

const MaterialState* find_state(const Case& state, const std::string& material) {
    const auto found = state.materials.find(material);
    return found == state.materials.end() ? nullptr : &found->second;
}

bool lacking(const MaterialState* material) {
    return material && material->result &&
           (*material->result == CheckResult::missing ||
            *material->result == CheckResult::not_in_form);
}

bool exempt(const Material& material, const Guide& guide,
            const std::map<std::string, std::string>& situations) {
    if (material.generated || !material.waived) return material.generated;
    if (!material.share || !material.share->when) return true;
    return rule_holds(*material.share->when, guide, effective_situations(guide, situations));
}

std::vector<Line> lines_of(const Case& state, const Guide& guide) {
    std::vector<Line> lines;
    for (const Material* material : applicable_materials(guide, state.situations)) {
        lines.push_back({material, find_state(state, material->key),
                         exempt(*material, guide, state.situations)});
    }
    return lines;
}

bool must_be_checked(const Line& line) {
    if (line.exempt || (line.state && line.state->result)) return false;
    const bool handed_in = line.state && line.state->submitted_round > 0;
    return line.material->need != Need::optional || handed_in;
}

bool settled(const Line& line) {
    if (line.material->need == Need::optional) return true;
    if (!line.state || !line.state->result) return line.exempt;
    return !lacking(line.state);
}

const SpecialStepRun* open_step(const Case& state) {
    const auto found = std::ranges::find_if(state.special_steps,
                                            [](const SpecialStepRun& run) { return !run.end; });
    return found == state.special_steps.end() ? nullptr : &*found;
}

bool unmet_demand(const Case& state) {
    return std::ranges::any_of(state.ever_demanded, [&](const std::string& key) {
        return lacking(find_state(state, key));
    });
}

Result<Done> all_checked(const Case& state, const Facts& facts) {
    Refusal refusal{"materials_unchecked", "还有材料没有核对。请逐项核对完再办。",
                    "《行政许可法》第三十二条"};
    for (const Line& line : lines_of(state, facts.guide->guide)) {
        if (!must_be_checked(line)) continue;
        refusal.problems.push_back({"/materials/" + line.material->key, "material_unchecked",
                                    "还没有核对：" + line.material->name});
    }
    if (refusal.problems.empty()) return Done{};
    return refusal;
}

Result<Done> ready_for(Act act, const Case& state, const Facts& facts) {
    switch (act) {
        case Act::accept:
            return ready_to_accept(state, facts);
        case Act::request_supplement:
            return ready_to_request(state, facts);
        case Act::repeat_unmet:
            return ready_to_repeat(state);
        case Act::begin_special:
            return ready_to_begin(state, facts);
        case Act::end_special:
            return ready_to_end(state);
        case Act::extend:
            return ready_to_extend(state, facts);
        case Act::propose:
            return ready_to_propose(state);
        case Act::decide:
            return ready_to_decide(state, facts);
        case Act::return_step:
            return ready_to_return(state);
        case Act::push_result:
            return ready_to_push(state);
        case Act::hand_to_window:
            return ready_to_hand(state);
        case Act::notify_pickup:
            return ready_to_notify(state);
        case Act::undo_misoperation:
            return ready_to_undo(state, facts);
        default:
            return Done{};
    }
}

}  // namespace domain
