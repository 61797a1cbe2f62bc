#include "http/reader.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace http {
namespace {

Reader make_reader() {
    return Reader(1024, [](auto, auto) { return std::size_t{100}; });
}

// Feeds pieces of the given sizes as a connection would; the requests it gave as text.
std::vector<std::string> read_all(std::string_view bytes, const std::vector<std::size_t>& sizes) {
    Reader reader = make_reader();
    std::vector<std::string> found;
    std::string inbox;
    std::size_t next = 0;
    while (true) {
        inbox.erase(0, reader.feed(inbox));
        if (reader.stage() == Reader::Stage::done) {
            Request request = reader.take();
            found.push_back(request.method + " " + request.path + " " + request.body);
            continue;
        }
        if (reader.stage() == Reader::Stage::failed)
            found.push_back(std::to_string(reader.failure_status()));
        if (reader.stage() == Reader::Stage::failed || bytes.empty()) return found;
        std::size_t size = sizes.empty() ? bytes.size() : 1 + sizes[next++ % sizes.size()] % 50;
        inbox += bytes.substr(0, size);
        bytes.remove_prefix(std::min(size, bytes.size()));
    }
}

constexpr std::string_view mixed =
    "GET /a?x=1 HTTP/1.1\r\nHost: h\r\n\r\n"
    "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"
    "\r\nPUT /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
    "4\r\nwith\r\n6\r\n parts\r\n0\r\n\r\n"
    "GET http://h/d HTTP/1.1\r\nHost: h\r\n\r\n"
    "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 101\r\n\r\n";

RC_GTEST_PROP(Reader, reads_the_same_however_the_bytes_are_cut,
              (const std::vector<std::size_t>& sizes)) {
    std::vector<std::string> expected = {"GET /a ", "POST /b hello", "PUT /c with parts", "GET /d ",
                                         "413"};
    RC_ASSERT(read_all(mixed, sizes) == expected);
}

RC_GTEST_PROP(Reader, survives_garbage, (const std::vector<unsigned char>& noise, unsigned at)) {
    std::string bytes(mixed);
    for (std::size_t i = 0; i < noise.size(); ++i)
        bytes[(at + i * 7) % bytes.size()] = static_cast<char>(noise[i]);
    // A broken last request that never ends may be noticed earlier or later, nothing else differs.
    auto whole = read_all(bytes, {}), cut = read_all(bytes, {3, 17, 1});
    while (whole.size() != cut.size()) {
        auto& longer = whole.size() > cut.size() ? whole : cut;
        RC_ASSERT(longer.back() == "400");
        longer.pop_back();
    }
    RC_ASSERT(whole == cut);
}

TEST(Reader, gives_headers_cookies_and_parameters) {
    Reader reader = make_reader();
    std::string_view bytes =
        "GET /a?k=1&k=2&%E4%BA%8B=y HTTP/1.1\r\nHOST: h\r\nX-Empty:\r\n"
        "cookie: a=1; session=\"s=2\"; b\r\nIf-Match:  \"7\" \r\n\r\n";
    EXPECT_EQ(reader.feed(bytes), bytes.size());
    ASSERT_EQ(reader.stage(), Reader::Stage::done);
    EXPECT_TRUE(reader.keep_alive());
    Request request = reader.take();
    EXPECT_EQ(request.query("k"), "1");
    EXPECT_EQ(request.queries("k"), (std::vector<std::string>{"1", "2"}));
    EXPECT_EQ(request.query("事"), "y");
    EXPECT_EQ(request.query("none"), std::nullopt);
    EXPECT_EQ(request.header("if-match"), "\"7\"");
    EXPECT_EQ(request.header("Host"), "h");
    EXPECT_EQ(request.header("X-None"), "");
    EXPECT_EQ(request.cookie("session"), "s=2");
    EXPECT_EQ(request.cookie("a"), "1");
    EXPECT_EQ(request.cookie("b"), "");
    EXPECT_EQ(reader.stage(), Reader::Stage::idle);
}

TEST(Reader, trailers_are_no_headers) {
    Reader reader = make_reader();
    reader.feed(
        "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        "1\r\nx\r\n0\r\nCookie: session=late\r\n\r\n");
    ASSERT_EQ(reader.stage(), Reader::Stage::done);
    EXPECT_EQ(reader.take().cookie("session"), "");
}

}  // namespace
}  // namespace http
