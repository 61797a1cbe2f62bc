// Any text as a scenario file, in a world that has nothing: every line is answered, none stops the reader.
#include <fmt/format.h>

#include "domain/scenario.h"

namespace {

base::Refusal nothing() { return {.code = "not_found", .message = "没有"}; }

domain::scenario::World empty_world() {
    domain::scenario::World world;
    world.guide = [](const std::string&) -> base::Result<std::shared_ptr<const domain::PublishedGuide>> {
        return nothing();
    };
    world.policy = [](const std::string&, base::Date,
                      const std::string&) -> base::Result<std::shared_ptr<const domain::Policy>> { return nothing(); };
    world.calendar = [](const std::string&, const std::string&) -> base::Result<domain::CalendarPtr> {
        return nothing();
    };
    world.args = [](const boost::json::value&) -> base::Result<domain::scenario::Args> { return nothing(); };
    world.delegation = [](const boost::json::value&) -> base::Result<domain::Delegation> { return nothing(); };
    world.event_json = [](const domain::Event&) { return boost::json::value{}; };
    return world;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const auto world = empty_world();
    (void)domain::scenario::run({reinterpret_cast<const char*>(data), size}, world);
    return 0;
}
