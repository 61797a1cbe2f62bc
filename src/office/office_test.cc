#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "office/export.h"
#include "base/source_dir_test.h"
#include "office/feed.h"
#include "office/flow.h"
#include "office/form_document.h"
#include "office/guide_document.h"
#include "office/html.h"
#include "office/pdf.h"
#include "shape/json.h"
#include "store/testing/fixtures.h"
#include "views/authoring.h"

// Fontconfig keeps what it has read for the life of the process.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig";
}

namespace office {
namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// The shipped catalogue as it would be published.
std::shared_ptr<views::Library> shipped() {
    const fs::path catalog = base::source_dir() / "catalog";
    std::vector<fs::path> paths{catalog / "regions.yaml", catalog / "agencies.yaml",
                                catalog / "halls.yaml"};
    for (const auto* folder : {"policies", "guides"})
        for (const auto& entry : fs::recursive_directory_iterator(catalog / folder))
            if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    auto library = std::make_shared<views::Library>();
    for (const auto& path : paths) {
        const auto things = views::read_file(read_text(path), false);
        for (const auto& thing : *things)
            library->add(thing.kind, thing.key, 1, base::parse_instant("2026-09-16T10:00").value(),
                         thing.content_hash, thing.body);
    }
    return library;
}

const views::Library& library() {
    static const auto all = shipped();
    return *all;
}

const base::Date today = base::parse_date("2026-09-16").value();

GuideSheet sheet_of(domain::Guide guide) {
    return guide_sheet(std::make_shared<const domain::PublishedGuide>(
                           domain::PublishedGuide{std::move(guide), 3, "hash", base::at(today)}),
                       library(), today);
}

domain::Guide food() {
    return library().guide("690102-03")->guide;
}

// Program and arguments through a shell, with the bytes in a file named last; its output.
std::string run(const std::string& command, const std::string& bytes) {
    const store::testing::TempFolder folder;
    const auto in = folder.path() / "in", out = folder.path() / "out";
    std::ofstream(in, std::ios::binary) << bytes;
    EXPECT_EQ(system((command + " " + in.string() + " > " + out.string()).c_str()), 0) << command;
    return read_text(out);
}
std::string text_of_pdf(const std::string& bytes) {
    return run("f() { pdftotext -layout -enc UTF-8 \"$1\" -; }; f", bytes);
}
int pages_of_pdf(const std::string& bytes) {
    const auto info = run("pdfinfo", bytes);
    return std::stoi(info.substr(info.find("Pages:") + 6));
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

TEST(GuideDocument, says_every_element_of_every_shipped_guide) {
    for (const auto& published : library().guides()) {
        const auto& guide = published->guide;
        const auto page =
            html(guide_document(guide_sheet(published, library(), today), Edition::full), {});
        std::vector<std::string> parts{guide.name, guide.summary, guide.code, guide.complaint_phone,
                                       guide.output.name};
        for (const auto& line : guide.conditions) parts.push_back(line.text);
        for (const auto& line : guide.materials)
            parts.push_back(line.name), parts.push_back(line.basis);
        for (const auto& line : guide.materials)
            for (const auto& point : line.points) parts.push_back(point.text);
        for (const auto& step : guide.steps)
            parts.push_back(step.name), parts.push_back(step.standard);
        for (const auto& step : guide.special_steps)
            parts.push_back(step.name), parts.push_back(step.basis);
        for (const auto& basis : guide.basis)
            parts.push_back(basis.document), parts.push_back(basis.gist);
        for (const auto& place : guide.places) parts.push_back(place.phone);
        for (const auto& form : guide.form)
            for (const auto& field : form.fields)
                if (field.constant.empty()) parts.push_back(field.label);
        for (const auto& line : guide.questions)
            parts.push_back(line.question), parts.push_back(line.answer);
        for (const auto& part : parts)
            EXPECT_TRUE(has(page, escaped(part))) << guide.item << " lacks " << part;
    }
}

TEST(GuideDocument, says_what_only_some_guides_have) {
    auto guide = food();
    guide.catalog_entry = "000131013000";
    guide.handling = "07";
    guide.binding = domain::TemplateBinding{"T-03", 4};
    guide.license = domain::LicenseFamily{"食品经营许可证系列", domain::LicenseAct::renew};
    guide.materials[2].samples = {{"paper", "小餐饮店的图", ""}};
    guide.materials[2].justification =
        domain::Justification{"某办法第九条", "没有共享来源", "听证记录一号"};
    guide.intake_windows = {{today, today + 10}};
    guide.window_authority = {true, true, "委托书七号"};
    const auto page = html(guide_document(sheet_of(guide), Edition::full), {});
    for (const auto* part :
         {"000131013000", "07", "T-03 第 4 版", "食品经营许可证系列：延续", "小餐饮店的图，纸质",
          "没有共享来源", "听证记录一号", "2026年9月26日", "受理即办结", "委托书七号"})
        EXPECT_TRUE(has(page, part)) << part;
}

TEST(GuideDocument, escapes_whatever_a_guide_holds) {
    auto guide = food();
    guide.name = "<script>alert('1')</script>&\"";
    guide.conditions.front().text = "</li><img src=x onerror=alert(1)>";
    guide.steps.front().office = "<b>\x01";
    const auto sheet = sheet_of(guide);
    const auto page = html(guide_document(sheet, Edition::full), {"<i>", "/", "<u>"});
    for (const auto* bad : {"<script", "<img", "onerror=alert(1)>", "<b>", "<i>", "<u>", "\x01"})
        EXPECT_FALSE(has(page, bad)) << bad;
    EXPECT_TRUE(has(page, "&lt;script&gt;alert(&#39;1&#39;)"));
    EXPECT_FALSE(has(svg(flow_drawing(sheet, FlowKind::inner)), "<b>"));
    EXPECT_FALSE(has(page, " style=")) << "the content security policy forbids it";
}

TEST(GuideDocument, tells_when_a_material_is_needed_in_words) {
    const auto guide = food();
    EXPECT_EQ(when_text(*guide.materials[4].when, guide),
              "「用自动设备卖食品吗？」选「用，例如自动咖啡机」");
    EXPECT_EQ(when_text(domain::Rule{boost::json::parse(
                            R"({"in":[{"var":"category"},["catering","retail"]]})")},
                        guide),
              "「主要做什么？」选「餐饮：饭店、小吃、饮品店」或「食品销售：散装食品、现制现售」");
    EXPECT_EQ(
        when_text(
            domain::Rule{boost::json::parse(R"({"!=":[{"var":"answers.food.online"},true]})")},
            guide),
        "「在网上接单吗」不选「是」");
    EXPECT_EQ(when_text(domain::Rule{boost::json::parse(R"({"<":[1,2]})")}, guide),
              "按前面问题的回答");
}

TEST(Flow, draws_each_step_and_special_step_and_says_it_as_a_table) {
    const auto sheet = sheet_of(food());
    const auto outer = svg(flow_drawing(sheet, FlowKind::outer));
    for (const auto* part : {"提交申请", "收件", "审核", "送达", "现场核查", "一次告知补正",
                             "不予许可", "0699-5551001"})
        EXPECT_TRUE(has(outer, part)) << part;
    EXPECT_TRUE(has(svg(flow_drawing(sheet, FlowKind::inner)), "食品科"));
    const auto table = flow_table(sheet, FlowKind::inner);
    ASSERT_EQ(table.rows.size(), 6u);
    EXPECT_EQ(table.rows[2][2], "4 个工作日");
}

// Boxes that lie over each other cannot be read.
TEST(Flow, no_two_boxes_overlap_in_any_shipped_guide) {
    for (const auto& published : library().guides())
        for (const auto kind : {FlowKind::outer, FlowKind::inner}) {
            const auto drawing = flow_drawing(guide_sheet(published, library(), today), kind);
            for (const auto& a : drawing.boxes) {
                EXPECT_LE(a.at.x + a.width, drawing.width) << published->guide.item;
                EXPECT_LE(a.at.y + a.height, drawing.height) << published->guide.item;
                for (const auto& b : drawing.boxes)
                    EXPECT_TRUE(&a == &b || a.at.x + a.width <= b.at.x ||
                                b.at.x + b.width <= a.at.x || a.at.y + a.height <= b.at.y ||
                                b.at.y + b.height <= a.at.y)
                        << published->guide.item << " " << a.lines.front() << " over "
                        << b.lines.front();
            }
        }
}

TEST(Pdf, the_short_edition_is_one_page_whatever_the_guide_holds) {
    auto guide = food();
    EXPECT_EQ(pages_of_pdf(pdf(guide_document(sheet_of(guide), Edition::short_edition))), 1);
    for (int i = 0; i < 60; ++i) guide.conditions.push_back(guide.conditions.front());
    const auto paper = pdf(guide_document(sheet_of(guide), Edition::short_edition));
    EXPECT_EQ(pages_of_pdf(paper), 1);
    EXPECT_TRUE(has(text_of_pdf(paper), "0699-5551001"));
}

TEST(Pdf, the_same_guide_is_the_same_bytes_and_nothing_is_lost) {
    const auto document = guide_document(sheet_of(food()), Edition::full);
    const auto paper = pdf(document);
    EXPECT_EQ(paper, pdf(document));
    const auto text = text_of_pdf(paper);
    for (const auto& part :
         {"食品经营许可（新办）", "专间设施说明", "0699-5551000", "健康证要交吗", "690102-03"})
        EXPECT_TRUE(has(text, part)) << part;
    EXPECT_TRUE(has(run("TZ=Asia/Shanghai pdfinfo -isodates", paper), "2026-09-16T00:00:00+08"));
}

// A subset of a font can lack outlines that its text layer has.
TEST(Pdf, draws_what_it_says) {
    for (const std::string character : {"如", "例", "证", "7", "■", "□", "龘"}) {
        Document document{"", "", "", base::at(today)};
        document.blocks = {Paragraph{character, Tone::lead}};
        const auto picture =
            run("f() { pdftoppm -r 100 -x 60 -y 60 -W 40 -H 40 -gray -singlefile \"$1\"; }; f",
                pdf(document));
        EXPECT_TRUE(std::ranges::any_of(picture.substr(15), [](unsigned char c) {
            return c < 180;
        })) << character;
    }
}

TEST(Pdf, a_text_longer_than_a_page_goes_on_on_the_next) {
    Document document{"长", "", "", base::at(today)};
    std::string text;
    for (int i = 0; i < 4000; ++i) text += "字";
    document.blocks = {Table{"表", {"甲", "乙"}, {1, 1}, {{"短", text + "完"}}}, Paragraph{"最后"}};
    const auto paper = pdf(document);
    EXPECT_GE(pages_of_pdf(paper), 3);
    EXPECT_TRUE(has(text_of_pdf(paper), "完"));
    EXPECT_TRUE(has(text_of_pdf(paper), "最后"));
}

TEST(Pdf, a_document_travels_as_json) {
    const auto document = guide_document(sheet_of(food()), Edition::full);
    const auto text = shape::to_json(document);
    const auto read = shape::from_json<Document>(text, shape::Reading::strict, 1 << 24);
    ASSERT_TRUE(read) << read.refusal().message;
    EXPECT_EQ(shape::to_json(*read), text);
}

TEST(Handbook, has_contents_whose_numbers_lead_to_the_guides) {
    std::vector<GuideSheet> sheets;
    for (const auto& guide : library().guides())
        if (guide->guide.region == "690121000000")
            sheets.push_back(guide_sheet(guide, library(), today));
    ASSERT_EQ(sheets.size(), 2u);
    const auto paper = pdf(handbook("云岭县", sheets));
    const auto text = text_of_pdf(paper);
    const auto contents = text.substr(text.find("目录"), 800);
    EXPECT_TRUE(has(contents, "1 个体工商户设立登记")) << contents;
    std::vector<std::string> pages;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\f', at), text.size());
        pages.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    const auto line = contents.substr(contents.find("道路货物运输经营许可"));
    const auto page = std::stoul(line.substr(line.find_first_of("0123456789")));
    ASSERT_LE(page, pages.size());
    EXPECT_TRUE(has(pages[page - 1].substr(0, 200), "道路货物运输经营许可")) << pages[page - 1];
}

TEST(Form, a_sample_is_marked_and_a_blank_one_is_empty) {
    const auto sheet = sheet_of(food());
    const auto& material = sheet.guide().materials.front();
    const auto sample = text_of_pdf(pdf(form_document(sheet, material, Filling::sample)));
    EXPECT_TRUE(has(sample, "样例"));
    EXPECT_TRUE(has(sample, "690102190001010019"));
    const auto blank = text_of_pdf(pdf(form_document(sheet, material, Filling::blank)));
    EXPECT_TRUE(has(blank, "负责人姓名"));
    EXPECT_FALSE(has(blank, "样例"));
}

TEST(Export, guards_against_formulas_and_quotes) {
    Csv csv;
    csv.add({"=1+1", "-2", "a,b", "说\"好\"", "0699-5551001", "@x"});
    EXPECT_EQ(csv.finish(), "\xEF\xBB\xBF'=1+1,'-2,\"a,b\",\"说\"\"好\"\"\",0699-5551001,'@x\r\n");
}

TEST(Export, a_table_reads_back_as_it_was) {
    Xlsx xlsx("办事指南", export_head(), base::at(today));
    const auto row = export_row(sheet_of(food()));
    ASSERT_EQ(row.size(), export_head().size());
    xlsx.add(row);
    const auto sheet =
        run("python3 -c \"import sys, zipfile; "
            "sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/"
            "sheet1.xml').decode())\"",
            xlsx.finish());
    for (const auto& cell : row) EXPECT_TRUE(has(sheet, cell)) << cell;
}

TEST(Feed, is_newest_first_and_repeats_no_old_values) {
    auto first = std::make_shared<domain::PublishedGuide>(
        domain::PublishedGuide{food(), 1, "a", base::at(today)});
    auto second = std::make_shared<domain::PublishedGuide>(*first);
    second->version = 2;
    second->published_at = base::at(today + 1);
    second->guide.complaint_phone = "12345";
    const auto feed = atom_feed({{first, second}}, "更新", 10);
    EXPECT_LT(feed.find("guide:690102-03:2"), feed.find("guide:690102-03:1"));
    EXPECT_TRUE(has(feed, "投诉电话改为 12345")) << feed;
    EXPECT_TRUE(has(feed, "后来又有新版")) << feed;
    run("python3 -c \"import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])\"", feed);
}

}  // namespace
}  // namespace office
