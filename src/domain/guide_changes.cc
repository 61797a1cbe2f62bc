#include "domain/guide_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "domain/same.h"
#include "domain/words.h"

namespace domain {
namespace {

constexpr std::size_t short_text = 60;  // code points that a sentence can quote

std::string in_marks(std::string_view text) {
    return fmt::format("「{}」", text);
}

// Latin letters and digits stand apart from Chinese ones.
std::string spaced(const std::string& text) {
    const auto latin = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return fmt::format("{}{}{}", latin(text.front()) ? " " : "", text,
                       latin(text.back()) ? " " : "");
}

std::string moved(std::string_view what, const std::string& before, const std::string& after) {
    if (before.empty()) return fmt::format("增加了{}：{}", what, after);
    if (after.empty()) return fmt::format("去掉了{}（原来是{}）", what, spaced(before));
    auto sentence = fmt::format("{}由{}改为{}", what, spaced(before), spaced(after));
    if (sentence.ends_with(' ')) sentence.pop_back();
    return sentence;
}

// Only what holds now: nobody shall take an old number from the sentence.
std::string phone_now(std::string_view what, const std::string& number) {
    return number.empty() ? fmt::format("去掉了{}", what) : fmt::format("{}改为 {}", what, number);
}

std::string limit_text(const std::optional<Limit>& limit) {
    if (!limit) return {};
    return limit->amount == 0 ? "当场" : to_chinese(*limit);
}

std::string joined(const std::vector<std::string>& list) {
    return fmt::format("{}", fmt::join(list, "、"));
}

// A word of a list in the guide, as its page says it.
std::string_view said(std::string_view word) {
    static const std::map<std::string_view, std::string_view> words{
        {"online", "网上"},   {"counter", "窗口"},        {"post", "邮寄"},  {"agent", "代办"},
        {"kiosk", "自助机"},  {"electronic", "电子送达"}, {"1", "网上咨询"}, {"2", "网上收件"},
        {"3", "网上预审"},    {"4", "网上受理"},          {"5", "网上办理"}, {"6", "结果网上反馈"},
        {"7", "电子证照反馈"}};
    const auto found = words.find(word);
    return found == words.end() ? word : found->second;
}

std::string_view word_of(Need need) {
    if (need == Need::required) return "必须交";
    return need == Need::optional ? "可以不交" : "可以先受理后补交";
}

struct Comparison {
    const Guide& before;
    const Guide& after;
    std::vector<GuideChange> changes = {};

    void say(std::string_view element, std::string sentence) {
        changes.push_back({std::string(element), std::move(sentence)});
    }
    bool told(std::string_view element) const {
        return std::ranges::find(changes, element, &GuideChange::element) != changes.end();
    }
    void text(std::string_view element, std::string_view what, std::string Guide::*member) {
        const auto &a = before.*member, &b = after.*member;
        if (a == b) return;
        const bool quotes = length(a) <= short_text && length(b) <= short_text;
        const auto mark = [](const std::string& t) { return t.empty() ? t : in_marks(t); };
        say(element, quotes ? moved(what, mark(a), mark(b)) : fmt::format("{}改写了", what));
    }
    void limit(std::string_view element, std::string_view what, GuideLimit Guide::*member) {
        const auto &a = before.*member, &b = after.*member;
        if (!same(a.limit, b.limit))
            say(element, moved(what, limit_text(a.limit), limit_text(b.limit)));
        if (!same(a.extension, b.extension))
            say(element, moved(fmt::format("{}可以延长的时间", what), limit_text(a.extension),
                               limit_text(b.extension)));
    }
    void words(std::string_view element, std::string_view what,
               std::vector<std::string> Guide::*member) {
        const auto &a = before.*member, &b = after.*member;
        std::vector<std::string> came, went;
        for (const auto& word : b)
            if (std::ranges::find(a, word) == a.end()) came.emplace_back(said(word));
        for (const auto& word : a)
            if (std::ranges::find(b, word) == b.end()) went.emplace_back(said(word));
        if (!came.empty()) say(element, fmt::format("{}增加：{}", what, joined(came)));
        if (!went.empty()) say(element, fmt::format("{}去掉：{}", what, joined(went)));
    }

    // Lines are known by their key; `changed` speaks of one that both have.
    template <class T, class Key, class Name, class Changed>
    void lines(std::string_view element, const std::vector<T>& a, const std::vector<T>& b, Key key,
               std::string_view came, std::string_view went, Name name, Changed changed) {
        const auto find = [&](const std::vector<T>& list, const T& line) {
            return std::ranges::find_if(list, [&](const T& l) { return key(l) == key(line); });
        };
        for (const T& line : b) {
            const auto old = find(a, line);
            if (old == a.end())
                say(element, fmt::format("{}{}", came, in_marks(name(line))));
            else if (!same(*old, line))
                changed(*old, line);
        }
        for (const T& line : a)
            if (find(b, line) == b.end())
                say(element, fmt::format("{}{}", went, in_marks(name(line))));
    }
};

void compare_material(Comparison& c, const Material& a, const Material& b) {
    const auto name = fmt::format("材料{}", in_marks(b.name));
    const auto count = c.changes.size();
    if (a.name != b.name)
        c.say("materials", fmt::format("材料{}改名为{}", in_marks(a.name), in_marks(b.name)));
    if (!a.waived && b.waived) c.say("materials", name + "不用交了，由系统核对");
    if (a.waived && !b.waived) c.say("materials", name + "要自己交了");
    if (a.need != b.need)
        c.say("materials", fmt::format("{}由{}改为{}", name, word_of(a.need), word_of(b.need)));
    if (a.copies != b.copies)
        c.say("materials", fmt::format("{}由 {} 份改为 {} 份", name, a.copies, b.copies));
    if (!a.when && b.when) c.say("materials", name + "改为只有一部分情形要交");
    if (a.when && !b.when) c.say("materials", name + "改为所有情形都要交");
    if (a.when && b.when && !same(a.when, b.when)) c.say("materials", name + "改了哪些情形要交");
    if (a.form != b.form) c.say("materials", name + "的形式要求改了");
    if (!same(a.accepts, b.accepts))
        c.say("materials", fmt::format("{}收的文件格式改为 {}", name, joined(b.accepts)));
    if (!same(a.points, b.points)) c.say("materials", name + "的审查要点改了");
    if (c.changes.size() == count) c.say("materials", name + "的说明改了");
}

void compare_step(Comparison& c, const Step& a, const Step& b) {
    const auto name = in_marks(b.name);
    if (!(a.limit == b.limit))
        c.say("steps", moved(name + "的时间", limit_text(a.limit), limit_text(b.limit)));
    if (a.office != b.office) c.say("steps", fmt::format("{}改由「{}」来做", name, b.office));
    if (a.name != b.name) c.say("steps", fmt::format("环节{}改名为{}", in_marks(a.name), name));
    if (a.standard != b.standard) c.say("steps", fmt::format("{}的审查标准改了", name));
}

void compare_special(Comparison& c, const SpecialStep& a, const SpecialStep& b) {
    if (!(a.limit == b.limit))
        c.say("special_steps", moved(fmt::format("特殊环节{}的时间", in_marks(b.name)),
                                     limit_text(a.limit), limit_text(b.limit)));
    else
        c.say("special_steps", fmt::format("特殊环节{}的说明改了", in_marks(b.name)));
}

void compare_condition(Comparison& c, const Condition& a, const Condition& b) {
    if (a.text != b.text && length(a.text) + length(b.text) <= 2 * short_text)
        return c.say("conditions",
                     fmt::format("办理条件{}改为{}", in_marks(a.text), in_marks(b.text)));
    c.say("conditions", fmt::format("办理条件{}改写了", in_marks(b.text)));
}

void compare_times(Comparison& c) {
    c.limit("promised", "承诺时限", &Guide::promised);
    c.limit("statutory", "法定时限", &Guide::statutory);
    if (c.before.kind != c.after.kind)
        c.say("kind", c.after.kind == CaseKind::on_the_spot ? "改为当场办结（即办件）"
                                                            : "由当场办结改为限时办结（承诺件）");
    if (c.before.visits != c.after.visits)
        c.say("visits",
              c.after.visits == 0
                  ? fmt::format("不用跑了（原来最多 {} 次）", c.before.visits)
                  : fmt::format("最多跑的次数由 {} 次改为 {} 次", c.before.visits, c.after.visits));
}

void compare_materials(Comparison& c) {
    const auto key = [](const Material& m) { return m.key; };
    const auto name = [](const Material& m) { return m.name; };
    c.lines("materials", c.before.materials, c.after.materials, key, "增加材料", "不再要材料", name,
            [&](const Material& a, const Material& b) { compare_material(c, a, b); });
}

void compare_flow(Comparison& c) {
    const auto key = [](const auto& line) { return line.key; };
    const auto name = [](const auto& line) { return line.name; };
    c.lines("steps", c.before.steps, c.after.steps, key, "增加环节", "去掉环节", name,
            [&](const Step& a, const Step& b) { compare_step(c, a, b); });
    c.lines("special_steps", c.before.special_steps, c.after.special_steps, key, "增加特殊环节",
            "去掉特殊环节", name,
            [&](const SpecialStep& a, const SpecialStep& b) { compare_special(c, a, b); });
}

void compare_conditions(Comparison& c) {
    const auto key = [](const auto& line) { return line.key; };
    c.lines(
        "conditions", c.before.conditions, c.after.conditions, key, "增加办理条件", "去掉办理条件",
        [](const Condition& l) { return l.text; },
        [&](const Condition& a, const Condition& b) { compare_condition(c, a, b); });
    c.lines(
        "situations", c.before.situations, c.after.situations, key, "申请时多问一句",
        "申请时不再问", [](const Situation& l) { return l.question; },
        [&](const Situation&, const Situation& b) {
            c.say("situations", fmt::format("情形{}改了", in_marks(b.question)));
        });
}

void compare_form(Comparison& c) {
    std::vector<Field> a, b;
    for (const auto& page : c.before.form)
        a.insert(a.end(), page.fields.begin(), page.fields.end());
    for (const auto& page : c.after.form) b.insert(b.end(), page.fields.begin(), page.fields.end());
    c.lines(
        "form", a, b, [](const Field& f) { return f.element; }, "申请表增加一栏", "申请表去掉一栏",
        [](const Field& f) { return f.label; },
        [&](const Field& old, const Field& now) {
            const auto name = in_marks(now.label);
            if (old.required != now.required)
                return c.say("form", fmt::format("申请表{}一栏改为{}", name,
                                                 now.required ? "必填" : "可以不填"));
            c.say("form", fmt::format("申请表{}一栏改了", name));
        });
}

std::string fee_said(const Fee& fee) {
    if (!fee.charged) return "不收费";
    return fee.standard.empty() ? "收费" : fee.standard;
}

void compare_money(Comparison& c) {
    const auto &a = c.before, &b = c.after;
    if (fee_said(a.fee) != fee_said(b.fee))
        c.say("fee", moved("收费", in_marks(fee_said(a.fee)), in_marks(fee_said(b.fee))));
    if (a.commitment.offered != b.commitment.offered)
        c.say("commitment", b.commitment.offered ? "可以用告知承诺办理了" : "不能再用告知承诺办理");
    if (!same(a.deferral.materials, b.deferral.materials))
        c.say("deferral", b.deferral.materials.empty() ? "不再容缺受理" : "可以容缺后补的材料改了");
    const auto mark = [](const std::string& text) { return text.empty() ? text : in_marks(text); };
    if (a.output.name != b.output.name)
        c.say("output", moved("办理结果", mark(a.output.name), mark(b.output.name)));
    if (a.output.validity != b.output.validity)
        c.say("output", moved("有效期", mark(a.output.validity), mark(b.output.validity)));
    if (a.output.electronic != b.output.electronic)
        c.say("output", b.output.electronic ? "结果有电子版了" : "结果不再有电子版");
}

void compare_basis(Comparison& c) {
    const auto name = [](const Basis& basis) {
        const bool marked = basis.document.starts_with("《");
        return fmt::format("{}{}", marked ? basis.document : fmt::format("《{}》", basis.document),
                           basis.article);
    };
    c.lines("basis", c.before.basis, c.after.basis, name, "增加设定依据", "去掉设定依据", name,
            [&](const Basis&, const Basis& b) {
                c.say("basis", fmt::format("设定依据{}的说明改了", in_marks(name(b))));
            });
}

void compare_places(Comparison& c) {
    const auto key = [](const Place& place) { return place.hall + " " + place.window; };
    c.lines(
        "places", c.before.places, c.after.places, key, "增加办理窗口", "去掉办理窗口",
        [](const Place& place) { return place.window.empty() ? place.hall : place.window; },
        [&](const Place& a, const Place& b) {
            c.say("places", phone_now("窗口咨询电话", b.phone));
        });
    if (c.before.complaint_phone != c.after.complaint_phone)
        c.say("complaint_phone", phone_now("投诉电话", c.after.complaint_phone));
    c.words("channels", "办理方式", &Guide::channels);
    c.words("delivery", "送达方式", &Guide::delivery);
    c.words("online_depth", "网上能办到的程度", &Guide::online_depth);
}

void compare_questions(Comparison& c) {
    const auto asked = [](const Question& q) { return q.question; };
    c.lines("questions", c.before.questions, c.after.questions, asked, "增加常见问题",
            "去掉常见问题", asked, [&](const Question&, const Question& b) {
                c.say("questions", fmt::format("常见问题{}的回答改了", in_marks(b.question)));
            });
}

// What has no sentence of its own is named, so that no change goes untold.
std::string_view element_name(std::string_view member) {
    static const std::map<std::string_view, std::string_view> names{
        {"item", "事项编号"},
        {"code", "实施编码"},
        {"aliases", "日常说法"},
        {"topic", "主题"},
        {"item_type", "事项类型"},
        {"regime", "受理制度"},
        {"audience", "服务对象"},
        {"region", "行政区划"},
        {"implementing_agency", "实施机关"},
        {"accepting_agency", "受理机关"},
        {"deciding_agency", "决定机关"},
        {"supervising_agency", "监管机关"},
        {"level", "行使层级"},
        {"basis", "设定依据"},
        {"statutory", "法定时限的说明"},
        {"promised", "承诺时限的说明"},
        {"complex", "事项复杂程度"},
        {"steps", "办理环节"},
        {"window_authority", "窗口授权"},
        {"special_steps", "特殊环节"},
        {"conditions", "办理条件"},
        {"situations", "情形"},
        {"materials", "申请材料的次序"},
        {"form", "申请表的编排"},
        {"commitment", "告知承诺的说明"},
        {"deferral", "容缺受理的说明"},
        {"fee", "收费的说明"},
        {"output", "办理结果的说明"},
        {"visits_reason", "必须现场办理的原因"},
        {"online_depth", "网上能办到的程度"},
        {"channels", "办理方式"},
        {"delivery", "送达方式"},
        {"remedy", "救济途径"},
        {"places", "办理地点"},
        {"intake_windows", "受理时段"},
        {"questions", "常见问题"},
        {"after_grant", "办结以后要做的事"},
        {"secret", "是否涉密"},
        {"catalog_entry", "对应的目录事项"},
        {"handling", "业务办理项"},
        {"binding", "要素模板的绑定"},
        {"license", "所属的证照"}};
    const auto found = names.find(member);
    return found == names.end() ? member : found->second;
}

void name_the_rest(Comparison& c) {
    using Members = boost::describe::describe_members<Guide, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>([&](auto member) {
        if (c.told(member.name) || same(c.before.*member.pointer, c.after.*member.pointer)) return;
        c.say(member.name, fmt::format("{}改了", element_name(member.name)));
    });
}

}  // namespace

std::vector<GuideChange> changes_between(const Guide& before, const Guide& after) {
    Comparison c{before, after};
    c.text("name", "事项名称", &Guide::name);
    c.text("summary", "一句话说明", &Guide::summary);
    compare_times(c);
    compare_money(c);
    compare_materials(c);
    compare_conditions(c);
    compare_form(c);
    compare_flow(c);
    compare_places(c);
    compare_basis(c);
    compare_questions(c);
    name_the_rest(c);
    return std::move(c.changes);
}

}  // namespace domain
