#include "shape/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <charconv>
#include <cmath>
#include <string>

namespace shape {
namespace {

namespace json = boost::json;
using boost::json::error_code;

// Builds the value as Boost's own parser does, but keeps the digits of every number: its doubles
// may be one unit off, and it rounds integers above 64 bits without a word.
struct Handler {
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();

    Handler(unsigned char* memory, std::size_t size) : stack({}, memory, size) {}

    json::value_stack stack;
    std::string digits;
    bool number_too_large = false;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return true; }
    bool on_object_end(std::size_t n, error_code&) { return stack.push_object(n), true; }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t n, error_code&) { return stack.push_array(n), true; }
    bool on_key_part(json::string_view s, std::size_t, error_code&) {
        return stack.push_chars(s), true;
    }
    bool on_key(json::string_view s, std::size_t, error_code&) { return stack.push_key(s), true; }
    bool on_string_part(json::string_view s, std::size_t, error_code&) {
        return stack.push_chars(s), true;
    }
    bool on_string(json::string_view s, std::size_t, error_code&) {
        return stack.push_string(s), true;
    }
    bool on_number_part(json::string_view s, error_code&) {
        digits.append(s.data(), s.size());
        return true;
    }
    bool on_int64(std::int64_t number, json::string_view, error_code&) {
        digits.clear();
        return stack.push_int64(number), true;
    }
    bool on_uint64(std::uint64_t number, json::string_view, error_code&) {
        digits.clear();
        return stack.push_uint64(number), true;
    }
    bool on_double(double, json::string_view s, error_code& error) {
        digits.append(s.data(), s.size());
        double number = 0;
        const auto end = digits.data() + digits.size();
        const bool fraction = digits.find_first_of(".eE") != std::string::npos;
        const auto read = std::from_chars(digits.data(), end, number);
        if (!fraction || read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) {
            number_too_large = true;
            error = json::error::exponent_overflow;
            return false;
        }
        digits.clear();
        return stack.push_double(number), true;
    }
    bool on_bool(bool value, error_code&) { return stack.push_bool(value), true; }
    bool on_null(error_code&) { return stack.push_null(), true; }
    bool on_comment_part(json::string_view, error_code&) { return true; }
    bool on_comment(json::string_view, error_code&) { return true; }
};

std::string place(std::string_view text, std::size_t pos) {
    const auto before = text.substr(0, pos);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto column = before.size() - (before.rfind('\n') + 1) + 1;
    return fmt::format("第 {} 行第 {} 字节", line, column);
}

base::Refusal broken(std::string_view text, std::size_t pos, const Handler& handler,
                     const error_code& error) {
    const auto where = place(text, std::min(pos, text.size()));
    if (error == json::error::too_deep)
        return {"too_deep", fmt::format("内容在{}处嵌套过深，请减少层次", where)};
    if (handler.number_too_large)
        return {"broken_json", fmt::format("{}处的数字超出可表示的范围，请改小或改为文字", where)};
    return {"broken_json", fmt::format("内容不是有效的 JSON，请检查{}附近", where)};
}

}  // namespace

base::Result<json::value> parse(std::string_view text, std::size_t max_bytes, std::size_t max_depth,
                                json::storage_ptr storage) {
    if (text.size() > max_bytes)
        return base::Refusal{"too_large",
                             fmt::format("内容超过 {} 字节的上限，请减少后重试", max_bytes)};
    json::parse_options options;
    options.max_depth = max_depth;
    std::array<unsigned char, 4096> memory;
    json::basic_parser<Handler> parser{options, memory.data(), memory.size()};
    auto& handler = parser.handler();
    handler.stack.reset(std::move(storage));
    error_code error;
    const auto read = parser.write_some(false, text.data(), text.size(), error);
    if (!error && read < text.size()) error = json::error::extra_data;
    if (error) return broken(text, read, handler, error);
    return handler.stack.release();
}

}  // namespace shape
