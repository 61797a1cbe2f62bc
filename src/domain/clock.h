#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/calendar.h"
#include "domain/limit.h"
#include "shape/describe.h"

namespace domain {

// The clocks of domain-tables §4; the letter is the code there. New kinds go at the end.
enum class ClockKind {
    acceptance_notice,   // N 受理期限, 行政许可法 第三十二条
    supplement,          // P 申请人补正期限
    statutory,           // S 法定期限, 行政许可法 第四十二条
    promised,            // M 承诺期限
    step,                // T 环节时限, stands still with M
    special_step,        // X 特别程序自身时限
    serve,               // D 颁发送达, 行政许可法 第四十四条
    push,                // U 结果推送
    deferral,            // F 容缺补齐期限
    post_check,          // K 承诺核查
    preliminary_review,  // J 初审, 行政许可法 第四十三条
    consultation,        // O 征求意见
    rating_contact,      // C1
    rectification,       // C2
    archive,             // A 归档
    adjust_report,       // G1 调整事由申报, S1 二（三）
    adjust_legality,     // G2 合法性审查
    adjust_review        // G3 综合审核
};
SHAPE_ENUM(ClockKind, acceptance_notice, supplement, statutory, promised, step, special_step, serve,
           push, deferral, post_check, preliminary_review, consultation, rating_contact,
           rectification, archive, adjust_report, adjust_legality, adjust_review)

// When the last day ends (民法典 第二百零三条第二款): with the office for acts at the counter, at
// 24:00 for electronic ones.
enum class ClockEnd { close_of_business, midnight };
SHAPE_ENUM(ClockEnd, close_of_business, midnight)

// What may stand still in the time of a case. The first eight are the closed list of
// 行政许可法 第四十五条; all others need a special law to leave the statutory limit.
enum class SpecialKind {
    hearing,
    tender,
    auction,
    inspection,
    testing,
    quarantine,
    appraisal,
    expert_review,
    site_survey,
    publicity,
    technical_assessment,
    suspension,
    deferral_hold,
    other
};
SHAPE_ENUM(SpecialKind, hearing, tender, auction, inspection, testing, quarantine, appraisal,
           expert_review, site_survey, publicity, technical_assessment, suspension, deferral_hold,
           other)

bool in_article_45(SpecialKind kind);
std::string_view to_chinese(SpecialKind kind);
std::string_view to_chinese(ClockKind kind);
std::optional<SpecialKind> find_special_kind(std::string_view text);  // "hearing" or "听证"
std::optional<ClockKind> find_clock_kind(std::string_view word);      // "statutory"

// A stretch that does not count: every day d with begin < d <= end that the clock would else have
// counted. Overlapping ones count once. What leaves the statutory limit always leaves the promised.
struct Exclusion {
    SpecialKind kind = SpecialKind::other;
    base::Date begin;
    std::optional<base::Date> end;  // none: still open
    // Estimate and filed prolongation: the promised clock runs again after this day.
    std::optional<base::Date> cap;
    bool statutory = false;
    bool promised = false;
    std::string label;  // as the person reads it; empty: the kind's own name
    std::string basis;
};
SHAPE_STRUCT(Exclusion, kind, begin, end, cap, statutory, promised, label, basis)

// 延期 (行政许可法 第四十二条). Without effect when approved at or after the expiry.
struct Extension {
    Limit by;
    base::Instant approved;
    std::string basis;
};
SHAPE_STRUCT(Extension, by, approved, basis)

// All a clock depends on, besides the calendar.
struct ClockSpec {
    ClockKind kind = ClockKind::statutory;
    Limit limit;
    std::string basis;      // of the limit: article, or "指南第 12 版承诺时限"
    base::Instant started;  // its day is not counted; hours and minutes run from here
    std::string why;        // what started it: "受理"; empty: by the kind
    std::vector<Exclusion> exclusions;
    std::vector<Extension> extensions;  // in any order
    std::optional<base::Instant> stopped;
    std::string stopped_by;  // "作出准予决定"
    ClockEnd end = ClockEnd::midnight;
};
SHAPE_STRUCT(ClockSpec, kind, limit, basis, started, why, exclusions, extensions, stopped,
             stopped_by, end)

// One sentence of 为什么是这一天.
struct DerivationLine {
    int number = 0;  // from 1
    std::string sentence;
    std::string result;
    std::string basis;
};
SHAPE_STRUCT(DerivationLine, number, sentence, result, basis)

enum class DayCount { start, counted, excluded, holiday, weekend };
SHAPE_ENUM(DayCount, start, counted, excluded, holiday, weekend)

// A row of 用表格看每一天.
struct DayLine {
    base::Date date;
    DayCount count = DayCount::counted;
    int number = 0;      // which counted day it is, from 1; 0: it is none
    std::string reason;  // "工作日", "调休上班", "国庆节", "周末", "专家评审"
};
SHAPE_STRUCT(DayLine, date, count, number, reason)

// What the clock says. No truth in it depends on the present moment.
struct ClockReading {
    ClockKind kind = ClockKind::statutory;
    base::Instant started;
    std::optional<base::Date> due_date;  // the last day in time
    // The first instant that is too late: an act at t is in time when t < due. None while an
    // exclusion is open that may still move it, or when the way there leaves the known years.
    std::optional<base::Instant> due;
    std::optional<std::int64_t> due_ordinal;  // of `due`, in working minutes of the calendar
    std::optional<base::Instant> stopped;
    bool running = true;                   // not stopped
    bool held = false;                     // an exclusion without an end applies
    std::optional<base::Date> held_until;  // its cap, for the promised clock
    bool unknown_year = false;
    int first_unknown_year = 0;                 // set with unknown_year
    std::vector<base::Date> counted_days;       // at most max_listed_days, in order
    std::vector<base::Date> excluded_days;      // at most max_listed_days, in order
    std::vector<Extension> refused_extensions;  // approved too late
    std::vector<DerivationLine> derivation;
    std::string calendar_version;
};
SHAPE_STRUCT(ClockReading, kind, started, due_date, due, due_ordinal, stopped, running, held,
             held_until, unknown_year, first_unknown_year, counted_days, excluded_days,
             refused_extensions, derivation, calendar_version)

inline constexpr std::size_t max_listed_days = 400;

// The fold: pure in spec, calendar and `as_of`. With `as_of`, open exclusions end on that day ("if
// it ended today"); without, they hold the clock.
ClockReading read(const ClockSpec& spec, const Calendar& calendar,
                  std::optional<base::Date> as_of = {});

// Only the due date and instant, without sentences and lists: for views over many rows.
ClockReading read_quick(const ClockSpec& spec, const Calendar& calendar,
                        std::optional<base::Date> as_of = {});

// Every day from the start to the due date (or `until`) and whether it counts.
std::vector<DayLine> day_table(const ClockSpec& spec, const Calendar& calendar,
                               std::optional<base::Date> as_of = {});

// Working minutes left at `now`; negative: overdue by so many. None without a due instant. A
// stopped clock: what was left when it stopped.
std::optional<std::int64_t> slack(const ClockReading& reading, const Calendar& calendar,
                                  base::Instant now);

enum class Light { on_time, near, overdue, held, stopped };
SHAPE_ENUM(Light, on_time, near, overdue, held, stopped)

// near: no more than `near_minutes` working minutes left (one nominal day unless policy says else).
// `stopped` also when it stopped late; `stopped_late` tells.
Light light(const ClockReading& reading, const Calendar& calendar, base::Instant now,
            std::int64_t near_minutes = nominal_day_minutes);
bool stopped_late(const ClockReading& reading);

// The last second in time, for people and JSON: "2024-10-11T23:59:59+08:00"; "" when there is none.
std::string due_text(const ClockReading& reading);

// An exclusion of `kind` with the flags law gives it: the list of 行政许可法 第四十五条 leaves both
// limits, all else at most the promised one (if the policy allows it).
Exclusion make_exclusion(SpecialKind kind, base::Date begin, std::optional<base::Date> end,
                         bool policy_excludes_from_promised = true);

// "expert_review:2025-03-04/2025-03-12" (or the Chinese name; an open end: "…/"). Refuses with
// `bad_exclusion`.
base::Result<Exclusion> parse_exclusion(std::string_view text);

// What `banshi due` asks: texts as typed. `kind` "statutory" (default), "promised" or another of
// ClockKind. Refuses with bad_limit, bad_instant, bad_clock_kind, bad_exclusion.
base::Result<ClockSpec> make_spec(std::string_view from, std::string_view limit,
                                  std::string_view kind = "statutory",
                                  const std::vector<std::string>& exclusions = {});

// A promise may not end later than the law on any start day of the years: compared over every day,
// since units differ (domain-tables 4.1, cases 6 and 7). Refuses with `promise_later_than_law`,
// naming the first such day.
base::Result<base::Done> promise_within_statutory(const Limit& promised, const Limit& statutory,
                                                  const Calendar& calendar, int from_year,
                                                  int to_year);

// The same over given start days only, such as the ends of intake windows.
base::Result<base::Done> promise_within_statutory(const Limit& promised, const Limit& statutory,
                                                  const Calendar& calendar,
                                                  const std::vector<base::Date>& starts);

}  // namespace domain
