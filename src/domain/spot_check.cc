#include "domain/spot_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sm3.h"
#include "domain/act_checks.h"
#include "domain/draft_acts.h"
#include "domain/governance_rules.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

constexpr std::size_t most_drawn = 500;

// 抽查 is the work of the office that manages items and of supervisors.
Result<Done> check_inspector(const SpotCheck& state, const Facts& facts) {
    const Actor& actor = facts.actor;
    if (!actor.is(Role::service_administration) && !actor.is(Role::supervisor))
        return refuse("wrong_role", "随机抽查由政务服务管理部门或者监督人员来做。");
    if (state.drawn && !covers_region(actor, state.drawn->region))
        return refuse("wrong_agency", "这次抽查不归您的地区管。");
    return Done{};
}

Result<Done> check_open(const SpotCheck& state) {
    if (!state.drawn) return refuse("no_such_spot_check", "没有这次抽查。");
    if (state.closed) return refuse("act_not_allowed", "这次抽查已经结束，不能再改。");
    return Done{};
}

const SpotGuide* find(const SpotCheck& state, const std::string& item) {
    const auto is_it = [&](const SpotGuide& g) { return g.guide.item == item; };
    const auto found = std::ranges::find_if(state.guides, is_it);
    return found == state.guides.end() ? nullptr : &*found;
}

SpotGuide& the(SpotCheck& state, const std::string& item) {
    return *std::ranges::find_if(state.guides,
                                 [&](const SpotGuide& g) { return g.guide.item == item; });
}

Refusal not_drawn() {
    return {"item_not_drawn", "这次抽查没有抽到这个事项。", "", "/item"};
}

bool is_bad(const PhoneTried& tried) {
    return tried.outcome != PhoneOutcome::answered;
}

// 整改期限 from the day of the finding, its day not counted.
std::optional<base::Date> rectify_by(const SpotCheckDrawn& drawn, const Facts& facts) {
    if (!facts.calendar) return {};
    ClockSpec spec;
    spec.kind = ClockKind::rectification;
    spec.limit = drawn.rectify_within;
    spec.started = facts.now;
    return read_quick(spec, *facts.calendar).due_date;
}

Result<Done> check_draw(const DrawSpotCheck& command, const Facts& facts) {
    Refusal refusal{"draw_incomplete", "抽查的办法还没有写全。"};
    const auto missing = [&](const char* pointer, const char* message) {
        refusal.problems.push_back({pointer, "element_missing", message});
    };
    if (command.name.empty()) missing("/name", "给这次抽查起个名称");
    if (command.seed.empty()) missing("/seed", "写明抽签用的数");
    if (command.seed_source.empty()) missing("/seed_source", "写明这个数在哪里公布、大家怎么查");
    if (command.population.empty()) missing("/region", "这个范围里没有公布的指南");
    if (command.size < 1 || static_cast<std::size_t>(command.size) > most_drawn)
        refusal.problems.push_back({"/size", "out_of_range", "一次抽 1 到 500 个"});
    if (!refusal.problems.empty()) return refusal;
    if (!covers_region(facts.actor, command.region))
        return refuse("wrong_agency", "只能抽查本地区的指南。");
    return Done{};
}

}  // namespace

std::vector<SampledGuide> draw_sample(const std::string& seed, std::vector<SampledGuide> population,
                                      std::size_t size) {
    std::vector<std::pair<std::string, SampledGuide>> lots;
    for (auto& guide : population) {
        auto lot = base::to_hex(base::sm3(seed + "\n" + guide.item));
        lots.emplace_back(std::move(lot), std::move(guide));
    }
    std::ranges::sort(lots, {}, [](const auto& one) { return one.first; });
    std::vector<SampledGuide> sample;
    for (std::size_t i = 0; i < std::min(size, lots.size()); ++i)
        sample.push_back(std::move(lots[i].second));
    return sample;
}

std::string population_hash(const std::vector<SampledGuide>& population) {
    std::vector<std::string> items;
    for (const auto& guide : population) items.push_back(guide.item);
    std::ranges::sort(items);
    std::string text;
    for (const auto& item : items) text += item + "\n";
    return base::to_hex(base::sm3(text));
}

Result<Events> draw_spot_check(const SpotCheck& state, const DrawSpotCheck& command,
                               const Facts& facts) {
    if (const auto allowed = check_inspector(state, facts); !allowed.ok()) return allowed.refusal();
    if (state.drawn) return refuse("act_not_allowed", "已经抽过了，抽出来的不能重抽。");
    if (const auto complete = check_draw(command, facts); !complete.ok()) return complete.refusal();
    return Events{SpotCheckDrawn{
        command.name, command.region, command.seed, command.seed_source,
        static_cast<int>(command.population.size()), population_hash(command.population),
        draw_sample(command.seed, command.population, static_cast<std::size_t>(command.size)),
        command.rectify_within, command.note}};
}

Result<Events> record_spot_check(const SpotCheck& state, const RecordSpotCheck& command,
                                 const Facts& facts) {
    if (const auto open = check_open(state); !open.ok()) return open.refusal();
    if (const auto allowed = check_inspector(state, facts); !allowed.ok()) return allowed.refusal();
    const auto* guide = find(state, command.item);
    if (guide == nullptr) return not_drawn();
    if (guide->status != SpotStatus::drawn)
        return refuse("act_not_allowed", "这个事项已经查过了。");
    SpotChecked event{command.item, command.phones, command.findings, {}, facts.actor.name};
    for (const auto& tried : command.phones)
        if (is_bad(tried))
            event.findings.push_back({"", fmt::format("电话 {} 没有接通", tried.phone),
                                      "加强政务服务事项管理的通知 一（四）：务必能接通"});
    if (!event.findings.empty()) event.rectify_by = rectify_by(*state.drawn, facts);
    return Events{std::move(event)};
}

Result<Events> rectify_spot_check(const SpotCheck& state, const RectifySpotCheck& command,
                                  const Facts& facts) {
    if (const auto open = check_open(state); !open.ok()) return open.refusal();
    const auto* guide = find(state, command.item);
    if (guide == nullptr) return not_drawn();
    if (!facts.actor.is(Role::item_manager))
        return refuse("wrong_role", "整改由实施单位的事项管理人来报。");
    if (!covers_region(facts.actor, state.drawn->region) ||
        !writes_for(facts.actor, guide->guide.agency))
        return refuse("wrong_agency", "这个事项由别的单位整改。");
    if (guide->status != SpotStatus::to_rectify)
        return refuse("act_not_allowed", "这个事项现在没有要整改的。");
    if (command.done.empty()) return Refusal{"reason_required", "写明是怎么改的。", "", "/done"};
    const auto by = guide->checked->rectify_by;
    return Events{SpotRectified{command.item, command.done, by && facts.now.date() > *by}};
}

Result<Events> verify_spot_check(const SpotCheck& state, const VerifySpotCheck& command,
                                 const Facts& facts) {
    if (const auto open = check_open(state); !open.ok()) return open.refusal();
    if (const auto allowed = check_inspector(state, facts); !allowed.ok()) return allowed.refusal();
    const auto* guide = find(state, command.item);
    if (guide == nullptr) return not_drawn();
    if (guide->status != SpotStatus::rectified)
        return refuse("act_not_allowed", "实施单位还没有报整改情况。");
    if (command.verdict == Verdict::returned && command.opinion.empty())
        return Refusal{"reason_required", "退回要写明还有什么没改好。", "", "/opinion"};
    return Events{SpotVerified{command.item, command.verdict, command.opinion}};
}

Result<Events> close_spot_check(const SpotCheck& state, const CloseSpotCheck& command,
                                const Facts& facts) {
    if (const auto open = check_open(state); !open.ok()) return open.refusal();
    if (const auto allowed = check_inspector(state, facts); !allowed.ok()) return allowed.refusal();
    const auto open_one = std::ranges::find_if(state.guides, [](const SpotGuide& g) {
        return g.status != SpotStatus::in_order && g.status != SpotStatus::verified;
    });
    if (open_one != state.guides.end())
        return refuse(
            "spot_check_unfinished",
            fmt::format("「{}」还没有查完或者没有整改完，不能结束。", open_one->guide.name));
    return Events{SpotCheckClosed{command.summary}};
}

void evolve(SpotCheck& state, const SpotCheckDrawn& event, const Meta& meta) {
    state.drawn = event;
    state.drawn_at = meta.recorded_at;
    for (const auto& guide : event.sample) state.guides.push_back({guide});
}
void evolve(SpotCheck& state, const SpotChecked& event, const Meta&) {
    auto& guide = the(state, event.item);
    guide.status = event.findings.empty() ? SpotStatus::in_order : SpotStatus::to_rectify;
    guide.checked = event;
}
void evolve(SpotCheck& state, const SpotRectified& event, const Meta&) {
    auto& guide = the(state, event.item);
    guide.status = SpotStatus::rectified;
    guide.rectified = event;
}
void evolve(SpotCheck& state, const SpotVerified& event, const Meta&) {
    auto& guide = the(state, event.item);
    guide.status = event.verdict == Verdict::passed ? SpotStatus::verified : SpotStatus::to_rectify;
    guide.verdicts.push_back(event);
}
void evolve(SpotCheck& state, const SpotCheckClosed& event, const Meta&) {
    state.closed = event;
}

}  // namespace domain
