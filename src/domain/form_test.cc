#include "domain/form.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "rules/random_json_test.h"
#include "rules/vectors_test.h"

namespace domain {
namespace {

namespace json = boost::json;

Rule rule(std::string_view text) {
    return json::parse(text);
}

Field field(std::string element, std::string label, FieldType type, bool required = true) {
    Field made;
    made.element = std::move(element);
    made.label = std::move(label);
    made.type = type;
    made.required = required;
    return made;
}

// The guide that tests/golden/rules/form.json holds as JSON, too.
Guide sample_guide() {
    Guide guide;
    guide.situations = {{"agent", "谁来办？", "", {{"self", "自己办"}, {"agent", "请人代办"}}, {}},
                        {"place", "店在哪里？", "", {{"shop", "店面"}, {"online", "网上"}}, {}},
                        {"size",
                         "店里多大？",
                         "",
                         {{"small", "小"}, {"large", "大"}},
                         rule(R"({"==":[{"var":"place"},"shop"]})")}};
    auto agent_id = field("agent.id_number", "代办人身份证号", FieldType::id_number);
    agent_id.when = rule(R"({"==":[{"var":"agent"},"agent"]})");
    auto area = field("premises.area", "面积", FieldType::number);
    area.minimum = 1;
    area.maximum = 99999;
    auto delivery = field("service.delivery", "领取方式", FieldType::choice);
    delivery.options = {{"counter", "窗口"}, {"post", "邮寄"}};
    auto address = field("service.receive_address", "收件地址", FieldType::address);
    address.when = rule(R"({"==":[{"var":"answers.service.delivery"},"post"]})");
    auto items = field("food.items", "经营项目", FieldType::choices);
    items.options = {{"hot", "热食"}, {"cold", "冷食"}};
    auto members = field("member.list", "家庭成员", FieldType::rows, false);
    members.columns = {{"name", "姓名", FieldType::text, true},
                       {"id_number", "身份证号", FieldType::id_number, false}};
    auto name = field("applicant.name", "姓名", FieldType::text);
    name.max_length = 10;
    auto country = field("applicant.country", "国别", FieldType::text);
    country.constant = "CN";
    auto note = field("applicant.note", "说明", FieldType::long_text, false);
    note.when = rule(R"({"==":[{"var":"answers.applicant.country"},"CN"]})");
    guide.form = {
        {"您是谁？",
         {name, field("applicant.id_number", "身份证号", FieldType::id_number),
          field("applicant.birth_date", "出生日期", FieldType::date, false),
          field("applicant.phone", "手机", FieldType::phone), country, note}},
        {"店",
         {area, items, members, field("entity.uscc", "信用代码", FieldType::credit_code, false),
          field("visit.time", "上门时间", FieldType::date_time, false)}},
        {"送达", {delivery, address, field("service.consent", "同意吗", FieldType::yes_no)}},
        {"代办", {agent_id}}};
    auto needs_space = rule(
        R"({"or":[{"==":[{"var":"size"},"large"]},{">":[{"var":"answers.premises.area"},300]}]})");
    guide.materials.resize(3);
    guide.materials[0].key = "M1";
    guide.materials[1].key = "M2";
    guide.materials[1].when = rule(R"({"==":[{"var":"agent"},"agent"]})");
    guide.materials[2].key = "M3";
    guide.materials[2].when = needs_space;
    return guide;
}

Situations situations_of(const json::value& value) {
    Situations situations;
    for (const auto& [key, option] : value.as_object()) {
        situations[std::string(key)] = std::string(option.as_string());
    }
    return situations;
}

void expect_problems(const std::vector<base::Problem>& problems, const json::array& expected) {
    ASSERT_EQ(problems.size(), expected.size());
    for (std::size_t i = 0; i < problems.size(); ++i) {
        EXPECT_EQ(problems[i].pointer, std::string_view(expected[i].at("pointer").as_string()));
        EXPECT_EQ(problems[i].code, std::string_view(expected[i].at("code").as_string()));
        EXPECT_EQ(problems[i].message, std::string_view(expected[i].at("message").as_string()));
    }
}

template <class T>
std::string keys(const std::vector<const T*>& all, std::string T::*name) {
    std::string text;
    for (const auto* one : all) text += (text.empty() ? "" : " ") + one->*name;
    return text;
}

void run_case(const Guide& guide, const json::object& one) {
    const auto situations = situations_of(one.at("situations"));
    const auto& answers = one.at("answers").as_object();
    expect_problems(check_situations(guide, situations), one.at("situation_problems").as_array());
    expect_problems(check_answers(guide, situations, answers), one.at("problems").as_array());
    EXPECT_EQ(keys(asked_fields(guide, situations, answers), &Field::element),
              std::string_view(one.at("asked").as_string()));
    EXPECT_EQ(keys(applicable_materials(guide, situations, answers), &Material::key),
              std::string_view(one.at("materials").as_string()));
    EXPECT_TRUE(rules::same_json(tidy_answers(guide, answers), one.at("tidy")));
}

}  // namespace

TEST(Form, agrees_with_the_vectors) {
    const auto file = rules::read_vectors("form.json");
    for (const auto& one : file.at("cases").as_array()) {
        SCOPED_TRACE(std::string_view(one.at("name").as_string()));
        run_case(sample_guide(), one.as_object());
    }
}

TEST(Form, the_schema_of_situations_is_the_recorded_one) {
    const auto file = rules::read_vectors("form.json");
    for (const auto& one : file.at("schemas").as_array()) {
        const auto schema = form_schema(sample_guide(), situations_of(one.at("situations")));
        EXPECT_TRUE(rules::same_json(schema, one.at("schema"))) << json::serialize(schema);
        EXPECT_TRUE(rules::compile_schema(schema, form_formats()));
    }
}

TEST(Form, finds_lines_by_their_key) {
    const auto guide = sample_guide();
    EXPECT_EQ(find_material(guide, "M2"), &guide.materials[1]);
    EXPECT_EQ(find_material(guide, "M9"), nullptr);
    EXPECT_EQ(find_field(guide, "premises.area")->label, "面积");
    EXPECT_EQ(find_field(guide, "premises"), nullptr);
    EXPECT_EQ(keys(applicable_materials(guide, {{"agent", "agent"}}), &Material::key), "M1 M2");
}

TEST(Form, is_total_on_random_answers) {
    const auto guide = sample_guide();
    EXPECT_TRUE(rc::check([&] {
        Answers answers;
        for (const auto& page : guide.form) {
            for (const auto& one : page.fields) {
                if (*rc::gen::inRange(0, 3) > 0) answers[one.element] = rules::random_json(3);
            }
        }
        const Situations situations{{"agent", rules::random_word()}, {"place", "shop"}};
        for (const auto& problem : check_answers(guide, situations, answers))
            RC_ASSERT(!problem.message.empty());
        const auto tidy = tidy_answers(guide, answers);
        RC_ASSERT(rules::same_json(tidy_answers(guide, tidy), tidy));
    }));
}

// What the schema alone lets through beyond check_answers is only what hangs on other answers.
TEST(Form, what_check_answers_accepts_the_schema_accepts) {
    const auto guide = sample_guide();
    const auto file = rules::read_vectors("form.json");
    for (const auto& one : file.at("cases").as_array()) {
        if (!one.at("problems").as_array().empty()) continue;
        const auto schema = rules::compile_schema(
            form_schema(guide, situations_of(one.at("situations"))), form_formats());
        ASSERT_TRUE(schema);
        EXPECT_TRUE(schema->validate(tidy_answers(guide, one.at("answers").as_object())).empty());
    }
}

}  // namespace domain
