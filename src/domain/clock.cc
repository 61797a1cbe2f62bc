#include "domain/clock.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/clock_fold.h"

namespace domain {
namespace {

ClockReading outline(const ClockSpec& spec, const Calendar& calendar, const Fold& fold) {
    ClockReading reading;
    reading.kind = spec.kind;
    reading.started = spec.started;
    reading.due_date = fold.due_date;
    reading.due = fold.due;
    if (fold.due) reading.due_ordinal = calendar.ordinal(*fold.due);
    reading.stopped = spec.stopped;
    reading.running = !spec.stopped;
    reading.held = fold.held;
    reading.held_until = fold.held_until;
    reading.unknown_year = fold.unknown;
    if (fold.unknown)
        reading.first_unknown_year = first_unknown_year(calendar, spec.started.date());
    reading.refused_extensions = fold.refused;
    reading.calendar_version = calendar.version();
    return reading;
}

base::Date first_listed(const ClockSpec& spec) {
    return in_minutes(spec.limit.unit) ? spec.started.date() : spec.started.date() + 1;
}

// The last day that is certain: the due date, the day an open exclusion began, or the last known.
base::Date last_listed(const Calendar& calendar, const Fold& fold) {
    if (fold.due_date) return fold.nominal_end ? *fold.nominal_end : *fold.due_date;
    if (fold.held && !fold.spans.empty()) return fold.spans.back().begin;
    return calendar.last_day();
}

void list_days(const ClockSpec& spec, const Calendar& calendar, const Fold& fold,
               ClockReading& reading) {
    const auto last = last_listed(calendar, fold);
    for (auto date = first_listed(spec); date <= last; date = date + 1) {
        if (!would_count(spec.limit.unit, calendar, date)) continue;
        auto& list = stands_still(fold.spans, date) ? reading.excluded_days : reading.counted_days;
        if (list.size() < max_listed_days) list.push_back(date);
        if (reading.counted_days.size() >= max_listed_days) break;
    }
}

std::string exclusion_name(const ClockSpec& spec, base::Date date,
                           std::optional<base::Date> as_of) {
    for (const auto& exclusion : spec.exclusions) {
        if (!applies(spec.kind, exclusion)) continue;
        const auto span = span_of(spec, exclusion, as_of);
        if (span.begin >= date || date > span.end) continue;
        return exclusion.label.empty() ? std::string(to_chinese(exclusion.kind)) : exclusion.label;
    }
    return "特别程序";
}

DayLine plain_day(const Calendar& calendar, base::Date date) {
    if (calendar.make_up(date)) return {date, DayCount::counted, 0, "调休上班"};
    if (calendar.working(date)) return {date, DayCount::counted, 0, "工作日"};
    const auto name = calendar.holiday_name(date);
    if (!name.empty()) return {date, DayCount::holiday, 0, std::string(name)};
    return {date, DayCount::weekend, 0, "周末"};
}

}  // namespace

ClockReading read(const ClockSpec& spec, const Calendar& calendar,
                  std::optional<base::Date> as_of) {
    const auto folded = fold(spec, calendar, as_of);
    auto reading = outline(spec, calendar, folded);
    list_days(spec, calendar, folded, reading);
    reading.derivation = derive(spec, calendar, folded, reading, as_of);
    return reading;
}

ClockReading read_quick(const ClockSpec& spec, const Calendar& calendar,
                        std::optional<base::Date> as_of) {
    return outline(spec, calendar, fold(spec, calendar, as_of));
}

std::vector<DayLine> day_table(const ClockSpec& spec, const Calendar& calendar,
                               std::optional<base::Date> as_of) {
    const auto folded = fold(spec, calendar, as_of);
    const auto end = folded.due_date ? *folded.due_date : last_listed(calendar, folded);
    std::vector<DayLine> table;
    int number = 0;
    for (auto date = spec.started.date(); date <= end && table.size() < max_listed_days;
         date = date + 1) {
        auto line = plain_day(calendar, date);
        const bool rolled = folded.nominal_end && date > *folded.nominal_end;
        if (date < first_listed(spec)) {
            line.count = DayCount::start;
        } else if (would_count(spec.limit.unit, calendar, date) && !rolled) {
            const bool still = stands_still(folded.spans, date);
            line.count = still ? DayCount::excluded : DayCount::counted;
            if (still) line.reason = exclusion_name(spec, date, as_of);
            if (!still) line.number = ++number;
        }
        table.push_back(std::move(line));
    }
    return table;
}

std::optional<std::int64_t> slack(const ClockReading& reading, const Calendar& calendar,
                                  base::Instant now) {
    const auto at = calendar.ordinal(reading.stopped.value_or(now));
    if (!reading.due_ordinal || !at) return {};
    return *reading.due_ordinal - *at;
}

Light light(const ClockReading& reading, const Calendar& calendar, base::Instant now,
            std::int64_t near_minutes) {
    if (reading.stopped) return Light::stopped;
    if (reading.held && (!reading.held_until || now.date() <= *reading.held_until))
        return Light::held;
    if (!reading.due) return Light::on_time;
    if (now >= *reading.due) return Light::overdue;
    const auto left = slack(reading, calendar, now);
    return left && *left <= near_minutes ? Light::near : Light::on_time;
}

bool stopped_late(const ClockReading& reading) {
    return reading.stopped && reading.due && *reading.stopped >= *reading.due;
}

std::string due_text(const ClockReading& reading) {
    return reading.due ? base::to_text(*reading.due + -base::second_us) : std::string{};
}

}  // namespace domain
