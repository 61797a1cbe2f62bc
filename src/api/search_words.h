#pragma once

#include <string>
#include <string_view>

// How people type what they look for, made alike.
namespace api {

// Simplified characters, letters in lower case, full-width forms narrow, blanks and punctuation
// gone.
std::string normal_text(std::string_view text);

// Without the words that say nothing about what is wanted ("怎么办理…"); never empty because of it.
std::string without_filler(std::string normal);

// Of normal text, one reading a character: "spjyxk" and "shipinjingyingxuke". Letters and digits
// stay.
struct Pinyin {
    std::string initials;
    std::string whole;
};
Pinyin pinyin_of(std::string_view normal);

bool is_letters(std::string_view normal);  // a to z only, at least two

}  // namespace api
