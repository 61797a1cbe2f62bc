#include "api/adjustments.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/case_access.h"
#include "api/clock_view.h"
#include "api/context.h"
#include "api/resources.h"
#include "base/sm3.h"
#include "domain/act_checks.h"
#include "domain/adjustment_acts.h"
#include "domain/words.h"
#include "shape/notes.h"
#include "views/governance_rows.h"

// 动态调整: causes, applications, reviews, approval, filing, effect.
namespace api {

struct CauseLine {
    std::string key;
    int number = 0;
    std::string text;
    bool other = false;
};
SHAPE_STRUCT(CauseLine, key, number, text, other)

struct CauseList {
    domain::AdjustmentKind kind = domain::AdjustmentKind::change;
    std::string kind_text;
    std::vector<CauseLine> causes;
};
SHAPE_STRUCT(CauseList, kind, kind_text, causes)

struct AdjustmentLine {
    std::string id;
    domain::AdjustmentKind kind = domain::AdjustmentKind::change;
    std::string kind_text;
    std::string item;
    std::string name;
    std::string agency_name;
    domain::AdjustmentStatus status = domain::AdjustmentStatus::none;
    std::string status_text;
    std::string turn_text;
    bool my_turn = false;
    std::string cause_text;
    base::Date known_on;
    std::optional<base::Date> due;
    std::string slack_text;
    domain::Light light = domain::Light::on_time;
    int late = 0;  // how many of its stages were late
    std::string law_change;
    std::optional<base::Date> effective_on;
    bool in_effect = false;
};
SHAPE_STRUCT(AdjustmentLine, id, kind, kind_text, item, name, agency_name, status, status_text,
             turn_text, my_turn, cause_text, known_on, due, slack_text, light, late, law_change,
             effective_on, in_effect)

// One thing that happened, as a sentence.
struct AdjustmentNote {
    base::Instant at;
    std::string text;
    std::string opinion;
    bool late = false;
};
SHAPE_STRUCT(AdjustmentNote, at, text, opinion, late)

struct AdjustmentView {
    AdjustmentLine line;
    std::int64_t version = 0;
    domain::AdjustmentRegistered cause;
    std::optional<domain::AdjustmentFiled> filing;
    std::optional<domain::AdjustmentApproved> approval;
    std::optional<domain::AdjustmentFiledAbove> filed_above;
    bool needs_province = false;
    std::optional<ClockView> clock;
    std::vector<AdjustmentNote> notes;
    std::vector<domain::OfferedAdjustmentAct> acts;
    std::vector<domain::AdjustmentStatus> way;  // the stages it goes through, in order
    int published_version = 0;
};
SHAPE_STRUCT(AdjustmentView, line, version, cause, filing, approval, filed_above, needs_province,
             clock, notes, acts, way, published_version)

struct CauseBody {
    domain::AdjustmentKind kind = domain::AdjustmentKind::change;
    std::string cause;
    std::string other_reason;
    std::string item;
    std::string name;  // of an item that is not published yet
    std::optional<domain::ItemType> item_type;
    base::Date known_on;
    std::string note;
};
SHAPE_STRUCT(CauseBody, kind, cause, other_reason, item, name, item_type, known_on, note)

struct ApplicationBody {
    std::string content;
    std::string reason;
    std::vector<std::string> bases;
    std::vector<std::string> evidence;  // addresses of uploads
    bool basic_data = false;
    base::Date wanted_on;
};
SHAPE_STRUCT(ApplicationBody, content, reason, bases, evidence, basic_data, wanted_on)

struct VerdictBody {
    domain::AdjustmentVerdict verdict = domain::AdjustmentVerdict::passed;
    std::string opinion;
};
SHAPE_STRUCT(VerdictBody, verdict, opinion)

struct AdjustmentReason {
    std::string reason;
};
SHAPE_STRUCT(AdjustmentReason, reason)

}  // namespace api

template <>
struct shape::notes<api::CauseBody> {
    static constexpr auto list =
        std::tuple{note<&api::CauseBody::cause>("调整事由").length(1, 64),
                   note<&api::CauseBody::other_reason>("其他情形的说明").length(0, 500).defaulted(),
                   note<&api::CauseBody::item>("事项编号").length(1, 64),
                   note<&api::CauseBody::name>("事项名称").length(0, 120).defaulted(),
                   note<&api::CauseBody::note>("说明").length(0, 1000).defaulted()};
};
template <>
struct shape::notes<api::ApplicationBody> {
    static constexpr auto list =
        std::tuple{note<&api::ApplicationBody::content>("调整内容").length(0, 4000),
                   note<&api::ApplicationBody::reason>("调整理由").length(0, 2000),
                   note<&api::ApplicationBody::bases>("事由变动依据").items(0, 20),
                   note<&api::ApplicationBody::evidence>("佐证文件").items(0, 20),
                   note<&api::ApplicationBody::basic_data>("名称、类型或者编码有变化").defaulted()};
};
template <>
struct shape::notes<api::VerdictBody> {
    static constexpr auto list =
        std::tuple{note<&api::VerdictBody::opinion>("意见").length(0, 1000).defaulted()};
};
template <>
struct shape::notes<api::AdjustmentReason> {
    static constexpr auto list =
        std::tuple{note<&api::AdjustmentReason::reason>("理由").length(0, 500).defaulted()};
};

namespace api {
namespace {

using domain::Adjustment;
using domain::AdjustmentStatus;

constexpr int most_lines = 500;

struct OpenAdjustment {
    std::string stream;
    std::int64_t version = 0;
    std::shared_ptr<const domain::State> held;

    const Adjustment& state() const { return std::get<Adjustment>(*held); }
};

// Departments see their own, reviewers and supervisors all of their region.
bool may_see(const domain::Actor& actor, const std::string& region, const std::string& agency) {
    if (!domain::covers_region(actor, region)) return false;
    const bool department =
        actor.is(domain::Role::item_manager) && !actor.is(domain::Role::service_administration);
    return !department || actor.agency == agency;
}

base::Result<OpenAdjustment> open(Call& call, store::Reader& reader) {
    const base::Refusal none{.code = "no_such_adjustment",
                             .message = "没有找到这项调整，可能不归您的地区或者单位管"};
    const auto row =
        views::find_governance(reader, views::GovernanceKind::adjustment, call.value("id"));
    if (!row || !may_see(call.actor, row->region, row->agency)) return none;
    const auto seen = call.engine().see(reader, row->stream);
    if (!seen.state || !std::holds_alternative<Adjustment>(*seen.state)) return none;
    return OpenAdjustment{row->stream, seen.version, seen.state};
}

domain::Facts facts_of(const Call& call, const Adjustment& state) {
    domain::Facts facts;
    facts.now = call.now();
    facts.actor = call.actor;
    const auto library = call.library();
    facts.calendar = library->calendar(state.cause.region);
    facts.policy = library->policy(state.cause.region, facts.now.date(), state.cause.item_type);
    return facts;
}

int late_stages(const Adjustment& state) {
    int late = state.filing && state.filing->late;
    for (const auto& review : state.reviews) late += review.said.late;
    return late;
}

std::string turn_text(AdjustmentStatus status) {
    const auto turn = domain::turn_of(status);
    return turn ? "等" + std::string(domain::to_chinese(*turn)) : "";
}

AdjustmentLine line_of(const Call& call, const Adjustment& state, const domain::Facts& facts) {
    const auto& cause = state.cause;
    AdjustmentLine line;
    line.id = id_of(state.id);
    line.kind = cause.kind;
    line.kind_text = domain::to_chinese(cause.kind);
    line.item = cause.item;
    line.name = cause.name;
    line.agency_name = call.library()->agency_name(cause.agency);
    line.status = state.status;
    line.status_text = domain::to_chinese(state.status);
    line.turn_text = turn_text(state.status);
    for (const auto& act : domain::offered_acts(state, facts))
        line.my_turn |= act.ready && act.act != domain::AdjustmentAct::withdraw;
    if (const auto* known = domain::find_cause(cause.cause, cause.kind))
        line.cause_text = known->other ? cause.other_reason : std::string(known->text);
    line.known_on = cause.known_on;
    line.late = late_stages(state);
    line.law_change = cause.law_change;
    if (const auto spec = domain::adjustment_clock(state, facts); spec && facts.calendar) {
        const auto clock = clock_view(*spec, *facts.calendar, facts.now);
        line.due = clock.due_date;
        line.slack_text = clock.slack_text;
        line.light = clock.light;
    }
    if (state.concluded) line.effective_on = state.concluded->effective_on;
    line.in_effect = domain::in_effect(state, facts.now.date());
    if (line.effective_on) line.status_text = line.in_effect ? "已生效" : "已批准，到生效日期生效";
    return line;
}

std::string_view stage_text(domain::AdjustmentStage stage) {
    if (stage == domain::AdjustmentStage::legal) return "合法性审查";
    return stage == domain::AdjustmentStage::comprehensive ? "综合审核" : "审改部门审核";
}

std::string_view verdict_text(domain::AdjustmentVerdict verdict) {
    if (verdict == domain::AdjustmentVerdict::passed) return "通过";
    return verdict == domain::AdjustmentVerdict::returned ? "退回补正" : "不同意调整";
}

// Reviews of every round stand between the filings; only the newest filing is kept in the state.
std::vector<AdjustmentNote> notes_of(const Adjustment& state) {
    std::vector<AdjustmentNote> notes;
    notes.push_back(
        {*state.registered,
         fmt::format("登记调整事由，知悉日期 {}", base::to_chinese(state.cause.known_on)),
         state.cause.note});
    if (state.filed) notes.push_back({*state.filed, "申报", "", state.filing->late});
    for (const auto& [said, at] : state.reviews)
        notes.push_back({at,
                         fmt::format("{}：{}（{}）", stage_text(said.stage),
                                     verdict_text(said.verdict), said.reviewer),
                         said.opinion, said.late});
    std::ranges::stable_sort(notes, {}, &AdjustmentNote::at);
    return notes;
}

std::vector<AdjustmentStatus> way_of(const Adjustment& state) {
    using S = AdjustmentStatus;
    std::vector<S> way{S::registered, S::legal_review, S::comprehensive_review};
    const bool province = domain::needs_province(state);
    if (province) way.push_back(S::reform_consent);
    way.push_back(S::government);
    if (province) way.push_back(S::province_filing);
    way.push_back(S::approved);
    return way;
}

AdjustmentView view_of(Call& call, const OpenAdjustment& opened) {
    const auto& state = opened.state();
    const auto facts = facts_of(call, state);
    AdjustmentView view;
    view.line = line_of(call, state, facts);
    view.version = opened.version;
    view.cause = state.cause;
    view.filing = state.filing;
    view.approval = state.approval;
    view.filed_above = state.filed_above;
    view.needs_province = domain::needs_province(state);
    if (const auto spec = domain::adjustment_clock(state, facts); spec && facts.calendar)
        view.clock = clock_view(*spec, *facts.calendar, facts.now);
    view.notes = notes_of(state);
    view.acts = domain::offered_acts(state, facts);
    view.way = way_of(state);
    view.published_version = state.published_version;
    return view;
}

void reply_adjustment(Call& call, int status) {
    const auto reader = call.reader();
    const auto opened = open(call, *reader);
    if (!opened) return call.refuse(opened.refusal());
    call.headers("ETag", fmt::format("\"{}\"", opened->version));
    call.reply_json(shape::to_json(view_of(call, *opened)), status);
}

void show_adjustment(CallPtr call) {
    call->work([call] { reply_adjustment(*call, 200); });
}

base::Result<Page<AdjustmentLine>> list_adjustments(Call& call) {
    const auto reader = call.reader();
    Page<AdjustmentLine> page;
    const auto rows = views::list_governance(*reader, views::GovernanceKind::adjustment,
                                             region_prefix(call.actor.region),
                                             !call.query("over").empty(), most_lines);
    const auto law = call.query("law_change");
    for (const auto& row : rows) {
        if (!may_see(call.actor, row.region, row.agency)) continue;
        if (!law.empty() && row.law_change != law) continue;
        const auto seen = call.engine().see(*reader, row.stream);
        const auto* state = seen.state ? std::get_if<Adjustment>(&*seen.state) : nullptr;
        if (state != nullptr) page.items.push_back(line_of(call, *state, facts_of(call, *state)));
    }
    return page;
}

base::Result<Page<CauseList>> list_causes(Call&) {
    using K = domain::AdjustmentKind;
    Page<CauseList> page;
    for (const auto kind : {K::add, K::cancel, K::delegate, K::transfer, K::change}) {
        CauseList list{kind, std::string(domain::to_chinese(kind)), {}};
        for (const auto& cause : domain::adjustment_causes())
            if (domain::find_cause(cause.key, kind) == &cause)
                list.causes.push_back(
                    {std::string(cause.key), cause.number, std::string(cause.text), cause.other});
        page.items.push_back(std::move(list));
    }
    return page;
}

// What the item is, as it is published; of a new one, as its department says.
domain::AdjustmentRegistered registered_of(const Call& call, const CauseBody& body) {
    domain::AdjustmentRegistered content;
    content.kind = body.kind;
    content.cause = body.cause;
    content.other_reason = body.other_reason;
    content.item = body.item;
    content.known_on = body.known_on;
    content.note = body.note;
    if (const auto guide = call.library()->guide(body.item)) {
        content.name = guide->guide.name;
        content.item_type = guide->guide.item_type;
        content.region = guide->guide.region;
        content.agency = guide->guide.implementing_agency;
        return content;
    }
    content.name = body.name;
    content.item_type = body.item_type.value_or(content.item_type);
    content.region = call.actor.region;
    content.agency = call.actor.agency;
    return content;
}

void register_cause(CallPtr call, CauseBody body) {
    const bool known = call->library()->guide(body.item) != nullptr;
    if (!known && body.kind != domain::AdjustmentKind::add)
        return call->refuse({"item_not_published", "没有公布这个事项，不能调整它", "", "/item"});
    if (known && body.kind == domain::AdjustmentKind::add)
        return call->refuse({"item_exists", "这个编号已经有公布的事项了，换一个编号", "", "/item"});
    engine::Request request;
    auto content = registered_of(*call, body);
    request.shard = content.region.substr(0, 6);
    request.command = domain::RegisterAdjustment{std::move(content)};
    call->submit(std::move(request), [call](const engine::Outcome& outcome) {
        call->request.values["id"] = id_of(outcome.stream);
        reply_adjustment(*call, 201);
    });
}

template <class Make>
void act(CallPtr call, Make make) {
    call->work([call, make = std::move(make)] {
        const auto reader = call->reader();
        const auto opened = open(*call, *reader);
        if (!opened) return call->refuse(opened.refusal());
        base::Result<domain::Command> command = make(*call, opened->state());
        if (!command) return call->refuse(command.refusal());
        engine::Request request;
        request.stream = opened->stream;
        request.shard = opened->stream.substr(0, opened->stream.find('/'));
        request.command = std::move(*command);
        request.expected_version = call->if_match();
        request.await_follow_ups = true;
        call->submit(std::move(request),
                     [call](const engine::Outcome&) { reply_adjustment(*call, 200); });
    });
}

base::Result<std::vector<domain::UploadedFile>> evidence_of(
    Call& call, const std::vector<std::string>& addresses) {
    std::vector<domain::UploadedFile> files;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto found =
            call.context.parts.identity.uploads().find(call.session->account->id, addresses[i]);
        if (!found)
            return base::Refusal{"file_not_found", "这个文件没有传上来，请再传一次", "",
                                 fmt::format("/evidence/{}", i)};
        call.context.parts.identity.uploads().begin_use(call.session->account->id, addresses[i]);
        files.push_back({found->address, found->type, found->size});
    }
    return files;
}

void file(CallPtr call, ApplicationBody body) {
    act(std::move(call), [body](Call& c, const Adjustment&) -> base::Result<domain::Command> {
        auto files = evidence_of(c, body.evidence);
        if (!files) return files.refusal();
        return domain::Command{domain::FileAdjustment{body.content, body.reason, body.bases,
                                                      std::move(*files), body.basic_data,
                                                      body.wanted_on}};
    });
}

template <domain::AdjustmentStage stage>
void review(CallPtr call, VerdictBody body) {
    act(std::move(call), [body](Call&, const Adjustment&) {
        return base::Result<domain::Command>(
            domain::ReviewAdjustment{stage, body.verdict, body.opinion});
    });
}

// The guide in force once more, with its last day. Empty: nothing ends.
struct EndedGuide {
    std::string body;
    std::string hash;
};

EndedGuide ended_guide(const Call& call, const Adjustment& state, base::Date on) {
    const auto in_force = call.library()->guide(state.cause.item);
    if (!domain::ends_item(state.cause.kind) || !in_force) return {};
    auto guide = in_force->guide;
    const auto* cause = domain::find_cause(state.cause.cause, state.cause.kind);
    const auto why =
        cause == nullptr || cause->other ? state.cause.other_reason : std::string(cause->text);
    guide.ended = domain::Ended{on, why, state.id};
    auto body = shape::canonical(shape::to_value(guide));
    auto hash = base::to_hex(base::sm3(body));
    return {std::move(body), std::move(hash)};
}

void approve(CallPtr call, domain::AdjustmentApproved body) {
    act(std::move(call), [body](Call& c, const Adjustment& state) {
        auto ended = ended_guide(c, state, body.effective_on);
        return base::Result<domain::Command>(
            domain::ApproveAdjustment{body, std::move(ended.body), std::move(ended.hash)});
    });
}

void file_above(CallPtr call, domain::AdjustmentFiledAbove body) {
    act(std::move(call), [body](Call& c, const Adjustment& state) {
        const auto on =
            state.approval ? std::max(state.approval->effective_on, body.filed_on) : body.filed_on;
        auto ended = ended_guide(c, state, on);
        return base::Result<domain::Command>(
            domain::FileAdjustmentAbove{body, std::move(ended.body), std::move(ended.hash)});
    });
}

void withdraw(CallPtr call, AdjustmentReason body) {
    act(std::move(call), [body](Call&, const Adjustment&) {
        return base::Result<domain::Command>(domain::WithdrawAdjustment{body.reason});
    });
}

template <class In, void (*F)(CallPtr, In)>
Route act_route(std::string_view path, domain::AdjustmentAct act) {
    return send_later<In, AdjustmentView, F>(
               {"POST", path, domain::rule_of(act).name, "动态调整", Access::drafting})
        .key()
        .if_match()
        .body(64 * 1024);
}

}  // namespace

bool is_evidence(Call& call, const std::string& adjustment, const std::string& address) {
    call.request.values["id"] = adjustment;
    const auto reader = call.reader();
    const auto opened = open(call, *reader);
    if (!opened || !opened->state().filing) return false;
    const auto& files = opened->state().filing->evidence;
    return std::ranges::find(files, address, &domain::UploadedFile::address) != files.end();
}

#define ACT(word) "/api/v1/adjustments/{id}/acts/" #word, domain::AdjustmentAct::word

std::vector<Route> adjustment_routes() {
    using domain::AdjustmentStage;
    constexpr auto access = Access::drafting;
    std::vector<Route> all;
    all.push_back(get<Page<CauseList>, list_causes>(
        {"GET", "/api/v1/adjustment_causes", "可以调整的事由", "动态调整", access}));
    all.push_back(get_slowly<Page<AdjustmentLine>, list_adjustments>(
                      {"GET", "/api/v1/adjustments", "动态调整，谁该办", "动态调整", access})
                      .with({"over", "写了就包括已经办完的"})
                      .with({"law_change", "只要这次法律变化的"}));
    all.push_back(send_later<CauseBody, AdjustmentView, register_cause>(
                      {"POST", "/api/v1/adjustments", "登记调整事由", "动态调整", access})
                      .key()
                      .created()
                      .body(16 * 1024));
    all.push_back(route({"GET", "/api/v1/adjustments/{id}", "一项调整", "动态调整", access},
                        show_adjustment, nullptr, written_schema<AdjustmentView>));
    all.push_back(act_route<ApplicationBody, file>(ACT(file)));
    all.push_back(act_route<VerdictBody, review<AdjustmentStage::legal>>(ACT(review_law)));
    all.push_back(act_route<VerdictBody, review<AdjustmentStage::comprehensive>>(
        ACT(review_comprehensively)));
    all.push_back(act_route<VerdictBody, review<AdjustmentStage::reform>>(ACT(consent)));
    all.push_back(act_route<domain::AdjustmentApproved, approve>(ACT(approve)));
    all.push_back(act_route<domain::AdjustmentFiledAbove, file_above>(ACT(file_above)));
    all.push_back(act_route<AdjustmentReason, withdraw>(ACT(withdraw)));
    return all;
}

#undef ACT

}  // namespace api
