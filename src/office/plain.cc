#include "office/plain.h"

#include <iconv.h>

#include <algorithm>
#include <array>

namespace office {
namespace {

using std::string_view;

base::Refusal bad_encoding() {
    return {.code = "bad_encoding",
            .message = "看不出文件的编码。请另存为 UTF-8 或者 GB18030（记事本的 ANSI）再传"};
}

bool is_utf8(string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = byte < 0x80                   ? 1
                                   : byte >= 0xF0 && byte < 0xF5 ? 4
                                   : byte >= 0xE0                ? 3
                                   : byte >= 0xC2                ? 2
                                                                 : 0;
        if (length == 0 || byte > 0xF4 || at + length > text.size()) return false;
        for (std::size_t i = 1; i < length; ++i)
            if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return false;
        at += length;
    }
    return true;
}

base::Result<std::string> convert(string_view bytes, const char* from) {
    const auto handle = iconv_open("UTF-8", from);
    if (handle == iconv_t(-1)) return bad_encoding();
    std::string out(bytes.size() * 2 + 16, '\0');
    auto* in = const_cast<char*>(bytes.data());
    auto* to = out.data();
    std::size_t in_left = bytes.size(), out_left = out.size();
    const auto done = iconv(handle, &in, &in_left, &to, &out_left);
    iconv_close(handle);
    if (done == std::size_t(-1)) return bad_encoding();
    out.resize(out.size() - out_left);
    return out;
}

bool is_text(string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' &&
               c != '\f';
    });
}

base::Result<std::string> only_text(std::string text) {
    if (is_text(text)) return text;
    return base::Refusal{.code = "not_text", .message = "这个文件里不是文字，可能是图片或者压缩包"};
}

// One character of UTF-8 at the front.
string_view first_character(string_view text) {
    const auto byte = static_cast<unsigned char>(text[0]);
    const std::size_t length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return text.substr(0, std::min(length, text.size()));
}

constexpr string_view wide_blanks[] = {"\u3000", "\u00A0", "\uFEFF", "\u200B"};

bool is_blank(string_view character) {
    return character == " " || character == "\t" || character == "\r" || character == "\n" ||
           std::ranges::find(wide_blanks, character) != std::end(wide_blanks);
}

// U+FF01..U+FF5E stand for ASCII 0x21..0x7E.
char ascii_of_wide(string_view character) {
    if (character.size() != 3 || static_cast<unsigned char>(character[0]) != 0xEF) return 0;
    const auto code = (static_cast<unsigned char>(character[1]) & 0x3F) << 6 |
                      (static_cast<unsigned char>(character[2]) & 0x3F);
    const int point = 0xF000 | code;
    return point >= 0xFF01 && point <= 0xFF5E ? static_cast<char>(point - 0xFF01 + 0x21) : char{0};
}

constexpr string_view digits_of_han[] = {"零", "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九"};

int digit_of_han(string_view character) {
    if (character == "两") return 2;
    if (character == "〇") return 0;
    for (int i = 0; i < 10; ++i)
        if (digits_of_han[i] == character) return i;
    return -1;
}

Number han_number(string_view text) {
    int total = 0, digit = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto character = first_character(text.substr(at));
        const int value = digit_of_han(character);
        if (value >= 0)
            digit = value;
        else if (character == "十")
            total += std::max(digit, at == 0 ? 1 : digit) * 10, digit = 0;
        else if (character == "百")
            total += digit * 100, digit = 0;
        else
            break;
        at += character.size();
    }
    return {total + digit, at};
}

// Bytes of a numbering at the front: "1.", "2、", "(3)", "第一、", "四、", "①".
std::size_t numbering(string_view text) {
    std::size_t at = text.starts_with("第") ? 3 : 0;
    const bool bracket = text.substr(at).starts_with("(") || text.substr(at).starts_with("（");
    if (bracket) at += text[at] == '(' ? 1 : 3;
    const auto number = leading_number(text.substr(at));
    if (number.bytes == 0) {
        const auto first = text.empty() ? string_view{} : first_character(text);
        return first >= string_view{"①"} && first <= string_view{"⑳"} && first.size() == 3 ? 3 : 0;
    }
    at += number.bytes;
    for (const string_view mark : {".", "、", "．", ")", "）", "，", "项", ":", "："})
        if (text.substr(at).starts_with(mark)) {
            const bool decimal =
                mark == "." && at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
            return decimal ? 0 : at + mark.size();
        }
    return 0;
}

}  // namespace

base::Result<std::string> to_utf8(string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        auto text = convert(bytes, "UTF-16");
        return text ? only_text(std::move(*text)) : text;
    }
    if (is_utf8(bytes)) return only_text(std::string(bytes));
    auto text = convert(bytes, "GB18030");
    return text ? only_text(std::move(*text)) : text;
}

string_view trimmed(string_view text) {
    while (!text.empty() && is_blank(first_character(text)))
        text.remove_prefix(first_character(text).size());
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (const string_view blank :
             {string_view(" "), string_view("\t"), string_view("\r"), string_view("\n"),
              wide_blanks[0], wide_blanks[1], wide_blanks[2], wide_blanks[3]})
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
    }
    return text;
}

std::string narrow(string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto character = first_character(text);
        if (const char ascii = ascii_of_wide(character); ascii && ascii != ',' && ascii != ';')
            out += ascii;
        else if (std::ranges::find(wide_blanks, character) != std::end(wide_blanks))
            out += ' ';
        else
            out += character;
        text.remove_prefix(character.size());
    }
    return out;
}

std::string plain_heading(string_view text) {
    auto plain = narrow(trimmed(text));
    std::erase_if(plain, [](char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '*' || c == ':';
    });
    string_view rest = plain;
    rest.remove_prefix(numbering(rest));
    return std::string(rest);
}

std::vector<std::string> split(string_view text, std::initializer_list<string_view> separators) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        if (const auto part = trimmed(text.substr(begin, end - begin)); !part.empty())
            parts.emplace_back(part);
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto found = std::ranges::find_if(
            separators, [&](string_view s) { return text.substr(at).starts_with(s); });
        if (found == separators.end()) {
            ++at;
            continue;
        }
        take(at);
        at += found->size();
        begin = at;
    }
    take(text.size());
    return parts;
}

std::vector<std::string> list_lines(string_view text) {
    auto lines = split(text, {"\n", "；", ";", "\r"});
    for (auto& line : lines) {
        line.erase(0, numbering(line));
        line = std::string(trimmed(line));
        while (line.ends_with("。") || line.ends_with("，")) line.resize(line.size() - 3);
    }
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
    return lines;
}

Number leading_number(string_view text) {
    Number number;
    while (number.bytes < text.size() && number.bytes < 6 && text[number.bytes] >= '0' &&
           text[number.bytes] <= '9')
        number.value = number.value * 10 + (text[number.bytes++] - '0');
    return number.bytes > 0 ? number : han_number(text);
}

}  // namespace office
