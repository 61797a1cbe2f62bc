#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

#include "http/message.h"

namespace http {

// How many bytes of body a request may have. Asked once its header is complete.
using BodyLimit = std::function<std::size_t(std::string_view method, std::string_view path)>;

// Turns the bytes of one connection into requests, one after the other. No I/O, no clock.
class Reader {
  public:
    enum class Stage { idle, header, body, done, failed };

    Reader(std::size_t header_limit, BodyLimit body_limit);
    ~Reader();

    // Takes what belongs to the current request and returns how many bytes that was. What it did
    // not take must be given again, with more behind it.
    std::size_t feed(std::string_view bytes);
    Stage stage() const;

    // When done: the request; the reader then waits for the next one.
    Request take();

    // When failed: what to answer; the connection cannot go on.
    int failure_status() const;
    std::string_view failure_code() const;

    bool keep_alive() const;      // what the client wants; false before the header is complete
    bool is_old_version() const;  // HTTP/1.0
    bool is_head() const;
    // True once: the client waits for "100 Continue" before it sends the body.
    bool wants_continue();
    std::size_t body_size() const;

  private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
    std::size_t header_limit_;
    BodyLimit body_limit_;
};

}  // namespace http
