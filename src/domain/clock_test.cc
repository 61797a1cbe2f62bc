#include "domain/clock.h"

#include <gtest/gtest.h>

#include "domain/calendar_samples_test.h"

namespace domain {
namespace {

using namespace samples;

ClockSpec spec_of(std::string_view from, std::string_view limit,
                  std::string_view kind = "statutory",
                  const std::vector<std::string>& exclusions = {}) {
    auto spec = make_spec(from, limit, kind, exclusions);
    EXPECT_TRUE(spec.ok()) << from << ' ' << limit;
    return *std::move(spec);
}

std::string due(std::string_view from, std::string_view limit, std::string_view kind = "statutory",
                const std::vector<std::string>& exclusions = {},
                const Calendar& calendar = national()) {
    return text(read(spec_of(from, limit, kind, exclusions), calendar).due_date);
}

base::Instant instant(std::string_view text) {
    return base::parse_instant(text).value();
}

std::string derivation(const ClockReading& reading) {
    std::string all;
    for (const auto& line : reading.derivation) {
        all += std::to_string(line.number) + " " + line.sentence + "|" + line.result + "|" +
               line.basis + "\n";
    }
    return all;
}

bool says(const ClockReading& reading, std::string_view words) {
    return derivation(reading).find(words) != std::string::npos;
}

Limit limit(std::string_view text) {
    return parse_limit(text).value();
}

// domain-tables §4.1

TEST(GoldenCase, one_make_up_sunday_counts_for_the_acceptance_notice) {
    const auto reading = read(spec_of("2024-09-23T10:00", "5wd", "acceptance_notice"), national());
    EXPECT_EQ(text(reading.due_date), "2024-09-29");
    EXPECT_EQ(reading.due, base::at(date("2024-09-30")));
    EXPECT_TRUE(says(reading, "9月29日周日调休上班，要算"));
}

TEST(GoldenCase, two_days_across_the_national_holiday) {
    EXPECT_EQ(due("2024-09-29T10:00", "5wd"), "2024-10-11");
    EXPECT_EQ(due("2024-09-29T10:00", "6wd"), "2024-10-12");
}

TEST(GoldenCase, three_karamay_has_holidays_of_its_own) {
    EXPECT_EQ(due("2025-06-07T20:00", "1wd", "acceptance_notice"), "2025-06-09");
    EXPECT_EQ(due("2025-06-07T20:00", "1wd", "acceptance_notice", {}, *calendar_of("650200")),
              "2025-06-11");
}

TEST(GoldenCase, four_expert_review_leaves_the_statutory_limit_and_a_site_survey_does_not) {
    EXPECT_EQ(due("2025-03-03T09:00", "20wd"), "2025-03-31");
    const auto spec =
        spec_of("2025-03-03T09:00", "20wd", "statutory", {"expert_review:2025-03-04/2025-03-12"});
    const auto reading = read(spec, national());
    EXPECT_EQ(text(reading.due_date), "2025-04-09");
    std::string excluded;
    for (const auto day : reading.excluded_days) excluded += base::to_text(day).substr(8) + " ";
    EXPECT_EQ(excluded, "05 06 07 10 11 12 ");
    EXPECT_TRUE(says(reading, "6 个工作日不计入法定期限（3/5、3/6、3/7、3/10、3/11、3/12）"));
    EXPECT_TRUE(says(reading, "《行政许可法》第四十五条"));
    const std::vector<std::string> survey{"site_survey:2025-03-04/2025-03-12"};
    EXPECT_EQ(due("2025-03-03T09:00", "20wd", "statutory", survey), "2025-03-31");
    EXPECT_EQ(due("2025-03-03T09:00", "20wd", "promised", survey), "2025-04-09");
}

TEST(GoldenCase, five_extension_is_valid_until_the_limit_expires) {
    auto spec = spec_of("2025-03-03T09:00", "20wd");
    spec.extensions = {{limit("10wd"), instant("2025-03-31T23:59"), ""}};
    EXPECT_EQ(text(read(spec, national()).due_date), "2025-04-15");
    spec.extensions = {{limit("10wd"), instant("2025-04-01T00:00"), ""}};
    const auto late = read(spec, national());
    EXPECT_EQ(text(late.due_date), "2025-03-31");
    EXPECT_EQ(late.refused_extensions.size(), 1u);
    EXPECT_TRUE(says(late, "延期无效"));
}

TEST(GoldenCase, six_two_working_days_can_end_after_three_natural_days) {
    EXPECT_EQ(due("2026-09-18", "3d"), "2026-09-21");
    EXPECT_EQ(due("2026-09-18", "2wd", "promised"), "2026-09-21");
    EXPECT_EQ(due("2026-09-11", "3d"), "2026-09-14");
    EXPECT_EQ(due("2026-09-11", "2wd", "promised"), "2026-09-15");
    const auto lint = promise_within_statutory(limit("2wd"), limit("3d"), national(), 2026, 2026);
    ASSERT_FALSE(lint.ok());
    EXPECT_EQ(lint.refusal().code, "promise_later_than_law");
    EXPECT_NE(lint.refusal().message.find("2026年"), std::string::npos) << lint.refusal().message;
    EXPECT_TRUE(promise_within_statutory(limit("1wd"), limit("3d"), national(), 2026, 2026).ok());
}

TEST(GoldenCase, seven_a_promise_safe_in_spring_is_unlawful_in_autumn) {
    EXPECT_EQ(due("2026-09-24", "30d"), "2026-10-26");
    EXPECT_EQ(due("2026-09-24", "20wd", "promised"), "2026-10-29");
    EXPECT_EQ(due("2026-09-24", "15wd", "promised"), "2026-10-22");
    const std::vector<base::Date> autumn{date("2026-09-24")}, spring{date("2026-05-22")};
    EXPECT_FALSE(promise_within_statutory(limit("20wd"), limit("30d"), national(), autumn).ok());
    EXPECT_TRUE(promise_within_statutory(limit("20wd"), limit("30d"), national(), spring).ok());
    EXPECT_TRUE(promise_within_statutory(limit("15wd"), limit("30d"), national(), autumn).ok());
    EXPECT_FALSE(
        promise_within_statutory(limit("20wd"), limit("30d"), national(), 2026, 2026).ok());
    EXPECT_FALSE(national().working(date("2026-09-25")));
}

TEST(GoldenCase, eight_publicity_and_review_leave_the_promise_but_only_review_the_law) {
    const std::vector<std::string> both{"publicity:2026-03-02/2026-03-16",
                                        "expert_review:2026-03-16/2026-03-30"};
    const auto law = read(spec_of("2026-03-02", "60d", "statutory", both), national());
    const auto promise = read(spec_of("2026-03-02", "30wd", "promised", both), national());
    EXPECT_EQ(law.excluded_days.size(), 14u);  // natural days of the review
    EXPECT_EQ(text(law.due_date), "2026-05-15");
    EXPECT_EQ(promise.excluded_days.size(), 20u);
    EXPECT_EQ(due("2026-03-02", "50wd", "promised"), text(promise.due_date));
    EXPECT_TRUE(says(law, "公示不在法律列出的不计时范围之内"));
}

// samples/demo-city.md §8

TEST(DemoCity, limits_from_16_september_2026_cross_both_holidays) {
    EXPECT_EQ(due("2026-09-16T10:00", "5wd"), "2026-09-22");
    EXPECT_EQ(due("2026-09-16T10:00", "20wd"), "2026-10-20");
}

TEST(DemoCity, a_clock_that_reaches_2027_is_flagged_and_has_no_date) {
    const auto reading = read(spec_of("2026-12-21T10:00", "20wd"), national());
    EXPECT_TRUE(reading.unknown_year);
    EXPECT_EQ(reading.first_unknown_year, 2027);
    EXPECT_FALSE(reading.due_date);
    EXPECT_FALSE(reading.due);
    EXPECT_TRUE(says(reading, "按尚未公布的 2027 年安排暂不能确定"));
    EXPECT_FALSE(slack(reading, national(), instant("2026-12-22T10:00")));
}

TEST(DemoCity, the_second_table_of_2026_moves_a_clock_over_14_february) {
    const auto first =
        Calendar::resolve(shipped_tables(), {}, region_chain("CN"), "CN.2026v1").value();
    EXPECT_EQ(due("2026-02-12T10:00", "2wd", "statutory", {}, *first), "2026-02-24");
    EXPECT_EQ(due("2026-02-12T10:00", "2wd"), "2026-02-14");
}

TEST(DemoCity, a_regional_table_attaches_to_a_sandbox_only) {
    auto chain = region_chain("690121");
    chain.push_back("690000-X");
    const auto sandbox = Calendar::resolve(shipped_tables(), {}, chain).value();
    EXPECT_EQ(due("2025-06-07T20:00", "1wd", "statutory", {}, *sandbox), "2025-06-11");
    EXPECT_EQ(due("2025-06-07T20:00", "1wd", "statutory", {}, *calendar_of("690121")),
              "2025-06-09");
}

TEST(CivilCode, article_201_the_first_day_does_not_count_but_hours_run_at_once) {
    EXPECT_EQ(due("2026-09-16T00:00", "1wd"), "2026-09-17");
    EXPECT_EQ(due("2026-09-16T23:59", "1wd"), "2026-09-17");
    const auto hours = read(spec_of("2026-09-16T10:00", "4h", "consultation"), national());
    EXPECT_EQ(base::to_text(*hours.due), "2026-09-16T15:30:00+08:00");
    const auto evening = read(spec_of("2026-09-16T20:00", "0.5wd", "consultation"), national());
    EXPECT_EQ(base::to_text(*evening.due), "2026-09-17T14:00:00+08:00");
}

TEST(CivilCode, article_202_months_end_on_the_same_day_or_the_last_of_the_month) {
    EXPECT_EQ(due("2026-03-11", "1m"), "2026-04-13");  // the 11th is a Saturday
    EXPECT_EQ(due("2025-12-31", "2m"), "2026-02-28");  // a Saturday that works
}

TEST(CivilCode, article_203_a_natural_period_ends_on_a_working_day) {
    const auto reading = read(spec_of("2026-09-24", "30d"), national());
    EXPECT_TRUE(says(reading, "10月24日是周末，顺延"));
    EXPECT_TRUE(says(reading, "《民法典》第二百零三条第一款"));
    EXPECT_EQ(reading.counted_days.size(), 30u);
}

TEST(CivilCode, article_203_the_last_day_ends_with_the_office_or_at_midnight) {
    auto spec = spec_of("2026-09-16T10:00", "5wd");
    EXPECT_EQ(due_text(read(spec, national())), "2026-09-22T23:59:59+08:00");
    spec.end = ClockEnd::close_of_business;
    const auto reading = read(spec, national());
    EXPECT_EQ(base::to_text(*reading.due), "2026-09-22T18:00:00+08:00");
    EXPECT_TRUE(says(reading, "18:00 为止"));
}

TEST(LicensingLaw, article_82_counts_working_days_and_says_which_it_skips) {
    const auto reading = read(spec_of("2026-09-16T10:00", "20wd"), national());
    EXPECT_EQ(reading.counted_days.size(), 20u);
    EXPECT_TRUE(says(reading, "9月25–27日中秋节")) << derivation(reading);
    EXPECT_TRUE(says(reading, "10月1–7日国庆节"));
    EXPECT_TRUE(says(reading, "9月20日周日、10月10日周六调休上班，要算"));
    EXPECT_TRUE(says(reading, "2026 年工作日历（第 2 版）"));
}

TEST(LicensingLaw, article_45_is_a_closed_list) {
    for (const auto* kind : {"hearing", "tender", "auction", "inspection", "testing", "quarantine",
                             "appraisal", "expert_review", "听证", "专家评审"}) {
        EXPECT_TRUE(in_article_45(*find_special_kind(kind))) << kind;
    }
    for (const auto* kind :
         {"site_survey", "publicity", "technical_assessment", "suspension", "公示"}) {
        EXPECT_FALSE(in_article_45(*find_special_kind(kind))) << kind;
    }
}

TEST(LicensingLaw, supplement_after_acceptance_does_not_move_the_date) {
    auto spec = spec_of("2025-03-03T09:00", "20wd");
    spec.exclusions.push_back(
        make_exclusion(SpecialKind::other, date("2025-03-04"), date("2025-03-12"), false));
    EXPECT_EQ(text(read(spec, national()).due_date), "2025-03-31");
    spec.kind = ClockKind::promised;
    EXPECT_EQ(text(read(spec, national()).due_date), "2025-03-31");
}

TEST(SpecialSteps, an_open_one_holds_the_clock_until_it_ends) {
    const auto spec =
        spec_of("2025-03-03T09:00", "20wd", "statutory", {"expert_review:2025-03-04/"});
    const auto reading = read(spec, national());
    EXPECT_TRUE(reading.held);
    EXPECT_FALSE(reading.due);
    EXPECT_EQ(reading.counted_days.size(), 1u);
    EXPECT_EQ(light(reading, national(), instant("2025-05-01T10:00")), Light::held);
    const auto today = read(spec, national(), date("2025-03-12"));
    EXPECT_TRUE(today.held);
    EXPECT_EQ(text(today.due_date), "2025-04-09");
}

TEST(SpecialSteps, one_begun_after_the_limit_moves_nothing) {
    const auto spec =
        spec_of("2025-03-03T09:00", "20wd", "statutory", {"expert_review:2025-04-01/"});
    const auto reading = read(spec, national());
    EXPECT_FALSE(reading.held);
    EXPECT_EQ(text(reading.due_date), "2025-03-31");
}

TEST(SpecialSteps, the_promise_runs_again_after_the_estimate) {
    auto spec =
        spec_of("2025-03-03T09:00", "20wd", "promised", {"expert_review:2025-03-04/2025-03-14"});
    spec.exclusions[0].cap = date("2025-03-12");
    const auto ended = read(spec, national());
    EXPECT_EQ(text(ended.due_date), "2025-04-09");
    EXPECT_TRUE(says(ended, "超过预计的3月12日之后照算"));
    spec.exclusions[0].end.reset();
    const auto open = read(spec, national());
    EXPECT_EQ(text(open.due_date), "2025-04-09");
    EXPECT_EQ(open.held_until, date("2025-03-12"));
    EXPECT_EQ(light(open, national(), instant("2025-03-12T10:00")), Light::held);
    EXPECT_EQ(light(open, national(), instant("2025-03-13T10:00")), Light::on_time);
    spec.kind = ClockKind::statutory;
    EXPECT_FALSE(read(spec, national()).due);
}

TEST(Slack, counts_working_minutes_and_goes_negative) {
    const auto reading = read(spec_of("2026-09-16T10:00", "5wd"), national());
    EXPECT_EQ(slack(reading, national(), instant("2026-09-22T09:30")), 7 * 60);
    EXPECT_EQ(slack(reading, national(), instant("2026-09-21T20:00")), 8 * 60);
    EXPECT_EQ(slack(reading, national(), instant("2026-09-23T09:30")), -60);
}

TEST(Slack, lights_change_at_the_instant) {
    const auto reading = read(spec_of("2026-09-16T10:00", "5wd"), national());
    EXPECT_EQ(light(reading, national(), instant("2026-09-18T10:00")), Light::on_time);
    EXPECT_EQ(light(reading, national(), instant("2026-09-22T10:00")), Light::near);
    EXPECT_EQ(light(reading, national(), instant("2026-09-22T23:59:59")), Light::near);
    EXPECT_EQ(light(reading, national(), instant("2026-09-23T00:00")), Light::overdue);
}

TEST(Stopping, freezes_the_clock_and_says_whether_it_was_in_time) {
    auto spec = spec_of("2026-09-16T10:00", "5wd");
    spec.stopped = instant("2026-09-22T23:59");
    auto reading = read(spec, national());
    EXPECT_FALSE(reading.running);
    EXPECT_EQ(light(reading, national(), instant("2026-12-01T10:00")), Light::stopped);
    EXPECT_FALSE(stopped_late(reading));
    spec.stopped = instant("2026-09-23T00:00");
    reading = read(spec, national());
    EXPECT_TRUE(stopped_late(reading));
    EXPECT_TRUE(says(reading, "已超过期限"));
}

TEST(OnTheSpot, ends_the_same_working_day_or_the_next_one_open) {
    EXPECT_EQ(due("2026-09-16T10:00", "0wd"), "2026-09-16");
    EXPECT_EQ(due("2026-09-26T10:00", "0wd"), "2026-09-28");
    auto spec = spec_of("2026-09-16T19:00", "0wd");
    spec.end = ClockEnd::close_of_business;
    EXPECT_EQ(text(read(spec, national()).due_date), "2026-09-17");
}

TEST(Derivation, is_numbered_and_every_line_of_law_names_its_article) {
    auto spec =
        spec_of("2025-03-03T09:00", "20wd", "statutory", {"expert_review:2025-03-04/2025-03-12"});
    spec.extensions = {{limit("10wd"), instant("2025-04-01T10:00"), ""}};
    const auto reading = read(spec, national());
    int number = 0;
    for (const auto& line : reading.derivation) {
        EXPECT_EQ(line.number, ++number);
        EXPECT_FALSE(line.basis.empty()) << line.sentence;
        EXPECT_FALSE(line.result.empty()) << line.sentence;
        EXPECT_TRUE(line.sentence.ends_with("。")) << line.sentence;
    }
    EXPECT_EQ(number, 6) << derivation(reading);
    EXPECT_EQ(reading.calendar_version, "CN.2011-2025v1+CN.2026v2");
}

TEST(DayTable, tells_each_day_and_why) {
    const auto spec =
        spec_of("2025-03-03T09:00", "20wd", "statutory", {"expert_review:2025-03-04/2025-03-12"});
    const auto table = day_table(spec, national());
    ASSERT_EQ(table.size(), 38u);
    EXPECT_EQ(table[0].count, DayCount::start);
    EXPECT_EQ(table[1].number, 1);
    EXPECT_EQ(table[2].count, DayCount::excluded);
    EXPECT_EQ(table[2].reason, "专家评审");
    EXPECT_EQ(table[5].count, DayCount::weekend);
    EXPECT_EQ(table[32].reason, "清明节");
    EXPECT_EQ(table.back().number, 20);
}

TEST(Asked, texts_that_are_no_clock_are_refused) {
    const auto code = [](std::string_view from, std::string_view limit, std::string_view kind,
                         std::vector<std::string> exclusions = {}) {
        const auto spec = make_spec(from, limit, kind, exclusions);
        return spec ? std::string{} : spec.refusal().code;
    };
    EXPECT_EQ(code("yesterday", "5wd", "statutory"), "bad_instant");
    EXPECT_EQ(code("2026-02-30", "5wd", "statutory"), "bad_instant");
    EXPECT_EQ(code("2026-09-16", "5", "statutory"), "bad_limit");
    EXPECT_EQ(code("2026-09-16", "5wd", "legal"), "bad_clock_kind");
    for (const auto* bad :
         {"expert_review", "lunch:2026-09-16/2026-09-17", "hearing:2026-09-17/2026-09-16",
          "hearing:2026-09-17", "hearing:/2026-09-17", "hearing:2026-09-16/soon", "/:"}) {
        EXPECT_EQ(code("2026-09-16", "5wd", "statutory", {bad}), "bad_exclusion") << bad;
    }
}

}  // namespace
}  // namespace domain
