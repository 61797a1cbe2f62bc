#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access.h"
#include "domain/adjustment.h"
#include "domain/campaign_record.h"
#include "domain/case.h"
#include "domain/draft.h"
#include "domain/facts.h"
#include "domain/publication.h"
#include "domain/rating.h"
#include "domain/register.h"
#include "domain/spot_check.h"

// The domain's one door for the engine: four pure functions over everything that has a stream.
namespace domain {

using Event = std::variant<CaseReceived, CaseNumbered, MaterialChecked, FormCorrected, NotRequiredDeclared,
    AcceptanceRefused, SupplementRequested, SupplementRepeated, SupplementReceived, CaseAccepted, DeemedAccepted,
    CaseExamined, StepReturned, CaseProposed, CaseDecided, ResultPushed, HandedToWindow, PickupNotified,
    ResultServed, ApplicationWithdrawn, MisoperationUndone, SpecialStepBegun, SpecialStepEnded, LimitExtended,
    NoticeIssued, NoticeNumbered, NoticeOpened, NumberEntered, NumberVoided, RatingGiven, Published, PersonRead,
    DraftSaved, DraftChecked, DraftSubmitted, DraftTakenBack, DraftReviewed, DraftReleased, DraftPublished,
    DraftDropped, DraftTested, AdjustmentRegistered, AdjustmentFiled, AdjustmentReviewed, AdjustmentApproved,
    AdjustmentFiledAbove, AdjustmentConcluded, AdjustmentPublished, AdjustmentWithdrawn, SpotCheckDrawn, SpotChecked,
    SpotRectified, SpotVerified, SpotCheckClosed, ItemConfirmed>;
using Events = std::vector<Event>;

using Command = std::variant<Submit, CheckMaterial, CorrectOnSpot, DeclineNotRequired, RefuseAcceptance,
    RequestSupplement, RepeatUnmet, SubmitSupplement, Accept, Examine, ReturnStep, Propose, Decide, PushResult,
    HandToWindow, NotifyPickup, Serve, UndoMisoperation, WithdrawApplication, BeginSpecial, EndSpecial, Extend,
    OpenNotice, GiveCaseNumber, GiveNoticeNumber, EnterNumber, VoidNumber, Rate, Publish, RecordReading, SaveDraft,
    CheckDraft, SubmitDraft, TakeBackDraft, ReviewDraft, ReleaseDraft, NoteDraftPublished, DropDraft,
    TestDraft, RegisterAdjustment, FileAdjustment, ReviewAdjustment, ApproveAdjustment, FileAdjustmentAbove,
    WithdrawAdjustment, DrawSpotCheck, RecordSpotCheck, RectifySpotCheck, VerifySpotCheck, CloseSpotCheck,
    ConfirmItem>;

// What every stored event carries beside itself.
struct Meta {
    std::int64_t version = 0;
    base::Instant recorded_at;
    std::optional<base::Instant> effective_at;  // of a consequence of time alone
    std::string actor;  // account, "clock" or "react"

    base::Instant effective() const { return effective_at.value_or(recorded_at); }
};

using State = std::variant<Case, Register, Rating, Publication, AccessLog, GuideDraft, Adjustment, SpotCheck,
    CampaignRecord>;

// The empty state of the kind that the stream's name says ("690102/case/..." is a Case).
State initial_state(const std::string& stream);

// Whether the state after the newest event alone is the whole state. Such streams grow for years and are
// never folded: the lines of a register, the readings of a person's data, the versions of a guide.
bool newest_is_enough(const std::string& stream);

// Whether and how the command changes the stream. Total and deterministic. A box leaves as it came, "open".
base::Result<Events> decide(const State& state, const Command& command, const Facts& facts);

// No rules here: the decision is already made.
void evolve(State& state, const Event& event, const Meta& meta);

// The next consequence of time alone that has come due at facts.now, if any: e.g. deemed acceptance
// (行政许可法 第三十二条). `effective_at` is when it became true, not when it was seen.
struct Consequence {
    Events events;
    base::Instant effective_at;
};
std::optional<Consequence> due(const State& state, const Facts& facts);

// When to look at the stream again for a consequence of time; empty: never by itself.
std::optional<base::Instant> look_again(const Case& state, const Facts& facts);

// Follow-ups in other streams (or later in this one): ordinary commands of the actor "react".
struct FollowUp {
    std::string stream;
    Command command;
};
std::vector<FollowUp> react(const State& after, const Event& event, const Meta& meta, const Facts& facts);

// Every box of an event, for the engine to seal.
std::vector<Box*> boxes_of(Event& event);

}  // namespace domain
