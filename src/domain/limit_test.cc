#include "domain/limit.h"

#include <gtest/gtest.h>

namespace domain {
namespace {

Limit read(std::string_view text) {
    const auto limit = parse_limit(text);
    EXPECT_TRUE(limit.ok()) << text;
    return limit ? *limit : Limit{-1, Unit::days};
}

TEST(Limits, are_a_number_and_a_unit) {
    EXPECT_EQ(read("5wd"), (Limit{5, Unit::working_days}));
    EXPECT_EQ(read("30d"), (Limit{30, Unit::days}));
    EXPECT_EQ(read("1m"), (Limit{1, Unit::months}));
    EXPECT_EQ(read("4h"), (Limit{4, Unit::working_hours}));
    EXPECT_EQ(read("24min"), (Limit{24, Unit::working_minutes}));
    EXPECT_EQ(read("0wd"), (Limit{0, Unit::working_days}));
}

TEST(Limits, part_of_a_working_day_is_minutes_of_eight_hours) {
    EXPECT_EQ(read("0.5wd"), (Limit{240, Unit::working_minutes}));
    EXPECT_EQ(read("0.05wd"), (Limit{24, Unit::working_minutes}));
    EXPECT_EQ(read("1.5wd"), (Limit{720, Unit::working_minutes}));
}

TEST(Limits, what_is_no_limit_is_refused) {
    for (const auto* text : {"", "5", "wd", "5 wd", "-5wd", "+5wd", "5xd", "5wdx", ".5wd", "5.wd",
                             "1.5d", "0.5h", "1..5wd", "1.2.3wd", "100001wd",
                             "99999999999999999999wd", "0.0001wd", "0.-5wd", "5工作日"}) {
        const auto limit = parse_limit(text);
        ASSERT_FALSE(limit.ok()) << text;
        EXPECT_EQ(limit.refusal().code, "bad_limit");
    }
}

TEST(Limits, read_back_what_they_write) {
    for (const auto* text : {"5wd", "30d", "1m", "4h", "24min", "0wd", "100000d"}) {
        EXPECT_EQ(to_text(read(text)), text);
    }
}

TEST(Limits, speak_chinese) {
    EXPECT_EQ(to_chinese(read("5wd")), "5 个工作日");
    EXPECT_EQ(to_chinese(read("30d")), "30 日");
    EXPECT_EQ(to_chinese(read("1m")), "1 个月");
    EXPECT_EQ(to_chinese(read("4h")), "4 个工作小时");
    EXPECT_EQ(to_chinese(read("0.5wd")), "半个工作日");
    EXPECT_EQ(to_chinese(read("0.05wd")), "24 个工作分钟");
}

TEST(Limits, natural_periods_have_no_length_in_working_minutes) {
    EXPECT_EQ(nominal_minutes(read("2wd")), 960);
    EXPECT_EQ(nominal_minutes(read("4h")), 240);
    EXPECT_EQ(nominal_minutes(read("30d")), -1);
    EXPECT_EQ(nominal_minutes(read("1m")), -1);
}

}  // namespace
}  // namespace domain
