#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/clock_view.h"
#include "api/search.h"
#include "domain/guide.h"
#include "domain/guide_changes.h"
#include "views/library.h"

// A guide as its page shows it.
namespace api {

struct AgencyName {
    std::string code;
    std::string name;
};
SHAPE_STRUCT(AgencyName, code, name)

struct Fact {  // one of the six on top
    std::string key;  // time visits fee materials place kind
    std::string label;
    std::string value;
    std::string note;
};
SHAPE_STRUCT(Fact, key, label, value, note)

struct StepBar {
    std::string key;
    std::string name;
    std::string text;
    std::int64_t minutes = 0;  // nominal working minutes
};
SHAPE_STRUCT(StepBar, key, name, text, minutes)

struct StepBars {
    std::string total_text;
    std::string promised_text;
    std::string statutory_text;
    std::vector<StepBar> bars;
    std::int64_t reserve_minutes = 0;  // promised and not given to a step
};
SHAPE_STRUCT(StepBars, total_text, promised_text, statutory_text, bars, reserve_minutes)

struct BoundPolicy {
    std::string parameter;
    std::string value_text;
    std::string document;
    std::string article;
};
SHAPE_STRUCT(BoundPolicy, parameter, value_text, document, article)

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

using Labels = std::map<std::string, std::map<std::string, std::string>>;  // enum -> word -> Chinese

struct GuidePage {
    int version = 0;
    base::Instant published_at;
    std::string content_hash;
    domain::Guide guide;
    AgencyName agency;
    AgencyName deciding_agency;
    std::optional<views::Hall> hall;
    std::vector<views::Window> windows;
    std::vector<Fact> facts;
    Labels labels;
    StepBars steps;
    std::optional<ClockPreview> today;
    std::vector<BoundPolicy> policies;
    std::vector<VersionLine> versions;
    std::optional<VersionChanges> changes;  // absent in a first version
};
SHAPE_STRUCT(GuidePage, version, published_at, content_hash, guide, agency, deciding_agency, hall, windows, facts,
             labels, steps, today, policies, versions, changes)

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
SHAPE_STRUCT(ItemRow, item, code, name, kind, item_type, agency, agency_name, topic, summary, promised_text,
             statutory_text, visits, fee_text, materials_needed, materials_waived, has_guide, aliases_hit)

GuidePage guide_page(const domain::PublishedGuide& published, const views::Library& library, base::Instant now);
ItemRow item_row(const Found& found, const views::Library& library);

std::string promised_text(const domain::Guide& guide);   // "当场办结", "5 个工作日"
std::string statutory_text(const domain::Guide& guide);  // "20 个工作日", "法律没有规定"
std::string fee_text(const domain::Fee& fee);
Labels enum_labels();

}  // namespace api
