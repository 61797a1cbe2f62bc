#include "domain/model.h"

#include "domain/acceptance.h"
#include "domain/acts.h"
#include "domain/adjustment_rules.h"
#include "domain/case_clocks.h"
#include "domain/case_evolve.h"
#include "domain/decision.h"
#include "domain/delivery.h"
#include "domain/draft_rules.h"
#include "domain/examination.h"
#include "domain/governance_rules.h"
#include "domain/registers.h"
#include "domain/smaller_streams.h"
#include "domain/special_step.h"
#include "domain/supplement.h"
#include "domain/undo.h"
#include "domain/withdrawal.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Refusal;
using base::Result;

Act act_of(const Submit& command) {
    const bool paper = command.channel == Channel::counter || command.channel == Channel::post;
    return paper ? Act::receive : Act::submit;
}

base::Refusal by_react_only() {
    return refuse("wrong_role", "编号由登记簿给出，不能自己填。");
}

// One overload a command: the act it is, and the function of that name.
struct CaseDecider {
    const Case& state;
    const Facts& facts;

    template <class Command, class Function>
    Result<Events> act(Act name, const Command& command, Function function) const {
        if (const auto check = check_act(name, state, facts); !check.ok()) return check.refusal();
        return function(state, command, facts);
    }

    Result<Events> operator()(const Submit& c) const { return act(act_of(c), c, submit); }
    Result<Events> operator()(const CheckMaterial& c) const {
        return act(Act::check_material, c, check_material);
    }
    Result<Events> operator()(const CorrectOnSpot& c) const {
        return act(Act::correct_on_spot, c, correct_on_spot);
    }
    Result<Events> operator()(const DeclineNotRequired& c) const {
        return act(Act::decline_not_required, c, decline_not_required);
    }
    Result<Events> operator()(const RefuseAcceptance& c) const {
        return act(Act::refuse_acceptance, c, refuse_acceptance);
    }
    Result<Events> operator()(const RequestSupplement& c) const {
        return act(Act::request_supplement, c, request_supplement);
    }
    Result<Events> operator()(const RepeatUnmet& c) const {
        return act(Act::repeat_unmet, c, repeat_unmet);
    }
    Result<Events> operator()(const SubmitSupplement& c) const {
        return act(Act::supplement, c, supplement);
    }
    Result<Events> operator()(const Accept& c) const { return act(Act::accept, c, accept); }
    Result<Events> operator()(const Examine& c) const { return act(Act::examine, c, examine); }
    Result<Events> operator()(const ReturnStep& c) const {
        return act(Act::return_step, c, return_step);
    }
    Result<Events> operator()(const Propose& c) const { return act(Act::propose, c, propose); }
    Result<Events> operator()(const Decide& c) const {
        const auto decide_case = [](const Case& s, const Decide& d, const Facts& f) {
            return decide(s, d, f);
        };
        return act(Act::decide, c, decide_case);
    }
    Result<Events> operator()(const PushResult& c) const {
        return act(Act::push_result, c, push_result);
    }
    Result<Events> operator()(const HandToWindow& c) const {
        return act(Act::hand_to_window, c, hand_to_window);
    }
    Result<Events> operator()(const NotifyPickup& c) const {
        return act(Act::notify_pickup, c, notify_pickup);
    }
    Result<Events> operator()(const Serve& c) const { return act(Act::serve, c, serve); }
    Result<Events> operator()(const UndoMisoperation& c) const {
        return act(Act::undo_misoperation, c, undo_misoperation);
    }
    Result<Events> operator()(const WithdrawApplication& c) const {
        return act(Act::withdraw_application, c, withdraw_application);
    }
    Result<Events> operator()(const BeginSpecial& c) const {
        return act(Act::begin_special, c, begin_special);
    }
    Result<Events> operator()(const EndSpecial& c) const {
        return act(Act::end_special, c, end_special);
    }
    Result<Events> operator()(const Extend& c) const { return act(Act::extend, c, extend); }
    Result<Events> operator()(const OpenNotice& c) const {
        return act(Act::open_notice, c, open_notice);
    }
    Result<Events> operator()(const GiveCaseNumber& c) const {
        if (!facts.actor.is(Role::react)) return by_react_only();
        if (!state.number.empty()) return Events{};
        return Events{CaseNumbered{c.number}};
    }
    Result<Events> operator()(const GiveNoticeNumber& c) const {
        if (!facts.actor.is(Role::react)) return by_react_only();
        return Events{NoticeNumbered{c.notice, c.number, c.entry}};
    }
    template <class Other>
    Result<Events> operator()(const Other&) const {
        return refuse("wrong_stream", "这个操作不是对办件的。");
    }
};

Result<Events> wrong_stream() {
    return refuse("wrong_stream", "这个操作不是对它的。");
}

Result<Events> decide_in(const Case& state, const Command& command, const Facts& facts) {
    return std::visit(CaseDecider{state, facts}, command);
}

Result<Events> decide_in(const Register&, const Command& command, const Facts& facts) {
    if (!facts.actor.is(Role::react)) return by_react_only();
    if (const auto* enter = std::get_if<EnterNumber>(&command)) {
        return enter_number(*enter, facts);
    }
    const auto* undo = std::get_if<VoidNumber>(&command);
    return undo ? void_number(*undo, facts) : wrong_stream();
}

Result<Events> decide_in(const Rating& state, const Command& command, const Facts& facts) {
    const auto* given = std::get_if<Rate>(&command);
    return given ? rate(state, *given, facts) : wrong_stream();
}

Result<Events> decide_in(const Publication& state, const Command& command, const Facts& facts) {
    const auto* asked = std::get_if<Publish>(&command);
    return asked ? publish(state, *asked, facts) : wrong_stream();
}

Result<Events> decide_in(const AccessLog& state, const Command& command, const Facts& facts) {
    const auto* read = std::get_if<RecordReading>(&command);
    return read ? record_reading(state, *read, facts) : wrong_stream();
}

// One overload a command of a draft.
struct DraftDecider {
    const GuideDraft& state;
    const Facts& facts;

    Result<Events> operator()(const SaveDraft& c) const { return save_draft(state, c, facts); }
    Result<Events> operator()(const CheckDraft& c) const { return check_draft(state, c, facts); }
    Result<Events> operator()(const SubmitDraft& c) const { return submit_draft(state, c, facts); }
    Result<Events> operator()(const TakeBackDraft& c) const {
        return take_back_draft(state, c, facts);
    }
    Result<Events> operator()(const ReviewDraft& c) const { return review_draft(state, c, facts); }
    Result<Events> operator()(const ReleaseDraft& c) const {
        return release_draft(state, c, facts);
    }
    Result<Events> operator()(const NoteDraftPublished& c) const {
        return note_published(state, c, facts);
    }
    Result<Events> operator()(const DropDraft& c) const { return drop_draft(state, c, facts); }
    Result<Events> operator()(const TestDraft& c) const { return test_draft(state, c, facts); }
    template <class Other>
    Result<Events> operator()(const Other&) const {
        return wrong_stream();
    }
};

Result<Events> decide_in(const GuideDraft& state, const Command& command, const Facts& facts) {
    return std::visit(DraftDecider{state, facts}, command);
}

// One overload a command of an adjustment.
struct AdjustmentDecider {
    const Adjustment& state;
    const Facts& facts;

    Result<Events> operator()(const RegisterAdjustment& c) const {
        return register_adjustment(state, c, facts);
    }
    Result<Events> operator()(const FileAdjustment& c) const {
        return file_adjustment(state, c, facts);
    }
    Result<Events> operator()(const ReviewAdjustment& c) const {
        return review_adjustment(state, c, facts);
    }
    Result<Events> operator()(const ApproveAdjustment& c) const {
        return approve_adjustment(state, c, facts);
    }
    Result<Events> operator()(const FileAdjustmentAbove& c) const {
        return file_adjustment_above(state, c, facts);
    }
    Result<Events> operator()(const WithdrawAdjustment& c) const {
        return withdraw_adjustment(state, c, facts);
    }
    Result<Events> operator()(const NoteDraftPublished& c) const {
        return note_published(state, c, facts);
    }
    template <class Other>
    Result<Events> operator()(const Other&) const {
        return wrong_stream();
    }
};

Result<Events> decide_in(const Adjustment& state, const Command& command, const Facts& facts) {
    return std::visit(AdjustmentDecider{state, facts}, command);
}

// One overload a command of a spot check.
struct SpotCheckDecider {
    const SpotCheck& state;
    const Facts& facts;

    Result<Events> operator()(const DrawSpotCheck& c) const {
        return draw_spot_check(state, c, facts);
    }
    Result<Events> operator()(const RecordSpotCheck& c) const {
        return record_spot_check(state, c, facts);
    }
    Result<Events> operator()(const RectifySpotCheck& c) const {
        return rectify_spot_check(state, c, facts);
    }
    Result<Events> operator()(const VerifySpotCheck& c) const {
        return verify_spot_check(state, c, facts);
    }
    Result<Events> operator()(const CloseSpotCheck& c) const {
        return close_spot_check(state, c, facts);
    }
    template <class Other>
    Result<Events> operator()(const Other&) const {
        return wrong_stream();
    }
};

Result<Events> decide_in(const SpotCheck& state, const Command& command, const Facts& facts) {
    return std::visit(SpotCheckDecider{state, facts}, command);
}

Result<Events> decide_in(const CampaignRecord& state, const Command& command, const Facts& facts) {
    const auto* confirmed = std::get_if<ConfirmItem>(&command);
    return confirmed ? confirm_item(state, *confirmed, facts) : wrong_stream();
}

template <class State>
struct StreamEvolver {
    State& state;
    const Meta& meta;

    template <class Happened>
    void operator()(const Happened& event) const {
        if constexpr (requires { evolve(state, event, meta); }) evolve(state, event, meta);
    }
};

// How each kind of stream takes an event; one of another kind changes nothing.
struct Evolver {
    const Event& event;
    const Meta& meta;

    void operator()(Case& state) const { evolve(state, event, meta); }
    void operator()(Register&) const {}
    void operator()(Rating& state) const {
        if (const auto* given = std::get_if<RatingGiven>(&event)) evolve(state, *given);
    }
    void operator()(Publication& state) const {
        if (const auto* published = std::get_if<Published>(&event)) evolve(state, *published);
    }
    void operator()(AccessLog&) const {}
    template <class Stream>
    void operator()(Stream& state) const {
        std::visit(StreamEvolver<Stream>{state, meta}, event);
    }
};

void collect(CaseReceived& event, std::vector<Box*>& boxes) {
    for (Party& party : event.parties) boxes.push_back(&party.contact);
    boxes.push_back(&event.form);
}
void collect(FormCorrected& event, std::vector<Box*>& boxes) {
    boxes.push_back(&event.form);
}
void collect(SupplementReceived& event, std::vector<Box*>& boxes) {
    if (event.form) boxes.push_back(&*event.form);
}
void collect(RatingGiven& event, std::vector<Box*>& boxes) {
    if (event.comment) boxes.push_back(&*event.comment);
}
template <class Other>
void collect(Other&, std::vector<Box*>&) {}

// "690102/case/..." is a "case".
std::string_view kind_of(std::string_view stream) {
    const auto first = stream.find('/');
    const auto second = first == stream.npos ? first : stream.find('/', first + 1);
    return second == stream.npos ? "" : stream.substr(first + 1, second - first - 1);
}

}  // namespace

State initial_state(const std::string& stream) {
    const auto kind = kind_of(stream);
    if (kind == "register") return Register{.id = stream};
    if (kind == "rating") return Rating{.id = stream};
    if (kind == "publication") return Publication{.id = stream};
    if (kind == "access") return AccessLog{.id = stream};
    if (kind == "draft") return GuideDraft{.id = stream};
    if (kind == "adjustment") return Adjustment{.id = stream};
    if (kind == "spot_check") return SpotCheck{.id = stream};
    if (kind == "campaign") return CampaignRecord{.id = stream};
    return Case{.id = stream};
}

bool newest_is_enough(const std::string& stream) {
    const auto kind = kind_of(stream);
    return kind == "register" || kind == "publication" || kind == "access";
}

Result<Events> decide(const State& state, const Command& command, const Facts& facts) {
    return std::visit([&](const auto& held) { return decide_in(held, command, facts); }, state);
}

void evolve(State& state, const Event& event, const Meta& meta) {
    std::visit(Evolver{event, meta}, state);
}

std::optional<Consequence> due(const State& state, const Facts& facts) {
    const auto* held = std::get_if<Case>(&state);
    return held ? deemed_acceptance(*held, facts) : std::nullopt;
}

std::optional<base::Instant> look_again(const Case& state, const Facts& facts) {
    const auto clock = notice_clock(state, facts);
    if (!clock || !facts.calendar) return {};
    const ClockReading reading = read_quick(*clock, *facts.calendar);
    if (!reading.unknown_year) return reading.due;
    return base::at(base::make_date(reading.first_unknown_year, 1, 1));
}

std::vector<Box*> boxes_of(Event& event) {
    std::vector<Box*> boxes;
    std::visit([&](auto& e) { collect(e, boxes); }, event);
    return boxes;
}

}  // namespace domain
