#include <fmt/format.h>

#include <algorithm>

#include "api/case_view.h"
#include "domain/words.h"

// Where a case stands among the guide's steps, and what its party can do now.
namespace api {
namespace {

using domain::Case;
using domain::Status;

std::optional<std::string> due_of(const std::vector<ClockView>& clocks, domain::ClockKind kind) {
    const auto found =
        std::ranges::find_if(clocks, [&](const auto& c) { return c.kind == kind && c.running; });
    return found == clocks.end() || !found->due_date
               ? std::nullopt
               : std::optional(base::to_text(*found->due_date));
}

bool is_held(const std::vector<ClockView>& clocks) {
    return std::ranges::any_of(clocks, [](const auto& c) { return c.held && c.running; });
}

struct Reached {
    std::optional<base::Instant> at;
    bool current = false;
};

Reached reached(const std::string& key, const Case& state) {
    const bool open = !domain::is_closed(state.status);
    if (key == "receive") return {state.first_received, false};
    if (key == "accept")
        return {state.accepted,
                state.status == Status::received || state.status == Status::supplement_pending};
    if (key == "examine") {
        const bool done = state.proposal || state.decided;
        return {done ? (state.first_proposed ? state.first_proposed : state.decided) : std::nullopt,
                state.status == Status::accepted};
    }
    if (key == "decide")
        return {state.decided, state.status == Status::proposed || state.status == Status::sealed};
    const auto end = state.served                     ? state.served
                     : state.status == Status::served ? state.ended
                                                      : std::nullopt;
    return {end, open && state.status == Status::decided};
}

TimelineEntry entry_of(const domain::Step& step, const OpenCase& open,
                       const std::vector<ClockView>& clocks) {
    const auto& state = open.state();
    const auto [at, current] = reached(step.key, state);
    TimelineEntry entry{step.key, step.name, at ? "done" : current ? "current" : "todo", at, {},
                        {},       {}};
    if (!step.office.empty()) entry.who = step.office;
    if (current && !at && is_held(clocks)) entry.state = "held";
    if (current && step.key == "accept")
        entry.due = due_of(clocks, domain::ClockKind::acceptance_notice);
    if (!at && (step.key == "examine" || step.key == "decide"))
        entry.due = due_of(clocks, domain::ClockKind::promised);
    if (step.key == "accept" && state.deemed) entry.note = "期限内没有答复，视为受理";
    return entry;
}

// 补正 stands between receipt and acceptance.
TimelineEntry supplement_entry(const Case& state, const std::vector<ClockView>& clocks) {
    const bool pending = state.status == Status::supplement_pending;
    TimelineEntry entry{"supplement", "补正", pending ? "current" : "done", {}, {}, "申请人", {}};
    if (pending)
        entry.due = due_of(clocks, domain::ClockKind::supplement);
    else
        entry.at = state.received;
    return entry;
}

// Whether reading it still serves something: a supplement only while it is awaited, and once there
// is a result or another end only the paper that says so. A receipt is seen as it is given.
bool still_matters(domain::NoticeKind kind, const Case& state) {
    using Kind = domain::NoticeKind;
    switch (kind) {
        case Kind::receipt:
        case Kind::supplement_receipt:
            return false;
        case Kind::supplement:
        case Kind::supplement_repeated:
            return state.status == Status::supplement_pending;
        case Kind::acceptance:
        case Kind::deemed_acceptance:
        case Kind::special_step:
        case Kind::extension:
            return !state.decided && !state.ended;
        case Kind::decision:
        case Kind::refusal:
        case Kind::pick_up:
        case Kind::not_required:
        case Kind::acceptance_refused:
        case Kind::withdrawal:
            return true;
    }
    return true;
}

bool ended_early(Status status) {
    return domain::is_closed(status) && status != Status::served && status != Status::archived;
}

}  // namespace

std::vector<TimelineEntry> timeline_of(const OpenCase& open, const std::vector<ClockView>& clocks) {
    const auto& state = open.state();
    std::vector<TimelineEntry> all;
    for (const auto& step : open.guide().steps) {
        all.push_back(entry_of(step, open, clocks));
        if (step.key == "receive" && state.supplements > 0)
            all.push_back(supplement_entry(state, clocks));
    }
    if (!ended_early(state.status)) return all;
    std::erase_if(all, [](const TimelineEntry& e) { return e.state != "done"; });
    all.push_back(
        {"end", std::string(domain::to_chinese(state.status)), "done", state.ended, {}, {}, {}});
    return all;
}

std::vector<Todo> todo_of(const OpenCase& open, bool rated) {
    const auto& state = open.state();
    std::vector<Todo> todo;
    if (state.status == Status::supplement_pending)
        todo.push_back({"请补正材料", "supplement", {}, {}});
    const auto unread = [&](const domain::NoticeState& n) {
        return !n.opened && !n.voided && !n.number.empty() && still_matters(n.kind, state);
    };
    for (const auto& notice : state.notices)
        if (unread(notice))
            todo.push_back(
                {fmt::format("有新的通知，请打开看：{}", domain::to_chinese(notice.kind)),
                 "open_notice",
                 {},
                 notice.version});
    const bool can_rate =
        domain::allows(domain::rule_of(domain::Act::rate), open.guide().regime, state.status);
    if (can_rate && !rated) todo.push_back({"请评价这次办事", "rate", {}, {}});
    return todo;
}

}  // namespace api
