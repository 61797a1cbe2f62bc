#include "office/html.h"

#include <fmt/format.h>

namespace office {
namespace {

std::string element(std::string_view name, std::string_view text,
                    std::string_view attributes = {}) {
    return fmt::format("<{0}{1}>{2}</{0}>", name, attributes, escaped(text));
}

// Blocks in their order; links that follow each other stand in one line.
class Html {
  public:
    std::string body(const Document& document) {
        for (const auto& block : document.blocks) {
            if (in_links_ && !std::holds_alternative<Link>(block)) end_links();
            std::visit([&](const auto& each) { add(each); }, block);
        }
        if (in_links_) end_links();
        return std::move(out_);
    }

  private:
    void add(const Heading& heading) {
        const auto name = fmt::format("h{}", heading.level);
        const auto id = heading.anchor.empty() ? "" : " id=\"" + escaped(heading.anchor) + "\"";
        out_ += element(name, heading.text, id) + "\n";
    }

    void add(const Paragraph& paragraph) {
        constexpr std::string_view classes[]{"", R"( class="lead")", R"( class="muted")"};
        out_ += element("p", paragraph.text, classes[static_cast<int>(paragraph.tone)]) + "\n";
    }

    void add(const List& list) {
        const auto* name = list.numbered ? "ol" : "ul";
        out_ += fmt::format("<{}>", name);
        for (const auto& item : list.items) out_ += element("li", item);
        out_ += fmt::format("</{}>\n", name);
    }

    void add(const Table& table) {
        out_ +=
            fmt::format(R"(<div class="scroll" tabindex="0" role="region" aria-label="{}"><table>)",
                        escaped(table.caption));
        out_ += element("caption", table.caption);
        if (!table.head.empty()) {
            out_ += "<thead><tr>";
            for (const auto& cell : table.head) out_ += element("th", cell, R"( scope="col")");
            out_ += "</tr></thead>";
        }
        out_ += "<tbody>";
        for (const auto& row : table.rows) {
            out_ += "<tr>";
            for (const auto& cell : row)
                out_ += &cell == &row.front() ? element("th", cell, R"( scope="row")")
                                              : element("td", cell);
            out_ += "</tr>";
        }
        out_ += "</tbody></table></div>\n";
    }

    void add(const Figure& figure) {
        out_ += fmt::format(R"(<figure tabindex="0" class="scroll" aria-label="{}">)",
                            escaped(figure.drawing.title));
        out_ += svg(figure.drawing, true) + "</figure>\n";
    }

    void add(const Link& link) {
        if (!in_links_) out_ += R"(<p class="links">)";
        in_links_ = true;
        out_ += element("a", link.text,
                        fmt::format(R"( href="{}"{})", escaped(link.href),
                                    link.main ? R"( class="main")" : ""));
        out_ += ' ';
    }

    void end_links() {
        out_ += "</p>\n";
        in_links_ = false;
    }

    std::string out_;
    bool in_links_ = false;
};

std::string contents(const Document& document) {
    std::string out;
    for (const auto& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading && !heading->anchor.empty())
            out += "<li>" +
                   element("a", heading->text, " href=\"#" + escaped(heading->anchor) + "\"") +
                   "</li>";
    return out.empty() ? out : R"(<nav aria-label="本页内容"><ul>)" + out + "</ul></nav>\n";
}

std::string page(const std::string& title, const std::string& nav, const std::string& main,
                 const HtmlFrame& frame) {
    return fmt::format(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{0} · {1}</title>\n<link rel=\"icon\" href=\"/mark.svg\">\n<link "
        "rel=\"stylesheet\" href=\"/guide.css\">\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#main\">跳到正文</a>\n<header><a href=\"/\">{1}</a> <a "
        "href=\"{2}\">{3}</a></header>\n"
        "{4}<main id=\"main\">\n{5}</main>\n"
        "<footer><p>不清楚的打 12345。</p></footer>\n</body>\n</html>\n",
        escaped(title), escaped(frame.site), escaped(frame.parent), escaped(frame.parent_text), nav,
        main);
}

}  // namespace

std::string html(const Document& document, const HtmlFrame& frame) {
    return page(document.title, contents(document), Html().body(document), frame);
}

std::string html_message(const std::string& title, const std::string& sentence,
                         const HtmlFrame& frame) {
    return page(title, "", element("h1", title) + element("p", sentence), frame);
}

}  // namespace office
