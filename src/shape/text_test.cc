#include "shape/text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <boost/json/parse.hpp>
#include <cmath>

namespace shape {
namespace {

std::string in_quotes(std::string_view text) {
    std::string out;
    append_text(out, text);
    return out;
}

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

}  // namespace

TEST(Text, escapes_every_control_sign_so_that_boost_reads_it_back) {
    for (int c = 0; c < 0x80; ++c) {
        const std::string text{'a', static_cast<char>(c), 'b'};
        EXPECT_EQ(std::string_view{boost::json::parse(in_quotes(text)).as_string()}, text);
    }
    EXPECT_EQ(in_quotes("\"\\\n\x01/甲"), R"("\"\\\n\u0001/甲")");
}

TEST(Text, replaces_what_is_not_utf8) {
    EXPECT_EQ(in_quotes("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
    EXPECT_EQ(in_quotes("\xC0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");  // overlong
    EXPECT_EQ(in_quotes("\xED\xA0\x80"),
              "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");             // a surrogate
    EXPECT_EQ(in_quotes("\xE7\x94"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");  // cut short
    EXPECT_EQ(in_quotes("🀄"), "\"🀄\"");
}

TEST(Text, any_bytes_become_text_that_boost_accepts_and_utf8_is_kept) {
    EXPECT_TRUE(rc::check([](const std::string& bytes) {
        const auto back = boost::json::parse(in_quotes(bytes));
        const std::string_view text = back.as_string();
        RC_ASSERT(is_utf8(text));
        RC_ASSERT((text == bytes) == is_utf8(bytes));
    }));
}

TEST(Text, numbers_read_back_and_keep_their_kind) {
    EXPECT_EQ(number(1), "1.0");
    EXPECT_EQ(number(-0.0), "-0.0");
    EXPECT_EQ(number(0.1), "0.1");
    EXPECT_EQ(number(1e300), "1e+300");
    EXPECT_EQ(number(INFINITY), "null");
}

TEST(Text, dates_are_written_as_base_writes_them) {
    EXPECT_TRUE(rc::check([] {
        const base::Date date{*rc::gen::inRange(-25'567, 84'000)};
        const auto instant =
            base::at(date, *rc::gen::inRange(0, 1440)) + *rc::gen::inRange(0, 60'000'000);
        std::string out;
        append_date(out, date);
        append_instant(out, instant);
        RC_ASSERT(out == '"' + to_text(date) + "\"\"" + to_text(instant) + '"');
    }));
}

TEST(Text, canonical_sorts_keys_at_every_level) {
    const auto value = boost::json::parse(R"({"b":[{"z":1,"a":2}],"a":1.50,"é":0,"Z":{}})");
    EXPECT_EQ(canonical(value), R"({"Z":{},"a":1.5,"b":[{"a":2,"z":1}],"é":0})");
}

TEST(Text, counts_characters_not_bytes) {
    EXPECT_EQ(characters(""), 0u);
    EXPECT_EQ(characters("a甲🀄"), 3u);
}

}  // namespace shape
