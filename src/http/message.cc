#include "http/message.h"

#include <algorithm>

namespace http {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string_view unquote(std::string_view text) {
    bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

void Headers::add(std::string_view name, std::string_view value) {
    fields_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(name.size()),
                       static_cast<std::uint32_t>(value.size())});
    text_.append(name).append(value);
}

std::string_view Headers::name_of(const Field& field) const {
    return std::string_view(text_).substr(field.name, field.name_size);
}

std::string_view Headers::find(std::string_view name) const {
    for (const auto& field : fields_)
        if (same_name(name_of(field), name))
            return std::string_view(text_).substr(field.name + field.name_size, field.value_size);
    return {};
}

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(std::count_if(
        fields_.begin(), fields_.end(), [&](const Field& f) { return same_name(name_of(f), name); }));
}

void Headers::clear() {
    text_.clear();
    fields_.clear();
}

std::optional<std::string> Request::query(std::string_view name) const {
    for (const auto& [key, value] : parameters)
        if (key == name) return value;
    return std::nullopt;
}

std::vector<std::string> Request::queries(std::string_view name) const {
    std::vector<std::string> found;
    for (const auto& [key, value] : parameters)
        if (key == name) found.push_back(value);
    return found;
}

std::string_view Request::cookie(std::string_view name) const {
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        std::size_t end = std::min(rest.find(';'), rest.size());
        std::string_view pair = trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        std::size_t equals = pair.find('=');
        if (equals != pair.npos && pair.substr(0, equals) == name)
            return unquote(pair.substr(equals + 1));
    }
    return {};
}

}  // namespace http
