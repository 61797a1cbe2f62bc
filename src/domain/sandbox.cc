#include "domain/sandbox.h"

#include "domain/words.h"

namespace domain {
namespace {

constexpr int max_depth = 16;  // of follow-ups, as in the engine

}  // namespace

Sandbox::Sandbox(Facts world) : facts(std::move(world)), versions_{facts.guide} {
    streams_.emplace(facts.id, Stream{initial_state(facts.id)});
}

const Case& Sandbox::subject() const {
    return std::get<Case>(streams_.at(facts.id).state);
}

void Sandbox::publish(std::shared_ptr<const PublishedGuide> next) {
    versions_.push_back(std::move(next));
}

base::Result<Events> Sandbox::decide_on(const std::string& stream, const Command& command,
                                        const Actor& actor) {
    const auto place = streams_.try_emplace(stream, Stream{initial_state(stream)}).first;
    Facts known = facts;
    known.actor = actor;
    known.version = place->second.version;
    if (stream != facts.id) known.subject = std::make_shared<const Case>(subject());
    return decide(place->second.state, command, known);
}

void Sandbox::record(const std::string& stream, const Events& events, const std::string& actor,
                     std::optional<base::Instant> effective, int depth) {
    Stream& target = streams_.at(stream);
    std::vector<Meta> metas;
    for (const Event& event : events) {
        metas.push_back({++target.version, facts.now, effective, actor});
        evolve(target.state, event, metas.back());
        if (stream == facts.id) happened.push_back(event);
    }
    pin();
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (const FollowUp& next : react(streams_.at(stream).state, events[i], metas[i], facts)) {
            follow(next, depth);
        }
    }
}

void Sandbox::follow(const FollowUp& next, int depth) {
    if (depth >= max_depth)
        return failed.push_back(refuse("endless_follow_ups", "后续操作没有尽头。"));
    Actor machine;
    machine.account = "react";
    machine.roles = {Role::react};
    const auto events = decide_on(next.stream, next.command, machine);
    if (!events.ok()) return failed.push_back(events.refusal());
    record(next.stream, events.value(), machine.account, {}, depth + 1);
}

// A case keeps the guide it began under; the next application takes the newest.
void Sandbox::pin() {
    for (const auto& version : versions_) {
        if (version->version == subject().guide_version) facts.guide = version;
    }
}

void Sandbox::settle() {
    pin();
    while (const auto consequence = due(streams_.at(facts.id).state, facts)) {
        record(facts.id, consequence->events, "clock", consequence->effective_at, 0);
    }
}

base::Result<base::Done> Sandbox::act(const Command& command, const Actor& actor) {
    settle();
    if (std::holds_alternative<Submit>(command)) facts.guide = versions_.back();
    const bool rating = std::holds_alternative<Rate>(command);
    const std::string stream =
        rating ? facts.id.substr(0, facts.id.find('/')) + "/rating/sandbox" : facts.id;
    const auto events = decide_on(stream, command, actor);
    pin();
    if (!events.ok()) return events.refusal();
    record(stream, events.value(), actor.account, {}, 0);
    if (rating) happened = events.value();
    return base::Done{};
}

}  // namespace domain
