#include <algorithm>

#include "api/context.h"
#include "api/guide_source.h"
#include "api/publish_many.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/guide_changes.h"
#include "domain/template.h"
#include "views/authoring.h"

// Element templates: how far each guide stands off, and bringing it back in one step.
namespace api {

struct TemplateLine {
    std::string key;
    std::string name;
    domain::OwnerLevel level = domain::OwnerLevel::province;
    std::string region_name;
    int version = 0;
    std::vector<std::string> fixes;  // names of elements
    int bound = 0;                   // guides on this version
    int behind = 0;                  // guides on an older one, or differing
    bool mine = false;               // this person may publish its next version
};
SHAPE_STRUCT(TemplateLine, key, name, level, region_name, version, fixes, bound, behind, mine)

struct TemplateSource {
    std::string yaml;
};
SHAPE_STRUCT(TemplateSource, yaml)

// A guide of those that follow, and what the new version would change in it.
struct TemplateFollower {
    std::string item;
    std::string name;
    std::string agency_name;
    std::vector<domain::GuideChange> changes;
};
SHAPE_STRUCT(TemplateFollower, item, name, agency_name, changes)

struct TemplateCheck {
    std::string key;
    std::string name;
    int next_version = 1;
    bool same = false;                 // as the version in force
    std::vector<std::string> members;  // of the guide, that it may fix as it stands
    std::vector<domain::DraftFinding> problems;
    std::vector<TemplateFollower> followers;
};
SHAPE_STRUCT(TemplateCheck, key, name, next_version, same, members, problems, followers)

struct DriftLine {
    std::string item;
    std::string name;
    std::string agency_name;
    int version = 0;
    std::string in_force;
    domain::DriftKind kind = domain::DriftKind::none;
    std::string template_key;
    std::string template_name;
    int bound = 0;
    int newest = 0;
    std::string message;
    std::vector<domain::GuideChange> changes;  // what a sync would change
    std::vector<domain::DraftFinding>
        problems;  // that would keep the synced guide from being published
    bool ready = false;
};
SHAPE_STRUCT(DriftLine, item, name, agency_name, version, in_force, kind, template_key,
             template_name, bound, newest, message, changes, problems, ready)

struct TemplateText {
    std::string yaml;
};
SHAPE_STRUCT(TemplateText, yaml)

struct TemplatePublished {
    std::string key;
    int version = 0;
};
SHAPE_STRUCT(TemplatePublished, key, version)

struct ChosenThings {
    std::vector<ChosenThing> things;
};
SHAPE_STRUCT(ChosenThings, things)

}  // namespace api

template <>
struct shape::notes<api::TemplateText> {
    static constexpr auto list =
        std::tuple{note<&api::TemplateText::yaml>("模板文件").length(1, 1 << 20)};
};
template <>
struct shape::notes<api::ChosenThings> {
    static constexpr auto list =
        std::tuple{note<&api::ChosenThings::things>("要同步的").items(1, api::most_at_once)};
};

namespace api {
namespace {

using views::Library;

bool covers(const Call& call, const std::string& region) {
    return call.is(domain::Role::administrator) || domain::covers_region(call.actor, region);
}

std::vector<Library::GuidePtr> guides_of(const Call& call, const Library& library) {
    auto all = library.guides();
    std::erase_if(all, [&](const auto& guide) { return !covers(call, guide->guide.region); });
    return all;
}

std::vector<std::string> names_of(const std::vector<std::string>& keys,
                                  const domain::ElementTable& table) {
    std::vector<std::string> names;
    for (const auto& key : keys) {
        const auto found = std::ranges::find(table.elements, key, &domain::Element::key);
        names.push_back(found == table.elements.end() ? key : found->name);
    }
    return names;
}

base::Result<Page<TemplateLine>> list_templates(Call& call) {
    const auto library = call.library();
    Page<TemplateLine> page;
    for (const auto& each : library->templates()) {
        const auto& content = each->content;
        TemplateLine line{content.key,   content.name,
                          content.level, library->region_name(content.region),
                          each->version, names_of(content.fixes, library->elements())};
        line.mine = covers(call, content.region);
        for (const auto& guide : guides_of(call, *library)) {
            if (!guide->guide.binding || guide->guide.binding->key != content.key) continue;
            ++(library->drift(guide->guide).kind == domain::DriftKind::none ? line.bound
                                                                            : line.behind);
        }
        page.items.push_back(std::move(line));
    }
    return page;
}

std::optional<views::Planned> plan_sync(const Library& library, const domain::PublishedGuide& guide,
                                        base::Date on) {
    const auto newest = library.template_for(guide.guide);
    if (!newest) return {};
    return views::plan_guide(guide, domain::synced(guide.guide, *newest, library.elements()),
                             library, on);
}

DriftLine line_of(const Library& library, const domain::PublishedGuide& guide,
                  const domain::Drift& drift, base::Date on) {
    DriftLine line;
    line.item = guide.guide.item;
    line.name = guide.guide.name;
    line.agency_name = library.agency_name(guide.guide.implementing_agency);
    line.version = guide.version;
    line.in_force = guide.content_hash;
    line.kind = drift.kind;
    line.template_key = drift.template_key;
    line.bound = drift.bound;
    line.newest = drift.newest;
    line.message = domain::finding_of(drift, library.elements()).message;
    const auto newest = library.template_for(guide.guide);
    if (!newest || drift.kind == domain::DriftKind::none) return line;
    line.template_name = newest->content.name;
    const auto after = domain::synced(guide.guide, *newest, library.elements());
    line.changes = domain::changes_between(guide.guide, after);
    const auto planned = views::plan_guide(guide, after, library, on);
    for (const auto& p : planned.problems)
        line.problems.push_back({"error", p.code, p.pointer, p.message});
    line.ready = planned.ready();
    return line;
}

base::Result<Page<DriftLine>> list_drifts(Call& call) {
    const auto library = call.library();
    Page<DriftLine> page;
    for (const auto& guide : guides_of(call, *library)) {
        const auto drift = library->drift(guide->guide);
        const bool none = drift.kind == domain::DriftKind::none;
        if (none && (drift.newest == 0 || call.query("all").empty())) continue;
        page.items.push_back(line_of(*library, *guide, drift, call.now().date()));
    }
    page.total = static_cast<std::int64_t>(page.items.size());
    return page;
}

base::Result<views::Authored> read_template(const std::string& yaml, const Library& library) {
    auto things = views::read_file(yaml, false);
    if (!things) return things.refusal();
    if (things->size() != 1 || things->front().kind != domain::PublicationKind::element_template)
        return base::Refusal{.code = "unknown_file", .message = "这里只收一份要素模板，要有 fixes"};
    auto& authored = things->front();
    if (authored.problems.empty()) views::check_template(library, authored);
    const auto current = library.element_template(authored.key);
    if (current && current->content.region != authored.region)
        authored.problems.push_back({"/key", "template_of_another",
                                     "这个编号是" + library.region_name(current->content.region) +
                                         "的模板，换一个编号"});
    return std::move(things->front());
}

base::Result<domain::ElementTable> list_elements(Call& call) {
    return call.library()->elements();
}

base::Result<TemplateSource> show_source(Call& call) {
    const auto library = call.library();
    const auto newest = library->element_template(call.value("key"));
    if (!newest) return base::Refusal{.code = "not_found", .message = "没有公布这份要素模板"};
    return TemplateSource{template_text(newest->content, library->elements())};
}

std::vector<std::string> members_of(const domain::ElementTemplate& content,
                                    const domain::ElementTable& table) {
    std::vector<std::string> members;
    for (const auto& element : table.elements)
        if (std::ranges::find(content.fixes, element.key) != content.fixes.end())
            members.insert(members.end(), element.members.begin(), element.members.end());
    return members;
}

// Those bound to it, and those that it would fit, each as it would be after a sync.
std::vector<TemplateFollower> followers_of(const Call& call, const Library& library,
                                           const domain::PublishedTemplate& newest) {
    std::vector<TemplateFollower> followers;
    for (const auto& published : guides_of(call, library)) {
        const auto& guide = published->guide;
        const bool bound = guide.binding && guide.binding->key == newest.content.key;
        const bool fits = !guide.binding && guide.catalog_entry &&
                          !newest.content.catalog_entry.empty() &&
                          *guide.catalog_entry == newest.content.catalog_entry;
        if (!bound && !fits) continue;
        const auto after = domain::synced(guide, newest, library.elements());
        followers.push_back({guide.item, guide.name, library.agency_name(guide.implementing_agency),
                             domain::changes_between(guide, after)});
    }
    return followers;
}

base::Result<TemplateCheck> check_template(Call& call, const TemplateText& body) {
    const auto library = call.library();
    const auto authored = read_template(body.yaml, *library);
    if (!authored) return authored.refusal();
    TemplateCheck check;
    for (const auto& p : authored->problems)
        check.problems.push_back({"error", p.code, p.pointer, p.message});
    const auto content = shape::from_json<domain::ElementTemplate>(
        authored->body.empty() ? "{}" : authored->body, shape::Reading::tolerant);
    if (!content || authored->body.empty()) return check;
    const auto current = library->element_template(content->key);
    check.key = content->key;
    check.name = content->name;
    check.next_version = current ? current->version + 1 : 1;
    check.same = current && current->content_hash == authored->content_hash;
    check.members = members_of(*content, library->elements());
    check.followers =
        followers_of(call, *library, {*content, check.next_version, authored->content_hash});
    return check;
}

void publish_template(CallPtr call, TemplateText body) {
    call->work([call, body = std::move(body)] {
        auto authored = read_template(body.yaml, *call->library());
        if (!authored) return call->refuse(authored.refusal());
        engine::Request request;
        request.shard = authored->region.size() >= 6 ? authored->region.substr(0, 6) : "000000";
        request.stream = request.shard + "/publication/element_template/" + authored->key;
        request.command =
            domain::Publish{authored->kind, authored->key,      authored->content_hash,
                            authored->body, authored->problems, authored->region};
        call->submit(std::move(request), [call, key = authored->key](const engine::Outcome&) {
            const auto newest = call->library()->element_template(key);
            call->reply_json(shape::to_json(TemplatePublished{key, newest ? newest->version : 0}),
                             200);
        });
    });
}

void sync(CallPtr call, ChosenThings body) {
    call->work([call, body = std::move(body)] {
        const auto library = call->library();
        std::vector<views::Planned> plan;
        for (const auto& thing : body.things) {
            const auto guide = library->guide(thing.key);
            if (!guide || thing.kind != domain::PublicationKind::guide) continue;
            if (auto planned = plan_sync(*library, *guide, call->now().date()))
                plan.push_back(std::move(*planned));
        }
        publish_many(call, body.things, plan);
    });
}

}  // namespace

std::vector<Route> template_routes() {
    constexpr auto access = Access::item_manager;
    std::vector<Route> all;
    all.push_back(get_slowly<Page<TemplateLine>, list_templates>(
        {"GET", "/api/v1/templates", "要素模板", "事项管理", access}));
    all.push_back(get_slowly<domain::ElementTable, list_elements>(
        {"GET", "/api/v1/elements", "要素模板可以统一的要素", "事项管理", access}));
    all.push_back(get_slowly<TemplateSource, show_source>(
        {"GET", "/api/v1/templates/{key}/source", "要素模板的文件", "事项管理", access}));
    all.push_back(send_slowly<TemplateText, TemplateCheck, check_template>(
                      {"POST", "/api/v1/templates/check", "检查要素模板，看会改到哪些指南",
                       "事项管理", access})
                      .body(2 << 20));
    all.push_back(send_later<TemplateText, TemplatePublished, publish_template>(
                      {"POST", "/api/v1/templates", "公布要素模板的新一版", "事项管理", access})
                      .key()
                      .body(2 << 20));
    all.push_back(
        get_slowly<Page<DriftLine>, list_drifts>(
            {"GET", "/api/v1/template_drifts", "和要素模板不一致的指南", "事项管理", access})
            .with({"all", "写了就连一致的也列出来"}));
    all.push_back(send_later<ChosenThings, BatchResult, sync>(
                      {"POST", "/api/v1/template_drifts/sync", "按要素模板同步并重新发布",
                       "事项管理", access})
                      .key()
                      .body(64 * 1024));
    return all;
}

}  // namespace api
