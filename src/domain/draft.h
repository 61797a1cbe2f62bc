#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/facts.h"
#include "shape/describe.h"

// 指南稿: the next version of a guide on its way from its author through self-check, legal review
// and central review to publication. One stream a draft: "690102/draft/<id>". The rules stand in
// draft.cc, who may do what in draft_acts.h. What the central review read is what is published:
// both carry the same content hash.
namespace domain {

enum class DraftStatus {
    none,
    writing,         // 起草中, with its author
    legal_review,    // 法制审核
    central_review,  // 集中审核, by the office that manages items
    approved,        // 审核通过，等待发布
    releasing,       // sent to the publication, which has not yet answered
    published,
    dropped
};
SHAPE_ENUM(DraftStatus, none, writing, legal_review, central_review, approved, releasing, published,
           dropped)

enum class ReviewStage { legal, central };
SHAPE_ENUM(ReviewStage, legal, central)

enum class Verdict { passed, returned };
SHAPE_ENUM(Verdict, passed, returned)

enum class YesNo { yes, no };
SHAPE_ENUM(YesNo, yes, no)

// One thing that lint said of the text, kept with the self-check.
struct DraftFinding {
    std::string severity;  // error | advice
    std::string code;
    std::string pointer;
    std::string message;
};
SHAPE_STRUCT(DraftFinding, severity, code, pointer, message)

// One of the six questions of the central review, answered.
struct ReviewAnswer {
    std::string question;
    YesNo answer = YesNo::yes;
    std::string opinion;
};
SHAPE_STRUCT(ReviewAnswer, question, answer, opinion)

// `content_hash` is that of the guide the text holds; "" while the text is none.
struct DraftSaved {
    std::string item;
    std::string name;
    std::string region;
    std::string agency;  // that implements the item
    std::string text;
    std::string content_hash;
};
SHAPE_STRUCT(DraftSaved, item, name, region, agency, text, content_hash)

struct DraftChecked {
    std::string content_hash;
    int errors = 0;
    int warnings = 0;
    std::vector<DraftFinding> findings;
};
SHAPE_STRUCT(DraftChecked, content_hash, errors, warnings, findings)

// `based_on`: the content hash of the version that was in force then; "" when there was none.
struct DraftSubmitted {
    std::string content_hash;
    std::string body;  // canonical JSON of the guide
    std::string based_on;
};
SHAPE_STRUCT(DraftSubmitted, content_hash, body, based_on)

struct DraftTakenBack {
    std::string reason;
};
SHAPE_STRUCT(DraftTakenBack, reason)

struct DraftReviewed {
    ReviewStage stage = ReviewStage::legal;
    Verdict verdict = Verdict::passed;
    std::string opinion;
    std::vector<ReviewAnswer> answers;
    std::string content_hash;  // what was read
    std::string reviewer;      // name, as on paper
};
SHAPE_STRUCT(DraftReviewed, stage, verdict, opinion, answers, content_hash, reviewer)

// One path of 试运行 in one set of situations (test_run.h).
enum class PathOutcome { passed, stuck, absent };
SHAPE_ENUM(PathOutcome, passed, stuck, absent)

struct TestedPath {
    std::string path;
    std::map<std::string, std::string> situations;
    PathOutcome outcome = PathOutcome::passed;
    int acts = 0;
    std::string ended;    // where the case stood at the end, in words
    std::string message;  // at which act it stuck and why, or why there is no such path
};
SHAPE_STRUCT(TestedPath, path, situations, outcome, acts, ended, message)

// 全流程网上办件测试 (S0 一.6) of the text with this hash.
struct DraftTested {
    std::string content_hash;
    int passed = 0;
    int stuck = 0;
    std::vector<TestedPath> paths;
    std::string note;      // what was left out
    base::Instant begins;  // of the simulated time
};
SHAPE_STRUCT(DraftTested, content_hash, passed, stuck, paths, note, begins)

// `untested_reason`: why it is published without a test run that passed.
struct DraftReleased {
    std::string content_hash;
    std::optional<std::string> untested_reason = {};
};
SHAPE_STRUCT(DraftReleased, content_hash, untested_reason)

struct DraftPublished {
    int version = 0;
};
SHAPE_STRUCT(DraftPublished, version)

struct DraftDropped {
    std::string reason;
};
SHAPE_STRUCT(DraftDropped, reason)

struct SaveDraft {
    std::string item;
    std::string name;
    std::string region;
    std::string agency;
    std::string text;
    std::string content_hash;
};
struct CheckDraft {
    std::string content_hash;
    std::vector<DraftFinding> findings;
};
struct SubmitDraft {
    std::string content_hash;
    std::string body;
    std::string in_force;
};
struct TakeBackDraft {
    std::string reason;
};
struct ReviewDraft {
    ReviewStage stage = ReviewStage::legal;
    Verdict verdict = Verdict::passed;
    std::string opinion;
    std::vector<ReviewAnswer> answers;
};
struct TestDraft {
    std::string content_hash;
    std::vector<TestedPath> paths;
    std::string note;
    base::Instant begins;
};
// `findings`: what lint says of the approved text on the day; any error holds it back.
struct ReleaseDraft {
    std::string in_force;
    std::vector<base::Problem> findings;
    std::string untested_reason = {};
};
struct NoteDraftPublished {
    int version = 0;
};
struct DropDraft {
    std::string reason;
};

struct DraftReview {
    DraftReviewed said;
    base::Instant at;
    std::string account;
};

struct GuideDraft {
    std::string id;
    DraftStatus status = DraftStatus::none;
    std::string item;
    std::string name;
    std::string region;  // of the guide; "" while the text is none
    std::string agency;
    std::string text;
    std::string content_hash;
    std::string body;  // of what was submitted
    std::string based_on;
    std::string author;             // who began it
    std::set<std::string> writers;  // everyone who ever saved it: none of them may review it
    std::optional<DraftChecked> check;
    std::optional<DraftTested> test;   // the newest
    std::vector<DraftReview> reviews;  // of every round
    base::Instant saved_at;
    std::optional<base::Instant> submitted_at;
    int published_version = 0;
};

// 审核六问 (中原西路街道简化优化公共服务流程实施方案 四, 第二阶段). A `good` answer is what a guide
// must have to pass; none: either will do.
struct ReviewQuestion {
    std::string_view key;
    std::string_view text;
    std::optional<YesNo> good;
};
const std::vector<ReviewQuestion>& review_questions();

bool check_is_fresh(const GuideDraft& state);  // the self-check speaks of the text as it stands

}  // namespace domain
