#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "domain/clauses.h"
#include "domain/lint_rules.h"
#include "office/archive.h"
#include "office/guide_reader.h"
#include "office/plain.h"
#include "office/sheet_reader.h"
#include "views/authoring.h"

namespace office {
namespace {

using domain::Limit;
using domain::Unit;

std::vector<domain::LintFinding> lint(const ReadGuide& read) {
    auto findings = read.findings;
    const auto more =
        views::lint_page(read.guide, views::Library{}, "CN", base::make_date(2026, 9, 16),
                         [&](std::string_view pointer) { return read.unseen(pointer); });
    findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

std::vector<domain::LintFinding> lint_text(std::string_view text) {
    return lint(read_labelled(labelled_lines(text)));
}

bool gives(const std::vector<domain::LintFinding>& findings, std::string_view code) {
    return std::ranges::any_of(findings, [&](const auto& f) { return f.code == code; });
}

std::string shown(const std::vector<domain::LintFinding>& findings) {
    std::string text;
    for (const auto& f : findings) text += f.code + " " + f.pointer + " " + f.message + "\n";
    return text;
}

TEST(LintRules, each_example_of_a_page_is_true) {
    int executed = 0;
    for (const auto& rule : domain::lint_rules()) {
        if (!rule.bad.empty() && !rule.bad.starts_with('/')) {
            ++executed;
            EXPECT_TRUE(gives(lint_text(rule.bad), rule.code)) << rule.code << "\n"
                                                               << rule.bad << "\n"
                                                               << shown(lint_text(rule.bad));
        }
        if (!rule.good.empty() && !rule.good.starts_with('/'))
            EXPECT_FALSE(gives(lint_text(rule.good), rule.code)) << rule.code << "\n"
                                                                 << rule.good << "\n"
                                                                 << shown(lint_text(rule.good));
    }
    EXPECT_GE(executed, 15);
}

TEST(Clauses, crying_wolf) {
    for (const char* fine :
         {"监护人或者其他直系亲属", "同等学历证书", "其他股东的身份证明",
          "身份证、户口簿、结婚证等三项", "二等奖证书", "与申请有关联关系的企业名单",
          "高等学校毕业证", "等级证书", "其他家庭成员的户口簿", "相关性分析报告"})
        EXPECT_EQ(domain::vague_clause(fine), "") << fine;
    for (const char* vague :
         {"其他材料", "其它相关证明材料", "身份证、户口簿等", "身份证等材料", "有关设计文件",
          "相关证件", "有关部门规定的材料", "视情况提供", "其他符合本条例规定生育条件的证明",
          "证明家庭困难相关材料", "法律、法规规定的其他条件"})
        EXPECT_NE(domain::vague_clause(vague), "") << vague;
}

TEST(Clauses, phones) {
    using domain::PhoneFault;
    const auto fault = [](std::string_view text) { return domain::phones_in(text).front().fault; };
    for (const char* fine :
         {"0699-5551001", "010-65551001", "(0391)3567890", "12345", "021-12345", "400-810-1234",
          "13812345671", "0539-2032101转8012", "95598", "029－87281234"})
        EXPECT_EQ(fault(fine), PhoneFault::none) << fine;
    EXPECT_EQ(fault("89189073"), PhoneFault::no_area_code);
    EXPECT_EQ(fault("020-123456"), PhoneFault::placeholder);
    EXPECT_EQ(fault("020-340678"), PhoneFault::malformed);
    EXPECT_EQ(fault("见网站"), PhoneFault::no_number);
    EXPECT_EQ(domain::phones_in("89189073、55680716、89582844").size(), 3u);
}

TEST(Reader, limits_as_people_write_them) {
    const auto limit = [](std::string_view text) {
        return read_limit(text).limit.value_or(Limit{-1});
    };
    EXPECT_EQ(limit("20个工作日"), (Limit{20, Unit::working_days}));
    EXPECT_EQ(limit("二十日"), (Limit{20, Unit::days}));
    EXPECT_EQ(limit("自受理之日起１５个工作日内"), (Limit{15, Unit::working_days}));
    EXPECT_EQ(limit("3个月"), (Limit{3, Unit::months}));
    EXPECT_EQ(limit("当场办结"), (Limit{0, Unit::working_days}));
    EXPECT_EQ(limit("0.5工作日"), (Limit{240, Unit::working_minutes}));
    EXPECT_TRUE(read_limit("20").without_unit);
    EXPECT_TRUE(read_limit("10个工作日，特殊情况延长5天").with_extension);
}

TEST(Reader, seventeen_spellings_of_materials) {
    for (const char* heading :
         {"申请材料",   "申报材料", "办理材料",       "所需材料",        "提交材料",
          "材料清单",   "材料列表", "申请材料目录",   "所需要件",        "要件",
          "需提交材料", "材料名称", "提供材料",       "所需资料",        "申办材料",
          "办事材料",   "报送材料", "四、申请材料：", "（三）申请 材料", "＊申请材料"})
        EXPECT_EQ(known_label(heading), Label::materials) << heading;
    EXPECT_FALSE(known_label("今天天气"));
}

TEST(Reader, encodings) {
    const std::string gb{"\xC9\xEA\xC7\xEB\xB2\xC4\xC1\xCF"};
    EXPECT_EQ(to_utf8(gb).value(), "申请材料");
    EXPECT_EQ(to_utf8("\xEF\xBB\xBF申请").value(), "申请");
    EXPECT_EQ(to_utf8(std::string{"\xFF\xFE\x33\x75", 4}).value(), "申");
    EXPECT_EQ(to_utf8(std::string{"PK\x03\x04", 4}).refusal().code, "not_text");
}

TEST(Sheet, rows_and_cells_of_a_csv) {
    const auto table = read_csv(
                           "事项名称,承诺办结时限,申请材料\n\"户口, "
                           "迁移\",5个工作日,\"1.身份证\n2.户口簿\"\n换证,20,\n")
                           .value();
    const auto rows = guides_in(table).value();
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].read.guide.name, "户口, 迁移");
    ASSERT_EQ(rows[0].read.guide.materials.size(), 2u);
    EXPECT_EQ(rows[0].read.guide.materials[1].name, "户口簿");
    EXPECT_TRUE(gives(rows[1].read.findings, "limit_without_unit"));
    EXPECT_TRUE(gives(rows[1].read.findings, "element_empty"));
    EXPECT_EQ(rows[1].read.place_of("/promised/limit"), "B3");
}

struct Part {
    std::string name, text;
};

std::string workbook(const std::vector<Part>& parts) {
    ArchiveWriter archive;
    for (const auto& part : parts) archive.add(part.name, part.text);
    return archive.finish();
}

std::vector<Part> book_with(std::string sheet) {
    return {
        {"xl/workbook.xml",
         R"(<workbook><sheets><sheet name="清单" sheetId="1" r:id="r1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>事项名称</t></si><si><r><t>承诺</t></r><r><t>办结时限</t></r></"
         "si><si><t>咨询电话</t></si></sst>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"}};
}

TEST(Sheet, a_workbook_with_rich_text_and_a_formula) {
    const auto bytes = workbook(book_with(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>)"
        R"(<row r="2"><c r="A2" t="inlineStr"><is><t>换证</t></is></c>)"
        R"(<c r="B2"><f>2*10</f><v>20</v></c><c r="C2" t="str"><v>020-123456</v></c></row>)"));
    const auto sheets = read_xlsx(bytes);
    ASSERT_TRUE(sheets.ok()) << sheets.refusal().message;
    ASSERT_EQ(sheets->size(), 1u);
    EXPECT_EQ(sheets->front().remarks.size(), 1u);
    const auto rows = guides_in(sheets->front()).value();
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].read.guide.name, "换证");
    EXPECT_EQ(rows[0].read.place_of("/places/0/phone"), "清单!C2");
    EXPECT_TRUE(gives(lint(rows[0].read), "phone_placeholder"));
}

TEST(Sheet, an_item_whose_name_is_merged_over_several_rows_is_one_guide) {
    auto parts = book_with(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
        R"(<c r="C1" t="str"><v>申请材料</v></c></row>)"
        R"(<row r="2"><c r="A2" t="str"><v>换证</v></c><c r="B2" t="str"><v>5个工作日</v></c>)"
        R"(<c r="C2" t="str"><v>身份证</v></c></row>)"
        R"(<row r="3"><c r="C3" t="str"><v>旧证</v></c></row>)"
        R"(<row r="4"><c r="A4" t="str"><v>补证</v></c><c r="C4" t="str"><v>身份证</v></c></row>)");
    auto& text = parts.back().text;
    text.insert(text.find("</worksheet>"),
                R"(<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="x"/></mergeCells>)");
    const auto sheets = read_xlsx(workbook(parts));
    ASSERT_TRUE(sheets.ok());
    const auto rows = guides_in(sheets->front()).value();
    ASSERT_EQ(rows.size(), 2u);
    ASSERT_EQ(rows[0].read.guide.materials.size(), 2u);
    EXPECT_EQ(rows[0].read.guide.materials[1].name, "旧证");
    EXPECT_EQ(rows[1].read.guide.name, "补证");
}

TEST(Sheet, what_is_no_workbook_is_refused_with_a_sentence) {
    EXPECT_EQ(read_xlsx("<html>登录超时</html>").refusal().code, "bad_xlsx");
    EXPECT_EQ(read_xlsx("").refusal().code, "bad_xlsx");
    auto bytes = workbook(book_with("<row"));
    EXPECT_EQ(read_xlsx(bytes).refusal().code, "bad_xlsx");
    bytes.resize(bytes.size() / 2);
    EXPECT_EQ(read_xlsx(bytes).refusal().code, "bad_xlsx");
    EXPECT_EQ(
        read_xlsx(workbook(book_with(R"(<row><c r="ZZZZ1"><v>1</v></c></row>)"))).refusal().code,
        "table_too_large");
    EXPECT_EQ(read_xlsx(workbook({{"xl/workbook.xml", std::string(30 << 20, ' ')}})).refusal().code,
              "table_too_large");
    EXPECT_EQ(guides_in(read_csv("姓名,年龄\n张三,5\n").value()).refusal().code, "no_headings");
}

// Small files that would unfold to much more than they are.
TEST(Sheet, what_would_take_too_much_memory_is_refused) {
    const auto code = [](const auto& result) { return result.refusal().code; };
    const auto cells = [](std::string_view line, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) text += line;
        return text;
    };
    const auto wide = cells("a,", 500) + "\n";
    EXPECT_EQ(code(read_csv(cells(wide, 2100))), "table_too_large");
    const std::string head = "事项名称,承诺办结时限,申请材料\n";
    EXPECT_EQ(code(guides_in(read_csv(head + cells("换证,5日,无\n", 5001)).value())),
              "table_too_large");
    const auto nested = cells("<r>", 100'000) + cells("</r>", 100'000);
    EXPECT_TRUE(read_xlsx(workbook(book_with(R"(<row><c r="A1" t="inlineStr"><is>)" + nested +
                                             "</is></c></row>")))
                    .ok());
    EXPECT_EQ(code(read_csv(std::string(largest_file + 1, 'a'))), "table_too_large");
    EXPECT_EQ(code(read_xlsx(std::string(largest_file + 1, 'a'))), "table_too_large");
}

TEST(Reader, is_total) {
    EXPECT_TRUE(rc::check([](const std::string& text) {
        lint_text(text);
        lint_text("申请材料: " + text + "\n环节: " + text + "\n承诺办结时限: " + text);
        if (const auto table = read_csv(text)) (void)guides_in(*table);
        (void)read_xlsx(text);
    }));
}

}  // namespace
}  // namespace office
