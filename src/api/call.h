#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "api/problems.h"
#include "api/workers.h"
#include "domain/facts.h"
#include "engine/engine.h"
#include "http/message.h"
#include "identity/identity.h"
#include "views/library.h"

namespace api {

struct Context;
struct Route;

// A word that a person can read out and an operator can find; only refusals carry one.
std::string new_trace();

// One request on its way through the API, checked by the middleware. Shared by the threads it visits, but used
// by one at a time.
class Call : public std::enable_shared_from_this<Call> {
  public:
    Call(Context& context, const Route& route, http::Request request, http::Reply reply);

    Context& context;
    const Route& route;
    http::Request request;
    std::optional<identity::Session> session;
    domain::Actor actor;  // empty when nobody is logged in

    engine::Engine& engine() const;
    base::Instant now() const { return engine().now(); }
    std::shared_ptr<const views::Library> library() const { return engine().library(); }
    Readers::Loan reader() const;

    bool logged_in() const { return session.has_value(); }
    bool is_officer() const;
    bool is(domain::Role role) const { return actor.is(role); }
    const std::string& value(const std::string& name) const;  // of the path
    std::string query(std::string_view name) const;           // "" when absent
    std::size_t limit() const;                                // ?limit=, 1..100, 20 by default
    std::string idempotency_key() const;
    std::optional<std::int64_t> if_match() const;

    void reply(http::Response response);
    void refuse(const base::Refusal& refusal, int retry_after = 0);
    void reply_json(std::string body, int status);
    void headers(std::string name, std::string value);  // of the answer

    // On a worker's thread; what it throws becomes a 500. 503 when there is no room.
    void work(std::function<void()> task);
    // Hands a command to the engine with this call's actor and key; `then` runs after the commit, on a worker,
    // or on the engine's own thread when it only composes a few bytes.
    enum class Where { worker, engine };
    void submit(engine::Request request, std::function<void(const engine::Outcome&)> then,
                Where where = Where::worker);
    bool wants_minimal() const { return request.header("Prefer") == "return=minimal"; }

  private:
    http::Reply reply_;
    std::vector<std::pair<std::string, std::string>> headers_;
    base::Instant begun_;
};

using CallPtr = std::shared_ptr<Call>;

base::Refusal not_found(std::string message = "没有找到。请核对地址或者编号");

}  // namespace api
