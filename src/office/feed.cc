#include "office/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/guide_changes.h"
#include "office/drawing.h"

namespace office {
namespace {

using GuidePtr = views::Library::GuidePtr;

struct Entry {
    GuidePtr guide;
    GuidePtr before;  // null: the first version
    bool in_force = false;
};

// What a version that is no longer in force said is not repeated.
std::string summary_of(const Entry& entry) {
    if (!entry.in_force)
        return fmt::format("「{}」公布了第 {} 版，后来又有新版。", entry.guide->guide.name,
                           entry.guide->version);
    if (!entry.before) return fmt::format("「{}」的办事指南第一次公布。", entry.guide->guide.name);
    std::string changes;
    for (const auto& change : domain::changes_between(entry.before->guide, entry.guide->guide))
        changes += (changes.empty() ? "" : "；") + change.sentence;
    return fmt::format("「{}」公布了第 {} 版：{}。", entry.guide->guide.name, entry.guide->version,
                       changes.empty() ? "改了说明文字" : changes);
}

void append_entry(std::string& out, const Entry& entry) {
    const auto& guide = *entry.guide;
    const auto at = base::to_text(guide.published_at);
    out += fmt::format(
        "<entry><id>urn:banshi:guide:{0}:{1}</id><title>{2}（第 {1} "
        "版）</title><updated>{3}</updated>"
        "<link href=\"/guides/{0}?version={1}\"/><summary>{4}</summary></entry>\n",
        escaped(guide.guide.item), guide.version, escaped(guide.guide.name), at,
        escaped(summary_of(entry)));
}

}  // namespace

std::string atom_feed(const std::vector<std::vector<GuidePtr>>& guides, const std::string& title,
                      std::size_t most) {
    std::vector<Entry> entries;
    for (const auto& versions : guides)
        for (std::size_t i = 0; i < versions.size(); ++i)
            entries.push_back(
                {versions[i], i == 0 ? nullptr : versions[i - 1], i + 1 == versions.size()});
    std::ranges::stable_sort(entries, std::greater{},
                             [](const Entry& e) { return e.guide->published_at; });
    if (entries.size() > most) entries.resize(most);
    const auto updated = entries.empty() ? base::Instant{} : entries.front().guide->published_at;
    auto out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
        "xml:lang=\"zh-CN\">"
        "<id>urn:banshi:guides</id><title>{}</title><updated>{}</updated>"
        "<author><name>{}</name></author><link rel=\"self\" href=\"/api/v1/feeds/guides\"/>\n",
        escaped(title), base::to_text(updated), escaped(title));
    for (const auto& entry : entries) append_entry(out, entry);
    return out + "</feed>\n";
}

}  // namespace office
