#include "api/dispatch.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "api/route.h"
#include "base/random.h"

namespace api {
namespace {

using domain::Role;

// The n-th segment of a path, 0 is the one behind the first '/'; "" when there is none.
std::string_view segment(std::string_view path, int n) {
    for (; n >= 0; --n) {
        const auto slash = path.find('/');
        if (slash == path.npos) return "";
        path.remove_prefix(slash + 1);
    }
    return path.substr(0, path.find('/'));
}

// The table by what stands behind "/api/v1/": that segment is never a parameter.
using RouteIndex = std::unordered_map<std::string_view, std::vector<const Route*>>;

const RouteIndex& index_of_routes() {
    static const RouteIndex index = [] {
        RouteIndex made;
        for (const auto& route : routes()) made[segment(route.path, 2)].push_back(&route);
        return made;
    }();
    return index;
}

// Walks both paths segment by segment without copying.
bool matches(std::string_view pattern, std::string_view path) {
    while (!pattern.empty() && !path.empty()) {
        pattern.remove_prefix(1), path.remove_prefix(1);
        const auto want = pattern.substr(0, pattern.find('/'));
        const auto have = path.substr(0, path.find('/'));
        if (want.starts_with('{') ? have.empty() || have.size() > 200 : want != have) return false;
        pattern.remove_prefix(want.size()), path.remove_prefix(have.size());
    }
    return pattern.empty() && path.empty();
}

std::map<std::string, std::string> values_of(std::string_view pattern, std::string_view path) {
    std::map<std::string, std::string> values;
    for (int n = 0; n <= std::ranges::count(pattern, '/'); ++n)
        if (const auto want = segment(pattern, n); want.starts_with('{'))
            values.emplace(want.substr(1, want.size() - 2), segment(path, n));
    return values;
}

bool has_any(const domain::Actor& actor, std::initializer_list<Role> roles) {
    return std::ranges::any_of(roles, [&](Role role) { return actor.is(role); });
}

bool entitled(const Call& call, Access access) {
    switch (access) {
        case Access::anyone: return true;
        case Access::logged_in: return call.logged_in();
        case Access::citizen: return has_any(call.actor, {Role::applicant, Role::agent});
        case Access::officer: return call.is_officer();
        case Access::counter: return has_any(call.actor, {Role::counter_clerk, Role::acceptance_officer});
        case Access::item_manager:
            return has_any(call.actor, {Role::item_manager, Role::service_administration, Role::administrator});
        case Access::drafting:
            return entitled(call, Access::item_manager) || call.is(Role::legal_reviewer);
        case Access::supervisor:
            return has_any(call.actor, {Role::supervisor, Role::service_administration, Role::hall_manager});
    }
    return false;
}

// A browser names the page's origin with every write; what is no browser names none.
bool same_origin(const http::Request& request) {
    const auto origin = request.header("Origin");
    if (origin.empty()) {
        const auto site = request.header("Sec-Fetch-Site");
        return site.empty() || site == "same-origin" || site == "none";
    }
    const auto host = origin.find("://");
    return host != origin.npos && origin.substr(host + 3) == request.header("Host");
}

bool same_token(std::string_view a, std::string_view b) {
    unsigned char difference = a.size() != b.size();
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

bool is_key(std::string_view text) {
    return text.size() >= 8 && text.size() <= 100 && std::ranges::all_of(text, [](unsigned char c) {
               return c > 0x20 && c < 0x7f;
           });
}

bool is_json(std::string_view type) { return type.substr(0, type.find(';')) == "application/json"; }

void find_session(Call& call) {
    const auto token = call.request.cookie("banshi_session");
    if (token.empty()) return;
    call.session = call.context.parts.identity.find_session(token);
    if (!call.session) return;
    if (const auto actor = call.context.actors.of(call.session->account)) call.actor = *actor;
}

std::string_view refusal_of_write(const Call& call) {
    const auto& route = call.route;
    if (!same_origin(call.request)) return "bad_origin";
    if (call.session && !same_token(call.request.header("X-CSRF-Token"), call.session->csrf))
        return "csrf_missing";
    return entitled(call, route.access) ? "" : call.logged_in() ? "wrong_role" : "login_required";
}

std::string_view refusal_of_headers(const Call& call) {
    const auto& route = call.route;
    if (route.needs_key && !is_key(call.request.header("Idempotency-Key"))) return "idempotency_key_missing";
    if (route.needs_if_match && !call.if_match()) return "if_match_missing";
    if (call.request.body.size() > route.body_bytes) return "body_too_large";
    const bool typed = call.request.body.empty() || route.raw_body || is_json(call.request.header("Content-Type"));
    return typed ? "" : "unsupported_media_type";
}

std::string_view refusal_of(const Call& call) {
    if (!call.route.writes())
        return entitled(call, call.route.access) ? "" : call.logged_in() ? "wrong_role" : "login_required";
    const auto refusal = refusal_of_write(call);
    return refusal.empty() ? refusal_of_headers(call) : refusal;
}

void refuse_unrouted(const std::string& allowed, const http::Reply& reply) {
    auto response = problem_response(edge_refusal(allowed.empty() ? "not_found" : "method_not_allowed"), new_trace());
    if (!allowed.empty()) response.headers.emplace_back("Allow", allowed);
    reply(std::move(response));
}

}  // namespace

const Route* find_route(std::string_view method, std::string_view path,
                        std::map<std::string, std::string>& values, std::string& allowed) {
    if (method == "HEAD") method = "GET";
    const auto found = index_of_routes().find(segment(path, 2));
    if (found == index_of_routes().end()) return nullptr;
    for (const auto* route : found->second) {
        if (!matches(route->path, path)) continue;
        if (route->method == method) {
            values = values_of(route->path, path);
            return route;
        }
        allowed += (allowed.empty() ? "" : ", ") + std::string(route->method);
    }
    return nullptr;
}

void dispatch(Context& context, http::Request request, http::Reply reply) {
    std::string allowed;
    std::map<std::string, std::string> values;
    const auto* route = find_route(request.method, request.path, values, allowed);
    if (route == nullptr) return refuse_unrouted(allowed, reply);
    request.values = std::move(values);
    auto call = std::make_shared<Call>(context, *route, std::move(request), std::move(reply));
    try {
        find_session(*call);
        if (const auto code = refusal_of(*call); !code.empty()) return call->refuse(edge_refusal(code));
        route->handle(call);
    } catch (const std::exception& e) {
        spdlog::error("{} {} failed: {}", route->method, route->path, e.what());
        call->refuse(edge_refusal("internal_error"));
    }
}

}  // namespace api
