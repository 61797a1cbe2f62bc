#pragma once

#include <string>
#include <vector>

#include "domain/model.h"

namespace domain::samples {

// A stream that tests move on command by command.
struct StreamDesk {
    State state;
    Facts facts = {};
    std::int64_t version = 0;
    std::vector<FollowUp> follow_ups = {};

    // The refusal's code; "" when done.
    std::string act(const Actor& actor, const Command& command) {
        facts.actor = actor;
        auto events = decide(state, command, facts);
        if (!events) return events.refusal().code;
        follow_ups.clear();
        for (const Event& event : *events) {
            const Meta meta{++version, facts.now, {}, actor.account};
            evolve(state, event, meta);
            for (auto& next : react(state, event, meta, facts)) follow_ups.push_back(next);
        }
        return "";
    }
};

}  // namespace domain::samples
