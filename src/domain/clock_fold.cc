#include "domain/clock_fold.h"

#include <algorithm>

namespace domain {
namespace {

// Where a stage ends, or why it does not.
struct Reach {
    std::optional<base::Date> date;
    std::optional<base::Instant> instant;  // of working minutes
    bool held = false;
    bool unknown = false;
};

// The clocks for which an exclusion ends with its estimate.
bool capped(ClockKind kind) {
    return kind == ClockKind::promised || kind == ClockKind::step;
}

Reach reach(std::optional<base::Date> date) {
    return {date, {}, false, !date};
}

std::vector<Span> merge(std::vector<Span> spans) {
    std::ranges::sort(spans, {}, &Span::begin);
    std::vector<Span> merged;
    for (const auto& span : spans) {
        if (span.end <= span.begin) continue;
        if (!merged.empty() && span.begin <= merged.back().end) {
            merged.back().end = std::max(merged.back().end, span.end);
        } else {
            merged.push_back(span);
        }
    }
    return merged;
}

// The `left`-th day after `pos` that counts. `add(p, n)` is the n-th day after p, `count(a, b)` the
// number of days d with a < d <= b, both as the unit counts and nothing where it is unknown.
template <class Add, class Count>
Reach walk(const std::vector<Span>& spans, base::Date pos, int left, Add add, Count count) {
    for (const auto& span : spans) {
        if (span.end <= pos) continue;
        const auto stop = std::max(span.begin, pos);
        const auto goal = add(pos, left);
        if (goal && *goal <= stop) return reach(goal);
        const auto passed = count(pos, stop);
        if (!passed) return reach({});
        if (span.end == forever) return {{}, {}, true, false};
        left -= *passed;
        pos = span.end;
    }
    return reach(add(pos, left));
}

class Folder {
  public:
    Folder(const ClockSpec& spec, const Calendar& calendar, std::optional<base::Date> as_of)
        : spec_(spec), calendar_(calendar), as_of_(as_of) {}

    Fold run() {
        collect_spans();
        stages_.push_back(bounded(spec_.limit));
        settle();
        for (const auto& extension : in_order(spec_.extensions)) {
            const bool late = fold_.due && extension.approved >= *fold_.due;
            (late ? fold_.refused : fold_.granted).push_back(extension);
            if (late) continue;
            push(bounded(extension.by));
            settle();
        }
        return std::move(fold_);
    }

  private:
    static Limit bounded(Limit limit) {
        limit.amount = std::clamp(limit.amount, 0, max_limit_amount);
        if (limit.unit == Unit::working_hours) return {limit.amount * 60, Unit::working_minutes};
        return limit;
    }

    static std::vector<Extension> in_order(std::vector<Extension> extensions) {
        std::ranges::stable_sort(extensions, {}, &Extension::approved);
        return extensions;
    }

    void collect_spans() {
        std::vector<Span> spans;
        for (const auto& exclusion : spec_.exclusions) {
            if (!applies(spec_.kind, exclusion)) continue;
            spans.push_back(span_of(spec_, exclusion, as_of_));
        }
        fold_.spans = merge(std::move(spans));
    }

    // An extension in the unit of what it extends lengthens it; in another it follows it.
    void push(Limit by) {
        if (stages_.back().unit != by.unit) return stages_.push_back(by);
        stages_.back().amount += by.amount;
    }

    void settle() {
        Reach at{spec_.started.date(), spec_.started, false, false};
        for (const auto& stage : stages_) {
            if (at.held || at.unknown) break;
            const auto from = at.instant.value_or(base::at(*at.date + 1));
            at = advance(stage, *at.date, from);
        }
        fold_.unknown = at.unknown;
        fold_.due_date = at.held || at.unknown ? std::nullopt : at.date;
        fold_.due = fold_.due_date ? std::optional(at.instant ? *at.instant : end_of(*at.date))
                                   : std::nullopt;
        find_hold();
    }

    // An exclusion without an end holds the clock, also where a cap makes its due date certain.
    void find_hold() {
        bool without_cap = false;
        fold_.held = false;
        fold_.held_until.reset();
        for (const auto& exclusion : spec_.exclusions) {
            const bool open = !exclusion.end && !spec_.stopped && applies(spec_.kind, exclusion);
            if (!open || (fold_.due_date && exclusion.begin >= *fold_.due_date)) continue;
            fold_.held = true;
            if (capped(spec_.kind) && exclusion.cap) {
                fold_.held_until =
                    std::max(fold_.held_until.value_or(*exclusion.cap), *exclusion.cap);
            } else {
                without_cap = true;
            }
        }
        if (without_cap) fold_.held_until.reset();
    }

    base::Instant end_of(base::Date date) const {
        return spec_.end == ClockEnd::midnight ? base::at(date + 1)
                                               : calendar_.close_of_business(date);
    }

    Reach advance(const Limit& stage, base::Date pos, base::Instant from) {
        switch (stage.unit) {
            case Unit::working_days:
                return working_days(pos, stage.amount);
            case Unit::days:
                return natural_days(pos, stage.amount);
            case Unit::months:
                return natural_days(pos, base::add_months(pos, stage.amount) - pos);
            default:
                return working_minutes(from, stage.amount);
        }
    }

    Reach working_days(base::Date pos, int amount) const {
        if (amount == 0) return same_day(pos);
        return walk(
            fold_.spans, pos, amount,
            [&](base::Date p, int n) { return calendar_.add_working_days(p, n); },
            [&](base::Date a, base::Date b) { return calendar_.working_days(a, b); });
    }

    // 即办: the working day itself, the next one when the office has closed for the day.
    Reach same_day(base::Date pos) const {
        const auto day = calendar_.next_working_day(pos);
        const bool closed = day && *day == pos && end_of(pos) <= spec_.started;
        return reach(closed ? calendar_.add_working_days(pos, 1) : day);
    }

    Reach natural_days(base::Date pos, int amount) {
        const auto goal = walk(
            fold_.spans, pos, amount, [](base::Date p, int n) { return std::optional(p + n); },
            [](base::Date a, base::Date b) { return std::optional(b - a); });
        if (!goal.date) return goal;
        fold_.nominal_end = goal.date;
        return reach(calendar_.last_day_of_period(*goal.date));
    }

    Reach working_minutes(base::Instant from, std::int64_t left) const {
        auto at = calendar_.ordinal(from);
        for (const auto& span : fold_.spans) {
            if (!at || span.end < from.date()) continue;
            const auto stop = calendar_.ordinal(std::max(from, base::at(span.begin + 1)));
            if (stop && *stop - *at >= left) break;
            if (!stop) return minutes_reached(from, *at + left);
            if (span.end == forever) return {{}, {}, true, false};
            left -= *stop - *at;
            from = base::at(span.end + 1);
            at = calendar_.ordinal(from);
        }
        return at ? minutes_reached(from, *at + left) : reach({});
    }

    Reach minutes_reached(base::Instant from, std::int64_t ordinal) const {
        const auto instant = calendar_.instant(ordinal);
        if (!instant || !calendar_.known(from.date(), (*instant + -1).date())) return reach({});
        const auto due = std::max(*instant, spec_.started);
        return {(due + -1).date(), due, false, false};
    }

    const ClockSpec& spec_;
    const Calendar& calendar_;
    std::optional<base::Date> as_of_;
    std::vector<Limit> stages_;
    Fold fold_;
};

}  // namespace

Fold fold(const ClockSpec& spec, const Calendar& calendar, std::optional<base::Date> as_of) {
    return Folder(spec, calendar, as_of).run();
}

bool applies(ClockKind kind, const Exclusion& exclusion) {
    switch (kind) {
        case ClockKind::statutory:
        case ClockKind::preliminary_review:
        case ClockKind::push:
            return exclusion.statutory;
        case ClockKind::promised:
        case ClockKind::step:
            return exclusion.statutory || exclusion.promised;
        default:
            return false;
    }
}

Span span_of(const ClockSpec& spec, const Exclusion& exclusion, std::optional<base::Date> as_of) {
    auto end = exclusion.end.value_or(as_of.value_or(forever));
    if (!exclusion.end && spec.stopped) end = std::min(end, spec.stopped->date());
    if (capped(spec.kind) && exclusion.cap) end = std::min(end, *exclusion.cap);
    return {exclusion.begin, std::max(end, exclusion.begin)};
}

bool stands_still(const std::vector<Span>& spans, base::Date date) {
    return std::ranges::any_of(
        spans, [&](const Span& span) { return span.begin < date && date <= span.end; });
}

bool natural(Unit unit) {
    return unit == Unit::days || unit == Unit::months;
}

bool would_count(Unit unit, const Calendar& calendar, base::Date date) {
    return natural(unit) || calendar.working(date);
}

int first_unknown_year(const Calendar& calendar, base::Date start) {
    int year = start.year();
    while (calendar.known(year)) ++year;
    return year;
}

}  // namespace domain
