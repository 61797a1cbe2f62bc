#include "shape/json.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <bit>
#include <boost/json/parse.hpp>
#include <cmath>

#include "shape/samples_test.h"

namespace shape {
namespace {

using namespace samples;

// Code points of every length in UTF-8, among them signs that JSON escapes.
std::string any_text() {
    static const std::vector<std::string> signs{
        "a", "\"", "\\",           "/", "~", "\n", std::string(1, '\0'), "\x1F", "\x7F",
        "é", "甲", "\xEE\x80\x80", "🀄"};
    std::string out;
    for (const auto& sign :
         *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(signs)))
        out += sign;
    return out;
}

base::Date any_date() {
    return {*rc::gen::inRange(-20'000, 80'000)};
}

base::Instant any_instant() {
    const auto micro = *rc::gen::element<std::int64_t>(0, 1, 999'999, 500'000);
    return base::at(any_date(), *rc::gen::inRange(0, 1440)) + micro;
}

Page any_page() {
    Page page{*rc::gen::arbitrary<int>(), {}};
    if (*rc::gen::arbitrary<bool>()) page.remark = any_text();
    return page;
}

double any_double() {
    const auto bits = *rc::gen::arbitrary<std::uint64_t>();
    const auto number = std::bit_cast<double>(bits * 0x9E3779B97F4A7C15u);
    return std::isfinite(number) ? number : 0.1;
}

Event any_event() {
    if (*rc::gen::arbitrary<bool>()) return Closed{};
    Received out{any_text(), any_date(), any_instant(), Channel::post, {}};
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) out.pages.push_back(any_page());
    return out;
}

boost::json::value any_json() {
    return {{"甲/~", any_text()},
            {"list", {1, -2.5, any_double(), nullptr, true}},
            {"large", std::uint64_t{1} << 63},
            {"empty", boost::json::object{}}};
}

Everything anything() {
    Everything out;
    out.flag = *rc::gen::arbitrary<bool>();
    out.small = *rc::gen::arbitrary<int>();
    out.large = *rc::gen::element<std::int64_t>(0, INT64_MIN, INT64_MAX, (1LL << 53) + 1, -7);
    out.positive = *rc::gen::arbitrary<std::uint32_t>();
    out.amount = any_double();
    out.text = any_text();
    out.date = any_date();
    out.instant = any_instant();
    out.channel = *rc::gen::element(Channel::portal, Channel::counter, Channel::post);
    if (*rc::gen::arbitrary<bool>()) out.maybe = *rc::gen::arbitrary<int>();
    out.flags = {true, std::nullopt, false};
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) out.pages[any_text()] = any_page();
    out.event = any_event();
    if (*rc::gen::arbitrary<bool>()) out.free = any_json();
    return out;
}

// "pointer code" of every problem, in order.
template <class T>
std::vector<std::string> problems(std::string_view text, Reading reading = Reading::strict) {
    std::vector<std::string> out;
    const auto result = from_json<T>(text, reading);
    if (result) return out;
    if (result.refusal().code != "invalid_body") return {result.refusal().code};
    for (const auto& problem : result.refusal().problems)
        out.push_back(problem.pointer + " " + problem.code);
    return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST(Json, reads_back_what_it_wrote) {
    EXPECT_TRUE(rc::check([] {
        const auto before = anything();
        const auto text = to_json(before);
        for (const auto reading : {Reading::strict, Reading::tolerant}) {
            const auto after = from_json<Everything>(text, reading);
            RC_ASSERT(after.ok());
            RC_ASSERT(*after == before);
        }
    }));
}

TEST(Json, text_is_what_boost_reads_and_value_agrees) {
    EXPECT_TRUE(rc::check([] {
        auto sample = anything();
        sample.amount = 0.5;  // Boost's own reader is not exact for every double
        sample.free = nullptr;
        RC_ASSERT(boost::json::parse(to_json(sample)) == to_value(sample));
    }));
}

TEST(Json, writes_this_text) {
    const Received event{"身份证",
                         *base::parse_date("2026-09-16"),
                         *base::parse_instant("2026-09-16T10:00:00.5"),
                         Channel::counter,
                         {{1, "a\tb"}, {2, {}}}};
    EXPECT_EQ(to_json(Event{event}),
              R"({"type":"received","data":{"material":"身份证","due":"2026-09-16",)"
              R"("at":"2026-09-16T10:00:00.500000+08:00","channel":"counter",)"
              R"("pages":[{"number":1,"remark":"a\tb"},{"number":2}]}})");
    EXPECT_EQ(to_json(Closed{}), "{}");
}

TEST(Json, collects_all_problems_with_their_places) {
    EXPECT_EQ(
        problems<Everything>(R"({"flag":1,"small":1.0,"large":"1","positive":-1,"amount":"x",
        "text":5,"date":"2026-02-29","instant":"16:00","channel":"fax","maybe":[],"flags":[true,3],
        "pages":{"a/b~c":{"number":2147483648,"extra":1}},"event":{"type":"received","data":{"pages":[{}]}},
        "x":1})"),
        (Strings{"/flag wrong_type", "/small wrong_type", "/large wrong_type",
                 "/positive out_of_range", "/amount wrong_type", "/text wrong_type",
                 "/date bad_date", "/instant bad_instant", "/channel unknown_value",
                 "/maybe wrong_type", "/flags/1 wrong_type", "/pages/a~1b~0c/number out_of_range",
                 "/pages/a~1b~0c/extra unknown_member", "/event/data/material missing",
                 "/event/data/due missing", "/event/data/at missing", "/event/data/channel missing",
                 "/event/data/pages/0/number missing", "/x unknown_member"}));
}

TEST(Json, tolerant_passes_over_the_unknown_but_invents_nothing) {
    EXPECT_EQ(problems<Page>(R"({"new":{},"number":3})", Reading::tolerant), Strings{});
    EXPECT_EQ(problems<Page>(R"({"new":{}})", Reading::tolerant), Strings{"/number missing"});
    EXPECT_EQ(problems<Page>(R"({"number":null})", Reading::tolerant), Strings{"/number missing"});
    EXPECT_EQ(problems<Event>(R"({"type":"gone","data":{}})", Reading::tolerant),
              Strings{"/type unknown_type"});
}

TEST(Json, null_means_absent_and_lists_may_be_absent) {
    EXPECT_EQ(problems<Page>(R"({"number":1,"remark":null})"), Strings{});
    const auto event = from_json<Event>(
        R"({"data":{"pages":null,"channel":"post","at":"2026-09-16T10:00","due":"2026-09-16",)"
        R"("material":""},"type":"received"})",
        Reading::strict);
    ASSERT_TRUE(event);
    EXPECT_TRUE(std::get<Received>(*event).pages.empty());
}

TEST(Json, a_choice_needs_its_type_and_data_and_no_more) {
    EXPECT_EQ(problems<Event>(R"({})"), (Strings{"/type missing", "/data missing"}));
    EXPECT_EQ(problems<Event>(R"({"type":"closed","data":{},"by":1})"),
              Strings{"/by unknown_member"});
    EXPECT_EQ(problems<Event>(R"([])"), Strings{" wrong_type"});
}

TEST(Json, checks_notes_only_when_strict) {
    const auto text =
        R"({"remark":"一二三四五六","pages":0,"words":["甲乙丙丁","b","c"],"mobile":"12"})";
    EXPECT_EQ(problems<Answer>(text),
              (Strings{"/remark too_long", "/pages out_of_range", "/words too_many",
                       "/words/0 too_long", "/mobile bad_format"}));
    EXPECT_EQ(problems<Answer>(text, Reading::tolerant), Strings{});
    EXPECT_EQ(problems<Answer>(R"({"remark":"","pages":1})"),
              (Strings{"/remark missing", "/words missing"}));
    const auto good = from_json<Answer>(
        R"({"remark":"一二三四五","pages":100,"words":["甲乙丙"],"mobile":"13800000000"})",
        Reading::strict);
    ASSERT_TRUE(good);
    EXPECT_FALSE(good->urgent);
}

TEST(Json, says_in_chinese_what_to_do) {
    const auto result =
        from_json<Answer>(R"({"remark":"一二三四五六","pages":0})", Reading::strict);
    ASSERT_FALSE(result);
    const auto& refusal = result.refusal();
    ASSERT_EQ(refusal.problems.size(), 3u);
    EXPECT_EQ(refusal.message, "提交的内容有 3 处需要修改");
    EXPECT_EQ(refusal.problems[0].message, "「说明」应在 1 到 5 个字之间");
    EXPECT_EQ(refusal.problems[1].message, "「页数」应在 1 到 100 之间");
    EXPECT_EQ(refusal.problems[2].message, "「关键词」必须填写");
}

TEST(Json, stops_collecting_at_the_limit) {
    std::string text = "[";
    for (int i = 0; i < 1000; ++i) text += "{},";
    text.back() = ']';
    EXPECT_EQ(problems<std::vector<Page>>(text).size(), max_problems);
}

TEST(Json, refuses_broken_and_oversized_text) {
    EXPECT_EQ(problems<Page>("{\"number\":1"), Strings{"broken_json"});
    EXPECT_EQ(problems<Page>(""), Strings{"broken_json"});
    EXPECT_EQ(problems<Page>("{\"number\":1} x"), Strings{"broken_json"});
    EXPECT_EQ(problems<Page>("{\"number\":1,\"remark\":\"\xFF\"}"), Strings{"broken_json"});
    EXPECT_EQ(problems<Page>("{\"number\":1,\"remark\":\"\\ud800\"}"), Strings{"broken_json"});
    EXPECT_EQ(problems<Page>("{\"number\":1,\"remark\":\"\x01\"}"), Strings{"broken_json"});
    EXPECT_EQ(from_json<Page>(R"({"number":1})", Reading::strict, 11).refusal().code, "too_large");
    EXPECT_TRUE(from_json<Page>(R"({"number":1})", Reading::strict, 12));
}

TEST(Json, refuses_deep_nesting) {
    const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
    EXPECT_TRUE(from_json<boost::json::value>(nested(32), Reading::strict));
    EXPECT_EQ(problems<boost::json::value>(nested(33)), Strings{"too_deep"});
    EXPECT_EQ(problems<boost::json::value>(std::string(1'000'000, '[')), Strings{"too_deep"});
}

TEST(Json, what_came_in_at_the_limits_is_read_back_from_the_log) {
    Everything out;
    out.free =
        from_json<boost::json::value>(std::string(32, '[') + std::string(32, ']'), Reading::strict)
            .value();
    out.text = std::string(default_bytes, 'x');
    EXPECT_EQ(from_json<Everything>(to_json(out), Reading::tolerant).value(), out);
    EXPECT_EQ(problems<Everything>(to_json(out)), Strings{"too_large"});
}

TEST(Json, never_rounds_a_number_in_silence) {
    EXPECT_EQ(from_json<std::int64_t>("9007199254740993", Reading::strict).value(),
              9007199254740993);
    EXPECT_EQ(problems<std::int64_t>("9223372036854775808"), Strings{" out_of_range"});
    EXPECT_EQ(problems<std::int64_t>("18446744073709551616"), Strings{"broken_json"});
    EXPECT_EQ(problems<boost::json::value>("123456789012345678901234567890"),
              Strings{"broken_json"});
    EXPECT_EQ(problems<boost::json::value>("1e400"), Strings{"broken_json"});
    EXPECT_EQ(problems<std::int64_t>("1e2"), Strings{" wrong_type"});
    EXPECT_EQ(problems<double>("9007199254740993"), Strings{" out_of_range"});
    EXPECT_EQ(from_json<double>("9007199254740992", Reading::strict).value(), 9007199254740992.0);
    EXPECT_EQ(problems<std::uint32_t>("4294967296"), Strings{" out_of_range"});
    EXPECT_EQ(from_json<std::uint32_t>("4294967295", Reading::strict).value(), 4294967295u);
    EXPECT_EQ(problems<int>("-2147483649"), Strings{" out_of_range"});
}

TEST(Json, of_two_equal_keys_the_last_wins) {
    EXPECT_EQ(from_json<Page>(R"({"number":1,"number":2})", Reading::strict).value().number, 2);
}

TEST(Json, survives_any_damage_to_a_good_text) {
    const auto good = to_json(Event{Received{"甲", {1}, {2}, Channel::post, {{1, "x"}, {2, {}}}}});
    EXPECT_TRUE(rc::check([&] {
        auto text = good;
        for (int n = *rc::gen::inRange(1, 4); n > 0; --n)
            text[*rc::gen::inRange<std::size_t>(0, text.size())] =
                static_cast<char>(*rc::gen::inRange(0, 256));
        const auto result = from_json<Event>(text, Reading::strict);
        if (result)
            RC_ASSERT(*from_json<Event>(to_json(*result), Reading::strict) == *result);
        else
            RC_ASSERT(!result.refusal().code.empty());
    }));
}

TEST(Json, instants_cut_short_are_refused) {
    const std::string whole = "2026-09-16T10:00:00.000001+08:00";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        base::Instant out;
        detail::Reader reader{Reading::strict};
        reader.read(boost::json::value(whole.substr(0, size)), out, {});
        const bool complete = size == 16 || size == 19 || (size > 20 && size <= 26);
        EXPECT_EQ(reader.count() == 0, complete) << whole.substr(0, size);
    }
}

// A value with a text of its own, as a limit has.
struct Percent {
    int of_hundred = 0;
    bool operator==(const Percent&) const = default;
};
std::string shape_to_text(const Percent& p) {
    return std::to_string(p.of_hundred) + "%";
}
bool shape_from_text(std::string_view text, Percent& p) {
    if (!text.ends_with('%')) return false;
    p.of_hundred = std::atoi(std::string{text}.c_str());
    return true;
}
struct Share {
    Percent part;
    int copies = 3;
};
SHAPE_STRUCT(Share, part, copies)

TEST(Shape, a_text_form_travels_as_its_text) {
    EXPECT_EQ(to_json(Share{{40}, 1}), R"({"part":"40%","copies":1})");
    EXPECT_EQ(from_json<Share>(R"({"part":"40%","copies":1})", Reading::strict)->part.of_hundred,
              40);
    const auto wrong = from_json<Share>(R"({"part":"forty","copies":1})", Reading::strict);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.refusal().problems.at(0).pointer, "/part");
}

TEST(Shape, an_authored_file_may_leave_out_what_has_a_default_but_not_misspell_it) {
    EXPECT_EQ(from_json<Share>(R"({"part":"1%"})", Reading::authored)->copies, 3);
    EXPECT_FALSE(from_json<Share>(R"({"part":"1%"})", Reading::strict));
    EXPECT_FALSE(from_json<Share>(R"({"part":"1%","copys":1})", Reading::authored));
}

}  // namespace shape
