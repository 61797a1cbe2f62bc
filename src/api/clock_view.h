#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/case_clocks.h"
#include "domain/clock.h"
#include "shape/describe.h"

// A clock as people see it: how much is left, why this day, and every day of it.
namespace api {

enum class DayKind { before, used, today, left, held, off, reserve, after };
SHAPE_ENUM(DayKind, before, used, today, left, held, off, reserve, after)

struct DayView {
    base::Date date;
    DayKind kind = DayKind::left;
    std::optional<std::string> label;
    std::optional<int> number;  // which counted day it is
};
SHAPE_STRUCT(DayView, date, kind, label, number)

struct ClockView {
    domain::ClockKind kind = domain::ClockKind::statutory;
    std::string label;
    base::Instant started;
    std::optional<base::Date> due_date;
    std::optional<std::string> due;  // the last second in time
    bool running = true;
    bool held = false;
    std::optional<base::Instant> stopped;
    domain::Light light = domain::Light::on_time;
    std::optional<std::int64_t> slack_minutes;
    std::string slack_text;  // "剩 3 天"
    std::string basis;
    bool unknown_year = false;
    std::vector<domain::DerivationLine> derivation;
    std::vector<DayView> days;
    bool governing = false;
};
SHAPE_STRUCT(ClockView, kind, label, started, due_date, due, running, held, stopped, light, slack_minutes,
             slack_text, basis, unknown_year, derivation, days, governing)

struct ClockPreview {
    base::Instant submitted;
    std::vector<ClockView> clocks;
};
SHAPE_STRUCT(ClockPreview, submitted, clocks)

ClockView clock_view(const domain::ClockReading& reading, const domain::ClockSpec* spec,
                     const domain::Calendar& calendar, base::Instant now);
ClockView clock_view(const domain::ClockSpec& spec, const domain::Calendar& calendar, base::Instant now);

// Of a case: the governing one marked.
std::vector<ClockView> clock_views(const domain::Case& state, const domain::Facts& facts);

// "剩 3 天", "剩 2 小时", "超 1 天", "停表", "已停"; `slack` in working minutes.
std::string slack_text(domain::Light light, std::optional<std::int64_t> slack, std::optional<base::Date> due_date,
                       const domain::Calendar& calendar, base::Instant now);

// The short line of a list, from the stored ordinal alone.
struct RowClock {
    domain::ClockKind kind = domain::ClockKind::statutory;
    std::string label;
    domain::Light light = domain::Light::on_time;
    std::optional<std::int64_t> slack_minutes;
    std::string slack_text;
    std::optional<base::Date> due_date;
};
SHAPE_STRUCT(RowClock, kind, label, light, slack_minutes, slack_text, due_date)

RowClock row_clock(domain::ClockKind kind, bool held, std::optional<std::int64_t> due,
                   const domain::Calendar& calendar, base::Instant now);

}  // namespace api
