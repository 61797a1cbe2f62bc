#include "office/pdf.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <stdexcept>

namespace office {
namespace {

template <auto free_it>
struct Freed {
    void operator()(auto* thing) const { free_it(thing); }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;

constexpr double a4_width = 595.276, a4_height = 841.89, margin = 50, foot = 30;
// TrueType, and therefore whole: of Noto's CFF outlines cairo 1.16 loses some when it embeds a few
// characters only (如 was one). What it lacks comes from the system's other fonts.
constexpr const char* family = "WenQuanYi Micro Hei";

struct Look {
    double size = 10;
    bool bold = false;
    double grey = 0.09;
};

struct Column {
    double x = 0, width = 0;
    std::string text;
    Look look;
};

// What one pass over a document found, for the next one.
struct Found {
    int pages = 0;
    std::vector<int> chapters;  // the page of each heading of level 1
};

cairo_status_t append_bytes(void* out, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

// One pass: sets the blocks one below the other and turns pages. `scale` below 1 sets everything
// smaller.
class Press {
  public:
    Press(const Document& document, const Found& before, double scale, std::string* out)
        : document_(document),
          before_(before),
          scale_(scale),
          width_(a4_width / scale),
          bottom_(a4_height / scale - margin - foot),
          surface_(cairo_pdf_surface_create_for_stream(out ? append_bytes : nullptr, out, a4_width,
                                                       a4_height)),
          pen_(cairo_create(surface_.get())) {
        cairo_scale(pen_.get(), scale, scale);
    }

    Found run() {
        describe();
        begin_page();
        if (document_.book) add_cover();
        for (const auto& block : document_.blocks) {
            next_ = &block + 1 == document_.blocks.data() + document_.blocks.size() ? nullptr
                                                                                    : &block + 1;
            std::visit([&](const auto& each) { add(each); }, block);
        }
        end_page();
        cairo_surface_finish(surface_.get());
        if (const auto status = cairo_surface_status(surface_.get());
            status != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(status));
        return std::move(found_);
    }

  private:
    double inner() const { return width_ - 2 * margin; }

    void describe() {
        auto* pdf = surface_.get();
        const auto created =
            base::to_text(base::Instant{document_.created.us / base::second_us * base::second_us});
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, document_.title.c_str());
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATOR, "Banshi");
    }

    // ------------------------------------------------------------------------------------------
    // pages

    void begin_page() {
        ++found_.pages;
        y_ = margin;
        if (!document_.stamp.empty()) draw_stamp();
        if (open_table_ != nullptr && !open_table_->head.empty()) draw_head(*open_table_);
    }

    void end_page() {
        const double y = a4_height / scale_ - margin;
        const auto line = [&](const std::string& text, double x, double width) {
            const auto layout = layout_of(text, {8, false, 0.4}, width);
            pango_layout_set_alignment(layout.get(),
                                       x > margin ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
            show(layout.get(), x, y, 0.4);
        };
        line(document_.footer, margin, inner() * 0.8);
        line(fmt::format("第 {} 页，共 {} 页", found_.pages, std::max(before_.pages, 1)),
             margin + inner() * 0.8, inner() * 0.2);
        cairo_show_page(pen_.get());
    }

    void next_page() {
        end_page();
        begin_page();
    }

    void draw_stamp() {
        const auto layout = layout_of(document_.stamp, {130, true}, -1);
        int width = 0, height = 0;
        pango_layout_get_size(layout.get(), &width, &height);
        cairo_save(pen_.get());
        cairo_translate(pen_.get(), width_ / 2, a4_height / scale_ / 2);
        cairo_rotate(pen_.get(), -std::numbers::pi / 6);
        show(layout.get(), -width / 2.0 / PANGO_SCALE, -height / 2.0 / PANGO_SCALE, 0.92);
        cairo_restore(pen_.get());
    }

    // ------------------------------------------------------------------------------------------
    // text

    Layout layout_of(const std::string& text, const Look& look, double width) {
        Layout layout(pango_cairo_create_layout(pen_.get()));
        auto* font = pango_font_description_new();
        pango_font_description_set_family_static(font, family);
        pango_font_description_set_absolute_size(font, look.size * PANGO_SCALE);
        pango_font_description_set_weight(font,
                                          look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(layout.get(), font);
        pango_font_description_free(font);
        pango_layout_set_line_spacing(layout.get(), 1.1F);
        if (width >= 0) pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }

    void show(PangoLayout* layout, double x, double y, double grey) {
        cairo_set_source_rgb(pen_.get(), grey, grey, grey);
        cairo_move_to(pen_.get(), x, y);
        pango_cairo_show_layout(pen_.get(), layout);
    }

    struct Cell {
        Column column;
        Layout layout;
        int lines = 0;
        int done = 0;
    };

    static double line_height(const Cell& cell, int line) {
        PangoRectangle rectangle;
        pango_layout_line_get_extents(pango_layout_get_line_readonly(cell.layout.get(), line),
                                      nullptr, &rectangle);
        return static_cast<double>(rectangle.height) / PANGO_SCALE;
    }

    // Draws the lines of a cell that fit above `bottom`; the height they take.
    double draw_lines(Cell& cell, double bottom) {
        double y = y_;
        for (; cell.done < cell.lines; ++cell.done) {
            const auto height = line_height(cell, cell.done);
            if (y + height > bottom && y > margin + 1) break;
            auto* line = pango_layout_get_line_readonly(cell.layout.get(), cell.done);
            PangoRectangle rectangle;
            pango_layout_line_get_extents(line, nullptr, &rectangle);
            const auto grey = cell.column.look.grey;
            cairo_set_source_rgb(pen_.get(), grey, grey, grey);
            cairo_move_to(pen_.get(), cell.column.x,
                          y - static_cast<double>(rectangle.y) / PANGO_SCALE);
            pango_cairo_show_layout_line(pen_.get(), line);
            y += height;
        }
        return y - y_;
    }

    std::vector<Cell> cells_of(const std::vector<Column>& columns, double& tallest) {
        std::vector<Cell> cells;
        for (const auto& column : columns) {
            Cell cell{column, layout_of(column.text, column.look, column.width)};
            cell.lines = pango_layout_get_line_count(cell.layout.get());
            double height = 0;
            for (int i = 0; i < cell.lines; ++i) height += line_height(cell, i);
            tallest = std::max(tallest, height);
            cells.push_back(std::move(cell));
        }
        return cells;
    }

    // Texts beside each other. What does not fit goes to the next page whole; only what is taller
    // than a page is cut.
    void row(const std::vector<Column>& columns, double space) {
        double tallest = 0;
        auto cells = cells_of(columns, tallest);
        if (y_ + tallest > bottom_ && tallest < bottom_ - margin - 40) next_page();
        while (true) {
            double height = 0;
            for (auto& cell : cells) height = std::max(height, draw_lines(cell, bottom_));
            y_ += height;
            if (std::ranges::all_of(cells,
                                    [](const auto& cell) { return cell.done >= cell.lines; }))
                break;
            next_page();
        }
        y_ += space;
    }

    void keep(double height) {
        if (y_ + height > bottom_) next_page();
    }

    void rule(double y, double thickness, double grey) {
        cairo_set_source_rgb(pen_.get(), grey, grey, grey);
        cairo_set_line_width(pen_.get(), thickness);
        cairo_move_to(pen_.get(), margin, y);
        cairo_line_to(pen_.get(), margin + inner(), y);
        cairo_stroke(pen_.get());
    }

    // ------------------------------------------------------------------------------------------
    // blocks

    void add(const Heading& heading) {
        if (heading.level == 1) {
            if (document_.book) next_page();
            found_.chapters.push_back(found_.pages);
            mark(heading.text);
            row({{margin, inner(), heading.text, {20, true}}}, 4);
            return;
        }
        const auto* figure = next_ ? std::get_if<Figure>(next_) : nullptr;
        keep(figure ? 40 + height_of(figure->drawing) : 100);
        y_ += heading.level == 2 ? 10 : 4;
        row({{margin, inner(), heading.text, {heading.level == 2 ? 13.0 : 10.5, true}}}, 3);
        if (heading.level == 2) rule(y_, 0.5, 0.6), y_ += 5;
    }

    void mark(const std::string& text) {
        const auto place = fmt::format("page={} pos=[0 0]", found_.pages);
        cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, text.c_str(),
                                      place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }

    void add(const Paragraph& paragraph) {
        const Look look{paragraph.tone == Tone::lead    ? 11.5
                        : paragraph.tone == Tone::muted ? 9.0
                                                        : 10.0,
                        false, paragraph.tone == Tone::muted ? 0.35 : 0.09};
        row({{margin, inner(), paragraph.text, look}}, 5);
    }

    void add(const List& list) {
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const auto sign = list.numbered ? fmt::format("{}.", i + 1) : std::string("·");
            row({{margin, 18, sign, {}}, {margin + 18, inner() - 18, list.items[i], {}}}, 2.5);
        }
        y_ += 3;
    }

    std::vector<Column> columns_of(const Table& table, const std::vector<std::string>& texts,
                                   bool head) {
        double shares = 0, x = margin;
        for (const auto share : table.widths) shares += share;
        std::vector<Column> columns;
        for (std::size_t i = 0; i < texts.size() && i < table.widths.size(); ++i) {
            const auto width = inner() * table.widths[i] / shares;
            const bool names_row = i == 0 && table.head.empty();
            columns.push_back({x, width - 8, texts[i], {9.5, head, names_row ? 0.35 : 0.09}});
            x += width;
        }
        return columns;
    }

    void draw_head(const Table& table) {
        row(columns_of(table, table.head, true), 2);
        rule(y_, 1, 0.09);
        y_ += 4;
    }

    void add(const Table& table) {
        keep(60);
        y_ += 2;
        if (!table.head.empty()) {
            if (!document_.one_page) row({{margin, inner(), table.caption, {9, false, 0.35}}}, 2);
            draw_head(table);
        }
        open_table_ = &table;
        for (const auto& texts : table.rows) {
            row(columns_of(table, texts, false), 3);
            rule(y_, 0.4, 0.82);
            y_ += 3;
        }
        open_table_ = nullptr;
        y_ += 5;
    }

    void add(const Link&) {}

    // ------------------------------------------------------------------------------------------
    // figures

    // Room for a heading above is left on a page of its own.
    double scale_of(const Drawing& drawing) const {
        return std::min({0.72, inner() / std::max(drawing.width, 1),
                         (bottom_ - margin - 60) / std::max(drawing.height, 1)});
    }
    double height_of(const Drawing& drawing) const {
        return drawing.height * scale_of(drawing) + 6;
    }

    void add(const Figure& figure) {
        const auto& drawing = figure.drawing;
        const double scale = scale_of(drawing);
        keep(height_of(drawing));
        cairo_save(pen_.get());
        cairo_translate(pen_.get(), margin, y_);
        cairo_scale(pen_.get(), scale, scale);
        for (const auto& line : drawing.lines) draw(line);
        for (const auto& box : drawing.boxes) draw(box);
        for (const auto& text : drawing.texts)
            draw_words(text.text, text.at, note_size, false, 0.27);
        cairo_restore(pen_.get());
        y_ += height_of(drawing);
    }

    // `at` is on the base line, as in an SVG.
    void draw_words(const std::string& text, Spot at, int size, bool centred, double grey) {
        const auto layout = layout_of(text, {static_cast<double>(size)}, -1);
        int width = 0, height = 0;
        pango_layout_get_size(layout.get(), &width, &height);
        const double x = centred ? at.x - width / 2.0 / PANGO_SCALE : at.x;
        show(layout.get(), x,
             at.y - static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE,
             grey);
    }

    void outline(const DrawnBox& box) {
        auto* pen = pen_.get();
        if (box.look == BoxLook::diamond) {
            cairo_move_to(pen, box.at.x + box.width / 2, box.at.y);
            cairo_line_to(pen, box.at.x + box.width, box.at.y + box.height / 2);
            cairo_line_to(pen, box.at.x + box.width / 2, box.at.y + box.height);
            cairo_line_to(pen, box.at.x, box.at.y + box.height / 2);
            cairo_close_path(pen);
        } else {
            cairo_rectangle(pen, box.at.x, box.at.y, box.width, box.height);
        }
    }

    void dashes(bool on) {
        constexpr std::array dash{5.0, 3.0};
        cairo_set_dash(pen_.get(), dash.data(), on ? 2 : 0, 0);
    }

    void draw(const DrawnBox& box) {
        auto* pen = pen_.get();
        outline(box);
        const bool step = box.look == BoxLook::step, special = box.look == BoxLook::special;
        cairo_set_source_rgb(pen,
                             step      ? 0.91
                             : special ? 0.92
                                       : 1,
                             step      ? 0.945
                             : special ? 0.93
                                       : 1,
                             step      ? 0.98
                             : special ? 0.95
                                       : 1);
        cairo_fill_preserve(pen);
        dashes(special);
        cairo_set_line_width(pen, 1);
        cairo_set_source_rgb(pen, 0.27, 0.31, 0.38);
        cairo_stroke(pen);
        dashes(false);
        int y = box.at.y +
                (box.height - static_cast<int>(box.lines.size()) * office::line_height) / 2 + 15;
        for (const auto& line : box.lines) {
            const bool title = &line == &box.lines.front();
            draw_words(line, {box.at.x + box.width / 2, y}, title ? title_size : note_size, true,
                       title ? 0.09 : 0.27);
            y += office::line_height;
        }
    }

    void draw(const DrawnLine& line) {
        auto* pen = pen_.get();
        cairo_new_path(pen);
        for (const auto& spot : line.way) cairo_line_to(pen, spot.x, spot.y);
        dashes(line.side);
        cairo_set_line_width(pen, 1);
        cairo_set_source_rgb(pen, 0.27, 0.31, 0.38);
        cairo_stroke(pen);
        dashes(false);
        if (line.way.size() >= 2) draw_arrow(line.way[line.way.size() - 2], line.way.back());
        if (!line.text.empty())
            draw_words(line.text, {line.way.front().x + 6, line.way.front().y + 16}, note_size,
                       false, 0.27);
    }

    void draw_arrow(Spot from, Spot to) {
        const double angle = std::atan2(to.y - from.y, to.x - from.x);
        cairo_move_to(pen_.get(), to.x, to.y);
        for (const double side : {0.45, -0.45})
            cairo_line_to(pen_.get(), to.x - 8 * std::cos(angle + side),
                          to.y - 8 * std::sin(angle + side));
        cairo_close_path(pen_.get());
        cairo_fill(pen_.get());
    }

    // ------------------------------------------------------------------------------------------
    // books

    void add_cover() {
        y_ = 260;
        row({{margin, inner(), document_.title, {30, true}}}, 14);
        row({{margin, inner(), document_.subtitle, {13, false, 0.3}}}, 0);
        next_page();
        row({{margin, inner(), "目录", {20, true}}}, 10);
        std::size_t chapter = 0;
        for (const auto& block : document_.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (heading == nullptr || heading->level != 1) continue;
            const auto page =
                chapter < before_.chapters.size() ? std::to_string(before_.chapters[chapter]) : "0";
            ++chapter;
            row({{margin, inner() - 50, fmt::format("{}  {}", chapter, heading->text), {11}},
                 {margin + inner() - 40, 40, page, {11}}},
                3);
            rule(y_, 0.3, 0.85);
            y_ += 3;
        }
    }

    const Document& document_;
    const Found& before_;
    const double scale_, width_, bottom_;
    Surface surface_;
    Pen pen_;
    double y_ = margin;
    Found found_;
    const Table* open_table_ = nullptr;
    const Block* next_ = nullptr;  // the block behind the one that is being set
};

// Another font would be taken without a word, and its outlines might not be there on paper.
void require_font() {
    auto* map = pango_cairo_font_map_get_default();
    auto* context = pango_font_map_create_context(map);
    auto* wanted = pango_font_description_from_string(family);
    auto* font = pango_font_map_load_font(map, context, wanted);
    auto* found = font ? pango_font_describe(font) : nullptr;
    const bool same = found && std::string_view(pango_font_description_get_family(found)) == family;
    if (found) pango_font_description_free(found);
    if (font) g_object_unref(font);
    pango_font_description_free(wanted);
    g_object_unref(context);
    if (!same)
        throw std::runtime_error(fmt::format("字体 {} 没有安装（fonts-wqy-microhei）", family));
}

// The largest setting at which the document is one page.
double scale_of(const Document& document) {
    if (!document.one_page) return 1;
    constexpr double smallest = 0.3, step = 0.05;
    double scale = 1;
    while (scale > smallest && Press(document, {}, scale, nullptr).run().pages > 1) scale -= step;
    return scale;
}

}  // namespace

std::string pdf(const Document& document) {
    require_font();
    const auto scale = scale_of(document);
    const auto first = Press(document, {}, scale, nullptr).run();
    std::string out;
    Press(document, first, scale, &out).run();
    return out;
}

}  // namespace office
