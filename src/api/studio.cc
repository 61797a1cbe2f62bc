#include <fmt/format.h>

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "api/adjustments.h"
#include "api/case_access.h"
#include "api/context.h"
#include "api/guide_source.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/draft_acts.h"
#include "domain/words.h"
#include "shape/notes.h"
#include "views/authoring.h"
#include "views/draft_rows.h"

// The studio: drafts of guides, saved as they are written, reviewed, and published as they were
// reviewed.
namespace api {

struct DraftText {
    std::string yaml;
};
SHAPE_STRUCT(DraftText, yaml)

struct DraftReason {
    std::string reason;
};
SHAPE_STRUCT(DraftReason, reason)

struct LegalReviewBody {
    domain::Verdict verdict = domain::Verdict::passed;
    std::string opinion;
};
SHAPE_STRUCT(LegalReviewBody, verdict, opinion)

struct CentralReviewBody {
    domain::Verdict verdict = domain::Verdict::passed;
    std::string opinion;
    std::vector<domain::ReviewAnswer> answers;
};
SHAPE_STRUCT(CentralReviewBody, verdict, opinion, answers)

struct GuideDraftLine {
    std::string id;
    domain::DraftStatus status = domain::DraftStatus::none;
    std::string status_text;
    std::optional<domain::Role> turn;
    std::string turn_text;
    bool my_turn = false;
    std::string item;
    std::string name;
    std::string author_name;
    base::Instant saved_at;
    std::optional<int> errors;  // of a self-check of this very text
    int returned = 0;
    int published_version = 0;
};
SHAPE_STRUCT(GuideDraftLine, id, status, status_text, turn, turn_text, my_turn, item, name,
             author_name, saved_at, errors, returned, published_version)

struct ReviewLine {
    domain::ReviewStage stage = domain::ReviewStage::legal;
    domain::Verdict verdict = domain::Verdict::passed;
    std::string opinion;
    std::vector<domain::ReviewAnswer> answers;
    std::string reviewer;
    base::Instant at;
    bool of_this_text = false;
};
SHAPE_STRUCT(ReviewLine, stage, verdict, opinion, answers, reviewer, at, of_this_text)

struct AskedQuestion {
    std::string key;
    std::string text;
    std::optional<domain::YesNo> good;
};
SHAPE_STRUCT(AskedQuestion, key, text, good)

struct GuideDraftView {
    std::string id;
    std::int64_t version = 0;
    domain::DraftStatus status = domain::DraftStatus::none;
    std::string status_text;
    std::string turn_text;
    std::string item;
    std::string name;
    std::string author_name;
    base::Instant saved_at;
    std::string yaml;
    bool reads = false;  // the text is a guide
    std::optional<domain::DraftChecked> check;
    bool check_is_fresh = false;
    std::vector<ReviewLine> reviews;
    std::vector<AskedQuestion> questions;
    std::vector<domain::OfferedDraftAct> acts;
    int published_version = 0;
};
SHAPE_STRUCT(GuideDraftView, id, version, status, status_text, turn_text, item, name, author_name,
             saved_at, yaml, reads, check, check_is_fresh, reviews, questions, acts,
             published_version)

struct DraftActLine {
    domain::DraftAct act = domain::DraftAct::save;
    std::string name;
    std::vector<domain::DraftStatus> statuses;
    domain::Role role = domain::Role::item_manager;
    bool by_another = false;
};
SHAPE_STRUCT(DraftActLine, act, name, statuses, role, by_another)

}  // namespace api

template <>
struct shape::notes<api::DraftText> {
    static constexpr auto list =
        std::tuple{note<&api::DraftText::yaml>("指南文件").length(1, 1 << 20)};
};
template <>
struct shape::notes<api::DraftReason> {
    static constexpr auto list =
        std::tuple{note<&api::DraftReason::reason>("理由").length(0, 500).defaulted()};
};
template <>
struct shape::notes<api::LegalReviewBody> {
    static constexpr auto list =
        std::tuple{note<&api::LegalReviewBody::opinion>("意见").length(0, 1000).defaulted()};
};
template <>
struct shape::notes<api::CentralReviewBody> {
    static constexpr auto list =
        std::tuple{note<&api::CentralReviewBody::opinion>("意见").length(0, 1000).defaulted(),
                   note<&api::CentralReviewBody::answers>("六问").items(0, 6)};
};
template <>
struct shape::notes<domain::ReviewAnswer> {
    static constexpr auto list =
        std::tuple{note<&domain::ReviewAnswer::question>("问题").length(1, 64),
                   note<&domain::ReviewAnswer::opinion>("意见").length(0, 500).defaulted()};
};

namespace api {
namespace {

using domain::GuideDraft;

constexpr std::size_t yaml_bytes = 2 << 20;
constexpr int most_lines = 500;

base::Refusal no_such_draft() {
    return {.code = "no_such_draft", .message = "没有找到这份稿子，可能不归您的地区管"};
}

// Before its text says a region, a draft is its author's alone.
bool may_see(const std::string& region, const std::string& author, const domain::Actor& actor) {
    return region.empty() ? author == actor.account : domain::covers_region(actor, region);
}

struct OpenDraft {
    std::string stream;
    std::int64_t version = 0;
    std::shared_ptr<const domain::State> held;

    const GuideDraft& state() const { return std::get<GuideDraft>(*held); }
};

base::Result<OpenDraft> open_draft(Call& call, store::Reader& reader) {
    if (!shape::is_ulid(call.value("id"))) return no_such_draft();
    const auto row = views::find_draft(reader, call.value("id"));
    if (!row || !may_see(row->region, row->author, call.actor)) return no_such_draft();
    const auto seen = call.engine().see(reader, row->stream);
    if (!seen.state || !std::holds_alternative<GuideDraft>(*seen.state)) return no_such_draft();
    return OpenDraft{row->stream, seen.version, seen.state};
}

std::string turn_text(domain::DraftStatus status) {
    const auto turn = domain::turn_of(status);
    return turn ? "等" + std::string(domain::to_chinese(*turn)) : "";
}

std::vector<ReviewLine> reviews_of(const GuideDraft& state) {
    std::vector<ReviewLine> lines;
    for (const auto& [said, at, account] : state.reviews)
        lines.push_back({said.stage, said.verdict, said.opinion, said.answers, said.reviewer, at,
                         said.content_hash == state.content_hash});
    return lines;
}

std::vector<AskedQuestion> questions() {
    std::vector<AskedQuestion> all;
    for (const auto& asked : domain::review_questions())
        all.push_back({std::string(asked.key), std::string(asked.text), asked.good});
    return all;
}

GuideDraftView view_of(Call& call, const OpenDraft& open) {
    const auto& state = open.state();
    domain::Facts facts;
    facts.now = call.now();
    facts.actor = call.actor;
    GuideDraftView view;
    view.id = id_of(open.stream);
    view.version = open.version;
    view.status = state.status;
    view.status_text = domain::to_chinese(state.status);
    view.turn_text = turn_text(state.status);
    view.item = state.item;
    view.name = state.name;
    view.author_name = call.context.parts.identity.name_of(state.author);
    view.saved_at = state.saved_at;
    view.yaml = state.text;
    view.reads = !state.content_hash.empty();
    view.check = state.check;
    view.check_is_fresh = domain::check_is_fresh(state);
    view.reviews = reviews_of(state);
    view.questions = questions();
    view.acts = domain::offered_acts(state, facts);
    view.published_version = state.published_version;
    return view;
}

void reply_draft(Call& call, int status) {
    const auto reader = call.reader();
    const auto open = open_draft(call, *reader);
    if (!open) return call.refuse(open.refusal());
    call.headers("ETag", fmt::format("\"{}\"", open->version));
    call.reply_json(shape::to_json(view_of(call, *open)), status);
}

void show_draft(CallPtr call) {
    call->work([call] { reply_draft(*call, 200); });
}

GuideDraftLine line_of(Call& call, const views::DraftRow& row) {
    GuideDraftLine line;
    line.id = row.id;
    line.status = row.status;
    line.status_text = domain::to_chinese(row.status);
    line.turn = domain::turn_of(row.status);
    line.turn_text = turn_text(row.status);
    const bool own = row.author == call.actor.account;
    const bool authors = line.turn == domain::Role::item_manager;
    line.my_turn = line.turn && call.is(*line.turn) && own == authors;
    line.item = row.item;
    line.name = row.name;
    line.author_name = call.context.parts.identity.name_of(row.author);
    line.saved_at = row.saved_at;
    if (row.errors >= 0) line.errors = row.errors;
    line.returned = row.returned;
    line.published_version = row.published_version;
    return line;
}

base::Result<Page<GuideDraftLine>> list_drafts(Call& call) {
    const auto reader = call.reader();
    const auto item = call.query("item");
    Page<GuideDraftLine> page;
    const auto rows = views::list_drafts(*reader, region_prefix(call.actor.region),
                                         !call.query("over").empty(), most_lines);
    for (const auto& row : rows)
        if (may_see(row.region, row.author, call.actor) && (item.empty() || row.item == item))
            page.items.push_back(line_of(call, row));
    return page;
}

base::Result<Page<DraftActLine>> list_draft_acts(Call&) {
    Page<DraftActLine> page;
    for (const auto& rule : domain::draft_act_table()) {
        DraftActLine line{rule.act, std::string(rule.name), {}, rule.role, rule.by_another};
        for (int s = 0; s <= static_cast<int>(domain::DraftStatus::dropped); ++s)
            if (rule.statuses & (1U << s))
                line.statuses.push_back(static_cast<domain::DraftStatus>(s));
        page.items.push_back(std::move(line));
    }
    return page;
}

void begin_draft(CallPtr call, DraftText body) {
    call->work([call, body = std::move(body)] {
        auto command = draft_of(body.yaml);
        engine::Request request;
        const auto& region = command.region.empty() ? call->actor.region : command.region;
        request.shard = region.substr(0, 6);
        request.command = std::move(command);
        call->submit(std::move(request), [call](const engine::Outcome& outcome) {
            call->request.values["id"] = id_of(outcome.stream);
            reply_draft(*call, 201);
        });
    });
}

// A command made from the draft as it stands; where the text must be read anew, making it may
// refuse.
using Make = base::Result<domain::Command> (*)(Call&, const GuideDraft&);

void send_act(const CallPtr& call, const std::string& stream, domain::Command command) {
    engine::Request request;
    request.stream = stream;
    request.shard = stream.substr(0, stream.find('/'));
    request.command = std::move(command);
    request.expected_version = call->if_match();
    request.await_follow_ups = true;
    call->submit(std::move(request), [call](const engine::Outcome&) { reply_draft(*call, 200); });
}

template <class MakeCommand>
void act(CallPtr call, MakeCommand make) {
    call->work([call, make = std::move(make)] {
        const auto reader = call->reader();
        const auto open = open_draft(*call, *reader);
        if (!open) return call->refuse(open.refusal());
        base::Result<domain::Command> command = make(*call, open->state());
        if (!command) return call->refuse(command.refusal());
        send_act(call, open->stream, std::move(*command));
    });
}

void save_draft(CallPtr call, DraftText body) {
    act(call, [body](Call&, const GuideDraft&) {
        return base::Result<domain::Command>(draft_of(body.yaml));
    });
}

struct ReadDraft {
    views::Authored authored;
    domain::Guide guide;
};

base::Result<ReadDraft> read_draft(const GuideDraft& state) {
    auto authored = read_guide(state.text);
    if (!authored) return authored.refusal();
    auto guide = views::guide_of(*authored);
    if (authored->problems.empty() && guide)
        return ReadDraft{std::move(*authored), std::move(*guide)};
    return base::Refusal{"draft_unreadable", "文字还不是一份完整的指南，改好了再自查。", "", "",
                         authored->problems};
}

constexpr std::size_t most_findings = 300;

base::Result<domain::Command> check_command(Call& call, const GuideDraft& state) {
    const auto read = read_draft(state);
    if (!read) return read.refusal();
    domain::CheckDraft command{read->authored.content_hash, {}};
    for (const auto& f : views::lint_guide(read->guide, *call.library(), call.now().date())) {
        const bool error = f.severity == domain::Severity::error;
        if (command.findings.size() < most_findings || error)
            command.findings.push_back(
                {boost::describe::enum_to_string(f.severity, ""), f.code, f.pointer, f.message});
    }
    if (const auto missing = missing_adjustment(call, read->guide))
        command.findings.push_back({"advice", missing->code, missing->pointer, missing->message});
    return domain::Command{std::move(command)};
}

std::string in_force(Call& call, const std::string& item) {
    return call.library()->hash_of(domain::PublicationKind::guide, item);
}

base::Result<domain::Command> submit_command(Call& call, const GuideDraft& state) {
    auto read = read_draft(state);
    if (!read) return read.refusal();
    auto& authored = read->authored;
    return domain::Command{domain::SubmitDraft{authored.content_hash, std::move(authored.body),
                                               in_force(call, state.item)}};
}

base::Result<domain::Command> release_command(Call& call, const GuideDraft& state) {
    domain::ReleaseDraft command{in_force(call, state.item), {}};
    if (const auto read = read_draft(state)) {
        command.findings =
            domain::lint_errors(views::lint_guide(read->guide, *call.library(), call.now().date()));
        if (auto missing = missing_adjustment(call, read->guide))
            command.findings.push_back(std::move(*missing));
    }
    return domain::Command{std::move(command)};
}

template <Make make>
void act_without_body(CallPtr call, Nothing) {
    act(std::move(call), make);
}

template <class Command>
void act_with_reason(CallPtr call, DraftReason body) {
    act(std::move(call), [body](Call&, const GuideDraft&) {
        return base::Result<domain::Command>(Command{body.reason});
    });
}

void review_law(CallPtr call, LegalReviewBody body) {
    act(std::move(call), [body](Call&, const GuideDraft&) {
        return base::Result<domain::Command>(
            domain::ReviewDraft{domain::ReviewStage::legal, body.verdict, body.opinion, {}});
    });
}

void review_centrally(CallPtr call, CentralReviewBody body) {
    act(std::move(call), [body](Call&, const GuideDraft&) {
        return base::Result<domain::Command>(domain::ReviewDraft{
            domain::ReviewStage::central, body.verdict, body.opinion, body.answers});
    });
}

template <class In, void (*F)(CallPtr, In)>
Route act_route(std::string_view path, domain::DraftAct act) {
    return send_later<In, GuideDraftView, F>(
               {"POST", path, domain::rule_of(act).name, "指南稿", Access::drafting})
        .key()
        .if_match()
        .body(64 * 1024);
}

}  // namespace

#define ACT(word) "/api/v1/guide_drafts/{id}/acts/" #word, domain::DraftAct::word

std::vector<Route> studio_routes() {
    constexpr auto access = Access::drafting;
    std::vector<Route> all;
    all.push_back(get_slowly<Page<GuideDraftLine>, list_drafts>(
                      {"GET", "/api/v1/guide_drafts", "指南稿，谁该办", "指南稿", access})
                      .with({"item", "事项"})
                      .with({"over", "写了就包括已发布和已作废的"}));
    all.push_back(send_later<DraftText, GuideDraftView, begin_draft>(
                      {"POST", "/api/v1/guide_drafts", "起草", "指南稿", access})
                      .key()
                      .created()
                      .body(yaml_bytes));
    all.push_back(route({"GET", "/api/v1/guide_drafts/{id}", "打开指南稿", "指南稿", access},
                        show_draft, nullptr, written_schema<GuideDraftView>));
    all.push_back(send_later<DraftText, GuideDraftView, save_draft>(
                      {"PUT", "/api/v1/guide_drafts/{id}", "保存指南稿", "指南稿", access})
                      .key()
                      .if_match()
                      .body(yaml_bytes));
    all.push_back(get<Page<DraftActLine>, list_draft_acts>(
        {"GET", "/api/v1/guide_draft_acts", "指南稿的动作表", "指南稿", access}));
    all.push_back(act_route<Nothing, act_without_body<check_command>>(ACT(self_check)));
    all.push_back(act_route<Nothing, act_without_body<submit_command>>(ACT(submit_for_review)));
    all.push_back(act_route<DraftReason, act_with_reason<domain::TakeBackDraft>>(ACT(take_back)));
    all.push_back(act_route<LegalReviewBody, review_law>(ACT(review_law)));
    all.push_back(act_route<CentralReviewBody, review_centrally>(ACT(review_centrally)));
    all.push_back(act_route<Nothing, act_without_body<release_command>>(ACT(release)));
    all.push_back(act_route<DraftReason, act_with_reason<domain::DropDraft>>(ACT(drop)));
    return all;
}

#undef ACT

}  // namespace api
