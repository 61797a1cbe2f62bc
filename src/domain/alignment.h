#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/guide.h"
#include "shape/describe.h"

// 对齐 (S1 二.3): the same item across districts. 就少不就多、就短不就长、就简不就繁: the standard
// is the meet of all of them — fewest materials, shortest time, fewest steps and visits — and each
// district's distance from it.
namespace domain {

// A time between filing and result in nominal working minutes; natural days and months are
// converted, so that any two can be compared. Only for comparing: what is published is the limit
// itself.
std::int64_t comparable_minutes(const Limit& limit);

// What is compared of a guide. Smaller in every part is better; `meet` is the greatest lower bound.
struct Burden {
    std::set<std::string> materials;      // names of what an applicant must bring in some situation
    std::optional<std::int64_t> minutes;  // promised, else statutory; none: nothing is said
    int steps = 0;
    int visits = 0;

    bool operator==(const Burden&) const = default;
};

Burden burden_of(const Guide& guide);
Burden meet(const Burden& a, const Burden& b);
bool lighter_or_equal(const Burden& a, const Burden& b);  // a asks for nothing that b does not

struct District {
    std::string item;
    std::string region;
    Burden burden;
};

// How far a district stands from the standard.
struct Distance {
    std::vector<std::string> materials;  // asked for here and not everywhere
    std::int64_t minutes = 0;
    int steps = 0;
    int visits = 0;

    bool none() const { return materials.empty() && minutes == 0 && steps == 0 && visits == 0; }
};
SHAPE_STRUCT(Distance, materials, minutes, steps, visits)
Distance distance(const Burden& burden, const Burden& standard);

// The meet of at least one guide, with the districts that show it can be done.
struct Standard {
    Burden burden;
    std::string shortest;  // item whose promise is the shortest
    std::string simplest;  // item whose steps are the fewest
    bool by_one = false;   // one district alone already asks for so few materials
};
Standard standard_of(const std::vector<const Guide*>& guides);

// The guide as the standard has it: what is asked for in excess goes, the time and the steps become
// those of the districts that show the way. Nothing is ever added.
Guide adopt(const Guide& guide, const Standard& standard, const Guide& shortest,
            const Guide& simplest);

}  // namespace domain
