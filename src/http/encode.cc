#include "http/encode.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace http {

namespace {

constexpr std::size_t worth_compressing = 1024;

bool is_text(std::string_view type) {
    return type.starts_with("text/") || type.starts_with("application/json") ||
           type.starts_with("application/problem+json") || type.starts_with("image/svg+xml");
}

std::string_view trimmed(std::string_view text) {
    auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    auto end = text.find_last_not_of(" \t");
    return end == text.npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

// "q=0", "q=0.0", "q=0.000"
bool is_zero_weight(std::string_view parameters) {
    auto at = parameters.find("q=");
    if (at == parameters.npos) return false;
    return trimmed(parameters.substr(at + 2)).find_first_not_of("0.") == parameters.npos;
}

bool has_header(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& header) { return header.first == name; });
}

}  // namespace

std::string gzip(std::string_view bytes, int level) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib refuses to start");
    std::string out(deflateBound(&stream, bytes.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    int end = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (end != Z_STREAM_END) throw std::runtime_error("zlib did not come to an end");
    return out;
}

std::string brotli(std::string_view bytes, int quality) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(std::max<std::size_t>(size, 64), '\0');
    size = out.size();
    auto from = reinterpret_cast<const std::uint8_t*>(bytes.data());
    auto to = reinterpret_cast<std::uint8_t*>(out.data());
    if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), from,
                               &size, to))
        throw std::runtime_error("brotli did not come to an end");
    out.resize(size);
    return out;
}

bool accepts_encoding(std::string_view accept_encoding, std::string_view encoding) {
    bool by_star = false;
    while (!accept_encoding.empty()) {
        auto end = std::min(accept_encoding.find(','), accept_encoding.size());
        auto item = accept_encoding.substr(0, end);
        accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
        auto semicolon = std::min(item.find(';'), item.size());
        auto name = trimmed(item.substr(0, semicolon));
        bool allowed = !is_zero_weight(item.substr(semicolon));
        if (name == encoding) return allowed;
        if (name == "*") by_star = allowed;
    }
    return by_star;
}

Response compress(Response response, const Request& request) {
    auto content = response.content();
    bool fits = content.size() > worth_compressing && is_text(response.content_type) &&
                !response.events && !has_header(response, "Content-Encoding");
    if (!fits) return response;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!accepts_encoding(request.header("accept-encoding"), "gzip")) return response;
    response.body = gzip(content, 1);
    response.shared_body.reset();
    response.headers.emplace_back("Content-Encoding", "gzip");
    return response;
}

}  // namespace http
