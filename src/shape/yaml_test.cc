#include "shape/yaml.h"

#include <gtest/gtest.h>

#include <string>

#include "shape/text.h"

namespace shape {
namespace {

std::string json_of(std::string_view yaml) {
    const auto value = yaml_to_json(yaml);
    return value ? canonical(*value) : value.refusal().code + " " + value.refusal().message;
}

bool refused(std::string_view yaml, std::string_view part) {
    const auto text = json_of(yaml);
    const bool ok = text.starts_with("broken_yaml") && text.find(part) != std::string::npos;
    if (!ok) ADD_FAILURE() << yaml << " -> " << text;
    return ok;
}

}  // namespace

TEST(Yaml, types_plain_scalars_by_the_core_rules) {
    EXPECT_EQ(json_of("[1, -2, +3, 0x1F, 0o17, 0, 1.5, -1e3, .5, 1., 12e2]"),
              R"([1,-2,3,31,15,0,1.5,-1000.0,0.5,1.0,1200.0])");
    EXPECT_EQ(
        json_of("[true, False, null, ~, , yes, no, on, 2026-09-16, 1:30, 1_000, 0x, -, .]"),
        R"([true,false,null,null,null,"yes","no","on","2026-09-16","1:30","1_000","0x","-","."])");
    EXPECT_EQ(json_of(R"(['1', "true", !!str 1, ""])"), R"(["1","true","1",""])");
    EXPECT_EQ(json_of("a: |\n  1\n  2\nb:\n"), R"({"a":"1\n2\n","b":null})");
    EXPECT_EQ(json_of(""), "null");
}

TEST(Yaml, keeps_keys_as_texts_and_sorts_only_the_canonical_form) {
    EXPECT_EQ(json_of("b: 1\n'a': {true: x, 1: y}"), R"({"a":{"1":"y","true":"x"},"b":1})");
}

TEST(Yaml, refuses_what_would_silently_change) {
    EXPECT_TRUE(refused("a: 1\nb: 010", "第 2 行：“010”以 0 开头"));
    EXPECT_TRUE(refused("a: 92233720368547758080", "超出整数的范围"));
    EXPECT_TRUE(refused("a: 1e999", "超出数字的范围"));
    EXPECT_TRUE(refused("a: -.inf", "不是有限的数字"));
    EXPECT_TRUE(refused("a: 1\na: 2", "第 2 行：名称“a”重复"));
    EXPECT_TRUE(refused("x: &x {a: 1}\ny:\n  <<: *x", "第 3 行：不支持合并"));
    EXPECT_TRUE(refused("a: !!int '1'", "类型标记"));
    EXPECT_TRUE(refused("? [a]\n: 1", "名称应为文字"));
    EXPECT_TRUE(refused("~: 1\n? \n: 2", "名称不能为空"));
    EXPECT_TRUE(refused("a: 1\n---\nb: 2", "第二个"));
}

TEST(Yaml, names_the_line_of_a_mistake) {
    EXPECT_TRUE(refused("a: 1\nb: [1, 2\nc: 3\n", "行：YAML 写法有误"));
    EXPECT_TRUE(refused("a: \xFF", "UTF-8"));
}

TEST(Yaml, copies_what_an_alias_names) {
    EXPECT_EQ(json_of("a: &x [1, {b: 2}]\nc: *x\nd: &y 甲\ne: *y"),
              R"({"a":[1,{"b":2}],"c":[1,{"b":2}],"d":"甲","e":"甲"})");
    EXPECT_TRUE(refused("a: &x [1, *x]", "尚未写完"));
    EXPECT_TRUE(refused("a: *nowhere", "YAML 写法有误"));
}

TEST(Yaml, bounds_the_expansion_of_aliases) {
    std::string bomb = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n";
    for (int i = 1; i < 10; ++i) {
        const auto from = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + from;
        for (int n = 1; n < 10; ++n) bomb += ", " + from;
        bomb += "]\n";
    }
    EXPECT_TRUE(refused(bomb, "200000 项的上限"));
}

TEST(Yaml, bounds_depth_also_through_aliases) {
    const auto nested = [](int levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    EXPECT_TRUE(yaml_to_json(nested(64)));
    EXPECT_TRUE(refused(nested(65), "嵌套过深"));
    EXPECT_TRUE(refused(nested(100'000), "行"));
    EXPECT_TRUE(yaml_to_json("a: &x " + nested(40) + "\nb: " + std::string(23, '[') + "*x" +
                             std::string(23, ']')));
    EXPECT_TRUE(refused(
        "a: &x " + nested(40) + "\nb: " + std::string(24, '[') + "*x" + std::string(24, ']'),
        "嵌套过深"));
}

TEST(Yaml, bounds_size) {
    EXPECT_EQ(yaml_to_json(std::string((4 << 20) + 1, ' ')).refusal().code, "too_large");
}

}  // namespace shape
