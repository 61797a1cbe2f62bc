#include "api/guide_members.h"

#include <algorithm>
#include <array>
#include <boost/describe/enum_to_string.hpp>
#include <boost/json.hpp>
#include <map>
#include <optional>
#include <string_view>

#include "domain/clock.h"
#include "domain/guide.h"
#include "office/guide_sheet.h"
#include "shape/schema.h"

namespace api {
namespace {

namespace json = boost::json;
using K = MemberKind;

// What the description of a struct does not say of a member. Members stand in this order; one
// without a row comes last under its English name.
struct Said {
    std::string_view member;
    std::string_view label;
    std::string_view hint = {};
    std::optional<K> kind = {};
    std::string_view words = {};  // which code table
    std::string_view next_key = {};
    std::string_view initial = {};
};

// clang-format off
const std::array said_of_members{
    Said{"Guide.item", "事项编号", "地区代码前六位加顺序号，例如 690102-01；公布以后不能改"},
    Said{"Guide.name", "事项名称"},
    Said{"Guide.aliases", "日常叫法", "百姓平时怎么说、怎么搜，一行一个"},
    Said{"Guide.summary", "一句话说明", "办什么、给谁办，放在页面最上面"},
    Said{"Guide.topic", "主题", "百姓按它找，例如「开办企业」"},
    Said{"Guide.code", "实施编码"},
    Said{"Guide.handling", "业务办理项编码", "实施编码后面的两位，没有就空着"},
    Said{"Guide.catalog_entry", "基本编码", "在基本目录里是哪一项，12 位"},
    Said{"Guide.item_type", "事项类型", {}, {}, "item_type", {}, "administrative_license"},
    Said{"Guide.regime", "受理制度", "决定怎么受理、过了时限算什么", {}, "regime", {}, "license_art32"},
    Said{"Guide.kind", "办件类型", {}, {}, "kind", {}, "timed"},
    Said{"Guide.audience", "谁能办", {}, {}, "audience"},
    Said{"Guide.region", "实施地区", {}, K::region},
    Said{"Guide.level", "行使层级", "例如「县级」"},
    Said{"Guide.license", "所属证照", "同一张证的新办、变更、延续是一家"},
    Said{"Guide.binding", "要素模板", "上级统一的要素按哪一版"},
    Said{"Guide.secret", "涉密或者不宜公开", "选了就不对外公布"},
    Said{"LicenseFamily.family", "证照名称"},
    Said{"LicenseFamily.act", "办的是哪一种", {}, {}, "license_act", {}, "issue"},
    Said{"TemplateBinding.key", "模板", {}, K::element_template},
    Said{"TemplateBinding.version", "第几版"},

    Said{"Guide.implementing_agency", "实施机关", "法律把这件事交给哪个单位", K::agency},
    Said{"Guide.accepting_agency", "受理机关", {}, K::agency},
    Said{"Guide.deciding_agency", "决定机关", {}, K::agency},
    Said{"Guide.supervising_agency", "监管机关", {}, K::agency},
    Said{"Guide.window_authority", "窗口授权"},
    Said{"WindowAuthority.receive_is_accept", "收件即受理"},
    Said{"WindowAuthority.accept_is_decide", "受理即办结"},
    Said{"WindowAuthority.letter", "授权书", "哪一份文件授的权"},

    Said{"Guide.basis", "设定依据"},
    Said{"Basis.document", "文件名称"},
    Said{"Basis.article", "哪一条", "例如「第三十三条」"},
    Said{"Basis.gist", "说了什么", "用自己的话写一句", K::long_text},
    Said{"Basis.unconfirmed", "还没有对照原文核实"},
    Said{"Guide.conditions", "办理条件"},
    Said{"Condition.text", "条件", {}, K::long_text},
    Said{"Condition.met", "符合的才能办", "不选：符合这一条的不能办，请写该去哪里", {}, {}, {}, "true"},
    Said{"Condition.instead", "不能办的该怎么办"},
    Said{"Condition.key", "编号"},

    Said{"Guide.statutory", "法定时限"},
    Said{"Guide.promised", "承诺时限"},
    Said{"GuideLimit.limit", "时限", {}, K::limit},
    Said{"GuideLimit.extension", "可以延长", "法律允许延长一次的", K::limit},
    Said{"GuideLimit.extension_by", "延长由谁批准"},
    Said{"GuideLimit.unit_source", "单位从哪里来", "法律写的是工作日还是日，哪一条"},
    Said{"GuideLimit.note", "说明", {}, K::long_text},
    Said{"Guide.complex", "复杂事项", "决定多少天内要告知补正"},
    Said{"Guide.steps", "办理环节"},
    Said{"Step.name", "环节名称"},
    Said{"Step.limit", "最长时间", {}, K::limit},
    Said{"Step.office", "谁来做"},
    Said{"Step.standard", "审查标准", "一句话", K::long_text},
    Said{"Step.key", "是哪一步", {}, K::word, "step"},
    Said{"Guide.special_steps", "特殊环节", "听证、检测、现场核查这些"},
    Said{"SpecialStep.name", "名称"},
    Said{"SpecialStep.kind", "种类", {}, K::word, "special_kind"},
    Said{"SpecialStep.basis", "依据"},
    Said{"SpecialStep.method", "怎么做", {}, K::long_text},
    Said{"SpecialStep.limit", "最长时间", {}, K::limit},
    Said{"SpecialStep.excludes_statutory", "不算在法定时限里"},
    Said{"SpecialStep.excludes_promised", "不算在承诺时限里"},
    Said{"SpecialStep.note", "说明", {}, K::long_text},
    Said{"SpecialStep.key", "编号"},
    Said{"Guide.intake_windows", "定期受理的时段", "全年都受理就空着"},
    Said{"IntakeWindow.open", "从哪天"},
    Said{"IntakeWindow.close", "到哪天"},

    Said{"Guide.situations", "情形", "问申请人的话；回答决定要哪些材料、填哪些内容", {}, {}, "S1"},
    Said{"Situation.question", "问题", "例如「谁来办？」"},
    Said{"Situation.hint", "提示"},
    Said{"Situation.options", "可以选的回答"},
    Said{"Situation.when", "什么时候才问", {}, K::rule},
    Said{"Situation.key", "编号", "英文字母开头，给条件引用；改了要连引用它的条件一起改"},
    Said{"Option.label", "回答"},
    Said{"Option.value", "编号", "英文字母开头"},

    Said{"Guide.materials", "申请材料", {}, {}, {}, "M1"},
    Said{"Material.name", "材料名称", "一份一份写清楚，不写「其他材料」"},
    Said{"Material.need", "必要性", {}, {}, "need", {}, "required"},
    Said{"Material.when", "什么时候才要", {}, K::rule},
    Said{"Material.source", "来源", {}, {}, "source", {}, "own"},
    Said{"Material.form", "什么样子的", "原件还是复印件，什么格式"},
    Said{"Material.generated", "填表自动生成，不用上传"},
    Said{"Material.share", "可以共享或者用电子证照代替"},
    Said{"Material.waived", "共享到了就免提交"},
    Said{"Material.copies", "纸质份数", "到窗口交几份；不收纸质的写 0"},
    Said{"Material.accepts", "收哪些电子格式", {}, K::words, "file"},
    Said{"Material.basis", "要这份材料的依据"},
    Said{"Material.unconfirmed", "依据还没有对照原文核实"},
    Said{"Material.note", "填写说明", {}, K::long_text},
    Said{"Material.mistakes", "常见错误", "一行一个"},
    Said{"Material.points", "审查要点", "窗口只能按这些说材料不对", {}, {}, "P1"},
    Said{"Material.samples", "示范文本"},
    Said{"Material.justification", "保留这份证明的理由"},
    Said{"Material.key", "编号"},
    Said{"Share.resource", "从哪里共享", "例如「电子证照库：营业执照」"},
    Said{"Share.when", "什么时候可以共享", {}, K::rule},
    Said{"CheckPoint.text", "哪里不对", "例如「没有签名」"},
    Said{"CheckPoint.key", "编号"},
    Said{"Sample.form", "哪种格式的", {}, K::word, "accepts"},
    Said{"Sample.name", "名称"},
    Said{"Sample.file", "文件", "和指南放在一起的文件名"},
    Said{"Justification.basis", "依据"},
    Said{"Justification.why_not_shared", "为什么不能用共享或者证照代替", {}, K::long_text},
    Said{"Justification.hearing", "听证记录"},
    Said{"Guide.deferral", "容缺后补"},
    Said{"Deferral.materials", "哪些材料可以后补", {}, K::materials},
    Said{"Deferral.limit", "多久内补来", {}, K::limit},
    Said{"Deferral.on_expiry", "到期没有补来怎么办"},
    Said{"Guide.commitment", "告知承诺"},
    Said{"Commitment.offered", "可以用告知承诺"},
    Said{"Commitment.kind", "承诺代替什么", {}, K::word, "commitment"},
    Said{"Commitment.covers", "代替哪些材料", {}, K::materials},
    Said{"Commitment.basis", "依据"},
    Said{"Commitment.reason", "不能用的原因"},

    Said{"Guide.form", "申请表的页", "一页问一件事"},
    Said{"FormPage.title", "这一页问什么"},
    Said{"FormPage.fields", "要填的内容"},
    Said{"Field.label", "名称"},
    Said{"Field.type", "填什么", {}, {}, "field_type", {}, "text"},
    Said{"Field.required", "必填"},
    Said{"Field.hint", "提示"},
    Said{"Field.when", "什么时候才填", {}, K::rule},
    Said{"Field.options", "可以选的"},
    Said{"Field.columns", "每一行填什么", "只有「几行的表」要写"},
    Said{"Field.max_length", "最多几个字"},
    Said{"Field.minimum", "最小"},
    Said{"Field.maximum", "最大"},
    Said{"Field.constant", "固定的值", "写了就不问申请人"},
    Said{"Field.element", "数据元", "同一个数据元，别的事项填过就不用再填，例如 applicant.name"},
    Said{"Column.label", "名称"},
    Said{"Column.type", "填什么", {}, {}, "field_type", {}, "text"},
    Said{"Column.required", "必填", {}, {}, {}, {}, "true"},
    Said{"Column.key", "编号"},

    Said{"Guide.fee", "收费"},
    Said{"Fee.charged", "收费"},
    Said{"Fee.standard", "收费标准"},
    Said{"Fee.basis", "收费依据"},
    Said{"Fee.note", "说明", {}, K::long_text},
    Said{"Guide.output", "办理结果"},
    Said{"Output.name", "结果名称"},
    Said{"Output.kind", "种类", "证照、批文、证明、回执这些"},
    Said{"Output.validity", "有效期"},
    Said{"Output.electronic", "有电子版"},
    Said{"Guide.delivery", "怎么送达", {}, K::words, "delivery"},
    Said{"Guide.remedy", "救济途径", {}, {}, "remedy", {}, "standard"},
    Said{"Guide.after_grant", "办完以后还有什么", {}, K::long_text},

    Said{"Guide.channels", "怎么申请", {}, K::words, "channel"},
    Said{"Guide.online_depth", "网上能办到哪一步", {}, K::words, "online_depth"},
    Said{"Guide.visits", "最多跑几次窗口"},
    Said{"Guide.visits_reason", "为什么要跑"},
    Said{"Guide.places", "办理窗口"},
    Said{"Place.hall", "大厅", {}, K::hall},
    Said{"Place.window", "窗口", {}, K::window},
    Said{"Place.phone", "咨询电话", "带区号，例如 0699-5551001"},
    Said{"Guide.complaint_phone", "投诉电话", "本地区统一的一个，不能和咨询电话一样"},
    Said{"Guide.questions", "常见问题"},
    Said{"Question.question", "问"},
    Said{"Question.answer", "答", {}, K::long_text},
};

struct Part {
    std::string_view key;
    std::string_view label;
    std::string_view members;  // of the guide, each between blanks
};
constexpr std::array parts{
    Part{"basics", "基本信息", " item name aliases summary topic code handling catalog_entry item_type regime kind "
                               "audience region level license binding secret "},
    Part{"agencies", "机构", " implementing_agency accepting_agency deciding_agency supervising_agency "
                             "window_authority "},
    Part{"basis", "依据和条件", " basis conditions "},
    Part{"time", "时限与环节", " statutory promised complex steps special_steps intake_windows "},
    Part{"situations", "情形", " situations "},
    Part{"materials", "材料", " materials deferral commitment "},
    Part{"form", "表单", " form "},
    Part{"output", "收费与结果", " fee output delivery remedy after_grant "},
    Part{"places", "窗口与电话", " channels online_depth visits visits_reason places complaint_phone "},
    Part{"questions", "常见问题", " questions "},
};
// clang-format on

// In the order of the enumeration or of the table; what office says by the same name is said so.
std::vector<MemberWord> words_of(std::string_view table) {
    static const std::map<std::string_view, std::vector<MemberWord>> own{
        {"remedy",
         {{"standard", "可以申请行政复议，也可以起诉"},
          {"vertical", "向上一级主管部门申请复议，也可以起诉"},
          {"complaint_only", "只能投诉（公共企业的服务）"}}},
        {"file",
         {{"pdf", "PDF"},
          {"jpeg", "照片（JPEG）"},
          {"png", "图片（PNG）"},
          {"ofd", "OFD"},
          {"docx", "Word（DOCX）"},
          {"xlsx", "表格（XLSX）"}}},
        {"step",
         {{"receive", "收件"},
          {"accept", "受理"},
          {"examine", "审核"},
          {"decide", "决定"},
          {"deliver", "送达"}}},
        {"online_depth",
         {{"1", "网上咨询"},
          {"2", "网上收件"},
          {"3", "网上预审"},
          {"4", "网上受理"},
          {"5", "网上办理"},
          {"6", "结果网上反馈"},
          {"7", "电子证照反馈"}}},
        {"field_type",
         {{"text", "一行文字"},
          {"long_text", "一段文字"},
          {"date", "日期"},
          {"date_time", "日期和时间"},
          {"number", "数字"},
          {"choice", "选一个"},
          {"choices", "可以选几个"},
          {"yes_no", "是或者否"},
          {"id_number", "身份证号码"},
          {"credit_code", "统一社会信用代码"},
          {"phone", "手机号码"},
          {"address", "地址"},
          {"rows", "几行的表"}}},
    };
    if (const auto found = own.find(table); found != own.end()) return found->second;
    std::vector<MemberWord> words;
    if (table == "special_kind") {
        for (const auto kind : shape::detail::enumerator_values<domain::SpecialKind>)
            words.push_back(
                {boost::describe::enum_to_string(kind, ""), std::string(domain::to_chinese(kind))});
        return words;
    }
    static const auto labels = office::enum_labels();
    if (const auto found = labels.find(std::string(table)); found != labels.end())
        for (const auto& [value, label] : found->second) words.push_back({value, label});
    return words;
}

// An adjustment ends an item, nobody's hand does.
constexpr std::string_view written_by_adjustment = "Guide.ended";

std::string_view text_of(const json::value& value) {
    return {value.as_string().data(), value.as_string().size()};
}

class Reader {
  public:
    Reader() { shape::collect_schemas<domain::Guide>(defs_, {.ref_prefix = ""}); }

    // The members of a described struct, those with titles first, in the order of the titles.
    std::vector<GuideMember> members_of(std::string_view type) const {
        const auto& schema = defs_.at(std::string(type)).as_object();
        const auto& properties = schema.at("properties").as_object();
        std::vector<GuideMember> members;
        const auto prefix = std::string(type) + ".";
        for (const auto& said : said_of_members)
            if (said.member.starts_with(prefix))
                if (const auto* found =
                        properties.if_contains(std::string(said.member.substr(prefix.size()))))
                    members.push_back(member(schema, said, *found));
        for (const auto& [key, property] : properties) {
            if (prefix + std::string(key) == written_by_adjustment) continue;
            const auto english = std::string(key);
            const auto name = prefix + english;
            if (std::ranges::find(said_of_members, name, &Said::member) == said_of_members.end())
                members.push_back(member(schema, Said{name, english}, property));
        }
        return members;
    }

  private:
    GuideMember member(const json::object& owner, const Said& said,
                       const json::value& property) const {
        GuideMember out;
        out.key = said.member.substr(said.member.find('.') + 1);
        out.label = said.label;
        out.hint = said.hint;
        out.next_key = said.next_key;
        out.initial = said.initial;
        const auto& object = property.as_object();
        const auto* items = object.if_contains("items");
        take_type(out, items ? items->as_object() : object, items != nullptr);
        if (said.kind) out.kind = *said.kind;
        if (!said.words.empty()) put_words(out, said.words);
        out.optional = out.kind == K::group && !required(owner, out.key);
        return out;
    }

    void take_type(GuideMember& out, const json::object& schema, bool list) const {
        if (const auto* ref = schema.if_contains("$ref")) {
            const auto type = text_of(*ref);
            const auto& def = defs_.at(std::string(type)).as_object();
            if (const auto* words = def.if_contains("enum")) {
                out.kind = list ? K::words : K::word;
                for (const auto& word : words->as_array())
                    out.words.push_back({std::string(text_of(word)), std::string(text_of(word))});
                return;
            }
            out.kind = list ? K::list : K::group;
            out.members = members_of(type);
            return;
        }
        const auto* type = schema.if_contains("type");
        const auto name = type ? text_of(*type) : std::string_view();
        const auto* format = schema.if_contains("format");
        if (name == "boolean") out.kind = K::yes_no;
        if (name == "integer") out.kind = K::number;
        if (name == "number") out.kind = K::decimal;
        if (name.empty()) out.kind = K::rule;
        if (name == "string") out.kind = list ? K::lines : K::text;
        if (format && text_of(*format) == "date") out.kind = K::date;
    }

    // An enumeration keeps its own order.
    static void put_words(GuideMember& out, std::string_view table) {
        auto words = words_of(table);
        if (out.words.empty()) {
            out.words = std::move(words);
            return;
        }
        for (auto& word : out.words) {
            const auto found = std::ranges::find(words, word.value, &MemberWord::value);
            if (found != words.end()) word.label = found->label;
        }
    }

    static bool required(const json::object& owner, const std::string& key) {
        const auto* list = owner.if_contains("required");
        return list && std::ranges::any_of(list->as_array(), [&](const json::value& name) {
                   return text_of(name) == key;
               });
    }

    json::object defs_;
};

GuideMembers read_members() {
    GuideMembers out;
    for (const auto& part : parts)
        out.sections.push_back({std::string(part.key), std::string(part.label), {}});
    for (auto& member : Reader().members_of("Guide")) {
        const auto found = std::ranges::find_if(parts, [&](const Part& part) {
            return part.members.find(" " + member.key + " ") != std::string_view::npos;
        });
        // What has no place yet is shown with the basics rather than nowhere.
        const auto at = found == parts.end() ? 0 : found - parts.begin();
        out.sections[static_cast<std::size_t>(at)].members.push_back(std::move(member));
    }
    return out;
}

}  // namespace

const GuideMembers& guide_members() {
    static const auto members = read_members();
    return members;
}

}  // namespace api
