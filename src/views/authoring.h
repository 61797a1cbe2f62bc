#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/guide.h"
#include "domain/guide_lint.h"
#include "domain/publication.h"
#include "views/library.h"

// The files people write (catalog/): YAML or TSV -> things to publish.
namespace views {

// One thing a file holds, ready to be published; or why it cannot be.
struct Authored {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    std::string body;                     // canonical JSON
    std::string content_hash;             // SM3 hex of body
    std::string region;                   // 12 digits; "" for what stands above regions
    std::string place;                    // "第 12 行", or "" for a file that holds one thing
    std::vector<base::Problem> problems;  // any: it must not be published
    std::vector<base::Problem> advice;    // what a reviewer should look at; does not forbid
};

// What the text holds. The kind is told from its members: a guide has `item`, a policy
// `parameters`, a calendar `days_off`, ... Refuses with broken_yaml or unknown_file when it is none
// of them; row errors are in the rows.
base::Result<std::vector<Authored>> read_file(std::string_view text, bool tsv);

// What lint says of a guide that would be published on a day, against what is published already.
std::vector<domain::LintFinding> lint_guide(const domain::Guide& guide, const Library& library,
                                            base::Date on);
// The same for what a page or table of an office shows, judged as if it stood in `region` ("CN":
// national law alone). Nothing is missing where `unseen` says so.
std::vector<domain::LintFinding> lint_page(const domain::Guide& guide, const Library& library,
                                           const std::string& region, base::Date on,
                                           std::function<bool(std::string_view pointer)> unseen);
// The same as `problems` and `advice`.
void check_guide(const domain::Guide& guide, const Library& library, base::Date on,
                 Authored& authored);

// Refused when its document loosens what binds above (policy.h).
void check_policy(const Library& library, Authored& authored);

// Refused when it fixes what the element table does not let its level fix.
void check_template(const Library& library, Authored& authored);

// Refused when it lacks what the list of a level above has, or lists what the region's own guides
// do not meet; nothing is done where the thing is no list.
void check_list(const Library& library, Authored& authored);

// The guide of an Authored that holds one and has read without problems.
base::Result<domain::Guide> guide_of(const Authored& authored);

}  // namespace views
