#include <algorithm>
#include <mutex>

#include "api/context.h"
#include "api/resources.h"
#include "base/sm3.h"
#include "domain/act_checks.h"
#include "domain/words.h"
#include "shape/notes.h"
#include "views/batch_change.h"

// One phone or address changed wherever it stands: first shown, then published thing by thing. Each
// is changed whole or not at all; what stays behind says why.
namespace api {

struct PlannedLine {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    std::string name;
    std::string region_name;
    std::optional<int> version;
    std::string in_force;
    std::vector<views::Occurrence> places;
    std::vector<views::Occurrence> mentions;
    std::vector<base::Problem> problems;
    int advice = 0;
    bool ready = false;  // can be published
};
SHAPE_STRUCT(PlannedLine, kind, key, name, region_name, version, in_force, places, mentions,
             problems, advice, ready)

struct ChosenThing {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    std::string in_force;  // content hash that was shown
};
SHAPE_STRUCT(ChosenThing, kind, key, in_force)

struct BatchOrder {
    views::BatchChange change;
    std::vector<ChosenThing> things;
};
SHAPE_STRUCT(BatchOrder, change, things)

struct BatchLine {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    bool done = false;
    std::string code;
    std::string message;
};
SHAPE_STRUCT(BatchLine, kind, key, done, code, message)

struct BatchResult {
    std::vector<BatchLine> lines;
};
SHAPE_STRUCT(BatchResult, lines)

}  // namespace api

template <>
struct shape::notes<views::BatchChange> {
    static constexpr auto list =
        std::tuple{note<&views::BatchChange::region>("区划").pattern_name("region_code"),
                   note<&views::BatchChange::from>("现在的值").length(5, 200),
                   note<&views::BatchChange::to>("改成").length(5, 200)};
};
template <>
struct shape::notes<api::ChosenThing> {
    static constexpr auto list =
        std::tuple{note<&api::ChosenThing::key>("编号").length(1, 64),
                   note<&api::ChosenThing::in_force>("看到的版本").length(64, 64)};
};
template <>
struct shape::notes<api::BatchOrder> {
    static constexpr auto list = std::tuple{note<&api::BatchOrder::things>("要改的").items(1, 50)};
};

namespace api {
namespace {

using views::PlannedChange;

base::Result<base::Done> check_change(const Call& call, const views::BatchChange& change) {
    if (!call.is(domain::Role::administrator) && !domain::covers_region(call.actor, change.region))
        return base::Refusal{"wrong_agency", "只能改本地区的内容。", "", "/region"};
    if (change.from == change.to)
        return base::Refusal{"publication_unchanged", "改前改后一样，不用改。", "", "/to"};
    const auto phone_sign = [](unsigned char c) { return std::isdigit(c) || c == '-'; };
    if (change.field == views::BatchField::phone && !std::ranges::all_of(change.to, phone_sign))
        return base::Refusal{"bad_phone", "电话只写数字和短横线，例如 0699-5551001。", "", "/to"};
    return base::Done{};
}

base::Result<Page<PlannedLine>> preview_batch(Call& call, const views::BatchChange& change) {
    if (const auto good = check_change(call, change); !good) return good.refusal();
    const auto library = call.library();
    Page<PlannedLine> page;
    for (auto& planned : views::plan_batch(*library, change, call.now().date())) {
        PlannedLine line;
        line.kind = planned.kind;
        line.key = planned.key;
        line.name = planned.name;
        line.region_name = library->region_name(planned.region);
        if (planned.version > 0) line.version = planned.version;
        line.in_force = planned.in_force;
        line.places = std::move(planned.places);
        line.mentions = std::move(planned.mentions);
        line.ready = !planned.body.empty() && planned.problems.empty();
        line.problems = std::move(planned.problems);
        line.advice = static_cast<int>(planned.advice);
        page.items.push_back(std::move(line));
    }
    page.total = static_cast<std::int64_t>(page.items.size());
    return page;
}

// Collects the answers of the single publications; the last one replies.
class Publishing : public std::enable_shared_from_this<Publishing> {
  public:
    Publishing(CallPtr call, const BatchOrder& order) : call_(std::move(call)) {
        for (const auto& thing : order.things)
            result_.lines.push_back({thing.kind, thing.key, false, "", ""});
        waiting_ = result_.lines.size();
    }

    void publish(std::size_t index, const PlannedChange& planned, const ChosenThing& thing) {
        engine::Request request;
        std::string kind;
        shape::append(kind, planned.kind);
        kind = kind.substr(1, kind.size() - 2);
        request.stream = planned.region.substr(0, 6) + "/publication/" + kind + "/" + planned.key;
        request.actor = call_->actor;
        request.key = call_->idempotency_key() + " " + kind + "/" + planned.key;
        const auto digest = base::sm3(planned.body);
        request.key_hash.assign(digest.begin(), digest.end());
        domain::Publish command{planned.kind, planned.key,      planned.content_hash,
                                planned.body, planned.problems, planned.region};
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
    CallPtr call_;
    std::mutex mutex_;
    BatchResult result_;
    std::size_t waiting_ = 0;
};

void publish_batch(CallPtr call, BatchOrder order) {
    if (const auto good = check_change(*call, order.change); !good)
        return call->refuse(good.refusal());
    call->work([call, order = std::move(order)] {
        const auto plan = views::plan_batch(*call->library(), order.change, call->now().date());
        const auto publishing = std::make_shared<Publishing>(call, order);
        for (std::size_t i = 0; i < order.things.size(); ++i) {
            const auto& thing = order.things[i];
            const auto planned = std::ranges::find_if(plan, [&](const PlannedChange& p) {
                return p.kind == thing.kind && p.key == thing.key && !p.body.empty();
            });
            if (planned == plan.end())
                publishing->done(i, base::Refusal{"publication_unchanged",
                                                  "里面已经没有这个值，可能刚才改过了。"});
            else
                publishing->publish(i, *planned, thing);
        }
    });
}

}  // namespace

std::vector<Route> batch_change_routes() {
    constexpr auto access = Access::item_manager;
    std::vector<Route> all;
    all.push_back(send_slowly<views::BatchChange, Page<PlannedLine>, preview_batch>(
                      {"POST", "/api/v1/batch_changes/preview", "一处改动会动到哪些指南和大厅",
                       "事项管理", access})
                      .body(4096));
    all.push_back(send_later<BatchOrder, BatchResult, publish_batch>(
                      {"POST", "/api/v1/batch_changes", "把选中的都改掉并发布", "事项管理", access})
                      .key()
                      .body(64 * 1024));
    return all;
}

}  // namespace api
