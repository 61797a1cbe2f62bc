#include "domain/policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "domain/calendar.h"

namespace domain {
namespace {

using enum Direction;
using enum ValueType;

// domain-tables §6, in its order.
constexpr std::array<Parameter, 59> table{{
    {1, "accept_notice_simple", smaller_is_stricter, ValueType::limit, "简单事项的受理期限"},
    {2, "accept_notice_complex", smaller_is_stricter, ValueType::limit, "复杂事项的受理期限"},
    {3, "silence_on_acceptance", equal, text, "逾期不告知的后果"},
    {4, "supplement_new_demands", smaller_is_stricter, integer, "一次性告知之后还可以新提的要求"},
    {5, "supplement_period", free, ValueType::limit, "申请人补正期限"},
    {5, "supplement_on_expiry", free, text, "逾期不补正的后果"},
    {6, "outer_steps_max", smaller_is_stricter, integer, "办理环节最多几个"},
    {7, "outer_step_names", subset, list, "可用的环节名称"},
    {8, "sum_steps_le_promise", equal, flag, "各环节时限之和不超过承诺期限"},
    {9, "step_and_total_limit_on_guide", equal, flag, "指南写明环节时限和总时限"},
    {10, "promise_tiers", subset, list, "承诺期限的档次"},
    {11, "unlisted_special_step", equal, text, "指南没有列明的特别程序怎么办"},
    {12, "special_excluded_from_promise", free, flag, "特别程序可以不计入承诺期限"},
    {13, "special_excluded_from_statutory", equal, list, "不计入法定期限的特别程序"},
    {14, "result_push_wd", smaller_is_stricter, ValueType::limit, "结果推送期限"},
    {15, "late_paper_needs_filing", equal, flag, "迟延制证要备案"},
    {16, "window_notifies_same_day", equal, flag, "窗口当日通知领取"},
    {17, "publicity_before_result", equal, text, "出结果前的公示"},
    {18, "deferral_enabled", equal, flag, "可以容缺受理"},
    {19, "deferral_blocks", free, text, "容缺未补齐时不能做什么"},
    {20, "commitment_enabled", equal, flag, "可以告知承诺"},
    {20, "commitment_barred", superset, list, "不得告知承诺的领域"},
    {21, "parallel_presumption", equal, flag, "默认前置条件批准、并联办理"},
    {22, "serial_needs_consent_of", equal, text, "改为串联要谁同意"},
    {23, "applicant_may_choose_subset", equal, flag, "一件事可以只办其中几项"},
    {24, "paper_demand_needs_approval", equal, text, "要求纸质材料要谁同意"},
    {25, "e_material_equals_paper", equal, flag, "电子材料与纸质材料同效"},
    {26, "government_issued_never_asked", equal, flag, "政府出具的材料不再索要"},
    {27, "refuse_sharing_needs_basis", subset, list, "拒绝共享可以依据什么"},
    {28, "first_window_responsible", equal, flag, "首问负责、首办负责"},
    {29, "courier_custody_named", free, text, "寄递由谁保管交接"},
    {30, "rating_levels", equal, integer, "好差评的等级数"},
    {31, "rating_contact", smaller_is_stricter, ValueType::limit, "差评联系期限"},
    {31, "rating_rectify", smaller_is_stricter, ValueType::limit, "差评整改期限"},
    {32, "monitors", superset, list, "监督的内容"},
    {33, "yellow_at", smaller_is_stricter, integer, "期限过百分之几亮黄牌"},
    {33, "red_at", smaller_is_stricter, integer, "期限过百分之几亮红牌"},
    {34, "efficiency_evaluation_by", equal, text, "政务服务效能评估由谁开展"},
    {35, "window_assessment", free, text, "窗口考核"},
    {36, "adjust_report", smaller_is_stricter, ValueType::limit, "目录调整的报送期限"},
    {36, "adjust_legality", smaller_is_stricter, ValueType::limit, "目录调整的合法性审查期限"},
    {36, "adjust_review", smaller_is_stricter, ValueType::limit, "目录调整的审核期限"},
    {37, "change_needs_consent", equal, flag, "改动要素要经同意"},
    {37, "change_needs_province_filing", equal, flag, "改动要素要报省备案"},
    {38, "align_min_min_min", equal, flag, "环节、材料、时限取最少"},
    {39, "visits_max", smaller_is_stricter, integer, "最多跑几次"},
    {40, "channels_free_choice", equal, flag, "办理渠道自选"},
    {41, "region_fixed_values", free, list, "全地区统一的内容"},
    {42, "template_levels", free, list, "统一要素的层级"},
    {43, "guide_test_run_required", equal, flag, "指南发布前要试走一遍"},
    {44, "spot_check_random", equal, flag, "随机抽查"},
    {45, "on_spot_items_to_bureau", free, text, "即办事项授权窗口"},
    {46, "proofs_cancelled_unless", superset, list, "保留证明要满足的条件"},
    {47, "dispatch_meeting_cycle", free, text, "调度会周期"},
    {48, "calendar", free, text, "工作日历"},
    {49, "statutory_default", smaller_is_stricter, ValueType::limit, "没有专门规定时的法定期限"},
    {49, "statutory_joint", smaller_is_stricter, ValueType::limit, "联合、统一办理的法定期限"},
    {49, "statutory_extension", smaller_is_stricter, ValueType::limit, "法定期限最多延长"},
    {50, "remedies", equal, text, "救济途径"},
}};

std::string_view words(Direction direction) {
    switch (direction) {
        case smaller_is_stricter:
            return "只能更小";
        case larger_is_stricter:
            return "只能更大";
        case equal:
            return "必须相同";
        case subset:
            return "只能是其中的一部分";
        case superset:
            return "必须全部包含";
        default:
            return "可以自定";
    }
}

std::string_view words(ValueType type) {
    switch (type) {
        case ValueType::limit:
            return "limit";
        case integer:
            return "integer";
        case flag:
            return "flag";
        case list:
            return "list";
        default:
            return "text";
    }
}

bool has(const PolicyValue& value, ValueType type) {
    switch (type) {
        case ValueType::limit:
            return value.limit && parse_limit(*value.limit).ok();
        case integer:
            return value.integer.has_value();
        case flag:
            return value.flag.has_value();
        case list:
            return value.list.has_value();
        default:
            return value.text.has_value();
    }
}

int members_set(const PolicyValue& value) {
    return int{value.limit.has_value()} + int{value.integer.has_value()} +
           int{value.flag.has_value()} + int{value.text.has_value()} + int{value.list.has_value()};
}

std::string shown(const PolicyValue& value) {
    if (value.limit) return to_chinese(parse_limit(*value.limit).value());
    if (value.integer) return std::to_string(*value.integer);
    if (value.flag) return *value.flag ? "是" : "否";
    if (value.list) return fmt::format("{}", fmt::join(*value.list, "、"));
    return value.text.value_or("");
}

// Of lengths that can be compared: both running while the organ works, or both of one unit.
bool limit_not_longer(const std::string& lower, const std::string& upper) {
    const auto a = parse_limit(lower).value(), b = parse_limit(upper).value();
    if (a.unit == b.unit) return a.amount <= b.amount;
    return nominal_minutes(a) >= 0 && nominal_minutes(b) >= 0 &&
           nominal_minutes(a) <= nominal_minutes(b);
}

bool not_larger(const PolicyValue& lower, const PolicyValue& upper) {
    return lower.limit ? limit_not_longer(*lower.limit, *upper.limit)
                       : *lower.integer <= *upper.integer;
}

std::set<std::string> members(const PolicyValue& value) {
    return {value.list->begin(), value.list->end()};
}

bool includes(const PolicyValue& whole, const PolicyValue& part) {
    return std::ranges::includes(members(whole), members(part));
}

bool same(const PolicyValue& a, const PolicyValue& b) {
    if (a.list) return members(a) == members(b);
    return a.limit == b.limit && a.integer == b.integer && a.flag == b.flag && a.text == b.text;
}

bool no_looser(Direction direction, const PolicyValue& lower, const PolicyValue& upper) {
    switch (direction) {
        case smaller_is_stricter:
            return not_larger(lower, upper);
        case larger_is_stricter:
            return not_larger(upper, lower);
        case equal:
            return same(lower, upper);
        case subset:
            return includes(upper, lower);
        case superset:
            return includes(lower, upper);
        default:
            return true;
    }
}

std::string cited(const PolicyDocument& document, const PolicyValue& value) {
    return fmt::format(
        "{}{}", document.title.empty() ? std::string{} : "《" + document.title + "》", value.basis);
}

// National law carries its own laws in `basis`; every other document is cited with its title.
std::string source_of(const PolicyDocument& document, const PolicyValue& value) {
    return document.region == "CN" ? value.basis : cited(document, value);
}

std::string pointer_to(std::string_view name) {
    return fmt::format("/parameters/{}", name);
}

base::Problem unknown_parameter(std::string_view name) {
    return {pointer_to(name), "unknown_parameter",
            fmt::format("没有“{}”这个参数，请核对名称", name)};
}

base::Problem bad_value(const Parameter& parameter) {
    return {pointer_to(parameter.name), "bad_policy_value",
            fmt::format("“{}”要填且只填 {}", parameter.chinese, words(parameter.type))};
}

base::Problem loosens(const Parameter& parameter, const PolicyValue& lower,
                      const PolicyValue& upper, const PolicyDocument& by) {
    return {
        pointer_to(parameter.name), "policy_loosens",
        fmt::format("“{}”（{}）{}：上级{}定为 {}，这里是 {}", parameter.chinese, parameter.name,
                    words(parameter.direction), source_of(by, upper), shown(upper), shown(lower))};
}

bool in_force(const PolicyDocument& document, base::Date on) {
    return document.valid_from <= on && (!document.valid_to || on <= *document.valid_to);
}

template <class List>
bool speaks_of(const List& list, std::string_view word) {
    return list.empty() || std::ranges::find(list, word) != list.end();
}

// Of a full code; "CN" for none.
std::string_view level_of(std::string_view code) {
    if (code.size() != 12) return "nation";
    if (code.substr(2) == "0000000000") return "province";
    if (code.substr(4) == "00000000") return "city";
    if (code.substr(6) == "000000") return "county";
    return code.substr(9) == "000" ? "town" : "village";
}

base::Refusal refusal_of(std::vector<base::Problem> problems, const PolicyDocument& document) {
    const auto loosening = std::ranges::find(problems, "policy_loosens", &base::Problem::code);
    const auto& first = loosening == problems.end() ? problems.front() : *loosening;
    return {first.code, fmt::format("《{}》有误：{}", document.title, first.message),
            "下级规定不得比上级宽", first.pointer, std::move(problems)};
}

}  // namespace

std::span<const Parameter> policy_parameters() {
    return table;
}

const Parameter* find_parameter(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Parameter::name);
    return found == table.end() ? nullptr : &*found;
}

base::Result<base::Done> check_tightening(const PolicyDocument& lower, const Policy& upper) {
    std::vector<base::Problem> problems;
    for (const auto& [name, value] : lower.parameters) {
        const auto* parameter = find_parameter(name);
        if (parameter == nullptr) {
            problems.push_back(unknown_parameter(name));
        } else if (!has(value, parameter->type) || members_set(value) != 1) {
            problems.push_back(bad_value(*parameter));
        } else if (const auto* entry = upper.find(name, parameter->type);
                   entry != nullptr && !no_looser(parameter->direction, value, entry->value)) {
            problems.push_back(
                loosens(*parameter, value, entry->value, upper.documents_[entry->document]));
        }
    }
    if (!problems.empty()) return refusal_of(std::move(problems), lower);
    return base::Done{};
}

// Documents of one region answer to the levels above, not to each other: the later one prevails.
base::Result<Policy> Policy::resolve(std::span<const PolicyDocument> documents,
                                     std::string_view region_code, base::Date on,
                                     std::string_view item_type) {
    const auto chain = region_chain(region_code);
    const auto level = level_of(chain.back());
    Policy policy;
    for (const auto& region : chain) {
        std::vector<const PolicyDocument*> here;
        for (const auto& document : documents) {
            const bool speaks =
                speaks_of(document.scope, item_type) && speaks_of(document.levels, level);
            if (document.region == region && in_force(document, on) && speaks)
                here.push_back(&document);
        }
        std::ranges::stable_sort(here, {},
                                 [](const auto* document) { return document->valid_from; });
        const Policy upper = policy;
        for (const auto* document : here) {
            if (const auto checked = check_tightening(*document, upper); !checked)
                return checked.refusal();
            policy.documents_.push_back(*document);
            for (const auto& [name, value] : document->parameters) {
                policy.entries_[name] = {value, policy.documents_.size() - 1};
            }
        }
    }
    return policy;
}

const Policy::Entry* Policy::find(std::string_view name, ValueType type) const {
    const auto* parameter = find_parameter(name);
    if (parameter == nullptr || parameter->type != type) return nullptr;
    const auto found = entries_.find(name);
    return found == entries_.end() ? nullptr : &found->second;
}

template <class T>
Bound<T> Policy::bound(const Entry& entry, T value) const {
    const auto& document = documents_[entry.document];
    return {std::move(value), document.id, source_of(document, entry.value), document.region,
            entry.value.unconfirmed.value_or(false)};
}

std::optional<Bound<Limit>> Policy::limit(std::string_view name) const {
    const auto* entry = find(name, ValueType::limit);
    if (entry == nullptr) return {};
    return bound(*entry, parse_limit(*entry->value.limit).value());
}

std::optional<Bound<std::int64_t>> Policy::integer(std::string_view name) const {
    const auto* entry = find(name, ValueType::integer);
    return entry == nullptr ? std::nullopt : std::optional(bound(*entry, *entry->value.integer));
}

std::optional<Bound<bool>> Policy::flag(std::string_view name) const {
    const auto* entry = find(name, ValueType::flag);
    return entry == nullptr ? std::nullopt : std::optional(bound(*entry, *entry->value.flag));
}

std::optional<Bound<std::string>> Policy::text(std::string_view name) const {
    const auto* entry = find(name, ValueType::text);
    return entry == nullptr ? std::nullopt : std::optional(bound(*entry, *entry->value.text));
}

std::optional<Bound<std::vector<std::string>>> Policy::list(std::string_view name) const {
    const auto* entry = find(name, ValueType::list);
    return entry == nullptr ? std::nullopt : std::optional(bound(*entry, *entry->value.list));
}

bool Policy::is_on(std::string_view flag_name) const {
    const auto set = flag(flag_name);
    return set && set->value;
}

const PolicyDocument* Policy::bound_by(std::string_view name) const {
    const auto found = entries_.find(name);
    return found == entries_.end() ? nullptr : &documents_[found->second.document];
}

std::string Policy::version() const {
    std::string text;
    for (const auto& document : documents_) text += (text.empty() ? "" : "+") + document.id;
    return text;
}

}  // namespace domain
