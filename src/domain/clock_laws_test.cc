#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "domain/calendar_samples_test.h"
#include "domain/clock.h"

// The laws of domain-tables §4 over random tables, and a day-by-day simulator that shares nothing
// with the clock but its types.
namespace domain {
namespace {

using base::Date;
using base::Instant;

const Date first = base::make_date(2025, 1, 1);
const Date last = base::make_date(2026, 12, 31);

struct World {
    std::vector<CalendarTable> tables;
    std::vector<OfficeHours> hours;

    CalendarPtr calendar() const {
        return Calendar::resolve(tables, hours, region_chain("CN")).value();
    }
};

World any_world() {
    World world;
    for (const int year : {2025, 2026}) {
        CalendarTable table;
        table.region = "CN";
        table.year = year;
        std::set<Date> off;
        for (int n = *rc::gen::inRange(0, 12); n > 0; --n) {
            const auto from = base::make_date(year, 1, 1) + *rc::gen::inRange(0, 350);
            const auto to = from + *rc::gen::inRange(0, 9);
            table.days_off.push_back({"假", from, to});
            for (auto date = from; date <= to; date = date + 1) off.insert(date);
        }
        for (int n = *rc::gen::inRange(0, 15); n > 0; --n) {
            const auto date = base::make_date(year, 1, 1) + *rc::gen::inRange(0, 365);
            if (!off.contains(date)) table.working.push_back(date);
        }
        world.tables.push_back(table);
    }
    const int noon = *rc::gen::inRange(500, 700);
    world.hours = {{"CN", "05-01", "09-30", {{480, noon}, {noon + 60, noon + 200}}, ""},
                   {"CN", "10-01", "04-30", {{600, 900}}, ""}};
    return world;
}

// Working or not straight from the tables, without Calendar.
bool works(const World& world, Date date) {
    bool working = date.weekday() <= 5;
    for (const auto& table : world.tables) {
        for (const auto& off : table.days_off)
            working = working && (date < off.from || off.to < date);
    }
    for (const auto& table : world.tables) {
        working = working || std::ranges::find(table.working, date) != table.working.end();
    }
    return working;
}

bool known(Date date) {
    return first <= date && date <= last;
}

Exclusion any_exclusion() {
    const auto begin = first + *rc::gen::inRange(0, 500);
    Exclusion exclusion =
        make_exclusion(*rc::gen::element(SpecialKind::hearing, SpecialKind::publicity,
                                         SpecialKind::expert_review, SpecialKind::site_survey),
                       begin, begin + *rc::gen::inRange(0, 40));
    if (*rc::gen::inRange(0, 8) == 0) exclusion.end.reset();
    if (*rc::gen::inRange(0, 3) == 0) exclusion.cap = begin + *rc::gen::inRange(0, 20);
    return exclusion;
}

ClockSpec any_spec() {
    ClockSpec spec;
    spec.kind = *rc::gen::element(ClockKind::statutory, ClockKind::promised);
    spec.limit = *rc::gen::element(
        Limit{1, Unit::working_days}, Limit{5, Unit::working_days}, Limit{20, Unit::working_days},
        Limit{45, Unit::working_days}, Limit{3, Unit::days}, Limit{30, Unit::days},
        Limit{60, Unit::days}, Limit{1, Unit::months}, Limit{6, Unit::months});
    spec.started = base::at(first + *rc::gen::inRange(0, 720), *rc::gen::inRange(0, 1440));
    for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
        auto exclusion = any_exclusion();
        if (*rc::gen::arbitrary<bool>()) {  // most random ones miss the clock
            const int moved = spec.started.date() + *rc::gen::inRange(-5, 30) - exclusion.begin;
            exclusion.begin = exclusion.begin + moved;
            if (exclusion.end) exclusion.end = *exclusion.end + moved;
            if (exclusion.cap) exclusion.cap = *exclusion.cap + moved;
        }
        spec.exclusions.push_back(exclusion);
    }
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) {
        const Limit by{*rc::gen::inRange(1, 16),
                       *rc::gen::element(spec.limit.unit, Unit::working_days, Unit::days)};
        spec.extensions.push_back({by, spec.started + *rc::gen::inRange(0, 90) * base::day_us, ""});
    }
    return spec;
}

// ---- The simulator: one day after the other, asking every exclusion anew. ----

enum class Ending { reached, held, unknown };

struct Simulated {
    Ending ending = Ending::reached;
    Date due;
};

enum class Still { no, yes, for_ever };

Still still(const ClockSpec& spec, Date date) {
    auto answer = Still::no;
    for (const auto& exclusion : spec.exclusions) {
        const bool counts_out =
            exclusion.statutory || (spec.kind == ClockKind::promised && exclusion.promised);
        if (!counts_out || date <= exclusion.begin) continue;
        const bool cap_over =
            spec.kind == ClockKind::promised && exclusion.cap && date > *exclusion.cap;
        if (cap_over || (exclusion.end && date > *exclusion.end)) continue;
        const bool ends = exclusion.end || (spec.kind == ClockKind::promised && exclusion.cap);
        if (!ends) return Still::for_ever;
        answer = Still::yes;
    }
    return answer;
}

int natural_length(Date start, const Limit& limit) {
    if (limit.unit == Unit::days) return limit.amount;
    int year = start.year(), month = start.month() + limit.amount;
    while (month > 12) ++year, month -= 12;
    Date day = start;
    while (day.year() < year || (day.year() == year && day.month() < month)) day = day + 1;
    while (day.day() < start.day() && (day + 1).month() == month) day = day + 1;
    return day - start;
}

Simulated walk(const World& world, const ClockSpec& spec, Date day, const Limit& limit) {
    const bool natural = limit.unit != Unit::working_days;
    int left = natural ? natural_length(day, limit) : limit.amount;
    while (left > 0) {
        day = day + 1;
        const auto stands = still(spec, day);
        if (!natural && !known(day)) return {Ending::unknown, {}};
        if (stands == Still::for_ever) return {Ending::held, {}};
        if (stands == Still::no && (natural || works(world, day))) --left;
    }
    while (natural && known(day) && !works(world, day)) day = day + 1;
    return known(day) ? Simulated{Ending::reached, day} : Simulated{Ending::unknown, {}};
}

Simulated run_stages(const World& world, const ClockSpec& spec, const std::vector<Limit>& stages) {
    Simulated at{Ending::reached, spec.started.date()};
    for (const auto& stage : stages) {
        if (at.ending == Ending::reached) at = walk(world, spec, at.due, stage);
    }
    return at;
}

Simulated simulate(const World& world, const ClockSpec& spec) {
    std::vector<Limit> stages{spec.limit};
    auto at = run_stages(world, spec, stages);
    auto extensions = spec.extensions;
    std::ranges::stable_sort(extensions, {}, &Extension::approved);
    for (const auto& extension : extensions) {
        if (at.ending == Ending::reached && extension.approved >= base::at(at.due + 1)) continue;
        if (stages.back().unit == extension.by.unit) {
            stages.back().amount += extension.by.amount;
        } else {
            stages.push_back(extension.by);
        }
        at = run_stages(world, spec, stages);
    }
    return at;
}

TEST(ClockOracle, agrees_with_a_day_by_day_walk) {
    int reached = 0, held = 0, unknown = 0;
    const auto agrees = [&] {
        const auto world = any_world();
        const auto calendar = world.calendar();
        for (int i = 0; i < 40; ++i) {
            const auto spec = any_spec();
            const auto expected = simulate(world, spec);
            const auto reading = read(spec, *calendar);
            RC_ASSERT(reading.due_date.has_value() == (expected.ending == Ending::reached));
            RC_ASSERT(reading.unknown_year == (expected.ending == Ending::unknown));
            if (expected.ending == Ending::held) RC_ASSERT(reading.held);
            if (reading.due_date) RC_ASSERT(*reading.due_date == expected.due);
            reached += expected.ending == Ending::reached;
            held += expected.ending == Ending::held;
            unknown += expected.ending == Ending::unknown;
        }
    };
    EXPECT_TRUE(rc::check(agrees));
    EXPECT_GT(reached, 500);  // the generator reaches all three
    EXPECT_GT(held, 50);
    EXPECT_GT(unknown, 20);
}

// Minute by minute, with exclusions by the day.
Instant simulate_minutes(const World& world, const ClockSpec& spec) {
    Instant at = spec.started;
    for (int left = spec.limit.amount; left > 0; at = at + base::minute_us) {
        const auto date = at.date();
        if (!works(world, date) || still(spec, date) != Still::no) continue;
        const int month_day = date.month() * 100 + date.day();
        const auto& hours = world.hours[501 <= month_day && month_day <= 930 ? 0 : 1];
        for (const auto& shift : hours.shifts) {
            if (shift.from_minute <= at.minute_of_day() && at.minute_of_day() < shift.to_minute)
                --left;
        }
    }
    return at;
}

TEST(ClockOracle, agrees_with_a_minute_by_minute_walk) {
    const auto agrees = [] {
        const auto world = any_world();
        const auto calendar = world.calendar();
        ClockSpec spec;
        spec.kind = ClockKind::promised;
        spec.limit = {*rc::gen::inRange(1, 2000), Unit::working_minutes};
        spec.started = base::at(first + *rc::gen::inRange(0, 500), *rc::gen::inRange(0, 1440));
        const auto begin = spec.started.date() + *rc::gen::inRange(-3, 6);
        spec.exclusions = {
            make_exclusion(SpecialKind::hearing, begin, begin + *rc::gen::inRange(0, 9))};
        const auto reading = read(spec, *calendar);
        RC_ASSERT(reading.due.has_value());
        RC_ASSERT(*reading.due == simulate_minutes(world, spec));
    };
    EXPECT_TRUE(rc::check(agrees));
}

ClockSpec plain(const Limit& limit, Date start) {
    ClockSpec spec;
    spec.limit = limit;
    spec.started = base::at(start, 600);
    return spec;
}

TEST(ClockLaw, a_holiday_inside_moves_the_due_date_by_exactly_the_days_inside) {
    const auto holds = [] {
        auto world = any_world();
        const auto before = world.calendar();
        const auto spec = plain({*rc::gen::inRange(1, 46), Unit::working_days},
                                first + *rc::gen::inRange(0, 500));
        const auto due = read(spec, *before).due_date;
        RC_PRE(due.has_value());
        const auto from = spec.started.date() + *rc::gen::inRange(-10, 60);
        const auto to = from + *rc::gen::inRange(0, 8);
        for (auto date = from; date <= to; date = date + 1) {
            auto& table = world.tables[date.year() == 2025 ? 0 : 1];
            if (known(date)) table.days_off.push_back({"新假", date, date});
            std::erase(table.working, date);
        }
        const auto after = world.calendar();
        const auto moved = read(spec, *after).due_date;
        RC_PRE(moved.has_value());
        int lost = 0;  // working days taken away inside the limit as it now runs
        for (auto date = from; date <= to; date = date + 1) {
            lost += spec.started.date() < date && date <= *moved && before->working(date);
        }
        RC_ASSERT(before->working_days(*due, *moved) == lost);
    };
    EXPECT_TRUE(rc::check(holds));
}

TEST(ClockLaw, overlapping_special_steps_are_excluded_once) {
    const auto holds = [] {
        const auto calendar = any_world().calendar();
        auto spec = plain({20, Unit::working_days}, first + *rc::gen::inRange(0, 400));
        const auto begin = spec.started.date() + *rc::gen::inRange(0, 15);
        const int length = *rc::gen::inRange(0, 20), shift = *rc::gen::inRange(0, length + 1);
        const auto end = begin + length, later = begin + shift + *rc::gen::inRange(0, 20);
        spec.exclusions = {make_exclusion(SpecialKind::hearing, begin, end),
                           make_exclusion(SpecialKind::testing, begin + shift, later)};
        const auto two = read(spec, *calendar).due_date;
        spec.exclusions = {make_exclusion(SpecialKind::hearing, begin, std::max(end, later))};
        RC_ASSERT(two == read(spec, *calendar).due_date);
    };
    EXPECT_TRUE(rc::check(holds));
}

TEST(ClockLaw, an_exclusion_without_a_working_day_changes_nothing) {
    const auto holds = [] {
        const auto world = any_world();
        const auto calendar = world.calendar();
        auto spec = plain({20, Unit::working_days}, first + *rc::gen::inRange(0, 400));
        const auto without = read(spec, *calendar).due_date;
        const auto begin = spec.started.date() + *rc::gen::inRange(0, 20);
        auto end = begin;
        while (known(end + 1) && !works(world, end + 1)) end = end + 1;
        spec.exclusions = {make_exclusion(SpecialKind::hearing, begin, end)};
        RC_ASSERT(read(spec, *calendar).due_date == without);
    };
    EXPECT_TRUE(rc::check(holds));
}

TEST(ClockLaw, what_leaves_the_statutory_limit_leaves_the_promised) {
    const auto holds = [] {
        const auto calendar = any_world().calendar();
        auto spec = any_spec();
        for (auto& exclusion : spec.exclusions) exclusion.cap.reset();
        spec.extensions.clear();
        spec.kind = ClockKind::statutory;
        const auto law = read(spec, *calendar);
        spec.kind = ClockKind::promised;
        const auto promise = read(spec, *calendar);
        if (!law.due_date) RC_ASSERT(!promise.due_date);
        if (law.due_date && promise.due_date) RC_ASSERT(*law.due_date <= *promise.due_date);
        for (const auto day : law.excluded_days) {
            if (!promise.due_date) break;
            RC_ASSERT(std::ranges::find(promise.excluded_days, day) != promise.excluded_days.end());
        }
    };
    EXPECT_TRUE(rc::check(holds));
}

TEST(ClockLaw, the_start_day_is_never_counted) {
    const auto holds = [] {
        auto world = any_world();
        auto spec = any_spec();
        spec.extensions.clear();
        spec.started = base::at(spec.started.date());
        const auto early = read(spec, *world.calendar());
        spec.started = base::at(spec.started.date(), 1439);
        const auto late = read(spec, *world.calendar());
        RC_ASSERT(early.due_date == late.due_date);
        const auto start = spec.started.date();
        auto& table = world.tables[start.year() == 2025 ? 0 : 1];
        std::erase(table.working, start);
        table.days_off.push_back({"当天放假", start, start});
        RC_ASSERT(read(spec, *world.calendar()).due_date == late.due_date);
        const auto& counted = late.counted_days;
        RC_ASSERT(std::ranges::find(counted, start) == counted.end());
    };
    EXPECT_TRUE(rc::check(holds));
}

TEST(ClockLaw, starting_later_never_ends_earlier) {
    const auto holds = [] {
        const auto calendar = any_world().calendar();
        auto spec = any_spec();
        spec.extensions.clear();
        const auto due = read(spec, *calendar).due;
        spec.started = spec.started + *rc::gen::inRange(0, 30) * base::day_us;
        const auto later = read(spec, *calendar).due;
        // A month without that day ends on its last day (民法典 第二百零二条): of two starts in one
        // exclusion the later may lose up to three days by it.
        const int clamped = spec.limit.unit == Unit::months && !spec.exclusions.empty() ? 3 : 0;
        if (due && later) RC_ASSERT(*due <= *later + clamped * base::day_us);
        if (!due) RC_ASSERT(!later || spec.limit.unit == Unit::months || !spec.exclusions.empty());
    };
    EXPECT_TRUE(rc::check(holds));
}

TEST(ClockLaw, the_days_add_up_to_the_limit_and_none_is_both) {
    const auto holds = [] {
        const auto calendar = any_world().calendar();
        auto spec = any_spec();
        spec.extensions.clear();
        spec.limit = {*rc::gen::inRange(1, 40), *rc::gen::element(Unit::working_days, Unit::days)};
        const auto reading = read(spec, *calendar);
        RC_PRE(reading.due_date.has_value());
        RC_ASSERT(reading.counted_days.size() == static_cast<std::size_t>(spec.limit.amount));
        for (const auto day : reading.excluded_days) {
            RC_ASSERT(still(spec, day) == Still::yes);
            RC_ASSERT(std::ranges::find(reading.counted_days, day) == reading.counted_days.end());
        }
    };
    EXPECT_TRUE(rc::check(holds));
}

TEST(ClockLaw, quick_reading_and_day_table_say_the_same_as_the_full_one) {
    const auto holds = [] {
        const auto calendar = any_world().calendar();
        const auto spec = any_spec();
        const auto full = read(spec, *calendar);
        const auto quick = read_quick(spec, *calendar);
        RC_ASSERT(full.due == quick.due);
        RC_ASSERT(full.held == quick.held);
        RC_ASSERT(full.due_ordinal == quick.due_ordinal);
        if (!full.due_date || *full.due_date - spec.started.date() >= int{max_listed_days}) return;
        const auto table = day_table(spec, *calendar);
        RC_ASSERT(table.back().date == *full.due_date);
        const auto counted = std::ranges::count(table, DayCount::counted, &DayLine::count);
        RC_ASSERT(std::ranges::count(table, DayCount::excluded, &DayLine::count) ==
                  static_cast<long>(full.excluded_days.size()));
        RC_ASSERT(counted >= static_cast<long>(full.counted_days.size()));
    };
    EXPECT_TRUE(rc::check(holds));
}

}  // namespace
}  // namespace domain
