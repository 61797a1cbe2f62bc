#include <fmt/format.h>

#include "domain/scenario.h"
#include "main/commands.h"
#include "main/files.h"
#include "main/importing.h"
#include "shape/json.h"
#include "views/authoring.h"
#include "views/codec.h"

namespace banshi {
namespace {

namespace fs = std::filesystem;
using domain::scenario::World;

base::Refusal unknown(const std::string& what) {
    return {.code = "not_found", .message = "自带的目录里没有" + what};
}

World world_of(const views::Library& library) {
    World world;
    world.guide = [&](const std::string& item)
        -> base::Result<std::shared_ptr<const domain::PublishedGuide>> {
        if (auto guide = library.guide(item)) return guide;
        return unknown("指南 " + item);
    };
    world.policy =
        [&](const std::string& region, base::Date on,
            const std::string& item_type) -> base::Result<std::shared_ptr<const domain::Policy>> {
        auto policy = domain::Policy::resolve(library.policies(), region, on, item_type);
        if (!policy) return policy.refusal();
        return std::make_shared<const domain::Policy>(std::move(*policy));
    };
    world.calendar = [&](const std::string& region, const std::string& pinned) {
        return domain::Calendar::resolve(library.calendars(), library.office_hours(),
                                         domain::region_chain(region), pinned);
    };
    world.args = [](const boost::json::value& json) {
        return shape::from_value<domain::scenario::Args>(json, shape::Reading::authored);
    };
    world.delegation = [](const boost::json::value& json) {
        return shape::from_value<domain::Delegation>(json, shape::Reading::authored);
    };
    world.event_json = [](const domain::Event& event) {
        std::string body;
        views::encode(event, body);
        return boost::json::value{{"type", views::type_of(event)},
                                  {"data", shape::parse(body).value()}};
    };
    return world;
}

std::vector<fs::path> scenario_files(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const auto& path : paths) {
        if (!fs::is_directory(path))
            files.push_back(path);
        else
            for (const auto& entry : fs::recursive_directory_iterator{path})
                if (entry.path().extension() == ".scenario") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int scenario_command(const std::vector<fs::path>& paths) {
    const auto library = shipped_library();
    const auto world = world_of(*library);
    int passed = 0, differing = 0;
    for (const auto& file : scenario_files(paths)) {
        const auto outcome = domain::scenario::run(read_text(file), world);
        ++(outcome.passed() ? passed : differing);
        for (const auto& d : outcome.differences)
            fmt::print("{}:{}\n  该是：{}\n  却是：{}\n", file.string(), d.line, d.expected,
                       d.found);
    }
    fmt::print("{} passed, {} failed\n", passed, differing);
    return differing == 0 && passed > 0 ? done : findings;
}

}  // namespace banshi
