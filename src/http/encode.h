#pragma once

#include <string>
#include <string_view>

#include "http/message.h"

namespace http {

// Compressed with gzip (level 1..9) or brotli (quality 0..11).
std::string gzip(std::string_view bytes, int level);
std::string brotli(std::string_view bytes, int quality);

// Whether Accept-Encoding allows "gzip" or "br": named, or by "*", and not with q=0.
bool accepts_encoding(std::string_view accept_encoding, std::string_view encoding);

// A text answer of more than 1 kB as gzip level 1 if the client takes it; others unchanged.
// For answers made per request; costs about 20 µs per 10 kB.
Response compress(Response response, const Request& request);

}  // namespace http
