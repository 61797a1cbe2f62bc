#include <algorithm>

#include "api/context.h"
#include "api/published.h"
#include "api/resources.h"
#include "domain/form.h"
#include "office/exchange.h"
#include "office/export.h"
#include "office/feed.h"

// Guides for machines and for office programs.
namespace api {
namespace {

struct GuideRecord {
    int version = 0;
    base::Instant published_at;
    std::string content_hash;
    domain::Guide guide;
};
SHAPE_STRUCT(GuideRecord, version, published_at, content_hash, guide)

struct InterfaceLine {
    std::string key;
    std::string name;
    std::string source;
    int columns = 0;
    int unconfirmed = 0;  // columns whose codes nobody has checked against the source
};
SHAPE_STRUCT(InterfaceLine, key, name, source, columns, unconfirmed)

GuideRecord record_of(const domain::PublishedGuide& published) {
    return {published.version, published.published_at, published.content_hash, published.guide};
}

base::Result<GuideRecord> show_record(Call& call) {
    const auto guide = find_guide(call, *call.library());
    if (!guide) return guide.refusal();
    return record_of(**guide);
}

// The form as these situations ask it; they stand in the query by their keys.
void show_form_schema(CallPtr call) {
    const auto guide = find_guide(*call, *call->library());
    if (!guide) return call->refuse(guide.refusal());
    domain::Situations situations;
    for (const auto& situation : (*guide)->guide.situations)
        if (auto value = call->request.query(situation.key))
            situations[situation.key] = std::move(*value);
    auto schema = domain::form_schema((*guide)->guide, situations);
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = (*guide)->guide.name;
    http::Response response;
    response.content_type = "application/schema+json";
    response.headers.emplace_back("Cache-Control", "no-cache");
    shape::append_json(response.body, schema);
    call->reply(std::move(response));
}

// ----------------------------------------------------------------------------------------------
// all guides in force

void reply_file(Call& call, std::string_view type, std::string body, const std::string& name) {
    http::Response response;
    response.content_type = type;
    response.headers.emplace_back("Cache-Control", "no-cache");
    if (!name.empty())
        response.headers.emplace_back("Content-Disposition",
                                      "attachment; filename=\"" + name + "\"");
    response.body = std::move(body);
    call.reply(std::move(response));
}

template <class Add>
void each_sheet(Call& call, const Add& add) {
    const auto library = call.library();
    const auto today = call.now().date();
    for (auto& guide : offered_guides(*library, today))
        add(office::guide_sheet(std::move(guide), *library, today));
}

void export_csv(CallPtr call) {
    call->work([call] {
        office::Csv csv;
        csv.add(office::export_head());
        each_sheet(*call, [&](const auto& sheet) { csv.add(office::export_row(sheet)); });
        reply_file(*call, "text/csv; charset=utf-8", csv.finish(), "guides.csv");
    });
}

void export_xlsx(CallPtr call) {
    call->work([call] {
        base::Instant newest;
        for (const auto& guide : offered_guides(*call->library(), call->now().date()))
            newest = std::max(newest, guide->published_at);
        office::Xlsx xlsx("办事指南", office::export_head(), newest);
        each_sheet(*call, [&](const auto& sheet) { xlsx.add(office::export_row(sheet)); });
        reply_file(*call, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                   xlsx.finish(), "guides.xlsx");
    });
}

const domain::ExchangeInterface* find_interface(const views::Library& library,
                                                const std::string& key) {
    const auto& all = library.elements().interfaces;
    if (!all) return nullptr;
    const auto found = std::ranges::find(*all, key, &domain::ExchangeInterface::key);
    return found == all->end() ? nullptr : &*found;
}

// What has no code there stands in a last column, so that nobody takes an empty cell for an answer.
void export_exchange(CallPtr call) {
    call->work([call] {
        const auto library = call->library();
        const auto* to = find_interface(*library, call->query("interface"));
        if (to == nullptr)
            return call->refuse(
                not_found("没有这个接口的代码表。有哪些接口见 /api/v1/exports/interfaces"));
        office::Csv csv;
        auto head = office::exchange_head(*to);
        head.push_back("没有代码的");
        csv.add(head);
        for (const auto& guide : offered_guides(*library, call->now().date())) {
            auto row = office::exchange_row(guide->guide, *to);
            std::string told;
            for (const auto& problem : row.problems)
                told += (told.empty() ? "" : "；") + problem.message;
            row.cells.push_back(told);
            csv.add(row.cells);
        }
        reply_file(*call, "text/csv; charset=utf-8", csv.finish(), to->key + ".csv");
    });
}

base::Result<Page<InterfaceLine>> list_interfaces(Call& call) {
    Page<InterfaceLine> page;
    const auto library = call.library();
    if (!library->elements().interfaces) return page;
    for (const auto& one : *library->elements().interfaces) {
        const auto guessed = std::ranges::count_if(
            one.columns, [](const auto& column) { return column.unconfirmed; });
        page.items.push_back({one.key, one.name, one.source, static_cast<int>(one.columns.size()),
                              static_cast<int>(guessed)});
    }
    return page;
}

void export_json(CallPtr call) {
    call->work([call] {
        std::string body = "[";
        for (const auto& guide : offered_guides(*call->library(), call->now().date())) {
            shape::append(body, record_of(*guide));
            body += ',';
        }
        shape::append_close(body, ']');
        reply_file(*call, "application/json", std::move(body), "guides.json");
    });
}

void show_feed(CallPtr call) {
    call->work([call] {
        constexpr std::size_t most = 100;
        const auto library = call->library();
        std::vector<std::vector<views::Library::GuidePtr>> all;
        for (const auto& guide : public_guides(*library))
            all.push_back(public_versions(*library, guide->guide.item));
        const auto region = library->region_name(call->context.parts.options.region);
        reply_file(*call, "application/atom+xml",
                   office::atom_feed(all, region + "办事指南的更新", most), "");
    });
}

Route export_route(std::string_view path, std::string_view summary, void (*handle)(CallPtr),
                   std::string_view type) {
    return route({"GET", path, summary, "数据导出"}, handle, nullptr, nullptr).sends(type);
}

}  // namespace

std::vector<Route> export_routes() {
    const QueryParameter version{"version", "第几版；不写就是现在这一版"};
    std::vector<Route> all;
    all.push_back(get<GuideRecord, show_record>(
                      {"GET", "/api/v1/items/{item}/guide.json", "办事指南的全部数据", "数据导出"})
                      .with(version));
    all.push_back(export_route("/api/v1/items/{item}/form.schema.json",
                               "表单的 JSON Schema；情形按键写在查询里", show_form_schema,
                               "application/schema+json")
                      .with(version));
    all.push_back(
        export_route("/api/v1/exports/guides.csv", "现行指南总表（CSV）", export_csv, "text/csv"));
    all.push_back(
        export_route("/api/v1/exports/guides.xlsx", "现行指南总表（XLSX）", export_xlsx,
                     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    all.push_back(export_route("/api/v1/exports/guides.json", "现行指南的全部数据（JSON）",
                               export_json, "application/json"));
    all.push_back(get<Page<InterfaceLine>, list_interfaces>(
        {"GET", "/api/v1/exports/interfaces", "有代码表的对外接口", "数据导出"}));
    all.push_back(export_route("/api/v1/exports/exchange.csv",
                               "现行指南，按一个对外接口的栏目和代码（CSV）", export_exchange,
                               "text/csv")
                      .with({"interface", "接口，例如 up_task"}));
    all.push_back(export_route("/api/v1/feeds/guides", "指南更新（Atom）", show_feed,
                               "application/atom+xml"));
    return all;
}

}  // namespace api
