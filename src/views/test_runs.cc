#include "views/test_runs.h"

namespace views {

domain::TestReport test_run(const domain::Guide& guide, const std::string& content_hash,
                            const Library& library, base::Instant now, const std::string& region) {
    const std::string& place = region.empty() ? guide.region : region;
    domain::TestWorld world;
    world.calendar = library.calendar(place);
    world.policy = library.policy(place, now.date(), guide.item_type);
    world.start = now;
    return domain::test_run(guide, content_hash, world);
}

}  // namespace views
