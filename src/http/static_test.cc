#include "http/static.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <zlib.h>

#include <fstream>
#include <set>

#include "http/encode.h"

namespace http {
namespace {

namespace fs = std::filesystem;

class Web : public testing::Test {
  protected:
    Web() {
        std::string name = (fs::temp_directory_path() / "banshi-web-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        fs::create_directories(folder_ / "assets");
        write("index.html", "<!doctype html>" + std::string(2'000, ' '));
        write("favicon.ico", "icon");
        write("assets/app-3fe1.js", script_);
        write("assets/ready-77aa.css", std::string(1'000, 'c'));
        write("assets/ready-77aa.css.br", "brotli at build time");
        write(".hidden", "no");
        write("../outside-of-web.txt", "outside");
    }
    ~Web() override {
        fs::remove_all(folder_);
        fs::remove(folder_ / "../outside-of-web.txt");
    }

    void write(const std::string& name, const std::string& text) {
        std::ofstream(folder_ / name, std::ios::binary) << text;
    }

    static Request ask(std::string path, std::string_view name = {}, std::string_view value = {}) {
        Request request;
        request.path = std::move(path);
        if (!name.empty()) request.headers.add(name, value);
        return request;
    }

    static std::string header(const Response& response, std::string_view name) {
        for (const auto& [key, value] : response.headers)
            if (key == name) return value;
        return {};
    }

    fs::path folder_;
    std::string script_ = "console.log('" + std::string(5'000, 'a') + "');";
};

std::string gunzip(std::string_view bytes) {
    std::string out(1 << 20, '\0');
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return whole ? out : "(broken)";
}

TEST_F(Web, gives_files_with_type_validator_and_caching) {
    StaticFiles files(folder_);
    auto script = files.find(ask("/assets/app-3fe1.js"));
    ASSERT_TRUE(script);
    EXPECT_EQ(script->content(), script_);
    EXPECT_EQ(script->content_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(header(*script, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(*script, "Vary"), "Accept-Encoding");
    EXPECT_EQ(header(*script, "Content-Encoding"), "");
    auto page = files.find(ask("/index.html"));
    EXPECT_EQ(header(*page, "Cache-Control"), "no-cache");
    EXPECT_NE(header(*page, "ETag"), header(*script, "ETag"));
    EXPECT_EQ(files.find(ask("/favicon.ico"))->content_type, "image/x-icon");
}

TEST_F(Web, answers_304_to_its_own_validator) {
    StaticFiles files(folder_);
    std::string etag = header(*files.find(ask("/index.html")), "ETag");
    EXPECT_EQ(etag.size(), 34u);
    for (std::string sent : {etag, "W/" + etag, "\"other\", " + etag, std::string("*")}) {
        auto answer = files.find(ask("/index.html", "If-None-Match", sent));
        EXPECT_EQ(answer->status, 304) << sent;
        EXPECT_EQ(answer->content(), "");
        EXPECT_EQ(header(*answer, "ETag"), etag);
    }
    EXPECT_EQ(files.find(ask("/index.html", "If-None-Match", "\"other\""))->status, 200);
}

TEST_F(Web, compresses_in_the_background_and_negotiates) {
    StaticFiles files(folder_);
    files.finish_compressing();
    auto plain = files.find(ask("/assets/app-3fe1.js"));
    auto zipped = files.find(ask("/assets/app-3fe1.js", "Accept-Encoding", "gzip, deflate"));
    auto best = files.find(ask("/assets/app-3fe1.js", "Accept-Encoding", "gzip, br;q=0.5"));
    EXPECT_EQ(header(*zipped, "Content-Encoding"), "gzip");
    EXPECT_EQ(gunzip(zipped->content()), script_);
    EXPECT_EQ(header(*best, "Content-Encoding"), "br");
    EXPECT_LT(best->content().size(), 200u);
    std::set<std::string> etags = {header(*plain, "ETag"), header(*zipped, "ETag"),
                                   header(*best, "ETag")};
    EXPECT_EQ(etags.size(), 3u);
    auto icon = files.find(ask("/favicon.ico", "Accept-Encoding", "br, gzip"));
    EXPECT_EQ(header(*icon, "Content-Encoding"), "");
}

TEST_F(Web, prefers_what_the_build_compressed) {
    StaticFiles files(folder_);
    auto style = files.find(ask("/assets/ready-77aa.css", "Accept-Encoding", "br"));
    EXPECT_EQ(style->content(), "brotli at build time");
    EXPECT_FALSE(files.find(ask("/assets/ready-77aa.css.br")));
}

TEST_F(Web, gives_the_page_for_paths_of_the_application) {
    StaticFiles files(folder_);
    for (auto path : {"/", "/guides", "/cases/A1/track", "/apiary"}) {
        auto page = files.find(ask(path));
        ASSERT_TRUE(page) << path;
        EXPECT_EQ(page->content_type, "text/html; charset=utf-8");
    }
    for (auto path : {"/api", "/api/guides", "/missing.js", "/assets/missing", "/.hidden",
                      "/../outside-of-web.txt", "/cases/../../outside-of-web.txt"})
        EXPECT_FALSE(files.find(ask(path))) << path;
    Request post = ask("/index.html");
    post.method = "POST";
    EXPECT_FALSE(files.find(post));
}

TEST_F(Web, a_missing_folder_serves_nothing) {
    StaticFiles files(folder_ / "none");
    EXPECT_EQ(files.size(), 0u);
    EXPECT_FALSE(files.find(ask("/")));
}

TEST(Encode, follows_the_accepted_codings) {
    EXPECT_TRUE(accepts_encoding("gzip, deflate, br", "br"));
    EXPECT_TRUE(accepts_encoding("*", "br"));
    EXPECT_TRUE(accepts_encoding("gzip;q=0.001", "gzip"));
    EXPECT_FALSE(accepts_encoding("gzip;q=0, *", "gzip"));
    EXPECT_FALSE(accepts_encoding("gzip; q=0.000", "gzip"));
    EXPECT_FALSE(accepts_encoding("", "gzip"));
    EXPECT_FALSE(accepts_encoding("brx, gzipped", "gzip"));
}

TEST(Encode, compresses_long_texts_only) {
    Request request;
    request.headers.add("Accept-Encoding", "gzip");
    Response response;
    response.content_type = "application/json";
    response.body = std::string(5'000, '1');
    Response zipped = compress(response, request);
    EXPECT_LT(zipped.body.size(), 200u);
    EXPECT_EQ(gunzip(zipped.body), response.body);
    EXPECT_EQ(compress(response, Request()).body, response.body);
    response.content_type = "image/png";
    EXPECT_EQ(compress(response, request).body, response.body);
    response.content_type = "application/json";
    response.body = "{}";
    EXPECT_EQ(compress(response, request).headers.size(), 0u);
}

}  // namespace
}  // namespace http
