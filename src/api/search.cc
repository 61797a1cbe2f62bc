#include "api/search.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "api/published.h"
#include "api/search_words.h"

namespace api {
namespace {

// Keys in the index: guides before entries.
constexpr char guide_sign = 'g', entry_sign = 'n';

template <class E>
std::string word_of(E value) {
    return boost::describe::enum_to_string(value, "");
}

Findable findable(const domain::PublishedGuide& published, const views::Library& library) {
    const auto& guide = published.guide;
    const auto agency = library.agency_name(guide.implementing_agency);
    Findable thing;
    thing.key = guide_sign + guide.item;
    thing.mark = published.content_hash + agency;
    thing.name = guide.name;
    thing.aliases = guide.aliases;
    thing.texts = {guide.output.name, guide.topic, guide.summary, agency};
    for (const auto& line : guide.materials) thing.texts.push_back(line.name);
    for (const auto audience : guide.audience)
        thing.classes["audience"].push_back(word_of(audience));
    thing.classes["topic"] = {guide.topic};
    thing.classes["agency"] = {guide.implementing_agency};
    thing.classes["item_type"] = {word_of(guide.item_type)};
    thing.classes["kind"] = {word_of(guide.kind)};
    thing.classes["region"] = {guide.region};
    thing.classes["channel"] = guide.channels;
    return thing;
}

Findable findable(const views::CatalogEntry& entry) {
    Findable thing;
    thing.key = entry_sign + entry.code;
    thing.mark = entry.name + '\n' + entry.department;
    thing.name = entry.name;
    thing.texts = {entry.department};
    thing.classes["agency"] = {entry.department};
    return thing;
}

// The everyday words that brought a guide up: those that hold the question or stand in it.
std::vector<std::string> aliases_hit(const domain::Guide& guide, const std::string& normal) {
    std::vector<std::string> hit;
    if (normal.empty()) return hit;
    for (const auto& alias : guide.aliases) {
        const auto words = normal_text(alias);
        if (words.find(normal) != words.npos || normal.find(words) != normal.npos)
            hit.push_back(alias);
    }
    return hit;
}

}  // namespace

const std::vector<std::pair<std::string, std::string>>& search_classes() {
    static const std::vector<std::pair<std::string, std::string>> all{
        {"audience", "服务对象"},  {"topic", "主题"},    {"agency", "实施单位"},
        {"item_type", "事项类型"}, {"kind", "办件类型"}, {"region", "区划"},
        {"channel", "办理渠道"}};
    return all;
}

SearchIndex& Search::index_of(const std::shared_ptr<const views::Library>& library,
                              base::Date today) {
    std::lock_guard lock{mutex_};
    if (!index_) index_.emplace(folder_);
    if (library_ == library && today < next_end_) return *index_;
    std::vector<Findable> all;
    next_end_ = {INT32_MAX};
    for (const auto& guide : offered_guides(*library, today)) {
        all.push_back(findable(*guide, *library));
        if (guide->guide.ended) next_end_ = std::min(next_end_, guide->guide.ended->on);
    }
    for (const auto& [code, entry] : library->entries()) all.push_back(findable(entry));
    index_->hold(all);
    library_ = library;
    return *index_;
}

FoundPage Search::find(const std::shared_ptr<const views::Library>& library,
                       const SearchQuestion& question, base::Date today) {
    auto answer = index_of(library, today).find(question);
    FoundPage page;
    page.total = answer.total;
    page.classes = std::move(answer.classes);
    const auto normal = without_filler(normal_text(question.text));
    for (const auto& hit : answer.hits) {
        const auto key = hit.key.substr(1);
        Found found;
        if (hit.key.front() == guide_sign) {
            found.guide = public_guide(*library, key);
            if (!found.guide) continue;  // another thread's index is newer than this library
            found.aliases_hit = aliases_hit(found.guide->guide, normal);
        } else {
            const auto entry = library->entries().find(key);
            if (entry == library->entries().end()) continue;
            found.entry = &entry->second;
        }
        page.found.push_back(std::move(found));
    }
    return page;
}

}  // namespace api
