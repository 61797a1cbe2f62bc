#include <algorithm>

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

base::Result<SearchQuestion> question_of(Call& call) {
    constexpr std::size_t longest = 300;
    SearchQuestion question;
    question.text = call.query("q");
    question.here = call.context.parts.options.region;
    for (const auto& [name, text] : search_classes()) question.classes[name] = call.query(name);
    const auto too_long = [](const auto& pair) { return pair.second.size() > longest; };
    if (question.text.size() > longest || std::ranges::any_of(question.classes, too_long))
        return base::Refusal{.code = "bad_query", .message = "要找的词太长了，请短一些"};
    return question;
}

base::Result<Page<ItemRow>> list_items(Call& call) {
    const auto cursor = read_cursor(call.query("cursor"), 1);
    if (!cursor) return cursor.refusal();
    auto question = question_of(call);
    if (!question) return question.refusal();
    const auto begin = *cursor ? to_number((**cursor)[0]).value_or(0) : 0;
    question->begin = static_cast<std::size_t>(std::clamp<std::int64_t>(begin, 0, 1'000'000));
    question->count = call.limit();
    const auto library = call.library();
    const auto answer = call.context.search.find(library, *question, call.now().date());
    Page<ItemRow> page;
    page.total = answer.total;
    for (const auto& found : answer.found) page.items.push_back(item_row(found, *library));
    const auto end = question->begin + question->count;
    if (end < static_cast<std::size_t>(answer.total)) page.next = make_cursor({std::to_string(end)});
    return page;
}

struct ClassValue {
    std::string value;
    std::string label;
    std::int64_t count = 0;
};
SHAPE_STRUCT(ClassValue, value, label, count)

struct ItemClass {
    std::string name;  // the query parameter that takes one of the values
    std::string label;
    std::vector<ClassValue> values;  // most frequent first
};
SHAPE_STRUCT(ItemClass, name, label, values)

struct ItemClasses {
    std::int64_t total = 0;
    std::vector<ItemClass> classes;
};
SHAPE_STRUCT(ItemClasses, total, classes)

std::string class_label(const std::string& name, const std::string& value, const views::Library& library) {
    if (name == "agency") return library.agency_name(value);
    if (name == "region") return library.region_name(value);
    return office::label_of(name, value);
}

base::Result<ItemClasses> count_items(Call& call) {
    auto question = question_of(call);
    if (!question) return question.refusal();
    question->count = 0;
    question->count_classes = true;
    const auto library = call.library();
    auto answer = call.context.search.find(library, *question, call.now().date());
    ItemClasses all{answer.total, {}};
    for (const auto& [name, text] : search_classes()) {
        ItemClass one{name, text, {}};
        for (const auto& [value, count] : answer.classes[name])
            one.values.push_back({value, class_label(name, value, *library), count});
        std::ranges::stable_sort(one.values, std::greater{}, &ClassValue::count);
        all.classes.push_back(std::move(one));
    }
    return all;
}

// Hot: composed once a minute (the dates of "if you apply now" move) and served from memory.
void show_guide(CallPtr call) {
    const auto library = call->library();
    const auto minute = base::Instant{call->now().us / base::minute_us * base::minute_us};
    const auto made_from = std::pair(library->serial(), minute.us);
    auto key = call->value("item") + '?' + call->query("version") + (call->is_officer() ? "?o?" : "?p?");
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
    auto list = get_slowly<Page<ItemRow>, list_items>({"GET", "/api/v1/items", "查找事项", "办事指南"});
    auto counts = get_slowly<ItemClasses, count_items>({"GET", "/api/v1/items/classes", "查到的事项，按类数一数", "办事指南"});
    for (auto* found : {&list, &counts}) {
        found->parameters.push_back({"q", "要找的词：名称、日常说法、材料、单位；繁体字、拼音首字母也行"});
        for (const auto& [name, text] : search_classes()) found->parameters.push_back({name, text});
    }
    all.push_back(std::move(list).as_list());
    all.push_back(std::move(counts));
    all.push_back(route({"GET", "/api/v1/guides/{item}", "办事指南", "办事指南"}, show_guide, nullptr,
                        written_schema<GuidePage>)
                      .with({"version", "第几版；不写就是现在这一版"}));
    all.push_back(send<SituationsBody, MaterialsFor, materials_for>(
        {"POST", "/api/v1/guides/{item}/materials", "按情形列出材料和要填的内容", "办事指南"}));
    return all;
}

}  // namespace api
