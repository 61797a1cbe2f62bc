#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// Texts as offices write them, made plain.
namespace office {

// UTF-8 (with or without a mark), UTF-16 with a mark, else GB18030. Refuses with `bad_encoding`
// what is none of them. Bytes that are no text (a picture, an archive) are refused with `not_text`.
base::Result<std::string> to_utf8(std::string_view bytes);

// Without blanks at both ends, also full-width ones and line ends.
std::string_view trimmed(std::string_view text);

// Full-width digits, letters and brackets as ASCII ("２０日" -> "20日", "（" -> "("), full-width
// and no-break blanks as blanks.
std::string narrow(std::string_view text);

// A heading for comparing: narrow, no blanks, no numbering ("一、", "3."), no colon or asterisk.
std::string plain_heading(std::string_view text);

// Non-empty parts between any of the separators, trimmed.
std::vector<std::string> split(std::string_view text,
                               std::initializer_list<std::string_view> separators);

// The lines of a list: by line ends and 「；」, without their numbering ("1.", "（2）", "三、").
std::vector<std::string> list_lines(std::string_view text);

// A number in Arabic (also full-width) or Chinese digits up to 九百九十九 at the front of the text;
// its bytes. 0 bytes: none.
struct Number {
    int value = 0;
    std::size_t bytes = 0;
};
Number leading_number(std::string_view text);

}  // namespace office
