#include <fmt/format.h>

#include <algorithm>

#include "api/context.h"
#include "api/guide_page.h"
#include "api/published.h"
#include "api/resources.h"

// The first page.
namespace api {
namespace {

struct PortalRegion {
    std::string code;
    std::string name;
    std::vector<std::string> path;  // names from the province down
};
SHAPE_STRUCT(PortalRegion, code, name, path)

struct Topic {
    std::string name;
    int count = 0;
};
SHAPE_STRUCT(Topic, name, count)

struct Portal {
    PortalRegion region;
    std::vector<views::Hall> halls;
    std::vector<Topic> topics;
    std::vector<ItemRow> popular;
    bool test_clock = false;
    base::Instant now;
    std::string calendar_note;
};
SHAPE_STRUCT(Portal, region, halls, topics, popular, test_clock, now, calendar_note)

PortalRegion region_of(const std::string& code, const views::Library& library) {
    PortalRegion region{code, library.region_name(code), {}};
    auto at = library.regions().find(code);
    for (int i = 0; i < 8 && at != library.regions().end(); ++i) {
        region.path.insert(region.path.begin(), at->second.name);
        at = library.regions().find(at->second.parent);
    }
    return region;
}

std::vector<Topic> topics_of(const views::Library& library, base::Date today) {
    std::vector<Topic> topics;
    for (const auto& guide : offered_guides(library, today)) {
        const auto found = std::ranges::find(topics, guide->guide.topic, &Topic::name);
        if (found == topics.end())
            topics.push_back({guide->guide.topic, 1});
        else
            ++found->count;
    }
    std::ranges::stable_sort(topics, std::greater{}, &Topic::count);
    return topics;
}

std::string calendar_note(const std::string& region, const views::Library& library,
                          base::Instant now) {
    const auto calendar = library.calendar(region);
    if (!calendar || !calendar->known(now.date())) return "今年的工作日历还没有公布，日期先不计算";
    const auto source = calendar->version_chinese(now.date().year());
    const auto today = calendar->working(now.date()) ? "今天是工作日" : "今天不是工作日";
    return fmt::format("{}。日期按{}计算", today, source);
}

std::vector<ItemRow> popular_of(const std::string& region, const views::Library& library,
                                base::Date today) {
    constexpr std::size_t most = 8;
    std::vector<ItemRow> rows;
    for (const bool own : {true, false})
        for (const auto& guide : offered_guides(library, today)) {
            const auto& where = guide->guide.region;
            const bool here =
                own ? where == region : where != region && where.starts_with(region.substr(0, 4));
            if (here && rows.size() < most) rows.push_back(item_row({guide}, library));
        }
    return rows;
}

base::Result<Portal> show_portal(Call& call) {
    const auto library = call.library();
    const auto& options = call.context.parts.options;
    Portal portal;
    portal.region = region_of(options.region, *library);
    for (const auto& [key, hall] : library->halls()) portal.halls.push_back(hall);
    portal.now = call.now();
    portal.topics = topics_of(*library, portal.now.date());
    portal.popular = popular_of(options.region, *library, portal.now.date());
    portal.test_clock = options.test_clock;
    portal.calendar_note = calendar_note(options.region, *library, portal.now);
    return portal;
}

}  // namespace

std::vector<Route> portal_routes() {
    return {get<Portal, show_portal>({"GET", "/api/v1/portal", "门户首页", "办事指南"})};
}

}  // namespace api
