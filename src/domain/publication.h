#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/facts.h"
#include "shape/describe.h"

// What is published to everyone and pinned by version: guides, calendars, policies, regions, agencies, halls,
// catalogue entries, templates, lists. One stream each: "690102/publication/guide/690102-01". The newest is in force.
namespace domain {

// Stored by number in the tables: a new kind comes last.
enum class PublicationKind {
    region, agency, hall, calendar, office_hours, policy, catalog_entry, guide, element_table, element_template,
    campaign, once_list, cancelled_proofs, law_change
};
SHAPE_ENUM(PublicationKind, region, agency, hall, calendar, office_hours, policy, catalog_entry, guide,
           element_table, element_template, campaign, once_list, cancelled_proofs, law_change)

struct Published {
    PublicationKind kind = PublicationKind::guide;
    std::string key;
    int version = 0;
    std::string content_hash;  // SM3 hex of `body`
    std::string body;          // canonical JSON text of the thing
    std::optional<std::string> draft = {};  // stream of the reviewed draft that it was
};
SHAPE_STRUCT(Published, kind, key, version, content_hash, body, draft)

struct Publish {
    PublicationKind kind = PublicationKind::guide;
    std::string key;
    std::string content_hash;
    std::string body;
    std::vector<base::Problem> findings;  // of lint and of policy.check_tightening; any: refused
    std::string region;
    std::optional<std::string> draft = {};     // stream of the draft that was reviewed
    std::optional<std::string> replaces = {};  // content hash that must be in force; "": none
};

struct Publication {
    std::string id;
    int version = 0;
    std::string content_hash;
};

}  // namespace domain
