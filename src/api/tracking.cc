#include <fmt/format.h>

#include <algorithm>

#include "api/case_view.h"
#include "api/context.h"
#include "api/resources.h"
#include "base/sm3.h"
#include "domain/act_checks.h"
#include "domain/words.h"

// Progress for whoever has the tracking code. Nothing of a person is shown.
namespace api {

struct TrackingBody {
    std::string code;
};
SHAPE_STRUCT(TrackingBody, code)

struct TrackContact {
    std::string phone;
    std::string complaint_phone;
};
SHAPE_STRUCT(TrackContact, phone, complaint_phone)

struct CaseTrack {
    std::string number;
    std::string item;
    std::string item_name;
    std::string agency_name;
    domain::Status status = domain::Status::none;
    std::string status_text;
    base::Instant received;
    std::vector<ClockView> clocks;
    std::vector<TimelineEntry> steps;
    std::vector<HistoryLine> history;
    std::vector<Todo> todo;
    bool can_rate = false;
    TrackContact contact;
};
SHAPE_STRUCT(CaseTrack, number, item, item_name, agency_name, status, status_text, received, clocks,
             steps, history, todo, can_rate, contact)

}  // namespace api

template <>
struct shape::notes<api::TrackingBody> {
    static constexpr auto list = std::tuple{note<&api::TrackingBody::code>("查询码").length(1, 40)};
};

namespace api {
namespace {

// As a person types it: blanks gone, letters large.
std::string tidy_code(const std::string& code) {
    std::string tidy;
    tidy.reserve(code.size());
    for (const char c : code)
        if (c != ' ') tidy += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return tidy;
}

TrackContact contact_of(const OpenCase& open) {
    const auto& guide = open.guide();
    const auto place = std::ranges::find(guide.places, open.state().hall, &domain::Place::hall);
    return {place == guide.places.end() ? guide.places.empty() ? "" : guide.places.front().phone
                                        : place->phone,
            guide.complaint_phone};
}

CaseTrack track_of(Call& call, store::Reader& reader, const OpenCase& open) {
    const auto& state = open.state();
    CaseTrack track;
    track.number = state.number;
    track.item = state.item;
    track.item_name = open.guide().name;
    track.agency_name = call.library()->agency_name(open.guide().deciding_agency);
    track.status = state.status;
    track.status_text = domain::to_chinese(state.status);
    track.received = state.first_received;
    track.clocks = clock_views(state, open.facts);
    track.steps = timeline_of(open, track.clocks);
    auto& identity = call.context.parts.identity;
    track.history = history_of(
        reader.load(open.stream), open.guide(), [&](const auto& a) { return identity.name_of(a); },
        false);
    const bool is_rated = rating_of(reader, open).has_value();
    track.todo = todo_of(open, is_rated);
    track.can_rate = !is_rated && domain::allows(domain::rule_of(domain::Act::rate),
                                                 open.guide().regime, state.status);
    track.contact = contact_of(open);
    return track;
}

base::Refusal unknown_code() {
    return {.code = "no_such_case",
            .message = "没有找到这个查询码。请核对每一位；刚提交的请过几秒再查",
            .pointer = "/code"};
}

void reply_track(Call& call, const Composed& composed) {
    http::Response response;
    response.content_type = "application/json";
    response.shared_body = composed.body;
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("ETag", composed.etag);
    call.reply(std::move(response));
}

void track(CallPtr call, TrackingBody body) {
    const auto code = tidy_code(body.code);
    const auto library = call->library();
    const auto minute = call->now().us / base::minute_us;
    const auto made = call->context.tracks.find(code);
    if (made && made->minute == minute && made->library == library->serial() &&
        made->version == call->engine().hot_version(made->stream))
        return reply_track(*call, *made->composed);
    const auto reader = call->reader();
    std::string stream;
    (*reader).query("SELECT stream FROM tracking WHERE code = $1", {code},
                    [&](const store::Row& row) { stream = row.string(0); });
    if (stream.empty()) return call->refuse(unknown_code());
    const auto open = open_stream(*call, *reader, stream);
    if (!open) return call->refuse(unknown_code());
    auto body_text =
        std::make_shared<const std::string>(shape::to_json(track_of(*call, *reader, *open)));
    const auto etag = "\"" + base::to_hex(base::sm3(*body_text)).substr(0, 24) + "\"";
    const auto composed = std::make_shared<const Composed>(Composed{std::move(body_text), etag});
    call->context.tracks.put(code, {stream, open->version, minute, library->serial(), composed});
    reply_track(*call, *composed);
}

}  // namespace

std::vector<Route> tracking_routes() {
    return {send_later<TrackingBody, CaseTrack, track>(
                {"POST", "/api/v1/tracking", "凭查询码看进度", "办件"})
                .body(1024)};
}

}  // namespace api
