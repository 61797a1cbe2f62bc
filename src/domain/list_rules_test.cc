#include "domain/list_rules.h"

#include <gtest/gtest.h>

namespace domain {
namespace {

OnceList list_of(std::string region, std::vector<OnceEntry> entries) {
    return {region, region, region + " 清单", "", {}, std::move(entries)};
}

Material material(std::string name, Source source = Source::issued) {
    Material made;
    made.name = std::move(name);
    made.source = source;
    return made;
}

const OnceList city = list_of("690100000000", {{"e1", "甲", ""}, {"e2", "乙", ""}});

// S1 二.1: 市级公布的各区必须全部做到；市级没有的，各区可以加。
TEST(OnceList, of_a_district_has_all_of_the_city_and_may_add) {
    const auto all =
        list_of("690102000000", {{"e1", "甲", ""}, {"e2", "乙", ""}, {"e3", "丙", ""}});
    EXPECT_TRUE(check_once_list(all, {&city}).empty());
    const auto fewer = list_of("690102000000", {{"e3", "丙", ""}, {"e1", "甲", ""}});
    const auto problems = check_once_list(fewer, {&city});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "once_entry_lacking");
    EXPECT_NE(problems[0].message.find("乙"), std::string::npos);
    EXPECT_TRUE(check_once_list(fewer, {}).empty());
}

TEST(OnceList, names_each_entry_once) {
    const auto problems = check_once_list(
        list_of("690102000000", {{"e1", "甲", ""}, {"e1", "甲", ""}, {"", "", ""}}), {});
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_EQ(problems[0].code, "key_twice");
    EXPECT_EQ(problems[2].pointer, "/entries/2/entry");
    EXPECT_EQ(check_once_list({}, {}).size(), 2U);
}

TEST(OnceList, lets_a_listed_guide_ask_for_one_visit) {
    Guide guide;
    guide.visits = 2;
    EXPECT_TRUE(findings_of(city, guide).empty());
    guide.catalog_entry = "e1";
    ASSERT_EQ(findings_of(city, guide).size(), 1U);
    EXPECT_EQ(findings_of(city, guide)[0].severity, Severity::error);
    EXPECT_EQ(findings_of(city, guide)[0].pointer, "/visits");
    guide.visits = 1;
    EXPECT_TRUE(findings_of(city, guide).empty());
}

TEST(CancelledProofs, are_not_asked_for_by_any_guide_they_speak_of) {
    const CancelledProofs list{
        "k",        "690100000000",
        "取消清单", "",
        {},         {{"无房证明", {"690102-01"}, "", "部门核验", "办法第一条"}}};
    EXPECT_TRUE(check_cancelled_proofs(list).empty());
    Guide guide;
    guide.item = "690102-01";
    guide.materials = {material("申请书", Source::own), material("无房证明")};
    ASSERT_EQ(findings_of(list, guide).size(), 1U);
    EXPECT_EQ(findings_of(list, guide)[0].pointer, "/materials/1");
    guide.materials[1].waived = true;
    EXPECT_TRUE(findings_of(list, guide).empty());
    guide.materials[1].waived = false;
    guide.item = "690102-02";
    EXPECT_TRUE(findings_of(list, guide).empty());
}

TEST(CancelledProofs, say_what_is_brought_instead_and_why) {
    const CancelledProofs list{
        "k", "690100000000", "取消清单", "", {}, {{"无房证明", {}, "", "", ""}}};
    EXPECT_EQ(check_cancelled_proofs(list).size(), 2U);
}

TEST(CancelledProofs, of_versions_are_what_the_next_no_longer_asks_for) {
    Guide before, after;
    before.materials = {material("无房证明"), material("收入证明", Source::own),
                        material("申请书", Source::own), material("营业执照")};
    after.materials = {material("申请表", Source::own), material("营业执照")};
    EXPECT_EQ(dropped_proofs(before, after), (std::vector<std::string>{"无房证明", "收入证明"}));
    after.materials[1].waived = true;
    EXPECT_EQ(dropped_proofs(before, after).back(), "营业执照");
    EXPECT_TRUE(dropped_proofs(after, before).empty());
}

}  // namespace
}  // namespace domain
