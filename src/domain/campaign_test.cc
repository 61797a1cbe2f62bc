#include "domain/campaign.h"

#include <gtest/gtest.h>

namespace domain {
namespace {

Campaign campaign() {
    Campaign c;
    c.key = "690102-2026-09-16";
    c.name = "秋季编制";
    c.region = "690102000000";
    c.begins = base::make_date(2026, 9, 16);
    c.self_check_by = base::make_date(2026, 9, 23);
    c.legal_by = base::make_date(2026, 9, 25);
    c.central_by = base::make_date(2026, 9, 29);
    c.publish_by = base::make_date(2026, 9, 30);
    return c;
}

TEST(Campaign, says_where_an_item_stands_and_by_when) {
    const auto c = campaign();
    const auto old = base::parse_instant("2026-09-01T10:00").value();
    EXPECT_EQ(step_of(c, {}, old), CampaignStep::untouched);
    EXPECT_EQ(step_of(c, DraftStatus::writing, old), CampaignStep::writing);
    EXPECT_EQ(step_of(c, DraftStatus::releasing, old), CampaignStep::approved);
    EXPECT_EQ(step_of(c, DraftStatus::writing, base::parse_instant("2026-09-20T10:00").value()),
              CampaignStep::done);
    EXPECT_EQ(due_of(c, CampaignStep::untouched), c.self_check_by);
    EXPECT_EQ(due_of(c, CampaignStep::central_review), c.central_by);
    EXPECT_FALSE(due_of(c, CampaignStep::done));
}

TEST(Campaign, is_late_only_after_its_day) {
    const auto c = campaign();
    EXPECT_FALSE(is_late(c, CampaignStep::writing, c.self_check_by));
    EXPECT_TRUE(is_late(c, CampaignStep::writing, c.legal_by));
    EXPECT_FALSE(is_late(c, CampaignStep::done, base::make_date(2027, 1, 1)));
}

TEST(Campaign, keeps_its_dates_in_order) {
    auto c = campaign();
    EXPECT_TRUE(check_campaign(c).empty());
    c.central_by = c.begins;
    EXPECT_EQ(check_campaign(c).front().pointer, "/central_by");
}

}  // namespace
}  // namespace domain
