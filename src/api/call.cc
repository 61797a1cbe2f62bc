#include "api/call.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>

#include "api/context.h"
#include "api/route.h"
#include "base/sm3.h"
#include "domain/acts.h"

namespace api {

std::string new_trace() {
    base::SystemRandom random;
    return base::new_code(12, random);
}

Call::Call(Context& c, const Route& r, http::Request q, http::Reply reply)
    : context(c), route(r), request(std::move(q)), reply_(std::move(reply)), begun_(c.parts.clock.now()) {}

engine::Engine& Call::engine() const { return context.parts.engine; }
Readers::Loan Call::reader() const { return context.readers.take(); }

bool Call::is_officer() const { return std::ranges::any_of(actor.roles, domain::is_official); }

const std::string& Call::value(const std::string& name) const {
    static const std::string nothing;
    const auto found = request.values.find(name);
    return found == request.values.end() ? nothing : found->second;
}

std::string Call::query(std::string_view name) const { return request.query(name).value_or(""); }

std::size_t Call::limit() const {
    const auto text = query("limit");
    std::size_t number = 20;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp<std::size_t>(number, 1, 100);
}

std::string Call::idempotency_key() const { return std::string(request.header("Idempotency-Key")); }

std::optional<std::int64_t> Call::if_match() const {
    auto text = request.header("If-Match");
    if (text.starts_with("W/")) text.remove_prefix(2);
    if (text.size() < 3 || text.front() != '"' || text.back() != '"') return {};
    text = text.substr(1, text.size() - 2);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return number;
}

void Call::headers(std::string name, std::string value) {
    headers_.emplace_back(std::move(name), std::move(value));
}

void Call::reply(http::Response response) {
    for (auto& header : headers_) response.headers.push_back(std::move(header));
    headers_.clear();
    context.metrics.count(route.path, response.status, context.parts.clock.now() - begun_);
    reply_(std::move(response));
}

void Call::refuse(const base::Refusal& refusal, int retry_after) {
    reply(problem_response(refusal, new_trace(), retry_after));
}

void Call::reply_json(std::string body, int status) {
    http::Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = std::move(body);
    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(headers_, [&](const auto& h) { return h.first == name; });
    };
    if (!has("Cache-Control")) response.headers.emplace_back("Cache-Control", "no-store");
    reply(std::move(response));
}

void Call::work(std::function<void()> task) {
    auto self = shared_from_this();
    const bool taken = context.workers.run([self, task = std::move(task)] {
        try {
            task();
        } catch (const std::exception& e) {
            spdlog::error("{} {} failed: {}", self->route.method, self->route.path, e.what());
            self->refuse(edge_refusal("internal_error"));
        }
    });
    if (!taken) refuse(edge_refusal("overloaded"));
}

void Call::submit(engine::Request command, std::function<void(const engine::Outcome&)> then, Where where) {
    auto self = shared_from_this();
    command.actor = actor;
    command.key = idempotency_key();
    base::Sm3 hash;
    const auto digest = hash.add(request.method).add(request.path).add("\n").add(request.body).finish();
    command.key_hash.assign(digest.begin(), digest.end());
    engine().submit(std::move(command), [self, where, then = std::move(then)](base::Result<engine::Outcome> outcome) {
        if (!outcome) return self->refuse(outcome.refusal());
        if (where == Where::engine) return then(*outcome);
        self->work([then, done = *outcome] { then(done); });
    });
}

base::Refusal not_found(std::string message) {
    return {.code = "not_found", .message = std::move(message)};
}

}  // namespace api
