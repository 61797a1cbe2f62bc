#include <algorithm>
#include <limits>

#include "api/case_access.h"
#include "api/case_rows.h"
#include "api/context.h"
#include "api/cursor.h"
#include "api/resources.h"
#include "domain/limit.h"
#include "domain/words.h"
#include "shape/text.h"

// The supervisor's board: counts, agencies, what needs looking at, and the log's own state.
namespace api {

struct BoardCounts {
    std::int64_t open = 0;
    std::int64_t due_today = 0;
    std::int64_t near = 0;
    std::int64_t overdue = 0;
    std::int64_t deemed = 0;
    std::int64_t decided_today = 0;
    std::int64_t received_today = 0;
};
SHAPE_STRUCT(BoardCounts, open, due_today, near, overdue, deemed, decided_today,
             received_today)

struct StatusCount {
    domain::Status status = domain::Status::none;
    std::string text;
    std::int64_t count = 0;
};
SHAPE_STRUCT(StatusCount, status, text, count)

struct AgencyCount {
    std::string agency;
    std::string name;
    std::int64_t open = 0;
    std::int64_t near = 0;
    std::int64_t overdue = 0;
};
SHAPE_STRUCT(AgencyCount, agency, name, open, near, overdue)

struct Board {
    base::Instant now;
    BoardCounts counts;
    std::vector<StatusCount> by_status;
    std::vector<AgencyCount> by_agency;
    std::vector<CaseRow> alerts;
    std::int64_t position = 0;
    std::int64_t behind = 0;  // records the daily numbers have not read yet
};
SHAPE_STRUCT(Board, now, counts, by_status, by_agency, alerts, position, behind)

// Where the log is not what was written.
struct FoundPlace {
    std::string code;
    std::string stream;
    std::int64_t version = 0;
    std::int64_t row = 0;
    std::string message;
};
SHAPE_STRUCT(FoundPlace, code, stream, version, row, message)

struct VerifyView {
    bool known = false;  // false: not walked yet
    bool ok = false;
    std::int64_t events = 0;
    std::int64_t findings = 0;
    std::optional<base::Instant> at;  // the end of the walk
    std::optional<std::string> first_finding;
    std::vector<FoundPlace> places;  // the first 20
};
SHAPE_STRUCT(VerifyView, known, ok, events, findings, at, first_finding, places)

struct ClockBody {
    std::optional<std::string> advance;  // 1wd 3h 2d 30min
    std::optional<base::Instant> to;
};
SHAPE_STRUCT(ClockBody, advance, to)

struct ClockAnswer {
    base::Instant now;
};
SHAPE_STRUCT(ClockAnswer, now)

namespace {

// An agency's region decides its calendar; due ordinals compare only within one calendar.
struct Line {
    std::string region;
    std::string agency;
    domain::Status status = domain::Status::none;
    bool held = false;
    bool deemed = false;
    std::optional<std::int64_t> due;
};

std::vector<Line> open_lines(store::Reader& reader, const std::string& prefix) {
    std::vector<Line> lines;
    reader.query(
        "SELECT region, agency, status, held, deemed, due FROM case_row WHERE closed = 0 AND test "
        "= 0 "
        "AND substr(region, 1, $1) = $2",
        {static_cast<std::int64_t>(prefix.size()), prefix}, [&](const store::Row& row) {
            lines.push_back({row.string(0), row.string(1),
                             static_cast<domain::Status>(row.integer(2)), row.integer(3) != 0,
                             row.integer(4) != 0, row.optional_integer(5)});
        });
    return lines;
}

// Working-minute ordinals of now and of today's end, per region.
struct Marks {
    std::int64_t now = std::numeric_limits<std::int64_t>::min();
    std::int64_t tonight = std::numeric_limits<std::int64_t>::min();
};

Marks marks_of(const views::Library& library, const std::string& region, base::Instant now) {
    const auto calendar = library.calendar(region);
    if (!calendar) return {};
    const auto here = calendar->ordinal(now), tonight = calendar->ordinal(base::at(now.date() + 1));
    return here && tonight ? Marks{*here, *tonight} : Marks{};
}

enum class Urgency { none, near, due_today, overdue };

Urgency urgency_of(bool held, std::optional<std::int64_t> due, const Marks& marks) {
    if (held || !due) return Urgency::none;
    if (*due < marks.now) return Urgency::overdue;
    if (*due <= marks.tonight) return Urgency::due_today;
    return *due - marks.now <= domain::nominal_day_minutes ? Urgency::near : Urgency::none;
}

std::int64_t daily(store::Reader& reader, base::Date day, const std::string& what) {
    std::int64_t count = 0;
    reader.query("SELECT coalesce(sum(count), 0) FROM daily WHERE day = $1 AND what = $2",
                 {day.days, what}, [&](const store::Row& row) { count = row.integer(0); });
    return count;
}

// Decided, yet to be served: no longer being worked on.
bool waits_for_service(domain::Status status) { return status == domain::Status::decided; }

void count_line(Board& board, const Line& line, Urgency urgency) {
    const bool open = !waits_for_service(line.status);
    board.counts.open += open;
    board.counts.due_today += urgency == Urgency::due_today;
    board.counts.near += urgency == Urgency::near || urgency == Urgency::due_today;
    board.counts.overdue += urgency == Urgency::overdue;
    board.counts.deemed += line.deemed;
    auto status = std::ranges::find(board.by_status, line.status, &StatusCount::status);
    if (status == board.by_status.end()) {
        board.by_status.push_back({line.status, std::string(domain::to_chinese(line.status)), 0});
        status = board.by_status.end() - 1;
    }
    ++status->count;
    auto agency = std::ranges::find(board.by_agency, line.agency, &AgencyCount::agency);
    if (agency == board.by_agency.end()) {
        board.by_agency.push_back({line.agency, "", 0, 0, 0});
        agency = board.by_agency.end() - 1;
    }
    agency->open += open;
    agency->near += urgency == Urgency::near || urgency == Urgency::due_today;
    agency->overdue += urgency == Urgency::overdue;
}

std::string scope_of(const Call& call) {
    return region_prefix(call.actor.region);
}

class RegionMarks {
  public:
    RegionMarks(const views::Library& library, base::Instant now) : library_(library), now_(now) {}
    const Marks& of(const std::string& region) {
        const auto [place, fresh] = marks_.try_emplace(region);
        if (fresh) place->second = marks_of(library_, region, now_);
        return place->second;
    }

  private:
    const views::Library& library_;
    base::Instant now_;
    std::map<std::string, Marks> marks_;
};

std::vector<CaseRow> alerts_of(Call& call, store::Reader& reader, RegionMarks& marks) {
    constexpr int looked_at = 200;
    constexpr std::size_t most = 20;
    std::vector<CaseRow> alerts;
    for (const auto& row : views::list_rows(reader, {"", {}, scope_of(call)}, {}, looked_at)) {
        const auto urgency = urgency_of(row.held, row.due, marks.of(row.region));
        if ((urgency == Urgency::none && !row.deemed) || alerts.size() >= most) continue;
        auto view = row_view(call, row);
        view.alert = urgency == Urgency::overdue ? "overdue" : row.deemed ? "deemed" : "near";
        view.reason = urgency == Urgency::overdue && waits_for_service(row.status) ? "办结了，过了期限还没有送达"
                      : urgency == Urgency::overdue ? "超过了期限，还没有办"
                      : row.deemed               ? "期限内没有答复，已经视为受理"
                      : urgency == Urgency::due_today ? "今天到期"
                                                      : "剩不到一个工作日";
        alerts.push_back(std::move(view));
    }
    return alerts;
}

base::Result<Board> show_board(Call& call) {
    const auto reader = call.reader();
    const auto library = call.library();
    Board board;
    board.now = call.now();
    RegionMarks marks(*library, board.now);
    for (const auto& line : open_lines(*reader, scope_of(call)))
        count_line(board, line, urgency_of(line.held, line.due, marks.of(line.region)));
    for (auto& agency : board.by_agency) agency.name = library->agency_name(agency.agency);
    std::ranges::sort(board.by_agency, std::greater{},
                      [](const auto& a) { return std::pair(a.overdue, a.open); });
    board.counts.decided_today = daily(*reader, board.now.date(), "decided");
    board.counts.received_today = daily(*reader, board.now.date(), "received");
    board.alerts = alerts_of(call, *reader, marks);
    board.position = (*reader).head().row;
    board.behind = call.engine().counters().behind;
    return board;
}

void watch_board(CallPtr call) {
    auto stream = call->context.events.open();
    if (!stream)
        return call->refuse({.code = "too_many_streams",
                             .message = "同时看的人太多了。请关掉多余的页面，过一会儿再开"});
    http::Response response;
    response.content_type = "text/event-stream";
    response.events = std::move(stream);
    call->reply(std::move(response));
}

base::Result<VerifyView> show_verification(Call& call) {
    std::lock_guard lock{call.context.verification_mutex};
    const auto& last = call.context.verification;
    if (!last) return VerifyView{};
    constexpr std::size_t most = 20;
    const auto& result = last->result;
    VerifyView view{true, result.intact(), result.rows, result.found, last->at, {}, {}};
    if (!result.findings.empty()) view.first_finding = result.findings.front().message;
    for (const auto& f : result.findings)
        if (view.places.size() < most)
            view.places.push_back({f.code, f.stream, f.version, f.row, f.message});
    return view;
}

// How far `advance` goes: working units by the portal region's calendar, others as they are.
base::Result<std::int64_t> distance(Call& call, const ClockBody& body) {
    const auto now = call.now();
    if (body.to) return *body.to - now;
    const auto& text = body.advance.value_or("");
    if (text.ends_with("h") && to_number(text.substr(0, text.size() - 1)).value_or(-1) > 0 &&
        text.size() < 8)
        return *to_number(text.substr(0, text.size() - 1)) * base::hour_us;
    const auto limit = domain::parse_limit(text);
    if (!limit)
        return base::Refusal{"bad_limit", "要拨多久请写成 1wd、3h、2d 或者 30min", "", "/advance"};
    if (limit->unit == domain::Unit::days) return limit->amount * base::day_us;
    if (limit->unit == domain::Unit::months)
        return base::at(base::add_months(now.date(), limit->amount)) - now;
    const auto calendar = call.library()->calendar(call.context.parts.options.region);
    if (!calendar) return base::Refusal{"bad_calendar", "没有工作日历，请写自然日，例如 2d"};
    if (limit->unit == domain::Unit::working_days) {
        const auto day = calendar->add_working_days(now.date(), limit->amount);
        if (!day) return base::Refusal{"bad_calendar", "那一年的工作日历还没有公布，拨不过去"};
        return (*day - now.date()) * base::day_us;
    }
    const auto ordinal = calendar->ordinal(now);
    const auto then =
        ordinal ? calendar->instant(*ordinal + domain::nominal_minutes(*limit)) : std::nullopt;
    if (!then) return base::Refusal{"bad_calendar", "那一年的工作日历还没有公布，拨不过去"};
    return *then - now;
}

base::Result<ClockAnswer> advance_clock(Call& call, const ClockBody& body) {
    if (!call.context.parts.options.test_clock)
        return base::Refusal{"no_test_clock", "这个服务没有打开演示时钟，时间不能拨"};
    const auto far = distance(call, body);
    if (!far) return far.refusal();
    constexpr std::int64_t farthest = 800 * base::day_us;
    if (*far <= 0 || *far > farthest)
        return base::Refusal{"clock_backward", "时钟只能往前拨，一次最多两年", "",
                             body.to ? "/to" : "/advance"};
    if (const auto done = call.engine().advance_clock(*far); !done) return done.refusal();
    return ClockAnswer{call.now()};
}

}  // namespace

base::Result<Page<CaseRow>> supervised_rows(Call& call, store::Reader& reader) {
    const auto filter = call.query("filter");
    const auto limit = call.limit();
    if (filter == "closed") {
        const auto cursor = read_cursor(call.query("cursor"), 1);
        if (!cursor) return cursor.refusal();
        const auto rows = views::closed_rows(reader, scope_of(call), *cursor ? (**cursor)[0] : "",
                                             static_cast<int>(limit) + 1);
        return page_of(call, rows, limit,
                       [](const views::CaseRow& row) { return make_cursor({row.stream}); });
    }
    const auto cursor = read_cursor(call.query("cursor"), 3);
    if (!cursor) return cursor.refusal();
    views::RowCursor at;
    if (*cursor)
        at = {static_cast<int>(to_number((**cursor)[0]).value_or(0)),
              to_number((**cursor)[1]).value_or(INT64_MIN), (**cursor)[2]};
    RegionMarks marks(*call.library(), call.now());
    const auto wanted = [&](const views::CaseRow& row) {
        const auto urgency = urgency_of(row.held, row.due, marks.of(row.region));
        if (filter == "overdue") return urgency == Urgency::overdue;
        if (filter == "due_today") return urgency == Urgency::due_today;
        if (filter == "near") return urgency == Urgency::near || urgency == Urgency::due_today;
        if (filter == "open") return !waits_for_service(row.status);
        if (filter == "decided") return waits_for_service(row.status);
        return filter == "deemed" ? row.deemed : true;
    };
    const auto cursor_of = [](const views::CaseRow& row) {
        return make_cursor(
            {row.held ? "1" : "0", std::to_string(row.due.value_or(INT64_MAX)), row.stream});
    };
    constexpr int step = 200;
    std::vector<views::CaseRow> rows;
    for (int i = 0; i < 50 && rows.size() <= limit;
         ++i) {  // filters look at no more than 10,000 rows a page
        const auto more = views::list_rows(reader, {"", {}, scope_of(call)}, at, step);
        for (const auto& row : more)
            if (rows.size() <= limit && wanted(row)) rows.push_back(row);
        if (more.size() < step) break;
        at = {more.back().held ? 1 : 0, more.back().due.value_or(INT64_MAX), more.back().stream};
    }
    return page_of(call, rows, limit, cursor_of);
}

std::vector<Route> supervision_routes() {
    constexpr auto access = Access::supervisor;
    std::vector<Route> all;
    all.push_back(get_slowly<Board, show_board>(
        {"GET", "/api/v1/supervision/board", "监督看板", "监督", access}));
    all.push_back(
        route({"GET", "/api/v1/supervision/events", "看板有变化时通知（SSE）", "监督", access},
              watch_board, nullptr, nullptr)
            .sends("text/event-stream"));
    all.push_back(get<VerifyView, show_verification>(
        {"GET", "/api/v1/verify", "记录有没有被改过", "监督", Access::officer}));
    all.push_back(send_slowly<ClockBody, ClockAnswer, advance_clock>(
                      {"POST", "/api/v1/test_clock", "拨快演示时钟", "监督", Access::logged_in})
                      .key()
                      .body(1024));
    return all;
}

}  // namespace api
