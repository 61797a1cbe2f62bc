#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/case.h"
#include "domain/facts.h"
#include "shape/describe.h"

// The act table: which act, in which status, by which role, under which regime. This is the only place that
// says so; the API serves it and no screen repeats it. Numbers and sources: domain-tables §3.2.
namespace domain {

enum class Act {
    submit, receive, check_material, correct_on_spot, decline_not_required, refuse_acceptance,
    request_supplement, supplement, repeat_unmet, accept, deemed_accepted, begin_special, end_special,
    examine, return_step, extend, propose, decide, push_result, hand_to_window, notify_pickup, serve,
    undo_misoperation, withdraw_application, open_notice, rate
};
SHAPE_ENUM(Act, submit, receive, check_material, correct_on_spot, decline_not_required, refuse_acceptance,
           request_supplement, supplement, repeat_unmet, accept, deemed_accepted, begin_special,
           end_special, examine, return_step, extend, propose, decide, push_result, hand_to_window,
           notify_pickup, serve, undo_misoperation, withdraw_application, open_notice, rate)

struct ActRule {
    Act act;
    int number;               // in domain-tables §3.2
    std::string_view name;    // Chinese, as on a button
    std::string_view basis;   // the article that gives the act
    std::uint32_t statuses;   // bit per Status
    std::uint32_t roles;      // bit per Role
    std::uint32_t window_roles;  // also these, where the guide's window authority covers the act
    std::uint32_t regimes;    // bit per Regime
};

std::span<const ActRule> act_table();
const ActRule& rule_of(Act act);
bool allows(const ActRule& rule, Regime regime, Status status);

bool is_official(Role role);  // an officer's role, neither a party's nor the machine's
// A decision without a proposal first: all regimes but the licence, and 受理即办结.
bool decides_from_accepted(const Guide& guide);

// May this officer or party do this act to this case now? Status, regime, role, region and agency; the act's own
// preconditions are its decide function's. Refusals: act_not_allowed, wrong_role, wrong_agency, not_your_case.
base::Result<base::Done> check_act(Act act, const Case& state, const Facts& facts);

// What the screen may offer: every act that check_act lets through, with the refusal its own
// preconditions would give now, if any, so that a button can say why it is off.
struct OfferedAct {
    Act act;
    std::string name;
    bool ready = true;
    std::string reason;  // why not, as a sentence
    std::string basis;
};
SHAPE_STRUCT(OfferedAct, act, name, ready, reason, basis)
std::vector<OfferedAct> offered_acts(const Case& state, const Facts& facts);

}  // namespace domain
