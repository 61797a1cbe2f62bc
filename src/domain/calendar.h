#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "shape/describe.h"

namespace domain {

// Days off in a row, both ends included, with the name people know them by.
struct DaysOff {
    std::string name;  // "国庆节"
    base::Date from;
    base::Date to;
};
SHAPE_STRUCT(DaysOff, name, from, to)

// One year's arrangement of one region: what departs from Monday to Friday. National tables come
// from 国务院办公厅's yearly notice; a regional table adds to the national one. Versions of the
// same region and year supersede each other; none is ever edited.
struct CalendarTable {
    std::string region;  // "CN", or as in Region: 12 digits (a sandbox may carry another name)
    int year = 0;
    int version = 1;
    std::vector<DaysOff> days_off;
    std::vector<base::Date> working;  // 调休上班: weekend days that work
    std::string source;               // the notice, with its number
    bool unconfirmed = false;         // facts not yet checked against the notice itself
};
SHAPE_STRUCT(CalendarTable, region, year, version, days_off, working, source, unconfirmed)

struct Shift {
    int from_minute = 0;  // 0..1440 of the day
    int to_minute = 0;
};
SHAPE_STRUCT(Shift, from_minute, to_minute)

// 办公时间 of a season. `from`..`to` are "MM-DD", both included, and may run over New Year.
// Of the nearest region that has any, the first entry that holds a day wins. Saturday service of a
// hall is no office hour for clocks.
struct OfficeHours {
    std::string region;
    std::string from = "01-01";
    std::string to = "12-31";
    std::vector<Shift> shifts;
    std::string source;
};
SHAPE_STRUCT(OfficeHours, region, from, to, shifts, source)

// "CN" and then the region and those above it, from the top: 690102 -> CN, 690000000000,
// 690100000000, 690102000000. Codes of 2..12 digits; anything else stands alone below CN.
std::vector<std::string> region_chain(std::string_view code);

// The working days and working minutes of one region, as its tables say. Immutable and shareable.
// Where an answer would touch a year without a national table there is none: nothing is guessed.
class Calendar {
  public:
    // `chain` from region_chain(). Of every region and year the highest version counts, or the one
    // named in `pinned` (a former version()). Refuses with `bad_calendar`.
    static base::Result<std::shared_ptr<const Calendar>> resolve(
        std::span<const CalendarTable> tables, std::span<const OfficeHours> hours,
        std::span<const std::string> chain, std::string_view pinned = {});

    // Every table used: "CN.2019-2025v1+CN.2026v2+650000000000.2025v1".
    const std::string& version() const { return version_; }
    std::string version_chinese(int year) const;  // "2026 年工作日历（第 2 版）"

    bool known(int year) const;
    bool known(base::Date date) const { return known(date.year()); }
    bool known(base::Date from, base::Date to) const;  // every day of both and between
    base::Date first_day() const { return first_; }    // of the known years
    base::Date last_day() const;

    bool working(base::Date date) const;                   // false on unknown days
    bool make_up(base::Date date) const;                   // a weekend day that works
    std::string_view holiday_name(base::Date date) const;  // "" when it is none

    // Working days d with after < d <= to; negative the other way round.
    std::optional<int> working_days(base::Date after, base::Date to) const;
    // The n-th working day after `start`, which is not counted (民法典 第二百零一条). n == 0:
    // `start` or, when it is none, the next working day.
    std::optional<base::Date> add_working_days(base::Date start, int n) const;
    std::optional<base::Date> next_working_day(
        base::Date date) const;  // `date` itself when it works
    // The last day of a period in natural days that would end on `date`: 民法典 第二百零三条第一款.
    std::optional<base::Date> last_day_of_period(base::Date date) const {
        return next_working_day(date);
    }

    const std::vector<Shift>& shifts(
        base::Date date) const;  // that the season gives, working or not
    base::Instant close_of_business(base::Date date) const;  // end of the season's last shift

    // Working minutes since the first known day: the region's own office hours, one after the
    // other. Monotone; an instant outside office hours has the ordinal of the next opening.
    std::optional<std::int64_t> ordinal(base::Instant instant) const;
    // The first instant that ends `ordinal` working minutes: instant(ordinal(t) + n) is when n
    // working minutes from t are over. ordinal(instant(o)) == o.
    std::optional<base::Instant> instant(std::int64_t ordinal) const;

  private:
    struct Day {
        bool working = false;
        bool make_up = false;
        bool known = false;
        std::uint16_t holiday = 0;  // index into names_, 0: none
        std::uint16_t season = 0;   // index into seasons_
    };

    Calendar() = default;
    friend class CalendarBuilder;

    const Day* day(base::Date date) const;
    std::size_t index(base::Date date) const { return static_cast<std::size_t>(date - first_); }

    std::string version_;
    std::map<int, int> national_versions_;  // year -> version
    std::set<int> regional_years_;          // years with a table of the region's own
    base::Date first_;
    std::vector<Day> days_;
    std::vector<int> working_before_;  // of days [0, i): size days_ + 1
    std::vector<int> unknown_before_;
    std::vector<std::int64_t> minutes_before_;
    std::vector<base::Date> working_dates_;  // k-th working day
    std::vector<std::string> names_{""};
    std::vector<std::vector<Shift>> seasons_;
};

using CalendarPtr = std::shared_ptr<const Calendar>;

}  // namespace domain
