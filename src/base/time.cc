#include "base/time.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

namespace base {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day civil(Date date) { return sys_days{std::chrono::days{date.days}}; }

constexpr std::array<std::string_view, 7> weekday_names{"一", "二", "三", "四", "五", "六", "日"};

// Reads exactly `digits` digits at `pos`; -1 when they are not there.
int number_at(std::string_view text, std::size_t pos, std::size_t digits) {
    if (pos + digits > text.size()) return -1;
    int value = 0;
    const auto* begin = text.data() + pos;
    const auto [end, error] = std::from_chars(begin, begin + digits, value);
    if (error != std::errc{} || end != begin + digits || *begin == '-') return -1;
    return value;
}

bool char_at(std::string_view text, std::size_t pos, char c) {
    return pos < text.size() && text[pos] == c;
}

// Microseconds of ".ffffff" (1..6 digits) at `pos`, which is moved behind them; -1 when malformed.
int fraction_at(std::string_view text, std::size_t& pos) {
    std::size_t end = ++pos;
    while (end < text.size() && end - pos < 6 && text[end] >= '0' && text[end] <= '9') ++end;
    int value = number_at(text, pos, end - pos);
    if (end == pos || value < 0) return -1;
    for (auto n = end - pos; n < 6; ++n) value *= 10;
    pos = end;
    return value;
}

}  // namespace

int Date::year() const { return static_cast<int>(civil(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(*this).day())); }
int Date::weekday() const { return (((days + 3) % 7) + 7) % 7 + 1; }

Date Instant::date() const {
    const auto local = us + china_offset_us;
    return {static_cast<std::int32_t>(local >= 0 ? local / day_us : (local - day_us + 1) / day_us)};
}

int Instant::minute_of_day() const {
    return static_cast<int>((us + china_offset_us - date().days * day_us) / minute_us);
}

Date make_date(int year, int month, int day) {
    const auto ymd = std::chrono::year{year} / month / day;
    return {static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

Date add_months(Date date, int months) {
    auto ymd = civil(date) + std::chrono::months{months};
    if (!ymd.ok()) ymd = ymd.year() / ymd.month() / std::chrono::last;
    return {static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

Instant at(Date date, int minute_of_day) {
    return {date.days * day_us + minute_of_day * minute_us - china_offset_us};
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const int y = number_at(text, 0, 4), m = number_at(text, 5, 2), d = number_at(text, 8, 2);
    if (y < 1900 || y > 2199 || m < 1 || d < 1) return {};
    if (!(std::chrono::year{y} / m / d).ok()) return {};
    return make_date(y, m, d);
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto date = parse_date(text.substr(0, 10));
    if (!date || !char_at(text, 10, 'T') || !char_at(text, 13, ':')) return {};
    const int h = number_at(text, 11, 2), m = number_at(text, 14, 2);
    std::size_t pos = 16;
    int s = 0, micro = 0;
    if (char_at(text, pos, ':')) {
        s = number_at(text, pos + 1, 2);
        pos += 3;
        if (char_at(text, pos, '.')) micro = fraction_at(text, pos);
    }
    if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59 || micro < 0) return {};
    const auto zone = text.substr(pos);
    if (!zone.empty() && zone != "Z" && zone != "+08:00") return {};
    const auto instant = at(*date, h * 60 + m) + s * second_us + micro;
    return zone == "Z" ? instant + china_offset_us : instant;
}

std::string to_text(Date date) {
    const auto ymd = civil(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string to_text(Instant instant) {
    const auto in_day = instant.us + china_offset_us - instant.date().days * day_us;
    const auto seconds = in_day / second_us;
    const auto micro = in_day % second_us;
    auto text = fmt::format("{}T{:02}:{:02}:{:02}", to_text(instant.date()), seconds / 3600,
                            seconds / 60 % 60, seconds % 60);
    if (micro != 0) text += fmt::format(".{:06}", micro);
    return text + "+08:00";
}

std::string to_chinese(Date date) {
    return fmt::format("{}月{}日（周{}）", date.month(), date.day(), weekday_names[date.weekday() - 1]);
}

std::string to_chinese_full(Date date) {
    return fmt::format("{}年{}月{}日", date.year(), date.month(), date.day());
}

std::string to_chinese(Instant instant) {
    const auto date = instant.date();
    const int minute = instant.minute_of_day();
    return fmt::format("{}月{}日 {:02}:{:02}", date.month(), date.day(), minute / 60, minute % 60);
}

Instant SystemClock::now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
}

}  // namespace base
