#include "api/publish_many.h"

#include <algorithm>
#include <mutex>

#include "api/draft_trials.h"
#include "base/sm3.h"
#include "shape/json.h"

namespace api {
namespace {

// Collects the answers of the single publications; the last one replies.
class Publishing : public std::enable_shared_from_this<Publishing> {
  public:
    Publishing(CallPtr call, const std::vector<ChosenThing>& chosen) : call_(std::move(call)) {
        for (const auto& thing : chosen)
            result_.lines.push_back({thing.kind, thing.key, false, "", ""});
        waiting_ = result_.lines.size();
    }

    void publish(std::size_t index, const views::Planned& planned, const ChosenThing& thing) {
        engine::Request request;
        std::string kind;
        shape::append(kind, planned.kind);
        kind = kind.substr(1, kind.size() - 2);
        request.stream = planned.region.substr(0, 6) + "/publication/" + kind + "/" + planned.key;
        request.actor = call_->actor;
        request.key = call_->idempotency_key() + " " + kind + "/" + planned.key;
        const auto digest = base::sm3(planned.body);
        request.key_hash.assign(digest.begin(), digest.end());
        auto problems = planned.problems;
        if (auto stuck = stuck_in_test(planned)) problems.push_back(std::move(*stuck));
        domain::Publish command{planned.kind, planned.key,         planned.content_hash,
                                planned.body, std::move(problems), planned.region};
        command.replaces = thing.in_force;
        request.command = std::move(command);
        call_->engine().submit(std::move(request), [self = shared_from_this(),
                                                    index](base::Result<engine::Outcome> outcome) {
            self->done(index, outcome ? std::nullopt : std::optional(outcome.refusal()));
        });
    }

    void done(std::size_t index, std::optional<base::Refusal> refusal) {
        std::unique_lock lock{mutex_};
        auto& line = result_.lines[index];
        line.done = !refusal;
        if (refusal) {
            line.code = refusal->code;
            line.message =
                refusal->problems.empty() ? refusal->message : refusal->problems.front().message;
        }
        if (--waiting_ > 0) return;
        lock.unlock();
        call_->reply_json(shape::to_json(result_), 200);
    }

  private:
    std::optional<base::Problem> stuck_in_test(const views::Planned& planned) const {
        if (planned.kind != domain::PublicationKind::guide || !planned.problems.empty()) return {};
        const auto guide = shape::from_json<domain::Guide>(planned.body, shape::Reading::authored);
        if (!guide) return {};
        return api::stuck_in_test(*guide, *call_->library(), call_->now());
    }

    CallPtr call_;
    std::mutex mutex_;
    BatchResult result_;
    std::size_t waiting_ = 0;
};

}  // namespace

void publish_many(const CallPtr& call, const std::vector<ChosenThing>& chosen,
                  const std::vector<views::Planned>& plan) {
    const auto publishing = std::make_shared<Publishing>(call, chosen);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto& thing = chosen[i];
        const auto planned = std::ranges::find_if(plan, [&](const views::Planned& p) {
            return p.kind == thing.kind && p.key == thing.key && !p.body.empty();
        });
        if (planned == plan.end())
            publishing->done(
                i, base::Refusal{"publication_unchanged", "这里已经没有要改的，可能刚才改过了。"});
        else
            publishing->publish(i, *planned, thing);
    }
}

}  // namespace api
