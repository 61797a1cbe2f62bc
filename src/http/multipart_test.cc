#include "http/multipart.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace http {
namespace {

std::string code_of(const base::Result<std::vector<Part>>& result) {
    return result ? "" : result.refusal().code;
}

struct Sent {
    std::string name, filename, content;
};

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string compose(const std::vector<Sent>& parts, const std::string& boundary) {
    std::string body;
    for (const auto& part : parts) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=" + in_quotes(part.name);
        if (!part.filename.empty())
            body += "; filename=" + in_quotes(part.filename) + "\r\nContent-Type: image/png";
        body += "\r\n\r\n" + part.content + "\r\n";
    }
    return body + "--" + boundary + "--\r\n";
}

std::string clean(const std::vector<unsigned char>& bytes, bool is_file) {
    std::string text = "n";
    for (auto byte : bytes) {
        char c = static_cast<char>(32 + byte % 95);
        text += is_file && (c == '/' || c == '\\') ? '_' : c;
    }
    return text;
}

using Bytes = std::vector<unsigned char>;

RC_GTEST_PROP(Multipart, gives_back_what_was_composed,
              (const std::vector<std::tuple<Bytes, Bytes, Bytes>>& drawn)) {
    std::vector<Sent> sent;
    for (const auto& [name, file, content] : drawn) {
        std::string text;  // often line breaks and dashes, the stuff boundaries are made of
        for (auto byte : content) text += byte < 128 ? "\r\n--Bo"[byte % 6] : static_cast<char>(byte);
        sent.push_back({clean(name, false), file.empty() ? "" : clean(file, true), text});
    }
    if (sent.size() > 64) sent.resize(64);
    std::string body = compose(sent, "Bound7ry");
    auto found = read_multipart("multipart/form-data; boundary=Bound7ry", body);
    if (sent.empty()) return;
    RC_ASSERT(code_of(found) == "");
    RC_ASSERT(found->size() == sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        const Part& part = (*found)[i];
        RC_ASSERT(part.name == sent[i].name);
        RC_ASSERT(part.filename.value_or("") == sent[i].filename);
        RC_ASSERT(part.content == sent[i].content);
        RC_ASSERT(part.content_type == (sent[i].filename.empty() ? "" : "image/png"));
    }
}

RC_GTEST_PROP(Multipart, survives_garbage, (const Bytes& noise, unsigned at, unsigned cut)) {
    std::string body = compose({{"a", "b.png", "some content"}, {"c", "", "more\r\n"}}, "Bo");
    for (std::size_t i = 0; i < noise.size(); ++i)
        body[(at + i * 5) % body.size()] = static_cast<char>(noise[i]);
    body.resize(cut % (body.size() + 1));
    auto found = parse_multipart(body, "Bo");
    if (!found) return;
    for (const Part& part : *found) {  // views stay inside the body
        RC_ASSERT(part.content.data() >= body.data());
        RC_ASSERT(part.content.data() + part.content.size() <= body.data() + body.size());
    }
}

TEST(Multipart, a_cut_body_is_refused) {
    std::string body = compose({{"a", "b.png", "some content"}, {"c", "", "more"}}, "Bo");
    for (std::size_t size = 0; size + 4 < body.size(); ++size)
        EXPECT_EQ(code_of(parse_multipart(body.substr(0, size), "Bo")), "multipart_malformed") << size;
}

TEST(Multipart, file_names_lose_their_folders) {
    auto name = [](std::string sent) {
        std::string body = compose({{"a", std::move(sent), "x"}}, "Bo");
        return *parse_multipart(body, "Bo")->at(0).filename;
    };
    EXPECT_EQ(name("身份证.png"), "身份证.png");
    EXPECT_EQ(name("../../etc/passwd"), "passwd");
    EXPECT_EQ(name("C:\\扫描\\身份证.png"), "身份证.png");
}

TEST(Multipart, reads_what_stands_around_the_parts) {
    std::string body = "preamble\r\n" + compose({{"a", "", ""}, {"b", "", "x"}}, "Bo") + "epilogue";
    auto found = parse_multipart(body, "Bo");
    ASSERT_EQ(code_of(found), "");
    EXPECT_EQ(found->at(0).content, "");
    EXPECT_EQ(found->at(1).content, "x");
    auto bare = parse_multipart("--Bo\r\nContent-Disposition: form-data; name=a\r\n\r\n--Bo--", "Bo");
    ASSERT_EQ(code_of(bare), "");
    EXPECT_EQ(bare->at(0).content, "");
}

TEST(Multipart, keeps_its_limits) {
    std::vector<Sent> many(3, {"a", "", "x"});
    EXPECT_EQ(code_of(parse_multipart(compose(many, "Bo"), "Bo", {.parts = 2})),
              "multipart_too_many_parts");
    std::string long_name(5'000, 'n');
    EXPECT_EQ(code_of(parse_multipart(compose({{long_name, "", "x"}}, "Bo"), "Bo")),
              "multipart_header_too_large");
    EXPECT_EQ(code_of(parse_multipart("--Bo\r\nX: y\r\n\r\nx\r\n--Bo--", "Bo")),
              "multipart_name_missing");
    EXPECT_EQ(code_of(parse_multipart(compose({{"a", "b\xFF.png", "x"}}, "Bo"), "Bo")),
              "multipart_malformed");
}

TEST(Multipart, knows_a_legal_boundary) {
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=abc"), "abc");
    EXPECT_EQ(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\""), "a b");
    for (auto type : {"", "application/json", "multipart/form-data", "multipart/form-data; boundary=",
                      "multipart/mixed; boundary=abc", "multipart/form-data; boundary=\"abc"})
        EXPECT_EQ(multipart_boundary(type), std::nullopt) << type;
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'x')),
              std::nullopt);
    EXPECT_EQ(code_of(read_multipart("application/json", "{}")), "multipart_expected");
}

}  // namespace
}  // namespace http
