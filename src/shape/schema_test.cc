#include "shape/schema.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "shape/samples_test.h"

namespace shape {
namespace elsewhere {
struct Page {
    int other = 0;
};
SHAPE_STRUCT(Page, other)
}  // namespace elsewhere

namespace samples {
struct Tree {
    std::vector<Tree> children;
};
SHAPE_STRUCT(Tree, children)

template <class T>
struct Slice {
    std::vector<T> items;
    std::optional<std::string> next;
    BOOST_DESCRIBE_CLASS(Slice, (), (items, next), (), ())
};
}  // namespace samples

namespace {
using namespace samples;
void expect_json(const boost::json::value& value, std::string_view text) {
    EXPECT_EQ(value, boost::json::parse(text)) << boost::json::serialize(value);
}
}  // namespace

TEST(Schema, describes_a_struct_with_its_definitions) {
    expect_json(schema<Received>(), R"({
        "$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#/$defs/Received","$defs":{
        "Received":{"type":"object","properties":{"material":{"type":"string"},
            "due":{"type":"string","format":"date"},"at":{"type":"string","format":"date-time"},
            "channel":{"$ref":"#/$defs/Channel"},"pages":{"type":"array","items":{"$ref":"#/$defs/Page"}}},
            "required":["material","due","at","channel"],"additionalProperties":false},
        "Channel":{"type":"string","enum":["portal","counter","post"]},
        "Page":{"type":"object","properties":{
            "number":{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647},
            "remark":{"type":"string"}},"required":["number"],"additionalProperties":false}}})");
}

TEST(Schema, names_the_alternatives_of_a_choice) {
    boost::json::object defs;
    expect_json(collect_schemas<Event>(defs), R"({"oneOf":[
        {"type":"object","properties":{"type":{"type":"string","const":"received"},
         "data":{"$ref":"#/components/schemas/Received"}},"required":["type","data"],"additionalProperties":false},
        {"type":"object","properties":{"type":{"type":"string","const":"closed"},
         "data":{"$ref":"#/components/schemas/Closed"}},"required":["type","data"],"additionalProperties":false}]})");
    EXPECT_TRUE(defs.contains("Page"));
    expect_json(defs.at("Closed"),
                R"({"type":"object","properties":{},"additionalProperties":false})");
}

TEST(Schema, shows_notes) {
    boost::json::object defs;
    collect_schemas<Answer>(defs);
    expect_json(defs.at("Answer"), R"({"type":"object","properties":{
        "remark":{"type":"string","title":"说明","minLength":1,"maxLength":5},
        "pages":{"type":"integer","format":"int32","title":"页数","minimum":1,"maximum":100},
        "words":{"type":"array","title":"关键词","minItems":1,"maxItems":2,
                 "items":{"type":"string","minLength":1,"maxLength":3}},
        "mobile":{"type":"string","title":"手机","pattern":"^1[3-9][0-9]{9}$"},
        "urgent":{"type":"boolean","title":"加急"}},
        "required":["remark","pages","words"],"additionalProperties":false})");
}

TEST(Schema, of_written_bodies_lists_are_required) {
    boost::json::object defs;
    collect_schemas<Received>(defs, {.written = true});
    EXPECT_EQ(defs.at("Received").at("required").as_array().size(), 5u);
}

TEST(Schema, ends_at_types_that_hold_themselves_and_names_templates) {
    boost::json::object defs;
    collect_schemas<Tree>(defs);
    EXPECT_EQ(defs.size(), 1u);
    EXPECT_EQ(schema_name<Slice<Tree>>(), "Slice_Tree");
}

TEST(Schema, refuses_two_types_of_one_name) {
    EXPECT_EQ(schema_name<Page>(), "Page");
    EXPECT_THROW(schema_name<elsewhere::Page>(), std::logic_error);
}

}  // namespace shape
