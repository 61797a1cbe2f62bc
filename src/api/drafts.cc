#include "api/context.h"
#include "api/published.h"
#include "api/resources.h"
#include "api/submission.h"
#include "base/sm3.h"

// Save and come back: what is begun and not handed in, sealed under the person's convenience key.
namespace api {

struct DraftBody {
    std::string item;
    int guide_version = 0;
    std::map<std::string, std::string> situations;
    boost::json::value answers;
    std::vector<MaterialFiles> materials;
    std::string step;
};
SHAPE_STRUCT(DraftBody, item, guide_version, situations, answers, materials, step)

struct DraftView {
    std::string id;
    std::string item;
    std::string item_name;
    int guide_version = 0;
    std::map<std::string, std::string> situations;
    boost::json::value answers;
    std::vector<MaterialFiles> materials;
    std::string step;
    base::Instant updated_at;
    base::Instant expires_at;
};
SHAPE_STRUCT(DraftView, id, item, item_name, guide_version, situations, answers, materials, step,
             updated_at, expires_at)

}  // namespace api

template <>
struct shape::notes<api::DraftBody> {
    static constexpr auto list =
        std::tuple{note<&api::DraftBody::item>("事项").length(1, 64),
                   note<&api::DraftBody::guide_version>("指南版本").range(0, 1'000'000).defaulted(),
                   note<&api::DraftBody::situations>("情形").items(0, 100),
                   note<&api::DraftBody::materials>("材料").items(0, 100),
                   note<&api::DraftBody::step>("填到哪里").length(0, 100).defaulted()};
};

namespace api {
namespace {

base::Result<DraftView> view_of(Call& call, const identity::Draft& draft) {
    auto body = shape::from_json<DraftBody>(draft.content, shape::Reading::tolerant);
    if (!body) return not_found("这份草稿读不出来了，请重新填写");
    const auto guide = guide_for(call, *call.library(), body->item);
    return DraftView{draft.id,
                     body->item,
                     guide ? guide->guide.name : body->item,
                     body->guide_version,
                     std::move(body->situations),
                     std::move(body->answers),
                     std::move(body->materials),
                     body->step,
                     draft.updated,
                     draft.expires};
}

const identity::Account& account_of(const Call& call) {
    return *call.session->account;
}
identity::Drafts& drafts_of(Call& call) {
    return call.context.parts.identity.drafts();
}

base::Result<Page<DraftView>> list_drafts(Call& call) {
    Page<DraftView> page;
    for (const auto& draft : drafts_of(call).list(account_of(call).id, account_of(call).person))
        if (auto view = view_of(call, draft)) page.items.push_back(std::move(*view));
    return page;
}

base::Result<DraftView> show_draft(Call& call) {
    const auto draft =
        drafts_of(call).find(account_of(call).id, account_of(call).person, call.value("id"));
    if (!draft) return not_found("没有这份草稿，可能已经提交或者过期了");
    return view_of(call, *draft);
}

std::optional<base::Refusal> unpublished(Call& call, const DraftBody& body) {
    if (guide_for(call, *call.library(), body.item)) return {};
    return base::Refusal{
        .code = "item_not_published", .message = "没有公布这个事项", .pointer = "/item"};
}

base::Result<DraftView> save(Call& call, const std::string& id, const DraftBody& body) {
    if (const auto unknown = unpublished(call, body)) return *unknown;
    const auto draft = drafts_of(call).save(account_of(call).id, account_of(call).person, id,
                                            shape::to_json(body));
    if (!draft) return draft.refusal();
    return view_of(call, *draft);
}

base::Result<DraftView> create_draft(Call& call, const DraftBody& body) {
    if (const auto unknown = unpublished(call, body)) return *unknown;
    const auto draft =
        drafts_of(call).create(account_of(call).id, account_of(call).person, call.idempotency_key(),
                               base::to_hex(base::sm3(call.request.body)), shape::to_json(body));
    if (!draft) return draft.refusal();
    return view_of(call, *draft);
}
base::Result<DraftView> save_draft(Call& call, const DraftBody& body) {
    return save(call, call.value("id"), body);
}

base::Result<Nothing> remove_draft(Call& call) {
    if (!drafts_of(call).remove(account_of(call).id, call.value("id")))
        return not_found("没有这份草稿");
    return Nothing{};
}

}  // namespace

std::vector<Route> draft_routes() {
    constexpr auto access = Access::citizen;
    std::vector<Route> all;
    all.push_back(get_slowly<Page<DraftView>, list_drafts>(
        {"GET", "/api/v1/drafts", "我的草稿", "草稿和文件", access}));
    all.push_back(send_slowly<DraftBody, DraftView, create_draft>(
                      {"POST", "/api/v1/drafts", "新建草稿", "草稿和文件", access})
                      .key()
                      .created()
                      .body(512 * 1024));
    all.push_back(get_slowly<DraftView, show_draft>(
        {"GET", "/api/v1/drafts/{id}", "打开草稿", "草稿和文件", access}));
    all.push_back(send_slowly<DraftBody, DraftView, save_draft>(
                      {"PUT", "/api/v1/drafts/{id}", "保存草稿", "草稿和文件", access})
                      .body(512 * 1024));
    all.push_back(get_slowly<Nothing, remove_draft>(
        {"DELETE", "/api/v1/drafts/{id}", "删除草稿", "草稿和文件", access}));
    return all;
}

}  // namespace api
