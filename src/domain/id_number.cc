#include "domain/id_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace domain {
namespace {

constexpr std::string_view credit_characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string upper(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return upper(c); });
    return result;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

// Years from 1800: the standard's own examples reach back that far.
std::optional<base::Date> birth_in(std::string_view number) {
    const auto part = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char c : number.substr(from, count)) value = value * 10 + (c - '0');
        return value;
    };
    const int year = part(6, 4), month = part(10, 2), day = part(12, 2);
    const bool exists = (std::chrono::year{year} / month / day).ok();
    if (!exists || year < 1800 || year > 2199) return {};
    return base::make_date(year, month, day);
}

base::Refusal wrong_length(std::string_view text) {
    if (text.size() == 15 && all_digits(text)) {
        return {"id_number_old", "15 位的旧号码已经不用了，填身份证上的 18 位号码"};
    }
    return {"id_number_length",
            fmt::format("身份证号是 18 位，这里有 {} 位，请对着证件再看一遍", characters(text))};
}

}  // namespace

char id_check_character(std::string_view seventeen_digits) {
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += (seventeen_digits[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

base::Result<IdNumber> parse_id_number(std::string_view text, const KnownRegion& known_region) {
    if (characters(text) != 18) return wrong_length(text);
    IdNumber id;
    id.number = upper(text);
    const std::string_view number = id.number;
    if (number.size() != 18 || !all_digits(number.substr(0, 17)) ||
        (!is_digit(number[17]) && number[17] != 'X')) {
        return base::Refusal{"id_number_characters",
                             "身份证号前 17 位都是数字，最后一位是数字或 X"};
    }
    if (number[0] == '9') {
        id.kind = IdKind::permanent_residence;
        return id;
    }
    id.birth = birth_in(number);
    if (!id.birth) {
        return base::Refusal{"id_number_date",
                             "身份证号第 7 到 14 位是出生日期，没有这一天，请对着证件再看一遍"};
    }
    if (id_check_character(number) != number[17]) {
        return base::Refusal{"id_number_check", "身份证号最后一位对不上，请对着证件再看一遍"};
    }
    id.sex = (number[16] - '0') % 2 == 1 ? Sex::male : Sex::female;
    id.unknown_region = known_region && !known_region(number.substr(0, 6));
    return id;
}

base::Result<std::string> parse_credit_code(std::string_view text) {
    constexpr std::array<int, 17> weights{1,  3,  9,  27, 19, 26, 16, 17, 20,
                                          29, 25, 13, 8,  24, 10, 30, 28};
    if (characters(text) != 18) {
        return base::Refusal{
            "credit_code_length",
            fmt::format("统一社会信用代码是 18 位，这里有 {} 位，请对着执照再看一遍",
                        characters(text))};
    }
    const auto code = upper(text);
    if (code.find_first_not_of(credit_characters) != std::string::npos) {
        return base::Refusal{
            "credit_code_characters",
            "统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z，看看是不是 1、0、5、U、2"};
    }
    std::size_t sum = 0;
    for (std::size_t i = 0; i < 17; ++i) {
        sum += credit_characters.find(code[i]) * static_cast<std::size_t>(weights[i]);
    }
    if (credit_characters[(31 - sum % 31) % 31] != code[17]) {
        return base::Refusal{"credit_code_check",
                             "统一社会信用代码最后一位对不上，请对着执照再看一遍"};
    }
    return code;
}

char check_character_37_36(std::string_view text) {
    constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    std::size_t p = 36;
    for (const char c : text) {
        const auto value = characters.find(c);
        if (value == std::string_view::npos) return '\0';
        p = (p + value) % 36;
        p = (p == 0 ? 36 : p) * 2 % 37;
    }
    return characters[(37 - p) % 36];
}

int age_at(base::Date birth, base::Date on) {
    const bool before_birthday =
        on.month() < birth.month() || (on.month() == birth.month() && on.day() < birth.day());
    return on.year() - birth.year() - (before_birthday ? 1 : 0);
}

}  // namespace domain
