#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/adjustment.h"
#include "domain/model.h"

// The act table of adjustments: which act, in which status, by which role. The only place that says
// so; the API serves it with every adjustment.
namespace domain {

enum class AdjustmentAct {
    register_cause,
    file,
    review_law,
    review_comprehensively,
    consent,
    approve,
    file_above,
    withdraw
};
SHAPE_ENUM(AdjustmentAct, register_cause, file, review_law, review_comprehensively, consent,
           approve, file_above, withdraw)

struct AdjustmentActRule {
    AdjustmentAct act;
    std::string_view name;   // Chinese, as on a button
    std::uint32_t statuses;  // bit per AdjustmentStatus
    Role role;
    bool by_another = false;  // not by anyone who registered or filed it
    std::string_view basis;
};

std::span<const AdjustmentActRule> adjustment_act_table();
const AdjustmentActRule& rule_of(AdjustmentAct act);
std::string_view to_chinese(AdjustmentStatus status);
std::string_view to_chinese(AdjustmentKind kind);
std::optional<Role> turn_of(AdjustmentStatus status);  // none: nothing left to do

// Status, role, region and department. Refusals: act_not_allowed, wrong_role, wrong_agency,
// own_adjustment.
base::Result<base::Done> check_act(AdjustmentAct act, const Adjustment& state, const Facts& facts);

struct OfferedAdjustmentAct {
    AdjustmentAct act = AdjustmentAct::file;
    std::string name;
    bool ready = true;
    std::string reason;
};
SHAPE_STRUCT(OfferedAdjustmentAct, act, name, ready, reason)
std::vector<OfferedAdjustmentAct> offered_acts(const Adjustment& state, const Facts& facts);

}  // namespace domain
