#include "api/clock_view.h"

#include <fmt/format.h>

#include <algorithm>

namespace api {
namespace {

using domain::Calendar;
using domain::DayCount;
using domain::Light;

DayKind kind_of(const domain::DayLine& line, base::Date today) {
    switch (line.count) {
        case DayCount::start: return DayKind::before;
        case DayCount::excluded: return DayKind::held;
        case DayCount::holiday:
        case DayCount::weekend: return DayKind::off;
        case DayCount::counted: break;
    }
    if (line.date == today) return DayKind::today;
    return line.date < today ? DayKind::used : DayKind::left;
}

std::vector<DayView> days_of(const domain::ClockSpec& spec, const Calendar& calendar, base::Instant now) {
    std::vector<DayView> days;
    const auto today = spec.stopped.value_or(now).date();
    for (const auto& line : domain::day_table(spec, calendar, now.date())) {
        DayView day{line.date, kind_of(line, today), {}, {}};
        const bool plain = line.reason.empty() || line.reason == "工作日" || line.reason == "周末";
        if (!plain) day.label = line.reason;
        if (line.number > 0) day.number = line.number;
        days.push_back(std::move(day));
    }
    return days;
}

std::string time_text(std::int64_t minutes) {
    if (minutes >= 60) return fmt::format("{} 小时", minutes / 60);
    return fmt::format("{} 分", std::max<std::int64_t>(minutes, 1));
}

std::string days_or_time(std::int64_t minutes, std::optional<int> days) {
    if (days && *days >= 1) return fmt::format("{} 天", *days);
    if (!days && minutes >= domain::nominal_day_minutes)
        return fmt::format("{} 天", minutes / domain::nominal_day_minutes);
    return time_text(minutes);
}

}  // namespace

std::string slack_text(Light light, std::optional<std::int64_t> slack, std::optional<base::Date> due_date,
                       const Calendar& calendar, base::Instant now) {
    if (light == Light::held) return "停表";
    if (light == Light::stopped) return "已停";
    if (!slack) return "算不出";
    const auto days = due_date ? calendar.working_days(now.date(), *due_date) : std::nullopt;
    if (*slack < 0) return "超 " + days_or_time(-*slack, days ? std::optional(-*days) : days);
    return "剩 " + days_or_time(*slack, days);
}

ClockView clock_view(const domain::ClockReading& r, const domain::ClockSpec* spec, const Calendar& calendar,
                     base::Instant now) {
    ClockView view;
    view.kind = r.kind;
    view.label = domain::to_chinese(r.kind);
    view.started = r.started;
    view.due_date = r.due_date;
    if (auto due = domain::due_text(r); !due.empty()) view.due = std::move(due);
    view.running = r.running;
    view.held = r.held;
    view.stopped = r.stopped;
    view.light = domain::light(r, calendar, now);
    view.slack_minutes = domain::slack(r, calendar, now);
    view.slack_text = slack_text(view.light, view.slack_minutes, view.due_date, calendar, now);
    view.unknown_year = r.unknown_year;
    view.derivation = r.derivation;
    if (spec == nullptr) return view;
    view.basis = spec->basis;
    view.days = days_of(*spec, calendar, now);
    return view;
}

ClockView clock_view(const domain::ClockSpec& spec, const Calendar& calendar, base::Instant now) {
    return clock_view(domain::read(spec, calendar), &spec, calendar, now);
}

std::vector<ClockView> clock_views(const domain::Case& state, const domain::Facts& facts) {
    std::vector<ClockView> views;
    if (!facts.calendar || !facts.policy || !facts.guide) return views;
    std::vector<domain::ClockReading> readings;
    for (const auto& spec : domain::clocks_of(state, facts)) {
        readings.push_back(domain::read(spec, *facts.calendar));
        views.push_back(clock_view(readings.back(), &spec, *facts.calendar, facts.now));
    }
    const auto first = domain::governing(readings);
    for (auto& view : views)
        view.governing = first && view.kind == first->kind && view.started == first->started;
    return views;
}

RowClock row_clock(domain::ClockKind kind, bool held, std::optional<std::int64_t> due, const Calendar& calendar,
                   base::Instant now) {
    RowClock row{kind, std::string(domain::to_chinese(kind)), held ? Light::held : Light::on_time, {}, {}, {}};
    const auto ordinal = calendar.ordinal(now);
    if (due && ordinal) row.slack_minutes = *due - *ordinal;
    if (due)
        if (const auto end = calendar.instant(*due)) row.due_date = end->date();
    if (!held && row.slack_minutes) {
        if (*row.slack_minutes < 0)
            row.light = Light::overdue;
        else if (*row.slack_minutes <= domain::nominal_day_minutes)
            row.light = Light::near;
    }
    row.slack_text = slack_text(row.light, row.slack_minutes, row.due_date, calendar, now);
    return row;
}

}  // namespace api
