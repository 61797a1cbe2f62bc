#include "domain/calendar.h"

#include <fmt/format.h>

#include <algorithm>

namespace domain {
namespace {

// Working minutes of the shifts before `minute` of the day.
int minutes_until(const std::vector<Shift>& shifts, int minute) {
    int sum = 0;
    for (const auto& shift : shifts) {
        sum += std::clamp(minute, shift.from_minute, shift.to_minute) - shift.from_minute;
    }
    return sum;
}

// The minute of the day at which `minutes` > 0 working minutes are over.
int minute_after(const std::vector<Shift>& shifts, int minutes) {
    for (const auto& shift : shifts) {
        const int length = shift.to_minute - shift.from_minute;
        if (minutes <= length) return shift.from_minute + minutes;
        minutes -= length;
    }
    return shifts.back().to_minute;
}

}  // namespace

std::string Calendar::version_chinese(int year) const {
    const auto found = national_versions_.find(year);
    if (found == national_versions_.end()) return fmt::format("{} 年工作日历（尚未公布）", year);
    const auto* regional = regional_years_.contains(year) ? "，含本地节假日" : "";
    return fmt::format("{} 年工作日历（第 {} 版{}）", year, found->second, regional);
}

bool Calendar::known(int year) const {
    return national_versions_.contains(year);
}

bool Calendar::known(base::Date from, base::Date to) const {
    if (from > to) return true;
    if (from < first_ || to > last_day()) return false;
    return unknown_before_[index(to) + 1] == unknown_before_[index(from)];
}

base::Date Calendar::last_day() const {
    return first_ + (static_cast<int>(days_.size()) - 1);
}

const Calendar::Day* Calendar::day(base::Date date) const {
    return date < first_ || date > last_day() ? nullptr : &days_[index(date)];
}

bool Calendar::working(base::Date date) const {
    const auto* entry = day(date);
    return entry != nullptr && entry->working;
}

bool Calendar::make_up(base::Date date) const {
    const auto* entry = day(date);
    return entry != nullptr && entry->make_up;
}

std::string_view Calendar::holiday_name(base::Date date) const {
    const auto* entry = day(date);
    return entry == nullptr ? std::string_view{} : std::string_view{names_[entry->holiday]};
}

std::optional<int> Calendar::working_days(base::Date after, base::Date to) const {
    if (to < after) {
        const auto back = working_days(to, after);
        return back ? std::optional(-*back) : std::nullopt;
    }
    if (to == after) return 0;
    if (!known(after + 1, to)) return {};
    return working_before_[index(to) + 1] - working_before_[index(after + 1)];
}

std::optional<base::Date> Calendar::add_working_days(base::Date start, int n) const {
    if (n <= 0) return next_working_day(start);
    const auto from = start + 1;
    if (from < first_ || from > last_day()) return {};
    const auto k =
        static_cast<std::size_t>(working_before_[index(from)]) + static_cast<std::size_t>(n) - 1;
    if (k >= working_dates_.size() || !known(from, working_dates_[k])) return {};
    return working_dates_[k];
}

std::optional<base::Date> Calendar::next_working_day(base::Date date) const {
    return add_working_days(date - 1, 1);
}

const std::vector<Shift>& Calendar::shifts(base::Date date) const {
    const auto* entry = day(date);
    return seasons_[entry == nullptr ? 0 : entry->season];
}

base::Instant Calendar::close_of_business(base::Date date) const {
    return base::at(date, shifts(date).back().to_minute);
}

std::optional<std::int64_t> Calendar::ordinal(base::Instant instant) const {
    const auto date = instant.date();
    if (instant == base::at(last_day() + 1)) return minutes_before_.back();
    const auto* entry = day(date);
    if (entry == nullptr || !entry->known) return {};
    const auto before = minutes_before_[index(date)];
    if (!entry->working) return before;
    return before + minutes_until(seasons_[entry->season], instant.minute_of_day());
}

std::optional<base::Instant> Calendar::instant(std::int64_t ordinal) const {
    if (ordinal < 0 || ordinal > minutes_before_.back()) return {};
    if (ordinal == 0) return base::at(first_);
    const auto reached = std::ranges::lower_bound(minutes_before_, ordinal);
    const auto i = static_cast<std::size_t>(reached - minutes_before_.begin()) - 1;
    const auto into_day = static_cast<int>(ordinal - minutes_before_[i]);
    return base::at(first_ + static_cast<int>(i),
                    minute_after(seasons_[days_[i].season], into_day));
}

}  // namespace domain
