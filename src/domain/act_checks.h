#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/acts.h"

// What the acts share when they look at a case, and what of their preconditions does not depend on
// the command: so that a button can say why it is off before anyone presses it.
namespace domain {

bool covers_region(const Actor& actor, const std::string& region);
bool is_party(const Case& state, const Actor& actor);
base::Refusal item_not_published();

// The preconditions of the act that are known before its command.
base::Result<base::Done> ready_for(Act act, const Case& state, const Facts& facts);

// Nothing has to be handed in: made from the form, or 免提交 because a shared source answers here.
bool exempt(const Material& material, const Guide& guide,
            const std::map<std::string, std::string>& situations);

// A line of the guide that applies to the case, as it stands there.
struct Line {
    const Material* material;
    const MaterialState* state;  // null: neither handed in nor checked
    bool exempt;
};
std::vector<Line> lines_of(const Case& state, const Guide& guide);

const MaterialState* find_state(const Case& state, const std::string& material);
bool settled(const Line& line);               // does not block acceptance
bool must_be_checked(const Line& line);       // and has not been
bool lacking(const MaterialState* material);  // checked: missing or not in form

const SpecialStepRun* open_step(const Case& state);

bool unmet_demand(const Case& state);  // something once demanded is still lacking

bool points_of_line(const std::vector<std::string>& points, const Material& line);
base::Refusal point_not_in_line(std::string pointer);
base::Refusal reason_required(std::string_view act);

// A refusal with one problem for every line that still has to be checked.
base::Result<base::Done> all_checked(const Case& state, const Facts& facts);

}  // namespace domain
