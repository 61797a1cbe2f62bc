#include "api/publish_many.h"

#include <algorithm>

#include "api/draft_trials.h"
#include "api/gathering.h"
#include "shape/json.h"

namespace api {
namespace {

using Publishing = Gathering<BatchResult>;

// The sandbox tries what would be published; nothing is tried that is held back anyway.
std::optional<base::Problem> stuck(Call& call, const views::Planned& planned) {
    if (planned.kind != domain::PublicationKind::guide || !planned.problems.empty()) return {};
    const auto guide = shape::from_json<domain::Guide>(planned.body, shape::Reading::authored);
    if (!guide) return {};
    return stuck_in_test(*guide, *call.library(), call.now());
}

void publish(Call& call, Publishing& publishing, std::size_t index, const views::Planned& planned,
             const ChosenThing& thing) {
    std::string kind;
    shape::append(kind, planned.kind);
    kind = kind.substr(1, kind.size() - 2);
    engine::Request request;
    request.stream = planned.region.substr(0, 6) + "/publication/" + kind + "/" + planned.key;
    auto problems = planned.problems;
    if (auto one = stuck(call, planned)) problems.push_back(std::move(*one));
    domain::Publish command{planned.kind, planned.key,         planned.content_hash,
                            planned.body, std::move(problems), planned.region};
    command.replaces = thing.in_force;
    request.command = std::move(command);
    publishing.submit(index, std::move(request), kind + "/" + planned.key, planned.body);
}

}  // namespace

void publish_many(const CallPtr& call, const std::vector<ChosenThing>& chosen,
                  const std::vector<views::Planned>& plan) {
    std::vector<BatchLine> lines;
    for (const auto& thing : chosen) lines.push_back({thing.kind, thing.key, false, "", ""});
    const auto publishing = std::make_shared<Publishing>(
        call, std::move(lines), [](BatchLine& line, const engine::Outcome&) { line.done = true; });
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto& thing = chosen[i];
        const auto planned = std::ranges::find_if(plan, [&](const views::Planned& p) {
            return p.kind == thing.kind && p.key == thing.key && !p.body.empty();
        });
        if (planned == plan.end())
            publishing->refuse(i,
                               {"publication_unchanged", "这里已经没有要改的，可能刚才改过了。"});
        else
            publish(*call, *publishing, i, *planned, thing);
    }
}

}  // namespace api
