#include "views/library.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>

#include "domain/clock.h"
#include "shape/json.h"

namespace views {
namespace {

using domain::PublicationKind;

template <class T>
T read(const std::string& key, const std::string& body) {
    auto value = shape::from_json<T>(body, shape::Reading::tolerant, 4 << 20);
    if (!value)
        throw std::runtime_error("已发布的 " + key + " 读不出来：" + value.refusal().message);
    return std::move(*value);
}

}  // namespace

std::uint64_t Library::next_serial() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

Library::Library(const Library& o)
    : guides_(o.guides_),
      shards_(o.shards_),
      regions_(o.regions_),
      agencies_(o.agencies_),
      halls_(o.halls_),
      entries_(o.entries_),
      campaigns_(o.campaigns_),
      once_lists_(o.once_lists_),
      cancelled_proofs_(o.cancelled_proofs_),
      law_changes_(o.law_changes_),
      elements_(o.elements_),
      templates_(o.templates_),
      calendars_(o.calendars_),
      hours_(o.hours_),
      policies_(o.policies_),
      hashes_(o.hashes_) {}

std::shared_ptr<const Library> Library::load(store::Reader& reader, base::Instant until) {
    auto library = std::make_shared<Library>();
    reader.query(
        "SELECT kind, key, version, published_at, content_hash, body FROM publication "
        "WHERE published_at <= $1 ORDER BY kind, key, version",
        {until.us}, [&](const store::Row& r) {
            library->add(static_cast<PublicationKind>(r.integer(0)), r.string(1),
                         static_cast<int>(r.integer(2)), {r.integer(3)}, r.string(4), r.string(5));
        });
    return library;
}

void Library::add(PublicationKind kind, const std::string& key, int version, base::Instant at,
                  const std::string& hash, const std::string& body) {
    hashes_[{kind, key}] = hash;
    switch (kind) {
        case PublicationKind::region:
            regions_[key] = read<Region>(key, body);
            return;
        case PublicationKind::agency:
            agencies_[key] = read<Agency>(key, body);
            return;
        case PublicationKind::hall:
            halls_[key] = read<Hall>(key, body);
            return;
        case PublicationKind::catalog_entry:
            entries_[key] = read<CatalogEntry>(key, body);
            return;
        case PublicationKind::calendar:
            calendars_.push_back(read<domain::CalendarTable>(key, body));
            return;
        case PublicationKind::office_hours:
            hours_.push_back(read<domain::OfficeHours>(key, body));
            return;
        case PublicationKind::policy: {
            auto document = read<domain::PolicyDocument>(key, body);
            std::erase_if(policies_, [&](const auto& d) { return d.id == document.id; });
            policies_.push_back(std::move(document));
            return;
        }
        case PublicationKind::campaign:
            campaigns_[key] = read<domain::Campaign>(key, body);
            return;
        case PublicationKind::once_list:
            once_lists_[key] = read<domain::OnceList>(key, body);
            return;
        case PublicationKind::cancelled_proofs:
            cancelled_proofs_[key] = read<domain::CancelledProofs>(key, body);
            return;
        case PublicationKind::law_change:
            law_changes_[key] = read<domain::LawChange>(key, body);
            return;
        case PublicationKind::element_table:
            elements_ = read<domain::ElementTable>(key, body);
            return;
        case PublicationKind::element_template:
            templates_[key] = std::make_shared<const domain::PublishedTemplate>(
                domain::PublishedTemplate{read<domain::ElementTemplate>(key, body), version, hash});
            return;
        case PublicationKind::guide: {
            auto guide = read<domain::Guide>(key, body);
            domain::compile_rules(guide);
            shards_.insert(guide.region.substr(0, 6));
            guides_[key][version] = std::make_shared<const domain::PublishedGuide>(
                domain::PublishedGuide{std::move(guide), version, hash, at});
        }
    }
}

Library::GuidePtr Library::guide(const std::string& item) const {
    const auto found = guides_.find(item);
    return found == guides_.end() ? nullptr : found->second.rbegin()->second;
}

Library::GuidePtr Library::guide(const std::string& item, int version) const {
    const auto found = guides_.find(item);
    if (found == guides_.end()) return nullptr;
    const auto that = found->second.find(version);
    return that == found->second.end() ? nullptr : that->second;
}

std::vector<Library::GuidePtr> Library::versions(const std::string& item) const {
    std::vector<GuidePtr> all;
    if (const auto found = guides_.find(item); found != guides_.end())
        for (const auto& [version, guide] : found->second) all.push_back(guide);
    return all;
}

std::vector<Library::GuidePtr> Library::guides() const {
    std::vector<GuidePtr> all;
    for (const auto& [item, versions] : guides_) all.push_back(versions.rbegin()->second);
    return all;
}

std::vector<Library::TemplatePtr> Library::templates() const {
    std::vector<TemplatePtr> all;
    for (const auto& [key, each] : templates_) all.push_back(each);
    return all;
}

Library::TemplatePtr Library::element_template(const std::string& key) const {
    const auto found = templates_.find(key);
    return found == templates_.end() ? nullptr : found->second;
}

Library::TemplatePtr Library::template_for(const domain::Guide& guide) const {
    if (guide.binding) return element_template(guide.binding->key);
    if (!guide.catalog_entry) return nullptr;
    const auto chain = domain::region_chain(guide.region);
    TemplatePtr nearest;
    std::ptrdiff_t best = -1;
    for (const auto& [key, each] : templates_) {
        const auto level = std::ranges::find(chain, each->content.region) - chain.begin();
        const bool covers = level < static_cast<std::ptrdiff_t>(chain.size());
        if (!covers || each->content.catalog_entry != *guide.catalog_entry || level <= best)
            continue;
        best = level;
        nearest = each;
    }
    return nearest;
}

domain::Drift Library::drift(const domain::Guide& guide) const {
    return domain::drift_of(guide, template_for(guide).get(), elements_);
}

std::string Library::agency_name(const std::string& code) const {
    const auto found = agencies_.find(code);
    return found == agencies_.end() ? code : found->second.name;
}

std::string Library::region_name(const std::string& code) const {
    const auto found = regions_.find(code);
    return found == regions_.end() ? code : found->second.name;
}

domain::CalendarPtr Library::calendar(const std::string& region) const {
    std::lock_guard lock{mutex_};
    auto& cached = resolved_calendars_[region];
    if (!cached) {
        auto resolved = domain::Calendar::resolve(calendars_, hours_, domain::region_chain(region));
        if (resolved) cached = *resolved;
    }
    return cached;
}

base::Result<base::Done> Library::within_law(const std::string& region,
                                             const domain::Limit& promised,
                                             const domain::Limit& statutory) const {
    const std::tuple key{region, domain::to_text(promised), domain::to_text(statutory)};
    {
        std::lock_guard lock{mutex_};
        if (const auto found = compared_.find(key); found != compared_.end()) return found->second;
    }
    const auto resolved = calendar(region);
    if (!resolved) return base::Done{};
    auto within = domain::promise_within_statutory(
        promised, statutory, *resolved, resolved->first_day().year(), resolved->last_day().year());
    std::lock_guard lock{mutex_};
    return compared_.emplace(key, std::move(within)).first->second;
}

std::shared_ptr<const domain::Policy> Library::policy(const std::string& region, base::Date on,
                                                      domain::ItemType type) const {
    std::lock_guard lock{mutex_};
    if (resolved_policies_.size() > 4096) resolved_policies_.clear();
    auto& cached = resolved_policies_[{region, on.days, type}];
    if (!cached) {
        std::string word;
        shape::append(word, type);
        auto resolved =
            domain::Policy::resolve(policies_, region, on, word.substr(1, word.size() - 2));
        if (resolved) cached = std::make_shared<const domain::Policy>(std::move(*resolved));
    }
    return cached;
}

std::string Library::hash_of(PublicationKind kind, const std::string& key) const {
    const auto found = hashes_.find({kind, key});
    return found == hashes_.end() ? std::string{} : found->second;
}

void save(store::Writer& writer, const domain::Published& event, base::Instant at) {
    writer.execute(
        "INSERT INTO publication(kind, key, version, published_at, content_hash, body) "
        "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT(kind, key, version) DO NOTHING",
        {static_cast<int>(event.kind), event.key, event.version, at.us, event.content_hash,
         event.body});
}

}  // namespace views
