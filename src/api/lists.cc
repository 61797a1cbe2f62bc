#include <algorithm>

#include "api/context.h"
#include "api/guide_source.h"
#include "api/published.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/draft.h"
#include "domain/list_rules.h"
#include "views/authoring.h"

// Lists for everyone: what takes one visit at most, and which proofs nobody has to bring any more.
namespace api {

struct ListedItem {
    std::string item;
    std::string name;
    std::string agency_name;
    int visits = 0;
};
SHAPE_STRUCT(ListedItem, item, name, agency_name, visits)

struct OnceLine {
    std::string entry;
    std::string name;
    std::string note;
    bool bound = false;             // a level above lists it
    std::vector<ListedItem> items;  // that implement it in the list's region and below
};
SHAPE_STRUCT(OnceLine, entry, name, note, bound, items)

struct OnceListView {
    std::string key;
    std::string region;
    std::string region_name;
    std::string name;
    std::string document;
    std::optional<base::Date> issued;
    std::vector<OnceLine> lines;
    std::vector<domain::OnceEntry> lacking;  // of the lists above, added since
    bool mine = false;                       // this person may publish it anew
};
SHAPE_STRUCT(OnceListView, key, region, region_name, name, document, issued, lines, lacking, mine)

struct CancelledProofsView {
    std::string key;
    std::string region;
    std::string region_name;
    std::string name;
    std::string document;
    std::optional<base::Date> issued;
    std::vector<domain::CancelledProof> proofs;
    bool mine = false;
};
SHAPE_STRUCT(CancelledProofsView, key, region, region_name, name, document, issued, proofs, mine)

// What the versions of a guide show by themselves.
struct DroppedProof {
    std::string item;
    std::string name;
    std::string proof;
    int version = 0;  // the first without it
    base::Instant published_at;
};
SHAPE_STRUCT(DroppedProof, item, name, proof, version, published_at)

struct CancelledProofsPage {
    std::vector<CancelledProofsView> items;
    std::vector<DroppedProof> dropped;
};
SHAPE_STRUCT(CancelledProofsPage, items, dropped)

struct ListText {
    std::string yaml;
};
SHAPE_STRUCT(ListText, yaml)

struct ListCheck {
    domain::PublicationKind kind = domain::PublicationKind::once_list;
    std::string key;
    bool same = false;  // as the one in force
    std::vector<domain::DraftFinding> problems;
};
SHAPE_STRUCT(ListCheck, kind, key, same, problems)

struct ListPublished {
    std::string key;
};
SHAPE_STRUCT(ListPublished, key)

}  // namespace api

template <>
struct shape::notes<api::ListText> {
    static constexpr auto list =
        std::tuple{note<&api::ListText::yaml>("清单文件").length(1, 1 << 20)};
};

namespace api {
namespace {

using domain::PublicationKind;
using views::Library;

bool is_above(const std::string& above, const std::string& region) {
    const auto chain = domain::region_chain(region);
    return above != region && std::ranges::find(chain, above) != chain.end();
}

bool may_publish(const Call& call, const std::string& region) {
    if (call.is(domain::Role::administrator)) return true;
    return call.is(domain::Role::service_administration) &&
           domain::covers_region(call.actor, region);
}

// Without a region, every list; with one, those that bind there.
bool asked_for(const Call& call, const std::string& region) {
    const auto wanted = call.query("region");
    return wanted.empty() || wanted == region || is_above(region, wanted);
}

std::vector<ListedItem> items_of(const std::string& entry, const std::string& region,
                                 const std::vector<Library::GuidePtr>& guides,
                                 const Library& library) {
    std::vector<ListedItem> items;
    for (const auto& each : guides) {
        const auto& guide = each->guide;
        const bool there = guide.region == region || is_above(region, guide.region);
        if (there && guide.catalog_entry == entry)
            items.push_back({guide.item, guide.name, library.agency_name(guide.implementing_agency),
                             guide.visits});
    }
    return items;
}

OnceListView view_of(const Call& call, const domain::OnceList& list,
                     const std::vector<Library::GuidePtr>& guides, const Library& library) {
    OnceListView view{list.key,  list.region,   library.region_name(list.region),
                      list.name, list.document, list.issued};
    view.mine = may_publish(call, list.region);
    for (const auto& line : list.entries)
        view.lines.push_back({line.entry, line.name, line.note, false,
                              items_of(line.entry, list.region, guides, library)});
    for (const auto& [key, above] : library.once_lists()) {
        if (!is_above(above.region, list.region)) continue;
        for (auto& line : view.lines)
            line.bound |= std::ranges::find(above.entries, line.entry, &domain::OnceEntry::entry) !=
                          above.entries.end();
        std::ranges::move(domain::lacking(list, above), std::back_inserter(view.lacking));
    }
    return view;
}

// Those of a higher level first.
template <class View>
void from_the_top(std::vector<View>& views) {
    std::ranges::stable_sort(views, {}, [](const View& v) {
        return std::pair{domain::region_chain(v.region).size(), v.region};
    });
}

base::Result<Page<OnceListView>> list_once(Call& call) {
    const auto library = call.library();
    const auto guides = offered_guides(*library, call.now().date());
    Page<OnceListView> page;
    for (const auto& [key, list] : library->once_lists())
        if (asked_for(call, list.region))
            page.items.push_back(view_of(call, list, guides, *library));
    from_the_top(page.items);
    return page;
}

// Only between versions that everyone may read.
void add_dropped(const Library& library, const std::string& item,
                 std::vector<DroppedProof>& dropped) {
    const auto versions = public_versions(library, item);
    if (versions.empty()) return;
    const auto& newest = versions.back()->guide;
    for (std::size_t i = 1; i < versions.size(); ++i)
        for (auto& proof : domain::dropped_proofs(versions[i - 1]->guide, versions[i]->guide)) {
            const auto still = domain::dropped_proofs(versions[i - 1]->guide, newest);
            if (std::ranges::find(still, proof) != still.end())
                dropped.push_back({item, newest.name, std::move(proof), versions[i]->version,
                                   versions[i]->published_at});
        }
}

base::Result<CancelledProofsPage> list_cancelled(Call& call) {
    const auto library = call.library();
    CancelledProofsPage page;
    for (const auto& [key, list] : library->cancelled_proofs())
        if (asked_for(call, list.region))
            page.items.push_back({list.key, list.region, library->region_name(list.region),
                                  list.name, list.document, list.issued, list.proofs,
                                  may_publish(call, list.region)});
    from_the_top(page.items);
    for (const auto& guide : offered_guides(*library, call.now().date())) {
        const auto wanted = call.query("region");
        if (wanted.empty() || guide->guide.region == wanted ||
            is_above(guide->guide.region, wanted))
            add_dropped(*library, guide->guide.item, page.dropped);
    }
    return page;
}

base::Result<views::Authored> read_list(const std::string& yaml, const Library& library) {
    auto things = views::read_file(yaml, false);
    if (!things) return things.refusal();
    const auto is_list = [](PublicationKind kind) {
        return kind == PublicationKind::once_list || kind == PublicationKind::cancelled_proofs;
    };
    if (things->size() != 1 || !is_list(things->front().kind))
        return base::Refusal{
            .code = "unknown_file",
            .message = "这里只收一份清单：最多跑一次的要有 entries，取消证明的要有 proofs"};
    if (things->front().problems.empty()) views::check_list(library, things->front());
    return std::move(things->front());
}

base::Result<ListCheck> check_list(Call& call, const ListText& body) {
    const auto library = call.library();
    const auto authored = read_list(body.yaml, *library);
    if (!authored) return authored.refusal();
    ListCheck check;
    check.kind = authored->kind;
    check.key = authored->key;
    for (const auto& p : authored->problems)
        check.problems.push_back({"error", p.code, p.pointer, p.message});
    check.same = library->hash_of(authored->kind, authored->key) == authored->content_hash;
    return check;
}

void publish_list(CallPtr call, ListText body) {
    call->work([call, body = std::move(body)] {
        auto authored = read_list(body.yaml, *call->library());
        if (!authored) return call->refuse(authored.refusal());
        const bool once = authored->kind == PublicationKind::once_list;
        engine::Request request;
        request.shard = authored->region.size() >= 6 ? authored->region.substr(0, 6) : "000000";
        request.stream = request.shard + "/publication/" +
                         (once ? "once_list/" : "cancelled_proofs/") + authored->key;
        request.command =
            domain::Publish{authored->kind, authored->key,      authored->content_hash,
                            authored->body, authored->problems, authored->region};
        call->submit(std::move(request), [call, key = authored->key](const engine::Outcome&) {
            call->reply_json(shape::to_json(ListPublished{key}), 200);
        });
    });
}

template <class List>
base::Result<ListText> text_of(const std::map<std::string, List>& lists, const std::string& key) {
    const auto found = lists.find(key);
    if (found == lists.end())
        return base::Refusal{.code = "not_found", .message = "没有公布这份清单"};
    return ListText{yaml_text(shape::to_value(found->second))};
}

base::Result<ListText> once_source(Call& call) {
    return text_of(call.library()->once_lists(), call.value("key"));
}
base::Result<ListText> cancelled_source(Call& call) {
    return text_of(call.library()->cancelled_proofs(), call.value("key"));
}

}  // namespace

std::vector<Route> list_routes() {
    constexpr auto access = Access::item_manager;
    constexpr std::string_view tag = "公开清单";
    std::vector<Route> all;
    all.push_back(get_slowly<Page<OnceListView>, list_once>(
                      {"GET", "/api/v1/lists/once", "最多跑一次清单", tag})
                      .with({"region", "只要管得到这个地区的"}));
    all.push_back(get_slowly<CancelledProofsPage, list_cancelled>(
                      {"GET", "/api/v1/lists/cancelled_proofs", "取消的证明事项清单", tag})
                      .with({"region", "只要管得到这个地区的"}));
    all.push_back(get_slowly<ListText, once_source>(
        {"GET", "/api/v1/lists/once/{key}/source", "最多跑一次清单的文件", tag, access}));
    all.push_back(get_slowly<ListText, cancelled_source>(
        {"GET", "/api/v1/lists/cancelled_proofs/{key}/source", "取消证明清单的文件", tag, access}));
    all.push_back(send_slowly<ListText, ListCheck, check_list>(
                      {"POST", "/api/v1/lists/check", "检查一份清单", tag, access})
                      .body(2 << 20));
    all.push_back(send_later<ListText, ListPublished, publish_list>(
                      {"POST", "/api/v1/lists", "公布一份清单", tag, access})
                      .key()
                      .body(2 << 20));
    return all;
}

}  // namespace api
