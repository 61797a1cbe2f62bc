#include "http/beast_config.h"

#include "http/reader.h"

#include <algorithm>
#include <optional>

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "http/url.h"

namespace http {

namespace {

namespace beast = boost::beast;
using Error = beast::error_code;
using Text = beast::string_view;

std::string_view to_std(Text text) { return {text.data(), text.size()}; }

// "http://host/path?query" (allowed by RFC 9112, 3.2.2) becomes "/path?query".
std::string_view origin_form(std::string_view target) {
    for (std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        std::size_t slash = target.find('/', scheme.size());
        return slash == target.npos ? std::string_view("/") : target.substr(slash);
    }
    return target;
}

bool read_target(Request& request) {
    std::string_view target = origin_form(request.target);
    std::size_t mark = std::min(target.find('?'), target.size());
    auto path = normal_path(target.substr(0, mark));
    auto query = decode_query(target.substr(std::min(mark + 1, target.size())));
    if (!path || !query) return false;
    request.path = std::move(*path);
    request.parameters = std::move(*query);
    return true;
}

// Fills a Request; decides at the end of the header whether the body may come.
class Filler final : public beast::http::basic_parser<true> {
  public:
    Filler(std::size_t header_limit_bytes, const BodyLimit& limit) : limit_(limit) {
        eager(true);
        header_limit(static_cast<std::uint32_t>(header_limit_bytes));
        body_limit(boost::none);
    }

    Request request;
    int status = 0;
    std::string_view code;
    bool old_version = false;
    bool expects_continue = false;

    void fail(int failure_status, std::string_view failure_code) {
        status = failure_status;
        code = failure_code;
    }

  private:
    void refuse(Error& ec, int failure_status, std::string_view failure_code) {
        fail(failure_status, failure_code);
        ec = beast::http::error::bad_value;
    }
    void refuse(Error& ec) { refuse(ec, 400, "malformed_request"); }

    void on_request_impl(beast::http::verb, Text method, Text target, int version,
                         Error& ec) override {
        request.method = to_std(method);
        request.target = to_std(target);
        old_version = version == 10;
        if (version != 10 && version != 11) refuse(ec);
    }

    void on_response_impl(int, Text, int, Error&) override {}

    void on_field_impl(beast::http::field name, Text name_text, Text value, Error& ec) override {
        if (header_complete_) return;  // trailers say nothing we would believe
        // Anything but plain "chunked" is a way to smuggle a second request past a proxy.
        bool is_coding = name == beast::http::field::transfer_encoding;
        if (is_coding && (old_version || !beast::iequals(value, "chunked"))) return refuse(ec);
        request.headers.add(to_std(name_text), to_std(value));
    }

    void on_header_impl(Error& ec) override {
        header_complete_ = true;
        std::size_t hosts = request.headers.count("host");
        if (hosts > 1 || (hosts == 0 && !old_version)) return refuse(ec);
        if (!read_target(request)) return refuse(ec);
        auto expect = request.header("expect");
        expects_continue = beast::iequals(expect, "100-continue") && !old_version;
        if (!expect.empty() && !expects_continue && !old_version)
            return refuse(ec, 417, "expectation_failed");
        auto length = content_length();
        if (!chunked() && (!length || *length == 0)) return;
        limit_bytes_ = limit_(request.method, request.path);
        if (length && *length > limit_bytes_) refuse(ec, 413, "body_too_large");
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    void on_chunk_header_impl(std::uint64_t size, Text, Error& ec) override {
        if (size > limit_bytes_ - request.body.size()) refuse(ec, 413, "body_too_large");
    }

    std::size_t append(Text bytes, Error& ec) {
        if (bytes.size() > limit_bytes_ - request.body.size()) {
            refuse(ec, 413, "body_too_large");
            return 0;
        }
        request.body.append(bytes.data(), bytes.size());
        return bytes.size();
    }
    std::size_t on_body_impl(Text bytes, Error& ec) override { return append(bytes, ec); }
    std::size_t on_chunk_body_impl(std::uint64_t, Text bytes, Error& ec) override {
        return append(bytes, ec);
    }
    void on_finish_impl(Error&) override {}

    const BodyLimit& limit_;
    std::size_t limit_bytes_ = 0;
    bool header_complete_ = false;
};

}  // namespace

struct Reader::Parser {
    std::optional<Filler> filler;
    std::size_t header_bytes = 0;
    bool started = false;
};

Reader::Reader(std::size_t header_limit, BodyLimit body_limit)
    : parser_(std::make_unique<Parser>()),
      header_limit_(header_limit),
      body_limit_(std::move(body_limit)) {
    parser_->filler.emplace(header_limit_, body_limit_);
}

Reader::~Reader() = default;

std::size_t Reader::feed(std::string_view bytes) {
    auto& [filler, header_bytes, started] = *parser_;
    if (bytes.empty() || stage() == Stage::done || stage() == Stage::failed) return 0;
    std::size_t skipped = 0;  // an empty line before a request is tolerated (RFC 9112, 2.2)
    while (!started && skipped < bytes.size() && (bytes[skipped] == '\r' || bytes[skipped] == '\n'))
        ++skipped;
    bytes.remove_prefix(skipped);
    if (bytes.empty()) return skipped;
    started = true;
    bool in_header = !filler->is_header_done();
    Error ec;
    std::size_t taken = filler->put({bytes.data(), bytes.size()}, ec);
    if (in_header && !filler->is_header_done()) {
        header_bytes += taken;
        if (header_bytes + bytes.size() - taken >= header_limit_)
            ec = beast::http::error::header_limit;
    }
    if (ec == beast::http::error::header_limit)
        filler->fail(431, "header_too_large");
    else if (ec && ec != beast::http::error::need_more && filler->status == 0)
        filler->fail(400, "malformed_request");
    return skipped + taken;
}

Reader::Stage Reader::stage() const {
    const auto& filler = *parser_->filler;
    if (filler.status != 0) return Stage::failed;
    if (filler.is_done()) return Stage::done;
    if (filler.is_header_done()) return Stage::body;
    return parser_->started ? Stage::header : Stage::idle;
}

Request Reader::take() {
    Request request = std::move(parser_->filler->request);
    parser_->filler.emplace(header_limit_, body_limit_);
    parser_->header_bytes = 0;
    parser_->started = false;
    return request;
}

int Reader::failure_status() const { return parser_->filler->status; }
std::string_view Reader::failure_code() const { return parser_->filler->code; }
bool Reader::is_old_version() const { return parser_->filler->old_version; }
bool Reader::is_head() const { return parser_->filler->request.method == "HEAD"; }
std::size_t Reader::body_size() const { return parser_->filler->request.body.size(); }

bool Reader::keep_alive() const {
    const auto& filler = *parser_->filler;
    return filler.status == 0 && filler.is_header_done() && filler.keep_alive();
}

bool Reader::wants_continue() {
    bool wants = stage() == Stage::body && parser_->filler->expects_continue;
    if (wants) parser_->filler->expects_continue = false;
    return wants && body_size() == 0;
}

}  // namespace http
