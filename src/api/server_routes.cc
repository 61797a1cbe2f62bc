#include "api/context.h"
#include "api/docs_page.h"
#include "api/resources.h"

// What operators and developers ask the server itself.
namespace api {

struct Health {
    std::string status;
    std::string version;
};
SHAPE_STRUCT(Health, status, version)

namespace {

void reply_text(Call& call, std::string_view type, std::string body) {
    http::Response response;
    response.content_type = type;
    response.headers.emplace_back("Cache-Control", "no-cache");
    response.body = std::move(body);
    call.reply(std::move(response));
}

base::Result<Health> healthy(Call& call) { return Health{"ok", call.context.parts.options.version}; }

// Ready: the log can be read and the engine takes commands.
base::Result<Health> ready(Call& call) {
    const auto reader = call.reader();
    (*reader).head();
    constexpr std::int64_t full = 4000;
    if (call.engine().counters().queued >= full) return edge_refusal("overloaded");
    return Health{"ready", call.context.parts.options.version};
}

void show_metrics(CallPtr call) {
    auto& context = call->context;
    reply_text(*call, "text/plain; version=0.0.4",
               context.metrics.text(call->engine().counters(), context.parts.identity.sessions(),
                                    context.workers.queued()));
}

void show_openapi(CallPtr call) {
    static const std::string text = Api::openapi();
    reply_text(*call, "application/json", text);
}

void show_docs(CallPtr call) { reply_text(*call, "text/html; charset=utf-8", std::string(docs_html)); }
void show_docs_script(CallPtr call) { reply_text(*call, "text/javascript; charset=utf-8", std::string(docs_script)); }
void show_docs_style(CallPtr call) { reply_text(*call, "text/css; charset=utf-8", std::string(docs_style)); }

Route text_route(std::string_view path, std::string_view summary, void (*handle)(CallPtr), std::string_view type) {
    return route({"GET", path, summary, "服务器"}, handle, nullptr, nullptr).sends(type);
}

}  // namespace

std::vector<Route> server_routes() {
    std::vector<Route> all;
    all.push_back(get<Health, healthy>({"GET", "/healthz", "活着", "服务器"}));
    all.push_back(get_slowly<Health, ready>({"GET", "/readyz", "可以接活", "服务器"}));
    all.push_back(text_route("/metrics", "Prometheus 指标", show_metrics, "text/plain"));
    all.push_back(text_route("/api/openapi.json", "本文件", show_openapi, "application/json"));
    all.push_back(text_route("/api/docs", "接口文档", show_docs, "text/html"));
    all.push_back(text_route("/api/docs.js", "接口文档的脚本", show_docs_script, "text/javascript"));
    all.push_back(text_route("/api/docs.css", "接口文档的样式", show_docs_style, "text/css"));
    return all;
}

}  // namespace api
