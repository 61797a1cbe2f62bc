#include <algorithm>
#include <cctype>

#include "api/context.h"
#include "api/publish_many.h"
#include "api/resources.h"
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
    std::vector<domain::DraftFinding> problems;
    int advice = 0;
    bool ready = false;  // can be published
};
SHAPE_STRUCT(PlannedLine, kind, key, name, region_name, version, in_force, places, mentions,
             problems, advice, ready)

struct BatchOrder {
    views::BatchChange change;
    std::vector<ChosenThing> things;
};
SHAPE_STRUCT(BatchOrder, change, things)

}  // namespace api

template <>
struct shape::notes<views::BatchChange> {
    static constexpr auto list =
        std::tuple{note<&views::BatchChange::region>("区划").pattern_name("region_code"),
                   note<&views::BatchChange::from>("现在的值").length(5, 200),
                   note<&views::BatchChange::to>("改成").length(5, 200)};
};
template <>
struct shape::notes<api::BatchOrder> {
    static constexpr auto list =
        std::tuple{note<&api::BatchOrder::things>("要改的").items(1, api::most_at_once)};
};

namespace api {
namespace {

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
        line.ready = planned.ready();
        for (const auto& p : planned.problems)
            line.problems.push_back({"error", p.code, p.pointer, p.message});
        line.advice = static_cast<int>(planned.advice);
        page.items.push_back(std::move(line));
    }
    page.total = static_cast<std::int64_t>(page.items.size());
    return page;
}

void publish_batch(CallPtr call, BatchOrder order) {
    if (const auto good = check_change(*call, order.change); !good)
        return call->refuse(good.refusal());
    call->work([call, order = std::move(order)] {
        const auto changes = views::plan_batch(*call->library(), order.change, call->now().date());
        publish_many(call, order.things, {changes.begin(), changes.end()});
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
