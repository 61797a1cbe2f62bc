#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/clock.h"
#include "domain/model.h"

// The clocks of a case (domain-tables §4): which run, since when, and what stands still for each.
// All is read from the case, its guide and the policy in force; nothing is stored.
namespace domain {

// Whether accepting has a paper of its own; where time runs from receipt it has none
// (社会保险经办).
bool has_acceptance_notice(Regime regime);

// The article by which silence is acceptance.
std::string_view silence_basis(Regime regime);

// 定期受理: the last day of the window in which the case was received; none without one.
std::optional<base::Date> intake_close(const Guide& guide, base::Instant received);
// Whether that window is over. False where there is none.
bool intake_over(const Case& state, const Facts& facts);

// P of a case that waits for the applicant: the policy's period, or until the window closes.
std::optional<ClockSpec> supplement_clock(const Case& state, const Guide& guide);

// N 受理期限 of a received case. None where neither law nor policy gives one.
std::optional<ClockSpec> notice_clock(const Case& state, const Facts& facts);
// The same whatever has become of the case since: what its receipt says.
std::optional<ClockSpec> answer_clock(const Case& state, const Facts& facts);
std::optional<ClockSpec> notice_clock(const Guide& guide, const Policy& policy,
                                      base::Instant received);
// S 法定期限, from acceptance (deemed: receipt) or as the regime says. None while it has not begun.
std::optional<ClockSpec> statutory_clock(const Case& state, const Facts& facts);
std::optional<ClockSpec> promised_clock(const Case& state, const Facts& facts);

// All that have begun: N while received, P while a supplement is awaited, M, S, T, then U and D.
std::vector<ClockSpec> clocks_of(const Case& state, const Facts& facts);
std::vector<ClockReading> readings(const Case& state, const Facts& facts);

// The running one that ends first, by which worklists sort: a step's or the applicant's own clock
// only when no other runs. It does not depend on now.
std::optional<ClockReading> governing(const std::vector<ClockReading>& readings);

// 今天提交，最晚哪天办好: the answer to acceptance, then promised and statutory as if accepted on
// the last day for it. For a guide's page.
std::vector<ClockReading> preview(const Guide& guide, const Policy& policy,
                                  const Calendar& calendar, base::Instant submitted);

}  // namespace domain
