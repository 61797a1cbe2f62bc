#pragma once

#include <string>
#include <string_view>
#include <vector>

// What a reader cannot act on in a text of a guide. Pure functions over UTF-8, one pass each.
namespace domain {

// 模糊条款: the first clause that leaves open what is asked ("其他相关材料", "身份证等材料",
// "视情况"), as it stands in the text; "" when there is none. A clause that names somebody or
// something
// ("其他直系亲属", "同等学历", "等三项") is not vague.
std::string_view vague_clause(std::string_view text);

// 兜底 that only a condition can carry: "按有关规定", "符合要求", "形式符合要求". "" when there is
// none.
std::string_view empty_demand(std::string_view text);

// Remnants of a web page or a machine: a tag, an entity, the address of an inner network, a private
// path. "" when there is none.
std::string_view page_remnant(std::string_view text);

// Whether the text is only dots, dashes or words for nothing ("无", "暂无", "/", "—").
bool says_nothing(std::string_view text);

// The article a basis names ("第三十五条"); "" when it names none.
std::string_view article_in(std::string_view text);

enum class PhoneFault { none, no_number, no_area_code, malformed, placeholder };

struct Phone {
    std::string text;  // as written
    PhoneFault fault = PhoneFault::none;
};

// Every number in the text, with what is wrong with it. National short numbers (12345, 12315 ...),
// 400 and 95 numbers need no area code; an extension may follow.
std::vector<Phone> phones_in(std::string_view text);

// The digits alone, so that two spellings of one number are equal; a mainland prefix is dropped.
std::string phone_digits(std::string_view text);

}  // namespace domain
