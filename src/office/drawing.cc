#include "office/drawing.h"

#include <fmt/format.h>

#include <algorithm>

namespace office {
namespace {

constexpr std::string_view ink = "#18212d", grey = "#445062", accent = "#0b57a4";

std::size_t character_size(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

void append_text(std::string& out, Spot at, std::string_view text, int size, std::string_view fill,
                 std::string_view anchor) {
    out += fmt::format(R"(<text x="{}" y="{}" font-size="{}" fill="{}" text-anchor="{}">{}</text>)",
                       at.x, at.y, size, fill, anchor, escaped(text));
}

void append_shape(std::string& out, const DrawnBox& box) {
    const auto [x, y] = box.at;
    if (box.look == BoxLook::diamond) {
        out += fmt::format(R"(<path d="M{} {}l{} {}l{} {}l{} {}z" fill="#fff" stroke="{}"/>)",
                           x + box.width / 2, y, box.width / 2, box.height / 2, -box.width / 2,
                           box.height / 2, -box.width / 2, -box.height / 2, grey);
        return;
    }
    const bool special = box.look == BoxLook::special, step = box.look == BoxLook::step;
    out += fmt::format(
        R"(<rect x="{}" y="{}" width="{}" height="{}" rx="6" fill="{}" stroke="{}"{}/>)", x, y,
        box.width, box.height,
        step      ? "#e9f1fa"
        : special ? "#eaeef2"
                  : "#fff",
        step ? accent : grey, special ? R"( stroke-dasharray="5 3")" : "");
}

void append_box(std::string& out, const DrawnBox& box) {
    append_shape(out, box);
    const auto lines = static_cast<int>(box.lines.size());
    auto y = box.at.y + (box.height - lines * line_height) / 2 + 15;
    for (const auto& line : box.lines) {
        const bool title = &line == &box.lines.front();
        append_text(out, {box.at.x + box.width / 2, y}, line, title ? title_size : note_size,
                    title ? ink : grey, "middle");
        y += line_height;
    }
}

void append_line(std::string& out, const DrawnLine& line) {
    std::string way;
    for (const auto& spot : line.way)
        way += fmt::format("{}{} {}", way.empty() ? "M" : "L", spot.x, spot.y);
    out += fmt::format(R"x(<path d="{}" fill="none" stroke="{}"{} marker-end="url(#arrow)"/>)x",
                       way, grey, line.side ? R"( stroke-dasharray="5 3")" : "");
    if (!line.text.empty())
        append_text(out, {line.way.front().x + 6, line.way.front().y + 16}, line.text, note_size,
                    grey, "start");
}

}  // namespace

int text_width(std::string_view utf8, int size) {
    int hundredths = 0;
    for (std::size_t at = 0; at < utf8.size(); at += character_size(utf8[at]))
        hundredths += static_cast<unsigned char>(utf8[at]) < 0x80 ? 56 : 100;
    return (hundredths * size + 99) / 100;
}

std::vector<std::string> wrapped(std::string_view utf8, int size, int width) {
    std::vector<std::string> lines(1);
    for (std::size_t at = 0; at < utf8.size();) {
        const auto next = utf8.substr(at, character_size(utf8[at]));
        if (text_width(lines.back(), size) + text_width(next, size) > width) lines.emplace_back();
        lines.back() += next;
        at += next.size();
    }
    return lines;
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 16);
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                // What XML cannot hold at all.
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
        }
    }
    return out;
}

std::string svg(const Drawing& drawing, bool inside) {
    std::string out;
    if (!inside) out += R"(<?xml version="1.0" encoding="UTF-8"?>)";
    out += fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" viewBox="0 0 {} {}" )"
        R"(width="{}" height="{}" role="img" aria-label="{}" )"
        R"(font-family="Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif">)",
        drawing.width, drawing.height, drawing.width, drawing.height,
        escaped(drawing.title + "：" + drawing.text));
    out +=
        "<title>" + escaped(drawing.title) + "</title><desc>" + escaped(drawing.text) + "</desc>";
    out += fmt::format(
        R"(<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" )"
        R"(markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="{}"/></marker></defs>)",
        grey);
    for (const auto& line : drawing.lines) append_line(out, line);
    for (const auto& box : drawing.boxes) append_box(out, box);
    for (const auto& text : drawing.texts)
        append_text(out, text.at, text.text, note_size, grey, "start");
    return out + "</svg>";
}

}  // namespace office
