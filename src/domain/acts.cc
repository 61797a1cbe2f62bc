#include "domain/acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/act_checks.h"
#include "domain/case_clocks.h"
#include "domain/delegation.h"
#include "domain/words.h"

namespace domain {
namespace {

template <class... Enum>
constexpr std::uint32_t bits(Enum... values) {
    return (0U | ... | (1U << static_cast<unsigned>(values)));
}

using S = Status;
using R = Role;
using G = Regime;

constexpr std::uint32_t all_regimes =
    bits(G::license_art32, G::registration_on_spot, G::entity_confirmation, G::intake_window,
         G::from_receipt, G::record_filing, G::public_service, G::tax_declaration);
// 不动产登记暂行条例 第十七条: answered on the spot, no supplement and no silence afterwards.
constexpr std::uint32_t with_supplement = all_regimes & ~bits(G::registration_on_spot);
// 定期受理: papers may be completed until the window closes, so that nothing is told "again".
constexpr std::uint32_t with_repetition = with_supplement & ~bits(G::intake_window);
// Silence counts where 行政许可法 第三十二条, 不动产登记暂行条例 第十七条 or a place's policy says
// so (see case_clocks.cc).
constexpr std::uint32_t with_silence = all_regimes & ~bits(G::from_receipt, G::tax_declaration);
constexpr std::uint32_t with_special = bits(G::license_art32, G::registration_on_spot,
                                            G::intake_window, G::from_receipt, G::public_service);
constexpr std::uint32_t with_refusal = all_regimes & ~bits(G::tax_declaration);
constexpr std::uint32_t with_extension =
    bits(G::license_art32, G::entity_confirmation, G::intake_window, G::from_receipt);

constexpr std::uint32_t party = bits(R::applicant, R::agent);
constexpr std::uint32_t open = bits(S::received, S::supplement_pending, S::accepted, S::proposed);
constexpr std::uint32_t rated =
    bits(S::decided, S::served, S::archived, S::refused_acceptance, S::declined_not_required);
constexpr std::uint32_t begun = ~bits(S::none);
constexpr std::uint32_t undoable =
    bits(S::declined_not_required, S::refused_acceptance, S::supplement_pending, S::accepted,
         S::proposed, S::decided);
constexpr std::uint32_t officers_who_undo =
    bits(R::acceptance_officer, R::examiner, R::reviewer, R::decider);

// clang-format off
constexpr std::array<ActRule, 26> table{{
    {Act::submit, 1, "提交申请", "《行政许可法》第二十九条", bits(S::none), party, 0, all_regimes},
    {Act::receive, 2, "收件", "《行政许可法》第二十九条", bits(S::none), bits(R::counter_clerk), 0, all_regimes},
    {Act::check_material, 3, "逐项核对", "《行政许可法》第三十二条", bits(S::received, S::accepted),
     bits(R::counter_clerk, R::acceptance_officer, R::examiner), 0, all_regimes},
    {Act::correct_on_spot, 4, "当场更正", "《行政许可法》第三十二条第一款第三项", bits(S::received),
     bits(R::counter_clerk, R::acceptance_officer), 0, all_regimes},
    {Act::decline_not_required, 5, "告知不受理", "《行政许可法》第三十二条第一款第一项", bits(S::received),
     bits(R::acceptance_officer), 0, with_refusal},
    {Act::refuse_acceptance, 6, "不予受理", "《行政许可法》第三十二条第一款第二项", bits(S::received),
     bits(R::acceptance_officer), 0, with_refusal},
    {Act::request_supplement, 8, "一次性告知补正", "《行政许可法》第三十二条第一款第四项", bits(S::received),
     bits(R::acceptance_officer), 0, with_supplement},
    {Act::supplement, 9, "补正", "《行政许可法》第三十二条第一款第四项", bits(S::supplement_pending),
     party | bits(R::counter_clerk), 0, with_supplement},
    {Act::repeat_unmet, 10, "再次告知未补齐的", "《行政许可法》第三十二条第一款第四项", bits(S::received),
     bits(R::acceptance_officer), 0, with_repetition},
    {Act::accept, 11, "受理", "《行政许可法》第三十二条第一款第五项", bits(S::received),
     bits(R::acceptance_officer), bits(R::decider), all_regimes},
    {Act::deemed_accepted, 13, "视为受理", "《行政许可法》第三十二条第一款第四项", bits(S::received),
     bits(R::clock), 0, with_silence},
    {Act::begin_special, 21, "开始特别程序", "《行政许可法》第四十五条", bits(S::accepted),
     bits(R::examiner), 0, with_special},
    {Act::end_special, 22, "结束特别程序", "《行政许可法》第四十五条", bits(S::accepted),
     bits(R::examiner), 0, with_special},
    {Act::examine, 28, "审查", "《行政许可法》第三十四条", bits(S::accepted),
     bits(R::examiner), bits(R::decider, R::acceptance_officer), all_regimes},
    {Act::return_step, 29, "退回重审", "", bits(S::accepted, S::proposed),
     bits(R::reviewer, R::decider), 0, all_regimes},
    {Act::extend, 33, "批准延期", "《行政许可法》第四十二条", bits(S::accepted, S::proposed),
     bits(R::decider), 0, with_extension},
    {Act::propose, 36, "提出拟办意见", "", bits(S::accepted), bits(R::examiner, R::reviewer), 0, all_regimes},
    {Act::decide, 37, "作出决定", "《行政许可法》第三十七条、第三十八条", bits(S::accepted, S::proposed),
     bits(R::decider), bits(R::acceptance_officer), all_regimes},
    {Act::push_result, 40, "推送结果", "", bits(S::decided), bits(R::decider, R::react), 0, all_regimes},
    {Act::hand_to_window, 42, "交窗口", "", bits(S::decided),
     bits(R::examiner, R::decider, R::seal_keeper), bits(R::acceptance_officer), all_regimes},
    {Act::notify_pickup, 42, "通知领取", "", bits(S::decided),
     bits(R::counter_clerk, R::handover_clerk), 0, all_regimes},
    {Act::serve, 43, "送达", "《行政许可法》第四十四条", bits(S::decided),
     bits(R::counter_clerk, R::handover_clerk, R::react), 0, all_regimes},
    {Act::undo_misoperation, 44, "撤销误操作", "", undoable, officers_who_undo, 0, all_regimes},
    {Act::withdraw_application, 46, "撤回申请", "", open, party, 0, all_regimes},
    {Act::open_notice, 0, "查看通知", "", begun, party, 0, all_regimes},
    {Act::rate, 0, "评价", "", rated, party, 0, all_regimes},
}};
// clang-format on

// The properties under domain-tables §3.2, as far as a table can prove them.
constexpr bool one_row_each() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].act) != i) return false;
    }
    return true;
}
static_assert(table.size() == static_cast<std::size_t>(Act::rate) + 1 && one_row_each());

constexpr const ActRule& row(Act act) {
    return table[static_cast<std::size_t>(act)];
}

constexpr std::uint32_t agency_roles = ~(party | bits(R::clock, R::react));

// (b) In every open status, under every regime, an officer can move the case on; until the decision
// the applicant can take it back.
constexpr bool never_stuck(Status status, Regime regime) {
    bool agency = false;
    for (const ActRule& rule : table) {
        if (rule.act == Act::undo_misoperation || rule.act == Act::check_material) continue;
        const bool here = (rule.statuses & bits(status)) && (rule.regimes & bits(regime));
        agency = agency || (here && (rule.roles & agency_roles));
    }
    return agency;
}
constexpr bool never_stuck_anywhere() {
    for (unsigned g = 0; g <= static_cast<unsigned>(G::tax_declaration); ++g) {
        for (const Status s : {S::received, S::accepted, S::proposed, S::decided}) {
            if (!never_stuck(s, static_cast<Regime>(g))) return false;
        }
        const bool pending = (with_supplement & (1U << g)) == 0 ||
                             never_stuck(S::supplement_pending, static_cast<Regime>(g));
        if (!pending) return false;
    }
    return true;
}
static_assert(never_stuck_anywhere());
static_assert((row(Act::withdraw_application).statuses & open) == open);
// (a) Both exist only on receipt; which of them, the round decides: exactly one (see
// supplement.cc).
static_assert(row(Act::request_supplement).statuses == bits(S::received));
static_assert(row(Act::repeat_unmet).statuses == bits(S::received));
static_assert(row(Act::request_supplement).regimes == row(Act::supplement).regimes);
// (c) Nothing a party does moves the statutory limit.
static_assert((row(Act::extend).roles & party) == 0 &&
              (row(Act::begin_special).roles & party) == 0);
// (g) Nothing is undone after service.
static_assert((row(Act::undo_misoperation).statuses & bits(S::served, S::archived)) == 0);
// Silence and the clerk's answer race for the same status only.
static_assert(row(Act::deemed_accepted).statuses == row(Act::accept).statuses);

bool has_any(const Actor& actor, std::uint32_t roles) {
    return std::ranges::any_of(actor.roles, [&](Role role) { return (roles & bits(role)) != 0; });
}

// 窗口授权: the guide lets these steps be done at the window.
bool window_covers(Act act, const Guide& guide) {
    const WindowAuthority& window = guide.window_authority;
    if (act == Act::accept) return window.receive_is_accept || window.accept_is_decide;
    return window.accept_is_decide;
}

std::uint32_t roles_for(const ActRule& rule, const Guide& guide) {
    return rule.roles | (window_covers(rule.act, guide) ? rule.window_roles : 0);
}

base::Refusal not_allowed(const ActRule& rule, const Case& state, const Guide& guide) {
    if (state.deemed && rule.statuses == bits(S::received)) {
        return refuse(
            "act_not_allowed",
            fmt::format("期限内没有答复，这个办件已经视为受理，从 {}收到那天算起，不能再做「{}」。",
                        base::to_chinese(state.received.date()), rule.name),
            std::string(silence_basis(guide.regime)));
    }
    return refuse(
        "act_not_allowed",
        fmt::format("这个办件现在是「{}」，不能做「{}」。", to_chinese(state.status), rule.name),
        std::string(rule.basis));
}

bool status_fits(const ActRule& rule, const Case& state, const Guide& guide) {
    if (!allows(rule, guide.regime, state.status)) return false;
    const bool early = rule.act == Act::decide && state.status == Status::accepted;
    return !early || decides_from_accepted(guide);
}

base::Refusal wrong_role(const ActRule& rule, const Guide& guide) {
    const std::uint32_t roles = roles_for(rule, guide);
    std::string who;
    for (unsigned r = 0; r <= static_cast<unsigned>(Role::react); ++r) {
        if ((roles & (1U << r)) == 0) continue;
        who += who.empty() ? "" : "或者";
        who += to_chinese(static_cast<Role>(r));
    }
    return refuse(
        "wrong_role",
        fmt::format("「{}」由{}来做，您的账号没有这个权限。请转给有权限的同事。", rule.name, who),
        std::string(rule.basis));
}

// What any officer of the hall that serves the item may do there.
constexpr std::uint32_t window_acts =
    bits(Act::receive, Act::check_material, Act::correct_on_spot, Act::supplement,
         Act::hand_to_window, Act::notify_pickup, Act::serve, Act::undo_misoperation);
// What the hall's officer does in the agency's name: only under a letter (行政许可法 第二十四条).
constexpr std::uint32_t entrusted_acts =
    bits(Act::decline_not_required, Act::refuse_acceptance, Act::request_supplement,
         Act::repeat_unmet, Act::accept);

bool hall_serves(const Actor& actor, const Case& state, const Guide& guide) {
    if (actor.hall.empty()) return false;
    if (actor.hall == state.hall) return true;
    return std::ranges::any_of(guide.places, [&](const Place& p) { return p.hall == actor.hall; });
}

bool of_agency(const Actor& actor, const Guide& guide) {
    return !actor.agency.empty() &&
           (actor.agency == guide.accepting_agency || actor.agency == guide.deciding_agency ||
            actor.agency == guide.implementing_agency);
}

// One of the two lies inside the other: a city's item is taken in by the district's hall too.
bool regions_meet(const Actor& actor, const std::string& region) {
    const auto chain = region_chain(actor.region);
    return covers_region(actor, region) || std::ranges::find(chain, region) != chain.end();
}

base::Refusal wrong_agency() {
    return refuse("wrong_agency",
                  "这个办件不归您所在的单位或者窗口办。请在本单位的待办里找，或者请大厅转办。",
                  "《行政许可法》第二十二条");
}

// Officers act for the agencies of the guide; a window in intake, and beyond it under a letter.
base::Result<base::Done> check_officer(Act act, const Case& state, const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    if (!regions_meet(facts.actor, state.region.empty() ? guide.region : state.region)) {
        return wrong_agency();
    }
    if (of_agency(facts.actor, guide)) return base::Done{};
    if (!hall_serves(facts.actor, state, guide)) return wrong_agency();
    if (window_acts & bits(act)) return base::Done{};
    const bool authority = rule_of(act).window_roles != 0 && window_covers(act, guide);
    if ((entrusted_acts & bits(act)) == 0 && !authority) return wrong_agency();
    const auto letter = letter_for(act, facts);
    if (!letter.ok()) return letter.refusal();
    return base::Done{};
}

base::Result<base::Done> check_party(const Case& state, const Facts& facts) {
    if (state.status == Status::none || is_party(state, facts.actor)) return base::Done{};
    return refuse("not_your_case",
                  "这不是您的办件。请用提交申请时的账号登录，或者凭查询码查看进度。");
}

}  // namespace

std::span<const ActRule> act_table() {
    return table;
}

const ActRule& rule_of(Act act) {
    return row(act);
}

bool allows(const ActRule& rule, Regime regime, Status status) {
    return (rule.statuses & bits(status)) && (rule.regimes & bits(regime));
}

bool is_official(Role role) {
    return (agency_roles & bits(role)) != 0;
}

bool decides_from_accepted(const Guide& guide) {
    return guide.regime != Regime::license_art32 || guide.window_authority.accept_is_decide;
}

bool covers_region(const Actor& actor, const std::string& region) {
    const auto chain = region_chain(region);
    return std::ranges::find(chain, actor.region) != chain.end();
}

bool is_party(const Case& state, const Actor& actor) {
    return !actor.person.empty() && std::ranges::any_of(state.parties, [&](const Party& p) {
        return p.person == actor.person;
    });
}

base::Result<base::Done> check_act(Act act, const Case& state, const Facts& facts) {
    const ActRule& rule = rule_of(act);
    if (!facts.guide) return item_not_published();
    const Guide& guide = facts.guide->guide;
    if (!status_fits(rule, state, guide)) return not_allowed(rule, state, guide);
    const std::uint32_t roles = roles_for(rule, guide);
    if (!has_any(facts.actor, roles)) return wrong_role(rule, guide);
    if (has_any(facts.actor, roles & bits(R::clock, R::react))) return base::Done{};
    if (has_any(facts.actor, roles & party) && check_party(state, facts).ok()) return base::Done{};
    if (has_any(facts.actor, roles & agency_roles)) return check_officer(act, state, facts);
    return check_party(state, facts);
}

std::vector<OfferedAct> offered_acts(const Case& state, const Facts& facts) {
    std::vector<OfferedAct> offered;
    for (const ActRule& rule : table) {
        if (!check_act(rule.act, state, facts).ok()) continue;
        const auto ready = ready_for(rule.act, state, facts);
        OfferedAct act{rule.act, std::string(rule.name), ready.ok(), "", std::string(rule.basis)};
        if (!ready.ok()) act.reason = ready.refusal().message;
        if (!ready.ok() && !ready.refusal().basis.empty()) act.basis = ready.refusal().basis;
        offered.push_back(std::move(act));
    }
    return offered;
}

}  // namespace domain
