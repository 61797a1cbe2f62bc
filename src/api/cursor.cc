#include "api/cursor.h"

#include <charconv>

#include "api/problems.h"
#include "base/sm3.h"

namespace api {
namespace {

constexpr char separator = '\x1f';
constexpr std::size_t longest = 400;

void replace(std::string& text, char from, char to) {
    for (auto& c : text)
        if (c == from) c = to;
}

}  // namespace

std::string make_cursor(const std::vector<std::string>& parts) {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) all += separator;
        all += parts[i];
    }
    auto text = base::to_base64(all);
    replace(text, '+', '-');
    replace(text, '/', '_');
    return text;
}

base::Result<std::optional<std::vector<std::string>>> read_cursor(std::string_view text, std::size_t count) {
    if (text.empty()) return std::optional<std::vector<std::string>>{};
    std::string plain(text), bytes;
    replace(plain, '-', '+');
    replace(plain, '_', '/');
    if (text.size() > longest || !base::from_base64(plain, bytes)) return edge_refusal("bad_cursor");
    std::vector<std::string> parts{""};
    for (const char c : bytes) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    if (parts.size() != count) return edge_refusal("bad_cursor");
    return std::optional(std::move(parts));
}

std::optional<std::int64_t> to_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return number;
}

}  // namespace api
