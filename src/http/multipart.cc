#include "http/multipart.h"

#include <algorithm>

#include "http/url.h"

namespace http {

namespace {

using base::Refusal;
using base::Result;

Refusal malformed() {
    return {"multipart_malformed", "上传的表单格式有误，请重新选择文件后再提交。"};
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) {
    auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    auto end = text.find_last_not_of(" \t");
    return end == text.npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

// What stands in front of `separator`, taken off `rest` together with it.
std::string_view take_until(std::string_view& rest, std::string_view separator) {
    auto end = std::min(rest.find(separator), rest.size());
    auto found = rest.substr(0, end);
    rest.remove_prefix(std::min(end + separator.size(), rest.size()));
    return found;
}

// The value at the front of `rest`: a token, or a quoted string with \" and \\ undone. Browsers
// write a quote as %22 and a line break as %0D%0A; those stay as they are.
std::optional<std::string> take_value(std::string_view& rest) {
    if (!rest.starts_with('"')) return std::string(trim(take_until(rest, ";")));
    std::string value;
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        bool escaped = rest[i] == '\\' && i + 1 < rest.size() &&
                       (rest[i + 1] == '"' || rest[i + 1] == '\\');
        value.push_back(rest[escaped ? ++i : i]);
    }
    if (i >= rest.size()) return std::nullopt;
    rest.remove_prefix(i + 1);
    return trim(take_until(rest, ";")).empty() ? std::optional(value) : std::nullopt;
}

struct Parameter {
    std::string_view name;
    std::string value;
};

// "; name=\"a\"; filename=\"b\"" behind the first word of a header value.
std::optional<std::vector<Parameter>> read_parameters(std::string_view rest) {
    std::vector<Parameter> found;
    while (!(rest = trim(rest)).empty()) {
        if (rest.find('=') == rest.npos || found.size() == 16) return std::nullopt;
        auto name = trim(take_until(rest, "="));
        auto value = take_value(rest);
        if (name.empty() || !value) return std::nullopt;
        found.push_back({name, std::move(*value)});
    }
    return found;
}

// Some clients send a whole path; only its last segment is a name.
std::string file_name(std::string_view text) {
    return std::string(text.substr(text.find_last_of("/\\") + 1));
}

bool is_clean(std::string_view text) {
    return is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

bool read_disposition(std::string_view value, Part& part, bool& has_name) {
    if (!same(trim(take_until(value, ";")), "form-data")) return false;
    auto parameters = read_parameters(value);
    if (!parameters) return false;
    for (auto& [name, text] : *parameters) {
        if (!is_clean(text)) return false;
        if (same(name, "name")) {
            if (has_name) return false;
            has_name = true;
            part.name = std::move(text);
        } else if (same(name, "filename")) {
            if (part.filename) return false;
            part.filename = file_name(text);
        }
    }
    return true;
}

Result<Part> read_header(std::string_view header) {
    Part part;
    bool has_name = false;
    while (!header.empty()) {
        auto line = take_until(header, "\r\n");
        auto colon = line.find(':');
        if (colon == line.npos || !is_clean(line)) return malformed();
        auto value = trim(line.substr(colon + 1));
        auto name = line.substr(0, colon);
        if (same(name, "content-disposition") && !read_disposition(value, part, has_name))
            return malformed();
        if (same(name, "content-type")) part.content_type = value;
    }
    if (!has_name) return Refusal{"multipart_name_missing", "上传的表单中有一项没有名称，请刷新页面后重新提交。"};
    return part;
}

// Takes one part: its header, the empty line, its content up to the next boundary.
Result<Part> take_part(std::string_view& rest, std::string_view delimiter, std::size_t max_header) {
    auto end = rest.starts_with("\r\n") ? 0 : rest.substr(0, max_header + 4).find("\r\n\r\n");
    if (end == rest.npos && rest.size() > max_header)
        return Refusal{"multipart_header_too_large", "上传的表单中有一项的名称过长，请缩短文件名后重新提交。"};
    if (end == rest.npos) return malformed();
    auto part = read_header(rest.substr(0, end));
    if (!part) return part;
    rest.remove_prefix(end + (end == 0 ? 2 : 4));
    // The line break in front of a boundary belongs to it; an empty content has only that one.
    bool is_empty = rest.starts_with(delimiter.substr(2));
    auto size = is_empty ? 0 : rest.find(delimiter);
    if (size == rest.npos) return malformed();
    part->content = rest.substr(0, size);
    rest.remove_prefix(size + delimiter.size() - (is_empty ? 2 : 0));
    return part;
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
    if (!same(trim(take_until(content_type, ";")), "multipart/form-data")) return std::nullopt;
    auto parameters = read_parameters(content_type);
    if (!parameters) return std::nullopt;
    for (auto& [name, value] : *parameters) {
        if (!same(name, "boundary")) continue;
        bool legal = !value.empty() && value.size() <= 70 && value.back() != ' ' && is_clean(value);
        if (legal) return std::move(value);
    }
    return std::nullopt;
}

Result<std::vector<Part>> parse_multipart(std::string_view body, std::string_view boundary,
                                          const MultipartLimits& limits) {
    std::string delimiter = "\r\n--" + std::string(boundary);
    std::string_view rest = body;
    if (rest.starts_with(std::string_view(delimiter).substr(2))) {
        rest.remove_prefix(delimiter.size() - 2);
    } else {
        auto begin = rest.find(delimiter);
        if (begin == rest.npos) return malformed();
        rest.remove_prefix(begin + delimiter.size());
    }
    std::vector<Part> parts;
    while (!rest.starts_with("--")) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        if (!rest.starts_with("\r\n")) return malformed();
        rest.remove_prefix(2);
        if (parts.size() == limits.parts)
            return Refusal{"multipart_too_many_parts", "一次上传的文件过多，请分几次上传。"};
        auto part = take_part(rest, delimiter, limits.part_header);
        if (!part) return part.refusal();
        parts.push_back(std::move(*part));
    }
    return parts;
}

Result<std::vector<Part>> read_multipart(std::string_view content_type, std::string_view body,
                                         const MultipartLimits& limits) {
    auto boundary = multipart_boundary(content_type);
    if (!boundary) return Refusal{"multipart_expected", "请以表单方式（multipart/form-data）上传文件。"};
    return parse_multipart(body, *boundary, limits);
}

}  // namespace http
