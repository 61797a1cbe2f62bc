#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "http/message.h"

namespace http {

// What the connection knows about the answer it is about to send.
struct Envelope {
    std::string_view date;     // IMF-fixdate
    bool secure = false;       // adds Strict-Transport-Security
    bool keep_alive = true;
    bool old_version = false;  // HTTP/1.0: keep-alive must be said
};

// The status line and all headers with the empty line behind them. The security headers come
// from one block composed once; a Content-Security-Policy in the response replaces ours.
void append_head(std::string& out, const Response& response, const Envelope& envelope);

// 1xx, 204 and 304 have no body and no length (RFC 9110, 6.4.1).
bool has_body(int status);

std::string_view reason(int status);

// "Sun, 22 Nov 2026 02:53:18 GMT"
std::string imf_date(base::Instant instant);

// The default of Options::edge: a bare problem document without a sentence.
Response plain_problem(int status, std::string_view code);

}  // namespace http
