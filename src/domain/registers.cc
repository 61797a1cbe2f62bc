#include "domain/registers.h"

#include <fmt/format.h>

#include "domain/words.h"

namespace domain {
namespace {

void replace(std::string& text, std::string_view sign, const std::string& with) {
    if (const auto at = text.find(sign); at != std::string::npos)
        text.replace(at, sign.size(), with);
}

}  // namespace

char check_digit(std::string_view text) {
    int product = 10;
    for (const char sign : text) {
        if (sign < '0' || sign > '9') continue;
        const int sum = (product + (sign - '0')) % 10;
        product = ((sum == 0 ? 10 : sum) * 2) % 11;
    }
    return static_cast<char>('0' + (11 - product) % 10);
}

bool number_is_valid(std::string_view number) {
    if (number.empty() || number.back() < '0' || number.back() > '9') return false;
    return check_digit(number.substr(0, number.size() - 1)) == number.back();
}

std::string format_number(const std::string& pattern, std::int64_t line) {
    std::string number = pattern;
    replace(number, "{n}", fmt::format("{:06}", line));
    const auto digit = check_digit(number.substr(0, number.find("{c}")));
    replace(number, "{c}", std::string(1, digit));
    return number;
}

base::Result<Events> enter_number(const EnterNumber& command, const Facts& facts) {
    NumberEntered event;
    event.number = format_number(command.pattern, facts.version + 1);
    event.subject = command.subject;
    event.notice = command.notice;
    event.title = command.title;
    event.text = command.text;
    return Events{std::move(event)};
}

base::Result<Events> void_number(const VoidNumber& command, const Facts& facts) {
    if (command.entry <= 0 || command.entry > facts.version) {
        return refuse("no_such_entry", "登记簿里没有这一号。");
    }
    return Events{NumberVoided{command.entry, command.reason}};
}

}  // namespace domain
