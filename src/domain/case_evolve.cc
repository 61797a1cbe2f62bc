#include "domain/case_evolve.h"

#include <algorithm>
#include <concepts>

namespace domain {
namespace {

void take_in(Case& state, const std::vector<SubmittedMaterial>& materials) {
    for (const SubmittedMaterial& submitted : materials) {
        MaterialState& material = state.materials[submitted.material];
        material = {};
        material.submitted = submitted;
        material.submitted_round = state.round;
    }
}

void demand(Case& state, const std::vector<Deficiency>& lines, const std::optional<Limit>& period,
            const Meta& meta) {
    state.status = Status::supplement_pending;
    state.demanded = lines;
    for (const Deficiency& line : lines) state.ever_demanded.insert(line.material);
    ++state.supplements;
    state.supplement_requested = meta.effective();
    state.supplement_period = period;
}

void close(Case& state, Status status, const Meta& meta) {
    state.status = status;
    state.ended = meta.effective();
}

NoticeState* find_notice(Case& state, std::int64_t version) {
    const auto found = std::ranges::find(state.notices, version, &NoticeState::version);
    return found == state.notices.end() ? nullptr : &*found;
}

void apply(Case& state, const CaseReceived& e, const Meta&) {
    state.tracking_code = e.tracking_code;
    state.item = e.item;
    state.guide_version = e.guide_version;
    state.region = e.region;
    state.agency = e.agency;
    state.hall = e.hall;
    state.channel = e.channel;
    state.origin = e.origin;
    state.test = e.test;
    state.consent = e.consent;
    state.situations = e.situations;
    state.parties = e.parties;
    state.status = Status::received;
    state.round = 1;
    state.first_received = state.received = e.event_time;
    take_in(state, e.materials);
}

void apply(Case& state, const CaseNumbered& e, const Meta&) {
    state.number = e.number;
}

void apply(Case& state, const MaterialChecked& e, const Meta&) {
    MaterialState& material = state.materials[e.material];
    material.result = e.result;
    material.points = e.points;
    material.note = e.note;
    material.checked_round = state.round;
}

void apply(Case&, const FormCorrected&, const Meta&) {}

void apply(Case& state, const NotRequiredDeclared& e, const Meta& meta) {
    state.not_required = e;
    close(state, Status::declined_not_required, meta);
}

void apply(Case& state, const AcceptanceRefused& e, const Meta& meta) {
    state.not_accepted = e;
    close(state, Status::refused_acceptance, meta);
}

void apply(Case& state, const SupplementRequested& e, const Meta& meta) {
    demand(state, e.lines, e.period, meta);
}

void apply(Case& state, const SupplementRepeated& e, const Meta& meta) {
    demand(state, e.lines, e.period, meta);
}

void apply(Case& state, const SupplementReceived& e, const Meta&) {
    state.status = Status::received;
    state.round = e.round;
    state.received = e.event_time;
    take_in(state, e.materials);
    if (!e.form) return;
    // A line made from the form is answered with the form and has to be looked at again.
    for (const Deficiency& line : state.demanded) {
        MaterialState& material = state.materials[line.material];
        if (material.submitted_round == 0) material = {};
    }
}

void apply(Case& state, const CaseAccepted&, const Meta& meta) {
    state.status = Status::accepted;
    state.accepted = meta.effective();
}

void apply(Case& state, const DeemedAccepted& e, const Meta&) {
    state.status = Status::accepted;
    state.accepted = e.receipt;
    state.deemed = true;
}

void apply(Case& state, const CaseExamined& e, const Meta&) {
    state.examination = e;
}

void apply(Case& state, const StepReturned&, const Meta&) {
    state.status = Status::accepted;
    state.examination.reset();
    state.proposal.reset();
}

void apply(Case& state, const CaseProposed& e, const Meta& meta) {
    state.status = Status::proposed;
    state.proposal = e.proposal;
    if (!state.first_proposed) state.first_proposed = meta.effective();
}

void apply(Case& state, const CaseDecided& e, const Meta& meta) {
    state.status = Status::decided;
    state.decision = e;
    state.decided = meta.effective();
}

void apply(Case& state, const ResultPushed&, const Meta& meta) {
    state.pushed = meta.effective();
}
void apply(Case& state, const HandedToWindow&, const Meta& meta) {
    state.handed = meta.effective();
}

void apply(Case& state, const PickupNotified&, const Meta& meta) {
    state.pickup_notified = meta.effective();
}

void apply(Case& state, const ResultServed&, const Meta& meta) {
    state.status = Status::served;
    state.served = meta.effective();
}

void apply(Case& state, const ApplicationWithdrawn&, const Meta& meta) {
    close(state, Status::withdrawn, meta);
}

// Back to the case before the act; what came from outside since (numbers, openings) stays.
void apply(Case& state, const MisoperationUndone& e, const Meta& meta) {
    if (!state.undoable || state.undoable->version != e.undone_version) return;
    Case before = *state.undoable->before;
    before.number = state.number;
    before.notices = state.notices;
    for (NoticeState& notice : before.notices) {
        if (notice.version > e.undone_version && !notice.voided) notice.voided = meta.version;
    }
    state = std::move(before);
}

void apply(Case& state, const SpecialStepBegun& e, const Meta&) {
    state.special_steps.push_back({e.step, e.begin, {}});
}

void apply(Case& state, const SpecialStepEnded& e, const Meta&) {
    for (SpecialStepRun& run : state.special_steps) {
        if (run.step == e.step && !run.end) run.end = e.end;
    }
}

void apply(Case& state, const LimitExtended& e, const Meta& meta) {
    state.extensions.push_back({e.by, meta.effective(), e.reason});
}

void apply(Case& state, const NoticeIssued& e, const Meta& meta) {
    state.notices.push_back({meta.version, e.kind, meta.effective(), "", {}, 0, 0});
}

void apply(Case& state, const NoticeNumbered& e, const Meta&) {
    NoticeState* notice = find_notice(state, e.notice);
    if (!notice) return;
    notice->number = e.number;
    notice->entry = e.entry;
}

void apply(Case& state, const NoticeOpened& e, const Meta& meta) {
    NoticeState* notice = find_notice(state, e.notice);
    if (notice && !notice->opened) notice->opened = meta.effective();
}

// Events of other streams: named, so that a case's own event cannot be forgotten.
template <class E, class... Named>
concept one_of = (std::same_as<E, Named> || ...);
template <class E>
requires one_of<E, NumberEntered, NumberVoided, RatingGiven, Published, PersonRead, DraftSaved,
                DraftChecked, DraftSubmitted, DraftTakenBack, DraftReviewed, DraftReleased,
                DraftPublished, DraftDropped, DraftTested, AdjustmentRegistered, AdjustmentFiled,
                AdjustmentReviewed, AdjustmentApproved, AdjustmentFiledAbove, AdjustmentConcluded,
                AdjustmentPublished, AdjustmentWithdrawn, SpotCheckDrawn, SpotChecked,
                SpotRectified, SpotVerified, SpotCheckClosed, ItemConfirmed>
void apply(Case&, const E&, const Meta&) {}

// The acts that act 44 may take back.
struct UndoableAct {
    const char* operator()(const NotRequiredDeclared&) const { return "decline_not_required"; }
    const char* operator()(const AcceptanceRefused&) const { return "refuse_acceptance"; }
    const char* operator()(const SupplementRequested&) const { return "request_supplement"; }
    const char* operator()(const SupplementRepeated&) const { return "repeat_unmet"; }
    const char* operator()(const CaseAccepted&) const { return "accept"; }
    const char* operator()(const StepReturned&) const { return "return_step"; }
    const char* operator()(const CaseProposed&) const { return "propose"; }
    const char* operator()(const CaseDecided&) const { return "decide"; }
    template <class Other>
    const char* operator()(const Other&) const {
        return nullptr;
    }
};

// What follows by itself does not use up the right to undo.
bool follows_by_itself(const Event& event) {
    return std::holds_alternative<NoticeIssued>(event) ||
           std::holds_alternative<NoticeNumbered>(event) ||
           std::holds_alternative<NoticeOpened>(event) ||
           std::holds_alternative<CaseNumbered>(event) ||
           std::holds_alternative<ResultPushed>(event);
}

}  // namespace

void evolve(Case& state, const Event& event, const Meta& meta) {
    const auto change = [&](const auto& e) { apply(state, e, meta); };
    const char* act = std::visit(UndoableAct{}, event);
    if (!act) {
        std::visit(change, event);
        if (!follows_by_itself(event)) state.undoable.reset();
        return;
    }
    state.undoable.reset();
    auto before = std::make_shared<const Case>(state);
    std::visit(change, event);
    state.undoable = {meta.version, act, meta.actor, meta.recorded_at, std::move(before)};
}

}  // namespace domain
