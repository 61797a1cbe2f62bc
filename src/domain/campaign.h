#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/draft.h"
#include "shape/describe.h"

// 集中编制 (S4 四): all guides of a region go through self-check and review by dates that are set
// once. The dates are published; how far each item has come is computed from its drafts and
// versions, never stored.
namespace domain {

struct Campaign {
    std::string key;
    std::string name;
    std::string region;                 // 12 digits: it and below
    std::vector<std::string> agencies;  // credit codes; empty: all that implement an item there
    base::Date begins;
    base::Date self_check_by;  // 自查完成
    base::Date legal_by;       // 法制审核完成
    base::Date central_by;     // 集中审核完成
    base::Date publish_by;     // 公布
    std::string note;
};
SHAPE_STRUCT(Campaign, key, name, region, agencies, begins, self_check_by, legal_by, central_by,
             publish_by, note)

std::vector<base::Problem> check_campaign(const Campaign& campaign);

enum class CampaignStep { untouched, writing, legal_review, central_review, approved, done };
SHAPE_ENUM(CampaignStep, untouched, writing, legal_review, central_review, approved, done)

// `draft`: the furthest that is under way; `published`: when the version in force was published.
CampaignStep step_of(const Campaign& campaign, std::optional<DraftStatus> draft,
                     std::optional<base::Instant> published);
std::optional<base::Date> due_of(const Campaign& campaign, CampaignStep step);  // none when done
bool is_late(const Campaign& campaign, CampaignStep step, base::Date today);

}  // namespace domain
