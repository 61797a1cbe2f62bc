#include "domain/policy.h"

#include <gtest/gtest.h>

#include <set>

namespace domain {
namespace {

PolicyValue limit_of(std::string text) {
    PolicyValue value;
    value.limit = std::move(text);
    return value;
}

PolicyValue list_of(std::vector<std::string> list) {
    PolicyValue value;
    value.list = std::move(list);
    return value;
}

PolicyValue flag_of(bool flag) {
    PolicyValue value;
    value.flag = flag;
    return value;
}

PolicyValue integer_of(std::int64_t number) {
    PolicyValue value;
    value.integer = number;
    return value;
}

PolicyDocument document(std::string id, std::string region,
                        std::map<std::string, PolicyValue> parameters) {
    PolicyDocument made;
    made.id = std::move(id);
    made.region = std::move(region);
    made.title = made.id + " 规定";
    made.valid_from = base::make_date(2020, 1, 1);
    made.parameters = std::move(parameters);
    return made;
}

const base::Date today = base::make_date(2026, 9, 16);

base::Result<Policy> resolve(std::vector<PolicyDocument> documents,
                             std::string_view region = "690102",
                             std::string_view type = "administrative_license") {
    return Policy::resolve(documents, region, today, type);
}

std::string code(const base::Result<Policy>& result) {
    return result ? "" : result.refusal().code;
}

TEST(PolicyParameters, are_the_fifty_of_the_table_with_names_of_their_own) {
    std::set<int> numbers;
    std::set<std::string_view> names;
    for (const auto& parameter : policy_parameters()) {
        numbers.insert(parameter.number);
        EXPECT_FALSE(parameter.name.empty()) << parameter.number;
        EXPECT_FALSE(parameter.chinese.empty()) << parameter.name;
        EXPECT_TRUE(names.insert(parameter.name).second) << parameter.name;
    }
    EXPECT_EQ(numbers.size(), 50u);
    EXPECT_EQ(*numbers.begin(), 1);
    EXPECT_EQ(*numbers.rbegin(), 50);
}

TEST(Policies, the_nearest_level_binds_and_is_named) {
    auto root = document("root", "CN", {{"accept_notice_simple", limit_of("5wd")}});
    root.parameters["accept_notice_simple"].basis = "《行政许可法》第三十二条";
    auto province =
        document("province", "690000000000", {{"accept_notice_simple", limit_of("1wd")}});
    province.parameters["accept_notice_simple"].basis = "第五条";
    const auto here = resolve({root, province}).value().limit("accept_notice_simple");
    EXPECT_EQ(here->value, (Limit{1, Unit::working_days}));
    EXPECT_EQ(here->source, "《province 规定》第五条");
    const auto elsewhere =
        resolve({root, province}, "410811").value().limit("accept_notice_simple");
    EXPECT_EQ(elsewhere->value, (Limit{5, Unit::working_days}));
    EXPECT_EQ(elsewhere->source, "《行政许可法》第三十二条");
    EXPECT_EQ(resolve({root, province}).value().version(), "root+province");
}

TEST(Policies, a_county_may_not_lengthen_the_notice_of_its_province) {
    const auto province =
        document("province", "690000000000", {{"accept_notice_simple", limit_of("1wd")}});
    const auto county =
        document("county", "690121000000", {{"accept_notice_simple", limit_of("3wd")}});
    const auto refused = resolve({province, county}, "690121");
    ASSERT_EQ(code(refused), "policy_loosens");
    const auto& message = refused.refusal().message;
    for (const auto* part :
         {"accept_notice_simple", "只能更小", "province 规定", "1 个工作日", "3 个工作日"}) {
        EXPECT_NE(message.find(part), std::string::npos) << part << " in " << message;
    }
    EXPECT_EQ(refused.refusal().pointer, "/parameters/accept_notice_simple");
    EXPECT_EQ(code(resolve({province, county}, "690102")), "");
}

TEST(Policies, tighten_in_the_direction_of_each_parameter) {
    const auto with = [](const char* name, PolicyValue upper, PolicyValue lower) {
        return code(resolve({document("upper", "CN", {{name, std::move(upper)}}),
                             document("lower", "690000000000", {{name, std::move(lower)}})}));
    };
    EXPECT_EQ(with("outer_steps_max", integer_of(5), integer_of(4)), "");
    EXPECT_EQ(with("outer_steps_max", integer_of(5), integer_of(6)), "policy_loosens");
    EXPECT_EQ(with("sum_steps_le_promise", flag_of(true), flag_of(false)), "policy_loosens");
    EXPECT_EQ(with("outer_step_names", list_of({"受理", "决定"}), list_of({"受理"})), "");
    EXPECT_EQ(with("outer_step_names", list_of({"受理"}), list_of({"受理", "会签"})),
              "policy_loosens");
    EXPECT_EQ(with("monitors", list_of({"及时性"}), list_of({"准确性", "及时性"})), "");
    EXPECT_EQ(with("monitors", list_of({"及时性"}), list_of({"准确性"})), "policy_loosens");
    EXPECT_EQ(with("special_excluded_from_statutory", list_of({"hearing", "tender"}),
                   list_of({"tender", "hearing"})),
              "");
    EXPECT_EQ(with("special_excluded_from_statutory", list_of({"hearing"}),
                   list_of({"hearing", "site_survey"})),
              "policy_loosens");
    EXPECT_EQ(with("supplement_period", limit_of("10d"), limit_of("30d")), "");
}

TEST(Policies, lengths_are_compared_only_where_they_can_be) {
    const auto push = [](const char* upper, const char* lower) {
        return code(
            resolve({document("upper", "CN", {{"result_push_wd", limit_of(upper)}}),
                     document("lower", "690000000000", {{"result_push_wd", limit_of(lower)}})}));
    };
    EXPECT_EQ(push("3wd", "0.5wd"), "");
    EXPECT_EQ(push("1wd", "8h"), "");
    EXPECT_EQ(push("1wd", "9h"), "policy_loosens");
    EXPECT_EQ(push("3wd", "2d"), "policy_loosens");
}

TEST(Policies, unknown_names_and_wrong_types_are_refused) {
    EXPECT_EQ(code(resolve({document("d", "CN", {{"accept_notice", limit_of("1wd")}})})),
              "unknown_parameter");
    EXPECT_EQ(code(resolve({document("d", "CN", {{"accept_notice_simple", integer_of(1)}})})),
              "bad_policy_value");
    EXPECT_EQ(code(resolve({document("d", "CN", {{"accept_notice_simple", limit_of("soon")}})})),
              "bad_policy_value");
    auto twice = limit_of("1wd");
    twice.integer = 1;
    EXPECT_EQ(code(resolve({document("d", "CN", {{"accept_notice_simple", twice}})})),
              "bad_policy_value");
}

TEST(Policies, speak_only_in_their_time_for_their_items_and_levels) {
    auto province = document("province", "690000000000", {{"result_push_wd", limit_of("3wd")}});
    const auto speaks = [&](std::string_view region = "690102",
                            std::string_view type = "public_service") {
        return resolve({province}, region, type).value().limit("result_push_wd").has_value();
    };
    EXPECT_TRUE(speaks());
    province.scope = {"public_service"};
    EXPECT_TRUE(speaks());
    EXPECT_FALSE(speaks("690102", "administrative_license"));
    province.levels = {"town"};
    EXPECT_FALSE(speaks());
    EXPECT_TRUE(speaks("690102001"));
    province.levels.clear();
    province.valid_to = today;
    EXPECT_TRUE(speaks());
    province.valid_to = today - 1;
    EXPECT_FALSE(speaks());
    province.valid_to.reset();
    province.valid_from = today + 1;
    EXPECT_FALSE(speaks());
}

TEST(Policies, a_later_document_of_the_same_region_replaces_the_earlier) {
    auto old = document("old", "690000000000", {{"result_push_wd", limit_of("2wd")}});
    auto young = document("young", "690000000000", {{"result_push_wd", limit_of("3wd")}});
    young.valid_from = base::make_date(2024, 1, 1);
    const auto policy = resolve({young, old}).value();
    EXPECT_EQ(policy.limit("result_push_wd")->document, "young");
    EXPECT_EQ(policy.bound_by("result_push_wd")->id, "young");
}

TEST(Policies, what_nobody_says_is_nothing) {
    const auto policy = resolve({document("d", "CN", {{"visits_max", integer_of(1)}})}).value();
    EXPECT_EQ(policy.integer("visits_max")->value, 1);
    EXPECT_FALSE(policy.integer("outer_steps_max"));
    EXPECT_FALSE(policy.limit("visits_max"));
    EXPECT_FALSE(policy.integer("no_such_parameter"));
    EXPECT_FALSE(policy.is_on("sum_steps_le_promise"));
    EXPECT_EQ(policy.bound_by("outer_steps_max"), nullptr);
}

}  // namespace
}  // namespace domain
