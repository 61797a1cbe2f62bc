#include "shape/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <vector>

namespace shape {
namespace {

constexpr unsigned byte_at(std::string_view text, std::size_t pos) {
    return static_cast<unsigned char>(text[pos]);
}

bool continues(std::string_view text, std::size_t pos, unsigned low = 0x80, unsigned high = 0xBF) {
    return pos < text.size() && byte_at(text, pos) >= low && byte_at(text, pos) <= high;
}

// Bytes of the well-formed character at `pos` (Unicode table 3-7), 0 when there is none.
std::size_t character_size(std::string_view text, std::size_t pos) {
    const unsigned lead = byte_at(text, pos);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return continues(text, pos + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return continues(text, pos + 1, low, high) && continues(text, pos + 2) ? 3 : 0;
    }
    if (lead < 0xF0 || lead > 0xF4) return 0;
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    const bool whole =
        continues(text, pos + 1, low, high) && continues(text, pos + 2) && continues(text, pos + 3);
    return whole ? 4 : 0;
}

// Bytes that may be copied as they are without looking at their neighbours.
constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (unsigned c = 0x20; c < 0x80; ++c) plain[c] = c != '"' && c != '\\';
    return plain;
}();

void append_escape(std::string& out, unsigned c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        default:
            break;
    }
    out += "\\u00";
    out += hex[c >> 4];
    out += hex[c & 15];
}

// The end of the run from `pos` that needs neither escape nor replacement.
std::size_t run_end(std::string_view text, std::size_t pos) {
    while (pos < text.size()) {
        if (plain_bytes[byte_at(text, pos)]) {
            ++pos;
            continue;
        }
        const auto size = byte_at(text, pos) < 0x80 ? 0 : character_size(text, pos);
        if (size == 0) return pos;
        pos += size;
    }
    return pos;
}

char* put_digits(char* at, unsigned number, int digits) {
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        at[i] = static_cast<char>('0' + number % 10);
    return at + digits;
}

char* put_date(char* at, base::Date date) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
    at = put_digits(at, static_cast<unsigned>(static_cast<int>(ymd.year())), 4);
    *at++ = '-';
    at = put_digits(at, static_cast<unsigned>(ymd.month()), 2);
    *at++ = '-';
    return put_digits(at, static_cast<unsigned>(ymd.day()), 2);
}

char* put_time(char* at, std::int64_t in_day) {
    const auto seconds = static_cast<unsigned>(in_day / base::second_us);
    const auto micro = static_cast<unsigned>(in_day % base::second_us);
    at = put_digits(at, seconds / 3600, 2);
    *at++ = ':';
    at = put_digits(at, seconds / 60 % 60, 2);
    *at++ = ':';
    at = put_digits(at, seconds % 60, 2);
    if (micro == 0) return at;
    *at++ = '.';
    return put_digits(at, micro, 6);
}

template <class Number>
void append_digits(std::string& out, Number number) {
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    out.append(buffer.data(), end);
}

void append_array(std::string& out, const boost::json::array& array, bool sorted);
void append_object(std::string& out, const boost::json::object& object, bool sorted);

void append_value(std::string& out, const boost::json::value& value, bool sorted) {
    switch (value.kind()) {
        case boost::json::kind::null:
            out += "null";
            return;
        case boost::json::kind::bool_:
            out += value.get_bool() ? "true" : "false";
            return;
        case boost::json::kind::int64:
            append_number(out, value.get_int64());
            return;
        case boost::json::kind::uint64:
            append_number(out, value.get_uint64());
            return;
        case boost::json::kind::double_:
            append_number(out, value.get_double());
            return;
        case boost::json::kind::string:
            append_text(out, value.get_string());
            return;
        case boost::json::kind::array:
            append_array(out, value.get_array(), sorted);
            return;
        case boost::json::kind::object:
            append_object(out, value.get_object(), sorted);
            return;
    }
}

void append_array(std::string& out, const boost::json::array& array, bool sorted) {
    out += '[';
    for (const auto& element : array) {
        append_value(out, element, sorted);
        out += ',';
    }
    append_close(out, ']');
}

void append_object(std::string& out, const boost::json::object& object, bool sorted) {
    std::vector<const boost::json::key_value_pair*> pairs;
    pairs.reserve(object.size());
    for (const auto& pair : object) pairs.push_back(&pair);
    if (sorted)
        std::ranges::sort(pairs, {}, [](auto* pair) { return std::string_view{pair->key()}; });
    out += '{';
    for (const auto* pair : pairs) {
        append_text(out, pair->key());
        out += ':';
        append_value(out, pair->value(), sorted);
        out += ',';
    }
    append_close(out, '}');
}

}  // namespace

void append_close(std::string& out, char bracket) {
    if (out.back() == ',')
        out.back() = bracket;
    else
        out += bracket;
}

void append_text(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t pos = 0; pos < text.size();) {
        const auto end = run_end(text, pos);
        out.append(text.data() + pos, end - pos);
        if (end == text.size()) break;
        if (byte_at(text, end) < 0x80)
            append_escape(out, byte_at(text, end));
        else
            out += "\xEF\xBF\xBD";
        pos = end + 1;
    }
    out += '"';
}

void append_number(std::string& out, std::int64_t number) {
    append_digits(out, number);
}
void append_number(std::string& out, std::uint64_t number) {
    append_digits(out, number);
}

void append_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    const auto begin = out.size();
    append_digits(out, number);
    // Without a sign of a fraction it would read back as an integer.
    if (out.find_first_of(".e", begin) == std::string::npos) out += ".0";
}

void append_date(std::string& out, base::Date date) {
    std::array<char, 12> buffer;
    buffer.front() = buffer.back() = '"';
    put_date(buffer.data() + 1, date);
    out.append(buffer.data(), buffer.size());
}

void append_instant(std::string& out, base::Instant instant) {
    std::array<char, 40> buffer;
    const auto date = instant.date();
    char* at = buffer.data();
    *at++ = '"';
    at = put_date(at, date);
    *at++ = 'T';
    at = put_time(at, instant.us + base::china_offset_us - date.days * base::day_us);
    out.append(buffer.data(), at);
    out += "+08:00\"";
}

void append_json(std::string& out, const boost::json::value& value) {
    append_value(out, value, false);
}

std::string canonical(const boost::json::value& value) {
    std::string out;
    append_value(out, value, true);
    return out;
}

bool is_utf8(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();) {
        const auto size = character_size(text, pos);
        if (size == 0) return false;
        pos += size;
    }
    return true;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace shape
