#include "api/search_words.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

namespace api {
namespace {

// The characters in daily use and Extension A; rarer ones stay as they are.
constexpr char32_t first_han = 0x3400, last_han = 0x9FFF;

// One character of UTF-8 text as a code point; advances `at`.
char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const char32_t first = byte(at);
    const int size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? first : first & (0xFF >> (size + 1));
    for (int i = 1; i < size; ++i)
        code = code << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3F);
    at += static_cast<std::size_t>(size);
    return code;
}

void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool is_mark(char32_t c) {
    return c <= 0x20 || (c < 0x80 && !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) ||
           (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || c == 0xB7;
}

// What a transliterator makes of each Han character by itself.
std::vector<icu::UnicodeString> each_han(const char* rules) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> change(
        icu::Transliterator::createInstance(rules, UTRANS_FORWARD, error));
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU has no ") + rules);
    std::vector<icu::UnicodeString> all(last_han - first_han + 1);
    for (auto c = first_han; c <= last_han; ++c) {
        auto& text = all[c - first_han];
        text = icu::UnicodeString(static_cast<UChar32>(c));
        change->transliterate(text);
    }
    return all;
}

const std::vector<char16_t>& simplified_table() {
    static const auto table = [] {
        std::vector<char16_t> made;
        for (const auto& text : each_han("Traditional-Simplified")) made.push_back(text.charAt(0));
        return made;
    }();
    return table;
}

const std::vector<std::string>& reading_table() {
    static const auto table = [] {
        std::vector<std::string> made;
        for (const auto& text : each_han("Han-Latin; Latin-ASCII; Lower")) {
            std::string letters;
            for (int i = 0; i < text.length(); ++i)
                if (const auto c = text.charAt(i); c >= 'a' && c <= 'z')
                    letters += static_cast<char>(c);
            made.push_back(std::move(letters));
        }
        return made;
    }();
    return table;
}

bool is_han(char32_t c) {
    return c >= first_han && c <= last_han;
}

constexpr std::array<std::string_view, 13> filler{"我要", "我想", "怎么", "如何", "需要",
                                                  "什么", "哪里", "办理", "申请", "一个",
                                                  "一张", "办",   "的"};

}  // namespace

std::string normal_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto c = next(text, at);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        if (is_han(c)) c = simplified_table()[c - first_han];
        if (!is_mark(c)) append(out, c);
    }
    return out;
}

std::string without_filler(std::string normal) {
    for (const auto word : filler) {
        for (auto at = normal.find(word); at != normal.npos && normal.size() > word.size();
             at = normal.find(word, at))
            normal.erase(at, word.size());
    }
    return normal;
}

Pinyin pinyin_of(std::string_view normal) {
    Pinyin pinyin;
    for (std::size_t at = 0; at < normal.size();) {
        const auto c = next(normal, at);
        if (is_han(c)) {
            const auto& reading = reading_table()[c - first_han];
            if (reading.empty()) continue;
            pinyin.initials += reading.front();
            pinyin.whole += reading;
        } else if (c < 0x80) {
            pinyin.initials += static_cast<char>(c);
            pinyin.whole += static_cast<char>(c);
        }
    }
    return pinyin;
}

bool is_letters(std::string_view normal) {
    return normal.size() >= 2 &&
           std::ranges::all_of(normal, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace api
