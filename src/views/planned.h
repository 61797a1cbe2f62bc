#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/publication.h"
#include "views/library.h"

// A next version made by a rule instead of by hand, before it is published: what it would be and
// what lint says.
namespace views {

struct Planned {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    std::string name;
    std::string region;
    int version = 0;       // in force now; 0: a thing that is listed without versions
    std::string in_force;  // content hash
    std::string body;      // canonical JSON of what would be published; "": nothing would
    std::string content_hash;
    std::vector<base::Problem> problems;  // they keep it behind
    std::size_t advice = 0;

    bool ready() const { return !body.empty() && problems.empty() && content_hash != in_force; }
};

// `judged_with`: the library it will stand in.
Planned plan_guide(const domain::PublishedGuide& before, const domain::Guide& after,
                   const Library& judged_with, base::Date on);

}  // namespace views
