#include <fmt/format.h>

#include <algorithm>

#include "api/case_access.h"
#include "api/context.h"
#include "api/published.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/spot_check.h"
#include "shape/notes.h"
#include "views/governance_rows.h"

// 随机抽查 of guides: drawn, tried, put right, summed up.
namespace api {

struct SpotGuideView {
    domain::SampledGuide guide;
    std::string agency_name;
    domain::SpotStatus status = domain::SpotStatus::drawn;
    std::string status_text;
    std::vector<std::string> phones;  // of the guide in force, to be tried
    std::optional<domain::SpotChecked> checked;
    std::optional<domain::SpotRectified> rectified;
    std::vector<domain::SpotVerified> verdicts;
    bool overdue = false;
    bool mine = false;  // the caller may report its rectification
};
SHAPE_STRUCT(SpotGuideView, guide, agency_name, status, status_text, phones, checked, rectified,
             verdicts, overdue, mine)

// 查找出问题 X 个，已整改 X 个 (S0 附件1).
struct SpotSummary {
    int drawn = 0;
    int checked = 0;
    int in_order = 0;
    int with_problems = 0;
    int problems = 0;
    int rectified = 0;
    int verified = 0;
    int overdue = 0;
    int phones_tried = 0;
    int phones_bad = 0;
    std::string sentence;
};
SHAPE_STRUCT(SpotSummary, drawn, checked, in_order, with_problems, problems, rectified, verified,
             overdue, phones_tried, phones_bad, sentence)

struct SpotCheckView {
    std::string id;
    std::int64_t version = 0;
    domain::SpotCheckDrawn drawn;
    base::Instant drawn_at;
    std::string region_name;
    std::vector<SpotGuideView> guides;
    SpotSummary summary;
    bool closed = false;
    std::string closing;
    bool inspector = false;  // the caller may record findings
};
SHAPE_STRUCT(SpotCheckView, id, version, drawn, drawn_at, region_name, guides, summary, closed,
             closing, inspector)

struct SpotCheckLine {
    std::string id;
    std::string name;
    base::Instant drawn_at;
    bool closed = false;
    SpotSummary summary;
};
SHAPE_STRUCT(SpotCheckLine, id, name, drawn_at, closed, summary)

struct DrawBody {
    std::string name;
    std::string seed;
    std::string seed_source;
    int size = 0;
    std::vector<std::string> agencies;  // empty: all
    domain::Limit rectify_within;
    std::string note;
};
SHAPE_STRUCT(DrawBody, name, seed, seed_source, size, agencies, rectify_within, note)

struct FindingBody {
    std::string item;
    std::vector<domain::PhoneTried> phones;
    std::vector<domain::SpotFinding> findings;
};
SHAPE_STRUCT(FindingBody, item, phones, findings)

struct RectifiedBody {
    std::string item;
    std::string done;
};
SHAPE_STRUCT(RectifiedBody, item, done)

struct VerifiedBody {
    std::string item;
    domain::Verdict verdict = domain::Verdict::passed;
    std::string opinion;
};
SHAPE_STRUCT(VerifiedBody, item, verdict, opinion)

struct CloseBody {
    std::string summary;
};
SHAPE_STRUCT(CloseBody, summary)

}  // namespace api

template <>
struct shape::notes<api::DrawBody> {
    static constexpr auto list =
        std::tuple{note<&api::DrawBody::name>("名称").length(2, 60),
                   note<&api::DrawBody::seed>("抽签用的数").length(0, 200),
                   note<&api::DrawBody::seed_source>("这个数在哪里公布").length(0, 300),
                   note<&api::DrawBody::size>("抽几个").range(1, 500),
                   note<&api::DrawBody::agencies>("只抽这些单位的").items(0, 200).defaulted(),
                   note<&api::DrawBody::note>("说明").length(0, 500).defaulted()};
};
template <>
struct shape::notes<domain::PhoneTried> {
    static constexpr auto list =
        std::tuple{note<&domain::PhoneTried::phone>("电话").length(3, 40),
                   note<&domain::PhoneTried::note>("说明").length(0, 200).defaulted()};
};
template <>
struct shape::notes<domain::SpotFinding> {
    static constexpr auto list =
        std::tuple{note<&domain::SpotFinding::pointer>("指南里的位置").length(0, 200).defaulted(),
                   note<&domain::SpotFinding::message>("问题").length(1, 500),
                   note<&domain::SpotFinding::basis>("依据").length(0, 200).defaulted()};
};
template <>
struct shape::notes<api::FindingBody> {
    static constexpr auto list =
        std::tuple{note<&api::FindingBody::phones>("试打的电话").items(0, 20).defaulted(),
                   note<&api::FindingBody::findings>("发现的问题").items(0, 50).defaulted()};
};
template <>
struct shape::notes<api::RectifiedBody> {
    static constexpr auto list =
        std::tuple{note<&api::RectifiedBody::done>("整改情况").length(0, 1000)};
};
template <>
struct shape::notes<api::VerifiedBody> {
    static constexpr auto list =
        std::tuple{note<&api::VerifiedBody::opinion>("意见").length(0, 500).defaulted()};
};
template <>
struct shape::notes<api::CloseBody> {
    static constexpr auto list =
        std::tuple{note<&api::CloseBody::summary>("小结").length(0, 2000).defaulted()};
};

namespace api {
namespace {

using domain::SpotCheck;
using domain::SpotStatus;
using views::Library;

struct OpenCheck {
    std::string stream;
    std::int64_t version = 0;
    std::shared_ptr<const domain::State> held;

    const SpotCheck& state() const { return std::get<SpotCheck>(*held); }
};

base::Result<OpenCheck> open(Call& call, store::Reader& reader) {
    const base::Refusal none{.code = "no_such_spot_check",
                             .message = "没有找到这次抽查，可能不归您的地区管"};
    const auto row =
        views::find_governance(reader, views::GovernanceKind::spot_check, call.value("id"));
    if (!row || !domain::covers_region(call.actor, row->region)) return none;
    const auto seen = call.engine().see(reader, row->stream);
    if (!seen.state || !std::holds_alternative<SpotCheck>(*seen.state)) return none;
    return OpenCheck{row->stream, seen.version, seen.state};
}

bool is_inspector(const Call& call) {
    return call.is(domain::Role::service_administration) || call.is(domain::Role::supervisor);
}

bool is_overdue(const domain::SpotGuide& guide, base::Date today) {
    return guide.status == SpotStatus::to_rectify && guide.checked && guide.checked->rectify_by &&
           today > *guide.checked->rectify_by;
}

std::string_view status_text(SpotStatus status) {
    constexpr std::array<std::string_view, 5> texts{"待检查", "没有问题", "待整改", "待复核",
                                                    "整改合格"};
    return texts[static_cast<std::size_t>(status)];
}

SpotSummary summary_of(const SpotCheck& state, base::Date today) {
    SpotSummary sum;
    for (const auto& guide : state.guides) {
        ++sum.drawn;
        sum.checked += guide.checked.has_value();
        sum.in_order += guide.status == SpotStatus::in_order;
        sum.rectified += guide.rectified.has_value();
        sum.verified += guide.status == SpotStatus::verified;
        sum.overdue += is_overdue(guide, today);
        if (!guide.checked) continue;
        sum.with_problems += !guide.checked->findings.empty();
        sum.problems += static_cast<int>(guide.checked->findings.size());
        for (const auto& tried : guide.checked->phones) {
            ++sum.phones_tried;
            sum.phones_bad += tried.outcome != domain::PhoneOutcome::answered;
        }
    }
    sum.sentence = fmt::format(
        "抽查指南 {} 份，已查 {} 份，其中 {} 份有问题；查找出问题 {} 个，已整改 {} 份，复核合格 {} "
        "份，"
        "逾期没有整改 {} 份；试打电话 {} 个，{} 个没有接通",
        sum.drawn, sum.checked, sum.with_problems, sum.problems, sum.rectified, sum.verified,
        sum.overdue, sum.phones_tried, sum.phones_bad);
    return sum;
}

std::vector<std::string> phones_of(const Library& library, const std::string& item) {
    std::vector<std::string> phones;
    const auto guide = library.guide(item);
    if (!guide) return phones;
    const auto add = [&](const std::string& phone) {
        if (!phone.empty() && std::ranges::find(phones, phone) == phones.end())
            phones.push_back(phone);
    };
    for (const auto& place : guide->guide.places) add(place.phone);
    add(guide->guide.complaint_phone);
    return phones;
}

SpotCheckView view_of(Call& call, const OpenCheck& opened) {
    const auto& state = opened.state();
    const auto library = call.library();
    const auto today = call.now().date();
    SpotCheckView view;
    view.id = id_of(opened.stream);
    view.version = opened.version;
    view.drawn = *state.drawn;
    view.drawn_at = *state.drawn_at;
    view.region_name = library->region_name(state.drawn->region);
    view.summary = summary_of(state, today);
    view.closed = state.closed.has_value();
    if (state.closed) view.closing = state.closed->summary;
    view.inspector = is_inspector(call) && !view.closed;
    for (const auto& guide : state.guides) {
        SpotGuideView line{guide.guide, library->agency_name(guide.guide.agency), guide.status};
        line.status_text = status_text(guide.status);
        line.phones = phones_of(*library, guide.guide.item);
        line.checked = guide.checked;
        line.rectified = guide.rectified;
        line.verdicts = guide.verdicts;
        line.overdue = is_overdue(guide, today);
        line.mine = guide.status == SpotStatus::to_rectify && !view.closed &&
                    call.is(domain::Role::item_manager) &&
                    (call.actor.agency == guide.guide.agency ||
                     call.is(domain::Role::service_administration));
        view.guides.push_back(std::move(line));
    }
    return view;
}

void reply_check(Call& call, int status) {
    const auto reader = call.reader();
    const auto opened = open(call, *reader);
    if (!opened) return call.refuse(opened.refusal());
    call.headers("ETag", fmt::format("\"{}\"", opened->version));
    call.reply_json(shape::to_json(view_of(call, *opened)), status);
}

void show_check(CallPtr call) {
    call->work([call] { reply_check(*call, 200); });
}

base::Result<Page<SpotCheckLine>> list_checks(Call& call) {
    const auto reader = call.reader();
    Page<SpotCheckLine> page;
    for (const auto& row : views::list_governance(*reader, views::GovernanceKind::spot_check,
                                                  region_prefix(call.actor.region), true, 200)) {
        const auto seen = call.engine().see(*reader, row.stream);
        const auto* state = seen.state ? std::get_if<SpotCheck>(&*seen.state) : nullptr;
        if (state == nullptr || !state->drawn) continue;
        page.items.push_back({row.id, state->drawn->name, *state->drawn_at,
                              state->closed.has_value(), summary_of(*state, call.now().date())});
    }
    return page;
}

std::vector<domain::SampledGuide> population_of(const Call& call, const DrawBody& body) {
    std::vector<domain::SampledGuide> all;
    const auto library = call.library();
    for (const auto& guide : offered_guides(*library, call.now().date())) {
        const auto& g = guide->guide;
        if (!domain::covers_region(call.actor, g.region)) continue;
        if (!body.agencies.empty() &&
            std::ranges::find(body.agencies, g.implementing_agency) == body.agencies.end())
            continue;
        all.push_back({g.item, g.name, g.implementing_agency, guide->version});
    }
    return all;
}

void draw(CallPtr call, DrawBody body) {
    engine::Request request;
    request.shard = call->actor.region.substr(0, 6);
    request.command = domain::DrawSpotCheck{
        body.name, call->actor.region,  body.seed, body.seed_source, population_of(*call, body),
        body.size, body.rectify_within, body.note};
    call->submit(std::move(request), [call](const engine::Outcome& outcome) {
        call->request.values["id"] = id_of(outcome.stream);
        reply_check(*call, 201);
    });
}

template <class In, class Make>
void act(CallPtr call, const In& body, Make make) {
    call->work([call, body, make] {
        const auto reader = call->reader();
        const auto opened = open(*call, *reader);
        if (!opened) return call->refuse(opened.refusal());
        engine::Request request;
        request.stream = opened->stream;
        request.shard = opened->stream.substr(0, opened->stream.find('/'));
        request.command = make(body);
        request.expected_version = call->if_match();
        call->submit(std::move(request),
                     [call](const engine::Outcome&) { reply_check(*call, 200); });
    });
}

void record(CallPtr call, FindingBody body) {
    act(std::move(call), body, [](const FindingBody& b) {
        return domain::Command{domain::RecordSpotCheck{b.item, b.phones, b.findings}};
    });
}
void rectify(CallPtr call, RectifiedBody body) {
    act(std::move(call), body, [](const RectifiedBody& b) {
        return domain::Command{domain::RectifySpotCheck{b.item, b.done}};
    });
}
void verify(CallPtr call, VerifiedBody body) {
    act(std::move(call), body, [](const VerifiedBody& b) {
        return domain::Command{domain::VerifySpotCheck{b.item, b.verdict, b.opinion}};
    });
}
void close(CallPtr call, CloseBody body) {
    act(std::move(call), body,
        [](const CloseBody& b) { return domain::Command{domain::CloseSpotCheck{b.summary}}; });
}

template <class In, void (*F)(CallPtr, In)>
Route act_route(std::string_view path, std::string_view name) {
    return send_later<In, SpotCheckView, F>({"POST", path, name, "随机抽查", Access::officer})
        .key()
        .if_match()
        .body(64 * 1024);
}

}  // namespace

std::vector<Route> spot_check_routes() {
    constexpr auto access = Access::officer;
    std::vector<Route> all;
    all.push_back(get_slowly<Page<SpotCheckLine>, list_checks>(
        {"GET", "/api/v1/spot_checks", "随机抽查", "随机抽查", access}));
    all.push_back(send_later<DrawBody, SpotCheckView, draw>(
                      {"POST", "/api/v1/spot_checks", "抽取一批指南", "随机抽查", access})
                      .key()
                      .created()
                      .body(32 * 1024));
    all.push_back(route({"GET", "/api/v1/spot_checks/{id}", "一次抽查", "随机抽查", access},
                        show_check, nullptr, written_schema<SpotCheckView>));
    all.push_back(
        act_route<FindingBody, record>("/api/v1/spot_checks/{id}/acts/record", "记录检查情况"));
    all.push_back(
        act_route<RectifiedBody, rectify>("/api/v1/spot_checks/{id}/acts/rectify", "报整改情况"));
    all.push_back(
        act_route<VerifiedBody, verify>("/api/v1/spot_checks/{id}/acts/verify", "复核整改"));
    all.push_back(act_route<CloseBody, close>("/api/v1/spot_checks/{id}/acts/close", "结束抽查"));
    return all;
}

}  // namespace api
