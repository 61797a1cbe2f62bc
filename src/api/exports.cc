#include "api/context.h"
#include "api/published.h"
#include "api/resources.h"
#include "domain/form.h"
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
    all.push_back(export_route("/api/v1/feeds/guides", "指南更新（Atom）", show_feed,
                               "application/atom+xml"));
    return all;
}

}  // namespace api
