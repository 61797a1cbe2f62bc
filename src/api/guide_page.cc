#include "api/guide_page.h"

#include <boost/describe/enum_to_string.hpp>

#include "api/published.h"

namespace api {
namespace {

using domain::Guide;

// The clock as the guide sets it, so that its days can be shown. None where neither law nor guide
// says a limit.
std::optional<domain::ClockSpec> spec_of(const domain::ClockReading& reading, const Guide& guide,
                                         const domain::Policy& policy, base::Instant now) {
    if (reading.kind == domain::ClockKind::acceptance_notice)
        return domain::notice_clock(guide, policy, now);
    const auto& limit =
        reading.kind == domain::ClockKind::promised ? guide.promised : guide.statutory;
    if (!limit.limit) return {};
    domain::ClockSpec spec;
    spec.kind = reading.kind;
    spec.limit = *limit.limit;
    spec.started = reading.started;
    return spec;
}

std::optional<ClockPreview> preview_of(const Guide& guide, const domain::Policy& policy,
                                       const domain::Calendar& calendar, base::Instant now) {
    ClockPreview preview{now, {}};
    for (const auto& reading : domain::preview(guide, policy, calendar, now)) {
        const auto spec = spec_of(reading, guide, policy, now);
        preview.clocks.push_back(clock_view(reading, spec ? &*spec : nullptr, calendar, now));
        preview.clocks.back().governing = reading.kind == domain::ClockKind::promised;
    }
    return preview;
}

}  // namespace

GuidePage guide_page(const views::Library::GuidePtr& published, const views::Library& library,
                     base::Instant now) {
    auto sheet = office::guide_sheet(published, library, now.date());
    const auto& guide = published->guide;
    GuidePage page;
    page.version = published->version;
    page.published_at = published->published_at;
    page.content_hash = published->content_hash;
    page.guide = guide;
    page.agency = std::move(sheet.implementing);
    page.deciding_agency = std::move(sheet.deciding);
    page.hall = std::move(sheet.hall);
    page.windows = std::move(sheet.windows);
    page.facts = std::move(sheet.facts);
    page.labels = office::enum_labels();
    page.steps = std::move(sheet.steps);
    page.policies = std::move(sheet.policies);
    const auto calendar = library.calendar(guide.region);
    const auto policy = library.policy(guide.region, now.date(), guide.item_type);
    if (policy && calendar) page.today = preview_of(guide, *policy, *calendar, now);
    for (const auto& each : public_versions(library, guide.item))
        page.versions.push_back({each->version, each->published_at});
    const auto before = library.guide(guide.item, published->version - 1);
    if (before && (guide.is_secret() || !before->guide.is_secret()))
        page.changes =
            VersionChanges{before->version, domain::changes_between(before->guide, guide)};
    return page;
}

ItemRow item_row(const Found& found, const views::Library& library) {
    ItemRow row;
    row.aliases_hit = found.aliases_hit;
    if (!found.guide) {
        row.code = found.entry->code;
        row.name = found.entry->name;
        row.agency_name = found.entry->department;
        return row;
    }
    const auto& guide = found.guide->guide;
    const auto n = office::count_materials(guide);
    row.item = guide.item;
    row.code = guide.code;
    row.name = guide.name;
    row.kind = guide.kind == domain::CaseKind::on_the_spot ? "on_the_spot" : "timed";
    row.item_type = boost::describe::enum_to_string(guide.item_type, "");
    row.agency = guide.implementing_agency;
    row.agency_name = library.agency_name(guide.implementing_agency);
    row.topic = guide.topic;
    row.summary = guide.summary;
    row.promised_text = office::promised_text(guide);
    row.statutory_text = office::statutory_text(guide);
    row.visits = guide.visits;
    row.fee_text = office::fee_text(guide.fee);
    row.materials_needed = n.needed;
    row.materials_waived = n.waived;
    row.has_guide = true;
    return row;
}

}  // namespace api
