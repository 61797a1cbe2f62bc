#include "views/codec.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/source_dir_test.h"
#include "domain/event_names.h"
#include "shape/json.h"
#include "shape/schema.h"
#include "views/library.h"

// One sample of every format ever released stands in tests/golden/formats/ as <type>.<format>.json,
// with the schema of its struct beside it. A sample is never edited; a new format brings a new one.
// UPDATE=1 writes the schema of a sample that has none yet.
namespace views {
namespace {

namespace fs = std::filesystem;

fs::path golden() {
    return base::source_dir() / "tests/golden/formats";
}

std::string read(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return std::move(text).str();
}

std::string canonical(std::string_view json) {
    return shape::canonical(shape::parse(json).value());
}

using Written = base::Result<std::string>;

// Something that stands in the log: an event, or what a `published` event carries as its body.
struct Stored {
    std::string_view word;
    boost::json::value (*schema)();
    Written (*rewrite)(std::string_view word, int format, std::string_view json);  // read, written again
    bool is_event = true;
};

Written rewrite_event(std::string_view word, int format, std::string_view json) {
    const auto event = decode(word, format, json);
    if (!event) return event.refusal();
    EXPECT_EQ(type_of(*event), word);
    std::string body;
    encode(*event, body);
    return body;
}

template <class T>
Written rewrite_thing(std::string_view, int, std::string_view json) {
    const auto thing = shape::from_json<T>(json, shape::Reading::tolerant, max_body);
    if (!thing) return thing.refusal();
    return shape::to_json(*thing);
}

template <class T>
boost::json::value schema_of() {
    return shape::schema<T>();
}

template <class T>
Stored thing(std::string_view word) {
    return {word, &schema_of<T>, &rewrite_thing<T>, false};
}

template <class... T>
std::vector<Stored> types_of(const std::variant<T...>*) {
    return {Stored{shape::type_name<T>, &schema_of<T>, &rewrite_event}...};
}

std::vector<Stored> stored_types() {
    auto types = types_of(static_cast<const domain::Event*>(nullptr));
    for (const auto& one :
         {thing<domain::Guide>("published_guide"), thing<domain::PolicyDocument>("published_policy"),
          thing<domain::CalendarTable>("published_calendar"),
          thing<domain::OfficeHours>("published_office_hours"), thing<Region>("published_region"),
          thing<Agency>("published_agency"), thing<Hall>("published_hall"),
          thing<CatalogEntry>("published_catalog_entry"),
          thing<domain::ElementTable>("published_element_table"),
          thing<domain::ElementTemplate>("published_element_template"),
          thing<domain::Campaign>("published_campaign"),
          thing<domain::OnceList>("published_once_list"),
          thing<domain::CancelledProofs>("published_cancelled_proofs"),
          thing<domain::LawChange>("published_law_change")})
        types.push_back(one);
    return types;
}

fs::path sample_of(std::string_view word, int format) {
    return golden() / (std::string{word} + "." + std::to_string(format) + ".json");
}

fs::path schema_path(std::string_view word, int format) {
    return golden() / (std::string{word} + "." + std::to_string(format) + ".schema.json");
}

class Formats : public testing::TestWithParam<Stored> {};

TEST_P(Formats, SampleOfTheCurrentFormatReadsAndWritesBackTheSame) {
    const auto path = sample_of(GetParam().word, current_format);
    ASSERT_TRUE(fs::exists(path)) << path;
    const auto sample = read(path);
    const auto again = GetParam().rewrite(GetParam().word, current_format, sample);
    ASSERT_TRUE(again.ok()) << again.refusal().message << again.refusal().pointer;
    EXPECT_EQ(canonical(*again), canonical(sample));
}

TEST_P(Formats, StoredStructStandsAsItWasReleased) {
    const auto path = schema_path(GetParam().word, current_format);
    const auto schema = shape::canonical(GetParam().schema());
    if (std::getenv("UPDATE") && !fs::exists(path) &&
        fs::exists(sample_of(GetParam().word, current_format)))
        std::ofstream{path} << schema << "\n";
    ASSERT_TRUE(fs::exists(path)) << "a released format needs its schema: " << path;
    EXPECT_EQ(canonical(read(path)), schema)
        << "the stored struct changed: raise its format, add a sample and a step in domain/upcast/";
}

// A silent default would invent facts: what the sample has and the struct demands may not be left
// out.
TEST_P(Formats, MissingMemberIsRefused) {
    const auto whole =
        shape::parse(read(sample_of(GetParam().word, current_format))).value().as_object();
    const auto schema = GetParam().schema();
    const auto name =
        std::string{schema.at("$ref").as_string()}.substr(std::string{"#/$defs/"}.size());
    const auto& type = schema.at("$defs").at(name).as_object();
    const auto* required = type.if_contains("required");
    if (!required) return;
    for (const auto& member : required->as_array()) {
        auto damaged = whole;
        damaged.erase(member.as_string());
        const auto again = GetParam().rewrite(GetParam().word, current_format, shape::canonical(damaged));
        EXPECT_FALSE(again.ok()) << "read without " << member;
    }
}

TEST_P(Formats, UnknownFormatIsRefused) {
    if (!GetParam().is_event) return;  // the format of what is published is that of its event
    const auto sample = read(sample_of(GetParam().word, current_format));
    for (const int format : {0, current_format + 1, -1}) {
        const auto event = decode(GetParam().word, format, sample);
        ASSERT_FALSE(event.ok());
        EXPECT_EQ(event.refusal().code, "unknown_event");
    }
}

INSTANTIATE_TEST_SUITE_P(Everything, Formats, testing::ValuesIn(stored_types()),
                         [](const auto& info) { return std::string{info.param.word}; });

TEST(Golden, NoSampleWithoutItsType) {
    std::set<std::string> words;
    for (const auto& type : stored_types()) words.emplace(type.word);
    for (const auto& entry : fs::directory_iterator{golden()}) {
        const auto name = entry.path().filename().string();
        EXPECT_TRUE(words.contains(name.substr(0, name.find('.')))) << name;
    }
}

TEST(Codec, UnknownTypeIsRefused) {
    const auto event = decode("case_forgotten", current_format, "{}");
    ASSERT_FALSE(event.ok());
    EXPECT_EQ(event.refusal().code, "unknown_event");
}

TEST(Codec, BrokenBodiesAreRefused) {
    for (const char* body : {"", "{", "null", "[]", "{\"number\":1}", "{\"number\":\"\xff\"}"})
        EXPECT_FALSE(decode("case_numbered", current_format, body).ok()) << body;
}

TEST(Codec, UnknownEnumeratorIsRefused) {
    EXPECT_FALSE(decode("notice_issued", current_format, R"({"kind":"telegram"})").ok());
}

TEST(Codec, UnknownMemberOfANewerFormatIsReadOver) {
    const auto event = decode("case_numbered", current_format, R"({"number":"1","later":true})");
    ASSERT_TRUE(event.ok());
    EXPECT_EQ(std::get<domain::CaseNumbered>(*event).number, "1");
}

domain::Event back(const domain::Event& event) {
    std::string body;
    encode(event, body);
    return decode(type_of(event), current_format, body).value();
}

// Unicode scalar values as UTF-8, with quotes, control signs and signs above the BMP among them.
std::string text(const std::vector<std::uint32_t>& signs) {
    std::string out;
    for (auto sign : signs) {
        sign %= 0x110000;
        if (sign >= 0xd800 && sign < 0xe000) sign = '"';
        if (sign < 0x80)
            out += static_cast<char>(sign);
        else if (sign < 0x800)
            (out += static_cast<char>(0xc0 | sign >> 6)) += static_cast<char>(0x80 | (sign & 63));
        else {
            if (sign < 0x10000)
                out += static_cast<char>(0xe0 | sign >> 12);
            else
                (out += static_cast<char>(0xf0 | sign >> 18)) +=
                    static_cast<char>(0x80 | (sign >> 12 & 63));
            (out += static_cast<char>(0x80 | (sign >> 6 & 63))) +=
                static_cast<char>(0x80 | (sign & 63));
        }
    }
    return out;
}

RC_GTEST_PROP(Codec, EveryTextComesBack, (const std::vector<std::uint32_t>& signs)) {
    const auto written = text(signs);
    const auto event = std::get<domain::StepReturned>(back(domain::StepReturned{written}));
    RC_ASSERT(event.reason == written);
}

RC_GTEST_PROP(Codec, EveryNumberComesBack, (std::int64_t notice, std::int64_t entry)) {
    const auto event =
        std::get<domain::NoticeNumbered>(back(domain::NoticeNumbered{notice, "x", entry}));
    RC_ASSERT(event.notice == notice);
    RC_ASSERT(event.entry == entry);
}

RC_GTEST_PROP(Codec, EveryInstantOfTwoCenturiesComesBack, ()) {
    const auto us = *rc::gen::inRange<std::int64_t>(-2'208'000'000'000'000, 7'000'000'000'000'000);
    domain::SupplementReceived event;
    event.event_time = {us};
    RC_ASSERT(std::get<domain::SupplementReceived>(back(event)).event_time.us == us);
}

RC_GTEST_PROP(Codec, EveryMapComesBack, (const std::map<std::string, bool>& keys)) {
    domain::CaseReceived event;
    for (const auto& [key, value] : keys) {
        std::vector<std::uint32_t> signs(key.begin(), key.end());
        event.situations[text(signs)] = value ? "rent" : "own";
    }
    RC_ASSERT(std::get<domain::CaseReceived>(back(event)).situations == event.situations);
}

TEST(Codec, TheSealedBoxIsBoundToItsPlace) {
    const auto here = associated_data("690102/case/1", 3, "form");
    EXPECT_NE(here, associated_data("690102/case/1", 4, "form"));
    EXPECT_NE(here, associated_data("690102/case/2", 3, "form"));
    EXPECT_NE(here, associated_data("690102/case/1", 3, "contact"));
}

TEST(Fold, DamagedRecordThrowsAndNamesItsPlace) {
    store::Record record;
    record.stream = "690102/case/1";
    record.version = 7;
    record.type = "case_numbered";
    record.format = current_format;
    record.body = "{}";
    auto state = domain::initial_state(record.stream);
    try {
        fold_on(state, record);
        FAIL() << "a damaged record was folded";
    } catch (const std::runtime_error& e) {
        EXPECT_NE(std::string{e.what()}.find("690102/case/1 第 7 条"), std::string::npos)
            << e.what();
    }
}

}  // namespace
}  // namespace views
