#include "domain/limit.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

namespace domain {
namespace {

struct UnitName {
    Unit unit;
    std::string_view suffix;
    std::string_view chinese;
};

constexpr std::array<UnitName, 5> unit_names{{
    {Unit::working_days, "wd", "个工作日"},
    {Unit::days, "d", "日"},
    {Unit::months, "m", "个月"},
    {Unit::working_hours, "h", "个工作小时"},
    {Unit::working_minutes, "min", "个工作分钟"},
}};

const UnitName& name_of(Unit unit) {
    for (const auto& name : unit_names) {
        if (name.unit == unit) return name;
    }
    return unit_names.front();
}

const UnitName* find_suffix(std::string_view suffix) {
    for (const auto& name : unit_names) {
        if (name.suffix == suffix) return &name;
    }
    return nullptr;
}

std::optional<int> whole_number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool all = error == std::errc{} && end == digits.data() + digits.size();
    if (!all || digits.front() == '-' || value > max_limit_amount) return {};
    return value;
}

// Working minutes of a decimal number of nominal days; nothing when it is no whole minute.
std::optional<int> part_of_day(std::string_view whole, std::string_view decimals) {
    const auto days = whole_number(whole);
    if (!days || decimals.empty() || decimals.size() > 4) return {};
    const auto part = whole_number(decimals);
    if (!part) return {};
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < decimals.size(); ++i) scale *= 10;
    const std::int64_t minutes = std::int64_t{*part} * nominal_day_minutes;
    if (minutes % scale != 0) return {};
    const auto total = std::int64_t{*days} * nominal_day_minutes + minutes / scale;
    return total > max_limit_amount ? std::nullopt : std::optional<int>(static_cast<int>(total));
}

base::Refusal bad_limit() {
    return {"bad_limit",
            "期限写成数字加单位：5wd（工作日）、30d（日）、1m（月）、4h（工作小时）、24min（工作分"
            "钟）"};
}

}  // namespace

base::Result<Limit> parse_limit(std::string_view text) {
    const auto letters = text.find_first_not_of("0123456789.");
    if (letters == 0 || letters == std::string_view::npos) return bad_limit();
    const auto* name = find_suffix(text.substr(letters));
    if (name == nullptr) return bad_limit();
    const auto digits = text.substr(0, letters);
    const auto dot = digits.find('.');
    if (dot == std::string_view::npos) {
        const auto amount = whole_number(digits);
        if (!amount) return bad_limit();
        return Limit{*amount, name->unit};
    }
    if (name->unit != Unit::working_days || dot == 0) return bad_limit();
    const auto minutes = part_of_day(digits.substr(0, dot), digits.substr(dot + 1));
    if (!minutes) return bad_limit();
    return Limit{*minutes, Unit::working_minutes};
}

std::string to_text(const Limit& limit) {
    return fmt::format("{}{}", limit.amount, name_of(limit.unit).suffix);
}

// Parts of a day as people say them: 240 minutes are half a nominal day.
static std::string minutes_in_chinese(int minutes) {
    if (minutes % nominal_day_minutes == 0)
        return fmt::format("{} 个工作日", minutes / nominal_day_minutes);
    if (minutes == nominal_day_minutes / 2) return "半个工作日";
    if (minutes % 60 == 0) return fmt::format("{} 个工作小时", minutes / 60);
    return fmt::format("{} 个工作分钟", minutes);
}

std::string to_chinese(const Limit& limit) {
    if (limit.unit == Unit::working_minutes) return minutes_in_chinese(limit.amount);
    return fmt::format("{} {}", limit.amount, name_of(limit.unit).chinese);
}

bool in_minutes(Unit unit) {
    return unit == Unit::working_hours || unit == Unit::working_minutes;
}

std::int64_t nominal_minutes(const Limit& limit) {
    switch (limit.unit) {
        case Unit::working_days:
            return std::int64_t{limit.amount} * nominal_day_minutes;
        case Unit::working_hours:
            return std::int64_t{limit.amount} * 60;
        case Unit::working_minutes:
            return limit.amount;
        default:
            return -1;
    }
}

bool shape_from_text(std::string_view text, Limit& limit) {
    const auto parsed = parse_limit(text);
    if (parsed) limit = *parsed;
    return parsed.ok();
}

}  // namespace domain
