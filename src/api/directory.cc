#include <boost/describe/enum_to_string.hpp>

#include "api/clock_view.h"
#include "api/context.h"
#include "api/resources.h"
#include "domain/acts.h"

// Who, where and by which rules: the public tables, and the clock's answer to "by when".
namespace api {

struct ActLine {
    domain::Act act = domain::Act::submit;
    int number = 0;
    std::string name;
    std::string basis;
    std::vector<domain::Status> statuses;
    std::vector<domain::Role> roles;
    std::vector<domain::Role> window_roles;
    std::vector<domain::Regime> regimes;
};
SHAPE_STRUCT(ActLine, act, number, name, basis, statuses, roles, window_roles, regimes)

namespace {

template <class T>
base::Result<Page<T>> whole(std::vector<T> items) {
    return Page<T>{std::move(items), {}, {}, {}};
}

template <class Enum>
std::vector<Enum> members(std::uint32_t bits, Enum last) {
    std::vector<Enum> all;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if ((bits & (std::uint32_t{1} << i)) != 0) all.push_back(static_cast<Enum>(i));
    return all;
}

base::Result<Page<ActLine>> list_acts(Call&) {
    std::vector<ActLine> lines;
    for (const auto& rule : domain::act_table())
        lines.push_back({rule.act, rule.number, std::string(rule.name), std::string(rule.basis),
                         members(rule.statuses, domain::Status::voided_slip),
                         members(rule.roles, domain::Role::react), members(rule.window_roles, domain::Role::react),
                         members(rule.regimes, domain::Regime::tax_declaration)});
    return whole(std::move(lines));
}

template <class Map>
auto values(const Map& map) {
    std::vector<typename Map::mapped_type> all;
    for (const auto& [key, value] : map) all.push_back(value);
    return all;
}

base::Result<Page<views::Hall>> list_halls(Call& call) { return whole(values(call.library()->halls())); }
base::Result<Page<views::Agency>> list_agencies(Call& call) { return whole(values(call.library()->agencies())); }
base::Result<Page<views::Region>> list_regions(Call& call) { return whole(values(call.library()->regions())); }

bool binds(const std::string& document_region, const std::string& wanted) {
    if (wanted.empty()) return true;
    const auto chain = domain::region_chain(wanted);
    return std::ranges::find(chain, document_region) != chain.end();
}

base::Result<Page<domain::PolicyDocument>> list_policies(Call& call) {
    std::vector<domain::PolicyDocument> all;
    for (const auto& document : call.library()->policies())
        if (binds(document.region, call.query("region"))) all.push_back(document);
    return whole(std::move(all));
}

base::Result<Page<domain::CalendarTable>> list_calendars(Call& call) {
    std::vector<domain::CalendarTable> all;
    const auto year = call.query("year");
    for (const auto& table : call.library()->calendars())
        if (binds(table.region, call.query("region")) && (year.empty() || year == std::to_string(table.year)))
            all.push_back(table);
    return whole(std::move(all));
}

base::Result<ClockView> show_due(Call& call) {
    const auto kind = call.query("kind");
    const auto spec = domain::make_spec(call.query("from"), call.query("limit"), kind.empty() ? "statutory" : kind,
                                        call.request.queries("exclude"));
    if (!spec) return spec.refusal();
    const auto calendar = call.library()->calendar(call.query("region"));
    if (!calendar) return base::Refusal{.code = "bad_calendar", .message = "这个区划没有能用的工作日历", .pointer = "/region"};
    return clock_view(*spec, *calendar, call.now());
}

}  // namespace

std::vector<Route> directory_routes() {
    std::vector<Route> all;
    all.push_back(get<Page<ActLine>, list_acts>({"GET", "/api/v1/acts", "动作表：谁在什么状态可以做什么", "目录"}));
    all.push_back(get<Page<views::Hall>, list_halls>({"GET", "/api/v1/halls", "大厅和窗口", "目录"}));
    all.push_back(get<Page<views::Agency>, list_agencies>({"GET", "/api/v1/agencies", "单位", "目录"}));
    all.push_back(get<Page<views::Region>, list_regions>({"GET", "/api/v1/regions", "区划", "目录"}));
    all.push_back(get<Page<domain::PolicyDocument>, list_policies>({"GET", "/api/v1/policies", "各级规定", "目录"})
                      .with({"region", "区划代码"}));
    all.push_back(get<Page<domain::CalendarTable>, list_calendars>({"GET", "/api/v1/calendars", "工作日历", "目录"})
                      .with({"region", "区划代码"})
                      .with({"year", "年份"}));
    all.push_back(get<ClockView, show_due>({"GET", "/api/v1/due", "算一个期限最晚是哪天", "目录"})
                      .with({"region", "区划代码"})
                      .with({"from", "起算的时间，2024-09-29T10:00"})
                      .with({"limit", "期限，5wd"})
                      .with({"kind", "statutory promised ..."})
                      .with({"exclude", "不计的时段，可以写几次"}));
    return all;
}

}  // namespace api
