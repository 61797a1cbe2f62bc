#include "office/guide_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/clauses.h"
#include "domain/lint_rules.h"
#include "office/plain.h"

namespace office {
namespace {

using domain::Guide;
using domain::Limit;
using domain::Unit;
using std::string_view;

bool contains(string_view text, string_view part) {
    return text.find(part) != string_view::npos;
}

template <std::size_t N>
bool contains_any(string_view text, const string_view (&parts)[N]) {
    return std::any_of(std::begin(parts), std::end(parts),
                       [&](string_view p) { return contains(text, p); });
}

struct UnitWord {
    string_view word;
    Unit unit;
    int factor = 1;
};
constexpr UnitWord unit_words[] = {{"个工作日", Unit::working_days},
                                   {"工作日", Unit::working_days},
                                   {"个工作小时", Unit::working_hours},
                                   {"个小时", Unit::working_hours},
                                   {"小时", Unit::working_hours},
                                   {"分钟", Unit::working_minutes},
                                   {"个月", Unit::months},
                                   {"月", Unit::months},
                                   {"个自然日", Unit::days},
                                   {"自然日", Unit::days},
                                   {"日", Unit::days},
                                   {"天", Unit::days},
                                   {"年", Unit::months, 12}};
constexpr string_view at_once[] = {"当场", "即时", "立等可取", "现场办结", "即办", "随到随办"};

// A part of a working day or hour is read in minutes of the nominal day.
std::optional<Limit> fraction(string_view text, int whole, std::size_t at) {
    int tenths = 0, scale = 1;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && scale < 1000)
        tenths = tenths * 10 + (text[at++] - '0'), scale *= 10;
    const auto rest = trimmed(text.substr(at));
    const int minutes = (whole * scale + tenths) * domain::nominal_day_minutes / scale;
    if (rest.starts_with("个工作日") || rest.starts_with("工作日") || rest.starts_with("天") ||
        rest.starts_with("日"))
        return Limit{minutes, Unit::working_minutes};
    if (rest.starts_with("小时") || rest.starts_with("个工作小时"))
        return Limit{(whole * scale + tenths) * 60 / scale, Unit::working_minutes};
    return {};
}

std::optional<Limit> with_unit(string_view text, int amount) {
    for (const auto& one : unit_words)
        if (text.starts_with(one.word)) return Limit{amount * one.factor, one.unit};
    return {};
}

class Reading {
  public:
    explicit Reading(const std::vector<Labelled>& labelled) : labelled_(labelled) {
        read_.guide.places.emplace_back();
        for (const auto& one : labelled_)
            if (known_label(one.heading) == Label::headings) note_headings(one.text);
    }

    ReadGuide done() {
        for (const auto& one : labelled_)
            if (const auto element = known_label(one.heading);
                element && *element != Label::headings)
                take(*element, one);
        after();
        return std::move(read_);
    }

  private:
    void note_headings(string_view text) {
        excerpt_ = true;
        for (const auto& part : split(text, {"/", "、", "|"}))
            if (const auto element = known_label(part)) read_.shown.insert(*element);
    }

    void find(string_view code, string_view pointer, std::string message) {
        const auto* rule = domain::find_lint_rule(code);
        read_.findings.push_back({rule->severity,
                                  std::string(code),
                                  std::string(pointer),
                                  std::move(message),
                                  std::string(rule->basis),
                                  {}});
    }

    // An excerpt names every element; one whose heading the page lacks is not on the page at all.
    void take(Label element, const Labelled& one) {
        const auto text = narrow(trimmed(one.text));
        const std::string pointer{pointer_of(element)};
        if (text.empty() && excerpt_ && !read_.shown.contains(element)) return;
        read_.places.try_emplace(pointer, one.place);
        if (text.empty()) return empty(element, pointer);
        if (const auto seen = texts_.find(element); seen != texts_.end())
            return again(element, pointer, seen->second, text);
        texts_[element] = text;
        filled_.insert(element);
        read_.shown.insert(element);
        if (is_code(element, text))
            return find("raw_code", pointer,
                        fmt::format("{}写的是代码「{}」，写成文字", to_chinese(element), text));
        read_.texts[element] = text;
        read(element, text, pointer);
    }

    // What stands there changes nothing in a guide.
    void not_read(Label element) { read_.texts.erase(element); }

    void empty(Label element, const std::string& pointer) {
        if (element == Label::questions || element == Label::aliases) return;
        if (element == Label::limit) {  // the page has one, whatever it is called
            read_.shown.insert(Label::promised);
            return;
        }
        read_.shown.insert(element);
        if (element == Label::steps && excerpt_) return without_limits();
        if (empty_.insert(element).second)
            find("element_empty", pointer,
                 fmt::format("「{}」下面是空的，填写；没有的写「无」", to_chinese(element)));
    }

    // Addresses, hours and phones of several windows stand under one heading each.
    void again(Label element, const std::string& pointer, const std::string& before,
               const std::string& text) {
        constexpr std::array many{
            Label::materials,     Label::basis,     Label::steps,         Label::conditions,
            Label::address,       Label::hours,     Label::consult_phone, Label::complaint_phone,
            Label::special_steps, Label::result,    Label::fee,           Label::agency,
            Label::code,          Label::hall,      Label::questions,     Label::name,
            Label::channels,      Label::item_type, Label::limit,         Label::courier};
        if (element == Label::courier && before != text)
            return find(
                "elements_differ", pointer,
                fmt::format("「{}」一处写「{}」，一处写「{}」", to_chinese(element), before, text));
        if (std::ranges::find(many, element) != many.end()) return more(element, text, pointer);
        if (before == text)
            return find("element_twice", pointer,
                        fmt::format("「{}」写了两处，留一处", to_chinese(element)));
        find("elements_differ", pointer,
             fmt::format("「{}」一处写「{}」，一处写「{}」", to_chinese(element), before, text));
    }

    void more(Label element, const std::string& text, const std::string& pointer) {
        if (element == Label::code) read_.codes.push_back(text);
        if (element != Label::materials && element != Label::basis &&
            element != Label::conditions && element != Label::steps)
            return;
        read_.texts[element] += "\n" + text;
        read(element, text, pointer);
    }

    static bool is_code(Label element, string_view text) {
        const bool worded = element == Label::kind || element == Label::item_type ||
                            element == Label::audience || element == Label::channels;
        return worded && text.find_first_not_of("0123456789,^、 ") == string_view::npos;
    }

    void read(Label element, const std::string& text, const std::string& pointer) {
        auto& guide = read_.guide;
        switch (element) {
            case Label::name:
                guide.name = text;
                break;
            case Label::agency:
                guide.implementing_agency = text;
                break;
            case Label::code:
                read_.codes.push_back(text);
                break;
            case Label::kind:
                return kind(text);
            case Label::item_type:
                return item_type(text);
            case Label::basis:
                return basis(text);
            case Label::statutory:
                return limit(text, guide.statutory, pointer);
            case Label::promised:
                return limit(text, guide.promised, pointer);
            case Label::limit:
                return undistinguished(text);
            case Label::conditions:
                return conditions(text);
            case Label::materials:
                return materials(text);
            case Label::steps:
                return steps(text);
            case Label::visits:
                return visits(text);
            case Label::online_depth:
                guide.online_depth = {text};
                break;
            case Label::online:
                if (!text.starts_with("否")) guide.channels.push_back("online");
                break;
            case Label::channels:
                return channels(text);
            case Label::hall_entered:
                not_entered_ = text.starts_with("否");
                break;
            case Label::hall:
                guide.places[0].window = text;
                break;
            case Label::consult_phone:
                guide.places[0].phone = text;
                break;
            case Label::complaint_phone:
                guide.complaint_phone = text;
                break;
            case Label::fee:
                return fee(text);
            case Label::fee_basis:
                guide.fee.basis = domain::says_nothing(text) ? "" : text;
                break;
            case Label::result:
                guide.output.name = text;
                break;
            default:
                break;
        }
    }

    void kind(string_view text) {
        const bool spot = contains(text, "即办"), timed = contains(text, "承诺");
        if (spot == timed) not_read(Label::kind);
        if (spot && timed)
            return find("kind_conflict", "/kind",
                        fmt::format("办件类型写了「{}」，只留一种", text));
        if (spot) read_.guide.kind = domain::CaseKind::on_the_spot;
        if (!spot && !timed)
            find("element_unreadable", "/kind",
                 fmt::format("办件类型「{}」读不出来，写即办件或者承诺件", text));
    }

    void item_type(string_view text) {
        constexpr string_view words[] = {"公共服务", "给付", "确认", "其他", "许可"};
        auto& type = read_.guide.item_type;
        if (!contains_any(text, words)) not_read(Label::item_type);
        if (contains(text, "公共服务")) type = domain::ItemType::public_service;
        if (contains(text, "给付")) type = domain::ItemType::benefit;
        if (contains(text, "确认")) type = domain::ItemType::confirmation;
        if (contains(text, "其他")) type = domain::ItemType::other_power;
        if (contains(text, "许可")) type = domain::ItemType::administrative_license;
    }

    void limit(string_view text, domain::GuideLimit& into, const std::string& pointer) {
        if (domain::says_nothing(text)) {
            into.note = text;
            return;
        }
        const auto read = read_limit(text);
        if (read.without_unit)
            find("limit_without_unit", pointer,
                 fmt::format("「{}」没有单位，写明是工作日还是日", text));
        if (read.with_extension)
            find("limit_has_extension", pointer,
                 "期限里夹着延长，延长另写一行，写明谁批准、延长多久");
        if (!read.limit && !read.without_unit)
            find("element_unreadable", pointer, fmt::format("「{}」读不出期限", text));
        into.limit = read.limit;
        if (read.limit) return;  // told already, not missing besides
        const auto element = &into == &read_.guide.promised ? Label::promised : Label::statutory;
        read_.shown.insert(element);
        not_read(element);
    }

    void undistinguished(string_view text) {
        const auto read = read_limit(text);
        if (read.without_unit)
            find("limit_without_unit", "/promised/limit",
                 fmt::format("「{}」没有单位，写明是工作日还是日", text));
        if (read.with_extension)
            find("limit_has_extension", "/promised/limit",
                 "期限里夹着延长，延长另写一行，写明谁批准、延长多久");
        undistinguished_ = read.limit;
        if (read.limit)
            find("limit_undistinguished", "/promised/limit",
                 fmt::format("「{}」没有说是法定时限还是承诺时限，分开写", text));
    }

    void basis(string_view text) {
        auto& list = read_.guide.basis;
        for (const auto& line : list_lines(text)) {
            if (domain::says_nothing(line)) continue;
            const auto open = line.find("《"), close = line.find("》");
            const bool titled =
                open != std::string::npos && close != std::string::npos && close > open;
            const auto document =
                titled ? line.substr(open + 3, close - open - 3) : line.substr(0, 120);
            if (!titled && !list.empty()) {
                list.back().gist += line;
                continue;
            }
            list.push_back({document, std::string(domain::article_in(line)),
                            titled ? line.substr(close + 3) : std::string{}});
        }
    }

    void conditions(string_view text) {
        auto& list = read_.guide.conditions;
        for (const auto& line : list_lines(text))
            list.push_back({fmt::format("C{}", list.size() + 1), line});
    }

    void materials(string_view text) {
        if (domain::says_nothing(text)) {
            none_needed_ = true;
            return;
        }
        for (const auto& line : list_lines(text)) material(line);
    }

    void material(std::string name) {
        domain::Material made;
        auto& list = read_.guide.materials;
        made.key = fmt::format("M{}", list.size() + 1);
        made.need = domain::Need::optional;
        for (const string_view mark : {"(必要)", "(必须)", "【必要】"})
            if (const auto at = name.find(mark); at != std::string::npos) {
                made.need = domain::Need::required;
                name.erase(at, mark.size());
            }
        made.name = std::string(trimmed(name));
        list.push_back(std::move(made));
    }

    void steps(string_view text) {
        auto& list = read_.guide.steps;
        for (const auto& part : split(text, {";", "；", "\n", "→", "—>", "->"})) {
            const auto cut = part.find_first_of("=:(");
            if (cut == std::string::npos) continue;
            const auto read = read_limit(std::string_view(part).substr(cut + 1));
            if (!read.limit) continue;
            std::string name{trimmed(std::string_view(part).substr(0, cut))};
            name.erase(0, name.size() - list_lines(name).front().size());
            list.push_back({fmt::format("S{}", list.size() + 1), name, *read.limit, "", ""});
        }
        if (!list.empty()) return;
        not_read(Label::steps);
        without_limits();
    }

    void without_limits() {
        find("steps_without_limits", "/steps", "流程里没有写每个环节最长多久，一个环节一个时限");
    }

    void visits(string_view text) {
        for (const string_view most : {"最多", "不超过", "至多"})
            if (text.starts_with(most)) text = trimmed(text.substr(most.size()));
        const auto number = leading_number(text);
        const bool none = contains(text, "零") || contains(text, "不用") || contains(text, "无需");
        if (number.bytes > 0 || none) {
            read_.guide.visits = number.value;
        } else {
            not_read(Label::visits);
            find("element_unreadable", "/visits",
                 fmt::format("到现场次数「{}」读不出来，填一个数字", text));
        }
        if (read_.guide.visits > 0) read_.guide.visits_reason = "—";
    }

    void channels(string_view text) {
        auto& list = read_.guide.channels;
        if (contains(text, "窗口") || contains(text, "现场") || contains(text, "线下"))
            list.push_back("counter");
        if (contains(text, "网") || contains(text, "线上")) list.push_back("online");
        if (contains(text, "邮") || contains(text, "快递")) list.push_back("post");
    }

    void fee(string_view text) {
        constexpr string_view free_words[] = {"不收费", "免费", "无收费", "不收取"};
        auto& fee = read_.guide.fee;
        const bool none = domain::says_nothing(text) || text == "否" || text == "0" ||
                          contains_any(text, free_words);
        fee.charged = !none;
        if (none) return;
        fee.standard = text;
        constexpr string_view basis_words[] = {"依据", "〔", "号文", "号)", "《"};
        if (contains_any(text, basis_words)) fee.basis = text;
    }

    void after() {
        auto& guide = read_.guide;
        if (not_entered_ && filled_.contains(Label::hall) &&
            !domain::says_nothing(guide.places[0].window))
            find("hall_conflict", "/places", "写了没有进驻大厅，又写了大厅和窗口，核对");
        if (undistinguished_ && !guide.promised.limit && !filled_.contains(Label::promised))
            read_.shown.insert(Label::promised);
        if (undistinguished_ && !guide.statutory.limit) guide.statutory.note = "没有分开写";
        if (undistinguished_ && !guide.promised.limit && !guide.steps.empty())
            guide.promised.limit = undistinguished_;
        if (none_needed_ && guide.materials.empty()) read_.shown.insert(Label::materials);
        if (guide.materials.empty() && !empty_.contains(Label::materials) &&
            !read_.shown.contains(Label::materials))
            find("element_missing", "/materials", "没有申请材料，一份一份列出来；不用交的写「无」");
        if (!read_.shown.contains(Label::fee) && !read_.shown.contains(Label::fee_basis))
            find("element_missing", "/fee/standard", "写明收不收费；收的写标准和依据");
    }

    const std::vector<Labelled>& labelled_;
    ReadGuide read_;
    bool excerpt_ = false, not_entered_ = false, none_needed_ = false;
    std::optional<Limit> undistinguished_;
    std::map<Label, std::string> texts_;
    std::set<Label> filled_, empty_;
};

constexpr std::size_t longest_heading = 48;  // bytes; a longer text before a colon is a sentence

// The colon of a `标签: 值` line; npos when what stands before it is no heading.
std::size_t heading_end(string_view line, std::size_t& colon) {
    const auto wide = line.find("："), ascii = line.find(':');
    const auto at = std::min(wide, ascii);
    colon = at == wide ? 3 : 1;
    if (at == string_view::npos || at > longest_heading || line.substr(at).starts_with("://"))
        return string_view::npos;
    return known_label(line.substr(0, at)) ? at : string_view::npos;
}

}  // namespace

ReadLimit read_limit(string_view text) {
    const auto plain = narrow(text);
    ReadLimit read;
    read.with_extension = contains(plain, "延长") || contains(plain, "可延");
    std::size_t numbers = 0;
    for (std::size_t at = 0; at < plain.size();) {
        const auto rest = string_view(plain).substr(at);
        const auto number = leading_number(rest);
        if (number.bytes == 0) {
            at += static_cast<unsigned char>(plain[at]) >= 0xE0 ? 3 : 1;
            continue;
        }
        ++numbers;
        const auto after = trimmed(rest.substr(number.bytes));
        const auto limit = after.starts_with('.') ? fraction(after, number.value, 1)
                                                  : with_unit(after, number.value);
        if (limit && limit->amount <= domain::max_limit_amount) {
            read.limit = limit;
            return read;
        }
        at += number.bytes;
    }
    if (contains_any(plain, at_once)) read.limit = Limit{0, Unit::working_days};
    read.without_unit = !read.limit && numbers > 0;
    return read;
}

std::vector<Labelled> labelled_lines(string_view text) {
    std::vector<Labelled> all;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty()) continue;
        std::size_t colon = 0;
        const auto at = heading_end(line, colon);
        if (at != string_view::npos)
            all.push_back({std::string(line.substr(0, at)),
                           std::string(trimmed(line.substr(at + colon))),
                           fmt::format("第 {} 行", number)});
        else if (known_label(line))  // a heading on a line of its own
            all.push_back({std::string(line), "", fmt::format("第 {} 行", number)});
        else if (!all.empty())
            all.back().text += "\n" + std::string(line);
    }
    return all;
}

ReadGuide read_labelled(const std::vector<Labelled>& labelled) {
    return Reading(labelled).done();
}

bool ReadGuide::unseen(string_view pointer) const {
    return std::ranges::any_of(shown,
                               [&](Label element) { return pointer_of(element) == pointer; });
}

std::string ReadGuide::place_of(string_view pointer) const {
    while (!pointer.empty()) {
        if (const auto found = places.find(std::string(pointer)); found != places.end())
            return found->second;
        pointer = pointer.substr(0, pointer.rfind('/'));
    }
    return {};
}

}  // namespace office
