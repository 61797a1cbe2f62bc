#pragma once

#include <boost/json/object.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "api/call.h"
#include "shape/json.h"
#include "shape/schema.h"

// One row of the route table, and how a typed function becomes one. Only .cc files of api/ include it.
namespace api {

enum class Access {
    anyone,
    logged_in,
    citizen,         // 申请人
    officer,         // any official role
    counter,         // counter clerk or acceptance officer
    item_manager,    // or service administration, administrator
    drafting,        // these or a legal reviewer: who writes and reviews guides
    supervisor       // or service administration, hall manager, administrator
};

struct QueryParameter {
    std::string_view name;
    std::string_view text;
};

using MakeSchema = boost::json::value (*)(boost::json::object& defs);

struct Route {
    std::string_view method;
    std::string_view path;     // "/api/v1/cases/{id}"
    std::string_view summary;  // Chinese
    std::string_view tag;      // Chinese
    Access access = Access::anyone;
    void (*handle)(CallPtr) = nullptr;
    MakeSchema in = nullptr;
    MakeSchema out = nullptr;
    std::string_view content_type = "application/json";  // of the answer
    int success = 200;
    bool needs_key = false;       // Idempotency-Key
    bool needs_if_match = false;
    bool raw_body = false;
    bool list = false;            // cursor and limit
    std::size_t body_bytes = 64 * 1024;
    std::vector<QueryParameter> parameters = {};

    Route with(QueryParameter parameter) && {
        parameters.push_back(parameter);
        return std::move(*this);
    }
    Route as_list() && { return list = true, std::move(*this); }
    Route key() && { return needs_key = true, std::move(*this); }
    Route if_match() && { return needs_if_match = true, std::move(*this); }
    Route created() && { return success = 201, std::move(*this); }
    Route body(std::size_t bytes) && { return body_bytes = bytes, std::move(*this); }
    Route raw() && { return raw_body = true, std::move(*this); }
    Route sends(std::string_view type) && { return content_type = type, std::move(*this); }

    bool writes() const { return method != "GET"; }
};

// The whole table, in the order of the document.
const std::vector<Route>& routes();

struct Nothing {};
SHAPE_STRUCT(Nothing)

// A page of a list. `next` is the cursor of the page after it.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next;
    std::optional<std::int64_t> position;  // up to which row of the log it was read
    std::optional<std::int64_t> total;
    BOOST_DESCRIBE_CLASS(Page, (), (items, next, position, total), (), ())
};

template <class T>
boost::json::value written_schema(boost::json::object& defs) {
    return shape::collect_schemas<T>(defs, {.written = true});
}
template <class T>
boost::json::value read_schema(boost::json::object& defs) {
    return shape::collect_schemas<T>(defs);
}

template <class In>
std::optional<In> read_body(Call& call) {
    const auto& body = call.request.body;
    auto in = shape::from_json<In>(body.empty() ? "{}" : body, shape::Reading::strict,
                                   call.route.body_bytes);
    if (in) return std::move(*in);
    call.refuse(in.refusal());
    return {};
}

template <class Out>
void reply_with(Call& call, const base::Result<Out>& out) {
    if (!out) return call.refuse(out.refusal());
    if constexpr (std::is_same_v<Out, Nothing>)
        call.reply({.status = 204});
    else
        call.reply_json(shape::to_json(*out), call.route.success);
}

// Answers at once, on the I/O thread.
template <class Out, base::Result<Out> (*F)(Call&)>
void answer(CallPtr call) {
    reply_with(*call, F(*call));
}

// On a worker: it may read the disk.
template <class Out, base::Result<Out> (*F)(Call&)>
void answer_slowly(CallPtr call) {
    call->work([call] { reply_with(*call, F(*call)); });
}

template <class In, class Out, base::Result<Out> (*F)(Call&, const In&)>
void answer_body(CallPtr call) {
    if (const auto in = read_body<In>(*call)) reply_with(*call, F(*call, *in));
}

template <class In, class Out, base::Result<Out> (*F)(Call&, const In&)>
void answer_body_slowly(CallPtr call) {
    call->work([call] { answer_body<In, Out, F>(call); });
}

// The function itself replies, now or later.
template <class In, void (*F)(CallPtr, In)>
void begin_body(CallPtr call) {
    if (auto in = read_body<In>(*call)) F(call, std::move(*in));
}

struct RouteName {
    std::string_view method, path, summary, tag;
    Access access = Access::anyone;
};

inline Route route(const RouteName& n, void (*handle)(CallPtr), MakeSchema in, MakeSchema out) {
    return {.method = n.method, .path = n.path, .summary = n.summary, .tag = n.tag, .access = n.access,
            .handle = handle, .in = in, .out = out};
}

template <class Out, base::Result<Out> (*F)(Call&)>
Route get(const RouteName& name) {
    return route(name, answer<Out, F>, nullptr, written_schema<Out>);
}
template <class Out, base::Result<Out> (*F)(Call&)>
Route get_slowly(const RouteName& name) {
    return route(name, answer_slowly<Out, F>, nullptr, written_schema<Out>);
}
template <class In, class Out, base::Result<Out> (*F)(Call&, const In&)>
Route send(const RouteName& name) {
    return route(name, answer_body<In, Out, F>, read_schema<In>, written_schema<Out>);
}
template <class In, class Out, base::Result<Out> (*F)(Call&, const In&)>
Route send_slowly(const RouteName& name) {
    return route(name, answer_body_slowly<In, Out, F>, read_schema<In>, written_schema<Out>);
}
template <class In, class Out, void (*F)(CallPtr, In)>
Route send_later(const RouteName& name) {
    return route(name, begin_body<In, F>, read_schema<In>, written_schema<Out>);
}

}  // namespace api
