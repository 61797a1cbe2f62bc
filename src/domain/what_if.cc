#include "domain/what_if.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "domain/case_clocks.h"

namespace domain {
namespace {

bool needs_nothing(const Material& line) {
    return line.generated || (line.waived && (!line.share || !line.share->when));
}

// Asked for now, and gone or free in the draft.
std::vector<WhatIfMaterial> dropped_materials(const Guide& now, const Guide& draft) {
    std::vector<WhatIfMaterial> dropped;
    for (const Material& line : now.materials) {
        if (needs_nothing(line)) continue;
        const Material* after = find_material(draft, line.key);
        if (!after || needs_nothing(*after)) dropped.push_back({line.key, line.name});
    }
    return dropped;
}

template <class Line>
bool has_key(const std::vector<Line>& lines, const std::string& key) {
    return std::ranges::find(lines, key, &Line::key) != lines.end();
}

std::string promise_of(const Guide& guide) {
    return guide.promised.limit ? to_chinese(*guide.promised.limit) : "没有承诺时限";
}

int working_days(const Calendar& calendar, base::Date after, base::Date to) {
    return calendar.working_days(after, to).value_or(std::max(0, to - after));
}

base::Date days_earlier(const Calendar& calendar, base::Date day, int days) {
    while (days > 0) {
        day = day - 1;
        if (calendar.working(day) || !calendar.known(day)) --days;
    }
    return day;
}

std::optional<double> median(std::vector<int> values) {
    if (values.empty()) return {};
    std::ranges::sort(values);
    const auto half = values.size() / 2;
    if (values.size() % 2 == 1) return values[half];
    return (values[half - 1] + values[half]) / 2.0;
}

ClockReading promise_under(const std::shared_ptr<const PublishedGuide>& guide, const Case& state,
                           Facts facts) {
    facts.guide = guide;
    const auto clock = promised_clock(state, facts);
    return clock ? read_quick(*clock, *facts.calendar) : ClockReading{};
}

std::string shown(double days) {
    return days == static_cast<int>(days) ? fmt::format("{}", static_cast<int>(days))
                                          : fmt::format("{:.1f}", days);
}

// -------------------------------------------------------------------------------------- sentences

void say_promise(WhatIfReport& report) {
    if (report.promised_before == report.promised_after) return;
    report.sentences.push_back(
        fmt::format("承诺从 {}改成 {}：{} 件作过决定的里，超过承诺的从 {} 件变成 {} 件，多出来的 "
                    "{} 件要办得更快。",
                    report.promised_before, report.promised_after, report.decided,
                    report.missed_before, report.missed_after, report.newly_missed));
}

void say_papers(WhatIfReport& report) {
    for (const WhatIfMaterial& line : report.materials)
        report.sentences.push_back(
            fmt::format("不再交「{}」：有 {} 件交过，省下 {} 个文件、{} 份纸质材料。", line.name,
                        line.cases, line.files, line.papers));
}

void say_steps(WhatIfReport& report) {
    for (const std::string& name : report.steps_cut)
        report.sentences.push_back(fmt::format("少了「{}」环节。", name));
    for (const WhatIfStep& step : report.special_steps)
        report.sentences.push_back(fmt::format("不再做「{}」：有 {} 件做过，一共用了 {} 个工作日。",
                                               step.name, step.cases, step.days));
}

void say_visits(WhatIfReport& report) {
    if (report.visits_saved == 0) return;
    const bool fewer = report.visits_saved > 0;
    report.sentences.push_back(fmt::format("到窗口从 {} 次改成 {} 次：这 {} 件一共{}跑 {} 次。",
                                           report.visits_before, report.visits_after, report.cases,
                                           fewer ? "少" : "多", std::abs(report.visits_saved)));
}

void say_days(WhatIfReport& report) {
    if (!report.median_days) return;
    const double saved = report.median_days_saved.value_or(0);
    report.sentences.push_back(
        saved > 0
            ? fmt::format(
                  "从收件到决定，中位数是 {} 个工作日；都按改后的承诺办完，中位数早 {} 个工作日。",
                  shown(*report.median_days), shown(saved))
            : fmt::format("从收件到决定，中位数是 {} 个工作日；改以后中位数不变。",
                          shown(*report.median_days)));
}

}  // namespace

// Of one decided case: the days it was and would have been decided, and whether in time.
struct WhatIf::Ends {
    base::Date was, would_be;
    bool missed_before = false, missed_after = false;
    bool same_due = true;
};

WhatIf::WhatIf(std::shared_ptr<const PublishedGuide> in_force, const Guide& draft)
    : in_force_(std::move(in_force)) {
    auto next = std::make_shared<PublishedGuide>(*in_force_);
    next->guide = draft;
    draft_ = std::move(next);
    const Guide& now = in_force_->guide;
    counted_.promised_before = promise_of(now);
    counted_.promised_after = promise_of(draft);
    counted_.materials = dropped_materials(now, draft);
    for (const Step& step : now.steps)
        if (!has_key(draft.steps, step.key)) counted_.steps_cut.push_back(step.name);
    for (const SpecialStep& step : now.special_steps)
        if (!has_key(draft.special_steps, step.key))
            counted_.special_steps.push_back({step.key, step.name});
    counted_.visits_before = now.visits;
    counted_.visits_after = draft.visits;
}

bool WhatIf::add_papers(const Case& state) {
    bool any = false;
    for (WhatIfMaterial& line : counted_.materials) {
        const auto found = state.materials.find(line.key);
        if (found == state.materials.end() || found->second.submitted_round == 0) continue;
        const SubmittedMaterial& handed = found->second.submitted;
        line.files += static_cast<int>(handed.files.size());
        line.papers += handed.originals;
        ++line.cases;
        any = true;
    }
    return any;
}

// Working days spent in procedures that would not be held.
int WhatIf::add_special_steps(const Case& state, const Facts& facts) {
    int days = 0;
    for (WhatIfStep& step : counted_.special_steps) {
        const auto run = std::ranges::find(state.special_steps, step.key, &SpecialStepRun::step);
        if (run == state.special_steps.end() || !run->end) continue;
        const int took = working_days(*facts.calendar, run->begin, *run->end);
        ++step.cases;
        step.days += took;
        days += took;
    }
    return days;
}

WhatIf::Ends WhatIf::ends_of(const Case& state, const Facts& facts) const {
    Case shorter = state;
    int cut = 0;
    std::erase_if(shorter.special_steps, [&](const SpecialStepRun& run) {
        const bool gone = has_key(counted_.special_steps, run.step);
        if (gone && run.end) cut += working_days(*facts.calendar, run.begin, *run.end);
        return gone;
    });
    Ends ends;
    ends.was = state.decided->date();
    ends.would_be = days_earlier(*facts.calendar, ends.was, cut);
    if (cut > 0) shorter.decided = base::at(ends.would_be, state.decided->minute_of_day());
    const auto before = promise_under(in_force_, state, facts);
    const auto after = promise_under(draft_, shorter, facts);
    ends.missed_before = stopped_late(before);
    ends.missed_after = stopped_late(after);
    ends.same_due = before.due == after.due;
    if (after.due_date && !(before.due == after.due))
        ends.would_be = std::min(ends.would_be, *after.due_date);
    return ends;
}

void WhatIf::add(const Case& state, const Facts& facts) {
    if (!facts.calendar || state.status == Status::none) return;
    ++counted_.cases;
    if (state.guide_version == in_force_->version) ++counted_.of_version;
    bool differs = add_papers(state);
    const int cut = add_special_steps(state, facts);
    if (state.decided) {
        const Ends ends = ends_of(state, facts);
        ++counted_.decided;
        counted_.missed_before += ends.missed_before;
        counted_.missed_after += ends.missed_after;
        counted_.newly_missed += ends.missed_after && !ends.missed_before;
        days_.push_back(working_days(*facts.calendar, state.first_received.date(), ends.was));
        saved_.push_back(working_days(*facts.calendar, ends.would_be, ends.was));
        differs = differs || !ends.same_due || ends.missed_before != ends.missed_after;
    }
    if (differs || cut > 0) ++counted_.differences;
}

WhatIfReport WhatIf::report() const {
    WhatIfReport report = counted_;
    report.visits_saved = (report.visits_before - report.visits_after) * report.cases;
    report.median_days = median(days_);
    report.median_days_saved = median(saved_);
    if (report.cases == 0) {
        report.sentences = {"这个事项还没有办过的件，没有可以对照的。"};
        return report;
    }
    say_promise(report);
    say_papers(report);
    say_steps(report);
    say_visits(report);
    if (report.sentences.empty())
        report.sentences.push_back(fmt::format(
            "对照 {} 件办过的件：时限、材料、环节和跑动次数都没有变化。", report.cases));
    else
        say_days(report);
    return report;
}

}  // namespace domain
