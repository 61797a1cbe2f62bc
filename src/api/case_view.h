#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <vector>

#include "api/case_access.h"
#include "api/clock_view.h"
#include "api/history.h"
#include "domain/acts.h"

// A case as its party or an officer sees it.
namespace api {

struct ShownFile {
    std::string address;
    std::string name;
    std::string type;
    std::int64_t size = 0;
};
SHAPE_STRUCT(ShownFile, address, name, type, size)

struct ShownSituation {
    std::string question;
    std::string answer;
};
SHAPE_STRUCT(ShownSituation, question, answer)

struct ShownParty {
    domain::PartyRole role = domain::PartyRole::applicant;
    std::string name;
    std::string id_type;
    std::string id_masked;
    std::string phone_masked;
    std::optional<std::string> id_number;  // for officers: the reading is recorded
    std::optional<std::string> phone;
    std::string organization;
    std::string credit_code;
    bool erased = false;
};
SHAPE_STRUCT(ShownParty, role, name, id_type, id_masked, phone_masked, id_number, phone,
             organization, credit_code, erased)

struct ShownAnswer {
    std::string element;
    std::string label;
    boost::json::value value;
};
SHAPE_STRUCT(ShownAnswer, element, label, value)

struct ShownMaterial {
    std::string key;
    std::string name;
    domain::Need need = domain::Need::required;
    std::string status;  // submitted shared generated waived optional missing
    std::vector<ShownFile> files;
    int originals = 0;
    std::optional<domain::CheckResult> result;
    std::string result_text;
    std::vector<std::string> points;
    std::string note;
    std::vector<domain::CheckPoint> check_points;
    std::vector<std::string> mistakes;
    std::string basis;
    bool demanded = false;
    std::string right;  // of the last notice: what exactly is right
};
SHAPE_STRUCT(ShownMaterial, key, name, need, status, files, originals, result, result_text, points,
             note, check_points, mistakes, basis, demanded, right)

struct ShownNotice {
    std::int64_t version = 0;
    domain::NoticeKind kind = domain::NoticeKind::receipt;
    std::string title;
    std::string number;
    std::string text;
    base::Instant issued;
    std::optional<base::Instant> opened;
    bool voided = false;
};
SHAPE_STRUCT(ShownNotice, version, kind, title, number, text, issued, opened, voided)

struct ShownDecision {
    domain::DecisionResult result = domain::DecisionResult::granted;
    std::string result_text;
    std::string reason;
    std::string basis;
    std::string remedies;
    std::string output;
    bool electronic = false;
};
SHAPE_STRUCT(ShownDecision, result, result_text, reason, basis, remedies, output, electronic)

struct ShownExamination {
    std::vector<domain::ConditionChecked> conditions;
    std::string opinion;
    domain::DecisionResult proposal = domain::DecisionResult::granted;
    std::string proposal_text;
};
SHAPE_STRUCT(ShownExamination, conditions, opinion, proposal, proposal_text)

struct ShownRating {
    domain::RatingLevel level = domain::RatingLevel::very_satisfied;
};
SHAPE_STRUCT(ShownRating, level)

struct TimelineEntry {
    std::string key;
    std::string name;
    std::string state;  // done current held todo
    std::optional<base::Instant> at;
    std::optional<std::string> due;
    std::optional<std::string> who;
    std::optional<std::string> note;
};
SHAPE_STRUCT(TimelineEntry, key, name, state, at, due, who, note)

struct Todo {
    std::string text;
    std::optional<std::string> act;
    std::optional<std::string> due;
    std::optional<std::int64_t> notice;  // version of the notice to open
};
SHAPE_STRUCT(Todo, text, act, due, notice)

// What was handed in before the last supplement, for comparing.
struct PreviousRound {
    int round = 0;
    base::Instant received;
    std::vector<ShownAnswer> answers;
    std::vector<ShownMaterial> materials;  // as checked then
};
SHAPE_STRUCT(PreviousRound, round, received, answers, materials)

struct CaseView {
    std::string id;
    std::int64_t version = 0;
    std::string number;
    std::optional<std::string> tracking_code;  // to its party only
    std::string item;
    std::string item_name;
    int guide_version = 0;
    std::string agency_name;
    domain::Status status = domain::Status::none;
    std::string status_text;
    domain::Channel channel = domain::Channel::online;
    base::Instant received;
    int round = 0;
    bool deemed = false;
    std::vector<ShownSituation> situations;
    ShownParty applicant;
    std::vector<ShownParty> parties;
    std::vector<ShownAnswer> answers;
    std::vector<ShownMaterial> materials;
    std::vector<ClockView> clocks;
    std::vector<ShownNotice> notices;
    std::vector<domain::OfferedAct> acts;
    std::vector<HistoryLine> history;
    std::optional<ShownExamination> examination;
    std::optional<ShownDecision> decision;
    std::vector<domain::DecisionResult> possible_results;
    std::optional<ShownRating> rating;
    std::vector<TimelineEntry> timeline;
    std::vector<Todo> todo;
    bool log_intact = true;
    std::optional<PreviousRound> previous;  // from round 2 on
    std::optional<base::Instant> as_of;     // the answer to ?at
};
SHAPE_STRUCT(CaseView, id, version, number, tracking_code, item, item_name, guide_version,
             agency_name, status, status_text, channel, received, round, deemed, situations,
             applicant, parties, answers, materials, clocks, notices, acts, history, examination,
             decision, possible_results, rating, timeline, todo, log_intact, previous, as_of)

CaseView case_view(Call& call, store::Reader& reader, const OpenCase& open);

// Opens, composes and answers with ETag; on a worker's thread. `status` 200 or 201. `Prefer:
// return=minimal` gets
// {"id", "version"} alone.
void reply_case(Call& call, const std::string& stream, int status);
// {"id","version"} alone, for `Prefer: return=minimal`; reads nothing.
void reply_minimal(Call& call, const std::string& stream, std::int64_t version, int status);

// Shared with tracking.
std::vector<TimelineEntry> timeline_of(const OpenCase& open, const std::vector<ClockView>& clocks);
std::vector<Todo> todo_of(const OpenCase& open, bool rated);
std::optional<ShownRating> rating_of(store::Reader& reader, const OpenCase& open);

}  // namespace api
