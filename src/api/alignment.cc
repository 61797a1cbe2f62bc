#include "domain/alignment.h"

#include <algorithm>
#include <map>

#include "api/case_access.h"
#include "api/context.h"
#include "api/gathering.h"
#include "api/guide_source.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/guide_changes.h"
#include "office/guide_sheet.h"
#include "shape/notes.h"
#include "views/planned.h"

// 就少不就多、就短不就长、就简不就繁: the same item of several districts side by side, and the
// standard as a draft for each of them.
namespace api {

struct AlignedDistrict {
    std::string item;
    std::string region_name;
    std::string agency_name;
    int version = 0;
    int materials = 0;
    std::string time_text;
    int steps = 0;
    int visits = 0;
    domain::Distance distance;
    bool at_standard = false;
    std::vector<domain::GuideChange> changes;  // what adopting the standard would change
    int problems = 0;                          // of the guide as it would be
};
SHAPE_STRUCT(AlignedDistrict, item, region_name, agency_name, version, materials, time_text, steps,
             visits, distance, at_standard, changes, problems)

struct AlignedItem {
    std::string catalog_entry;
    std::string name;
    std::vector<std::string> materials;  // of the standard
    std::string time_text;
    int steps = 0;
    int visits = 0;
    std::string shortest;  // item that shows the time
    std::string simplest;  // item that shows the steps
    bool by_one = false;   // one district alone already asks for so few materials
    int away = 0;          // districts that do not stand at the standard
    std::vector<AlignedDistrict> districts;
};
SHAPE_STRUCT(AlignedItem, catalog_entry, name, materials, time_text, steps, visits, shortest,
             simplest, by_one, away, districts)

struct AdoptBody {
    std::vector<std::string> items;
};
SHAPE_STRUCT(AdoptBody, items)

struct AdoptedLine {
    std::string item;
    std::string draft;  // its id; "" when it was refused
    std::string code;
    std::string message;
};
SHAPE_STRUCT(AdoptedLine, item, draft, code, message)

struct Adopted {
    std::vector<AdoptedLine> lines;
};
SHAPE_STRUCT(Adopted, lines)

}  // namespace api

template <>
struct shape::notes<api::AdoptBody> {
    static constexpr auto list = std::tuple{note<&api::AdoptBody::items>("要对齐的").items(1, 50)};
};

namespace api {
namespace {

using views::Library;

// Guides that implement the same catalogue entry, in the actor's region.
using Family = std::vector<Library::GuidePtr>;

std::map<std::string, Family> families_of(const Call& call, const Library& library) {
    std::map<std::string, Family> families;
    for (const auto& guide : library.guides())
        if (guide->guide.catalog_entry && domain::covers_region(call.actor, guide->guide.region))
            families[*guide->guide.catalog_entry].push_back(guide);
    std::erase_if(families, [](const auto& entry) { return entry.second.size() < 2; });
    return families;
}

domain::Standard standard_of(const Family& family) {
    std::vector<const domain::Guide*> guides;
    for (const auto& guide : family) guides.push_back(&guide->guide);
    return domain::standard_of(guides);
}

const domain::Guide& guide_in(const Family& family, const std::string& item) {
    const auto is_it = [&](const Library::GuidePtr& guide) { return guide->guide.item == item; };
    return (*std::ranges::find_if(family, is_it))->guide;
}

domain::Guide adopted(const domain::Guide& guide, const Family& family,
                      const domain::Standard& standard) {
    return domain::adopt(guide, standard, guide_in(family, standard.shortest),
                         guide_in(family, standard.simplest));
}

AlignedDistrict district_of(const domain::PublishedGuide& guide, const Family& family,
                            const domain::Standard& standard, const Library& library,
                            base::Date on) {
    const auto burden = domain::burden_of(guide.guide);
    AlignedDistrict district;
    district.item = guide.guide.item;
    district.region_name = library.region_name(guide.guide.region);
    district.agency_name = library.agency_name(guide.guide.implementing_agency);
    district.version = guide.version;
    district.materials = static_cast<int>(burden.materials.size());
    district.time_text = office::promised_text(guide.guide);
    district.steps = burden.steps;
    district.visits = burden.visits;
    district.distance = domain::distance(burden, standard.burden);
    district.at_standard = burden == standard.burden;
    if (district.at_standard) return district;
    const auto after = adopted(guide.guide, family, standard);
    district.changes = domain::changes_between(guide.guide, after);
    district.problems =
        static_cast<int>(views::plan_guide(guide, after, library, on).problems.size());
    return district;
}

AlignedItem item_of(const std::string& entry, const Family& family, const Library& library,
                    base::Date on) {
    const auto standard = standard_of(family);
    AlignedItem item;
    item.catalog_entry = entry;
    const auto known = library.entries().find(entry);
    item.name = known == library.entries().end() ? family.front()->guide.name : known->second.name;
    item.materials = {standard.burden.materials.begin(), standard.burden.materials.end()};
    item.time_text = office::promised_text(guide_in(family, standard.shortest));
    item.steps = standard.burden.steps;
    item.visits = standard.burden.visits;
    item.shortest = standard.shortest;
    item.simplest = standard.simplest;
    item.by_one = standard.by_one;
    for (const auto& guide : family)
        item.districts.push_back(district_of(*guide, family, standard, library, on));
    item.away =
        static_cast<int>(std::ranges::count(item.districts, false, &AlignedDistrict::at_standard));
    return item;
}

base::Result<Page<AlignedItem>> list_alignments(Call& call) {
    const auto library = call.library();
    Page<AlignedItem> page;
    for (const auto& [entry, family] : families_of(call, *library))
        page.items.push_back(item_of(entry, family, *library, call.now().date()));
    return page;
}

base::Result<AlignedItem> show_alignment(Call& call) {
    const auto library = call.library();
    const auto families = families_of(call, *library);
    const auto found = families.find(call.value("entry"));
    if (found == families.end())
        return not_found("这个目录事项在您的地区里不到两份指南，没有可比的");
    return item_of(found->first, found->second, *library, call.now().date());
}

using Adopting = Gathering<Adopted>;

void note_draft(AdoptedLine& line, const engine::Outcome& outcome) {
    line.draft = id_of(outcome.stream);
}

void begin(Adopting& adopting, std::size_t index, const domain::Guide& guide) {
    const auto text = guide_text(guide);
    engine::Request request;
    request.shard = guide.region.substr(0, 6);
    request.command = draft_of(text);
    adopting.submit(index, std::move(request), guide.item, text);
}

void adopt_standard(CallPtr call, AdoptBody body) {
    call->work([call, body = std::move(body)] {
        const auto library = call->library();
        const auto families = families_of(*call, *library);
        const auto found = families.find(call->value("entry"));
        if (found == families.end()) return call->refuse(not_found("这个目录事项没有可比的指南"));
        const auto& family = found->second;
        const auto standard = standard_of(family);
        std::vector<AdoptedLine> lines;
        for (const auto& item : body.items) lines.push_back({item, "", "", ""});
        const auto adopting = std::make_shared<Adopting>(call, std::move(lines), note_draft);
        for (std::size_t i = 0; i < body.items.size(); ++i) {
            const auto is_it = [&](const auto& guide) {
                return guide->guide.item == body.items[i];
            };
            const auto guide = std::ranges::find_if(family, is_it);
            if (guide == family.end())
                adopting->refuse(i, {"item_not_published", "没有公布这个事项"});
            else
                begin(*adopting, i, adopted((*guide)->guide, family, standard));
        }
    });
}

}  // namespace

std::vector<Route> alignment_routes() {
    constexpr auto access = Access::item_manager;
    std::vector<Route> all;
    all.push_back(get_slowly<Page<AlignedItem>, list_alignments>(
        {"GET", "/api/v1/alignments", "同一事项在各区县的差距", "事项管理", access}));
    all.push_back(get_slowly<AlignedItem, show_alignment>(
        {"GET", "/api/v1/alignments/{entry}", "一个事项怎么对齐", "事项管理", access}));
    all.push_back(
        send_later<AdoptBody, Adopted, adopt_standard>(
            {"POST", "/api/v1/alignments/{entry}/adopt", "按标准给各区县起草", "事项管理", access})
            .key()
            .body(8192));
    return all;
}

}  // namespace api
