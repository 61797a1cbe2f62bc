#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// A day of the Gregorian calendar in China's time (UTC+8, no summer time since 1992).
struct Date {
    std::int32_t days = 0;  // since 1970-01-01

    auto operator<=>(const Date&) const = default;
    Date operator+(int n) const { return {days + n}; }
    Date operator-(int n) const { return {days - n}; }
    int operator-(Date other) const { return days - other.days; }

    int year() const;
    int month() const;    // 1..12
    int day() const;      // 1..31
    int weekday() const;  // 1 Monday .. 7 Sunday (ISO 8601)
};

// A point in time, microseconds since 1970-01-01T00:00Z.
struct Instant {
    std::int64_t us = 0;

    auto operator<=>(const Instant&) const = default;
    Instant operator+(std::int64_t microseconds) const { return {us + microseconds}; }
    std::int64_t operator-(Instant other) const { return us - other.us; }

    Date date() const;           // the day in China
    int minute_of_day() const;   // 0..1439 in China
};

inline constexpr std::int64_t second_us = 1'000'000;
inline constexpr std::int64_t minute_us = 60 * second_us;
inline constexpr std::int64_t hour_us = 60 * minute_us;
inline constexpr std::int64_t day_us = 24 * hour_us;
inline constexpr std::int64_t china_offset_us = 8 * hour_us;

Date make_date(int year, int month, int day);  // the caller knows that the day exists
Date add_months(Date date, int months);        // 2026-01-31 + 1 month = 2026-02-28
Instant at(Date date, int minute_of_day = 0);  // minute 1440 is the next day's 0:00

// "2026-09-16"; empty when the text is not an existing day of the years 1900..2199.
std::optional<Date> parse_date(std::string_view text);
// "2026-09-16T10:00[:00[.000000]]" with "Z", "+08:00" or nothing (China's time).
std::optional<Instant> parse_instant(std::string_view text);

std::string to_text(Date date);        // "2026-09-16"
std::string to_text(Instant instant);  // "2026-09-16T10:00:00+08:00", with .ffffff when not a whole second
std::string to_chinese(Date date);     // "9月16日（周三）"
std::string to_chinese_full(Date date);     // "2026年9月16日"
std::string to_chinese(Instant instant);    // "9月16日 10:00"

// The only door to the system's time. Never used in domain/ and rules/: there, `now` is a fact.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

class SystemClock final : public Clock {
  public:
    Instant now() override;
};

}  // namespace base

template <>
struct std::hash<base::Date> {
    std::size_t operator()(base::Date d) const noexcept { return std::hash<int>{}(d.days); }
};
