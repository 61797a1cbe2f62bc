#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/random.h"
#include "base/sm3.h"
#include "base/time.h"

namespace base {

TEST(Sm3, gives_the_standards_first_vector) {  // GB/T 32905-2016 A.1
    EXPECT_EQ(to_hex(sm3("abc")), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
}

TEST(Sm3, is_the_same_in_pieces_and_after_reuse) {
    Sm3 hash;
    hash.add("a").finish();
    EXPECT_EQ(to_hex(hash.add("a").add("bc").finish()), to_hex(sm3("abc")));
}

TEST(Base64, reads_back_what_it_wrote) {
    EXPECT_TRUE(rc::check([](const std::string& bytes) {
        std::string back;
        RC_ASSERT(from_base64(to_base64(bytes), back));
        RC_ASSERT(back == bytes);
    }));
    std::string ignored;
    EXPECT_FALSE(from_base64("not base64!", ignored));
}

TEST(Time, day_and_text_agree) {
    EXPECT_TRUE(rc::check([] {
        const Date date{*rc::gen::inRange(-20'000, 60'000)};
        RC_ASSERT(parse_date(to_text(date)) == date);
        RC_ASSERT(at(date, 0).date() == date);
        RC_ASSERT(at(date, 1439).date() == date);
        const Instant instant = at(date, 615) + *rc::gen::inRange(0, 60'000'000);
        RC_ASSERT(parse_instant(to_text(instant)) == instant);
    }));
}

TEST(Time, knows_weekdays_and_refuses_days_that_do_not_exist) {
    EXPECT_EQ(make_date(2026, 9, 16).weekday(), 3);
    EXPECT_EQ(to_chinese(make_date(2026, 9, 20)), "9月20日（周日）");
    EXPECT_FALSE(parse_date("2026-02-29"));
    EXPECT_FALSE(parse_date("2026-9-16"));
    EXPECT_FALSE(parse_instant("2026-09-16T24:00"));
    EXPECT_EQ(to_text(*parse_instant("2026-09-16T02:00:00Z")), "2026-09-16T10:00:00+08:00");
    EXPECT_EQ(to_text(add_months(make_date(2026, 1, 31), 1)), "2026-02-28");
}

TEST(Id, made_later_sorts_later) {
    SeededRandom random{7};
    const auto first = new_id({1'000'000'000}, random);
    const auto second = new_id({1'000'001'000}, random);
    EXPECT_EQ(first.size(), 26u);
    EXPECT_LT(first, second);
    SeededRandom again{7};
    EXPECT_EQ(new_id({1'000'000'000}, again), first);
}

}  // namespace base
