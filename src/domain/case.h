#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/guide.h"
#include "domain/limit.h"
#include "shape/describe.h"

// A case (办件): one application for one service item, from receipt to archive. This file is the table of
// contents: what is stored (events), what may be asked (commands), and the state folded from the events.
// The rules are in the .cc files named after the acts; which act is allowed when is in acts.h.
namespace domain {

// ---------------------------------------------------------------------------------------------- values

enum class Status {
    none, received, supplement_pending, accepted, proposed, sealed, decided, served, archived,
    declined_not_required, refused_acceptance, transferred_out, withdrawn, deemed_withdrawn,
    terminated, returned_prerequisite, voided_slip
};
SHAPE_ENUM(Status, none, received, supplement_pending, accepted, proposed, sealed, decided, served,
           archived, declined_not_required, refused_acceptance, transferred_out, withdrawn,
           deemed_withdrawn, terminated, returned_prerequisite, voided_slip)

bool is_closed(Status status);  // no act moves it any more, but archiving and reopening by order

enum class Channel { online, counter, post, agent, kiosk };
SHAPE_ENUM(Channel, online, counter, post, agent, kiosk)

enum class Origin { native, connected, re_entered, imported };
SHAPE_ENUM(Origin, native, connected, re_entered, imported)

// Personal data. No rule reads a box: `decide` and `evolve` pass it through unseen. Between a command and
// the engine's sealing `state` is "open" and `content` is plain JSON; stored boxes are "sealed", bound to
// stream, version and slot. An erased person's box stays and opens to nothing (已依法删除).
struct Box {
    std::string person;   // pseudonym
    std::string slot;     // contact, form, comment ...
    std::string state;    // open | sealed
    std::string content;  // sealed: store::Box as text
};
SHAPE_STRUCT(Box, person, slot, state, content)

enum class PartyRole { applicant, representative, agent };
SHAPE_ENUM(PartyRole, applicant, representative, agent)

// 当事人 with a role, never just "the applicant". Facts a rule may need stand in clear.
struct Party {
    PartyRole role = PartyRole::applicant;
    std::string person;                // pseudonym
    Box contact;                       // {"name","id_type","id_number","phone"}
    std::string organization;          // 单位名称: not a person
    std::string credit_code;
    std::optional<bool> id_checked;    // card read, or logged in with a real name
};
SHAPE_STRUCT(Party, role, person, contact, organization, credit_code, id_checked)

struct UploadedFile {
    std::string address;  // SM3 hex of the stored bytes
    std::string type;     // by content: application/pdf ...
    std::int64_t size = 0;
};
SHAPE_STRUCT(UploadedFile, address, type, size)

// One material as it was handed in.
struct SubmittedMaterial {
    std::string material;  // key of the guide's line
    std::vector<UploadedFile> files;
    bool shared = false;   // obtained by sharing: nothing handed in
    int originals = 0;     // paper taken at the counter
};
SHAPE_STRUCT(SubmittedMaterial, material, files, shared, originals)

enum class CheckResult { ok, missing, not_in_form, replaced_by_share, deferred };
SHAPE_ENUM(CheckResult, ok, missing, not_in_form, replaced_by_share, deferred)

// One lacking line of the guide: the law's two words (行政许可法 第三十二条), and what exactly is right.
struct Deficiency {
    std::string material;
    CheckResult reason = CheckResult::missing;  // missing | not_in_form
    std::vector<std::string> points;            // keys of the guide's check points
    std::string right;                          // what exactly is right, at most 300 characters
};
SHAPE_STRUCT(Deficiency, material, reason, points, right)

enum class Ground {  // why not accepted
    not_required, not_competent, unmet_after_supplement, barred, intake_window_closed, quantity_exhausted,
    incomplete_on_spot  // only 不动产登记暂行条例 第十七条: the notice lists all that is lacking
};
SHAPE_ENUM(Ground, not_required, not_competent, unmet_after_supplement, barred,
           intake_window_closed, quantity_exhausted, incomplete_on_spot)

enum class DecisionResult {
    granted, granted_in_part, refused,            // 准予 部分准予 不予 (许可)
    registered, registration_refused,             // 登记 不予登记 (确认)
    completed, not_completed                      // 办理完毕/备案完成, 不予办理 (服务)
};
SHAPE_ENUM(DecisionResult, granted, granted_in_part, refused, registered, registration_refused,
           completed, not_completed)

bool is_negative(DecisionResult result);
// The results the item's regime knows; "不予许可" on a pension is wrong in law (domain-tables P10).
std::vector<DecisionResult> results_of(Regime regime);

enum class Consent { electronic, post, pick_up };  // 送达方式确认
SHAPE_ENUM(Consent, electronic, post, pick_up)

enum class NoticeKind {
    receipt, supplement_receipt, not_required, acceptance_refused, supplement, supplement_repeated,
    acceptance, deemed_acceptance, special_step, extension, decision, refusal, withdrawal, pick_up
};
SHAPE_ENUM(NoticeKind, receipt, supplement_receipt, not_required, acceptance_refused, supplement,
           supplement_repeated, acceptance, deemed_acceptance, special_step, extension, decision,
           refusal, withdrawal, pick_up)

enum class ConditionAnswer { yes, no, not_applicable };
SHAPE_ENUM(ConditionAnswer, yes, no, not_applicable)

struct ConditionChecked {
    std::string condition;
    ConditionAnswer answer = ConditionAnswer::yes;
    std::string note;
};
SHAPE_STRUCT(ConditionChecked, condition, answer, note)

// ---------------------------------------------------------------------------------------------- events
// Stored for decades: see engine.md "Formats". The type word is the event's name in the log.

struct CaseReceived {
    std::string item;
    int guide_version = 0;
    std::string region;
    std::string agency;  // accepting agency
    Channel channel = Channel::online;
    Origin origin = Origin::native;
    bool test = false;
    std::string hall;
    std::string tracking_code;
    base::Instant event_time;  // when the papers were in hand; entry time is the record's own
    std::map<std::string, std::string> situations;
    std::vector<Party> parties;
    Box form;  // answers by data element, and file names
    std::vector<SubmittedMaterial> materials;
    bool incomplete = false;  // the applicant insisted although something is missing
    Consent consent = Consent::electronic;
    bool by_applicant = true;
};
SHAPE_STRUCT(CaseReceived, item, guide_version, region, agency, channel, origin, test, hall,
             tracking_code, event_time, situations, parties, form, materials, incomplete, consent,
             by_applicant)

struct CaseNumbered { std::string number; };
SHAPE_STRUCT(CaseNumbered, number)

struct MaterialChecked {
    std::string material;
    CheckResult result = CheckResult::ok;
    std::vector<std::string> points;
    std::string note;
};
SHAPE_STRUCT(MaterialChecked, material, result, points, note)

struct FormCorrected {  // 当场更正
    std::vector<std::string> elements;
    Box form;  // the answers after the correction, and {"before": ...}
    std::string confirmed_by;  // second_screen | signature
};
SHAPE_STRUCT(FormCorrected, elements, form, confirmed_by)

struct NotRequiredDeclared { std::string reason; std::string basis; };  // 不受理
SHAPE_STRUCT(NotRequiredDeclared, reason, basis)

struct AcceptanceRefused {  // 不予受理
    Ground ground = Ground::not_competent;
    std::string reason;
    std::string basis;
    std::string competent_agency;
};
SHAPE_STRUCT(AcceptanceRefused, ground, reason, basis, competent_agency)

struct SupplementRequested {  // 一次性告知补正
    int round = 1;
    std::vector<Deficiency> lines;
    std::optional<Limit> period;  // policy; the law gives none
};
SHAPE_STRUCT(SupplementRequested, round, lines, period)

struct SupplementRepeated {  // 再次告知, unmet lines only
    int round = 2;
    std::vector<Deficiency> lines;
    std::optional<Limit> period;
};
SHAPE_STRUCT(SupplementRepeated, round, lines, period)

struct SupplementReceived {
    int round = 2;
    std::vector<SubmittedMaterial> materials;
    std::optional<Box> form;
    base::Instant event_time;
};
SHAPE_STRUCT(SupplementReceived, round, materials, form, event_time)

struct CaseAccepted { std::string calendar_version; };
SHAPE_STRUCT(CaseAccepted, calendar_version)

struct DeemedAccepted {  // 视为受理: true the instant the limit passes, counted from the receipt day
    base::Instant receipt;
    base::Instant limit_passed;
    std::string calendar_version;
    std::string policy_version;
};
SHAPE_STRUCT(DeemedAccepted, receipt, limit_passed, calendar_version, policy_version)

struct CaseExamined {
    std::vector<ConditionChecked> conditions;
    std::string opinion;
    DecisionResult proposal = DecisionResult::granted;
};
SHAPE_STRUCT(CaseExamined, conditions, opinion, proposal)

struct StepReturned { std::string reason; };  // 退回: no clock restarts
SHAPE_STRUCT(StepReturned, reason)

struct CaseProposed { DecisionResult proposal = DecisionResult::granted; std::string opinion; };
SHAPE_STRUCT(CaseProposed, proposal, opinion)

struct CaseDecided {
    DecisionResult result = DecisionResult::granted;
    std::string reason;      // required when negative
    std::string basis;
    std::string remedies;    // text by the item's remedy profile
    std::string delegation;  // letter under which the officer decided
    std::string output;      // what is issued
    bool electronic = false;
};
SHAPE_STRUCT(CaseDecided, result, reason, basis, remedies, delegation, output, electronic)

struct ResultPushed { bool to_applicant = true; std::string hall; };
SHAPE_STRUCT(ResultPushed, to_applicant, hall)

struct HandedToWindow { std::string hall; };
SHAPE_STRUCT(HandedToWindow, hall)

struct PickupNotified { std::string channel; std::string outcome; };
SHAPE_STRUCT(PickupNotified, channel, outcome)

struct ResultServed { std::string manner; std::string proof; };
SHAPE_STRUCT(ResultServed, manner, proof)

struct ApplicationWithdrawn { std::string reason; };
SHAPE_STRUCT(ApplicationWithdrawn, reason)

struct MisoperationUndone { std::int64_t undone_version = 0; std::string act; std::string reason; };
SHAPE_STRUCT(MisoperationUndone, undone_version, act, reason)

struct SpecialStepBegun { std::string step; base::Date begin; std::string note; };
SHAPE_STRUCT(SpecialStepBegun, step, begin, note)

struct SpecialStepEnded { std::string step; base::Date end; std::string record; std::vector<std::string> officers; };
SHAPE_STRUCT(SpecialStepEnded, step, end, record, officers)

struct LimitExtended { Limit by; std::string reason; std::string approved_by; };
SHAPE_STRUCT(LimitExtended, by, reason, approved_by)

// A notice that the act before it must produce. It has no number: its register gives one.
struct NoticeIssued { NoticeKind kind = NoticeKind::receipt; };
SHAPE_STRUCT(NoticeIssued, kind)

// `notice`: its version in this stream; `entry`: the line of its register.
struct NoticeNumbered { std::int64_t notice = 0; std::string number; std::int64_t entry = 0; };
SHAPE_STRUCT(NoticeNumbered, notice, number, entry)

struct NoticeOpened { std::int64_t notice = 0; };  // the party opened it: electronic service
SHAPE_STRUCT(NoticeOpened, notice)

// -------------------------------------------------------------------------------------------- commands

struct Submit {  // act 1 (the applicant) and act 2 (the counter): the same content, another channel and role
    std::string item;
    std::optional<int> guide_version;  // the version the form was filled from; absent: the one in force
    Channel channel = Channel::online;
    Origin origin = Origin::native;
    bool test = false;
    std::optional<base::Instant> event_time;  // post and counter: when the papers were in hand
    std::map<std::string, std::string> situations;
    std::vector<Party> parties;
    Box form;
    std::vector<base::Problem> form_problems;  // what the form's own check found; empty: complete
    std::vector<SubmittedMaterial> materials;
    bool insist = false;  // 仍要提交
    Consent consent = Consent::electronic;
};
struct CheckMaterial {
    std::string material;
    CheckResult result = CheckResult::ok;
    std::vector<std::string> points;
    std::string note;
};
struct CorrectOnSpot { std::vector<std::string> elements; Box form; std::string confirmed_by; };
struct DeclineNotRequired { std::string reason; std::string basis; };
struct RefuseAcceptance {
    Ground ground = Ground::not_competent;
    std::string reason;
    std::string basis;
    std::string competent_agency;
};
struct RequestSupplement { std::vector<Deficiency> lines; };
struct RepeatUnmet { std::vector<Deficiency> lines; };
struct SubmitSupplement { std::vector<SubmittedMaterial> materials; std::optional<Box> form; };
struct Accept {};
struct Examine {
    std::vector<ConditionChecked> conditions;
    std::string opinion;
    DecisionResult proposal = DecisionResult::granted;
};
struct ReturnStep { std::string reason; };
struct Propose {};
struct Decide { DecisionResult result = DecisionResult::granted; std::string reason; std::string basis; };
struct PushResult {};
struct HandToWindow {};
struct NotifyPickup { std::string channel; std::string outcome; };
struct Serve { std::string manner; std::string proof; };
struct UndoMisoperation { std::string reason; };
struct WithdrawApplication { std::string reason; };
struct BeginSpecial { std::string step; std::string note; };
struct EndSpecial { std::string step; std::string record; std::vector<std::string> officers; };
struct Extend { Limit by; std::string reason; };
struct OpenNotice { std::int64_t notice = 0; };
struct GiveCaseNumber { std::string number; };                           // by react, from the register
struct GiveNoticeNumber { std::int64_t notice = 0; std::string number; std::int64_t entry = 0; };  // the same

SHAPE_STRUCT(CheckMaterial, material, result, points, note)
SHAPE_STRUCT(DeclineNotRequired, reason, basis)
SHAPE_STRUCT(RefuseAcceptance, ground, reason, basis, competent_agency)
SHAPE_STRUCT(RequestSupplement, lines)
SHAPE_STRUCT(RepeatUnmet, lines)
SHAPE_STRUCT(Examine, conditions, opinion, proposal)
SHAPE_STRUCT(ReturnStep, reason)
SHAPE_STRUCT(Decide, result, reason, basis)
SHAPE_STRUCT(NotifyPickup, channel, outcome)
SHAPE_STRUCT(Serve, manner, proof)
SHAPE_STRUCT(UndoMisoperation, reason)
SHAPE_STRUCT(WithdrawApplication, reason)
SHAPE_STRUCT(BeginSpecial, step, note)
SHAPE_STRUCT(EndSpecial, step, record, officers)
SHAPE_STRUCT(Extend, by, reason)

// ----------------------------------------------------------------------------------------------- state

struct MaterialState {
    SubmittedMaterial submitted;
    std::optional<CheckResult> result;
    std::vector<std::string> points;
    std::string note;
    int submitted_round = 0;
    int checked_round = 0;
};

struct NoticeState {
    std::int64_t version = 0;  // of its NoticeIssued in this stream
    NoticeKind kind = NoticeKind::receipt;
    base::Instant issued;
    std::string number;
    std::optional<base::Instant> opened;
    std::int64_t voided = 0;  // version of the undoing that made it void; 0: it holds
    std::int64_t entry = 0;  // in its register; 0: not numbered yet
};

struct SpecialStepRun {
    std::string step;
    base::Date begin;
    std::optional<base::Date> end;
};

struct ExtensionGiven { Limit by; base::Instant approved; std::string reason; };

struct Case {
    std::string id;  // the stream
    std::string number;
    std::string tracking_code;
    std::string item;
    int guide_version = 0;
    std::string region;
    std::string agency;
    std::string hall;
    Channel channel = Channel::online;
    Origin origin = Origin::native;
    bool test = false;
    Consent consent = Consent::electronic;
    Status status = Status::none;
    int round = 0;                       // of receipt; 1 with the first
    base::Instant first_received;
    base::Instant received;              // of the current round: what silence follows
    std::map<std::string, std::string> situations;
    std::vector<Party> parties;
    std::map<std::string, MaterialState> materials;  // by key of the guide's line
    std::vector<Deficiency> demanded;    // of the last notice
    std::set<std::string> ever_demanded; // material keys: after the first notice nothing new may be asked
    int supplements = 0;                 // notices of act 8 and 10
    std::optional<base::Instant> supplement_requested;
    std::optional<Limit> supplement_period;
    std::optional<base::Instant> accepted;  // clocks count from here; deemed: the receipt
    bool deemed = false;
    std::optional<NotRequiredDeclared> not_required;
    std::optional<AcceptanceRefused> not_accepted;
    std::optional<CaseExamined> examination;
    std::optional<DecisionResult> proposal;
    std::optional<base::Instant> first_proposed;  // the step's clock never starts twice
    std::optional<CaseDecided> decision;
    std::optional<base::Instant> decided;
    std::vector<SpecialStepRun> special_steps;
    std::vector<ExtensionGiven> extensions;
    std::optional<base::Instant> pushed, handed, pickup_notified, served, ended;
    std::vector<NoticeState> notices;

    // The last act that act 44 may take back: who did it, when, and the case before it.
    struct Undoable {
        std::int64_t version = 0;
        std::string act;
        std::string officer;
        base::Instant at;
        std::shared_ptr<const Case> before;
    };
    std::optional<Undoable> undoable;
};

}  // namespace domain
