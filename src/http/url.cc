#include "http/url.h"

#include <algorithm>

namespace http {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '.' || c == '_' || c == '~';
}

// Bytes of the sequence that begins here; 0: no such sequence.
std::size_t sequence_size(std::string_view text) {
    auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto follows = [&](std::size_t i) { return i < text.size() && (at(i) & 0xC0) == 0x80; };
    unsigned char lead = at(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!follows(1) || !follows(2)) return 0;
        bool bad = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xED && at(1) > 0x9F);
        return bad ? 0 : 3;
    }
    if (lead < 0xF0 || lead > 0xF4 || !follows(1) || !follows(2) || !follows(3)) return 0;
    bool bad = (lead == 0xF0 && at(1) < 0x90) || (lead == 0xF4 && at(1) > 0x8F);
    return bad ? 0 : 4;
}

bool may_stand_in_segment(std::string_view segment) {
    return std::none_of(segment.begin(), segment.end(), [](char c) {
        return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

// False: above the root.
bool enter(std::vector<std::string>& segments, std::string_view segment) {
    if (segment.empty() || segment == ".") return true;
    if (segment != "..") {
        segments.emplace_back(segment);
        return true;
    }
    if (segments.empty()) return false;
    segments.pop_back();
    return true;
}

bool ends_in_folder(std::string_view path) {
    std::string_view last = path.substr(path.rfind('/') + 1);
    return last.empty() || last == "." || last == "..";
}

// Nothing to decode and nothing to resolve: nearly every request.
bool is_plain(std::string_view path) {
    char before = 0;
    for (char c : path) {
        if (c != '/' && !is_unreserved(c)) return false;
        if (before == '/' && (c == '.' || c == '/')) return false;
        before = c;
    }
    return true;
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        std::size_t n = sequence_size(text);
        if (n == 0) return false;
        text.remove_prefix(n);
    }
    return true;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
            int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (c == '\0') return std::nullopt;
        out.push_back(c);
    }
    if (!is_utf8(out)) return std::nullopt;
    return out;
}

std::string percent_encode(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        if (is_unreserved(c)) {
            out.push_back(c);
            continue;
        }
        auto byte = static_cast<unsigned char>(c);
        out.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return out;
}

std::optional<std::string> normal_path(std::string_view encoded) {
    if (encoded.empty() || encoded.front() != '/') return std::nullopt;
    if (is_plain(encoded)) return std::string(encoded);
    std::vector<std::string> segments;
    for (std::string_view rest = encoded.substr(1);;) {
        std::size_t end = rest.find('/');
        auto segment = percent_decode(rest.substr(0, end));
        if (!segment || !may_stand_in_segment(*segment)) return std::nullopt;
        if (!enter(segments, *segment)) return std::nullopt;
        if (end == rest.npos) break;
        rest.remove_prefix(end + 1);
    }
    std::string path;
    for (const auto& segment : segments) path.append("/").append(segment);
    auto decoded = percent_decode(encoded);
    if (path.empty() || ends_in_folder(*decoded)) path.push_back('/');
    return path;
}

std::optional<Parameters> decode_query(std::string_view text) {
    Parameters found;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('&'), text.size());
        std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        if (found.size() == max_parameters) return std::nullopt;
        std::size_t equals = std::min(pair.find('='), pair.size());
        auto name = percent_decode(pair.substr(0, equals), true);
        auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value) return std::nullopt;
        found.emplace_back(std::move(*name), std::move(*value));
    }
    return found;
}

}  // namespace http
