#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "domain/calendar.h"
#include "base/source_dir_test.h"
#include "domain/clock.h"
#include "domain/policy.h"
#include "shape/json.h"
#include "shape/yaml.h"

// The shipped calendars, office hours and policies, read as strictly as the importer reads them.
namespace views {
namespace {

using domain::Policy;

template <class T>
std::vector<T> read_all(const char* folder) {
    std::vector<T> all;
    for (const auto& entry :
         std::filesystem::directory_iterator(base::source_dir() / "catalog" / folder)) {
        if (entry.path().extension() != ".yaml") continue;
        std::stringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const auto json = shape::yaml_to_json(text.str());
        EXPECT_TRUE(json.ok()) << entry.path() << (json ? "" : json.refusal().message);
        if (!json) continue;
        auto value = shape::from_value<T>(*json, shape::Reading::strict);
        EXPECT_TRUE(value.ok()) << entry.path();
        if (!value) {
            for (const auto& p : value.refusal().problems)
                ADD_FAILURE() << p.pointer << ' ' << p.message;
            continue;
        }
        all.push_back(*std::move(value));
    }
    return all;
}

const std::vector<domain::PolicyDocument>& documents() {
    static const auto all = read_all<domain::PolicyDocument>("policies");
    return all;
}

Policy policy_of(std::string_view region, std::string_view type = "administrative_license") {
    auto policy = Policy::resolve(documents(), region, base::make_date(2026, 9, 16), type);
    EXPECT_TRUE(policy.ok()) << region << ' ' << (policy ? "" : policy.refusal().message);
    return policy ? *std::move(policy) : Policy{};
}

std::string limit_of(const Policy& policy, std::string_view name) {
    const auto limit = policy.limit(name);
    return limit ? domain::to_text(limit->value) : "";
}

TEST(ShippedLaw, calendars_and_office_hours_read_strictly_and_fit_together) {
    const auto tables = read_all<domain::CalendarTable>("calendars");
    const auto hours = read_all<domain::OfficeHours>("calendars/hours");
    EXPECT_EQ(tables.size(), 19u);
    for (const auto* region :
         {"CN", "410811", "650200", "419001", "610000", "410102010", "690102", "690121"}) {
        const auto calendar =
            domain::Calendar::resolve(tables, hours, domain::region_chain(region));
        ASSERT_TRUE(calendar.ok()) << region << calendar.refusal().message;
        EXPECT_TRUE((*calendar)->known(2026));
    }
    const auto county =
        domain::Calendar::resolve(tables, hours, domain::region_chain("690121")).value();
    EXPECT_EQ(base::to_text(county->close_of_business(base::make_date(2026, 7, 1))),
              "2026-07-01T18:30:00+08:00");
    EXPECT_EQ(base::to_text(county->close_of_business(base::make_date(2026, 12, 1))),
              "2026-12-01T18:00:00+08:00");
}

TEST(ShippedLaw, the_root_is_the_licensing_law) {
    const auto root = policy_of("CN");
    EXPECT_EQ(limit_of(root, "accept_notice_simple"), "5wd");
    EXPECT_EQ(limit_of(root, "statutory_default"), "20wd");
    EXPECT_EQ(limit_of(root, "statutory_joint"), "45wd");
    EXPECT_EQ(root.limit("statutory_default")->source, "《行政许可法》第四十二条");
    const auto excluded = root.list("special_excluded_from_statutory");
    ASSERT_EQ(excluded->value.size(), 8u);
    for (const auto& kind : excluded->value) {
        const auto found = domain::find_special_kind(kind);
        EXPECT_TRUE(found && domain::in_article_45(*found)) << kind;
    }
    EXPECT_FALSE(root.limit("supplement_period"));
    EXPECT_FALSE(root.limit("result_push_wd"));
}

TEST(ShippedLaw, each_place_reads_as_its_document_says) {
    const auto shanyang = policy_of("410811");
    EXPECT_EQ(shanyang.integer("outer_steps_max")->value, 5);
    EXPECT_TRUE(shanyang.is_on("sum_steps_le_promise"));
    EXPECT_EQ(limit_of(shanyang, "accept_notice_simple"),
              "5wd");  // nothing of Shaanxi's binds Henan
    const auto karamay = policy_of("650200");
    EXPECT_EQ(limit_of(karamay, "adjust_report"), "10wd");
    EXPECT_EQ(karamay.integer("visits_max")->value, 1);
    const auto jiyuan = policy_of("419001");
    EXPECT_TRUE(jiyuan.is_on("applicant_may_choose_subset"));
    const auto shaanxi = policy_of("610000");
    EXPECT_EQ(limit_of(shaanxi, "accept_notice_simple"), "1wd");
    EXPECT_EQ(limit_of(shaanxi, "result_push_wd"), "3wd");
    EXPECT_EQ(shaanxi.limit("result_push_wd")->source,
              "《陕西省政务服务效能管理暂行办法》第十二条");
    EXPECT_EQ(shaanxi.text("efficiency_evaluation_by")->value, "province");
    const auto xilu = policy_of("410102010", "public_service");
    EXPECT_EQ(xilu.list("promise_tiers")->value, (std::vector<std::string>{"1wd", "3wd", "7wd"}));
    EXPECT_FALSE(policy_of("410102010").list("promise_tiers"));
}

TEST(ShippedLaw, the_demo_region_says_everything_and_its_district_tightens) {
    const auto district = policy_of("690102");
    EXPECT_EQ(limit_of(district, "accept_notice_simple"), "1wd");
    EXPECT_EQ(limit_of(district, "accept_notice_complex"), "5wd");
    EXPECT_EQ(limit_of(district, "result_push_wd"), "2wd");
    EXPECT_EQ(limit_of(policy_of("690121"), "result_push_wd"), "3wd");
    EXPECT_FALSE(district.list("promise_tiers"));
    const auto town = policy_of("690102001", "public_service");
    EXPECT_TRUE(town.list("promise_tiers"));
    for (const auto& parameter : domain::policy_parameters()) {
        const bool said = district.bound_by(parameter.name) != nullptr ||
                          town.bound_by(parameter.name) != nullptr;
        EXPECT_TRUE(said) << parameter.name;
    }
}

TEST(ShippedLaw, yunling_may_not_set_three_days_for_the_notice) {
    auto all = documents();
    domain::PolicyDocument county;
    county.id = "690121-test";
    county.region = "690121000000";
    county.title = "云岭县规定";
    county.valid_from = base::make_date(2026, 1, 1);
    county.parameters["accept_notice_simple"].limit = "3wd";
    all.push_back(county);
    const auto refused =
        Policy::resolve(all, "690121", base::make_date(2026, 9, 16), "administrative_license");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.refusal().code, "policy_loosens");
    EXPECT_NE(refused.refusal().message.find("只能更小"), std::string::npos);
    EXPECT_NE(refused.refusal().message.find("示例省政务服务规定"), std::string::npos);
}

}  // namespace
}  // namespace views
