#include "http/url.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace http {
namespace {

TEST(Url, paths_are_decoded_and_normalised) {
    EXPECT_EQ(normal_path("/"), "/");
    EXPECT_EQ(normal_path("/api/items/A1"), "/api/items/A1");
    EXPECT_EQ(normal_path("//a//b/"), "/a/b/");
    EXPECT_EQ(normal_path("/a/./b/../c"), "/a/c");
    EXPECT_EQ(normal_path("/a/.."), "/");
    EXPECT_EQ(normal_path("/a/b/.."), "/a/");
    EXPECT_EQ(normal_path("/a/%2E%2e/b"), "/b");
    EXPECT_EQ(normal_path("/%E5%8A%9E%E4%BA%8B"), "/办事");
    EXPECT_EQ(normal_path("/a+b"), "/a+b");
    EXPECT_EQ(normal_path("/.well-known"), "/.well-known");
}

TEST(Url, paths_that_hide_something_are_refused) {
    for (auto path : {"", "a", "/..", "/a/../..", "/%2e%2e", "/%", "/%4", "/%zz", "/a%00b", "/a%2Fb",
                      "/a%5cb", "/..%5c", "/%ff", "/%c0%af", "/%ed%a0%80", "/a%0d%0ab"})
        EXPECT_EQ(normal_path(path), std::nullopt) << path;
}

TEST(Url, queries_are_decoded_in_order) {
    Parameters expected = {{"a", "1"}, {"b", "x y"}, {"a", "&="}, {"c", ""}, {"d", ""}};
    EXPECT_EQ(decode_query("a=1&b=x+y&&a=%26%3D&c&d="), expected);
    EXPECT_EQ(decode_query("")->size(), 0u);
    EXPECT_EQ(decode_query("a=%"), std::nullopt);
    EXPECT_EQ(decode_query("a=%ff"), std::nullopt);
    std::string many = "a";
    for (std::size_t i = 1; i < max_parameters; ++i) many += "&a";
    EXPECT_EQ(decode_query(many)->size(), max_parameters);
    EXPECT_EQ(decode_query(many + "&a"), std::nullopt);
}

TEST(Url, utf8_is_checked_by_the_letter) {
    for (auto text : {"", "a", "é", "办事", "😀", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_utf8(text)) << text;
    for (auto text : {"\x80", "\xC2", "\xC1\x81", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                      "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE5\x8A", "a\xFF"})
        EXPECT_FALSE(is_utf8(text)) << text;
}

RC_GTEST_PROP(Url, what_is_encoded_decodes_to_itself, (const std::vector<char32_t>& signs)) {
    std::string text;
    for (char32_t sign : signs) text += static_cast<char>(1 + sign % 127);
    RC_ASSERT(percent_decode(percent_encode(text)) == text);
    auto query = decode_query("k=" + percent_encode(text));
    RC_ASSERT(query->front().second == text);
}

RC_GTEST_PROP(Url, a_normal_path_never_climbs, (const std::vector<unsigned char>& choices)) {
    static const std::vector<std::string> pieces = {"/", "..", ".", "a", "%2e", "%2F", "%", "办"};
    std::string path = "/";
    for (auto choice : choices) path += pieces[choice % pieces.size()];
    auto found = normal_path(path);
    if (!found) return;
    RC_ASSERT(found->front() == '/');
    for (std::string_view bad : {"/../", "//", "/./"}) RC_ASSERT(found->find(bad) == found->npos);
    RC_ASSERT(!found->ends_with("/..") && !found->ends_with("/."));
}

}  // namespace
}  // namespace http
