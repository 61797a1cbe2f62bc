#include "rules/schema.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "rules/random_json_test.h"
#include "rules/vectors_test.h"

namespace rules {
namespace {

void run_case(const json::object& one, const json::value& schema_json) {
    const auto schema = compile_schema(schema_json);
    if (one.contains("refused")) {
        ASSERT_FALSE(schema);
        EXPECT_EQ(schema.refusal().code, std::string_view(one.at("refused").as_string()));
        EXPECT_EQ(schema.refusal().pointer, std::string_view(one.at("pointer").as_string()));
        EXPECT_EQ(schema.refusal().message, std::string_view(one.at("message").as_string()));
        return;
    }
    ASSERT_TRUE(schema) << schema.refusal().message;
    const auto problems = schema->validate(one.at("instance"));
    const auto& expected = one.at("problems").as_array();
    ASSERT_EQ(problems.size(), expected.size());
    for (std::size_t i = 0; i < problems.size(); ++i) {
        EXPECT_EQ(problems[i].pointer, std::string_view(expected[i].at("pointer").as_string()));
        EXPECT_EQ(problems[i].code, std::string_view(expected[i].at("code").as_string()));
        EXPECT_EQ(problems[i].message, std::string_view(expected[i].at("message").as_string()));
    }
}

// A random schema that mostly compiles. Only inside rc::check.
json::value random_schema(int depth) {
    json::object schema;
    const auto maybe = [](std::string_view word, json::value value, json::object& into) {
        if (*rc::gen::inRange(0, 4) == 0) into[word] = std::move(value);
    };
    maybe("type",
          json::value(*rc::gen::element<std::string>("string", "number", "array", "object")),
          schema);
    maybe("minLength", *rc::gen::inRange(0, 5), schema);
    maybe("maxItems", *rc::gen::inRange(0, 5), schema);
    maybe("maximum", *rc::gen::inRange(-3, 9), schema);
    maybe("enum", json::array{random_json(1), random_json(0)}, schema);
    maybe("const", random_json(2), schema);
    maybe("required", json::array{"x"}, schema);
    maybe("additionalProperties", false, schema);
    maybe("$ref", "#", schema);
    maybe("format", "date", schema);
    if (depth > 0) maybe("items", random_schema(depth - 1), schema);
    if (depth > 0) schema["properties"] = json::object{{"x", random_schema(depth - 1)}};
    return schema;
}

// The applicable part of the public test suite: what our subset of words can say, under the
// latest draft at hand. 2020-12 and draft 7 agree on these words but for what is listed.
const std::filesystem::path suite = "/usr/share/json-schema-test-suite/tests/draft7";

// A later draft reads words beside $ref; draft 7 ignored them.
const std::set<std::string> changed_since{"ref overrides any sibling keywords",
                                          "$ref prevents a sibling $id from changing the base uri"};

// patternProperties, open additionalProperties, boolean schemas, lists of types, tuples, and
// references elsewhere than "#" and "#/$defs/<name>".
const std::vector<std::string> not_in_the_subset{
    "additionalProperties being false does not allow other properties",
    "non-ASCII pattern with additionalProperties",
    "additionalProperties allows a schema which should validate",
    "additionalProperties can exist by itself",
    "an array of schemas for items",
    "items with boolean schema (true)",
    "items with boolean schema (false)",
    "items with boolean schemas",
    "properties, patternProperties, additionalProperties interaction",
    "properties with boolean schema",
    "relative pointer ref to object",
    "relative pointer ref to array",
    "escaped pointer ref",
    "ref overrides any sibling keywords",
    "remote ref, containing refs itself",
    "$ref to boolean schema true",
    "$ref to boolean schema false",
    "Recursive references between schemas",
    "multiple types can be specified in an array"};

struct Ran {
    int groups = 0;
    int tests = 0;
    std::vector<std::string> skipped = {};
};

void run_group(const json::object& group, Ran& ran) {
    const std::string name(group.at("description").as_string());
    auto text = json::serialize(group.at("schema"));
    for (std::size_t at; (at = text.find("definitions")) != std::string::npos;)
        text.replace(at, 11, "$defs");
    const auto schema = compile_schema(json::parse(text));
    if (!schema || changed_since.contains(name)) {
        ran.skipped.push_back(name);
        return;
    }
    ++ran.groups;
    for (const auto& test : group.at("tests").as_array()) {
        const bool valid = schema->validate(test.at("data")).empty();
        EXPECT_EQ(valid, test.at("valid").as_bool()) << name << ": " << test.at("description");
        ++ran.tests;
    }
}

void run_suite(const std::string& word, Ran& ran) {
    std::ifstream file(suite / (word + ".json"));
    const auto groups = json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
    for (const auto& group : groups.as_array()) run_group(group.as_object(), ran);
}

}  // namespace

TEST(Schema, agrees_with_the_vectors) {
    const auto file = read_vectors("schema.json");
    const auto& cases = file.at("cases").as_array();
    EXPECT_GE(cases.size(), 100U);
    for (const auto& one : cases) {
        SCOPED_TRACE(std::string_view(one.at("name").as_string()));
        run_case(one.as_object(), file.at("schemas").at(one.at("schema").as_string()));
    }
}

TEST(Schema, agrees_with_the_public_suite_where_it_applies) {
    if (!std::filesystem::exists(suite))
        GTEST_SKIP() << "package json-schema-test-suite is not installed";
    Ran ran;
    for (const auto* word :
         {"additionalProperties", "const", "enum", "items", "maxItems", "maxLength", "maximum",
          "minItems", "minLength", "minimum", "properties", "ref", "required", "type"}) {
        run_suite(word, ran);
    }
    EXPECT_EQ(ran.groups, 29);
    EXPECT_EQ(ran.tests, 125);
    EXPECT_EQ(ran.skipped, not_in_the_subset);
}

TEST(Schema, never_fails_on_random_schemas_and_values) {
    int compiled = 0;
    EXPECT_TRUE(rc::check([&] {
        const auto schema =
            compile_schema(*rc::gen::inRange(0, 5) == 0 ? random_json(3) : random_schema(3));
        if (!schema) {
            RC_ASSERT(!schema.refusal().code.empty() && !schema.refusal().message.empty());
            return;
        }
        ++compiled;
        for (const auto& problem : schema->validate(random_json(4))) {
            RC_ASSERT(!problem.code.empty() && !problem.message.empty());
        }
    }));
    EXPECT_GT(compiled, 10);
}

TEST(Schema, stops_counting_problems) {
    const auto schema = compile_schema(json::parse(R"({"items":{"type":"string"}})"));
    EXPECT_EQ(schema->validate(json::array(500, 1)).size(), max_problems);
}

TEST(Schema, json_equality_is_reflexive_and_symmetric) {
    EXPECT_TRUE(rc::check([] {
        const auto left = random_json(3), right = random_json(3);
        RC_ASSERT(same_json(left, left));
        RC_ASSERT(same_json(left, right) == same_json(right, left));
    }));
}

}  // namespace rules
