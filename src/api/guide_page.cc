#include "api/guide_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/describe/enum_to_string.hpp>

namespace api {
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

std::string limit_text(const Limit& limit) {
    return limit.amount == 0 ? "当场" : domain::to_chinese(limit);
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
        steps.reserve_minutes = std::max<std::int64_t>(0, minutes_of(*guide.promised.limit) - total);
    return steps;
}

struct MaterialCount {
    int needed = 0;
    int waived = 0;
    int depends = 0;
};

MaterialCount count(const Guide& guide) {
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

std::string kind_text(const Guide& guide) {
    return guide.kind == domain::CaseKind::on_the_spot ? "即办件" : "承诺件";
}

Fact materials_fact(const Guide& guide) {
    const auto n = count(guide);
    auto note = n.waived > 0 ? fmt::format("另有 {} 份不用交", n.waived) : std::string{};
    if (n.depends > 0) note += fmt::format("{}有的情形再加，最多 {} 份", note.empty() ? "" : "；", n.depends);
    return {"materials", "材料", n.needed == 0 ? "不用自己准备" : fmt::format("{} 份", n.needed), note};
}

std::vector<Fact> facts_of(const Guide& guide, const views::Hall* hall) {
    const auto visits = guide.visits == 0 ? "不用跑" : fmt::format("最多 {} 次", guide.visits);
    return {
        {"time", "多久办好", promised_text(guide), "法定 " + statutory_text(guide)},
        {"visits", "跑几次", visits, guide.visits_reason},
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

std::string value_text(const domain::Policy& policy, const domain::Parameter& p, std::string& source) {
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
    "accept_notice_simple", "accept_notice_complex", "supplement_new_demands", "outer_steps_max",
    "sum_steps_le_promise", "result_push_wd", "window_notifies_same_day", "e_material_equals_paper",
    "government_issued_never_asked", "visits_max", "channels_free_choice"};

std::vector<BoundPolicy> policies_of(const domain::Policy& policy) {
    std::vector<BoundPolicy> all;
    for (const auto& parameter : domain::policy_parameters()) {
        if (std::ranges::find(told_to_applicants, parameter.name) == told_to_applicants.end()) continue;
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

// The clock as the guide sets it, so that its days can be shown. None where neither law nor guide says a limit.
std::optional<domain::ClockSpec> spec_of(const domain::ClockReading& reading, const Guide& guide,
                                         const domain::Policy& policy, base::Instant now) {
    if (reading.kind == domain::ClockKind::acceptance_notice) return domain::notice_clock(guide, policy, now);
    const auto& limit = reading.kind == domain::ClockKind::promised ? guide.promised : guide.statutory;
    if (!limit.limit) return {};
    domain::ClockSpec spec;
    spec.kind = reading.kind;
    spec.limit = *limit.limit;
    spec.started = reading.started;
    return spec;
}

std::optional<ClockPreview> preview_of(const Guide& guide, const domain::Policy& policy,
                                       const domain::Calendar& calendar, base::Instant now) {
    ClockPreview preview{now, {}};
    for (const auto& reading : domain::preview(guide, policy, calendar, now)) {
        const auto spec = spec_of(reading, guide, policy, now);
        preview.clocks.push_back(clock_view(reading, spec ? &*spec : nullptr, calendar, now));
        preview.clocks.back().governing = reading.kind == domain::ClockKind::promised;
    }
    return preview;
}

}  // namespace

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

Labels enum_labels() {
    return {
        {"item_type", {{"administrative_license", "行政许可"}, {"penalty", "行政处罚"}, {"coercion", "行政强制"},
                       {"levy", "行政征收"}, {"benefit", "行政给付"}, {"inspection", "行政检查"},
                       {"confirmation", "行政确认"}, {"reward", "行政奖励"}, {"adjudication", "行政裁决"},
                       {"other_power", "其他行政权力"}, {"public_service", "公共服务"}}},
        {"kind", {{"on_the_spot", "即办件"}, {"timed", "承诺件"}}},
        {"audience", {{"natural", "个人"}, {"legal", "企业和单位"}}},
        {"need", {{"required", "必要"}, {"optional", "非必要"}, {"deferrable", "可以后补"}}},
        {"source", {{"own", "申请人自备"}, {"issued", "政府部门核发"}, {"other", "其他"}}},
        {"channel", {{"online", "网上"}, {"counter", "窗口"}, {"post", "邮寄"}, {"agent", "代办"}, {"kiosk", "自助机"}}},
        {"delivery", {{"electronic", "电子送达"}, {"counter", "窗口领取"}, {"post", "邮寄送达"}}},
    };
}

GuidePage guide_page(const domain::PublishedGuide& published, const views::Library& library, base::Instant now) {
    const auto& guide = published.guide;
    GuidePage page;
    page.version = published.version;
    page.published_at = published.published_at;
    page.content_hash = published.content_hash;
    page.guide = guide;
    page.agency = {guide.implementing_agency, library.agency_name(guide.implementing_agency)};
    page.deciding_agency = {guide.deciding_agency, library.agency_name(guide.deciding_agency)};
    page.hall = hall_of(guide, library);
    page.windows = windows_of(guide, library);
    page.facts = facts_of(guide, page.hall ? &*page.hall : nullptr);
    page.labels = enum_labels();
    page.steps = steps_of(guide);
    const auto calendar = library.calendar(guide.region);
    const auto policy = library.policy(guide.region, now.date(), guide.item_type);
    if (policy) page.policies = policies_of(*policy);
    if (policy && calendar) page.today = preview_of(guide, *policy, *calendar, now);
    for (const auto& each : library.versions(guide.item)) page.versions.push_back({each->version, each->published_at});
    if (const auto before = library.guide(guide.item, published.version - 1))
        page.changes = VersionChanges{before->version, domain::changes_between(before->guide, guide)};
    return page;
}

ItemRow item_row(const Found& found, const views::Library& library) {
    ItemRow row;
    row.aliases_hit = found.aliases_hit;
    if (!found.guide) {
        row.code = found.entry->code;
        row.name = found.entry->name;
        row.agency_name = found.entry->department;
        return row;
    }
    const auto& guide = found.guide->guide;
    const auto n = count(guide);
    row.item = guide.item;
    row.code = guide.code;
    row.name = guide.name;
    row.kind = guide.kind == domain::CaseKind::on_the_spot ? "on_the_spot" : "timed";
    row.item_type = boost::describe::enum_to_string(guide.item_type, "");
    row.agency = guide.implementing_agency;
    row.agency_name = library.agency_name(guide.implementing_agency);
    row.topic = guide.topic;
    row.summary = guide.summary;
    row.promised_text = promised_text(guide);
    row.statutory_text = statutory_text(guide);
    row.visits = guide.visits;
    row.fee_text = fee_text(guide.fee);
    row.materials_needed = n.needed;
    row.materials_waived = n.waived;
    row.has_guide = true;
    return row;
}

}  // namespace api
