#include "domain/scenario_cast.h"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <sstream>

#include "domain/act_checks.h"
#include "domain/form.h"
#include "domain/words.h"

namespace domain::scenario {
namespace {

using Commands = std::vector<Command>;

Actor officer(const std::string& name, std::vector<Role> roles, const std::string& agency,
              const Guide& guide) {
    Actor actor;
    actor.account = actor.name = name;
    actor.roles = std::move(roles);
    actor.region = guide.region;
    actor.agency = agency;
    actor.hall = guide.places.empty() ? std::string() : guide.places.front().hall;
    return actor;
}

Actor citizen(const std::string& name, const std::string& person) {
    Actor actor;
    actor.account = name;
    actor.roles = {Role::applicant};
    actor.person = person;
    return actor;
}

SubmittedMaterial paper(const std::string& key) {
    return {key, {}, false, 1};
}

std::vector<std::string> required(const Guide& guide,
                                  const std::map<std::string, std::string>& situations) {
    std::vector<std::string> keys;
    for (const Material* line : applicable_materials(guide, situations)) {
        const bool handed = line->need != Need::optional && !exempt(*line, guide, situations);
        if (handed) keys.push_back(line->key);
    }
    return keys;
}

// The first option of every question asked that the file does not answer.
std::map<std::string, std::string> answered(std::map<std::string, std::string> given,
                                            const Guide& guide) {
    for (const Situation& situation : guide.situations) {
        if (situation.options.empty() || given.contains(situation.key)) continue;
        given[situation.key] = situation.options.front().value;
        if (!effective_situations(guide, given).contains(situation.key)) given.erase(situation.key);
    }
    return given;
}

struct ToCommands {
    const Case& state;
    const Facts& facts;
    const Guide& guide = facts.guide->guide;

    Commands operator()(const SubmitArgs& args) const {
        Submit submit;
        submit.item = guide.item;
        submit.guide_version = args.guide_version;
        submit.channel = args.channel;
        submit.origin = args.origin;
        submit.event_time = args.event_time;
        submit.situations = answered(args.situations, guide);
        submit.insist = args.insist;
        submit.consent = args.consent;
        const std::string person = facts.actor.person.empty() ? "p-1" : facts.actor.person;
        submit.parties = {Party{.person = person}};
        for (const auto& key : args.materials.value_or(required(guide, submit.situations))) {
            submit.materials.push_back(paper(key));
        }
        for (int i = 0; i < std::min(args.form_problems, 100); ++i) {
            submit.form_problems.push_back({"/form", "required", "没有填。"});
        }
        return {submit};
    }
    Commands operator()(const CheckAllArgs& args) const {
        Commands commands;
        for (const Line& line : lines_of(state, guide)) {
            const std::string& key = line.material->key;
            const bool lacking = std::ranges::find(args.lacking, key) != args.lacking.end();
            const bool done = line.state && line.state->result && !lacking;
            if (done || (!lacking && !must_be_checked(line))) continue;
            const auto result = lacking ? CheckResult::missing : CheckResult::ok;
            commands.push_back(CheckMaterial{key, result, {}, ""});
        }
        return commands;
    }
    Commands operator()(const SupplementArgs& args) const {
        SubmitSupplement supplement;
        for (const auto& key : args.materials) supplement.materials.push_back(paper(key));
        return {supplement};
    }
    Commands operator()(const ExamineArgs& args) const {
        Examine examine{{}, args.opinion, args.proposal};
        for (const Condition& condition : guide.conditions) {
            const bool fails = std::ranges::find(args.failing, condition.key) != args.failing.end();
            const bool yes = condition.met != fails;
            examine.conditions.push_back(
                {condition.key, yes ? ConditionAnswer::yes : ConditionAnswer::no, ""});
        }
        return {examine};
    }
    Commands operator()(const OpenNoticeArgs& args) const {
        std::int64_t last = 0;
        for (const NoticeState& notice : state.notices) {
            if (notice.kind == args.kind) last = notice.version;
        }
        return {OpenNotice{last}};
    }
    Commands operator()(const AcceptArgs&) const { return {Accept{}}; }
    Commands operator()(const ProposeArgs&) const { return {Propose{}}; }
    Commands operator()(const PushArgs&) const { return {PushResult{}}; }
    Commands operator()(const HandArgs&) const { return {HandToWindow{}}; }
    Commands operator()(const RateArgs& args) const { return {Rate{args.level, {}, {}, "online"}}; }
    Commands operator()(const ExtendArgs& args) const {
        return {Extend{parse_limit(args.by).value(), args.reason}};
    }
    template <class Same>
    Commands operator()(const Same& command) const {
        return {command};
    }
};

base::Refusal bad_actor(std::string_view what) {
    return refuse("bad_actor", "角色写法不对：" + std::string(what));
}

base::Result<base::Done> set_roles(Actor& actor, const std::string& words) {
    actor.roles.clear();
    std::istringstream list(words);
    for (std::string word; std::getline(list, word, ',');) {
        Role role{};
        if (!boost::describe::enum_from_string(word.c_str(), role)) return bad_actor(word);
        actor.roles.push_back(role);
    }
    return base::Done{};
}

}  // namespace

std::map<std::string, Actor, std::less<>> cast_of(const Guide& guide) {
    using enum Role;
    const std::string& accepting = guide.accepting_agency;
    const std::string& deciding = guide.deciding_agency;
    std::map<std::string, Actor, std::less<>> cast;
    cast["citizen"] = citizen("citizen", "p-1");
    cast["other"] = citizen("other", "p-2");
    cast["counter"] = officer("counter", {counter_clerk, handover_clerk}, accepting, guide);
    cast["clerk"] = officer("clerk", {counter_clerk, acceptance_officer}, accepting, guide);
    cast["examiner"] = officer("examiner", {examiner}, guide.implementing_agency, guide);
    cast["reviewer"] = officer("reviewer", {reviewer}, guide.implementing_agency, guide);
    cast["chief"] = officer("chief", {decider}, deciding, guide);
    cast["stranger"] =
        officer("stranger", {acceptance_officer, examiner, decider}, "elsewhere", guide);
    cast["stranger"].hall.clear();
    return cast;
}

base::Result<base::Done> set_members(Actor& actor, std::string_view assignments) {
    std::istringstream words{std::string(assignments)};
    for (std::string word; words >> word;) {
        const auto sign = word.find('=');
        if (sign == std::string::npos) return bad_actor(word);
        const std::string name = word.substr(0, sign);
        const std::string value = word.substr(sign + 1);
        if (name == "agency")
            actor.agency = value;
        else if (name == "hall")
            actor.hall = value;
        else if (name == "region")
            actor.region = value;
        else if (name == "person")
            actor.person = value;
        else if (name != "roles")
            return bad_actor(word);
        else if (const auto set = set_roles(actor, value); !set.ok())
            return set;
    }
    return base::Done{};
}

base::Result<std::vector<Command>> commands_of(const Args& args, const Case& state,
                                               const Facts& facts) {
    if (const auto* extend = std::get_if<ExtendArgs>(&args)) {
        if (const auto limit = parse_limit(extend->by); !limit.ok()) return limit.refusal();
    }
    return std::visit(ToCommands{state, facts}, args);
}

}  // namespace domain::scenario
