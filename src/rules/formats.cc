#include <algorithm>
#include <array>

#include "base/time.h"
#include "rules/schema.h"

namespace rules {
namespace {

bool digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// 1[3-9] and nine more digits.
bool is_mobile(std::string_view text) {
    return text.size() == 11 && digits(text) && text[0] == '1' && text[1] >= '3';
}

// Area code of 3 or 4 digits from 0, with or without "-", and 7 or 8 digits not from 0.
bool is_fixed_line(std::string_view text) {
    for (const std::size_t area : {3U, 4U}) {
        if (text.size() < area || text[0] != '0' || text[1] == '0' || !digits(text.substr(0, area)))
            continue;
        auto line = text.substr(area);
        if (line.starts_with('-')) line.remove_prefix(1);
        if ((line.size() == 7 || line.size() == 8) && digits(line) && line[0] != '0') return true;
    }
    return false;
}

std::optional<Complaint> check_phone(std::string_view text) {
    if (is_mobile(text) || is_fixed_line(text)) return {};
    return Complaint{"bad_phone",
                     "手机号填 11 位数字，例如 16900000011；座机带区号，例如 0699-5551000"};
}

std::optional<Complaint> check_date(std::string_view text) {
    if (base::parse_date(text)) return {};
    return Complaint{"bad_date", "填一个日历上有的日期，例如 2026-09-16"};
}

std::optional<Complaint> check_date_time(std::string_view text) {
    if (text.size() <= 32 && base::parse_instant(text)) return {};
    return Complaint{"bad_date_time", "填日期和时间，例如 2026-09-16T10:00"};
}

constexpr std::array<Format, 3> basic{
    {{"date", check_date}, {"date_time", check_date_time}, {"phone", check_phone}}};

}  // namespace

std::span<const Format> basic_formats() {
    return basic;
}

}  // namespace rules
