#include "shape/reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "shape/text.h"

namespace shape::detail {
namespace {

namespace json = boost::json;

void append_token(std::string& out, std::string_view key) {
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
}

void append_pointer(std::string& out, const Path& path) {
    if (path.up == nullptr) return;
    append_pointer(out, *path.up);
    out += '/';
    if (path.index != Path::no_index)
        append_number(out, static_cast<std::uint64_t>(path.index));
    else
        append_token(out, path.key);
}

std::string subject(const Path& path) {
    return path.label.empty() ? "此项" : fmt::format("「{}」", path.label);
}

std::string bounds(std::string_view unit, auto low, auto high) {
    if (low && high) return fmt::format("应在 {} 到 {} {}之间", *low, *high, unit);
    if (low) return fmt::format("不能少于 {} {}", *low, unit);
    return fmt::format("不能多于 {} {}", *high, unit);
}

constexpr std::size_t words_shown = 12;

std::string one_of(std::span<const std::string_view> words) {
    const auto shown = words.first(std::min(words.size(), words_shown));
    return fmt::format("只能是：{}{}", fmt::join(shown, "、"),
                       shown.size() < words.size() ? "等" : "");
}

constexpr std::string_view whole_number = "应为整数";
constexpr std::string_view out_of_range = "的数值超出允许的范围";
constexpr std::int64_t exact_limit = std::int64_t{1} << 53;

}  // namespace

std::string pointer_to(const Path& path) {
    std::string out;
    append_pointer(out, path);
    return out;
}

base::Refusal Reader::refusal() && {
    return {.code = "invalid_body",
            .message = fmt::format("提交的内容有 {} 处需要修改", problems_.size()),
            .pointer = problems_.empty() ? "" : problems_.front().pointer,
            .problems = std::move(problems_)};
}

void Reader::problem(const Path& path, std::string_view code, std::string_view what) {
    if (full()) return;
    problems_.push_back({pointer_to(path), std::string{code}, subject(path) + std::string{what}});
}

void Reader::missing(const Path& path) {
    problem(path, "missing", "必须填写");
}

void Reader::refuse_unknown(const json::object& object, std::span<const std::string_view> known,
                            const Path& path) {
    for (const auto& pair : object) {
        const std::string_view key = pair.key();
        if (std::ranges::find(known, key) == known.end())
            problem({&path, key}, "unknown_member", "不在可填写的范围内，请删除");
    }
}

const json::object* Reader::object(const json::value& json, const Path& path) {
    const auto* object = json.if_object();
    if (object == nullptr) problem(path, "wrong_type", "应为一组具名的内容");
    return object;
}

const json::array* Reader::array(const json::value& json, const Path& path) {
    const auto* array = json.if_array();
    if (array == nullptr) problem(path, "wrong_type", "应为列表");
    return array;
}

const json::string* Reader::text(const json::value& json, std::string_view what, const Path& path) {
    const auto* text = json.if_string();
    if (text == nullptr) problem(path, "wrong_type", what);
    return text;
}

void Reader::read(const json::value& json, bool& out, const Path& path) {
    if (const auto* value = json.if_bool())
        out = *value;
    else
        problem(path, "wrong_type", "应为“是”或“否”");
}

void Reader::read(const json::value& json, double& out, const Path& path) {
    if (const auto* number = json.if_double()) {
        if (!std::isfinite(*number)) return problem(path, "out_of_range", out_of_range);
        out = *number;
        return;
    }
    if (!json.is_number()) return problem(path, "wrong_type", "应为数字");
    std::int64_t whole = 0;
    if (read_signed(json, -exact_limit, exact_limit, whole, path)) out = static_cast<double>(whole);
}

void Reader::read(const json::value& json, std::string& out, const Path& path) {
    if (const auto* found = text(json, "应为文字", path)) out.assign(found->data(), found->size());
}

void Reader::read(const json::value& json, base::Date& out, const Path& path) {
    const auto* found = text(json, "应为日期，如 2026-09-16", path);
    if (found == nullptr) return;
    if (const auto date = base::parse_date(*found))
        out = *date;
    else
        problem(path, "bad_date", "应为存在的日期，如 2026-09-16");
}

void Reader::read(const json::value& json, base::Instant& out, const Path& path) {
    const auto* found = text(json, "应为时间，如 2026-09-16T10:00:00+08:00", path);
    if (found == nullptr) return;
    if (const auto instant = base::parse_instant(*found))
        out = *instant;
    else
        problem(path, "bad_instant", "应为存在的时间，如 2026-09-16T10:00:00+08:00");
}

bool Reader::read_signed(const json::value& json, std::int64_t low, std::int64_t high,
                         std::int64_t& out, const Path& path) {
    const auto* number = json.if_int64();
    if (number == nullptr && !json.is_uint64())
        return problem(path, "wrong_type", whole_number), false;
    // What does not fit into int64 is only then held as uint64, unless a program made it so.
    const bool fits = number != nullptr || json.get_uint64() <= std::uint64_t{INT64_MAX};
    const auto value = number != nullptr ? *number
                       : fits            ? static_cast<std::int64_t>(json.get_uint64())
                                         : 0;
    if (!fits || value < low || value > high)
        return problem(path, "out_of_range", out_of_range), false;
    out = value;
    return true;
}

bool Reader::read_unsigned(const json::value& json, std::uint64_t high, std::uint64_t& out,
                           const Path& path) {
    if (!json.is_int64() && !json.is_uint64())
        return problem(path, "wrong_type", whole_number), false;
    const bool negative = json.is_int64() && json.get_int64() < 0;
    const auto value =
        json.is_int64() ? static_cast<std::uint64_t>(json.get_int64()) : json.get_uint64();
    if (negative || value > high) return problem(path, "out_of_range", out_of_range), false;
    out = value;
    return true;
}

int Reader::read_word(const json::value& json, std::span<const std::string_view> words,
                      std::string_view code, const Path& path) {
    const auto* found = text(json, "应为文字", path);
    if (found == nullptr) return -1;
    const std::string_view word = *found;
    const auto at = std::ranges::find(words, word);
    if (at != words.end()) return static_cast<int>(at - words.begin());
    problem(path, code, one_of(words));
    return -1;
}

const json::value* Reader::read_choice(const json::value& json,
                                       std::span<const std::string_view> words, int& which,
                                       const Path& path) {
    static constexpr std::array<std::string_view, 2> known{"type", "data"};
    const auto* found = object(json, path);
    if (found == nullptr) return nullptr;
    Cursor cursor{*found};
    const Path type_path{&path, "type"};
    const Path data_path{&path, "data"};
    const auto* type = cursor.take("type");
    const auto* data = cursor.take("data");
    if (strict() && !cursor.all_taken()) refuse_unknown(*found, known, path);
    if (type == nullptr) missing(type_path);
    if (data == nullptr) missing(data_path);
    if (type == nullptr) return nullptr;
    which = read_word(*type, words, "unknown_type", type_path);
    return which < 0 ? nullptr : data;
}

void Reader::check_text(const Rules& rules, std::string_view text, const Path& path) {
    if (rules.min_length || rules.max_length) {
        const auto length = characters(text);
        const auto what = [&] { return bounds("个字", rules.min_length, rules.max_length); };
        if (rules.min_length && length < *rules.min_length)
            length == 0 ? missing(path) : problem(path, "too_short", what());
        if (rules.max_length && length > *rules.max_length) problem(path, "too_long", what());
    }
    if (rules.pattern != nullptr && !rules.pattern->matches(text))
        problem(path, "bad_format", fmt::format("应为{}", rules.pattern->hint));
}

void Reader::check_items(const Rules& rules, std::size_t items, const Path& path) {
    const auto what = [&] { return bounds("项", rules.min_items, rules.max_items); };
    if (rules.min_items && items < *rules.min_items)
        items == 0 ? missing(path) : problem(path, "too_few", what());
    if (rules.max_items && items > *rules.max_items) problem(path, "too_many", what());
}

void Reader::check_number(const Rules& rules, double number, const Path& path) {
    const bool low = rules.minimum && number < static_cast<double>(*rules.minimum);
    const bool high = rules.maximum && number > static_cast<double>(*rules.maximum);
    if (low || high) problem(path, "out_of_range", bounds("", rules.minimum, rules.maximum));
}

const json::value* Cursor::take(std::string_view name) {
    auto found = next_;
    if (found == object_.end() || std::string_view{found->key()} != name)
        found = object_.find(name);
    if (found == object_.end()) return nullptr;
    ++taken_;
    next_ = found + 1;
    return found->value().is_null() ? nullptr : &found->value();
}

}  // namespace shape::detail
