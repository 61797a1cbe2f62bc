#include "shape/notes.h"

#include <algorithm>

namespace shape {
namespace {

constexpr std::string_view digits = "0123456789";

bool all_of(std::string_view text, std::string_view alphabet) {
    return text.find_first_not_of(alphabet) == std::string_view::npos;
}

}  // namespace

bool is_id_number(std::string_view text) {
    return text.size() == 18 && all_of(text.substr(0, 17), digits) &&
           all_of(text.substr(17), "0123456789X");
}

bool is_credit_code(std::string_view text) {
    return text.size() == 18 && all_of(text, "0123456789ABCDEFGHJKLMNPQRTUWXY");
}

bool is_mobile(std::string_view text) {
    return text.size() == 11 && text[0] == '1' && text[1] >= '3' && all_of(text, digits);
}

bool is_region_code(std::string_view text) {
    return (text.size() == 6 || text.size() == 9 || text.size() == 12) && all_of(text, digits);
}

bool is_word(std::string_view text) {
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z' &&
           all_of(text, "abcdefghijklmnopqrstuvwxyz0123456789_");
}

bool is_ulid(std::string_view text) {
    return text.size() == 26 && text[0] <= '7' && all_of(text, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
}

}  // namespace shape
