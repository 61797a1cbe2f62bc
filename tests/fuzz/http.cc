// Any bytes on a connection, cut into pieces by the first byte; a body is also read as a form.
#include "http/multipart.h"
#include "http/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t piece = data[0] == 0 ? size : data[0];
    std::string waiting;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    http::Reader reader{16 * 1024, [](std::string_view, std::string_view) { return std::size_t{64} * 1024; }};
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        waiting += bytes.substr(at, piece);
        while (!waiting.empty() && reader.stage() != http::Reader::Stage::failed) {
            const auto taken = reader.feed(waiting);
            waiting.erase(0, taken);
            if (reader.stage() == http::Reader::Stage::done) {
                const auto request = reader.take();
                (void)http::read_multipart(request.header("Content-Type"), request.body);
            } else if (taken == 0) {
                break;
            }
        }
        if (reader.stage() == http::Reader::Stage::failed) return reader.failure_status() < 400 ? -1 : 0;
    }
    return 0;
}
