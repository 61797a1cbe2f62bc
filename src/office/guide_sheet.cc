#include "office/guide_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

namespace office {
namespace {

using domain::Guide;
using domain::Limit;
using domain::Unit;

std::int64_t minutes_of(const Limit& limit) {
    const auto minutes = domain::nominal_minutes(limit);
    if (minutes >= 0) return minutes;
    return static_cast<std::int64_t>(limit.amount) * domain::nominal_day_minutes *
           (limit.unit == Unit::months ? 21 : 1);
}

std::string minutes_text(std::int64_t minutes) {
    constexpr std::int64_t day = domain::nominal_day_minutes;
    if (minutes == 0) return "当场";
    if (minutes % day == 0) return fmt::format("{} 个工作日", minutes / day);
    if (minutes % 60 == 0 && minutes < day) return fmt::format("{} 个工作小时", minutes / 60);
    if (minutes < day) return fmt::format("{} 分钟", minutes);
    return fmt::format("{:.1f} 个工作日", static_cast<double>(minutes) / day);
}

StepBars steps_of(const Guide& guide) {
    StepBars steps;
    std::int64_t total = 0;
    for (const auto& step : guide.steps) {
        steps.bars.push_back({step.key, step.name, limit_text(step.limit), minutes_of(step.limit)});
        total += steps.bars.back().minutes;
    }
    steps.total_text = minutes_text(total);
    steps.promised_text = promised_text(guide);
    steps.statutory_text = statutory_text(guide);
    if (guide.promised.limit)
        steps.reserve_minutes =
            std::max<std::int64_t>(0, minutes_of(*guide.promised.limit) - total);
    return steps;
}

std::string kind_text(const Guide& guide) {
    return guide.kind == domain::CaseKind::on_the_spot ? "即办件" : "承诺件";
}

Fact materials_fact(const Guide& guide) {
    const auto n = count_materials(guide);
    auto note = n.waived > 0 ? fmt::format("另有 {} 份不用交", n.waived) : std::string{};
    if (n.depends > 0)
        note += fmt::format("{}有的情形再加，最多 {} 份", note.empty() ? "" : "；", n.depends);
    return {"materials", "材料", n.needed == 0 ? "不用自己准备" : fmt::format("{} 份", n.needed),
            note};
}

std::vector<Fact> facts_of(const Guide& guide, const views::Hall* hall) {
    return {
        {"time", "多久办好", promised_text(guide), "法定 " + statutory_text(guide)},
        {"visits", "跑几次", visits_text(guide), guide.visits_reason},
        {"fee", "收费", fee_text(guide.fee), guide.fee.note},
        materials_fact(guide),
        {"place", "在哪里办", hall ? hall->name : "网上", hall ? hall->hours : ""},
        {"kind", "办件类型", kind_text(guide), guide.output.name},
    };
}

std::optional<views::Hall> hall_of(const Guide& guide, const views::Library& library) {
    if (guide.places.empty()) return {};
    const auto found = library.halls().find(guide.places.front().hall);
    return found == library.halls().end() ? std::nullopt : std::optional(found->second);
}

// The windows named by the guide, with the guide's own phone where it gives one.
std::vector<views::Window> windows_of(const Guide& guide, const views::Library& library) {
    std::vector<views::Window> windows;
    for (const auto& place : guide.places) {
        views::Window window{place.window, "", "", place.phone};
        if (const auto hall = library.halls().find(place.hall); hall != library.halls().end()) {
            const auto& all = hall->second.windows;
            const auto found = std::ranges::find(all, place.window, &views::Window::key);
            if (found != all.end()) window = *found;
            window.takes = hall->second.name + "：" + window.takes;
        }
        if (!place.phone.empty()) window.phone = place.phone;
        windows.push_back(std::move(window));
    }
    return windows;
}

std::string value_text(const domain::Policy& policy, const domain::Parameter& p,
                       std::string& source) {
    const auto take = [&](const auto& bound) { source = bound.source; };
    if (const auto v = policy.limit(p.name)) return take(*v), domain::to_chinese(v->value);
    if (const auto v = policy.integer(p.name)) return take(*v), std::to_string(v->value);
    if (const auto v = policy.flag(p.name)) return take(*v), v->value ? "是" : "否";
    if (const auto v = policy.text(p.name)) return take(*v), v->value;
    if (const auto v = policy.list(p.name)) {
        std::string all;
        for (const auto& each : v->value) all += (all.empty() ? "" : "、") + each;
        return take(*v), all;
    }
    return {};
}

// What a person who applies may hold the office to; the rest of the table stands under /policies.
constexpr std::array<std::string_view, 11> told_to_applicants{
    "accept_notice_simple",          "accept_notice_complex",
    "supplement_new_demands",        "outer_steps_max",
    "sum_steps_le_promise",          "result_push_wd",
    "window_notifies_same_day",      "e_material_equals_paper",
    "government_issued_never_asked", "visits_max",
    "channels_free_choice"};

std::vector<BoundPolicy> policies_of(const domain::Policy& policy) {
    std::vector<BoundPolicy> all;
    for (const auto& parameter : domain::policy_parameters()) {
        if (std::ranges::find(told_to_applicants, parameter.name) == told_to_applicants.end())
            continue;
        const auto* document = policy.bound_by(parameter.name);
        if (document == nullptr) continue;
        std::string source;
        auto text = value_text(policy, parameter, source);
        if (text.empty()) continue;
        const auto value = document->parameters.find(std::string(parameter.name));
        all.push_back({std::string(parameter.chinese), std::move(text), document->title,
                       value == document->parameters.end() ? source : value->second.basis});
    }
    return all;
}

AgencyName agency_of(const std::string& code, const views::Library& library) {
    return {code, code.empty() ? std::string{} : library.agency_name(code)};
}

// ----------------------------------------------------------------------------------------------
// rules in words

namespace json = boost::json;

std::string option_label(const std::vector<domain::Option>& options, const json::value& value) {
    const auto word = value.is_string() ? std::string(value.get_string()) : json::serialize(value);
    const auto found = std::ranges::find(options, word, &domain::Option::value);
    return found == options.end() ? word : found->label;
}

struct Asked {
    std::string question;
    const std::vector<domain::Option>* options = nullptr;
};

std::optional<Asked> asked(const Guide& guide, std::string_view variable) {
    for (const auto& situation : guide.situations)
        if (situation.key == variable) return Asked{situation.question, &situation.options};
    if (!variable.starts_with("answers.")) return {};
    const auto* field = domain::find_field(guide, std::string(variable.substr(8)));
    if (field == nullptr) return {};
    return Asked{field->label, &field->options};
}

std::optional<Asked> variable_of(const json::value& operand, const Guide& guide) {
    const auto* object = operand.if_object();
    const auto* name = object ? object->if_contains("var") : nullptr;
    if (name == nullptr || !name->is_string()) return {};
    return asked(guide, name->get_string());
}

std::string value_words(const Asked& variable, const json::value& value) {
    if (value.is_bool()) return value.get_bool() ? "选「是」" : "选「否」";
    if (!value.is_array()) return "选「" + option_label(*variable.options, value) + "」";
    std::string all;
    for (const auto& each : value.get_array())
        all += (all.empty() ? "选「" : "或「") + option_label(*variable.options, each) + "」";
    return all;
}

// Empty: the rule is no plain comparison of an answer with options.
std::string rule_words(const json::value& rule, const Guide& guide) {
    const auto* object = rule.if_object();
    if (object == nullptr || object->size() != 1) return {};
    const auto& [op, operand] = *object->begin();
    const auto* operands = operand.if_array();
    if (operands == nullptr || operands->empty()) return {};
    if (op == "and" || op == "or") {
        std::string all;
        for (const auto& each : *operands) {
            const auto words = rule_words(each, guide);
            if (words.empty()) return {};
            all += (all.empty() ? "" : op == "and" ? "，并且" : "，或者") + words;
        }
        return all;
    }
    if (operands->size() != 2 || (op != "==" && op != "!=" && op != "in")) return {};
    const auto variable = variable_of((*operands)[0], guide);
    const auto& value = (*operands)[1];
    if (!variable || value.is_object()) return {};
    return "「" + variable->question + "」" + (op == "!=" ? "不" : "") +
           value_words(*variable, value);
}

}  // namespace

std::string when_text(const domain::Rule& rule, const Guide& guide) {
    const auto words = rule_words(rule.source, guide);
    return words.empty() ? "按前面问题的回答" : words;
}

std::string limit_text(const Limit& limit) {
    return limit.amount == 0 ? "当场" : domain::to_chinese(limit);
}

MaterialCount count_materials(const Guide& guide) {
    MaterialCount n;
    for (const auto& line : guide.materials) {
        if (line.waived || line.generated)
            ++n.waived;
        else if (line.when)
            ++n.depends;
        else if (line.need == domain::Need::required)
            ++n.needed;
    }
    return n;
}

std::string promised_text(const Guide& guide) {
    if (!guide.promised.limit) return statutory_text(guide);
    if (guide.promised.limit->amount == 0) return "当场办结";
    return domain::to_chinese(*guide.promised.limit);
}

std::string statutory_text(const Guide& guide) {
    return guide.statutory.limit ? domain::to_chinese(*guide.statutory.limit) : "法律没有规定";
}

std::string fee_text(const domain::Fee& fee) {
    if (!fee.charged) return "不收费";
    return fee.standard.empty() ? "收费" : fee.standard;
}

std::string visits_text(const Guide& guide) {
    return guide.visits == 0 ? "不用跑" : fmt::format("最多 {} 次", guide.visits);
}

std::string audience_text(const Guide& guide) {
    if (guide.audience.size() > 1) return "个人和企业都能办";
    const bool legal = !guide.audience.empty() && guide.audience.front() == domain::Audience::legal;
    return legal ? "企业和单位办" : "个人办";
}

Labels enum_labels() {
    return {
        {"item_type",
         {{"administrative_license", "行政许可"},
          {"penalty", "行政处罚"},
          {"coercion", "行政强制"},
          {"levy", "行政征收"},
          {"benefit", "行政给付"},
          {"inspection", "行政检查"},
          {"confirmation", "行政确认"},
          {"reward", "行政奖励"},
          {"adjudication", "行政裁决"},
          {"other_power", "其他行政权力"},
          {"public_service", "公共服务"}}},
        {"kind", {{"on_the_spot", "即办件"}, {"timed", "承诺件"}}},
        {"audience", {{"natural", "个人"}, {"legal", "企业和单位"}}},
        {"need", {{"required", "必要"}, {"optional", "非必要"}, {"deferrable", "可以后补"}}},
        {"source", {{"own", "申请人自备"}, {"issued", "政府部门核发"}, {"other", "其他"}}},
        {"channel",
         {{"online", "网上"},
          {"counter", "窗口"},
          {"post", "邮寄"},
          {"agent", "代办"},
          {"kiosk", "自助机"}}},
        {"regime",
         {{"license_art32", "受理后审查（行政许可法第三十二条）"},
          {"registration_on_spot", "不动产登记，当场受理"},
          {"entity_confirmation", "市场主体登记"},
          {"intake_window", "定期受理"},
          {"from_receipt", "自收到起算"},
          {"record_filing", "备案"},
          {"public_service", "公共服务"},
          {"tax_declaration", "纳税申报"}}},
        {"accepts",
         {{"pdf", "PDF"},
          {"jpeg", "照片（JPEG）"},
          {"png", "图片（PNG）"},
          {"ofd", "OFD"},
          {"docx", "Word（DOCX）"},
          {"xlsx", "表格（XLSX）"},
          {"paper", "纸质"}}},
        {"license_act",
         {{"issue", "新办"},
          {"vary", "变更"},
          {"renew", "延续"},
          {"reissue", "补证"},
          {"deregister", "注销"}}},
        {"commitment", {{"proof", "代替证明材料"}, {"approval", "代替审查"}}},
        {"delivery", {{"electronic", "电子送达"}, {"counter", "窗口领取"}, {"post", "邮寄送达"}}},
    };
}

std::string label_of(const std::string& kind, const std::string& word) {
    static const auto all = enum_labels();
    const auto labels = all.find(kind);
    if (labels == all.end()) return word;
    const auto found = labels->second.find(word);
    return found == labels->second.end() ? word : found->second;
}

std::string labels_of(const std::string& kind, const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : "、") + label_of(kind, word);
    return all;
}

GuideSheet guide_sheet(views::Library::GuidePtr published, const views::Library& library,
                       base::Date on) {
    GuideSheet sheet;
    sheet.published = std::move(published);
    const auto& guide = sheet.guide();
    sheet.region_name = library.region_name(guide.region);
    sheet.implementing = agency_of(guide.implementing_agency, library);
    sheet.accepting = agency_of(guide.accepting_agency, library);
    sheet.deciding = agency_of(guide.deciding_agency, library);
    sheet.supervising = agency_of(guide.supervising_agency, library);
    sheet.hall = hall_of(guide, library);
    sheet.windows = windows_of(guide, library);
    sheet.facts = facts_of(guide, sheet.hall ? &*sheet.hall : nullptr);
    sheet.steps = steps_of(guide);
    if (const auto policy = library.policy(guide.region, on, guide.item_type))
        sheet.policies = policies_of(*policy);
    return sheet;
}

}  // namespace office
