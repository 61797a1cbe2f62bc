#include "api/api.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "api/context.h"
#include "api/dispatch.h"
#include "api/draft_trials.h"
#include "api/problems.h"
#include "api/resources.h"

namespace api {
namespace {

std::vector<Route> all_routes() {
    std::vector<Route> all;
    for (const auto& part :
         {portal_routes,       item_routes,         directory_routes,   session_routes,
          draft_routes,        file_routes,         case_routes,        case_list_routes,
          act_routes,          tracking_routes,     person_routes,      item_manager_routes,
          file_lint_routes,    draft_import_routes, studio_routes,      draft_trial_routes,
          batch_change_routes, template_routes,     alignment_routes,   campaign_routes,
          list_routes,         adjustment_routes,   law_change_routes,  spot_check_routes,
          document_routes,     export_routes,       supervision_routes, server_routes})
        std::ranges::move(part(), std::back_inserter(all));
    return all;
}

}  // namespace

const std::vector<Route>& routes() {
    static const auto all = all_routes();
    return all;
}

Api::Api(Parts parts) : context_(std::make_unique<Context>(std::move(parts))) {
    routes();
    context_->parts.engine.on_commit([context = context_.get()] { context->events.changed(); });
}

Api::~Api() {
    context_->parts.engine.on_commit({});
    stop();
}

http::Handler Api::handler() {
    return [context = context_.get()](http::Request request, http::Reply reply) {
        dispatch(*context, std::move(request), std::move(reply));
    };
}

void Api::stop() {
    context_->events.stop();
    context_->press.stop();
    context_->workers.stop();
}

http::Response Api::edge_problem(int status, std::string_view code) {
    const auto* kind = find_problem_kind(code);
    auto response = problem_response(edge_refusal(kind ? code : "malformed_request"), "");
    response.status = status;
    return response;
}

std::size_t Api::body_limit(std::string_view method, std::string_view path) {
    constexpr std::size_t unrouted = 64 * 1024;
    std::map<std::string, std::string> values;
    std::string allowed;
    const auto* route = find_route(method, path, values, allowed);
    return route ? route->body_bytes : unrouted;
}

void Api::verify_now(const store::Progress& each_chunk) {
    const auto rows = context_->parts.store.reader(), predecessors = context_->parts.store.reader();
    auto result = store::verify(*rows, *predecessors, each_chunk);
    for (const auto& finding : result.findings)
        spdlog::critical("the log is not what was written: {} {} {} row {}", finding.code,
                         finding.stream, finding.version, finding.row);
    std::lock_guard lock{context_->verification_mutex};
    context_->verification = LastVerification{std::move(result), context_->parts.engine.now()};
}

}  // namespace api
