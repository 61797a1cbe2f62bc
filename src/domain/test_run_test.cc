#include "domain/test_run.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/case_fixture_test.h"
#include "domain/form_sample.h"
#include "domain/test_record.h"

namespace domain {
namespace {

using samples::tennis_guide;

TestReport run(const Guide& guide, const std::string& notice = "5wd") {
    TestWorld world;
    world.calendar = samples::calendar_of("690102000000");
    world.policy = samples::policy(notice);
    world.start = samples::instant("2026-09-16T10:00");
    return test_run(guide, "h", world);
}

const TestRow& row(const TestReport& report, TestPath path) {
    return *std::ranges::find(report.rows, path, &TestRow::path);
}

std::string said(const TestReport& report) {
    std::string all = report.note;
    for (const TestRow& row : report.rows)
        if (row.verdict == TestVerdict::stuck)
            all += row.name + "/" + row.act + "/" + row.code + "/" + row.reason + "\n";
    return all;
}

// What every regime knows: no licence's special procedures, no extension.
Guide plain(Regime regime) {
    Guide guide = tennis_guide();
    guide.regime = regime;
    guide.special_steps.clear();
    guide.statutory.extension.reset();
    if (regime == Regime::intake_window)
        guide.intake_windows = {{base::make_date(2026, 9, 14), base::make_date(2026, 9, 24)}};
    return guide;
}

TEST(TestRun, plays_a_licence_along_every_path_GDE_8) {
    const auto report = run(tennis_guide());
    EXPECT_TRUE(report.passed) << said(report);
    EXPECT_EQ(report.situations, (std::vector<std::string>{"红土", "草地"}));
    const TestRow& granted = row(report, TestPath::granted);
    EXPECT_EQ(granted.situations, (std::vector<int>{0, 1}));
    EXPECT_EQ(granted.ended, "已送达");
    EXPECT_EQ(granted.promised, "2026-09-23");
    EXPECT_EQ(granted.statutory, "2026-10-20");
    EXPECT_EQ(row(report, TestPath::silence).promised, granted.promised);  // counted from receipt
    EXPECT_EQ(row(report, TestPath::incomplete_on_spot).verdict, TestVerdict::absent);
}

TEST(TestRun, tells_why_a_regime_has_no_such_path) {
    const auto report = run(plain(Regime::registration_on_spot));
    EXPECT_TRUE(report.passed) << said(report);
    const TestRow& none = row(report, TestPath::supplement);
    EXPECT_EQ(none.verdict, TestVerdict::absent);
    EXPECT_NE(none.reason.find("一次性告知补正"), std::string::npos);
    EXPECT_EQ(row(report, TestPath::incomplete_on_spot).verdict, TestVerdict::passed);
    EXPECT_EQ(row(run(plain(Regime::tax_declaration)), TestPath::not_competent).verdict,
              TestVerdict::absent);
}

TEST(TestRun, plays_every_regime) {
    for (int regime = 0; regime <= static_cast<int>(Regime::tax_declaration); ++regime) {
        const auto report = run(plain(static_cast<Regime>(regime)));
        EXPECT_TRUE(report.passed) << regime << " " << said(report);
        EXPECT_GE(report.runs, 18) << regime;
    }
}

TEST(TestRun, sticks_where_the_regime_lacks_what_the_guide_lists) {
    Guide guide = tennis_guide();
    guide.regime = Regime::record_filing;
    const auto report = run(guide);
    EXPECT_FALSE(report.passed);
    const TestRow& stuck = row(report, TestPath::special_steps);
    EXPECT_EQ(stuck.act, "开始特别程序");
    EXPECT_EQ(stuck.code, "act_not_allowed");
    EXPECT_FALSE(stuck.reason.empty());
    EXPECT_EQ(row(report, TestPath::extended).code, "act_not_allowed");
    EXPECT_EQ(row(report, TestPath::granted).verdict, TestVerdict::passed);
}

TEST(TestRun, sticks_on_a_window_without_its_letter) {
    Guide guide = tennis_guide();
    guide.window_authority = {true, false, ""};
    EXPECT_EQ(row(run(guide), TestPath::window_letter).code, "no_delegation");
    guide.window_authority = {true, true, "D-01"};
    EXPECT_EQ(row(run(guide), TestPath::window_letter).verdict, TestVerdict::passed)
        << said(run(guide));
}

TEST(TestRun, sticks_on_a_form_that_nobody_can_fill) {
    Guide guide = tennis_guide();
    Field field{.element = "club.level", .label = "级别", .type = FieldType::choice};
    field.required = true;
    guide.form = {{"俱乐部", {field}}};
    const auto report = run(guide);
    EXPECT_EQ(row(report, TestPath::granted).code, "form_incomplete");
    EXPECT_EQ(row(report, TestPath::granted).act, "提交申请");
    EXPECT_FALSE(row(report, TestPath::granted).details.empty());
}

TEST(TestRun, notes_a_special_step_that_eats_the_promise) {
    Guide guide = tennis_guide();
    guide.special_steps[1].excludes_promised = false;
    guide.special_steps[1].limit = Limit{9, Unit::working_days};
    EXPECT_NE(row(run(guide), TestPath::special_steps).note.find("承诺"), std::string::npos);
    EXPECT_EQ(row(run(tennis_guide()), TestPath::special_steps).note, "");
}

TEST(TestRun, covers_all_pairs_where_the_ways_are_too_many) {
    Guide guide = tennis_guide();
    guide.situations.clear();
    for (int i = 0; i < 8; ++i)
        guide.situations.push_back(
            {"q" + std::to_string(i), "?", "", {{"a", "甲"}, {"b", "乙"}}, {}});
    const auto report = run(guide);
    EXPECT_EQ(report.ways, 256);
    EXPECT_FALSE(report.every_way);
    EXPECT_LE(report.situations.size(), 20U);
    std::set<std::string> pairs;  // "i甲j乙"
    for (const std::string& words : report.situations)
        for (std::size_t i = 0; i < 8; ++i)
            for (std::size_t j = i + 1; j < 8; ++j)
                pairs.insert(std::to_string(i) + words.substr(i * 6, 3) + std::to_string(j) +
                             words.substr(j * 6, 3));
    EXPECT_EQ(pairs.size(), 8U * 7 / 2 * 4);
}

TEST(TestRun, is_recorded_in_one_line_for_all_that_ended_alike) {
    Guide guide = tennis_guide();
    guide.materials[1].when = Rule{{{"==", {{{"var", "surface"}}, "clay"}}}};  // one paper less
    const auto report = run(guide);
    EXPECT_EQ(std::ranges::count(report.rows, TestPath::granted, &TestRow::path), 2);
    const TestDraft record = record_of(report);
    const auto granted = std::ranges::count(record.paths, "granted", &TestedPath::path);
    EXPECT_EQ(granted, 1);
    EXPECT_EQ(record.paths.front().acts, std::max(report.rows[0].acts, report.rows[1].acts));
    EXPECT_TRUE(record.paths.front().situations.empty());
    EXPECT_NE(record.paths.front().message.find("承诺到 2026-09-23"), std::string::npos);
    guide.special_steps.clear();
    guide.window_authority = {true, false, ""};
    const auto stuck = record_of(run(guide)).paths;
    const auto letter = std::ranges::find(stuck, "window_letter", &TestedPath::path);
    EXPECT_EQ(letter->outcome, PathOutcome::stuck);
    EXPECT_NE(letter->message.find("卡在「受理」"), std::string::npos);
}

TEST(TestRun, is_not_passed_where_nothing_can_be_played) {
    const auto report = test_run(tennis_guide(), "h", {});
    EXPECT_FALSE(report.passed);
    EXPECT_FALSE(report.note.empty());
}

TEST(SampleAnswers, fill_what_hangs_on_other_answers_in_every_variant) {
    Guide guide = tennis_guide();
    Field kind{.element = "club.kind", .label = "哪一种", .type = FieldType::choice};
    kind.options = {{"one", "个人"}, {"club", "俱乐部"}};
    kind.required = true;
    Field code{.element = "club.code", .label = "代码", .type = FieldType::credit_code};
    code.required = true;
    code.when = Rule{{{"==", {{{"var", "answers.club.kind"}}, "club"}}}};
    Field birth{.element = "applicant.birth_date", .label = "生日", .type = FieldType::date};
    Field number{.element = "applicant.id_number", .label = "身份证", .type = FieldType::id_number};
    Field courts{.element = "club.courts", .label = "几块", .type = FieldType::number};
    courts.minimum = 4;
    courts.maximum = 9;
    guide.form = {{"俱乐部", {kind, code, birth, number, courts}}};
    const Situations clay{{"surface", "clay"}};
    const auto today = base::make_date(2026, 9, 16);
    ASSERT_EQ(answer_variants(guide), 2U);
    for (const std::size_t variant : {0U, 1U}) {
        const auto answers = sample_answers(guide, clay, today, variant);
        EXPECT_TRUE(check_answers(guide, clay, answers).empty());
        EXPECT_EQ(answers.contains("club.code"), variant == 1);
        EXPECT_EQ(answers.at("club.courts").to_number<double>(), 4);
    }
}

}  // namespace
}  // namespace domain
