#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/events.h"

namespace http {

// The headers of one request in one block of memory. Names compare without case.
class Headers {
  public:
    void add(std::string_view name, std::string_view value);
    // The first field of that name, "" when there is none. Valid while the object lives unchanged.
    std::string_view find(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    void clear();

  private:
    struct Field {
        std::uint32_t name, name_size, value_size;  // the value stands behind the name
    };
    std::string_view name_of(const Field& field) const;
    std::string text_;
    std::vector<Field> fields_;
};

// One request, complete with its body. Everything in it came from outside: only sizes and the
// form of path and query have been checked.
struct Request {
    std::string method = "GET";  // as sent, upper case for all known methods
    std::string target;          // as sent: path and query, still encoded
    std::string path;            // decoded UTF-8, begins with '/', without ".", ".." and "//"
    std::vector<std::pair<std::string, std::string>> parameters;  // of the query, decoded, in order
    Headers headers;
    std::string body;
    std::string remote;   // the peer's address without port
    bool secure = false;  // came over TLS
    std::map<std::string, std::string> values;  // path parameters, filled by the router

    // The first parameter of that name; `?a` and `?a=` give "".
    std::optional<std::string> query(std::string_view name) const;
    std::vector<std::string> queries(std::string_view name) const;
    std::string_view header(std::string_view name) const { return headers.find(name); }
    // The first cookie of that name; "" when there is none.
    std::string_view cookie(std::string_view name) const;
};

// One answer. The server adds Date, Content-Length, Connection and the security headers, and
// leaves the body out for HEAD, 204 and 304.
struct Response {
    int status = 200;
    std::string content_type;  // empty: no Content-Type is sent
    std::vector<std::pair<std::string, std::string>> headers;  // no CR, LF or NUL inside
    std::string body;
    std::shared_ptr<const std::string> shared_body;  // wins over `body`: for precomposed answers
    std::shared_ptr<EventStream> events;             // set: the answer is a stream of events

    std::string_view content() const {
        return shared_body ? std::string_view(*shared_body) : std::string_view(body);
    }
};

// Gives the answer. May be called from any thread, also within the handler (the quick way, without
// a detour); the second call does nothing. When the last copy dies uncalled the client gets a 500.
using Reply = std::function<void(Response)>;

// Called on an I/O thread: must not block. What it throws becomes a 500.
using Handler = std::function<void(Request, Reply)>;

// Composes what the server itself must answer before any handler is asked:
// 400 malformed_request, 408 request_timeout, 413 body_too_large, 417 expectation_failed,
// 431 header_too_large, 500 internal_error, 503 server_busy.
using EdgeReply = std::function<Response(int status, std::string_view code)>;

}  // namespace http
