#include "domain/draft_acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/act_checks.h"
#include "domain/words.h"

namespace domain {
namespace {

using S = DraftStatus;
using A = DraftAct;

template <class... Enum>
constexpr std::uint32_t bits(Enum... values) {
    return (0U | ... | (1U << static_cast<unsigned>(values)));
}

constexpr std::uint32_t under_way =
    bits(S::legal_review, S::central_review, S::approved, S::releasing);

// clang-format off
constexpr std::array<DraftActRule, 9> table{{
    {A::save, "保存", bits(S::none, S::writing), Role::item_manager},
    {A::self_check, "自查", bits(S::writing), Role::item_manager},
    {A::submit_for_review, "送法制审核", bits(S::writing), Role::item_manager},
    {A::take_back, "收回修改", under_way, Role::item_manager},
    {A::review_law, "法制审核", bits(S::legal_review), Role::legal_reviewer, true},
    {A::review_centrally, "集中审核", bits(S::central_review), Role::service_administration, true},
    {A::release, "发布", bits(S::approved, S::releasing), Role::item_manager},
    {A::drop, "作废", bits(S::writing), Role::item_manager},
    {A::test_run, "试运行", bits(S::writing, S::legal_review, S::central_review, S::approved), Role::item_manager},
}};

constexpr std::array<std::pair<S, std::string_view>, 8> status_names{{
    {S::none, "还没有保存"}, {S::writing, "起草中"}, {S::legal_review, "法制审核中"},
    {S::central_review, "集中审核中"}, {S::approved, "审核通过，待发布"}, {S::releasing, "正在发布"},
    {S::published, "已发布"}, {S::dropped, "已作废"},
}};
// clang-format on

constexpr bool one_row_each() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].act) != i) return false;
    return true;
}
static_assert(table.size() == static_cast<std::size_t>(A::test_run) + 1 && one_row_each());
// A draft that is not over can always be moved on, and its author can always have it back.
constexpr bool never_stuck(S status) {
    return std::ranges::any_of(table, [&](const DraftActRule& rule) {
        return rule.act != A::save && rule.act != A::test_run && (rule.statuses & bits(status)) != 0;
    });
}
static_assert(never_stuck(S::writing) && never_stuck(S::legal_review) &&
              never_stuck(S::central_review) && never_stuck(S::approved) &&
              never_stuck(S::releasing));

base::Refusal wrong_role(const DraftActRule& rule) {
    return refuse("wrong_role", fmt::format("「{}」由{}来做，您的账号没有这个权限。", rule.name,
                                            to_chinese(rule.role)));
}

base::Refusal own_draft() {
    return refuse("own_draft", "这份稿子您自己写过，要由别的同事审核。");
}

// Before the text is a guide it has no region of its own: then it belongs to who writes it.
bool in_region(const GuideDraft& state, const Actor& actor) {
    return state.region.empty() || covers_region(actor, state.region);
}

base::Result<base::Done> ready_for(DraftAct act, const GuideDraft& state) {
    if ((act == A::self_check || act == A::test_run) && state.content_hash.empty())
        return refuse("draft_unreadable", "文字还不是一份完整的指南，改好了再自查。");
    if (act != A::submit_for_review) return base::Done{};
    if (!check_is_fresh(state)) return refuse("draft_unchecked", "文字改过，请先自查。");
    if (state.check->errors > 0)
        return refuse("draft_has_errors",
                      fmt::format("自查还有 {} 处错误，改完再送审。", state.check->errors));
    return base::Done{};
}

}  // namespace

std::span<const DraftActRule> draft_act_table() {
    return table;
}

const DraftActRule& rule_of(DraftAct act) {
    return table[static_cast<std::size_t>(act)];
}

std::string_view to_chinese(DraftStatus status) {
    return status_names[static_cast<std::size_t>(status)].second;
}

bool writes_for(const Actor& actor, const std::string& agency) {
    return actor.agency == agency || actor.is(Role::service_administration);
}

std::optional<Role> turn_of(DraftStatus status) {
    switch (status) {
        case S::writing:
        case S::approved:
        case S::releasing:
            return Role::item_manager;
        case S::legal_review:
            return Role::legal_reviewer;
        case S::central_review:
            return Role::service_administration;
        default:
            return {};
    }
}

base::Result<base::Done> check_act(DraftAct act, const GuideDraft& state, const Facts& facts) {
    const DraftActRule& rule = rule_of(act);
    if ((rule.statuses & bits(state.status)) == 0)
        return refuse("act_not_allowed", fmt::format("这份稿子现在是「{}」，不能做「{}」。",
                                                     to_chinese(state.status), rule.name));
    if (!facts.actor.is(rule.role)) return wrong_role(rule);
    if (!in_region(state, facts.actor)) return refuse("wrong_agency", "这份稿子不归您的地区管。");
    const bool wrote =
        state.writers.contains(facts.actor.account) || facts.actor.agency == state.agency;
    if (act == A::take_back && !wrote)
        return refuse("wrong_agency", "稿子由起草的单位收回；审核的人要改，请退回。");
    const bool writes = rule.role == Role::item_manager;
    if (writes && !state.agency.empty() && !writes_for(facts.actor, state.agency))
        return refuse("wrong_agency", "这份稿子由别的单位起草。");
    if (rule.by_another && state.writers.contains(facts.actor.account)) return own_draft();
    return base::Done{};
}

std::vector<OfferedDraftAct> offered_acts(const GuideDraft& state, const Facts& facts) {
    std::vector<OfferedDraftAct> offered;
    for (const DraftActRule& rule : table) {
        const auto allowed = check_act(rule.act, state, facts);
        if (!allowed && allowed.refusal().code != "own_draft") continue;
        const auto ready = allowed ? ready_for(rule.act, state) : allowed;
        offered.push_back({rule.act, std::string(rule.name), ready.ok(),
                           ready.ok() ? "" : ready.refusal().message});
    }
    return offered;
}

}  // namespace domain
