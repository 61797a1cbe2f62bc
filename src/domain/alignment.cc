#include "domain/alignment.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace domain {
namespace {

// Working minutes of a week over its seven days, of a year over its twelve months.
constexpr std::int64_t minutes_in_seven_days = 5 * std::int64_t{nominal_day_minutes};
constexpr std::int64_t minutes_in_month = 21 * std::int64_t{nominal_day_minutes};

// What the applicant brings: neither made from the form nor fetched by the office itself.
bool is_brought(const Material& material) {
    return !material.generated && !material.waived && material.need != Need::optional;
}

std::optional<Limit> time_of(const Guide& guide) {
    return guide.promised.limit ? guide.promised.limit : guide.statutory.limit;
}

std::int64_t total_minutes(const Guide& guide) {
    std::int64_t total = 0;
    for (const Step& step : guide.steps) total += comparable_minutes(step.limit);
    return total;
}

bool shorter(const Guide& a, const Guide& b) {
    const auto x = burden_of(a).minutes, y = burden_of(b).minutes;
    if (x != y) return x && (!y || *x < *y);
    return a.item < b.item;
}

bool simpler(const Guide& a, const Guide& b) {
    const auto key = [](const Guide& g) {
        return std::tuple(g.steps.size(), total_minutes(g), g.item);
    };
    return key(a) < key(b);
}

void drop_materials(Guide& guide, const Burden& standard) {
    std::set<std::string> gone;
    for (const Material& material : guide.materials)
        if (is_brought(material) && !standard.materials.contains(material.name))
            gone.insert(material.key);
    const auto left_out = [&](const std::string& key) { return gone.contains(key); };
    std::erase_if(guide.materials, [&](const Material& m) { return left_out(m.key); });
    std::erase_if(guide.commitment.covers, left_out);
    std::erase_if(guide.deferral.materials, left_out);
}

}  // namespace

std::int64_t comparable_minutes(const Limit& limit) {
    if (limit.unit == Unit::days) return limit.amount * minutes_in_seven_days / 7;
    if (limit.unit == Unit::months) return limit.amount * minutes_in_month;
    return nominal_minutes(limit);
}

Burden burden_of(const Guide& guide) {
    Burden burden;
    for (const Material& material : guide.materials)
        if (is_brought(material)) burden.materials.insert(material.name);
    if (const auto limit = time_of(guide)) burden.minutes = comparable_minutes(*limit);
    burden.steps = static_cast<int>(guide.steps.size());
    burden.visits = guide.visits;
    return burden;
}

Burden meet(const Burden& a, const Burden& b) {
    Burden least;
    std::ranges::set_intersection(a.materials, b.materials,
                                  std::inserter(least.materials, least.materials.end()));
    least.minutes = a.minutes && b.minutes ? std::min(a.minutes, b.minutes)
                                           : (a.minutes ? a.minutes : b.minutes);
    least.steps = std::min(a.steps, b.steps);
    least.visits = std::min(a.visits, b.visits);
    return least;
}

bool lighter_or_equal(const Burden& a, const Burden& b) {
    return meet(a, b) == a;
}

Distance distance(const Burden& burden, const Burden& standard) {
    Distance far;
    std::ranges::set_difference(burden.materials, standard.materials,
                                std::back_inserter(far.materials));
    if (burden.minutes && standard.minutes) far.minutes = *burden.minutes - *standard.minutes;
    far.steps = burden.steps - standard.steps;
    far.visits = burden.visits - standard.visits;
    return far;
}

Standard standard_of(const std::vector<const Guide*>& guides) {
    Standard standard;
    standard.burden = burden_of(*guides.front());
    const Guide *shortest = guides.front(), *simplest = guides.front();
    for (const Guide* guide : guides) {
        standard.burden = meet(standard.burden, burden_of(*guide));
        if (shorter(*guide, *shortest)) shortest = guide;
        if (simpler(*guide, *simplest)) simplest = guide;
    }
    standard.shortest = shortest->item;
    standard.simplest = simplest->item;
    standard.by_one = std::ranges::any_of(guides, [&](const Guide* guide) {
        return burden_of(*guide).materials == standard.burden.materials;
    });
    return standard;
}

Guide adopt(const Guide& guide, const Standard& standard, const Guide& shortest,
            const Guide& simplest) {
    Guide after = guide;
    const Distance far = distance(burden_of(guide), standard.burden);
    drop_materials(after, standard.burden);
    if (burden_of(guide).minutes != standard.burden.minutes) {
        after.promised.limit = time_of(shortest);
        after.kind = shortest.kind;
    }
    // Steps that no longer fit into the promise come from where they do.
    if (far.steps > 0) after.steps = simplest.steps;
    if (after.promised.limit && total_minutes(after) > comparable_minutes(*after.promised.limit)) {
        const bool fits = total_minutes(simplest) <= comparable_minutes(*after.promised.limit);
        const auto& way = fits ? simplest.steps : shortest.steps;
        for (Step& step : after.steps) {
            const auto same = std::ranges::find(way, step.key, &Step::key);
            if (same == way.end()) continue;
            if (comparable_minutes(same->limit) < comparable_minutes(step.limit))
                step.limit = same->limit;
        }
    }
    after.visits = standard.burden.visits;
    if (after.visits == 0) after.visits_reason.clear();
    return after;
}

}  // namespace domain
