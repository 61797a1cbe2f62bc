#include "domain/adjustment_acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/act_checks.h"
#include "domain/draft_acts.h"
#include "domain/words.h"

namespace domain {
namespace {

using S = AdjustmentStatus;
using A = AdjustmentAct;

template <class... Enum>
constexpr std::uint32_t bits(Enum... values) {
    return (0U | ... | (1U << static_cast<unsigned>(values)));
}

constexpr std::uint32_t before_approval =
    bits(S::registered, S::legal_review, S::comprehensive_review, S::reform_consent);

constexpr std::string_view s1 = "“最多跑一次”工作规则 二（三）";
constexpr std::string_view s3 = "政务服务效能管理暂行办法 第五条";

// clang-format off
constexpr std::array<AdjustmentActRule, 8> table{{
    {A::register_cause, "登记调整事由", bits(S::none), Role::item_manager, false, s1},
    {A::file, "申报", bits(S::registered), Role::item_manager, false, s1},
    {A::review_law, "合法性审查", bits(S::legal_review), Role::legal_reviewer, true, s1},
    {A::review_comprehensively, "综合审核", bits(S::comprehensive_review), Role::service_administration, true, s1},
    {A::consent, "审改部门审核", bits(S::reform_consent), Role::service_administration, true, s3},
    {A::approve, "登记政府批准", bits(S::government), Role::service_administration, false, s1},
    {A::file_above, "登记省级备案", bits(S::province_filing), Role::service_administration, false, s3},
    {A::withdraw, "撤回", before_approval, Role::item_manager, false, s1},
}};

constexpr std::array<std::pair<S, std::string_view>, 10> status_names{{
    {S::none, "还没有登记"}, {S::registered, "待申报"}, {S::legal_review, "合法性审查中"},
    {S::comprehensive_review, "综合审核中"}, {S::reform_consent, "等审改部门审核同意"},
    {S::government, "报本级政府批准"}, {S::province_filing, "向省级备案"}, {S::approved, "已批准"},
    {S::rejected, "不同意调整"}, {S::withdrawn, "已撤回"},
}};
// clang-format on

constexpr bool one_row_each() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].act) != i) return false;
    return true;
}
static_assert(table.size() == static_cast<std::size_t>(A::withdraw) + 1 && one_row_each());
constexpr bool never_stuck(S status) {
    return std::ranges::any_of(table, [&](const AdjustmentActRule& rule) {
        return rule.act != A::withdraw && (rule.statuses & bits(status)) != 0;
    });
}
static_assert(never_stuck(S::registered) && never_stuck(S::legal_review) &&
              never_stuck(S::comprehensive_review) && never_stuck(S::reform_consent) &&
              never_stuck(S::government) && never_stuck(S::province_filing));

base::Refusal wrong_role(const AdjustmentActRule& rule) {
    return refuse("wrong_role", fmt::format("「{}」由{}来做，您的账号没有这个权限。", rule.name,
                                            to_chinese(rule.role)));
}

}  // namespace

std::span<const AdjustmentActRule> adjustment_act_table() {
    return table;
}

const AdjustmentActRule& rule_of(AdjustmentAct act) {
    return table[static_cast<std::size_t>(act)];
}

std::string_view to_chinese(AdjustmentStatus status) {
    return status_names[static_cast<std::size_t>(status)].second;
}

std::string_view to_chinese(AdjustmentKind kind) {
    constexpr std::array<std::string_view, 5> names{"增加", "取消", "下放", "转移", "变更要素"};
    return names[static_cast<std::size_t>(kind)];
}

std::optional<Role> turn_of(AdjustmentStatus status) {
    for (const AdjustmentActRule& rule : table)
        if (status != S::none && (rule.statuses & bits(status)) != 0) return rule.role;
    return {};
}

base::Result<base::Done> check_act(AdjustmentAct act, const Adjustment& state, const Facts& facts) {
    const AdjustmentActRule& rule = rule_of(act);
    if ((rule.statuses & bits(state.status)) == 0)
        return refuse("act_not_allowed", fmt::format("这项调整现在是「{}」，不能做「{}」。",
                                                     to_chinese(state.status), rule.name));
    // A law change is registered for every department at once, by the office that manages items.
    const bool for_all = act == A::register_cause && facts.actor.is(Role::service_administration);
    if (!facts.actor.is(rule.role) && !for_all) return wrong_role(rule);
    if (state.status == S::none) return base::Done{};
    if (!covers_region(facts.actor, state.cause.region))
        return refuse("wrong_agency", "这项调整不归您的地区管。");
    if (rule.role == Role::item_manager && !writes_for(facts.actor, state.cause.agency))
        return refuse("wrong_agency", "这项调整由别的单位申报。");
    if (rule.by_another && state.writers.contains(facts.actor.account))
        return refuse("own_adjustment", "这项调整是您自己申报的，要由别的同事审核。");
    return base::Done{};
}

std::vector<OfferedAdjustmentAct> offered_acts(const Adjustment& state, const Facts& facts) {
    std::vector<OfferedAdjustmentAct> offered;
    for (const AdjustmentActRule& rule : table) {
        const auto allowed = check_act(rule.act, state, facts);
        if (!allowed && allowed.refusal().code != "own_adjustment") continue;
        offered.push_back({rule.act, std::string(rule.name), allowed.ok(),
                           allowed.ok() ? "" : allowed.refusal().message});
    }
    return offered;
}

}  // namespace domain
