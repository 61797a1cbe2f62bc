#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/draft.h"

// The act table of guide drafts: which act, in which status, by which role. The only place that
// says so; the API serves it with every draft.
namespace domain {

enum class DraftAct {
    save,
    self_check,
    submit_for_review,
    take_back,
    review_law,
    review_centrally,
    release,
    drop,
    test_run
};
SHAPE_ENUM(DraftAct, save, self_check, submit_for_review, take_back, review_law, review_centrally,
           release, drop, test_run)

struct DraftActRule {
    DraftAct act;
    std::string_view name;   // Chinese, as on a button
    std::uint32_t statuses;  // bit per DraftStatus
    Role role;
    bool by_another = false;  // not by anyone who wrote the draft
};

std::span<const DraftActRule> draft_act_table();
const DraftActRule& rule_of(DraftAct act);
std::string_view to_chinese(DraftStatus status);
// Whose move it is: the role that carries the draft on; none once it is over.
std::optional<Role> turn_of(DraftStatus status);

// A department writes the guides of its own items; the office that manages items writes for all of
// its region.
bool writes_for(const Actor& actor, const std::string& agency);

// Status, role, region, and that nobody reviews what he wrote. Refusals: act_not_allowed,
// wrong_role, wrong_agency, own_draft.
base::Result<base::Done> check_act(DraftAct act, const GuideDraft& state, const Facts& facts);

// Every act that check_act lets through or that only the author's own hand forbids, with the reason
// why not.
struct OfferedDraftAct {
    DraftAct act = DraftAct::save;
    std::string name;
    bool ready = true;
    std::string reason;
};
SHAPE_STRUCT(OfferedDraftAct, act, name, ready, reason)
std::vector<OfferedDraftAct> offered_acts(const GuideDraft& state, const Facts& facts);

}  // namespace domain
