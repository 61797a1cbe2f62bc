#include "domain/test_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "domain/case_clocks.h"
#include "domain/form.h"
#include "domain/scenario_cast.h"
#include "domain/situation_ways.h"
#include "domain/test_play.h"
#include "domain/words.h"

namespace domain {
namespace {

namespace json = boost::json;
using trial::Play;
using trial::Setting;
using Way = std::map<std::string, std::string>;

constexpr std::size_t candidates = 1024;  // of ways, when there are too many to play all
constexpr std::size_t most_details = 5;

Way way_of(const json::object& values) {
    Way way;
    for (const auto& [key, value] : values) way[key] = value.as_string();
    return way;
}

// ---------------------------------------------------------------------- a cover of pairs of
// answers

using Pair = std::pair<std::pair<std::string, std::string>, std::pair<std::string, std::string>>;

std::set<Pair> pairs_of(const Way& way) {
    std::set<Pair> pairs;
    for (auto a = way.begin(); a != way.end(); ++a) {
        pairs.insert({*a, *a});
        for (auto b = std::next(a); b != way.end(); ++b) pairs.insert({*a, *b});
    }
    return pairs;
}

// Ways drawn evenly, the same ones each time.
std::vector<std::set<Pair>> drawn(const SituationWays& ways, std::vector<Way>& found) {
    std::uint64_t seed = 1;
    const auto choose = [&](std::size_t, std::size_t options) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(seed >> 33) % options;
    };
    std::vector<std::set<Pair>> pairs;
    for (std::size_t i = 0; i < candidates; ++i) {
        found.push_back(way_of(ways.way(choose)));
        pairs.push_back(pairs_of(found.back()));
    }
    return pairs;
}

// Greedily the way that shows most pairs of answers not seen yet.
std::vector<Way> cover(const SituationWays& ways) {
    std::vector<Way> found, chosen;
    auto unseen = drawn(ways, found);
    while (chosen.size() < most_test_ways) {
        const auto best = std::ranges::max_element(unseen, {}, &std::set<Pair>::size);
        if (best->empty()) break;
        const std::set<Pair> seen = *best;
        chosen.push_back(found[static_cast<std::size_t>(best - unseen.begin())]);
        for (auto& pairs : unseen)
            std::erase_if(pairs, [&](const Pair& pair) { return seen.contains(pair); });
    }
    return chosen;
}

std::vector<Way> ways_to_play(const Guide& guide, TestReport& report) {
    SituationWays ways(guide, rule_variables(guide));
    std::vector<Way> all;
    ways.walk([&](const json::object& values) {
        if (all.size() <= most_test_ways) all.push_back(way_of(values));
        ++report.ways;
    });
    report.every_way = all.size() <= most_test_ways;
    return report.every_way ? all : cover(ways);
}

std::string words_of(const Guide& guide, const Way& way) {
    std::string words;
    for (const Situation& situation : guide.situations) {
        const auto answer = way.find(situation.key);
        if (answer == way.end()) continue;
        const auto option = std::ranges::find(situation.options, answer->second, &Option::value);
        words += fmt::format("{}{}", words.empty() ? "" : "；", option->label);
    }
    return words.empty() ? "不分情形" : words;
}

// --------------------------------------------------------------------------------------- the
// moment

base::Instant opening(const Calendar& calendar, base::Date day) {
    return base::at(calendar.next_working_day(day).value_or(day), 10 * 60);
}

// Inside a window of intake: this one, the next, or the last there was.
base::Instant start_of(const Guide& guide, const TestWorld& world, TestReport& report) {
    const base::Date today = world.start.date();
    if (guide.regime != Regime::intake_window || guide.intake_windows.empty())
        return opening(*world.calendar, today);
    for (const IntakeWindow& window : guide.intake_windows)
        if (today <= window.close) return opening(*world.calendar, std::max(today, window.open));
    const IntakeWindow& last = guide.intake_windows.back();
    report.note = fmt::format("公布的受理时段都过去了，照 {}开始的那一段试。",
                              base::to_chinese_full(last.open));
    return opening(*world.calendar, last.open);
}

// --------------------------------------------------------------------------------------------
// plays

// 窗口: an officer of the hall, not of the agency, with the letter that the guide names.
Actor at_window(const Guide& guide, base::Date today) {
    Actor actor;
    actor.account = actor.name = "window";
    actor.roles = {Role::counter_clerk, Role::acceptance_officer};
    actor.region = guide.region;
    if (!guide.places.empty()) actor.hall = guide.places.front().hall;
    if (!guide.window_authority.letter.empty())
        actor.delegations = {
            {guide.window_authority.letter, {}, {guide.item}, today - 1, today + 3660, ""}};
    return actor;
}

std::string last_day(const std::optional<ClockSpec>& clock, const Play& play) {
    if (!clock) return {};
    const auto due = read_quick(*clock, *play.facts().calendar).due_date;
    return due ? base::to_text(*due) : std::string();
}

TestRow row_of(const trial::PathRule& rule, const Setting& setting) {
    Play play(setting);
    TestRow row;
    row.path = rule.path;
    row.name = rule.name;
    row.reason = rule.absent(play);
    if (!row.reason.empty()) {
        row.verdict = TestVerdict::absent;
        return row;
    }
    rule.play(play);
    row.acts = play.acts();
    row.ended = to_chinese(play.now().status);
    row.statutory = last_day(statutory_clock(play.now(), play.facts()), play);
    row.promised = last_day(promised_clock(play.now(), play.facts()), play);
    row.note = play.note;
    if (play.goes()) return row;
    row.verdict = TestVerdict::stuck;
    row.act = play.stuck()->act;
    row.code = play.stuck()->refusal.code;
    row.reason = play.stuck()->refusal.message;
    for (const base::Problem& problem : play.stuck()->refusal.problems)
        if (row.details.size() < most_details) row.details.push_back(problem.message);
    return row;
}

auto outcome_of(const TestRow& row) {
    return std::tie(row.path, row.verdict, row.act, row.code, row.reason, row.details, row.acts,
                    row.ended, row.statutory, row.promised, row.note);
}

void add(TestReport& report, TestRow row, int situation) {
    report.acts += row.acts;
    if (row.verdict != TestVerdict::absent) ++report.runs;
    if (row.verdict == TestVerdict::stuck) ++report.stuck;
    const auto same = std::ranges::find_if(
        report.rows, [&](const TestRow& known) { return outcome_of(known) == outcome_of(row); });
    const auto place = same == report.rows.end() ? report.rows.insert(same, std::move(row)) : same;
    place->situations.push_back(situation);
}

void play_all(TestReport& report, Setting& setting) {
    int index = 0;
    for (const Way& way : ways_to_play(setting.guide(), report)) {
        setting.situations = way;
        report.situations.push_back(words_of(setting.guide(), way));
        report.answers.push_back(way);
        for (const trial::PathRule& rule : trial::path_table())
            add(report, row_of(rule, setting), index);
        ++index;
    }
    std::ranges::stable_sort(report.rows, {}, &TestRow::path);
}

}  // namespace

std::string_view to_chinese(TestPath path) {
    return trial::path_table()[static_cast<std::size_t>(path)].name;
}

TestReport test_run(const Guide& guide, const std::string& content_hash, const TestWorld& world) {
    TestReport report;
    report.item = guide.item;
    report.name = guide.name;
    report.content_hash = content_hash;
    report.begun = world.start;
    if (!world.calendar || !world.policy) {
        report.note =
            world.calendar ? "这个地区的政策对不上，试不了。" : "这个地区没有工作日历，试不了。";
        return report;
    }
    auto published = std::make_shared<PublishedGuide>();
    published->guide = guide;
    published->version = 1;
    published->content_hash = content_hash;
    compile_rules(published->guide);
    Setting setting{std::move(published), world, {}, scenario::cast_of(guide)};
    setting.world.start = report.begun = start_of(guide, world, report);
    setting.cast["window"] = at_window(guide, setting.world.start.date());
    report.calendar = world.calendar->version();
    report.policy = world.policy->version();
    play_all(report, setting);
    report.passed = report.runs > 0 && report.stuck == 0;
    return report;
}

}  // namespace domain
