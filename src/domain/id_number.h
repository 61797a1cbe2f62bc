#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

// The numbers people and organisations carry. web/src/rules/id_number.ts gives the same answers.
namespace domain {

enum class IdKind { resident, permanent_residence };  // 居民身份证, 外国人永久居留身份证
enum class Sex { male, female };

struct IdNumber {
    std::string number;  // 18 characters, a final X in upper case
    IdKind kind = IdKind::resident;
    std::optional<Sex> sex;           // of a resident's number
    std::optional<base::Date> birth;  // of a resident's number
    bool unknown_region = false;  // worth a warning, never a refusal: codes are abolished and added
};

using KnownRegion = std::function<bool(std::string_view six_digits)>;

// 公民身份号码 (GB 11643-1999); 18 characters that begin with 9 are a foreigner's permanent
// residence number and are taken as they are. Refusals: id_number_old, id_number_length,
// id_number_characters, id_number_date, id_number_check.
base::Result<IdNumber> parse_id_number(std::string_view text, const KnownRegion& known_region = {});

// The check character for the first 17 digits (ISO 7064 MOD 11-2).
char id_check_character(std::string_view seventeen_digits);

// 统一社会信用代码 (GB 32100-2015), in upper case. Refusals: credit_code_length,
// credit_code_characters, credit_code_check.
base::Result<std::string> parse_credit_code(std::string_view text);

// ISO 7064 MOD 37,36 over 0-9A-Z: the check character of licence identifiers. '\0': another
// character in it.
char check_character_37_36(std::string_view text);

// 周岁: full years on `on`, counted from the birthday itself (民法典 第十七条、第一千二百五十九条).
int age_at(base::Date birth, base::Date on);

}  // namespace domain
