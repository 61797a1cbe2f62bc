#include "domain/campaign.h"

namespace domain {

std::vector<base::Problem> check_campaign(const Campaign& campaign) {
    std::vector<base::Problem> problems;
    if (campaign.name.empty())
        problems.push_back({"/name", "element_missing", "给这次编制起个名称"});
    const auto in_order = [&](base::Date before, base::Date after, const char* pointer,
                              const char* message) {
        if (after < before) problems.push_back({pointer, "dates_out_of_order", message});
    };
    in_order(campaign.begins, campaign.self_check_by, "/self_check_by", "自查完成要在开始以后");
    in_order(campaign.self_check_by, campaign.legal_by, "/legal_by", "法制审核要在自查以后");
    in_order(campaign.legal_by, campaign.central_by, "/central_by", "集中审核要在法制审核以后");
    in_order(campaign.central_by, campaign.publish_by, "/publish_by", "公布要在集中审核以后");
    return problems;
}

CampaignStep step_of(const Campaign& campaign, std::optional<DraftStatus> draft,
                     std::optional<base::Instant> published) {
    if (published && published->date() >= campaign.begins) return CampaignStep::done;
    switch (draft.value_or(DraftStatus::none)) {
        case DraftStatus::writing:
            return CampaignStep::writing;
        case DraftStatus::legal_review:
            return CampaignStep::legal_review;
        case DraftStatus::central_review:
            return CampaignStep::central_review;
        case DraftStatus::approved:
        case DraftStatus::releasing:
            return CampaignStep::approved;
        default:
            return CampaignStep::untouched;
    }
}

std::optional<base::Date> due_of(const Campaign& campaign, CampaignStep step) {
    switch (step) {
        case CampaignStep::untouched:
        case CampaignStep::writing:
            return campaign.self_check_by;
        case CampaignStep::legal_review:
            return campaign.legal_by;
        case CampaignStep::central_review:
            return campaign.central_by;
        case CampaignStep::approved:
            return campaign.publish_by;
        default:
            return {};
    }
}

bool is_late(const Campaign& campaign, CampaignStep step, base::Date today) {
    const auto due = due_of(campaign, step);
    return due && today > *due;
}

}  // namespace domain
