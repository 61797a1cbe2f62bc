#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "api/context.h"
#include "api/published.h"
#include "api/resources.h"
#include "base/sm3.h"
#include "office/flow.h"
#include "office/form_document.h"
#include "office/guide_document.h"
#include "office/html.h"
#include "office/pdf.h"

// What offices and people take home of a guide: the page without script, pictures, papers.
namespace api {
namespace {

using office::Document;
using office::Edition;
using office::GuideSheet;

office::HtmlFrame frame_of(Call& call, const std::string& parent, std::string parent_text) {
    return {call.library()->region_name(call.context.parts.options.region) + "政务服务", parent,
            std::move(parent_text)};
}

// People follow links to this page: a refusal is a page too.
void refuse_page(Call& call, const base::Refusal& refusal) {
    http::Response response;
    response.status = 404;
    response.content_type = "text/html; charset=utf-8";
    response.body =
        office::html_message("没有找到", refusal.message, frame_of(call, "/items", "看全部事项"));
    call.reply(std::move(response));
}

std::string page_key(const Call& call, const views::Library& library, std::string_view what) {
    const auto made_from = std::pair(&library, call.now().us / base::minute_us);
    auto key = fmt::format("{}?{}?{}?{}?", what, call.value("item"), call.query("version"), call.is_officer());
    return key.append(reinterpret_cast<const char*>(&made_from), sizeof made_from);
}

constexpr std::string_view html_type = "text/html; charset=utf-8";

void show_html(CallPtr call) {
    const auto library = call->library();
    const auto key = page_key(*call, *library, "html");
    if (const auto made = call->context.pages.find(key))
        return reply_composed(*call, *made, html_type);
    const auto guide = find_guide(*call, *library);
    if (!guide) return refuse_page(*call, guide.refusal());
    const auto sheet = office::guide_sheet(*guide, *library, call->now().date());
    const auto frame = frame_of(*call, "/items/" + call->value("item"), "按您的情形看");
    auto text = office::html(office::guide_document(sheet, Edition::full), frame);
    reply_composed(*call, *call->context.pages.put(key, std::move(text)), html_type);
}

void show_flow(CallPtr call) {
    const auto library = call->library();
    const auto kind = call->query("kind");
    if (!kind.empty() && kind != "outer" && kind != "inner")
        return call->refuse(
            {.code = "bad_query", .message = "kind 只能是 outer 或者 inner", .pointer = "/kind"});
    const auto guide = find_guide(*call, *library);
    if (!guide) return call->refuse(guide.refusal());
    const auto sheet = office::guide_sheet(*guide, *library, call->now().date());
    const auto which = kind == "inner" ? office::FlowKind::inner : office::FlowKind::outer;
    http::Response response;
    response.content_type = "image/svg+xml";
    response.headers.emplace_back("Cache-Control", "no-cache");
    response.body = office::svg(office::flow_drawing(sheet, which));
    call->reply(std::move(response));
}

// ----------------------------------------------------------------------------------------------
// papers

void reply_paper(Call& call, const Composed& paper, const std::string& name) {
    call.headers("Content-Disposition", "inline; filename=\"" + name + "\"");
    reply_composed(call, paper, "application/pdf");
}

// Printed once for the same content, one at a time, off the threads that others wait for.
void print(const CallPtr& call, Document document, const std::string& name) {
    auto& context = call->context;
    const auto key = base::to_hex(base::sm3(shape::to_json(document)));
    if (const auto paper = context.papers.find(key)) return reply_paper(*call, *paper, name);
    const bool taken = context.press.run([call, key, name, document = std::move(document)] {
        auto& cache = call->context.papers;
        const auto& other = call->context.parts.options.print;
        try {
            auto paper = cache.find(key);
            if (!paper) paper = cache.put(key, other ? other(document) : office::pdf(document));
            reply_paper(*call, *paper, name);
        } catch (const std::exception& e) {
            spdlog::error("{} could not be printed: {}", name, e.what());
            call->refuse(edge_refusal("internal_error"));
        }
    });
    if (!taken) call->refuse(edge_refusal("overloaded"));
}

void show_guide_pdf(CallPtr call) {
    const auto edition = call->query("edition");
    if (!edition.empty() && edition != "short" && edition != "full")
        return call->refuse({.code = "bad_query",
                             .message = "edition 只能是 short 或者 full",
                             .pointer = "/edition"});
    call->work([call, is_short = edition == "short"] {
        const auto library = call->library();
        const auto guide = find_guide(*call, *library);
        if (!guide) return call->refuse(guide.refusal());
        const auto sheet = office::guide_sheet(*guide, *library, call->now().date());
        auto document =
            office::guide_document(sheet, is_short ? Edition::short_edition : Edition::full);
        const auto name = fmt::format("{}-v{}-{}.pdf", call->value("item"), (*guide)->version,
                                      is_short ? "short" : "full");
        print(call, std::move(document), name);
    });
}

void show_handbook(CallPtr call) {
    call->work([call] {
        const auto library = call->library();
        const auto& region = call->value("region");
        std::vector<GuideSheet> sheets;
        for (const auto& guide : offered_guides(*library, call->now().date()))
            if (guide->guide.region == region)
                sheets.push_back(office::guide_sheet(guide, *library, call->now().date()));
        if (sheets.empty())
            return call->refuse(not_found("这个地方还没有公布办事指南。请核对 12 位区划代码"));
        print(call, office::handbook(library->region_name(region), sheets),
              "handbook-" + region + ".pdf");
    });
}

// 空表 and 示范文本 of a material that is made from the form.
template <office::Filling filling>
void show_form_pdf(CallPtr call) {
    call->work([call] {
        const auto library = call->library();
        const auto guide = find_guide(*call, *library);
        if (!guide) return call->refuse(guide.refusal());
        const auto* material = domain::find_material((*guide)->guide, call->value("material"));
        if (material == nullptr || !material->generated)
            return call->refuse(
                not_found("这份材料不是填表生成的，没有空表。请看指南里的材料清单"));
        const auto sheet = office::guide_sheet(*guide, *library, call->now().date());
        const auto name =
            fmt::format("{}-v{}-{}-{}.pdf", call->value("item"), (*guide)->version, material->key,
                        filling == office::Filling::sample ? "sample" : "blank");
        print(call, office::form_document(sheet, *material, filling), name);
    });
}

Route file_route(std::string_view path, std::string_view summary, void (*handle)(CallPtr),
                 std::string_view type) {
    return route({"GET", path, summary, "办事指南"}, handle, nullptr, nullptr).sends(type);
}

}  // namespace

std::vector<Route> document_routes() {
    const QueryParameter version{"version", "第几版；不写就是现在这一版"};
    std::vector<Route> all;
    all.push_back(
        file_route("/guides/{item}", "办事指南网页（不用脚本，可以打印）", show_html, "text/html")
            .with(version));
    all.push_back(file_route("/guides/{item}/flow.svg", "流程图", show_flow, "image/svg+xml")
                      .with({"kind", "outer 办理流程，inner 内部流转"})
                      .with(version));
    all.push_back(file_route("/api/v1/items/{item}/guide.pdf", "办事指南 PDF", show_guide_pdf,
                             "application/pdf")
                      .with({"edition", "short 简版（一页），full 完整版"})
                      .with(version));
    all.push_back(file_route("/api/v1/regions/{region}/handbook.pdf", "一个地方的办事指南手册",
                             show_handbook, "application/pdf"));
    all.push_back(file_route("/api/v1/items/{item}/materials/{material}/blank.pdf", "空表",
                             show_form_pdf<office::Filling::blank>, "application/pdf")
                      .with(version));
    all.push_back(file_route("/api/v1/items/{item}/materials/{material}/sample.pdf", "示范文本",
                             show_form_pdf<office::Filling::sample>, "application/pdf")
                      .with(version));
    return all;
}

}  // namespace api
