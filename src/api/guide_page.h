#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/clock_view.h"
#include "api/search.h"
#include "domain/guide.h"
#include "domain/guide_changes.h"
#include "office/guide_sheet.h"
#include "views/library.h"

// A guide as its page shows it.
namespace api {

struct VersionLine {
    int version = 0;
    base::Instant published_at;
};
SHAPE_STRUCT(VersionLine, version, published_at)

// 这一版改了什么
struct VersionChanges {
    int since = 0;  // the version before
    std::vector<domain::GuideChange> lines;
};
SHAPE_STRUCT(VersionChanges, since, lines)
struct GuidePage {
    int version = 0;
    base::Instant published_at;
    std::string content_hash;
    domain::Guide guide;
    office::AgencyName agency;
    office::AgencyName deciding_agency;
    std::optional<views::Hall> hall;
    std::vector<views::Window> windows;
    std::vector<office::Fact> facts;
    office::Labels labels;
    office::StepBars steps;
    std::optional<ClockPreview> today;
    std::vector<office::BoundPolicy> policies;
    std::vector<VersionLine> versions;
    std::optional<VersionChanges> changes;  // absent in a first version
};
SHAPE_STRUCT(GuidePage, version, published_at, content_hash, guide, agency, deciding_agency, hall,
             windows, facts, labels, steps, today, policies, versions, changes)

struct ItemRow {
    std::optional<std::string> item;  // absent: a catalogue entry without a guide
    std::string code;
    std::string name;
    std::string kind;
    std::string item_type;
    std::string agency;
    std::string agency_name;
    std::string topic;
    std::string summary;
    std::string promised_text;
    std::string statutory_text;
    int visits = 0;
    std::string fee_text;
    int materials_needed = 0;
    int materials_waived = 0;
    bool has_guide = false;
    std::vector<std::string> aliases_hit;
};
SHAPE_STRUCT(ItemRow, item, code, name, kind, item_type, agency, agency_name, topic, summary,
             promised_text, statutory_text, visits, fee_text, materials_needed, materials_waived,
             has_guide, aliases_hit)

GuidePage guide_page(const views::Library::GuidePtr& published, const views::Library& library,
                     base::Instant now);
ItemRow item_row(const Found& found, const views::Library& library);

}  // namespace api
