#include "api/mask.h"

#include <algorithm>
#include <array>
#include <vector>

namespace api {
namespace {

constexpr std::array<std::string_view, 28> double_surnames{
    "欧阳", "上官", "司马", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容",
    "令狐", "司徒", "长孙", "宇文", "南宫", "轩辕", "端木", "百里", "呼延", "独孤",
    "太史", "申屠", "闻人", "澹台", "公冶", "淳于", "单于", "钟离"};

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t size = 1;
        while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0) == 0x80) ++size;
        all.push_back(text.substr(at, size));
        at += size;
    }
    return all;
}

std::string keep_ends(std::string_view text, std::size_t front, std::size_t back) {
    const auto all = characters(text);
    std::string out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool hidden = all.size() <= front + back || (i >= front && i < all.size() - back);
        out += hidden ? "*" : all[i];
    }
    return out;
}

}  // namespace

std::string mask_name(std::string_view name) {
    const auto all = characters(name);
    if (all.size() <= 1) return all.empty() ? "" : "*";
    const bool two = all.size() > 2 && std::ranges::any_of(double_surnames, [&](std::string_view surname) {
                         return name.starts_with(surname);
                     });
    std::string out(two ? name.substr(0, all[0].size() + all[1].size()) : all[0]);
    out.append(all.size() - (two ? 2 : 1), '*');
    return out;
}

std::string mask_id(std::string_view number) { return keep_ends(number, 6, 4); }
std::string mask_phone(std::string_view phone) { return keep_ends(phone, 3, 4); }

}  // namespace api
