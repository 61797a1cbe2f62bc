#include "domain/clauses.h"

#include <algorithm>
#include <array>
#include <span>

namespace domain {
namespace {

using std::string_view;

constexpr std::size_t han = 3;  // bytes of a Chinese character in UTF-8

bool starts_with_any(string_view text, std::span<const string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](string_view word) { return text.starts_with(word); });
}

// 材料 and its kin: what somebody would have to guess.
constexpr string_view papers[] = {"证明材料", "证明文件", "申请材料", "材料", "资料",
                                  "文件",     "证明",     "证件",     "手续", "要件",
                                  "凭证",     "条件",     "情形"};
// Somebody: 「其他股东的身份证明」 is as definite as the people it names.
constexpr string_view people[] = {"监护人", "直系",   "亲属",   "继承人", "股东",   "共有",
                                  "权利人", "成员",   "申请人", "当事人", "人员",   "家庭",
                                  "投资人", "合伙人", "董事",   "代理人", "配偶",   "子女",
                                  "单位",   "企业",   "组织",   "法人",   "负责人", "参保人"};
constexpr string_view fillers[] = {
    "相关", "有关", "必要", "必需", "需要", "所需", "应当", "规定", "要求", "提供", "提交", "合法",
    "有效", "可以", "能够", "符合", "审批", "登记", "部门", "主管", "机关", "法律", "法规", "国家",
    "本",   "条例", "办法", "生育", "的",   "、",   "和",   "证明", "认为", "视为"};
constexpr string_view stops[] = {"，", "。", "；", "：", ",", ";", "（", "(", "）", ")", "\n"};

// Where a clause that begins at `from` names papers after nothing but fillers; npos: it does not.
std::size_t papers_after(string_view text, std::size_t from, std::size_t most) {
    for (std::size_t at = from, read = 0; at < text.size() && read < most; ++read) {
        const auto rest = text.substr(at);
        if (const auto paper = std::find_if(std::begin(papers), std::end(papers),
                                            [&](string_view p) { return rest.starts_with(p); });
            paper != std::end(papers))
            return at + paper->size();
        const auto filler = std::find_if(std::begin(fillers), std::end(fillers),
                                         [&](string_view f) { return rest.starts_with(f); });
        if (filler == std::end(fillers)) return string_view::npos;
        at += filler->size();
    }
    return string_view::npos;
}

// 「其他……材料」 with nothing definite between.
std::size_t vague_other(string_view text, std::size_t at) {
    const auto after = at + 2 * han;
    if (starts_with_any(text.substr(after), people)) return string_view::npos;
    return papers_after(text, after, 10);
}

// 「有关材料」, 「相关设计文件」: up to two characters of any kind may stand between.
std::size_t vague_related(string_view text, std::size_t at) {
    const auto after = at + 2 * han;
    const auto rest = text.substr(after);
    if (rest.starts_with("联") || rest.starts_with("性") || rest.starts_with("人"))
        return string_view::npos;
    if (const auto end = papers_after(text, after, 6); end != string_view::npos) return end;
    for (const std::size_t skip : {han, 2 * han}) {
        if (rest.size() <= skip || starts_with_any(rest, stops)) return string_view::npos;
        const auto paper = rest.substr(skip);
        for (const auto word : {"材料", "资料", "文件", "证件", "手续"})
            if (paper.starts_with(word)) return after + skip + string_view(word).size();
    }
    return string_view::npos;
}

constexpr string_view ranks[] = {"同", "平", "一", "二", "三", "四", "五", "高",
                                 "中", "初", "特", "甲", "乙", "丙", "优", "均",
                                 "对", "上", "下", "相", "此", "何", "次", "头"};

bool follows_rank(string_view text, std::size_t at) {
    return at >= han && starts_with_any(text.substr(at - han), ranks);
}

// 「身份证、户口簿等」 at the end of a clause or before papers; 「等三项」, 「等级」, 「同等」 are
// fine.
std::size_t vague_etc(string_view text, std::size_t at) {
    if (at == 0 || follows_rank(text, at)) return string_view::npos;
    const auto rest = text.substr(at + han);
    if (rest.empty() || starts_with_any(rest, stops)) return at + han;
    for (const auto paper : papers)
        if (rest.starts_with(paper)) return at + han + paper.size();
    return string_view::npos;
}

struct Open {
    string_view word;
    bool whole;  // vague by itself
};
constexpr Open open_words[] = {{"视情况", true},         {"视具体情况", true},
                               {"视情提供", true},       {"根据实际情况提供", true},
                               {"有关部门规定的", true}, {"相关部门规定的", true},
                               {"需要提供的其", true},   {"要求提供的其", true}};

std::size_t vague_at(string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    for (const auto& open : open_words)
        if (rest.starts_with(open.word)) return at + open.word.size();
    if (rest.starts_with("其他") || rest.starts_with("其它")) return vague_other(text, at);
    if (rest.starts_with("相关") || rest.starts_with("有关")) return vague_related(text, at);
    if (rest.starts_with("等")) return vague_etc(text, at);
    return string_view::npos;
}

// First bytes of 其 相 有 等 视 根 需 要, packed: most characters are passed over by one
// comparison.
constexpr bool may_open(string_view text, std::size_t at) {
    const auto c = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto packed = c(0) << 16 | c(1) << 8 | c(2);
    switch (packed) {
        case 0xE585B6:  // 其
        case 0xE79BB8:  // 相
        case 0xE69C89:  // 有
        case 0xE7AD89:  // 等
        case 0xE8A786:  // 视
        case 0xE6A0B9:  // 根
        case 0xE99C80:  // 需
        case 0xE8A681:  // 要
            return true;
        default:
            return false;
    }
}

string_view find_any(string_view text, std::span<const string_view> words) {
    for (const auto word : words)
        if (const auto at = text.find(word); at != string_view::npos)
            return text.substr(at, word.size());
    return {};
}

constexpr string_view empty_demands[] = {"按有关规定",
                                         "按相关规定",
                                         "按规定办理",
                                         "按当地办法",
                                         "符合有关规定",
                                         "符合相关规定",
                                         "符合有关要求",
                                         "符合相关要求",
                                         "形式符合要求",
                                         "符合规定的其他条件",
                                         "法律、法规规定的其他条件",
                                         "法律法规规定的其他条件",
                                         "国家规定的其他条件",
                                         "规定的其他条件",
                                         "规定的其他情形",
                                         "确有必要的",
                                         "原则上可以",
                                         "根据具体情况"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_private_address(string_view rest) {
    if (rest.starts_with("10.")) return true;
    if (rest.starts_with("192.168.")) return true;
    return rest.starts_with("172.") && rest.size() > 7 && rest[6] == '.' &&
           ((rest[4] == '1' && rest[5] >= '6') || rest[4] == '2' ||
            (rest[4] == '3' && rest[5] <= '1'));
}

constexpr string_view tags[] = {"&nbsp;", "&lt;",    "&gt;",   "&amp;", "&#",       "<br",
                                "<p>",    "</p>",    "<p ",    "<span", "</span>",  "<div",
                                "</div>", "<a href", "<table", "</td>", "style=\"", "C:\\",
                                "D:\\",   "file://", "�"};

constexpr string_view nothings[] = {"无", "暂无", "无。", "没有", "/",   "-",  "--",
                                    "—",  "——",   "null", "NULL", "N/A", "空", "0.0"};

}  // namespace

string_view vague_clause(string_view text) {
    for (std::size_t at = 0; at + han <= text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            continue;
        }
        if (may_open(text, at))
            if (const auto end = vague_at(text, at); end != string_view::npos)
                return text.substr(at, end - at);
        at += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    }
    return {};
}

string_view empty_demand(string_view text) {
    const bool may =
        text.find("符合") != string_view::npos || text.find("规定") != string_view::npos ||
        text.find("按") != string_view::npos || text.find("确有") != string_view::npos ||
        text.find("原则") != string_view::npos || text.find("根据") != string_view::npos;
    return may ? find_any(text, empty_demands) : string_view{};
}

string_view page_remnant(string_view text) {
    if (text.find_first_of("<&\\:\xEF") == string_view::npos) return {};
    if (const auto tag = find_any(text, tags); !tag.empty()) return tag;
    for (auto at = text.find("://"); at != string_view::npos; at = text.find("://", at + 3)) {
        const auto rest = text.substr(at + 3);
        if (is_private_address(rest) || rest.starts_with("localhost"))
            return rest.substr(0, std::min<std::size_t>(rest.size(), 20));
    }
    return {};
}

bool says_nothing(string_view text) {
    return std::any_of(std::begin(nothings), std::end(nothings),
                       [&](string_view word) { return text == word; });
}

string_view article_in(string_view text) {
    for (auto at = text.find("第"); at != string_view::npos; at = text.find("第", at + han)) {
        const auto end = text.find("条", at);
        if (end != string_view::npos && end - at <= 10 * han)
            return text.substr(at, end + han - at);
    }
    return {};
}

namespace {

constexpr std::array<string_view, 12> short_numbers{"110",   "119",   "120",   "12305",
                                                    "12315", "12328", "12329", "12333",
                                                    "12345", "12348", "12366", "12393"};

bool is_short(string_view digits) {
    if (std::find(short_numbers.begin(), short_numbers.end(), digits) != short_numbers.end())
        return true;
    if (digits.size() == 5 && digits.starts_with("12")) return true;
    return (digits.starts_with("95") || digits.starts_with("96")) && digits.size() >= 5 &&
           digits.size() <= 8;
}

bool is_run(string_view digits) {
    const bool same =
        std::all_of(digits.begin(), digits.end(), [&](char c) { return c == digits[0]; });
    bool counting = digits.size() >= 6;
    for (std::size_t i = 1; counting && i < digits.size(); ++i)
        counting = digits[i] == digits[i - 1] + 1;
    return digits.size() >= 6 && (same || counting);
}

// Digits of the area code at the front of a domestic number: 010, 02x have three, the others four.
std::size_t area_length(string_view digits) {
    if (digits.size() < 3 || digits[0] != '0') return 0;
    return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

PhoneFault fault_of(const std::string& digits) {
    if (is_short(digits)) return PhoneFault::none;
    if (digits.size() == 11 && digits[0] == '1')
        return digits[1] >= '3' ? PhoneFault::none : PhoneFault::malformed;
    if (digits.starts_with("400") || digits.starts_with("800"))
        return digits.size() == 10 ? PhoneFault::none : PhoneFault::malformed;
    const auto area = area_length(digits);
    const auto number = string_view(digits).substr(std::min(area, digits.size()));
    if (is_run(number)) return PhoneFault::placeholder;
    if (area > 0 && is_short(number)) return PhoneFault::none;
    const bool eight = digits.starts_with("010") || digits.starts_with("02");
    if (area > 0) {
        const bool fits = number.size() == 8 || (number.size() == 7 && !eight);
        return fits && number[0] >= '2' ? PhoneFault::none : PhoneFault::malformed;
    }
    return number.size() == 7 || number.size() == 8 ? PhoneFault::no_area_code
                                                    : PhoneFault::malformed;
}

// What may stand inside a number.
std::size_t joint(string_view rest) {
    for (const string_view mark : {"-", "－", "—", "–", " ", "(", ")", "（", "）"})
        if (rest.starts_with(mark)) return mark.size();
    return 0;
}

}  // namespace

std::string phone_digits(string_view text) {
    std::string digits;
    for (const char c : text)
        if (is_digit(c)) digits += c;
    if (digits.starts_with("86") && digits.size() > 11) digits.erase(0, 2);
    return digits;
}

namespace {

// From the first digit at `at`: the number as written, joints inside, an extension left out.
std::size_t number_end(string_view text, std::size_t at) {
    std::size_t end = at, count = 0;
    while (at < text.size()) {
        if (is_digit(text[at])) {
            end = ++at;
            ++count;
            continue;
        }
        const auto step = joint(text.substr(at));
        const bool more = step > 0 && at + step < text.size() && is_digit(text[at + step]);
        if (!more || count >= 10 || text[at] == ' ') break;
        at += step;
    }
    return end;
}

}  // namespace

std::vector<Phone> phones_in(string_view text) {
    std::vector<Phone> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const auto end = number_end(text, at);
        const auto written = text.substr(at, end - at);
        const auto digits = phone_digits(written);
        auto before = text.substr(0, at);
        while (before.ends_with(' ')) before.remove_suffix(1);
        const bool extension = before.ends_with('-') || before.ends_with("转");
        if (!extension && digits.size() >= 3)
            found.push_back({std::string(written), fault_of(digits)});
        at = end;
    }
    if (found.empty() && !text.empty()) found.push_back({std::string(text), PhoneFault::no_number});
    return found;
}

}  // namespace domain
