#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shape/describe.h"

// A picture of boxes and lines. svg() and pdf.h draw the same one.
namespace office {

struct Spot {
    int x = 0;
    int y = 0;
};
SHAPE_STRUCT(Spot, x, y)

enum class BoxLook { plain, step, special, diamond };
SHAPE_ENUM(BoxLook, plain, step, special, diamond)

struct DrawnBox {
    Spot at;
    int width = 0;
    int height = 0;
    BoxLook look = BoxLook::plain;
    std::vector<std::string> lines;  // the first is the title
};
SHAPE_STRUCT(DrawnBox, at, width, height, look, lines)

struct DrawnLine {
    std::vector<Spot> way;  // ends in an arrow
    std::string text;       // beside its beginning
    bool side = false;      // leaves the main way
};
SHAPE_STRUCT(DrawnLine, way, text, side)

struct DrawnText {
    Spot at;
    std::string text;
};
SHAPE_STRUCT(DrawnText, at, text)

struct Drawing {
    std::string title;
    std::string text;  // the whole picture as sentences, for those who do not see it
    int width = 0;
    int height = 0;
    std::vector<DrawnBox> boxes;
    std::vector<DrawnLine> lines;
    std::vector<DrawnText> texts;
};
SHAPE_STRUCT(Drawing, title, text, width, height, boxes, lines, texts)

inline constexpr int title_size = 15, note_size = 13, line_height = 19;

// How wide a text stands: a Chinese character is `size` wide, a Latin one a good half.
int text_width(std::string_view utf8, int size);
// Lines of at most `width`, broken between characters.
std::vector<std::string> wrapped(std::string_view utf8, int size, int width);

std::string escaped(std::string_view text);  // for HTML, SVG and XML, as content and in attributes
// A whole SVG file, or with `inside` the element that stands in a page. No styles, no script: it
// needs nothing that the content security policy forbids.
std::string svg(const Drawing& drawing, bool inside = false);

}  // namespace office
