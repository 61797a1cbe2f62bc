#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/adjustment.h"
#include "domain/calendar.h"
#include "domain/campaign.h"
#include "domain/guide.h"
#include "domain/lists.h"
#include "domain/policy.h"
#include "domain/publication.h"
#include "domain/template.h"
#include "store/store.h"
#include "views/directory.h"

namespace views {

// Everything published, typed: guides in all versions, calendars, policies, directory. A snapshot:
// immutable for its readers, replaced whole when something is published.
class Library {
  public:
    Library() = default;
    Library(const Library& other);  // without what it has cached

    // Reads the publication table, of what was published by `until`. Throws when a published thing
    // no longer reads.
    static std::shared_ptr<const Library> load(store::Reader& reader,
                                               base::Instant until = {INT64_MAX});

    // Which snapshot it is, of all that this process has made: an address is used again, this is not.
    std::uint64_t serial() const { return serial_; }

    using GuidePtr = std::shared_ptr<const domain::PublishedGuide>;
    GuidePtr guide(const std::string& item) const;               // in force; null: none
    GuidePtr guide(const std::string& item, int version) const;  // null: none
    std::vector<GuidePtr> versions(const std::string& item) const;
    std::vector<GuidePtr> guides() const;  // in force, by item

    // Where a guide was ever in force: its cases' streams begin with one of these.
    const std::set<std::string>& shards() const { return shards_; }

    const std::map<std::string, Region>& regions() const { return regions_; }
    const std::map<std::string, Agency>& agencies() const { return agencies_; }
    const std::map<std::string, Hall>& halls() const { return halls_; }
    const std::map<std::string, CatalogEntry>& entries() const { return entries_; }
    const std::map<std::string, domain::Campaign>& campaigns() const { return campaigns_; }
    const std::map<std::string, domain::OnceList>& once_lists() const { return once_lists_; }
    const std::map<std::string, domain::CancelledProofs>& cancelled_proofs() const {
        return cancelled_proofs_;
    }
    const std::map<std::string, domain::LawChange>& law_changes() const { return law_changes_; }
    const domain::ElementTable& elements() const { return elements_; }
    using TemplatePtr = std::shared_ptr<const domain::PublishedTemplate>;
    std::vector<TemplatePtr> templates() const;                  // newest of each, by key
    TemplatePtr element_template(const std::string& key) const;  // newest; null: none
    // The one the guide names, else the nearest that fits its catalogue entry; null: none.
    TemplatePtr template_for(const domain::Guide& guide) const;
    domain::Drift drift(const domain::Guide& guide) const;
    std::string agency_name(const std::string& code) const;  // the code itself when unknown
    std::string region_name(const std::string& code) const;

    // Of a region by its whole chain; cached. Null when its tables do not fit together.
    domain::CalendarPtr calendar(const std::string& region) const;
    // Whether the promise ends in time whatever day it starts, by the region's calendar;
    // remembered.
    base::Result<base::Done> within_law(const std::string& region, const domain::Limit& promised,
                                        const domain::Limit& statutory) const;
    // In force on a day; cached. Null when the documents do not fit together.
    std::shared_ptr<const domain::Policy> policy(const std::string& region, base::Date on,
                                                 domain::ItemType type) const;
    const std::vector<domain::PolicyDocument>& policies() const { return policies_; }
    const std::vector<domain::CalendarTable>& calendars() const { return calendars_; }
    const std::vector<domain::OfficeHours>& office_hours() const { return hours_; }

    std::string hash_of(domain::PublicationKind kind,
                        const std::string& key) const;  // in force; "": none

    // As if it were published: to judge what comes together with it.
    void add(domain::PublicationKind kind, const std::string& key, int version, base::Instant at,
             const std::string& hash, const std::string& body);

  private:
    static std::uint64_t next_serial();

    const std::uint64_t serial_ = next_serial();
    std::map<std::string, std::map<int, GuidePtr>> guides_;
    std::set<std::string> shards_;
    std::map<std::string, Region> regions_;
    std::map<std::string, Agency> agencies_;
    std::map<std::string, Hall> halls_;
    std::map<std::string, CatalogEntry> entries_;
    std::map<std::string, domain::Campaign> campaigns_;
    std::map<std::string, domain::OnceList> once_lists_;
    std::map<std::string, domain::CancelledProofs> cancelled_proofs_;
    std::map<std::string, domain::LawChange> law_changes_;
    domain::ElementTable elements_;
    std::map<std::string, TemplatePtr> templates_;
    std::vector<domain::CalendarTable> calendars_;
    std::vector<domain::OfficeHours> hours_;
    std::vector<domain::PolicyDocument> policies_;
    std::map<std::pair<domain::PublicationKind, std::string>, std::string> hashes_;

    mutable std::mutex mutex_;  // of the three caches
    mutable std::map<std::string, domain::CalendarPtr> resolved_calendars_;
    mutable std::map<std::tuple<std::string, std::string, std::string>, base::Result<base::Done>>
        compared_;
    mutable std::map<std::tuple<std::string, std::int32_t, domain::ItemType>,
                     std::shared_ptr<const domain::Policy>>
        resolved_policies_;
};

// A published row, in the transaction of its event.
void save(store::Writer& writer, const domain::Published& event, base::Instant at);

}  // namespace views
