#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "domain/calendar.h"
#include "domain/guide.h"
#include "domain/policy.h"
#include "shape/describe.h"

namespace domain {

enum class Role {
    applicant, agent, counter_clerk, acceptance_officer, examiner, reviewer, legal_reviewer, decider,
    seal_keeper, hall_manager, service_administration, item_manager, supervisor, archivist,
    handover_clerk, administrator,
    clock,  // a consequence of time alone
    react   // a follow-up of an earlier event
};
SHAPE_ENUM(Role, applicant, agent, counter_clerk, acceptance_officer, examiner, reviewer, legal_reviewer,
           decider, seal_keeper, hall_manager, service_administration, item_manager, supervisor, archivist,
           handover_clerk, administrator, clock, react)

// 委托书: what an officer may do in another's name, and how long. Empty lists: no bound of that kind.
struct Delegation {
    std::string key;
    std::vector<std::string> acts;
    std::vector<std::string> items;
    base::Date from;
    base::Date to;
    std::string signatory;
};
SHAPE_STRUCT(Delegation, key, acts, items, from, to, signatory)

// Who acts. An officer's name in an official act is not personal data; a citizen is `person` alone.
struct Actor {
    std::string account;
    std::string name;  // officers only
    std::vector<Role> roles;
    std::string region;  // 12 digits: acts inside it and below
    std::string agency;  // credit code
    std::string hall;
    std::string person;  // pseudonym of a citizen
    std::vector<Delegation> delegations;

    bool is(Role role) const;
};
SHAPE_STRUCT(Actor, account, name, roles, region, agency, hall, person, delegations)

struct Case;

// Everything a decision may know of the world outside its own stream. The engine fills it in.
struct Facts {
    base::Instant now;  // never runs backward
    std::shared_ptr<const Calendar> calendar;  // of the acting agency's region
    std::shared_ptr<const Policy> policy;      // in force there for this item
    std::shared_ptr<const PublishedGuide> guide;  // the pinned version; for a new case the one in force
    Actor actor;
    std::string id;             // a new stream's name
    std::string tracking_code;  // a new case's
    std::int64_t version = 0;   // of the stream before this command
    std::shared_ptr<const Case> subject;  // the case a rating speaks of
};

}  // namespace domain
