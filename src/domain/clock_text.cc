#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "domain/clock_fold.h"

// 为什么是这一天: the sentences of a clock.
namespace domain {
namespace {

constexpr std::size_t days_in_full = 12;  // longer lists give their ends only
constexpr std::size_t weekends_in_full = 2;

struct Run {
    std::string name;  // "" for a weekend
    base::Date from;
    base::Date to;

    int days() const { return to - from + 1; }
};

std::string brief(base::Date date) {
    return fmt::format("{}/{}", date.month(), date.day());
}

std::string listed(const std::vector<base::Date>& dates) {
    if (dates.empty()) return {};
    if (dates.size() > days_in_full) {
        return fmt::format("第 1 个是 {}，第 {} 个是 {}", brief(dates.front()), dates.size(),
                           brief(dates.back()));
    }
    std::string text;
    for (const auto date : dates) text += (text.empty() ? "" : "、") + brief(date);
    return text;
}

std::string_view default_start(ClockKind kind) {
    switch (kind) {
        case ClockKind::acceptance_notice:
            return "收到申请";
        case ClockKind::supplement:
            return "送达补正告知书";
        case ClockKind::statutory:
        case ClockKind::promised:
        case ClockKind::preliminary_review:
            return "受理";
        case ClockKind::step:
            return "进入环节";
        case ClockKind::special_step:
            return "特别程序开始";
        case ClockKind::serve:
        case ClockKind::push:
        case ClockKind::post_check:
            return "作出决定";
        case ClockKind::deferral:
            return "签署容缺承诺";
        case ClockKind::consultation:
            return "发出征求意见函";
        case ClockKind::archive:
            return "送达";
        case ClockKind::adjust_report:
            return "知悉调整事由";
        default:
            return "收到";
    }
}

std::string_view default_basis(ClockKind kind) {
    switch (kind) {
        case ClockKind::acceptance_notice:
            return "《行政许可法》第三十二条";
        case ClockKind::statutory:
            return "《行政许可法》第四十二条";
        case ClockKind::preliminary_review:
            return "《行政许可法》第四十三条";
        case ClockKind::serve:
            return "《行政许可法》第四十四条";
        case ClockKind::promised:
        case ClockKind::step:
            return "办事指南";
        default:
            return "本地规定";
    }
}

class Explainer {
  public:
    Explainer(const ClockSpec& spec, const Calendar& calendar, const Fold& fold,
              const ClockReading& reading, std::optional<base::Date> as_of)
        : spec_(spec), calendar_(calendar), fold_(fold), reading_(reading), as_of_(as_of) {}

    std::vector<DerivationLine> run() {
        say_start();
        say_days_off();
        for (const auto& exclusion : spec_.exclusions) say_exclusion(exclusion);
        for (const auto& extension : fold_.granted) say_extension(extension);
        for (const auto& extension : fold_.refused) say_refused(extension);
        if (fold_.unknown) say_unknown();
        if (fold_.due_date) say_due();
        if (spec_.stopped) say_stopped();
        return std::move(lines_);
    }

  private:
    void say(std::string sentence, std::string result, std::string basis) {
        const auto number = static_cast<int>(lines_.size()) + 1;
        lines_.push_back({number, std::move(sentence), std::move(result), std::move(basis)});
    }

    // With its year where that is not the year of the start.
    std::string day(base::Date date) const {
        if (date.year() != spec_.started.date().year()) return base::to_chinese_full(date);
        return fmt::format("{}月{}日", date.month(), date.day());
    }

    std::string days(base::Date from, base::Date to) const {
        if (from == to) return day(from);
        if (from.month() == to.month())
            return fmt::format("{}–{}日", day(from).substr(0, day(from).size() - 3), to.day());
        return fmt::format("{}–{}", day(from), day(to));
    }

    std::string_view unit_name() const { return natural(spec_.limit.unit) ? "日" : "个工作日"; }

    std::string why() const {
        return spec_.why.empty() ? std::string(default_start(spec_.kind)) : spec_.why;
    }

    void say_start() {
        const auto start = spec_.started.date();
        const auto result = fmt::format("{} {}", day(start), why());
        const auto name = to_chinese(spec_.kind);
        if (in_minutes(spec_.limit.unit)) {
            return say(fmt::format("{} {}。{}按工作时间计算，从这时起算，只算办公时间。",
                                   base::to_chinese(spec_.started), why(), name),
                       result, "《民法典》第二百零一条第二款");
        }
        std::string first;
        if (!reading_.counted_days.empty()) {
            first = fmt::format("，{}是第 1 {}", day(reading_.counted_days.front()),
                                natural(spec_.limit.unit) ? "日" : "个工作日");
        }
        say(fmt::format("{} {}。当天不算{}。", base::to_chinese(spec_.started), why(), first),
            result, "《民法典》第二百零一条第一款");
    }

    base::Date last() const {
        if (fold_.due_date) return *fold_.due_date;
        return reading_.counted_days.empty() ? spec_.started.date() : reading_.counted_days.back();
    }

    // Weekends beside a holiday of the same run are told with it only when the notice names them.
    std::vector<Run> runs_off() const {
        std::vector<Run> runs;
        for (auto date = spec_.started.date() + 1; date <= last(); date = date + 1) {
            if (calendar_.working(date) || !calendar_.known(date)) continue;
            const std::string name(calendar_.holiday_name(date));
            const bool joins =
                !runs.empty() && runs.back().to + 1 == date && runs.back().name == name;
            if (joins) {
                runs.back().to = date;
            } else {
                runs.push_back({name, date, date});
            }
        }
        return runs;
    }

    std::string told_off(const std::vector<Run>& runs) const {
        const auto weekends = std::ranges::count(runs, std::string{}, &Run::name);
        std::string text;
        int weekend_days = 0;
        for (const auto& run : runs) {
            if (run.name.empty() && weekends > static_cast<long>(weekends_in_full)) {
                weekend_days += run.days();
                continue;
            }
            text += (text.empty() ? "" : "、") + days(run.from, run.to);
            text += run.name.empty() ? "周末" : run.name;
        }
        if (weekend_days > 0) {
            text += fmt::format("{}周末 {} 天", text.empty() ? "" : "，还有", weekend_days);
        }
        return text;
    }

    std::string make_ups() const {
        std::string text;
        for (auto date = spec_.started.date() + 1; date <= last(); date = date + 1) {
            if (!calendar_.make_up(date)) continue;
            text += (text.empty() ? "" : "、") + fmt::format("{}{}", day(date), weekday(date));
        }
        return text;
    }

    static std::string_view weekday(base::Date date) {
        return date.weekday() == 6 ? "周六" : "周日";
    }

    std::string calendars() const {
        std::string text;
        for (int year = spec_.started.date().year(); year <= last().year(); ++year) {
            if (calendar_.known(year)) text += "；" + calendar_.version_chinese(year);
        }
        return text;
    }

    void say_days_off() {
        if (natural(spec_.limit.unit)) {
            return say("这个期限按日历计算，中间的休息日也算在内。", "按日历计算",
                       "《民法典》第二百条");
        }
        const auto runs = runs_off();
        const auto up = make_ups();
        if (runs.empty() && up.empty()) return;
        int off = 0;
        for (const auto& run : runs) off += run.days();
        std::string sentence = off > 0 ? told_off(runs) + "不算" : std::string{};
        if (!up.empty()) sentence += fmt::format("{}{}调休上班，要算", off > 0 ? "；" : "", up);
        say(sentence + "。", off > 0 ? fmt::format("{} 天不算", off) : "调休日要算",
            "《行政许可法》第八十二条；国务院办公厅放假安排" + calendars());
    }

    std::vector<base::Date> still_days(const Span& span) const {
        std::vector<base::Date> found;
        for (auto date = span.begin + 1; date <= span.end && found.size() < max_listed_days;
             date = date + 1) {
            if (!calendar_.known(date) && !natural(spec_.limit.unit)) break;
            const bool begun = date > spec_.started.date() || in_minutes(spec_.limit.unit);
            if (begun && would_count(spec_.limit.unit, calendar_, date)) found.push_back(date);
        }
        return found;
    }

    std::string name_of(const Exclusion& exclusion) const {
        return exclusion.label.empty() ? std::string(to_chinese(exclusion.kind)) : exclusion.label;
    }

    std::string basis_of(const Exclusion& exclusion) const {
        if (!exclusion.basis.empty()) return exclusion.basis;
        return in_article_45(exclusion.kind) ? "《行政许可法》第四十五条" : "办事指南已列明";
    }

    void say_exclusion(const Exclusion& exclusion) {
        if (fold_.due_date && exclusion.begin >= *fold_.due_date) return;
        if (!applies(spec_.kind, exclusion)) return say_not_excluded(exclusion);
        const auto span = span_of(spec_, exclusion, as_of_);
        if (span.end == forever) return say_open(exclusion);
        const auto still = still_days(span);
        const auto stretch = exclusion.end ? fmt::format("{}结束", day(*exclusion.end))
                                           : fmt::format("按{}结束计算", day(span.end));
        const auto opening =
            fmt::format("{}{}开始，{}", day(exclusion.begin), name_of(exclusion), stretch);
        if (still.empty()) {
            return say(fmt::format("{}，中间没有要算的日子，日期不变。", opening), "不变",
                       basis_of(exclusion));
        }
        auto sentence =
            fmt::format("{}：开始当天照算，之后的 {} {}不计入{}（{}）", opening, still.size(),
                        unit_name(), to_chinese(spec_.kind), listed(still));
        if (exclusion.end && span.end < *exclusion.end) {
            sentence += fmt::format("；超过预计的{}之后照算", day(span.end));
        }
        say(sentence + "。", fmt::format("停表 {} {}", still.size(), unit_name()),
            basis_of(exclusion));
    }

    void say_open(const Exclusion& exclusion) {
        say(fmt::format("{}{}开始，还没有结束，这期间不计时；结束之后才能定出最晚日期。",
                        day(exclusion.begin), name_of(exclusion)),
            "停表", basis_of(exclusion));
    }

    // Only where somebody might expect it: the two limits of a decision.
    void say_not_excluded(const Exclusion& exclusion) {
        if (spec_.kind != ClockKind::statutory && spec_.kind != ClockKind::promised) return;
        say(fmt::format("{}不在法律列出的不计时范围之内，{}照算。", name_of(exclusion),
                        to_chinese(spec_.kind)),
            "照算",
            spec_.kind == ClockKind::statutory ? "《行政许可法》第三十四条、第四十五条"
                                               : "办事指南");
    }

    void say_extension(const Extension& extension) {
        say(fmt::format("{} 期满之前批准延期 {}。", base::to_chinese(extension.approved),
                        to_chinese(extension.by)),
            "延长 " + to_chinese(extension.by),
            extension.basis.empty() ? "《行政许可法》第四十二条" : extension.basis);
    }

    void say_refused(const Extension& extension) {
        say(fmt::format("{} 才批准延期，已经期满，不能再延长。",
                        base::to_chinese(extension.approved)),
            "延期无效", extension.basis.empty() ? "《行政许可法》第四十二条" : extension.basis);
    }

    void say_unknown() {
        const int year = reading_.first_unknown_year;
        say(fmt::format("按尚未公布的 {} 年安排暂不能确定，公布后重新计算。", year), "暂不能确定",
            fmt::format("国务院办公厅 {} 年放假安排尚未公布", year));
    }

    std::string whole_limit() const {
        auto text = to_chinese(spec_.limit);
        for (const auto& extension : fold_.granted) text += "加 " + to_chinese(extension.by);
        return text;
    }

    // 行政许可法 counts working days: a statutory limit in natural days is another law's.
    std::string basis_of_limit() const {
        if (!spec_.basis.empty()) return spec_.basis;
        if (spec_.kind == ClockKind::statutory && natural(spec_.limit.unit))
            return "事项所依据的法律";
        return std::string(default_basis(spec_.kind));
    }

    void say_due() {
        const auto due = base::to_chinese(*fold_.due_date);
        const auto basis = basis_of_limit();
        const auto end = fold_.nominal_end.value_or(*fold_.due_date);
        if (natural(spec_.limit.unit)) {
            say(fmt::format("{} {}，到{}。", to_chinese(spec_.kind), whole_limit(), day(end)),
                day(end), basis);
            if (end != *fold_.due_date) say_rolled(end);
        } else if (in_minutes(spec_.limit.unit)) {
            say(fmt::format("数满 {}。", whole_limit()), base::to_chinese(*fold_.due), basis);
            return;
        } else {
            say(count_sentence(), day(end), basis);
        }
        say(last_moment(), due, "《民法典》第二百零三条第二款");
    }

    std::string count_sentence() const {
        if (reading_.counted_days.empty()) return fmt::format("{}，当天办结。", whole_limit());
        return fmt::format("数满 {}：{}。", whole_limit(), listed(reading_.counted_days));
    }

    void say_rolled(base::Date end) {
        const auto name = calendar_.holiday_name(end);
        say(fmt::format("{}是{}，顺延到休息日结束后的第一天。", day(end),
                        name.empty() ? "周末" : name),
            day(*fold_.due_date), "《民法典》第二百零三条第一款");
    }

    std::string last_moment() const {
        if (spec_.end == ClockEnd::midnight) return "最后一天到 24:00 为止。";
        const int minute = calendar_.shifts(*fold_.due_date).back().to_minute;
        return fmt::format("在窗口办理的，最后一天到下班时间 {}:{:02} 为止。", minute / 60,
                           minute % 60);
    }

    void say_stopped() {
        const auto by = spec_.stopped_by.empty() ? std::string("办结") : spec_.stopped_by;
        const bool late = stopped_late(reading_);
        const auto verdict = !fold_.due ? "" : late ? "，已超过期限" : "，在期限之内";
        say(fmt::format("{} {}，计时停止{}。", base::to_chinese(*spec_.stopped), by, verdict),
            late ? "超期" : "停止", "");
    }

    const ClockSpec& spec_;
    const Calendar& calendar_;
    const Fold& fold_;
    const ClockReading& reading_;
    std::optional<base::Date> as_of_;
    std::vector<DerivationLine> lines_;
};

}  // namespace

std::vector<DerivationLine> derive(const ClockSpec& spec, const Calendar& calendar,
                                   const Fold& fold, const ClockReading& reading,
                                   std::optional<base::Date> as_of) {
    return Explainer(spec, calendar, fold, reading, as_of).run();
}

}  // namespace domain
