#include "views/batch_change.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/sm3.h"
#include "shape/json.h"

namespace views {
namespace {

using domain::Guide;
using domain::PublicationKind;

bool lies_in(const std::string& region, const std::string& around) {
    const auto chain = domain::region_chain(region);
    return std::ranges::find(chain, around) != chain.end();
}

// Replaces where the whole field is the value, and says where that was.
struct Replacing {
    const BatchChange& change;
    std::vector<Occurrence> places = {};

    void field(std::string& value, std::string pointer, std::string what) {
        if (value != change.from) return;
        value = change.to;
        places.push_back({std::move(pointer), std::move(what)});
    }
};

void replace_in(Guide& guide, Replacing& r) {
    if (r.change.field != BatchField::phone) return;
    for (std::size_t i = 0; i < guide.places.size(); ++i)
        r.field(guide.places[i].phone, fmt::format("/places/{}/phone", i),
                fmt::format("窗口 {} 的咨询电话", guide.places[i].window));
    r.field(guide.complaint_phone, "/complaint_phone", "投诉电话");
}

void replace_in(Hall& hall, Replacing& r) {
    if (r.change.field == BatchField::address) return r.field(hall.address, "/address", "地址");
    for (std::size_t i = 0; i < hall.windows.size(); ++i)
        r.field(hall.windows[i].phone, fmt::format("/windows/{}/phone", i),
                fmt::format("窗口 {} 的电话", hall.windows[i].key));
    r.field(hall.complaint_phone, "/complaint_phone", "投诉电话");
}

// Sentences that name the value: answers, notes, summaries.
void collect_mentions(const boost::json::value& json, const std::string& value,
                      const std::string& pointer, std::vector<Occurrence>& found) {
    if (json.is_object())
        for (const auto& [key, each] : json.as_object())
            collect_mentions(each, value, pointer + "/" + std::string(key), found);
    if (json.is_array())
        for (std::size_t i = 0; i < json.as_array().size(); ++i)
            collect_mentions(json.as_array()[i], value, fmt::format("{}/{}", pointer, i), found);
    if (json.is_string() && json.as_string().find(value) != boost::json::string::npos)
        found.push_back({pointer, std::string(json.as_string())});
}

template <class Thing>
PlannedChange change_in(const BatchChange& change, Thing& thing) {
    PlannedChange planned;
    Replacing replacing{change};
    replace_in(thing, replacing);
    planned.places = std::move(replacing.places);
    collect_mentions(shape::to_value(thing), change.from, "", planned.mentions);
    return planned;
}

void plan_hall(Planned& planned, const Hall& hall, const Library& library) {
    planned.kind = PublicationKind::hall;
    planned.key = hall.key;
    planned.name = hall.name;
    planned.region = hall.region;
    planned.in_force = library.hash_of(PublicationKind::hall, hall.key);
    const auto body = shape::canonical(shape::to_value(hall));
    planned.content_hash = base::to_hex(base::sm3(body));
    if (planned.content_hash != planned.in_force) planned.body = body;
}

bool holds(const PlannedChange& planned) {
    return !planned.places.empty() || !planned.mentions.empty();
}

}  // namespace

std::vector<PlannedChange> plan_batch(const Library& library, const BatchChange& change,
                                      base::Date on) {
    std::vector<PlannedChange> all;
    Library after{library};
    for (auto [key, hall] : library.halls()) {
        if (!lies_in(hall.region, change.region)) continue;
        auto planned = change_in(change, hall);
        if (!holds(planned)) continue;
        plan_hall(planned, hall, library);
        if (!planned.body.empty())
            after.add(PublicationKind::hall, key, 0, {}, planned.content_hash, planned.body);
        all.push_back(std::move(planned));
    }
    for (const auto& published : library.guides()) {
        if (!lies_in(published->guide.region, change.region)) continue;
        Guide guide = published->guide;
        auto planned = change_in(change, guide);
        if (!holds(planned)) continue;
        static_cast<Planned&>(planned) = plan_guide(*published, guide, after, on);
        if (planned.places.empty()) planned.body.clear();
        all.push_back(std::move(planned));
    }
    return all;
}

}  // namespace views
