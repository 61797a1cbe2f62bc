#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/clock.h"

namespace domain {
namespace {

struct SpecialName {
    SpecialKind kind;
    std::string_view word;
    std::string_view chinese;
};

constexpr std::array<SpecialName, 14> special_names{{
    {SpecialKind::hearing, "hearing", "听证"},
    {SpecialKind::tender, "tender", "招标"},
    {SpecialKind::auction, "auction", "拍卖"},
    {SpecialKind::inspection, "inspection", "检验"},
    {SpecialKind::testing, "testing", "检测"},
    {SpecialKind::quarantine, "quarantine", "检疫"},
    {SpecialKind::appraisal, "appraisal", "鉴定"},
    {SpecialKind::expert_review, "expert_review", "专家评审"},
    {SpecialKind::site_survey, "site_survey", "现场勘察"},
    {SpecialKind::publicity, "publicity", "公示"},
    {SpecialKind::technical_assessment, "technical_assessment", "技术评估"},
    {SpecialKind::suspension, "suspension", "依法中止"},
    {SpecialKind::deferral_hold, "deferral_hold", "容缺补齐"},
    {SpecialKind::other, "other", "特别程序"},
}};

struct KindName {
    ClockKind kind;
    std::string_view word;
    std::string_view chinese;
};

constexpr std::array<KindName, 18> kind_names{{
    {ClockKind::acceptance_notice, "acceptance_notice", "受理期限"},
    {ClockKind::supplement, "supplement", "补正期限"},
    {ClockKind::statutory, "statutory", "法定期限"},
    {ClockKind::promised, "promised", "承诺期限"},
    {ClockKind::step, "step", "环节时限"},
    {ClockKind::special_step, "special_step", "特别程序时限"},
    {ClockKind::serve, "serve", "颁发送达期限"},
    {ClockKind::push, "push", "结果推送期限"},
    {ClockKind::deferral, "deferral", "容缺补齐期限"},
    {ClockKind::post_check, "post_check", "承诺核查期限"},
    {ClockKind::preliminary_review, "preliminary_review", "初审期限"},
    {ClockKind::consultation, "consultation", "征求意见期限"},
    {ClockKind::rating_contact, "rating_contact", "差评联系期限"},
    {ClockKind::rectification, "rectification", "整改期限"},
    {ClockKind::archive, "archive", "归档期限"},
    {ClockKind::adjust_report, "adjust_report", "调整申报期限"},
    {ClockKind::adjust_legality, "adjust_legality", "合法性审查期限"},
    {ClockKind::adjust_review, "adjust_review", "综合审核期限"},
}};

base::Refusal bad_exclusion() {
    return {"bad_exclusion",
            "不计时的时间写成“种类:开始日/结束日”，例如 expert_review:2025-03-04/2025-03-12；"
            "还没有结束的，结束日留空",
            "《行政许可法》第四十五条"};
}

base::Refusal later_than_law(const Limit& promised, const Limit& statutory,
                             const ClockReading& promise, const ClockReading& law) {
    return {
        "promise_later_than_law",
        fmt::format("承诺 {}，法定 {}：{}起算时，承诺到{}才届满，晚于法定的{}；请缩短承诺期限",
                    to_chinese(promised), to_chinese(statutory),
                    base::to_chinese_full(law.started.date()),
                    base::to_chinese_full(*promise.due_date), base::to_chinese_full(*law.due_date)),
        "《行政许可法》第四十二条"};
}

// Started at the day's last minute, so that a promise in hours is compared at its latest.
ClockReading due_from(const Limit& limit, ClockKind kind, base::Date start,
                      const Calendar& calendar) {
    ClockSpec spec;
    spec.kind = kind;
    spec.limit = limit;
    spec.started = base::at(start, 24 * 60 - 1);
    return read_quick(spec, calendar);
}

}  // namespace

bool in_article_45(SpecialKind kind) {
    return kind <= SpecialKind::expert_review;
}

std::string_view to_chinese(SpecialKind kind) {
    const auto found = std::ranges::find(special_names, kind, &SpecialName::kind);
    return found == special_names.end() ? std::string_view{} : found->chinese;
}

std::string_view to_chinese(ClockKind kind) {
    const auto found = std::ranges::find(kind_names, kind, &KindName::kind);
    return found == kind_names.end() ? std::string_view{} : found->chinese;
}

std::optional<SpecialKind> find_special_kind(std::string_view text) {
    for (const auto& name : special_names) {
        if (name.word == text || name.chinese == text) return name.kind;
    }
    return {};
}

std::optional<ClockKind> find_clock_kind(std::string_view word) {
    const auto found = std::ranges::find(kind_names, word, &KindName::word);
    return found == kind_names.end() ? std::nullopt : std::optional(found->kind);
}

Exclusion make_exclusion(SpecialKind kind, base::Date begin, std::optional<base::Date> end,
                         bool policy_excludes_from_promised) {
    Exclusion exclusion;
    exclusion.kind = kind;
    exclusion.begin = begin;
    exclusion.end = end;
    exclusion.statutory = in_article_45(kind);
    exclusion.promised = exclusion.statutory || policy_excludes_from_promised;
    if (exclusion.statutory) exclusion.basis = "《行政许可法》第四十五条";
    return exclusion;
}

base::Result<Exclusion> parse_exclusion(std::string_view text) {
    const auto colon = text.find(':'), slash = text.find('/');
    if (colon == text.npos || slash == text.npos || slash < colon) return bad_exclusion();
    const auto kind = find_special_kind(text.substr(0, colon));
    const auto begin = base::parse_date(text.substr(colon + 1, slash - colon - 1));
    const auto last = text.substr(slash + 1);
    const auto end = base::parse_date(last);
    if (!kind || !begin || (!end && !last.empty()) || (end && *end < *begin))
        return bad_exclusion();
    return make_exclusion(*kind, *begin, end);
}

base::Result<ClockSpec> make_spec(std::string_view from, std::string_view limit,
                                  std::string_view kind,
                                  const std::vector<std::string>& exclusions) {
    ClockSpec spec;
    const auto started = base::parse_instant(from);
    const auto day = base::parse_date(from);
    if (!started && !day) {
        return base::Refusal{"bad_instant", "开始时间写成 2024-09-29T10:00 或 2024-09-29"};
    }
    spec.started = started ? *started : base::at(*day);
    const auto length = parse_limit(limit);
    if (!length) return length.refusal();
    spec.limit = *length;
    const auto found = find_clock_kind(kind);
    if (!found)
        return base::Refusal{"bad_clock_kind",
                             "没有这种期限；常用 statutory（法定）、promised（承诺）"};
    spec.kind = *found;
    for (const auto& text : exclusions) {
        auto exclusion = parse_exclusion(text);
        if (!exclusion) return exclusion.refusal();
        spec.exclusions.push_back(*std::move(exclusion));
    }
    return spec;
}

base::Result<base::Done> promise_within_statutory(const Limit& promised, const Limit& statutory,
                                                  const Calendar& calendar,
                                                  const std::vector<base::Date>& starts) {
    for (const auto start : starts) {
        const auto promise = due_from(promised, ClockKind::promised, start, calendar);
        const auto law = due_from(statutory, ClockKind::statutory, start, calendar);
        if (!promise.due || !law.due || *promise.due <= *law.due) continue;
        return later_than_law(promised, statutory, promise, law);
    }
    return base::Done{};
}

base::Result<base::Done> promise_within_statutory(const Limit& promised, const Limit& statutory,
                                                  const Calendar& calendar, int from_year,
                                                  int to_year) {
    std::vector<base::Date> starts;
    const auto last =
        std::min(base::make_date(std::clamp(to_year, 1900, 2199), 12, 31), calendar.last_day());
    const auto first =
        std::max(base::make_date(std::clamp(from_year, 1900, 2199), 1, 1), calendar.first_day());
    for (auto date = first; date <= last; date = date + 1) {
        if (calendar.known(date)) starts.push_back(date);
    }
    return promise_within_statutory(promised, statutory, calendar, starts);
}

}  // namespace domain
