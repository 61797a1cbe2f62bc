#include "office/exchange.h"

#include <fmt/format.h>

#include "domain/limit.h"
#include "shape/json.h"

namespace office {
namespace {

using boost::json::value;

const value* find(const value& guide, const std::string& pointer) {
    boost::system::error_code failed;
    const auto* found = guide.find_pointer(pointer, failed);
    return failed || found->is_null() ? nullptr : found;
}

std::string plain(const value& one) {
    if (one.is_string()) return std::string(one.get_string());
    if (one.is_bool()) return one.get_bool() ? "true" : "false";
    return one.is_number() ? fmt::to_string(one.to_number<std::int64_t>()) : std::string{};
}

// "5wd" in two columns: how many, and of what.
std::string part_of(const std::string& text, domain::ExchangePart part) {
    if (part == domain::ExchangePart::whole) return text;
    const auto digits = text.find_first_not_of("0123456789");
    return part == domain::ExchangePart::number ? text.substr(0, digits)
                                                : text.substr(std::min(digits, text.size()));
}

struct Writing {
    const domain::ExchangeColumn& column;
    ExchangeRow& row;

    std::string coded(const std::string& text) {
        if (column.codes.empty() || text.empty()) return text;
        const auto found = column.codes.find(text);
        if (found != column.codes.end()) return found->second;
        row.problems.push_back({column.member, "code_unknown",
                                fmt::format("{} 一栏没有「{}」的代码", column.identifier, text)});
        return {};
    }
    std::string cell_of(const value& found) {
        if (!found.is_array()) return coded(part_of(plain(found), column.part));
        std::string all;
        for (const auto& one : found.get_array()) {
            const auto code = coded(plain(one));
            if (!code.empty()) all += (all.empty() ? "" : column.joined_by) + code;
        }
        return all;
    }
};

}  // namespace

std::vector<std::string> exchange_head(const domain::ExchangeInterface& to) {
    std::vector<std::string> head;
    for (const auto& column : to.columns) head.push_back(column.identifier);
    return head;
}

ExchangeRow exchange_row(const domain::Guide& guide, const domain::ExchangeInterface& to) {
    const auto json = shape::to_value(guide);
    ExchangeRow row;
    for (const auto& column : to.columns) {
        const auto* found = find(json, column.member);
        row.cells.push_back(found ? Writing{column, row}.cell_of(*found) : std::string{});
    }
    return row;
}

}  // namespace office
