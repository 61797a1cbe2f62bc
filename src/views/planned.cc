#include "views/planned.h"

#include "base/sm3.h"
#include "shape/json.h"
#include "views/authoring.h"

namespace views {

Planned plan_guide(const domain::PublishedGuide& before, const domain::Guide& after,
                   const Library& judged_with, base::Date on) {
    Planned planned;
    planned.key = after.item;
    planned.name = after.name;
    planned.region = after.region;
    planned.version = before.version;
    planned.in_force = before.content_hash;
    planned.body = shape::canonical(shape::to_value(after));
    planned.content_hash = base::to_hex(base::sm3(planned.body));
    Authored authored;
    check_guide(after, judged_with, on, authored);
    planned.problems = std::move(authored.problems);
    planned.advice = authored.advice.size();
    return planned;
}

}  // namespace views
