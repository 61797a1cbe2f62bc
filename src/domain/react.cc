#include <fmt/format.h>

#include <algorithm>

#include "domain/model.h"
#include "domain/notice_text.h"
#include "domain/words.h"

// What follows from an event in other streams: numbers from the registers, and the pushed result.
namespace domain {
namespace {

std::string shard_of(const std::string& stream) {
    return stream.substr(0, stream.find('/'));
}

// 文号 of a register: the middle nine signs of a credit code name the organ within the region.
std::string organ_of(const std::string& agency) {
    return agency.size() == 18 ? agency.substr(8, 9) : agency;
}

std::string_view character_of(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::receipt:
            return "收";
        case NoticeKind::supplement_receipt:
            return "补收";
        case NoticeKind::not_required:
            return "不受";
        case NoticeKind::acceptance_refused:
            return "不予受";
        case NoticeKind::supplement:
            return "补";
        case NoticeKind::supplement_repeated:
            return "再补";
        case NoticeKind::acceptance:
            return "受";
        case NoticeKind::deemed_acceptance:
            return "视受";
        case NoticeKind::special_step:
            return "特";
        case NoticeKind::extension:
            return "延";
        case NoticeKind::decision:
            return "决";
        case NoticeKind::refusal:
            return "不予";
        case NoticeKind::withdrawal:
            return "撤";
        case NoticeKind::pick_up:
            return "领";
    }
    return "";
}

// Whose paper it is: a decision is the deciding agency's, all else the accepting one's.
const std::string& issuer_of(const Case& state, NoticeKind kind, const Facts& facts) {
    const bool result = kind == NoticeKind::decision || kind == NoticeKind::refusal;
    return result && facts.guide ? facts.guide->guide.deciding_agency : state.agency;
}

std::string register_of(const Case& state, NoticeKind kind, base::Instant issued, const Facts& facts) {
    return fmt::format("{}/register/{}-{}-{}", shard_of(state.id), word_of(kind),
                       issuer_of(state, kind, facts), issued.date().year());
}

FollowUp enter_case(const Case& state, base::Instant when) {
    const std::string shard = shard_of(state.id);
    const int year = when.date().year();
    EnterNumber command;
    command.subject = state.id;
    command.pattern = fmt::format("{}-{}-{{n}}-{{c}}", shard, year);
    command.title = "办件编号";
    return {fmt::format("{}/register/case-{}-{}", shard, state.region, year), std::move(command)};
}

FollowUp enter_notice(const Case& state, const NoticeIssued& event, const Meta& meta,
                      const Facts& facts) {
    const NoticeText text = notice_text(event.kind, state, facts);
    EnterNumber command;
    command.subject = state.id;
    command.notice = meta.version;
    command.pattern =
        fmt::format("（{}-{}）{}字〔{}〕第{{n}}号", shard_of(state.id), organ_of(issuer_of(state, event.kind, facts)),
                    character_of(event.kind), meta.effective().date().year());
    command.title = text.title;
    command.text = text.text;
    return {register_of(state, event.kind, meta.effective(), facts), std::move(command)};
}

FollowUp void_notice(const Case& state, const NoticeState& notice, const Facts& facts) {
    return {register_of(state, notice.kind, notice.issued, facts),
            VoidNumber{state.id, notice.version, "撤销误操作", notice.entry}};
}

using FollowUps = std::vector<FollowUp>;

struct CaseReactor {
    const Case& state;
    const Meta& meta;
    const Facts& facts;

    FollowUps operator()(const CaseReceived& e) const { return {enter_case(state, e.event_time)}; }
    FollowUps operator()(const NoticeIssued& e) const {
        return {enter_notice(state, e, meta, facts)};
    }
    FollowUps operator()(const CaseDecided& e) const {
        if (!e.electronic && state.consent != Consent::electronic) return {};
        return {{state.id, PushResult{}}};
    }
    FollowUps operator()(const MisoperationUndone&) const {
        FollowUps voided;
        for (const NoticeState& notice : state.notices) {
            if (notice.voided != meta.version || notice.entry == 0) continue;
            voided.push_back(void_notice(state, notice, facts));
        }
        return voided;
    }
    // The number of a notice undone in the meantime: it is void as it comes.
    FollowUps operator()(const NoticeNumbered& e) const {
        const auto notice = std::ranges::find(state.notices, e.notice, &NoticeState::version);
        if (notice == state.notices.end() || !notice->voided) return {};
        return {void_notice(state, *notice, facts)};
    }
    // Electronic service is done when the party who agreed to it opens the decision.
    FollowUps operator()(const NoticeOpened& e) const {
        const auto notice = std::ranges::find(state.notices, e.notice, &NoticeState::version);
        const bool result =
            notice != state.notices.end() &&
            (notice->kind == NoticeKind::decision || notice->kind == NoticeKind::refusal);
        if (!result || state.status != Status::decided || state.consent != Consent::electronic)
            return {};
        return {{state.id, Serve{"electronic", "当事人本人登录后打开了决定书"}}};
    }
    template <class Other>
    FollowUps operator()(const Other&) const {
        return {};
    }
};

FollowUps draft_released(const GuideDraft& state) {
    Publish command;
    command.kind = PublicationKind::guide;
    command.key = state.item;
    command.content_hash = state.content_hash;
    command.body = state.body;
    command.region = state.region;
    command.draft = state.id;
    command.replaces = state.based_on;
    const auto stream =
        fmt::format("{}/publication/guide/{}", state.region.substr(0, 6), state.item);
    return {{stream, std::move(command)}};
}

// The last version of an item that ends, from the day its adjustment takes effect.
FollowUps adjustment_concluded(const Adjustment& state, const AdjustmentConcluded& event) {
    if (event.body.empty()) return {};
    Publish command;
    command.kind = PublicationKind::guide;
    command.key = state.cause.item;
    command.content_hash = event.content_hash;
    command.body = event.body;
    command.region = state.cause.region;
    command.draft = state.id;
    const auto stream = fmt::format("{}/publication/guide/{}", state.cause.region.substr(0, 6),
                                    state.cause.item);
    return {{stream, std::move(command)}};
}

FollowUps draft_published(const Published& event) {
    if (!event.draft) return {};
    return {{*event.draft, NoteDraftPublished{event.version}}};
}

FollowUps number_given(const NumberEntered& event, const Meta& meta) {
    if (event.notice == 0) return {{event.subject, GiveCaseNumber{event.number}}};
    return {{event.subject, GiveNoticeNumber{event.notice, event.number, meta.version}}};
}

}  // namespace

std::vector<FollowUp> react(const State& after, const Event& event, const Meta& meta,
                            const Facts& facts) {
    if (const auto* entered = std::get_if<NumberEntered>(&event))
        return number_given(*entered, meta);
    if (const auto* published = std::get_if<Published>(&event)) return draft_published(*published);
    if (std::holds_alternative<DraftReleased>(event))
        return draft_released(std::get<GuideDraft>(after));
    if (const auto* concluded = std::get_if<AdjustmentConcluded>(&event))
        return adjustment_concluded(std::get<Adjustment>(after), *concluded);
    const auto* state = std::get_if<Case>(&after);
    return state ? std::visit(CaseReactor{*state, meta, facts}, event) : FollowUps{};
}

}  // namespace domain
