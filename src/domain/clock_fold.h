#pragma once

#include <optional>
#include <vector>

#include "domain/clock.h"

// Inside the clock: what its units share. Others use domain/clock.h.
namespace domain {

// Days d with begin < d <= end stand still.
struct Span {
    base::Date begin;
    base::Date end;
};

inline constexpr base::Date forever{1'000'000'000};

struct Fold {
    std::vector<Span> spans;  // merged, in order; the last may end `forever`
    std::optional<base::Date> due_date;
    std::optional<base::Instant> due;
    std::optional<base::Date> nominal_end;  // of a natural period, before 民法典 第二百零三条
    bool held = false;
    bool unknown = false;
    std::optional<base::Date> held_until;
    std::vector<Extension> granted;
    std::vector<Extension> refused;
};

Fold fold(const ClockSpec& spec, const Calendar& calendar, std::optional<base::Date> as_of);

// Does the exclusion leave the time of this clock? What leaves S always leaves M.
bool applies(ClockKind kind, const Exclusion& exclusion);

// The stretch that stands still; nothing while it is open without a cap.
Span span_of(const ClockSpec& spec, const Exclusion& exclusion, std::optional<base::Date> as_of);

bool stands_still(const std::vector<Span>& spans, base::Date date);

// Natural days and months: every day counts, working or not.
bool natural(Unit unit);

// What the day is to a clock of this unit, leaving exclusions aside.
bool would_count(Unit unit, const Calendar& calendar, base::Date date);

// The year without a table that keeps the answer back, the start's or a later one.
int first_unknown_year(const Calendar& calendar, base::Date start);

std::vector<DerivationLine> derive(const ClockSpec& spec, const Calendar& calendar,
                                   const Fold& fold, const ClockReading& reading,
                                   std::optional<base::Date> as_of);

}  // namespace domain
