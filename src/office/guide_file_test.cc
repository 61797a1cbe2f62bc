#include "office/guide_file.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace office {
namespace {

LintedFile linted(std::string_view name, std::string_view bytes) {
    return lint_file(read_guide_file(name, bytes), views::Library{}, "CN",
                     base::make_date(2026, 9, 16));
}

std::vector<std::string> codes(const std::vector<PlacedFinding>& findings) {
    std::vector<std::string> all;
    for (const auto& placed : findings) all.push_back(placed.finding.code);
    return all;
}

bool has(const std::vector<PlacedFinding>& findings, std::string_view code, std::string_view at) {
    return std::ranges::any_of(findings, [&](const PlacedFinding& placed) {
        return placed.finding.code == code && placed.place == at;
    });
}

TEST(GuideFile, the_ending_tells_the_kind_and_findings_have_their_cells) {
    const auto table =
        linted("清单.CSV",
               "事项名称,承诺办结时限,咨询电话\n换证,20,0699-5551001\n补证,5个工作日,020-123456\n");
    ASSERT_EQ(table.guides.size(), 2u);
    EXPECT_EQ(table.guides[0].name, "换证");
    EXPECT_TRUE(has(table.guides[0].findings, "limit_without_unit", "B2"));
    EXPECT_TRUE(has(table.guides[1].findings, "phone_placeholder", "C3"));
    const auto page = linted("page.txt", "事项名称：换证\n承诺办结时限：２０");
    ASSERT_EQ(page.guides.size(), 1u);
    EXPECT_TRUE(has(page.guides[0].findings, "limit_without_unit", "第 2 行"));
    const auto flat = linted("a.json", R"([{"事项名称":"换证","承诺办结时限":"20"},{"x":1}])");
    ASSERT_EQ(flat.guides.size(), 1u);
    EXPECT_TRUE(has(flat.guides[0].findings, "limit_without_unit", "第 1 项"));
    EXPECT_TRUE(has(flat.faults, "no_headings", "第 2 项"));
}

TEST(GuideFile, gb18030_is_read_as_it_is) {
    const auto table =
        linted("a.csv",
               "\xCA\xC2\xCF\xEE\xC3\xFB\xB3\xC6,\xB3\xD0\xC5\xB5\xB0\xEC\xBD\xE1\xCA\xB1\xCF\xDE,"
               "\xC9\xEA\xC7\xEB\xB2\xC4\xC1\xCF\n\xBB\xBB\xD6\xA4,20,\xCE\xDE\n");
    ASSERT_EQ(table.guides.size(), 1u);
    EXPECT_EQ(table.guides[0].name, "换证");
    EXPECT_TRUE(has(table.guides[0].findings, "limit_without_unit", "B2"));
}

TEST(GuideFile, an_own_file_is_judged_whole_and_says_why_it_is_no_guide) {
    const auto own = linted("guide.yaml", "item: \"1\"\nname: [换证]\n");
    ASSERT_EQ(own.guides.size(), 1u);
    EXPECT_FALSE(own.guides[0].findings.empty());
    EXPECT_EQ(own.guides[0].findings.front().finding.severity, domain::Severity::error);
    EXPECT_EQ(codes(linted("guide.yaml", "item: [").faults),
              std::vector<std::string>{"broken_yaml"});
    EXPECT_TRUE(linted("hours.yaml", "shifts: []\nregion: \"1\"\n").guides.empty());
}

TEST(GuideFile, what_is_no_guide_at_all_is_one_fault) {
    const auto only = [](std::string_view name, std::string_view bytes) {
        const auto file = linted(name, bytes);
        EXPECT_TRUE(file.guides.empty()) << name;
        return codes(file.faults).size() == 1 ? codes(file.faults).front() : "";
    };
    EXPECT_EQ(only("a.xlsx", "<html>登录超时</html>"), "bad_xlsx");
    EXPECT_EQ(only("a.xls", "\xD0\xCF\x11\xE0"), "bad_xlsx");
    EXPECT_EQ(only("a", "PK\x03\x04"), "bad_xlsx");
    EXPECT_EQ(only("a.txt", "<html><body>502 Bad Gateway</body></html>"), "no_headings");
    EXPECT_EQ(only("a.csv", "姓名,年龄\n张三,5\n"), "no_headings");
    EXPECT_EQ(only("a.json", "{"), "broken_json");
    EXPECT_EQ(only("a.txt", ""), "no_headings");
    EXPECT_EQ(only("a.txt", "申请材料: " + std::string(300 << 10, 'a')), "table_too_large");
    std::string lists, rows = "事项名称,承诺办结时限,申请材料\n", cell;
    for (int i = 0; i < 6000; ++i) cell += "a；";
    for (int i = 0; i < 20; ++i) {
        lists += (i == 0 ? "" : ",") + ("{\"申请材料\":\"" + cell + "\"}");
        rows += "换证,5日," + cell + "\n";
    }
    EXPECT_EQ(only("a.json", "[" + lists + "]"), "table_too_large");
    EXPECT_EQ(only("a.csv", rows), "table_too_large");
    EXPECT_EQ(only("a.yaml", "item: " + std::string(3 << 20, 'a')), "file_too_large");
    EXPECT_EQ(only("a.txt", std::string((20 << 20) + 1, 'a')), "file_too_large");
}

TEST(GuideFile, issues_are_lines_of_a_list) {
    const auto issues =
        issues_of("a.csv", linted("a.csv", "事项名称,承诺办结时限,实施主体\n换证,20,某局\n"));
    const auto found = std::ranges::find(issues, "limit_without_unit", &Issue::code);
    ASSERT_NE(found, issues.end());
    EXPECT_EQ(found->file + found->place + found->guide + found->department + found->severity,
              "a.csvB2换证某局错误");
}

}  // namespace
}  // namespace office
