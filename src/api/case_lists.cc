#include <algorithm>

#include "api/boxes.h"
#include "api/case_access.h"
#include "api/case_rows.h"
#include "api/context.h"
#include "api/cursor.h"
#include "api/mask.h"
#include "api/resources.h"
#include "domain/id_number.h"
#include "domain/words.h"

// My cases, the desk's worklist, the counter's search, the supervisor's lists.
namespace api {
namespace {

using domain::Role;
using views::Stage;

base::Result<Page<CaseRow>> mine(Call& call, store::Reader& reader) {
    const auto cursor = read_cursor(call.query("cursor"), 1);
    if (!cursor) return cursor.refusal();
    const auto limit = call.limit();
    const auto rows = views::rows_of_person(reader, call.actor.person, *cursor ? (**cursor)[0] : "",
                                            static_cast<int>(limit) + 1);
    return page_of(call, rows, limit,
                   [](const views::CaseRow& row) { return make_cursor({row.stream}); });
}

std::vector<Stage> stages_of(const domain::Actor& actor, const std::string& wanted) {
    if (wanted == "acceptance") return {Stage::acceptance};
    if (wanted == "examination") return {Stage::examination};
    if (wanted == "decision") return {Stage::decision};
    if (wanted == "delivery") return {Stage::delivery};
    std::vector<Stage> stages;
    const auto add = [&](std::initializer_list<Role> roles, Stage stage) {
        if (std::ranges::any_of(roles, [&](Role role) { return actor.is(role); }))
            stages.push_back(stage);
    };
    add({Role::counter_clerk, Role::acceptance_officer}, Stage::acceptance);
    add({Role::counter_clerk, Role::acceptance_officer}, Stage::supplement);
    add({Role::examiner, Role::reviewer}, Stage::examination);
    add({Role::decider, Role::reviewer}, Stage::decision);
    add({Role::counter_clerk, Role::handover_clerk}, Stage::delivery);
    if (stages.empty()) stages.push_back(Stage::acceptance);
    return stages;
}

// A case stands at its hall before acceptance and after the decision, at the deciding agency
// between.
std::vector<std::string> desks_of(const domain::Actor& actor) {
    std::vector<std::string> desks;
    if (!actor.hall.empty()) desks.push_back(actor.hall);
    if (!actor.agency.empty()) desks.push_back(actor.agency);
    return desks;
}

views::RowCursor row_cursor(const std::optional<std::vector<std::string>>& parts) {
    if (!parts) return {};
    return {static_cast<int>(to_number((*parts)[0]).value_or(0)),
            to_number((*parts)[1]).value_or(INT64_MIN), (*parts)[2]};
}

std::string cursor_of(const views::CaseRow& row) {
    return make_cursor(
        {row.held ? "1" : "0", std::to_string(row.due.value_or(INT64_MAX)), row.stream});
}

bool before(const views::CaseRow& a, const views::CaseRow& b) {
    const auto due = [](const views::CaseRow& row) { return row.due.value_or(INT64_MAX); };
    return std::tuple(a.held, due(a), std::string_view(a.stream)) <
           std::tuple(b.held, due(b), std::string_view(b.stream));
}

base::Result<Page<CaseRow>> worklist(Call& call, store::Reader& reader) {
    const auto cursor = read_cursor(call.query("cursor"), 3);
    if (!cursor) return cursor.refusal();
    const auto limit = call.limit();
    const auto stages = stages_of(call.actor, call.query("stage"));
    const auto agency = call.query("agency");
    std::vector<views::CaseRow> rows;
    for (const auto& desk : desks_of(call.actor)) {
        if (!agency.empty() && desk != agency) continue;
        const auto more = views::list_rows(reader, {desk, stages, ""}, row_cursor(*cursor),
                                           static_cast<int>(limit) + 1);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    std::ranges::sort(rows, before);
    if (rows.size() > limit + 1) rows.resize(limit + 1);
    return page_of(call, rows, limit, cursor_of);
}

std::optional<std::string> stream_by(store::Reader& reader, const std::string& column_value,
                                     bool code) {
    std::optional<std::string> stream;
    const auto take = [&](const store::Row& row) { stream = row.string(0); };
    if (code)
        reader.query("SELECT stream FROM tracking WHERE code = $1", {column_value}, take);
    else
        reader.query("SELECT stream FROM numbered WHERE number = $1", {column_value}, take);
    return stream;
}

// By case number, tracking code or id number: the search by an id number is a reading and is
// recorded.
base::Result<Page<CaseRow>> counter_search(Call& call, store::Reader& reader) {
    const auto wanted = call.query("q");
    std::vector<views::CaseRow> rows;
    if (wanted.size() > 64)
        return base::Refusal{.code = "bad_query", .message = "请输入办件编号或者查询码"};
    for (const bool code : {false, true})
        if (const auto stream = stream_by(reader, wanted, code))
            if (auto row = views::find_row(reader, *stream)) rows.push_back(std::move(*row));
    std::erase_if(rows, [&](const views::CaseRow& row) {
        const auto guide = call.library()->guide(row.item, row.guide_version);
        const auto open = open_stream(call, reader, row.stream);
        return !guide || !open || !may_read(open->state(), guide->guide, call.actor);
    });
    return page_of(call, rows, call.limit(), cursor_of);
}

base::Result<Page<CaseRow>> list_cases(Call& call) {
    const auto reader = call.reader();
    const auto view = call.query("view");
    if (view == "worklist" || view == "counter" || view == "supervision") {
        if (!call.is_officer()) return edge_refusal("wrong_role");
        if (view == "worklist") return worklist(call, *reader);
        if (view == "counter") return counter_search(call, *reader);
        return supervised_rows(call, *reader);
    }
    if (!view.empty() && view != "mine")
        return base::Refusal{.code = "bad_query", .message = "没有这种列表", .pointer = "/view"};
    return mine(call, *reader);
}

}  // namespace

std::vector<Route> case_list_routes() {
    std::vector<Route> all;
    all.push_back(
        get_slowly<Page<CaseRow>, list_cases>(
            {"GET", "/api/v1/cases", "办件列表", "办件", Access::logged_in})
            .with({"view", "mine 我的，worklist 待办，counter 窗口查找，supervision 监督"})
            .with({"stage", "acceptance examination decision delivery"})
            .with({"agency", "单位的统一社会信用代码"})
            .with({"filter", "监督列表：open due_today near overdue deemed decided closed"})
            .with({"q", "窗口查找：办件编号或者查询码"})
            .as_list());
    return all;
}

}  // namespace api
