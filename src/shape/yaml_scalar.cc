#include "shape/yaml_scalar.h"

#include <charconv>
#include <cmath>
#include <string>

namespace shape {
namespace {

namespace json = boost::json;

constexpr std::string_view digits = "0123456789";

bool is_any(std::string_view text, auto... words) {
    return ((text == words) || ...);
}

// Moves over digits; how many there were.
std::size_t skip_digits(std::string_view text, std::size_t& pos) {
    const auto begin = pos;
    while (pos < text.size() && digits.find(text[pos]) != std::string_view::npos) ++pos;
    return pos - begin;
}

bool skip_exponent(std::string_view text, std::size_t& pos) {
    if (pos == text.size() || (text[pos] != 'e' && text[pos] != 'E')) return true;
    ++pos;
    if (pos < text.size() && (text[pos] == '+' || text[pos] == '-')) ++pos;
    return skip_digits(text, pos) > 0;
}

// [0-9]+ with an optional fraction and exponent, or a fraction alone; without its sign.
bool is_decimal(std::string_view text, bool& whole) {
    std::size_t pos = 0;
    const auto before = skip_digits(text, pos);
    whole = pos == text.size();
    std::size_t after = 0;
    if (pos < text.size() && text[pos] == '.') after = skip_digits(text, ++pos);
    return before + after > 0 && skip_exponent(text, pos) && pos == text.size();
}

base::Refusal refuse(std::string message) {
    return {"broken_yaml", std::move(message)};
}

base::Result<json::value> integer(std::string_view text, int base) {
    std::int64_t number = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, base);
    if (read.ec != std::errc{}) return refuse("超出整数的范围，如果是号码请加引号");
    if (read.ptr != end) return json::value(text);
    return json::value(number);
}

base::Result<json::value> fraction(std::string_view text) {
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || !std::isfinite(number))
        return refuse("超出数字的范围，如果是号码请加引号");
    return json::value(number);
}

bool is_radix(std::string_view text, std::string_view prefix, std::string_view alphabet) {
    return text.starts_with(prefix) && text.size() > 2 &&
           text.find_first_not_of(alphabet, 2) == std::string_view::npos;
}

}  // namespace

base::Result<json::value> plain_scalar(std::string_view text) {
    if (is_any(text, "", "~", "null", "Null", "NULL")) return json::value(nullptr);
    if (is_any(text, "true", "True", "TRUE")) return json::value(true);
    if (is_any(text, "false", "False", "FALSE")) return json::value(false);
    if (is_radix(text, "0o", "01234567")) return integer(text.substr(2), 8);
    if (is_radix(text, "0x", "0123456789abcdefABCDEF")) return integer(text.substr(2), 16);
    const bool sign = text.front() == '-' || text.front() == '+';
    const auto bare = text.substr(sign ? 1 : 0);
    if (is_any(bare, ".inf", ".Inf", ".INF") || is_any(text, ".nan", ".NaN", ".NAN"))
        return refuse("不是有限的数字");
    bool whole = false;
    if (!is_decimal(bare, whole)) return json::value(text);
    if (whole && bare.size() > 1 && bare.front() == '0')
        return refuse("以 0 开头，如果是号码请加引号，如果是数字请去掉 0");
    const auto number = text.front() == '+' ? bare : text;
    return whole ? integer(number, 10) : fraction(number);
}

}  // namespace shape
