#pragma once

#include <boost/json/value.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/event_names.h"
#include "domain/model.h"

// Scenario files: a case told in the clerk's words, run in memory by the pure functions alone. The form of a
// file is described in tests/scenarios/README.md.
namespace domain::scenario {

// The arguments of an act as they stand in a file. What the file leaves out has the value that a simple,
// complete application would have.
struct SubmitArgs {
    std::optional<int> guide_version;
    Channel channel = Channel::online;
    Origin origin = Origin::native;
    std::optional<base::Instant> event_time;
    std::map<std::string, std::string> situations;
    std::optional<std::vector<std::string>> materials;  // keys; absent: all that are required
    int form_problems = 0;
    bool insist = false;
    Consent consent = Consent::electronic;
};
SHAPE_STRUCT(SubmitArgs, guide_version, channel, origin, event_time, situations, materials,
             form_problems, insist, consent)

struct CheckAllArgs { std::vector<std::string> lacking; };  // every line ok, but these missing
SHAPE_STRUCT(CheckAllArgs, lacking)

struct SupplementArgs { std::vector<std::string> materials; };
SHAPE_STRUCT(SupplementArgs, materials)

// Every condition of the guide answered as it should be, but those that fail.
struct ExamineArgs {
    DecisionResult proposal = DecisionResult::granted;
    std::vector<std::string> failing;
    std::string opinion;
};
SHAPE_STRUCT(ExamineArgs, proposal, failing, opinion)

struct ExtendArgs {
    std::string by;  // "10wd"
    std::string reason;
};
SHAPE_STRUCT(ExtendArgs, by, reason)

struct OpenNoticeArgs { NoticeKind kind = NoticeKind::receipt; };  // the last of its kind
SHAPE_STRUCT(OpenNoticeArgs, kind)

struct AcceptArgs {};
SHAPE_STRUCT(AcceptArgs)
struct ProposeArgs {};
SHAPE_STRUCT(ProposeArgs)
struct PushArgs {};
SHAPE_STRUCT(PushArgs)
struct HandArgs {};
SHAPE_STRUCT(HandArgs)
struct RateArgs { RatingLevel level = RatingLevel::very_satisfied; };
SHAPE_STRUCT(RateArgs, level)

SHAPE_NAME(SubmitArgs, "submit")
SHAPE_NAME(CheckAllArgs, "check_all")
SHAPE_NAME(SupplementArgs, "supplement")
SHAPE_NAME(ExamineArgs, "examine")
SHAPE_NAME(ExtendArgs, "extend")
SHAPE_NAME(OpenNoticeArgs, "open_notice")
SHAPE_NAME(AcceptArgs, "accept")
SHAPE_NAME(ProposeArgs, "propose")
SHAPE_NAME(PushArgs, "push_result")
SHAPE_NAME(HandArgs, "hand_to_window")
SHAPE_NAME(RateArgs, "rate")

}  // namespace domain::scenario

namespace domain {
SHAPE_NAME(CheckMaterial, "check_material")
SHAPE_NAME(DeclineNotRequired, "decline_not_required")
SHAPE_NAME(RefuseAcceptance, "refuse_acceptance")
SHAPE_NAME(RequestSupplement, "request_supplement")
SHAPE_NAME(RepeatUnmet, "repeat_unmet")
SHAPE_NAME(ReturnStep, "return_step")
SHAPE_NAME(Decide, "decide")
SHAPE_NAME(NotifyPickup, "notify_pickup")
SHAPE_NAME(Serve, "serve")
SHAPE_NAME(UndoMisoperation, "undo_misoperation")
SHAPE_NAME(WithdrawApplication, "withdraw_application")
SHAPE_NAME(BeginSpecial, "begin_special")
SHAPE_NAME(EndSpecial, "end_special")
}  // namespace domain

namespace domain::scenario {

using Args = std::variant<SubmitArgs, CheckAllArgs, CheckMaterial, DeclineNotRequired, RefuseAcceptance,
    RequestSupplement, RepeatUnmet, SupplementArgs, AcceptArgs, ExamineArgs, ReturnStep, ProposeArgs, Decide,
    PushArgs, HandArgs, NotifyPickup, Serve, UndoMisoperation, WithdrawApplication, BeginSpecial, EndSpecial,
    ExtendArgs, OpenNoticeArgs, RateArgs>;

// What the caller brings: the shipped data, and the readers of shape/, which domain/ does not have.
struct World {
    // The newest published guide, with its version; refuses when there is none.
    std::function<base::Result<std::shared_ptr<const PublishedGuide>>(const std::string& item)> guide;
    std::function<base::Result<std::shared_ptr<const Policy>>(const std::string& region, base::Date on,
                                                              const std::string& item_type)>
        policy;
    // `pinned`: a former calendar version, or "" for the newest.
    std::function<base::Result<CalendarPtr>(const std::string& region, const std::string& pinned)> calendar;
    // {"type": act, "data": {...}} -> the variant above, strictly.
    std::function<base::Result<Args>(const boost::json::value&)> args;
    std::function<base::Result<Delegation>(const boost::json::value&)> delegation;
    // {"type": "case_received", "data": {...}}
    std::function<boost::json::value(const Event&)> event_json;
};

struct Difference {
    int line = 0;
    std::string expected;
    std::string found;
};

struct Outcome {
    std::string title;  // the file's first comment
    std::size_t steps = 0;
    std::vector<Difference> differences;  // none: as told

    bool passed() const { return differences.empty(); }
};

inline constexpr std::size_t max_scenario_lines = 10'000;

// Runs one file's text. A line that cannot be read is a difference at that line; never throws on input.
Outcome run(std::string_view text, const World& world);

}  // namespace domain::scenario
