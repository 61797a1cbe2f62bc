#include "office/docx.h"

#include <fmt/format.h>

#include "office/archive.h"
#include "office/drawing.h"

namespace office {
namespace {

#define SCHEMAS "http://schemas.openxmlformats.org/"
#define DECLARATION R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"

constexpr std::string_view name_space = R"(xmlns:w=")" SCHEMAS R"(wordprocessingml/2006/main")";

std::string run_of(std::string_view text, std::string_view properties = {}) {
    return fmt::format(R"(<w:r><w:rPr>{}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>)",
                       properties, escaped(text));
}

std::string paragraph(std::string_view text, std::string_view properties,
                      std::string_view run_properties = {}) {
    return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", properties, run_of(text, run_properties));
}

struct Writer {
    std::string out;

    void operator()(const Heading& heading) {
        const bool title = heading.level < 2;
        out += paragraph(heading.text, title ? R"(<w:pStyle w:val="Title"/><w:jc w:val="center"/>)"
                                             : R"(<w:pStyle w:val="Heading1"/>)");
    }
    void operator()(const Paragraph& one) {
        out += paragraph(one.text, R"(<w:ind w:firstLineChars="200" w:firstLine="480"/>)",
                         one.tone == Tone::muted ? R"(<w:color w:val="555555"/>)" : "");
    }
    void operator()(const List& list) {
        for (std::size_t i = 0; i < list.items.size(); ++i)
            out += paragraph(
                list.numbered ? fmt::format("{}. {}", i + 1, list.items[i]) : "· " + list.items[i],
                R"(<w:ind w:left="480"/>)");
    }
    void operator()(const Table& table) {
        if (!table.caption.empty()) out += paragraph(table.caption, "", "<w:b/>");
        out +=
            R"(<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>)";
        if (!table.head.empty()) row(table.head, "<w:b/>");
        for (const auto& cells : table.rows) row(cells, "");
        out += "</w:tbl>";
        out += paragraph("", "");
    }
    void operator()(const Figure&) {}
    void operator()(const Link&) {}

  private:
    void row(const std::vector<std::string>& cells, std::string_view properties) {
        out += "<w:tr>";
        for (const auto& cell : cells)
            out += fmt::format(R"(<w:tc><w:tcPr/>{}</w:tc>)", paragraph(cell, "", properties));
        out += "</w:tr>";
    }
};

std::string body_of(const Document& document) {
    Writer writer;
    for (const auto& block : document.blocks) std::visit(writer, block);
    constexpr std::string_view a4 =
        R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474")"
        R"( w:bottom="1984" w:left="1588"/></w:sectPr>)";
    return fmt::format(DECLARATION "<w:document {}><w:body>{}{}</w:body></w:document>", name_space,
                       writer.out, a4);
}

std::string style(std::string_view id, std::string_view name, int half_points,
                  std::string_view more = {}) {
    return fmt::format(R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>)"
                       R"(<w:rPr>{}<w:sz w:val="{}"/></w:rPr></w:style>)",
                       id, name, more, half_points);
}

std::string grid_style() {
    std::string borders;
    for (const auto side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        borders += fmt::format(R"(<w:{} w:val="single" w:sz="4"/>)", side);
    return fmt::format(R"(<w:style w:type="table" w:styleId="TableGrid">)"
                       R"(<w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>{}</w:tblBorders>)"
                       "</w:tblPr></w:style>",
                       borders);
}

// The faces of GB/T 9704: an office's machine has them; elsewhere the program takes what it has.
std::string styles() {
    constexpr std::string_view defaults =
        R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/>)"
        R"(<w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>)";
    return fmt::format(
        DECLARATION "<w:styles {}>{}{}{}{}{}{}</w:styles>", name_space, defaults,
        style("Normal", "Normal", 32),
        style("Title", "Title", 44, R"(<w:rFonts w:eastAsia="方正小标宋简体"/><w:b/>)"),
        style("Heading1", "heading 1", 32, R"(<w:rFonts w:eastAsia="黑体"/>)"),
        style("Heading2", "heading 2", 32, R"(<w:rFonts w:eastAsia="楷体"/>)"), grid_style());
}

std::string part_type(std::string_view name, std::string_view kind) {
    return fmt::format(R"(<Override PartName="/word/{}.xml" ContentType="application/)"
                       R"(vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"/>)",
                       name, kind);
}

std::string content_types() {
    return fmt::format(DECLARATION R"(<Types xmlns=")" SCHEMAS R"(package/2006/content-types">)"
                                   R"(<Default Extension="rels" ContentType="application/)"
                                   R"(vnd.openxmlformats-package.relationships+xml"/>{}{}</Types>)",
                       part_type("document", "document.main"), part_type("styles", "styles"));
}

std::string relation(std::string_view kind, std::string_view target) {
    return fmt::format(DECLARATION
                       R"(<Relationships xmlns=")" SCHEMAS R"(package/2006/relationships">)"
                       R"(<Relationship Id="r1" Type=")" SCHEMAS
                       R"(officeDocument/2006/relationships/{}" Target="{}"/></Relationships>)",
                       kind, target);
}

}  // namespace

std::string docx(const Document& document) {
    ArchiveWriter archive;
    archive.add("[Content_Types].xml", content_types());
    archive.add("_rels/.rels", relation("officeDocument", "word/document.xml"));
    archive.add("word/_rels/document.xml.rels", relation("styles", "styles.xml"));
    archive.add("word/styles.xml", styles());
    archive.add("word/document.xml", body_of(document));
    return archive.finish();
}

}  // namespace office
