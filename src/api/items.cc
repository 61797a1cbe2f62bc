#include <fmt/format.h>

#include "api/context.h"
#include "api/cursor.h"
#include "api/guide_page.h"
#include "api/published.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/form.h"

// Finding services and reading their guides. No login needed.
namespace api {
namespace {

base::Result<Page<ItemRow>> list_items(Call& call) {
    const auto cursor = read_cursor(call.query("cursor"), 1);
    if (!cursor) return cursor.refusal();
    const auto begin = *cursor ? to_number((**cursor)[0]).value_or(0) : 0;
    const auto library = call.library();
    const auto text = call.query("q");
    if (text.size() > 300) return base::Refusal{.code = "bad_query", .message = "要找的词太长了，请短一些"};
    const auto found = call.context.search.find(
        library, {text, call.query("audience"), call.query("topic"), call.query("agency")});
    Page<ItemRow> page;
    page.total = static_cast<std::int64_t>(found.size());
    auto at = static_cast<std::size_t>(std::max<std::int64_t>(begin, 0));
    for (; at < found.size() && page.items.size() < call.limit(); ++at)
        page.items.push_back(item_row(found[at], *library));
    if (at < found.size()) page.next = make_cursor({std::to_string(at)});
    return page;
}

// Hot: composed once a minute (the dates of "if you apply now" move) and served from memory.
void show_guide(CallPtr call) {
    const auto library = call->library();
    const auto minute = base::Instant{call->now().us / base::minute_us * base::minute_us};
    const auto made_from = std::pair(library.get(), minute.us);
    auto key = call->value("item") + '?' + call->query("version") + '?';
    key.append(reinterpret_cast<const char*>(&made_from), sizeof made_from);
    if (const auto composed = call->context.pages.find(key)) return reply_composed(*call, *composed);
    const auto guide = find_guide(*call, *library);
    if (!guide) return call->refuse(guide.refusal());
    auto body = shape::to_json(guide_page(*guide, *library, minute));
    reply_composed(*call, *call->context.pages.put(key, std::move(body)));
}

struct SituationsBody {
    std::map<std::string, std::string> situations;
};
SHAPE_STRUCT(SituationsBody, situations)

struct MaterialLine {
    std::string key;
    domain::Need need = domain::Need::required;
    std::string status;  // needed waived generated deferrable optional
};
SHAPE_STRUCT(MaterialLine, key, need, status)

struct AskedPage {
    std::string title;
    std::vector<std::string> elements;
};
SHAPE_STRUCT(AskedPage, title, elements)

struct MaterialsFor {
    std::vector<MaterialLine> materials;
    boost::json::value form;  // JSON Schema of the fields asked
    std::vector<AskedPage> pages;
};
SHAPE_STRUCT(MaterialsFor, materials, form, pages)

std::string status_of(const domain::Material& line, const domain::Guide& guide, const domain::Situations& situations) {
    if (line.generated) return "generated";
    if (domain::exempt(line, guide, situations)) return "waived";
    if (line.need == domain::Need::deferrable) return "deferrable";
    return line.need == domain::Need::optional ? "optional" : "needed";
}

std::vector<AskedPage> pages_of(const domain::Guide& guide, const domain::Situations& situations) {
    const auto schema = domain::form_schema(guide, situations);
    const auto* properties = schema.if_contains("properties");
    std::vector<AskedPage> pages;
    for (const auto& page : guide.form) {
        AskedPage asked{page.title, {}};
        for (const auto& field : page.fields)
            if (properties && properties->as_object().contains(field.element)) asked.elements.push_back(field.element);
        if (!asked.elements.empty()) pages.push_back(std::move(asked));
    }
    return pages;
}

base::Result<MaterialsFor> materials_for(Call& call, const SituationsBody& body) {
    const auto library = call.library();
    const auto guide = find_guide(call, *library);
    if (!guide) return guide.refusal();
    const auto& g = (*guide)->guide;
    if (body.situations.size() > 100) return base::Refusal{.code = "situation_unknown", .message = "情形太多了"};
    MaterialsFor result;
    for (const auto* line : domain::applicable_materials(g, body.situations))
        result.materials.push_back({line->key, line->need, status_of(*line, g, body.situations)});
    result.form = domain::form_schema(g, body.situations);
    result.pages = pages_of(g, body.situations);
    return result;
}

}  // namespace

std::vector<Route> item_routes() {
    std::vector<Route> all;
    all.push_back(get<Page<ItemRow>, list_items>({"GET", "/api/v1/items", "查找事项", "办事指南"})
                      .with({"q", "要找的词：名称、日常说法、材料、单位"})
                      .with({"audience", "natural 个人，legal 企业和单位"})
                      .with({"topic", "主题"})
                      .with({"agency", "实施单位的统一社会信用代码"})
                      .as_list());
    all.push_back(route({"GET", "/api/v1/guides/{item}", "办事指南", "办事指南"}, show_guide, nullptr,
                        written_schema<GuidePage>)
                      .with({"version", "第几版；不写就是现在这一版"}));
    all.push_back(send<SituationsBody, MaterialsFor, materials_for>(
        {"POST", "/api/v1/guides/{item}/materials", "按情形列出材料和要填的内容", "办事指南"}));
    return all;
}

}  // namespace api
