#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "domain/calendar.h"

namespace domain {
namespace {

// Where no region of the chain gives office hours: the nominal day of eight hours.
const std::vector<Shift> nominal_shifts{{8 * 60 + 30, 12 * 60}, {13 * 60 + 30, 18 * 60}};

base::Refusal bad_calendar(std::string what) {
    return {"bad_calendar", std::move(what)};
}

std::string full_code(std::string_view code, std::size_t digits) {
    std::string full(code.substr(0, digits));
    full.resize(12, '0');
    return full;
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "MM-DD" as month * 100 + day; 0 when it is none.
int month_day(std::string_view text) {
    const auto date = base::parse_date("2024-" + std::string(text));
    return date ? date->month() * 100 + date->day() : 0;
}

struct Season {
    int from;  // month * 100 + day
    int to;
    std::uint16_t shifts;  // index

    bool holds(int day) const {
        return from <= to ? from <= day && day <= to : day >= from || day <= to;
    }
};

int minutes_of(const std::vector<Shift>& shifts) {
    int sum = 0;
    for (const auto& shift : shifts) sum += shift.to_minute - shift.from_minute;
    return sum;
}

std::string version_token(const CalendarTable& table) {
    return fmt::format("{}.{}v{}", table.region, table.year, table.version);
}

// Does "CN.2019-2025v1" name the table?
bool names(std::string_view token, const CalendarTable& table) {
    const auto dot = token.rfind('.'), v = token.rfind('v');
    if (dot == token.npos || v == token.npos || v < dot) return false;
    if (token.substr(0, dot) != table.region) return false;
    if (token.substr(v + 1) != std::to_string(table.version)) return false;
    const auto years = token.substr(dot + 1, v - dot - 1);
    const auto year = std::to_string(table.year);
    if (years.size() == 4) return years == year;
    return years.size() == 9 && years.substr(0, 4) <= year && year <= years.substr(5);
}

bool named_in(std::string_view version, const CalendarTable& table) {
    while (!version.empty()) {
        const auto plus = std::min(version.find('+'), version.size());
        if (names(version.substr(0, plus), table)) return true;
        version.remove_prefix(std::min(plus + 1, version.size()));
    }
    return false;
}

bool good_days_off(const CalendarTable& table) {
    return std::ranges::all_of(table.days_off, [&](const DaysOff& off) {
        return off.from <= off.to && off.from.year() == table.year && off.to.year() == table.year;
    });
}

bool good_working(const CalendarTable& table) {
    return std::ranges::all_of(table.working, [&](base::Date date) {
        const bool off = std::ranges::any_of(table.days_off, [&](const DaysOff& days) {
            return days.from <= date && date <= days.to;
        });
        return date.year() == table.year && !off;
    });
}

bool good_shifts(const OfficeHours& hours) {
    int last = 0;
    for (const auto& shift : hours.shifts) {
        if (shift.from_minute < last || shift.to_minute <= shift.from_minute) return false;
        last = shift.to_minute;
    }
    return last > 0 && last <= 1440 && month_day(hours.from) != 0 && month_day(hours.to) != 0;
}

}  // namespace

std::vector<std::string> region_chain(std::string_view code) {
    std::vector<std::string> chain{"CN"};
    if (code.empty() || code == "CN") return chain;
    if (code.size() < 2 || code.size() > 12 || !all_digits(code)) {
        chain.emplace_back(code);
        return chain;
    }
    const auto full = full_code(code, code.size());
    for (const std::size_t digits : {2, 4, 6, 9, 12}) {
        const auto upper = full_code(full, digits);
        if (upper != chain.back()) chain.push_back(upper);
    }
    return chain;
}

// Builds what Calendar then only reads.
class CalendarBuilder {
  public:
    CalendarBuilder(std::span<const CalendarTable> tables, std::span<const OfficeHours> hours,
                    std::span<const std::string> chain, std::string_view pinned)
        : all_(tables), hours_(hours), chain_(chain), pinned_(pinned) {}

    base::Result<CalendarPtr> build() {
        choose();
        if (auto problem = check()) return *problem;
        lay_out_years();
        for (const auto* table : chosen_) apply(*table);
        lay_out_seasons();
        count();
        calendar_.version_ = version();
        return CalendarPtr(std::make_shared<const Calendar>(std::move(calendar_)));
    }

  private:
    bool wanted(const CalendarTable& table) const {
        return pinned_.empty() || named_in(pinned_, table);
    }

    // By the order of the chain, then by year; of several versions the highest.
    void choose() {
        for (const auto& region : chain_) {
            std::map<int, const CalendarTable*> by_year;
            for (const auto& table : all_) {
                if (table.region != region || !wanted(table)) continue;
                auto& held = by_year[table.year];
                if (held == nullptr || held->version < table.version) held = &table;
            }
            for (const auto& [year, table] : by_year) chosen_.push_back(table);
        }
    }

    std::optional<base::Refusal> check() const {
        if (chosen_.empty() || chosen_.front()->region != chain_.front()) {
            return bad_calendar("没有可用的全国工作日历，先导入当年的放假安排");
        }
        for (const auto* table : chosen_) {
            const bool good = table->year >= 1949 && table->year <= 2199 && table->version >= 1;
            if (!good || !good_days_off(*table) || !good_working(*table)) {
                return bad_calendar(
                    fmt::format("工作日历 {} 有误：日期要在当年之内，休息日和上班日不能是同一天",
                                version_token(*table)));
            }
        }
        for (const auto& hours : hours_) {
            if (!good_shifts(hours)) {
                return bad_calendar(
                    fmt::format("{} 的办公时间有误：时段要先后排列，不能重叠", hours.region));
            }
        }
        return {};
    }

    void lay_out_years() {
        std::set<int> years;
        for (const auto* table : chosen_) {
            if (table->region != chain_.front()) continue;
            years.insert(table->year);
            calendar_.national_versions_[table->year] = table->version;
        }
        calendar_.first_ = base::make_date(*years.begin(), 1, 1);
        const auto end = base::make_date(*years.rbegin() + 1, 1, 1);
        for (auto date = calendar_.first_; date < end; date = date + 1) {
            Calendar::Day day;
            day.known = years.contains(date.year());
            day.working = day.known && date.weekday() <= 5;
            calendar_.days_.push_back(day);
        }
    }

    Calendar::Day* day(base::Date date) {
        const auto* found = calendar_.day(date);
        return found != nullptr && found->known ? &calendar_.days_[calendar_.index(date)] : nullptr;
    }

    void apply(const CalendarTable& table) {
        for (const auto& off : table.days_off) {
            calendar_.names_.push_back(off.name);
            for (auto date = off.from; date <= off.to; date = date + 1) {
                auto* entry = day(date);
                if (entry == nullptr) continue;
                entry->working = entry->make_up = false;
                entry->holiday = static_cast<std::uint16_t>(calendar_.names_.size() - 1);
            }
        }
        for (const auto date : table.working) {
            auto* entry = day(date);
            if (entry == nullptr) continue;
            entry->working = true;
            entry->make_up = date.weekday() > 5;
            entry->holiday = 0;
        }
        if (table.region != chain_.front()) calendar_.regional_years_.insert(table.year);
    }

    // Those of the nearest region first.
    std::vector<Season> seasons() {
        std::vector<Season> found;
        for (std::size_t i = chain_.size(); i-- > 0;) {
            for (const auto& hours : hours_) {
                if (hours.region != chain_[i]) continue;
                const auto index = static_cast<std::uint16_t>(calendar_.seasons_.size());
                found.push_back({month_day(hours.from), month_day(hours.to), index});
                calendar_.seasons_.push_back(hours.shifts);
            }
        }
        return found;
    }

    void lay_out_seasons() {
        calendar_.seasons_.push_back(nominal_shifts);
        const auto found = seasons();
        for (std::size_t i = 0; i < calendar_.days_.size(); ++i) {
            const auto date = calendar_.first_ + static_cast<int>(i);
            const int day = date.month() * 100 + date.day();
            const auto season =
                std::ranges::find_if(found, [&](const Season& s) { return s.holds(day); });
            calendar_.days_[i].season = season == found.end() ? 0 : season->shifts;
        }
    }

    void count() {
        int working = 0, unknown = 0;
        std::int64_t minutes = 0;
        for (std::size_t i = 0; i <= calendar_.days_.size(); ++i) {
            calendar_.working_before_.push_back(working);
            calendar_.unknown_before_.push_back(unknown);
            calendar_.minutes_before_.push_back(minutes);
            if (i == calendar_.days_.size()) break;
            const auto& day = calendar_.days_[i];
            unknown += day.known ? 0 : 1;
            if (!day.working) continue;
            ++working;
            minutes += minutes_of(calendar_.seasons_[day.season]);
            calendar_.working_dates_.push_back(calendar_.first_ + static_cast<int>(i));
        }
    }

    // Years in a row of the same region and version are named together.
    std::string version() const {
        std::string text;
        for (std::size_t i = 0; i < chosen_.size();) {
            std::size_t j = i;
            while (j + 1 < chosen_.size() && follows(*chosen_[j], *chosen_[j + 1])) ++j;
            if (!text.empty()) text += '+';
            text += i == j ? version_token(*chosen_[i])
                           : fmt::format("{}.{}-{}v{}", chosen_[i]->region, chosen_[i]->year,
                                         chosen_[j]->year, chosen_[i]->version);
            i = j + 1;
        }
        return text;
    }

    static bool follows(const CalendarTable& a, const CalendarTable& b) {
        return a.region == b.region && a.version == b.version && a.year + 1 == b.year;
    }

    std::span<const CalendarTable> all_;
    std::span<const OfficeHours> hours_;
    std::span<const std::string> chain_;
    std::string_view pinned_;
    std::vector<const CalendarTable*> chosen_;
    Calendar calendar_;
};

base::Result<CalendarPtr> Calendar::resolve(std::span<const CalendarTable> tables,
                                            std::span<const OfficeHours> hours,
                                            std::span<const std::string> chain,
                                            std::string_view pinned) {
    if (chain.empty()) return bad_calendar("没有指明地区");
    auto built = CalendarBuilder(tables, hours, chain, pinned).build();
    if (built && !pinned.empty() && (*built)->version() != pinned) {
        return bad_calendar(fmt::format("找不到工作日历 {}", pinned));
    }
    return built;
}

}  // namespace domain
