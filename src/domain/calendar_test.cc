#include "domain/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "domain/calendar_samples_test.h"

namespace domain {
namespace {

using namespace samples;

const std::vector<OfficeHours> karamay_hours{
    {"650000000000", "05-01", "09-30", {{600, 840}, {960, 1200}}, ""},
    {"650000000000", "10-01", "04-30", {{600, 840}, {930, 1170}}, ""}};

CalendarTable table_of(std::string region, int year, int version) {
    CalendarTable table;
    table.region = std::move(region);
    table.year = year;
    table.version = version;
    return table;
}

base::Result<CalendarPtr> of_one(CalendarTable table) {
    const std::vector<CalendarTable> tables{std::move(table)};
    return Calendar::resolve(tables, {}, region_chain("CN"));
}

TEST(Regions, chain_goes_from_the_nation_down) {
    using Chain = std::vector<std::string>;
    EXPECT_EQ(region_chain("690102"),
              (Chain{"CN", "690000000000", "690100000000", "690102000000"}));
    EXPECT_EQ(region_chain("690102001001").size(), 6u);
    EXPECT_EQ(region_chain("610000000000"), (Chain{"CN", "610000000000"}));
    EXPECT_EQ(region_chain("CN"), Chain{"CN"});
    EXPECT_EQ(region_chain("690000-X"), (Chain{"CN", "690000-X"}));
}

TEST(ShippedCalendars, know_the_years_2011_to_2026_and_no_other) {
    for (int year = 2011; year <= 2026; ++year) EXPECT_TRUE(national().known(year)) << year;
    EXPECT_FALSE(national().known(2010));
    EXPECT_FALSE(national().known(2027));
}

// Since 国务院令第795号 thirteen days a year are statutory, and every bridged day is worked
// elsewhere.
TEST(ShippedCalendars, working_days_of_a_year_are_those_the_notices_leave) {
    const auto count = [](int year) {
        return *national().working_days(base::make_date(year, 1, 1) - 1,
                                        base::make_date(year, 12, 31));
    };
    EXPECT_EQ(count(2024), 251);
    EXPECT_EQ(count(2025), 248);
    EXPECT_EQ(count(2026), 248);
}

TEST(ShippedCalendars, make_up_days_work_and_holidays_do_not) {
    for (const auto* day : {"2024-09-29", "2024-10-12", "2026-02-14", "2026-02-28", "2026-09-20"}) {
        EXPECT_TRUE(national().working(date(day))) << day;
        EXPECT_TRUE(national().make_up(date(day))) << day;
    }
    for (const auto* day : {"2024-10-01", "2025-04-04", "2026-02-16", "2026-09-25"}) {
        EXPECT_FALSE(national().working(date(day))) << day;
    }
    EXPECT_EQ(national().holiday_name(date("2026-10-03")), "国庆节");
    EXPECT_EQ(national().holiday_name(date("2026-10-11")), "");
}

TEST(ShippedCalendars, two_versions_of_2026_differ_by_one_day) {
    const auto first =
        Calendar::resolve(shipped_tables(), {}, region_chain("CN"), "CN.2026v1").value();
    EXPECT_FALSE(first->working(date("2026-02-14")));
    EXPECT_TRUE(national().working(date("2026-02-14")));
    EXPECT_EQ(first->version(), "CN.2026v1");
    EXPECT_EQ(national().version(), "CN.2011-2025v1+CN.2026v2");
}

TEST(Calendars, regional_days_off_add_to_the_national_ones) {
    const auto karamay = calendar_of("650200");
    EXPECT_FALSE(karamay->working(date("2025-06-09")));
    EXPECT_TRUE(national().working(date("2025-06-09")));
    EXPECT_FALSE(karamay->working(date("2025-10-01")));
    EXPECT_EQ(karamay->version(), "CN.2011-2025v1+CN.2026v2+650000000000.2025v1");
    EXPECT_EQ(karamay->version_chinese(2025), "2025 年工作日历（第 1 版，含本地节假日）");
}

TEST(Calendars, a_recorded_version_can_be_had_again_or_is_refused) {
    const auto version = calendar_of("650200")->version();
    const auto again = Calendar::resolve(shipped_tables(), {}, region_chain("650200"), version);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ((*again)->version(), version);
    EXPECT_FALSE(Calendar::resolve(shipped_tables(), {}, region_chain("CN"), "CN.2026v9").ok());
    EXPECT_FALSE(
        Calendar::resolve(shipped_tables(), {}, region_chain("CN"), "CN.2026v1+CN.2030v1").ok());
}

TEST(Calendars, tables_that_contradict_themselves_are_refused) {
    auto outside = table_of("CN", 2026, 1);
    outside.days_off.push_back({"元旦", date("2025-12-31"), date("2026-01-01")});
    auto both = table_of("CN", 2026, 1);
    both.days_off.push_back({"元旦", date("2026-01-03"), date("2026-01-03")});
    both.working.push_back(date("2026-01-03"));
    auto backwards = table_of("CN", 2026, 1);
    backwards.days_off.push_back({"元旦", date("2026-01-03"), date("2026-01-01")});
    for (const auto& table : {outside, both, backwards, table_of("650000000000", 2026, 1)}) {
        const auto refused = of_one(table);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.refusal().code, "bad_calendar");
    }
}

TEST(Calendars, nothing_is_answered_beyond_the_known_years) {
    EXPECT_EQ(text(national().add_working_days(date("2026-12-30"), 1)), "2026-12-31");
    EXPECT_FALSE(national().add_working_days(date("2026-12-30"), 2));
    EXPECT_FALSE(national().working_days(date("2026-12-30"), date("2027-01-05")));
    EXPECT_FALSE(national().ordinal(base::at(date("2027-01-04"), 600)));
    EXPECT_FALSE(national().next_working_day(date("2027-01-01")));
}

TEST(Calendars, a_year_without_a_table_between_two_known_ones_stays_unknown) {
    const std::vector<CalendarTable> tables{table_of("CN", 2020, 1), table_of("CN", 2022, 1)};
    const auto calendar = Calendar::resolve(tables, {}, region_chain("CN")).value();
    EXPECT_FALSE(calendar->known(2021));
    EXPECT_FALSE(calendar->add_working_days(date("2020-12-31"), 1));
    EXPECT_FALSE(calendar->working_days(date("2020-12-31"), date("2022-01-05")));
    EXPECT_EQ(text(calendar->add_working_days(date("2021-12-31"), 1)), "2022-01-03");
}

TEST(Calendars, seasons_change_the_office_hours) {
    const auto karamay = calendar_of("650200", karamay_hours);
    EXPECT_EQ(karamay->close_of_business(date("2025-07-01")),
              base::at(date("2025-07-01"), 20 * 60));
    EXPECT_EQ(karamay->close_of_business(date("2025-12-01")),
              base::at(date("2025-12-01"), 19 * 60 + 30));
    EXPECT_EQ(karamay->close_of_business(date("2025-01-06")),
              base::at(date("2025-01-06"), 19 * 60 + 30));
}

TEST(Calendars, counting_backwards_is_negative) {
    EXPECT_EQ(national().working_days(date("2026-09-16"), date("2026-09-22")), 5);
    EXPECT_EQ(national().working_days(date("2026-09-22"), date("2026-09-16")), -5);
}

base::Instant any_instant() {
    return base::at({*rc::gen::inRange(15'000, 20'800)}, *rc::gen::inRange(0, 1440)) +
           *rc::gen::inRange<std::int64_t>(0, base::minute_us);
}

TEST(Ordinals, instant_is_the_inverse) {
    const auto karamay = calendar_of("650200", karamay_hours);
    EXPECT_TRUE(rc::check([&] {
        const std::int64_t ordinal = *rc::gen::inRange(0, 1'800'000);
        const auto instant = karamay->instant(ordinal);
        if (!instant) return;
        RC_ASSERT(karamay->ordinal(*instant) == ordinal);
        if (ordinal > 0) RC_ASSERT(karamay->ordinal(*instant + -1) == ordinal - 1);
    }));
}

TEST(Ordinals, never_run_backwards) {
    const auto karamay = calendar_of("650200", karamay_hours);
    EXPECT_TRUE(rc::check([&] {
        const auto a = any_instant(), b = any_instant();
        const auto low = karamay->ordinal(std::min(a, b)), high = karamay->ordinal(std::max(a, b));
        RC_ASSERT(low && high);
        RC_ASSERT(*low <= *high);
        RC_ASSERT(*karamay->instant(*low) <= std::max(a, b));
    }));
}

TEST(Ordinals, a_day_is_worth_its_shifts) {
    const auto karamay = calendar_of("650200", karamay_hours);
    const auto day = date("2025-07-01");
    EXPECT_EQ(*karamay->ordinal(base::at(day + 1)) - *karamay->ordinal(base::at(day)), 480);
    EXPECT_EQ(karamay->ordinal(base::at(day, 14 * 60)), karamay->ordinal(base::at(day, 16 * 60)));
    EXPECT_EQ(*karamay->ordinal(base::at(day, 11 * 60)) - *karamay->ordinal(base::at(day)), 60);
}

}  // namespace
}  // namespace domain
