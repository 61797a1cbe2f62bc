#include "rules/logic.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <boost/json/serialize.hpp>
#include <chrono>

#include "rules/random_json_test.h"
#include "rules/schema.h"
#include "rules/vectors_test.h"

namespace rules {
namespace {

const std::map<std::string_view, Kind> kinds{{"boolean", Kind::boolean}, {"number", Kind::number},
                                             {"text", Kind::text},       {"date", Kind::date},
                                             {"list", Kind::list},       {"rows", Kind::rows}};

Variables variables_of(const json::object& described) {
    Variables variables;
    for (const auto& [name, value] : described) {
        const auto& object = value.as_object();
        auto& variable = variables[std::string(name)];
        variable.kind = kinds.at(object.at("kind").as_string());
        if (const auto* options = object.if_contains("options")) {
            for (const auto& option : options->as_array())
                variable.options.emplace_back(option.as_string());
        }
        if (const auto* columns = object.if_contains("columns")) {
            for (const auto& [column, kind] : columns->as_object()) {
                variable.columns[std::string(column)] = kinds.at(kind.as_string());
            }
        }
    }
    return variables;
}

void expect_refusal(const base::Refusal& refusal, const json::object& expected) {
    EXPECT_EQ(refusal.code, std::string_view(expected.at("refused").as_string()));
    EXPECT_EQ(refusal.pointer, std::string_view(expected.at("pointer").as_string()));
    EXPECT_EQ(refusal.message, std::string_view(expected.at("message").as_string()));
}

void run_case(const json::object& one, const Variables& variables) {
    const auto logic = compile(one.at("rule"), variables);
    if (!one.contains("values")) {
        ASSERT_FALSE(logic);
        return expect_refusal(logic.refusal(), one);
    }
    ASSERT_TRUE(logic) << logic.refusal().message;
    const auto result = logic->evaluate(one.at("values").as_object());
    if (one.contains("refused")) {
        ASSERT_FALSE(result);
        return expect_refusal(result.refusal(), one);
    }
    ASSERT_TRUE(result) << result.refusal().message;
    EXPECT_TRUE(same_json(*result, one.at("result"))) << json::serialize(*result);
    EXPECT_EQ(logic->holds(one.at("values").as_object()), *result == json::value(true));
}

Variables some_variables() {
    return {{"b", {Kind::boolean}},
            {"n", {Kind::number}},
            {"t", {Kind::text, {"x", "y"}}},
            {"d", {Kind::date}},
            {"l", {Kind::list}},
            {"r", {Kind::rows, {}, {{"c", Kind::number}}}}};
}

// A random rule that is often right: operators and variables by name, values of every kind.
json::value random_rule(int depth) {
    static constexpr std::array<std::string_view, 20> names{
        "var", "==", "!=", "<", "<=", ">", ">=",  "and", "or",   "!",
        "if",  "in", "+",  "-", "*",  "/", "min", "max", "some", "all"};
    static constexpr std::array<std::string_view, 7> variables{"b", "n", "t", "d", "l", "r", "c"};
    const auto one = *rc::gen::inRange(0, 10);
    if (depth == 0 || one < 2) return random_json(0);
    if (one < 5) return json::object{{"var", variables[*rc::gen::inRange<std::size_t>(0, 7)]}};
    json::array operands;
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) operands.push_back(random_rule(depth - 1));
    return json::object{{names[*rc::gen::inRange<std::size_t>(1, 20)], std::move(operands)}};
}

}  // namespace

TEST(Logic, agrees_with_the_vectors) {
    const auto file = read_vectors("logic.json");
    const auto variables = variables_of(file.at("variables").as_object());
    const auto& cases = file.at("cases").as_array();
    EXPECT_GE(cases.size(), 100U);
    for (const auto& one : cases) {
        SCOPED_TRACE(std::string_view(one.at("name").as_string()));
        run_case(one.as_object(), variables);
    }
}

TEST(Logic, a_condition_answers_yes_or_no) {
    const auto number = compile_condition(5, {});
    ASSERT_FALSE(number);
    EXPECT_EQ(number.refusal().code, "wrong_kind");
    EXPECT_TRUE(compile_condition(true, {}));
}

TEST(Logic, names_each_variable_once) {
    const auto rule = json::parse(R"({"or":[{"var":"b"},{"==":[{"var":"n"},1]},{"var":"b"}]})");
    EXPECT_EQ(compile(rule, some_variables())->variables(), (std::vector<std::string>{"b", "n"}));
}

TEST(Logic, a_value_of_the_wrong_kind_counts_as_missing_in_holds) {
    const auto logic = compile(json::parse(R"({"==":[{"var":"n"},null]})"), some_variables());
    EXPECT_TRUE(logic->holds({{"n", "1"}}));
    EXPECT_FALSE(logic->holds({{"n", 1}}));
}

TEST(Logic, every_rule_that_compiles_answers_in_its_kind) {
    int compiled = 0;
    EXPECT_TRUE(rc::check([&] {
        const auto logic = compile(random_rule(4), some_variables());
        if (!logic) {
            RC_ASSERT(!logic.refusal().code.empty() && !logic.refusal().message.empty());
            return;
        }
        ++compiled;
        json::object values;
        for (const auto* name : {"b", "n", "t", "d", "l", "r"}) values[name] = random_json(2);
        const auto result = logic->evaluate(values);
        if (result && !result->is_null()) {
            RC_ASSERT(result->is_bool() == (logic->result() == Kind::boolean));
            RC_ASSERT(result->is_number() == (logic->result() == Kind::number));
        }
        RC_ASSERT(!logic->holds(values) || logic->result() == Kind::boolean);
    }));
    EXPECT_GT(compiled, 5);
}

TEST(Logic, runs_a_rule_in_about_a_microsecond) {
    const auto rule = json::parse(R"({"and":[{"==":[{"var":"t"},"x"]},{">":[{"var":"n"},3]}]})");
    const auto logic = compile(rule, some_variables());
    const json::object values{{"t", "x"}, {"n", 4}, {"b", true}};
    const auto start = std::chrono::steady_clock::now();
    int held = 0;
    for (int i = 0; i < 10000; ++i) held += logic->holds(values);
    const std::chrono::duration<double, std::micro> spent =
        std::chrono::steady_clock::now() - start;
    EXPECT_EQ(held, 10000);
    EXPECT_LT(spent.count() / 10000, 20)
        << "a debug build is allowed to be slow, not to be quadratic";
    RecordProperty("nanoseconds", static_cast<int>(spent.count() / 10));
}

}  // namespace rules
