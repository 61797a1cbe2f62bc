#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domain/scenario.h"

// Who plays in a scenario, and how the words of a file become commands.
namespace domain::scenario {

// citizen, other, counter, clerk, examiner, reviewer, chief: of the guide's agencies and first
// hall; stranger: an officer of another agency.
std::map<std::string, Actor, std::less<>> cast_of(const Guide& guide);

// "agency=X hall=H9 region=690121000000 roles=examiner,decider" set on the actor. Refuses with
// bad_actor.
base::Result<base::Done> set_members(Actor& actor, std::string_view assignments);

// `state` is the case so far, for what the file leaves out.
base::Result<std::vector<Command>> commands_of(const Args& args, const Case& state,
                                               const Facts& facts);

}  // namespace domain::scenario
