#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "shape/describe.h"

// What an API or catalog struct says about its members beyond name and type. Checked by strict
// reading and shown in the schema:
//
//     template <> struct shape::notes<Answer> {
//         static constexpr auto list = std::tuple{
//             note<&Answer::remark>("说明").length(0, 200),
//             note<&Answer::pages>("页数").range(1, 100)};
//     };
//
// It must be visible in every unit that reads the type or makes its schema: put it under the type.
namespace shape {

// The form of a short text. Check digits and meaning are the business of rules/ and domain/.
struct Pattern {
    std::string_view name;
    std::string_view regex;  // ECMA 262, for the schema
    std::string_view hint;   // "应为" + hint
    bool (*matches)(std::string_view);
};

bool is_id_number(std::string_view text);    // GB 11643, 18 signs
bool is_credit_code(std::string_view text);  // GB 32100, 18 signs
bool is_mobile(std::string_view text);       // 11 digits of mainland China
bool is_region_code(std::string_view text);  // GB/T 2260 and its extensions: 6, 9 or 12 digits
bool is_word(std::string_view text);         // snake_case
bool is_ulid(std::string_view text);         // what base::new_id makes

inline constexpr std::array patterns{
    Pattern{"id_number", "^[0-9]{17}[0-9X]$", "18 位身份证号码", is_id_number},
    Pattern{"credit_code", "^[0-9A-HJ-NPQRTUWXY]{18}$", "18 位统一社会信用代码", is_credit_code},
    Pattern{"mobile", "^1[3-9][0-9]{9}$", "11 位手机号码", is_mobile},
    Pattern{"region_code", "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", "6、9 或 12 位区划代码",
            is_region_code},
    Pattern{"word", "^[a-z][a-z0-9_]*$", "小写字母、数字和下划线，以字母开头", is_word},
    Pattern{"ulid", "^[0-7][0-9A-HJKMNP-TV-Z]{25}$", "26 位编号", is_ulid},
};

struct Rules {
    std::string_view label;
    std::optional<std::size_t> min_length, max_length;  // Unicode characters of a text
    std::optional<std::size_t> min_items, max_items;    // of a list or map
    std::optional<std::int64_t> minimum, maximum;       // of a number
    const Pattern* pattern = nullptr;
    bool defaulted = false;  // may be absent: then the member keeps its initializer
};

template <auto Member>
struct Note {
    static constexpr auto member = Member;
    Rules rules;

    constexpr Note length(std::size_t low, std::size_t high) const {
        auto copy = *this;
        copy.rules.min_length = low, copy.rules.max_length = high;
        return copy;
    }
    constexpr Note items(std::size_t low, std::size_t high) const {
        auto copy = *this;
        copy.rules.min_items = low, copy.rules.max_items = high;
        return copy;
    }
    constexpr Note range(std::int64_t low, std::int64_t high) const {
        auto copy = *this;
        copy.rules.minimum = low, copy.rules.maximum = high;
        return copy;
    }
    // A name of `patterns`; any other does not compile.
    consteval Note pattern_name(std::string_view name) const {
        auto copy = *this;
        for (const auto& pattern : patterns)
            if (pattern.name == name) copy.rules.pattern = &pattern;
        if (copy.rules.pattern == nullptr) throw std::logic_error("no such pattern");
        return copy;
    }
    constexpr Note defaulted() const {
        auto copy = *this;
        copy.rules.defaulted = true;
        return copy;
    }
};

template <auto Member>
constexpr Note<Member> note(std::string_view label) {
    return {Rules{.label = label}};
}

template <class T>
struct notes {
    static constexpr std::tuple<> list{};
};

namespace detail {

template <auto Member, class N>
constexpr void take_rules(Rules& rules, const N& note) {
    if constexpr (std::is_same_v<std::remove_cv_t<decltype(N::member)>, decltype(Member)>)
        if (N::member == Member) rules = note.rules;
}

// The rules noted for one member of T; empty rules when there are none.
template <class T, auto Member>
constexpr Rules rules_of() {
    Rules rules;
    std::apply([&](const auto&... each) { (take_rules<Member>(rules, each), ...); },
               notes<T>::list);
    return rules;
}

}  // namespace detail
}  // namespace shape
