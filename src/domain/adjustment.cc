#include "domain/adjustment.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/act_checks.h"
#include "domain/adjustment_acts.h"
#include "domain/adjustment_rules.h"
#include "domain/draft_acts.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Refusal;
using base::Result;
using S = AdjustmentStatus;

// S1 二（三）, in its order and words.
// clang-format off
constexpr std::array<AdjustmentCause, 15> causes{{
    {"new_law", true, false, false, 1, "因法律法规颁布、修订需增加行政权力的"},
    {"delegated_from_above", true, false, false, 2, "上级政府下放行政权力，按要求需承接的"},
    {"duties_added", true, false, false, 3, "政务服务实施部门职能调整，相应增加行政权力的"},
    {"add_other", true, false, false, 4, "其他应当增加的情形", true},
    {"basis_void", false, true, false, 1, "因法律法规颁布、修订、废止，导致原实施依据失效的"},
    {"cancelled_above", false, true, false, 2, "上级政府取消行政权力事项，需对应取消的"},
    {"duties_gone", false, true, false, 3, "因政务服务实施部门职能调整，相关行政权力不再实施的"},
    {"market_decides", false, true, false, 4,
     "市场机制能够有效调节，公民、法人或其他组织能够自主决定，行业组织或中介机构能够自律管理的"},
    {"closer_to_people", false, true, false, 5, "直接面向基层和群众，由下级管理更方便有效的"},
    {"remove_other", false, true, false, 6, "其他应当取消或下放的情形", true},
    {"basis_changed", false, false, true, 1, "政务服务事项的实施依据发生变化的"},
    {"element_changed", false, false, true, 2,
     "政务服务事项的名称、实施主体、承办机构、法定时限、收费依据及标准等要素需进行调整的"},
    {"merged_or_split", false, false, true, 3, "政务服务事项（含子项）合并及分设的"},
    {"flow_changed", false, false, true, 4, "政务服务运行流程发生变化的"},
    {"change_other", false, false, true, 5, "其他应当变更的情形", true},
}};
// clang-format on

bool of_list(const AdjustmentCause& cause, AdjustmentKind kind) {
    if (kind == AdjustmentKind::add) return cause.adds;
    if (kind == AdjustmentKind::change) return cause.changes;
    return cause.removes;
}

Result<base::Done> check_cause(const AdjustmentRegistered& content, const Facts& facts) {
    const auto* cause = find_cause(content.cause, content.kind);
    if (cause == nullptr)
        return Refusal{"cause_unknown",
                       fmt::format("「{}」的事由请从列出的里面选。", to_chinese(content.kind)),
                       "“最多跑一次”工作规则 二（三）", "/cause"};
    if (cause->other && content.other_reason.empty())
        return Refusal{"reason_required", "选了「其他」，要写明是什么情形。",
                       "“最多跑一次”工作规则 二（三）", "/other_reason"};
    if (content.known_on > facts.now.date())
        return Refusal{"date_in_future", "知悉事由的日期不能晚于今天。", "", "/known_on"};
    return base::Done{};
}

struct Deadline {
    std::optional<base::Date> date;
    bool late = false;
};

Deadline deadline(const Adjustment& state, const Facts& facts) {
    const auto spec = adjustment_clock(state, facts);
    if (!spec || !facts.calendar) return {};
    const auto reading = read_quick(*spec, *facts.calendar);
    return {reading.due_date, reading.due && facts.now >= *reading.due};
}

S after_comprehensive(const Adjustment& state) {
    return needs_province(state) ? S::reform_consent : S::government;
}

S next_of(const Adjustment& state, AdjustmentStage stage) {
    if (stage == AdjustmentStage::legal) return S::comprehensive_review;
    return stage == AdjustmentStage::comprehensive ? after_comprehensive(state) : S::government;
}

AdjustmentAct act_of(AdjustmentStage stage) {
    if (stage == AdjustmentStage::legal) return AdjustmentAct::review_law;
    return stage == AdjustmentStage::comprehensive ? AdjustmentAct::review_comprehensively
                                                   : AdjustmentAct::consent;
}

// What is approved for a day that lies before the filing takes effect on the day of the filing.
Events concluded(const Adjustment& state, Event gate, base::Date effective_on, std::string body,
                 std::string hash) {
    if (!ends_item(state.cause.kind)) body.clear();
    if (body.empty()) hash.clear();
    return {std::move(gate), AdjustmentConcluded{effective_on, std::move(body), std::move(hash)}};
}

}  // namespace

std::span<const AdjustmentCause> adjustment_causes() {
    return causes;
}

const AdjustmentCause* find_cause(std::string_view key, AdjustmentKind kind) {
    const auto found = std::ranges::find_if(
        causes, [&](const AdjustmentCause& c) { return c.key == key && of_list(c, kind); });
    return found == causes.end() ? nullptr : &*found;
}

std::vector<base::Problem> check_law_change(const LawChange& change) {
    std::vector<base::Problem> problems;
    if (change.law.empty()) problems.push_back({"/law", "element_missing", "写明是哪部法"});
    if (change.in_force_on < change.known_on - 3660)
        problems.push_back({"/in_force_on", "dates_out_of_order", "施行日期请再核对"});
    return problems;
}

bool is_power(ItemType type) {
    return type != ItemType::public_service;
}

bool needs_province(const Adjustment& state) {
    if (!is_power(state.cause.item_type)) return false;
    if (state.cause.kind != AdjustmentKind::change) return true;
    return state.filing && state.filing->basic_data;
}

bool ends_item(AdjustmentKind kind) {
    return kind == AdjustmentKind::cancel || kind == AdjustmentKind::delegate ||
           kind == AdjustmentKind::transfer;
}

std::optional<ClockSpec> adjustment_clock(const Adjustment& state, const Facts& facts) {
    if (!facts.policy) return {};
    const auto spec = [&](ClockKind kind, const char* parameter, base::Instant started,
                          const char* why) -> std::optional<ClockSpec> {
        const auto bound = facts.policy->limit(parameter);
        if (!bound) return {};
        ClockSpec made;
        made.kind = kind;
        made.limit = bound->value;
        made.basis = bound->source;
        made.started = started;
        made.why = why;
        return made;
    };
    // What was sent back has been filed in time or late once and for all.
    if (state.status == S::registered && !state.filing)
        return spec(ClockKind::adjust_report, "adjust_report", base::at(state.cause.known_on),
                    "知悉调整事由");
    if (state.status == S::legal_review && state.stage_began)
        return spec(ClockKind::adjust_legality, "adjust_legality", *state.stage_began, "申报");
    if (state.status == S::comprehensive_review && state.stage_began)
        return spec(ClockKind::adjust_review, "adjust_review", *state.stage_began,
                    "合法性审查通过");
    return {};
}

bool in_effect(const Adjustment& state, base::Date today) {
    return state.concluded && state.concluded->effective_on <= today;
}

Result<Events> register_adjustment(const Adjustment& state, const RegisterAdjustment& command,
                                   const Facts& facts) {
    if (const auto allowed = check_act(AdjustmentAct::register_cause, state, facts); !allowed.ok())
        return allowed.refusal();
    const auto& content = command.content;
    if (!covers_region(facts.actor, content.region))
        return refuse("wrong_agency", "这个事项不归您的地区管。");
    if (!writes_for(facts.actor, content.agency))
        return refuse("wrong_agency", "这个事项由别的单位实施，请它的事项管理人来登记。");
    if (const auto cause = check_cause(content, facts); !cause.ok()) return cause.refusal();
    if (content.item.empty() || content.name.empty())
        return Refusal{"item_missing", "写明是哪个事项：编号和名称；新事项也先编一个编号。", "",
                       "/item"};
    return Events{content};
}

Result<Events> file_adjustment(const Adjustment& state, const FileAdjustment& command,
                               const Facts& facts) {
    if (const auto allowed = check_act(AdjustmentAct::file, state, facts); !allowed.ok())
        return allowed.refusal();
    Refusal refusal{"application_incomplete", "申请表还没有填完。",
                    "“最多跑一次”工作规则 二（三）"};
    if (command.content.empty())
        refusal.problems.push_back({"/content", "element_missing", "写明调整什么、从什么改成什么"});
    if (command.reason.empty())
        refusal.problems.push_back({"/reason", "element_missing", "写明为什么调整"});
    if (command.bases.empty())
        refusal.problems.push_back({"/bases", "element_missing", "列出事由变动的依据"});
    if (command.wanted_on < facts.now.date())
        refusal.problems.push_back({"/wanted_on", "date_in_past", "生效日期不能早于今天"});
    if (!refusal.problems.empty()) return refusal;
    const auto [due, late] = deadline(state, facts);
    return Events{AdjustmentFiled{command.content, command.reason, command.bases, command.evidence,
                                  command.basic_data, command.wanted_on, due, late}};
}

Result<Events> review_adjustment(const Adjustment& state, const ReviewAdjustment& command,
                                 const Facts& facts) {
    if (const auto allowed = check_act(act_of(command.stage), state, facts); !allowed.ok())
        return allowed.refusal();
    if (command.verdict != AdjustmentVerdict::passed && command.opinion.empty())
        return Refusal{"reason_required", "不通过要写明意见，写给申报的部门看。", "", "/opinion"};
    const auto [due, late] = deadline(state, facts);
    return Events{AdjustmentReviewed{command.stage, command.verdict, command.opinion,
                                     facts.actor.name, due, late}};
}

Result<Events> approve_adjustment(const Adjustment& state, const ApproveAdjustment& command,
                                  const Facts& facts) {
    if (const auto allowed = check_act(AdjustmentAct::approve, state, facts); !allowed.ok())
        return allowed.refusal();
    const auto& content = command.content;
    if (content.document.empty())
        return Refusal{"document_missing", "写明批准文件的文号。", "", "/document"};
    if (content.approved_on > facts.now.date())
        return Refusal{"date_in_future", "批准日期不能晚于今天。", "", "/approved_on"};
    if (content.effective_on < content.approved_on)
        return Refusal{"dates_out_of_order", "生效日期不能早于批准日期。", "", "/effective_on"};
    if (needs_province(state)) return Events{content};
    return concluded(state, content, content.effective_on, command.ended, command.ended_hash);
}

Result<Events> file_adjustment_above(const Adjustment& state, const FileAdjustmentAbove& command,
                                     const Facts& facts) {
    if (const auto allowed = check_act(AdjustmentAct::file_above, state, facts); !allowed.ok())
        return allowed.refusal();
    const auto& content = command.content;
    if (content.receipt.empty())
        return Refusal{"document_missing", "写明省级备案的编号。", "", "/receipt"};
    if (content.filed_on > facts.now.date())
        return Refusal{"date_in_future", "备案日期不能晚于今天。", "", "/filed_on"};
    const auto effective = std::max(state.approval->effective_on, content.filed_on);
    return concluded(state, content, effective, command.ended, command.ended_hash);
}

Result<Events> withdraw_adjustment(const Adjustment& state, const WithdrawAdjustment& command,
                                   const Facts& facts) {
    if (const auto allowed = check_act(AdjustmentAct::withdraw, state, facts); !allowed.ok())
        return allowed.refusal();
    if (command.reason.empty())
        return Refusal{"reason_required", "写明为什么撤回。", "", "/reason"};
    return Events{AdjustmentWithdrawn{command.reason}};
}

Result<Events> note_published(const Adjustment& state, const NoteDraftPublished& command,
                              const Facts& facts) {
    if (!facts.actor.is(Role::react)) return refuse("wrong_role", "这一步由系统自己记。");
    if (state.published_version != 0) return Events{};
    return Events{AdjustmentPublished{command.version}};
}

void evolve(Adjustment& state, const AdjustmentRegistered& event, const Meta& meta) {
    state.status = S::registered;
    state.cause = event;
    state.registered = meta.recorded_at;
    state.registrar = meta.actor;
    // One that a law change registered is nobody's own work yet.
    if (event.law_change.empty()) state.writers.insert(meta.actor);
}
void evolve(Adjustment& state, const AdjustmentFiled& event, const Meta& meta) {
    state.status = S::legal_review;
    state.filing = event;
    state.filed = meta.recorded_at;
    state.stage_began = meta.recorded_at;
    state.writers.insert(meta.actor);
}
void evolve(Adjustment& state, const AdjustmentReviewed& event, const Meta& meta) {
    state.reviews.push_back({event, meta.recorded_at});
    state.stage_began = meta.recorded_at;
    if (event.verdict == AdjustmentVerdict::returned) {
        state.status = S::registered;
    } else if (event.verdict == AdjustmentVerdict::rejected) {
        state.status = S::rejected;
        state.ended_because = event.opinion;
    } else {
        state.status = next_of(state, event.stage);
    }
}
void evolve(Adjustment& state, const AdjustmentApproved& event, const Meta&) {
    state.approval = event;
    state.status = needs_province(state) ? S::province_filing : S::approved;
}
void evolve(Adjustment& state, const AdjustmentFiledAbove& event, const Meta&) {
    state.filed_above = event;
    state.status = S::approved;
}
void evolve(Adjustment& state, const AdjustmentConcluded& event, const Meta&) {
    state.concluded = event;
}
void evolve(Adjustment& state, const AdjustmentPublished& event, const Meta&) {
    state.published_version = event.version;
}
void evolve(Adjustment& state, const AdjustmentWithdrawn& event, const Meta&) {
    state.status = S::withdrawn;
    state.ended_because = event.reason;
}

}  // namespace domain
