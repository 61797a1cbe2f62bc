#include "domain/scenario.h"

#include <fmt/format.h>

#include <boost/describe/enum_to_string.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <sstream>

#include "domain/case_clocks.h"
#include "domain/sandbox.h"
#include "domain/scenario_cast.h"
#include "domain/scenario_match.h"
#include "domain/words.h"

namespace domain::scenario {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

// "word rest of the line"
std::pair<std::string, std::string> split(const std::string& line) {
    const auto space = line.find(' ');
    if (space == std::string::npos) return {line, ""};
    const auto rest = line.find_first_not_of(' ', space);
    return {line.substr(0, space), rest == std::string::npos ? "" : line.substr(rest)};
}

Result<boost::json::value> json_of(const std::string& text) {
    boost::system::error_code error;
    auto value = boost::json::parse(text.empty() ? "{}" : text, error);
    if (error) return refuse("bad_json", "这一行的 JSON 读不懂：" + text);
    return value;
}

Refusal bad_line(std::string_view what) {
    return refuse("bad_line", "这一行读不懂：" + std::string(what));
}

class Runner {
  public:
    explicit Runner(const World& world) : world_(world) {}

    Outcome run(std::string_view text);

  private:
    using Statement = Result<Done> (Runner::*)(const std::string&);
    static Statement find(const std::string& word);

    Result<Done> item(const std::string& key);
    Result<Done> policy(const std::string& region);
    Result<Done> calendar(const std::string& pinned);
    Result<Done> publish(const std::string& promised);
    Result<Done> actor(const std::string& text);
    Result<Done> letter(const std::string& text);
    Result<Done> at(const std::string& time);
    Result<Done> when(const std::string& text);
    Result<Done> then(const std::string& text);
    Result<Done> nothing(const std::string& text);
    Result<Done> refused(const std::string& code);
    Result<Done> status(const std::string& word);
    Result<Done> due_on(const std::string& text);

    const Case& subject() const { return box_.subject(); }
    Result<Done> use_policy();
    void line(const std::string& line);
    void expect(std::string expected, std::string found);
    void forgotten_refusal();
    void perform(const Command& command, const Actor& actor);
    void follow_ups();
    void begin_step();
    std::string happened() const;

    const World& world_;
    Outcome outcome_;
    int number_ = 0;
    Sandbox box_;
    std::string policy_region_;
    std::map<std::string, Actor, std::less<>> cast_;
    std::size_t seen_ = 0;  // of what happened since the last act or passing of time, by `then`
    std::optional<Refusal> refusal_;
};

Runner::Statement Runner::find(const std::string& word) {
    static const std::map<std::string, Statement> statements{{"item", &Runner::item},
                                                             {"policy", &Runner::policy},
                                                             {"calendar", &Runner::calendar},
                                                             {"publish", &Runner::publish},
                                                             {"actor", &Runner::actor},
                                                             {"letter", &Runner::letter},
                                                             {"at", &Runner::at},
                                                             {"when", &Runner::when},
                                                             {"then", &Runner::then},
                                                             {"nothing", &Runner::nothing},
                                                             {"refused", &Runner::refused},
                                                             {"status", &Runner::status},
                                                             {"due", &Runner::due_on}};
    const auto found = statements.find(word);
    return found == statements.end() ? nullptr : found->second;
}

void Runner::expect(std::string expected, std::string found) {
    outcome_.differences.push_back({number_, std::move(expected), std::move(found)});
}

void Runner::forgotten_refusal() {
    if (refusal_) expect("做成", fmt::format("{}：{}", refusal_->code, refusal_->message));
    refusal_.reset();
}

std::string Runner::happened() const {
    if (refusal_) return "拒绝 " + refusal_->code;
    std::string words;
    for (const Event& event : box_.happened)
        words += boost::json::serialize(world_.event_json(event)) + " ";
    return words.empty() ? "什么也没有发生" : words;
}

Result<Done> Runner::item(const std::string& key) {
    auto guide = world_.guide(key);
    if (!guide.ok()) return guide.refusal();
    Facts facts;
    facts.guide = guide.value();
    policy_region_ = facts.guide->guide.region;
    facts.id = policy_region_.substr(0, 6) + "/case/scenario";
    facts.tracking_code = "SCENARIO";
    facts.now = base::parse_instant("2026-09-16T10:00").value();
    cast_ = cast_of(facts.guide->guide);
    box_ = Sandbox(std::move(facts));
    if (const auto used = use_policy(); !used.ok()) return used;
    return calendar("");
}

Result<Done> Runner::use_policy() {
    const std::string type = boost::describe::enum_to_string(box_.facts.guide->guide.item_type, "");
    auto found = world_.policy(policy_region_, box_.facts.now.date(), type);
    if (!found.ok()) return found.refusal();
    box_.facts.policy = found.value();
    return Done{};
}

Result<Done> Runner::policy(const std::string& region) {
    policy_region_ = region;
    return use_policy();
}

Result<Done> Runner::calendar(const std::string& pinned) {
    auto found = world_.calendar(box_.facts.guide->guide.region, pinned);
    if (!found.ok()) return found.refusal();
    box_.facts.calendar = found.value();
    return Done{};
}

// A newer version with another promise: what applications from now on are filled from.
Result<Done> Runner::publish(const std::string& promised) {
    const auto limit = parse_limit(promised);
    if (!limit.ok()) return limit.refusal();
    auto next = std::make_shared<PublishedGuide>(box_.newest());
    ++next->version;
    next->guide.promised.limit = limit.value();
    box_.publish(std::move(next));
    return Done{};
}

Result<Done> Runner::actor(const std::string& text) {
    const auto [name, members] = split(text);
    Actor& actor = cast_[name];
    actor.account = name;
    return set_members(actor, members);
}

Result<Done> Runner::letter(const std::string& text) {
    const auto [name, json] = split(text);
    const auto value = json_of(json);
    if (!value.ok() || !cast_.contains(name)) return bad_line(text);
    auto letter = world_.delegation(value.value());
    if (!letter.ok()) return letter.refusal();
    cast_[name].delegations.push_back(letter.value());
    return Done{};
}

Result<Done> Runner::at(const std::string& time) {
    forgotten_refusal();
    const std::string iso =
        time.size() > 10 && time[10] == ' ' ? time.substr(0, 10) + "T" + time.substr(11) : time;
    const auto instant = base::parse_instant(iso);
    if (!instant || *instant < box_.facts.now) {
        const bool first = instant && !box_.begun();
        if (!first) return bad_line("时间 " + time);
    }
    box_.facts.now = *instant;
    if (const auto used = use_policy(); !used.ok()) return used;
    begin_step();
    box_.settle();
    follow_ups();
    return Done{};
}

void Runner::begin_step() {
    box_.happened.clear();
    seen_ = 0;
}

void Runner::follow_ups() {
    for (const Refusal& refused : box_.failed) expect("后续操作做成", refused.code);
    box_.failed.clear();
}

void Runner::perform(const Command& command, const Actor& actor) {
    const auto done = box_.act(command, actor);
    follow_ups();
    if (!done.ok()) refusal_ = done.refusal();
}

Result<Done> Runner::when(const std::string& text) {
    forgotten_refusal();
    ++outcome_.steps;
    begin_step();
    const auto [who, rest] = split(text);
    const auto [act, json] = split(rest);
    const auto actor = cast_.find(who);
    if (actor == cast_.end()) return bad_line("没有这个人 " + who);
    const auto data = json_of(json);
    if (!data.ok()) return data.refusal();
    const auto args = world_.args({{"type", act}, {"data", data.value()}});
    if (!args.ok()) return args.refusal();
    box_.facts.actor = actor->second;
    const auto commands = commands_of(args.value(), subject(), box_.facts);
    if (!commands.ok()) return commands.refusal();
    for (const Command& command : commands.value()) {
        if (!refusal_) perform(command, actor->second);
    }
    return Done{};
}

Result<Done> Runner::then(const std::string& text) {
    const auto [type, json] = split(text);
    const auto data = json_of(json);
    if (!data.ok()) return data.refusal();
    const boost::json::value wanted{{"type", type}, {"data", data.value()}};
    for (std::size_t i = seen_; i < box_.happened.size(); ++i) {
        if (!matches(wanted, world_.event_json(box_.happened[i]))) continue;
        seen_ = i + 1;
        return Done{};
    }
    expect(text, happened());
    refusal_.reset();
    return Done{};
}

Result<Done> Runner::nothing(const std::string&) {
    if (!box_.happened.empty() || refusal_) expect("什么也不发生", happened());
    return Done{};
}

Result<Done> Runner::refused(const std::string& code) {
    if (!refusal_ || refusal_->code != code) expect("拒绝 " + code, happened());
    refusal_.reset();
    return Done{};
}

Result<Done> Runner::status(const std::string& word) {
    const std::string now = boost::describe::enum_to_string(subject().status, "");
    if (now != word) expect(word, now);
    return Done{};
}

Result<Done> Runner::due_on(const std::string& text) {
    const auto [word, day] = split(text);
    const auto kind = find_clock_kind(word);
    if (!kind) return bad_line(text);
    std::string found = "none";
    for (const ClockReading& reading : readings(subject(), box_.facts)) {
        if (reading.kind == *kind && reading.due_date) found = base::to_text(*reading.due_date);
    }
    if (found != day) expect(text, found);
    return Done{};
}

void Runner::line(const std::string& line) {
    const auto [word, rest] = split(line);
    const Statement statement = find(word);
    const bool early = !box_.facts.guide && word != "item";
    const auto done = !statement || early ? Result<Done>(bad_line(line)) : (this->*statement)(rest);
    if (!done.ok()) expect(line, done.refusal().message);
}

Outcome Runner::run(std::string_view text) {
    std::istringstream lines{std::string(text)};
    for (std::string each; std::getline(lines, each);) {
        ++number_;
        while (!each.empty() && (each.back() == ' ' || each.back() == '\r')) each.pop_back();
        if (static_cast<std::size_t>(number_) > max_scenario_lines) break;
        if (each.starts_with("#") && outcome_.title.empty()) outcome_.title = each.substr(1);
        if (!each.empty() && !each.starts_with("#")) line(each);
    }
    forgotten_refusal();
    return std::move(outcome_);
}

}  // namespace

Outcome run(std::string_view text, const World& world) {
    return Runner(world).run(text);
}

}  // namespace domain::scenario
