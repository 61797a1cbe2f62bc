#pragma once

#include "domain/model.h"

// The rules of the registers (types: register.h).
namespace domain {

base::Result<Events> enter_number(const EnterNumber& command, const Facts& facts);
base::Result<Events> void_number(const VoidNumber& command, const Facts& facts);

// ISO 7064 MOD 11,10 over the digits of the text; every other sign is passed over. Finds any one
// wrong digit and nearly all swapped neighbours, for numbers read out over the phone.
char check_digit(std::string_view text);
bool number_is_valid(
    std::string_view number);  // "690102-2026-000417-8": the last digit checks the rest

// {n} becomes the line with at least six digits, {c} the check digit of all before it.
std::string format_number(const std::string& pattern, std::int64_t line);

}  // namespace domain
