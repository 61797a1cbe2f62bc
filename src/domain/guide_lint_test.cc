#include "domain/guide_lint.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <boost/json/parse.hpp>

#include "domain/calendar_samples_test.h"
#include "rules/random_json_test.h"

namespace domain {
namespace {

constexpr const char* food_office = "11690102MBDEM012X9";
constexpr const char* power_company = "91690100MADEM037XJ";

Limit wd(int days) {
    return {days, Unit::working_days};
}
Limit minutes(int amount) {
    return {amount, Unit::working_minutes};
}

Rule rule(std::string_view text) {
    return boost::json::parse(text);
}

Material material(std::string key, std::string name) {
    Material made;
    made.key = std::move(key);
    made.name = std::move(name);
    made.basis = "办法第十二条";
    made.accepts = {"pdf"};
    made.points = {{"P1", "没有签名"}};
    return made;
}

Field text_field(std::string element) {
    Field made;
    made.element = std::move(element);
    made.label = "姓名";
    return made;
}

// A guide without a single finding.
Guide good_guide() {
    Guide guide;
    guide.item = "690102-03";
    guide.code = "11690102MBDEM012X94690131903000";
    guide.name = "食品经营许可（新办）";
    guide.aliases = {"开饭店"};
    guide.summary = "开饭店先办这张许可证";
    guide.audience = {Audience::natural};
    guide.region = "690102000000";
    guide.implementing_agency = guide.accepting_agency = guide.deciding_agency = food_office;
    guide.level = "县级";
    guide.basis = {{"食品安全法", "第三十五条", "要取得许可"}};
    guide.statutory = {wd(10), {}, "", "办法写明工作日", ""};
    guide.promised = {wd(7)};
    guide.steps = {{"receive", "收件", minutes(240), "窗口", ""},
                   {"accept", "受理", minutes(240), "窗口", ""},
                   {"examine", "审核", wd(4), "食品科", ""},
                   {"decide", "决定", wd(1), "科长", ""},
                   {"deliver", "送达", wd(1), "窗口", ""}};
    guide.special_steps = {
        {"review", "专家评审", "expert_review", "办法第二十条", "开会", wd(10), true, true, ""}};
    guide.conditions = {{"C1", "已有营业执照"}, {"C2", "在家做饭的", false, "先租店面"}};
    guide.situations = {{"agent", "谁来办？", "", {{"self", "自己"}, {"agent", "代办"}}, {}}};
    guide.materials = {material("M1", "平面图"), material("M2", "制度清单")};
    guide.materials[0].when = rule(R"({"==":[{"var":"agent"},"agent"]})");
    guide.materials[1].need = Need::deferrable;
    guide.form = {{"您是谁？", {text_field("applicant.name")}}};
    guide.commitment.reason = "关系吃饭安全";
    guide.deferral = {{"M2"}, wd(3), "按现有材料决定"};
    guide.output.name = "食品经营许可证";
    guide.online_depth = {"4"};
    guide.channels = {"online", "counter"};
    guide.delivery = {"counter"};
    guide.places = {{"H1", "H1-01", "0699-5551001"}};
    guide.complaint_phone = "0699-5551000";
    guide.questions = {{"要健康证吗？", "不用"}};
    return guide;
}

LintFacts demo_facts() {
    LintFacts facts;
    facts.policy.title = "示例市办法";
    facts.policy.outer_steps_max = 5;
    facts.policy.outer_step_names = {"收件", "受理", "审核", "决定", "送达"};
    facts.policy.sum_steps_le_promise = true;
    facts.calendar = &samples::national();
    facts.knows_agency = [](std::string_view code) {
        return code.starts_with("11690102") || code.starts_with("91690100");
    };
    facts.knows_hall = [](std::string_view key) { return key == "H1"; };
    facts.knows_region = [](std::string_view code) { return code == "690102000000"; };
    facts.complaint_phone = "0699-5551000";
    return facts;
}

std::string shown(const std::vector<LintFinding>& findings) {
    std::string text;
    for (const auto& one : findings)
        text += fmt::format("{} {} {} {}\n", one.severity == Severity::error ? "E" : "W", one.code,
                            one.pointer, one.message);
    return text;
}

struct Case {
    const char* code;
    const char* pointer;
    Severity severity;
    void (*spoil)(Guide&);
};

constexpr auto E = Severity::error;
constexpr auto W = Severity::warning;

const Case cases[] = {
    {"element_missing", "/name", E, [](Guide& g) { g.name.clear(); }},
    {"element_missing", "/conditions", E, [](Guide& g) { g.conditions.clear(); }},
    {"element_missing", "/audience", E, [](Guide& g) { g.audience.clear(); }},
    {"element_missing", "/channels", E, [](Guide& g) { g.channels.clear(); }},
    {"element_missing", "/output/name", E, [](Guide& g) { g.output.name.clear(); }},
    {"element_missing", "/steps", E, [](Guide& g) { g.steps.clear(); }},
    {"element_missing", "/promised/limit", E, [](Guide& g) { g.promised.limit.reset(); }},
    {"element_missing", "/complaint_phone", E, [](Guide& g) { g.complaint_phone.clear(); }},
    {"element_missing", "/places", E, [](Guide& g) { g.places.clear(); }},
    {"element_missing", "/places/0/phone", E, [](Guide& g) { g.places[0].phone.clear(); }},
    {"element_missing", "/online_depth", E, [](Guide& g) { g.online_depth.clear(); }},
    {"element_missing", "/fee/standard", E,
     [](Guide& g) {
         g.fee = {true, "", "条例", ""};
     }},
    {"element_missing", "/visits_reason", E, [](Guide& g) { g.visits = 1; }},
    {"basis_missing", "/basis", E, [](Guide& g) { g.basis.clear(); }},
    {"basis_unconfirmed", "/basis/0", W, [](Guide& g) { g.basis[0].unconfirmed = true; }},
    {"steps_too_many", "/steps", E,
     [](Guide& g) {
         g.steps.push_back({"review", "决定", minutes(1), "x", ""});
     }},
    {"step_name", "/steps/2/name", E,
     [](Guide& g) {
         g.steps[2].key = "review";
         g.steps[2].name = "复核";
     }},
    {"steps_exceed_promise", "/steps", E, [](Guide& g) { g.steps[2].limit = wd(5); }},
    {"step_unit", "/steps/2/limit", W,
     [](Guide& g) {
         g.steps[2].limit = {4, Unit::days};
     }},
    {"promise_later_than_law", "/promised/limit", E, [](Guide& g) { g.promised.limit = wd(11); }},
    {"on_the_spot_too_long", "/promised/limit", E,
     [](Guide& g) { g.kind = CaseKind::on_the_spot; }},
    {"unit_source_missing", "/statutory/unit_source", W,
     [](Guide& g) { g.statutory.unit_source.clear(); }},
    {"special_step_in_statutory", "/special_steps/0/excludes_statutory", E,
     [](Guide& g) {
         g.special_steps[0].kind = "site_survey";
         g.special_steps[0].basis = "本局通知";
     }},
    {"special_step_in_statutory", "/special_steps/0/excludes_statutory", W,
     [](Guide& g) {
         g.special_steps[0].kind = "technical_assessment";
         g.special_steps[0].basis = "环境影响评价法第二十二条";
     }},
    {"special_step_sets", "/special_steps/0/excludes_promised", E,
     [](Guide& g) { g.special_steps[0].excludes_promised = false; }},
    {"element_missing", "/special_steps/0/basis", E,
     [](Guide& g) { g.special_steps[0].basis.clear(); }},
    {"element_missing", "/special_steps/0/method", E,
     [](Guide& g) { g.special_steps[0].method.clear(); }},
    {"vague_clause", "/conditions/0/text", E,
     [](Guide& g) { g.conditions[0].text = "法律、法规规定的其他条件"; }},
    {"vague_clause", "/materials/0/name", E,
     [](Guide& g) { g.materials[0].name = "平面图等材料"; }},
    {"vague_clause", "/materials/0/form", E,
     [](Guide& g) { g.materials[0].form = "有关部门规定的格式"; }},
    {"vague_clause", "/materials/0/points/0/text", E,
     [](Guide& g) { g.materials[0].points[0].text = "缺其他材料"; }},
    {"condition_instead", "/conditions/1/instead", W,
     [](Guide& g) { g.conditions[1].instead.clear(); }},
    {"material_no_way", "/materials/0", E, [](Guide& g) { g.materials[0].accepts.clear(); }},
    {"material_without_basis", "/materials/0/basis", E,
     [](Guide& g) { g.materials[0].basis.clear(); }},
    {"material_without_basis", "/materials/0/basis", W,
     [](Guide& g) {
         g.item_type = ItemType::public_service;
         g.materials[0].basis.clear();
     }},
    {"material_without_basis", "/materials/0/basis", E,
     [](Guide& g) {
         g.item_type = ItemType::public_service;
         g.materials[0].name = "居住证明";
         g.materials[0].basis.clear();
     }},
    {"waived_without_share", "/materials/0/share", E,
     [](Guide& g) { g.materials[0].waived = true; }},
    {"issued_not_shared", "/materials/0/share", W,
     [](Guide& g) { g.materials[0].source = Source::issued; }},
    {"no_check_points", "/materials/0/points", W, [](Guide& g) { g.materials[0].points.clear(); }},
    {"key_twice", "/materials/1/key", E,
     [](Guide& g) {
         g.materials.push_back(g.materials[1]);
         g.materials[1].key = "M1";
     }},
    {"key_twice", "/situations/1/key", E,
     [](Guide& g) { g.situations.push_back(g.situations[0]); }},
    {"key_missing", "/conditions/0/key", E, [](Guide& g) { g.conditions[0].key.clear(); }},
    {"key_twice", "/form/0/fields/1/element", E,
     [](Guide& g) { g.form[0].fields.push_back(g.form[0].fields[0]); }},
    {"commitment_reason", "/commitment/reason", W, [](Guide& g) { g.commitment.reason.clear(); }},
    {"element_missing", "/commitment/basis", E,
     [](Guide& g) {
         g.commitment = {true, "proof", {"M1"}, "", ""};
     }},
    {"commitment_kind", "/commitment/kind", E,
     [](Guide& g) {
         g.commitment = {true, "", {"M1"}, "条例", ""};
     }},
    {"commitment_unknown_material", "/commitment/covers/0", E,
     [](Guide& g) {
         g.commitment = {true, "proof", {"M9"}, "条例", ""};
     }},
    {"commitment_main_material", "/commitment/covers/0", E,
     [](Guide& g) {
         g.materials[0].generated = true;
         g.commitment = {true, "proof", {"M1"}, "条例", ""};
     }},
    {"deferral_unknown_material", "/deferral/materials/1", E,
     [](Guide& g) { g.deferral.materials.push_back("M9"); }},
    {"deferral_main_material", "/deferral/materials/1", E,
     [](Guide& g) { g.deferral.materials.push_back("M1"); }},
    {"deferral_not_listed", "/materials/1/need", E, [](Guide& g) { g.deferral = {}; }},
    {"element_missing", "/deferral/on_expiry", E, [](Guide& g) { g.deferral.on_expiry.clear(); }},
    {"remedy_of_enterprise", "/remedy", E, [](Guide& g) { g.implementing_agency = power_company; }},
    {"agency_unknown", "/accepting_agency", E,
     [](Guide& g) { g.accepting_agency = "11690121MBDEM0314N"; }},
    {"agency_code", "/deciding_agency", E,
     [](Guide& g) { g.deciding_agency = "11690102MBDEM012X8"; }},
    {"item_code_length", "/code", E, [](Guide& g) { g.code.pop_back(); }},
    {"item_code_organ", "/code", E, [](Guide& g) { g.code[17] = '8'; }},
    {"item_code_other_organ", "/code", W,
     [](Guide& g) { g.implementing_agency = "11690102MBDEM01389"; }},
    {"hall_unknown", "/places/0/hall", E, [](Guide& g) { g.places[0].hall = "H9"; }},
    {"region_unknown", "/region", E, [](Guide& g) { g.region = "690103000000"; }},
    {"region_code", "/region", E, [](Guide& g) { g.region = "690102"; }},
    {"complaint_phone_differs", "/complaint_phone", E,
     [](Guide& g) { g.complaint_phone = "0699-5559999"; }},
    {"phones_equal", "/places/0/phone", W, [](Guide& g) { g.places[0].phone = g.complaint_phone; }},
    {"window_ends_on_day_off", "/intake_windows/0/close", E,
     [](Guide& g) {
         g.intake_windows = {{base::make_date(2026, 9, 7), base::make_date(2026, 9, 25)}};
     }},
    {"window_order", "/intake_windows/0/close", E,
     [](Guide& g) {
         g.intake_windows = {{base::make_date(2026, 9, 24), base::make_date(2026, 9, 7)}};
     }},
    {"element_missing", "/intake_windows", E, [](Guide& g) { g.regime = Regime::intake_window; }},
    {"rule_unknown_variable", "/materials/0/when/==/0/var", E,
     [](Guide& g) { g.materials[0].when = rule(R"({"==":[{"var":"who"},"agent"]})"); }},
    {"rule_unknown_option", "/materials/0/when/==/1", E,
     [](Guide& g) { g.materials[0].when = rule(R"({"==":[{"var":"agent"},"other"]})"); }},
    {"rule_wrong_kind", "/form/0/fields/0/when", E,
     [](Guide& g) { g.form[0].fields[0].when = rule("5"); }},
    {"rule_unknown_variable", "/form/0/fields/0/when/==/0/var", E,
     [](Guide& g) {
         g.form[0].fields[0].when = rule(R"({"==":[{"var":"answers.applicant.name"},"x"]})");
     }},
    {"rule_unknown_variable", "/situations/0/when/==/0/var", E,
     [](Guide& g) { g.situations[0].when = rule(R"({"==":[{"var":"agent"},"self"]})"); }},
    {"options_empty", "/situations/0/options", E,
     [](Guide& g) {
         g.situations[0].options.clear();
         g.materials[0].when.reset();
     }},
    {"options_empty", "/form/0/fields/0/options", E,
     [](Guide& g) { g.form[0].fields[0].type = FieldType::choice; }},
    {"options_single", "/situations/0/options", W,
     [](Guide& g) { g.situations[0].options.erase(g.situations[0].options.begin()); }},
    {"key_twice", "/situations/0/options/1/value", E,
     [](Guide& g) {
         g.situations[0].options[1].value = "self";
         g.materials[0].when.reset();
     }},
    {"field_inconsistent", "/form/0/fields/0/columns", E,
     [](Guide& g) {
         g.form[0].fields[0].columns = {{"a", "a"}};
     }},
    {"field_inconsistent", "/form/0/fields/0/columns", E,
     [](Guide& g) { g.form[0].fields[0].type = FieldType::rows; }},
    {"field_inconsistent", "/form/0/fields/0/minimum", E,
     [](Guide& g) { g.form[0].fields[0].minimum = 1; }},
    {"field_inconsistent", "/form/0/fields/0/max_length", E,
     [](Guide& g) {
         g.form[0].fields[0].type = FieldType::date;
         g.form[0].fields[0].max_length = 5;
     }},
    {"field_inconsistent", "/form/0/fields/0/options", E,
     [](Guide& g) {
         g.form[0].fields[0].options = {{"a", "a"}, {"b", "b"}};
     }},
    {"field_inconsistent", "/form/0/fields/0/constant", E,
     [](Guide& g) {
         g.form[0].fields[0].type = FieldType::number;
         g.form[0].fields[0].constant = "5";
     }},
};

// 清单之外无事项: where a region has published its catalogue, every guide names its entry.
TEST(Lint, demands_the_catalogue_entry_where_the_region_has_a_catalogue) {
    auto facts = demo_facts();
    facts.has_catalogue = [](std::string_view region) { return region == "690102000000"; };
    facts.knows_entry = [](std::string_view code) { return code == "000131903000"; };
    Guide guide = good_guide();
    const auto codes = [&] {
        std::string all;
        for (const auto& problem : lint_errors(lint(guide, facts))) all += problem.code + " ";
        return all;
    };
    EXPECT_EQ(codes(), "catalog_entry_missing ");
    guide.catalog_entry = "000131903000";
    EXPECT_EQ(codes(), "");
    guide.catalog_entry = "000999999999";
    EXPECT_EQ(codes(), "catalog_entry_unknown ");
}

}  // namespace

TEST(Lint, finds_nothing_in_a_good_guide) {
    EXPECT_EQ(shown(lint(good_guide(), demo_facts())), "");
}

TEST(Lint, finds_each_fault_where_it_is) {
    for (const auto& one : cases) {
        auto guide = good_guide();
        one.spoil(guide);
        const auto findings = lint(guide, demo_facts());
        const bool found =
            std::any_of(findings.begin(), findings.end(), [&](const LintFinding& finding) {
                return finding.code == one.code && finding.pointer == one.pointer &&
                       finding.severity == one.severity;
            });
        EXPECT_TRUE(found) << one.code << " " << one.pointer << "\n" << shown(findings);
        for (const auto& finding : findings)
            EXPECT_FALSE(finding.message.empty() || finding.basis.empty());
    }
}

TEST(Lint, names_of_people_are_not_vague) {
    auto guide = good_guide();
    guide.conditions[0].text = "监护人或者其他直系亲属可以代办";
    guide.basis[0].gist = "法律、法规规定的其他条件";
    EXPECT_EQ(shown(lint(guide, demo_facts())), "");
}

TEST(Lint, without_a_policy_steps_are_free_and_a_large_sum_only_a_warning) {
    auto guide = good_guide();
    guide.steps[2] = {"check", "勘验", wd(6), "科室", ""};
    auto facts = demo_facts();
    facts.policy = {};
    EXPECT_TRUE(lint_errors(lint(guide, facts)).empty());
    EXPECT_EQ(lint_errors(lint(guide, demo_facts())).size(), 2U);
}

// domain-tables §4.1, case 6: 公积金提取, three natural days by law.
TEST(Lint, golden_6_two_working_days_end_later_than_three_days) {
    auto guide = good_guide();
    guide.statutory.limit = Limit{3, Unit::days};
    guide.promised.limit = wd(2);
    for (auto& step : guide.steps) step.limit = minutes(60);
    const auto errors = lint_errors(lint(guide, demo_facts()));
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].code, "promise_later_than_law");
    guide.promised.limit = minutes(480);
    EXPECT_TRUE(lint_errors(lint(guide, demo_facts())).empty());
}

// domain-tables §4.1, case 7: 教师资格, thirty days from the end of the window.
TEST(Lint, golden_7_twenty_working_days_are_lawful_in_spring_and_not_in_autumn) {
    auto guide = good_guide();
    guide.regime = Regime::intake_window;
    guide.statutory.limit = Limit{30, Unit::days};
    guide.promised.limit = wd(20);
    guide.intake_windows = {{base::make_date(2026, 4, 7), base::make_date(2026, 5, 22)}};
    EXPECT_EQ(shown(lint(guide, demo_facts())), "");
    guide.intake_windows = {{base::make_date(2026, 9, 7), base::make_date(2026, 9, 24)}};
    const auto errors = lint_errors(lint(guide, demo_facts()));
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_NE(errors[0].message.find("2026年10月29日"), std::string::npos) << errors[0].message;
    EXPECT_NE(errors[0].message.find("2026年10月26日"), std::string::npos) << errors[0].message;
    guide.promised.limit = wd(15);
    EXPECT_EQ(shown(lint(guide, demo_facts())), "");
}

TEST(Lint, promise_tiers_bind_where_they_are_policy) {
    auto facts = demo_facts();
    facts.policy.promise_tiers = {wd(1), wd(3), wd(7)};
    auto guide = good_guide();
    EXPECT_EQ(shown(lint(guide, facts)), "");
    guide.special_steps.clear();
    guide.promised.limit = wd(8);
    const auto errors = lint_errors(lint(guide, facts));
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].code, "promise_tier");
}

TEST(Lint, is_total_on_random_rules_and_empty_guides) {
    EXPECT_FALSE(lint_errors(lint({}, {})).empty());
    EXPECT_TRUE(rc::check([] {
        auto guide = good_guide();
        guide.materials[0].when = rules::random_json(4);
        guide.form[0].fields[0].when = rules::random_json(4);
        for (const auto& finding : lint(guide, {})) RC_ASSERT(!finding.message.empty());
    }));
}

}  // namespace domain
