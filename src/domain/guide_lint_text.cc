#include <algorithm>

#include "domain/guide_lint_parts.h"

// What a reader of the guide stumbles over: clauses nobody can act on, numbers nobody can call,
// remnants of the page a text was copied from.
namespace domain {
namespace {

template <class List, class Each>
void each_line(const List& list, std::string_view pointer, Each each) {
    for (std::size_t i = 0; i < list.size(); ++i) each(list[i], fmt::format("{}/{}", pointer, i));
}

// Only what is asked of the applicant; a statute quoted in the basis may be as open as it likes
// (domain-tables L30).
void demanded(Lint& lint, const std::string& text, std::string pointer) {
    if (const auto clause = vague_clause(text); !clause.empty())
        lint.report("vague_clause", std::move(pointer),
                    fmt::format("「{}」没有说清是什么，展开写明或者删掉", clause));
}

void demand_of_material(Lint& lint, const Material& material, const std::string& pointer) {
    demanded(lint, material.name, pointer + "/name");
    demanded(lint, material.form, pointer + "/form");
    demanded(lint, material.note, pointer + "/note");
    each_line(material.points, pointer + "/points",
              [&](const CheckPoint& point, const std::string& at) {
                  demanded(lint, point.text, at + "/text");
              });
}

constexpr std::string_view papers_of_condition[] = {"复印件",      "原件和复印件", "提交身份证",
                                                    "提供身份证",  "申请表一份",   "提交申请书",
                                                    "提交以下材料"};

void condition(Lint& lint, const Condition& one, const std::string& pointer) {
    demanded(lint, one.text, pointer + "/text");
    if (const auto demand = empty_demand(one.text); !demand.empty())
        lint.report("vague_condition", pointer + "/text",
                    fmt::format("「{}」没法对照，写明要符合的是哪一条、什么样算符合", demand));
    const bool names_paper = std::ranges::any_of(papers_of_condition, [&](std::string_view paper) {
        return one.text.find(paper) != std::string::npos;
    });
    if (names_paper)
        lint.report("condition_names_material", pointer + "/text",
                    "这里写的是材料，移到材料清单里，条件只写什么人什么情况可以办");
}

void clauses(Lint& lint) {
    each_line(lint.guide.conditions, "/conditions",
              [&](const Condition& one, const std::string& at) { condition(lint, one, at); });
    each_line(lint.guide.materials, "/materials", [&](const Material& one, const std::string& at) {
        demand_of_material(lint, one, at);
    });
    demanded(lint, lint.guide.commitment.reason, "/commitment/reason");
}

struct Slip {
    std::string_view wrong, right;
};
constexpr Slip slips[] = {{"标椎", "标准"}, {"按照规订", "按照规定"}, {"，，", "，"},
                          {"。。", "。"},   {"、、", "、"},           {"；；", "；"},
                          {",、", "、"},    {"、，", "，"},           {"做为", "作为"},
                          {"帐户", "账户"}, {"登陆网站", "登录网站"}, {"身份正", "身份证"},
                          {"办里", "办理"}, {"受里", "受理"},         {"委脱", "委托"}};

void text_slips(Lint& lint, const std::string& text, const std::string& pointer) {
    if (const auto remnant = page_remnant(text); !remnant.empty())
        lint.report("page_remnant", pointer, fmt::format("「{}」是网页里带来的，删掉", remnant));
    for (const auto& slip : slips) {
        const auto at = text.find(slip.wrong);
        if (at == std::string::npos) continue;
        auto fixed = text;
        fixed.replace(at, slip.wrong.size(), slip.right);
        return lint.report("typo", pointer, fmt::format("「{}」写成「{}」", slip.wrong, slip.right),
                           fixed);
    }
}

void slips_everywhere(Lint& lint) {
    const auto& guide = lint.guide;
    text_slips(lint, guide.name, "/name");
    text_slips(lint, guide.summary, "/summary");
    text_slips(lint, guide.fee.standard, "/fee/standard");
    text_slips(lint, guide.visits_reason, "/visits_reason");
    text_slips(lint, guide.promised.note, "/promised/note");
    each_line(guide.basis, "/basis", [&](const Basis& one, const std::string& at) {
        text_slips(lint, one.gist, at + "/gist");
    });
    each_line(guide.conditions, "/conditions", [&](const Condition& one, const std::string& at) {
        text_slips(lint, one.text, at + "/text");
    });
    each_line(guide.materials, "/materials", [&](const Material& one, const std::string& at) {
        text_slips(lint, one.name, at + "/name");
        text_slips(lint, one.note, at + "/note");
    });
    each_line(guide.steps, "/steps", [&](const Step& one, const std::string& at) {
        text_slips(lint, one.standard, at + "/standard");
    });
    each_line(guide.questions, "/questions", [&](const Question& one, const std::string& at) {
        text_slips(lint, one.answer, at + "/answer");
    });
}

constexpr std::string_view placeholders[] = {"标题缺", "测试", "示例事项", "XXX",
                                             "xxx",    "待定", "未命名"};

void name(Lint& lint) {
    const auto& name = lint.guide.name;
    for (const auto word : placeholders)
        if (name.find(word) != std::string::npos)
            return lint.report("name_unclear", "/name",
                               fmt::format("名称里的「{}」是占位，写上事项的全名", word));
    const bool half = name.find_first_of("()") != std::string::npos;
    const bool full = name.find("（") != std::string::npos || name.find("）") != std::string::npos;
    const auto opening = std::ranges::count(name, '('), closing = std::ranges::count(name, ')');
    if ((half && full) || opening != closing)
        lint.report("name_brackets", "/name", "名称里的括号全角半角混用或者不成对，统一用全角");
}

void basis_line(Lint& lint, const Basis& basis, const std::string& pointer) {
    const bool names_law = basis.document.find("法") != std::string::npos ||
                           basis.document.find("条例") != std::string::npos ||
                           basis.document.find("规定") != std::string::npos ||
                           basis.document.find("办法") != std::string::npos;
    if (names_law && basis.article.empty() && article_in(basis.document).empty() &&
        article_in(basis.gist).empty())
        lint.report("basis_no_article", pointer + "/article",
                    fmt::format("写明依据的是《{}》第几条", basis.document));
    for (const std::string_view dots : {"……", "...", "。。。"})
        if (basis.gist.find(dots) != std::string::npos)
            return lint.report("basis_truncated", pointer + "/gist",
                               "条文用省略号截断了，写全或者只写要点");
}

// Area code of a number that carries one: "0699" of "0699-5551001".
std::string_view area_of(std::string_view digits) {
    if (digits.size() < 10 || digits[0] != '0') return {};
    return digits.substr(0, digits[1] == '1' || digits[1] == '2' ? 3 : 4);
}

std::string_view code_of(PhoneFault fault) {
    switch (fault) {
        case PhoneFault::no_number:
            return "phone_missing";
        case PhoneFault::no_area_code:
            return "phone_area_code";
        case PhoneFault::placeholder:
            return "phone_placeholder";
        default:
            return "phone_form";
    }
}

std::string sentence_of(const Phone& phone) {
    switch (phone.fault) {
        case PhoneFault::no_number:
            return fmt::format("「{}」里没有号码，写上能打通的电话", phone.text);
        case PhoneFault::no_area_code:
            return fmt::format("「{}」前面加上区号", phone.text);
        case PhoneFault::placeholder:
            return fmt::format("「{}」像是占位的号码，换成真的", phone.text);
        default:
            return fmt::format("「{}」位数不对，核对区号和号码", phone.text);
    }
}

void phone(Lint& lint, const std::string& text, const std::string& pointer) {
    if (text.empty()) return;
    const auto ours = phone_digits(lint.facts.complaint_phone);
    for (const auto& one : phones_in(text)) {
        if (one.fault != PhoneFault::none) {
            lint.report(code_of(one.fault), pointer, sentence_of(one));
            continue;
        }
        const auto digits = phone_digits(one.text);
        const auto area = area_of(digits), home = area_of(ours);
        if (!area.empty() && !home.empty() && area != home)
            lint.report("phone_other_place", pointer,
                        fmt::format("「{}」是外地的区号（本地是 {}），请核对", one.text, home));
    }
}

void phones_apart(Lint& lint, const std::string& text, const std::string& pointer) {
    if (text.empty() || lint.guide.complaint_phone.empty()) return;
    for (const auto& ours : phones_in(text))
        for (const auto& theirs : phones_in(lint.guide.complaint_phone)) {
            const auto digits = phone_digits(ours.text);
            if (digits.empty() || digits != phone_digits(theirs.text)) continue;
            return lint.report("phones_equal", pointer,
                               fmt::format("「{}」又是咨询电话又是投诉电话，请核对", ours.text));
        }
}

void phones(Lint& lint) {
    each_line(lint.guide.places, "/places", [&](const Place& place, const std::string& at) {
        phone(lint, place.phone, at + "/phone");
        phones_apart(lint, place.phone, at + "/phone");
    });
    phone(lint, lint.guide.complaint_phone, "/complaint_phone");
}

}  // namespace

void lint_texts(Lint& lint) {
    name(lint);
    each_line(lint.guide.basis, "/basis",
              [&](const Basis& one, const std::string& at) { basis_line(lint, one, at); });
    clauses(lint);
    slips_everywhere(lint);
    phones(lint);
}

}  // namespace domain
