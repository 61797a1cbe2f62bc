#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "office/drawing.h"
#include "shape/describe.h"

// What is handed out, before it is a page of a browser or of a printer: made from a published guide
// by a pure function, rendered by html.h and pdf.h, which know no guide.
namespace office {

struct Heading {
    int level = 2;  // 1: a guide; begins a page of a book and stands in its contents
    std::string text;
    std::string anchor;  // of the browser's page; "": none
};
SHAPE_STRUCT(Heading, level, text, anchor)
SHAPE_NAME(Heading, "heading")

enum class Tone { plain, lead, muted };
SHAPE_ENUM(Tone, plain, lead, muted)

struct Paragraph {
    std::string text;
    Tone tone = Tone::plain;
};
SHAPE_STRUCT(Paragraph, text, tone)
SHAPE_NAME(Paragraph, "paragraph")

struct List {
    std::vector<std::string> items;
    bool numbered = false;
};
SHAPE_STRUCT(List, items, numbered)
SHAPE_NAME(List, "list")

struct Table {
    std::string caption;
    std::vector<std::string> head;  // empty: the first column names its row
    std::vector<int> widths;        // of the columns, as shares
    std::vector<std::vector<std::string>> rows;
};
SHAPE_STRUCT(Table, caption, head, widths, rows)
SHAPE_NAME(Table, "table")

struct Figure {
    Drawing drawing;
};
SHAPE_STRUCT(Figure, drawing)
SHAPE_NAME(Figure, "figure")

// On the screen only: paper cannot be followed.
struct Link {
    std::string text;
    std::string href;
    bool main = false;  // the one thing to do next
};
SHAPE_STRUCT(Link, text, href, main)
SHAPE_NAME(Link, "link")

using Block = std::variant<Heading, Paragraph, List, Table, Figure, Link>;

struct Document {
    std::string title;
    std::string subtitle;
    std::string footer;     // of every printed page
    base::Instant created;  // in the file's metadata, so that the same content is the same bytes
    bool one_page = false;  // set smaller until it fits
    bool book = false;      // with a cover and contents
    std::string stamp;      // across every printed page: 样例; "": none
    std::vector<Block> blocks;
};
SHAPE_STRUCT(Document, title, subtitle, footer, created, one_page, book, stamp, blocks)

}  // namespace office
