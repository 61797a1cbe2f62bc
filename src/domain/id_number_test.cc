#include "domain/id_number.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>

#include "rules/vectors_test.h"

namespace domain {
namespace {

// A valid number: any region, a birthday of 1900..2199, any serial.
std::string random_id_number() {
    const auto birth = base::make_date(1900, 1, 1) + *rc::gen::inRange(0, 109000);
    auto text = base::to_text(birth);
    std::erase(text, '-');
    const auto region = std::to_string(*rc::gen::inRange(110000, 830000));
    const auto serial = std::to_string(*rc::gen::inRange(1000, 2000)).substr(1);
    auto number = region + text + serial;
    return number + id_check_character(number);
}

constexpr std::string_view credit_characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

std::string random_credit_code() {
    std::string code;
    for (int i = 0; i < 17; ++i) code += credit_characters[*rc::gen::inRange<std::size_t>(0, 31)];
    for (const char last : credit_characters) {
        if (parse_credit_code(code + last)) return code + last;
    }
    return {};
}

}  // namespace

TEST(IdNumber, agrees_with_the_vectors) {
    const auto file = rules::read_vectors("id_number.json");
    for (const auto& one : file.at("id_numbers").as_array()) {
        const std::string text(one.at("text").as_string());
        SCOPED_TRACE(text);
        const auto id =
            parse_id_number(text, [](std::string_view region) { return region.starts_with("69"); });
        if (const auto* refused = one.as_object().if_contains("refused")) {
            ASSERT_FALSE(id);
            EXPECT_EQ(id.refusal().code, std::string_view(refused->as_string()));
            EXPECT_EQ(id.refusal().message, std::string_view(one.at("message").as_string()));
            continue;
        }
        ASSERT_TRUE(id) << id.refusal().message;
        EXPECT_EQ(id->number, std::string_view(one.at("number").as_string()));
        EXPECT_EQ(id->birth ? base::to_text(*id->birth) : "",
                  std::string_view(one.at("birth").as_string()));
        const std::string sex = !id->sex ? "" : *id->sex == Sex::male ? "male" : "female";
        EXPECT_EQ(sex, std::string_view(one.at("sex").as_string()));
        EXPECT_EQ(id->unknown_region, one.at("unknown_region").as_bool());
    }
}

TEST(CreditCode, agrees_with_the_vectors) {
    const auto file = rules::read_vectors("id_number.json");
    for (const auto& one : file.at("credit_codes").as_array()) {
        const std::string text(one.at("text").as_string());
        SCOPED_TRACE(text);
        const auto code = parse_credit_code(text);
        if (const auto* refused = one.as_object().if_contains("refused")) {
            ASSERT_FALSE(code);
            EXPECT_EQ(code.refusal().code, std::string_view(refused->as_string()));
            EXPECT_EQ(code.refusal().message, std::string_view(one.at("message").as_string()));
            continue;
        }
        ASSERT_TRUE(code) << code.refusal().message;
        EXPECT_EQ(*code, std::string_view(one.at("code").as_string()));
    }
}

TEST(IdNumber, every_changed_digit_is_noticed) {
    EXPECT_TRUE(rc::check([] {
        const auto number = random_id_number();
        RC_ASSERT(parse_id_number(number));
        for (std::size_t place = 1; place < 18; ++place) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                auto changed = number;
                changed[place] = digit;
                if (changed != number) RC_ASSERT(!parse_id_number(changed));
            }
        }
    }));
}

TEST(IdNumber, every_transposition_of_neighbours_is_noticed) {
    EXPECT_TRUE(rc::check([] {
        const auto number = random_id_number();
        for (std::size_t place = 1; place + 1 < 18; ++place) {
            auto changed = number;
            std::swap(changed[place], changed[place + 1]);
            if (changed != number) RC_ASSERT(!parse_id_number(changed));
        }
    }));
}

TEST(CreditCode, every_changed_character_is_noticed) {
    EXPECT_TRUE(rc::check([] {
        const auto code = random_credit_code();
        RC_ASSERT(code.size() == 18);
        for (std::size_t place = 0; place < 18; ++place) {
            auto changed = code;
            changed[place] = credit_characters[*rc::gen::inRange<std::size_t>(0, 31)];
            RC_ASSERT(bool(parse_credit_code(changed)) == (changed == code));
        }
    }));
}

TEST(IdNumber, is_total_on_any_text) {
    EXPECT_TRUE(rc::check([](const std::string& text) {
        RC_ASSERT(parse_id_number(text) || !parse_id_number(text).refusal().message.empty());
        RC_ASSERT(parse_credit_code(text) || !parse_credit_code(text).refusal().message.empty());
    }));
}

TEST(Age, begins_on_the_birthday) {
    const auto birth = *base::parse_date("2008-09-16");
    EXPECT_EQ(age_at(birth, *base::parse_date("2026-09-15")), 17);
    EXPECT_EQ(age_at(birth, *base::parse_date("2026-09-16")), 18);
    EXPECT_EQ(age_at(*base::parse_date("2004-02-29"), *base::parse_date("2022-02-28")), 17);
    EXPECT_EQ(age_at(*base::parse_date("2004-02-29"), *base::parse_date("2022-03-01")), 18);
}

TEST(Iso7064, mod_37_36_of_licence_identifiers) {
    EXPECT_EQ(check_character_37_36("11100000000013338W01111430000006122244L20230000403001"), 'U');
    EXPECT_EQ(check_character_37_36("11100000MB03271699022340100000000016001"), '9');
    EXPECT_EQ(check_character_37_36("11100000000013338W00911330105002500287C2025052201002"), '0');
    EXPECT_NE(check_character_37_36(
                  "11100000000013661B006113700000045046442209FA4E88F9E4C878F3E9BED2CE7EA49001"),
              'M');
    EXPECT_EQ(check_character_37_36("a"), '\0');
}

}  // namespace domain
