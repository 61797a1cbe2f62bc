#include "domain/template.h"

#include <gtest/gtest.h>

#include "domain/case_fixture_test.h"
#include "domain/same.h"

namespace domain {
namespace {

using samples::tennis_guide;

ElementTable table() {
    return {"要素表",
            {{"name", "事项名称", OwnerLevel::nation, {"name"}},
             {"materials", "申请材料", OwnerLevel::nation, {"situations", "materials"}},
             {"statutory", "法定办结时限", OwnerLevel::nation, {"statutory"}},
             {"places", "办理地点", OwnerLevel::agency, {"places"}}}};
}

PublishedTemplate version(int n) {
    ElementTemplate content{"T-1",          "网球场模板",         "000199", OwnerLevel::province,
                            "690000000000", {"name", "statutory"}};
    content.values = tennis_guide();
    if (n > 1) content.values.statutory.limit = Limit{15, Unit::working_days};
    return {content, n, "h"};
}

Guide bound(int n) {
    Guide guide = tennis_guide();
    guide.binding = TemplateBinding{"T-1", n};
    return guide;
}

TEST(Drift, is_none_for_what_stands_as_the_newest_version_has_it) {
    const auto newest = version(1);
    EXPECT_EQ(drift_of(bound(1), &newest, table()).kind, DriftKind::none);
    EXPECT_EQ(drift_of(tennis_guide(), nullptr, table()).kind, DriftKind::none);
}

TEST(Drift, names_unbound_outdated_unknown_and_changed) {
    const auto newest = version(3);
    const auto unbound = drift_of(tennis_guide(), &newest, table());
    EXPECT_EQ(unbound.kind, DriftKind::unbound);
    EXPECT_EQ(unbound.elements, std::vector<std::string>{"statutory"});
    const auto outdated = drift_of(bound(1), &newest, table());
    EXPECT_EQ(outdated.kind, DriftKind::outdated);
    const auto finding = finding_of(outdated, table());
    EXPECT_EQ(finding.code, "template_outdated");
    EXPECT_NE(finding.message.find("落后 2 版，不一样的有：法定办结时限"), std::string::npos)
        << finding.message;
    EXPECT_EQ(drift_of(bound(3), &newest, table()).kind, DriftKind::changed);
    EXPECT_EQ(drift_of(bound(4), &newest, table()).kind, DriftKind::unknown);
    EXPECT_EQ(drift_of(bound(1), nullptr, table()).kind, DriftKind::unknown);
    EXPECT_EQ(finding_of({}, table()).code, "");
}

TEST(Sync, takes_over_what_is_fixed_and_nothing_else) {
    const auto newest = version(2);
    Guide guide = tennis_guide();
    guide.name = "网球场（旧名）";
    guide.visits = 3;
    const Guide after = synced(guide, newest, table());
    EXPECT_EQ(after.name, "网球场使用许可");
    EXPECT_EQ(after.statutory.limit, (Limit{15, Unit::working_days}));
    EXPECT_EQ(after.visits, 3);
    EXPECT_EQ(after.item, guide.item);
    EXPECT_EQ(drift_of(after, &newest, table()).kind, DriftKind::none);
    EXPECT_TRUE(same(synced(after, newest, table()), after));
}

TEST(CheckTemplate, refuses_what_is_owned_below_or_unknown) {
    auto content = version(1).content;
    EXPECT_TRUE(check_template(content, table()).empty());
    content.fixes = {"places"};
    EXPECT_EQ(check_template(content, table()).front().code, "element_below");
    content.fixes = {"colour"};
    EXPECT_EQ(check_template(content, table()).front().code, "element_unknown");
    content.fixes.clear();
    EXPECT_EQ(check_template(content, table()).front().code, "element_missing");
    auto elements = table();
    EXPECT_TRUE(check_elements(elements).empty());
    elements.elements[0].members = {"item"};
    EXPECT_EQ(check_elements(elements).front().pointer, "/elements/0/members/0");
}

}  // namespace
}  // namespace domain
