#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/case.h"
#include "domain/clock.h"
#include "domain/draft.h"
#include "domain/facts.h"
#include "shape/describe.h"

// 事项动态调整 (S1 二.3, S3 第五条): adding, cancelling, delegating, transferring an item or
// changing its elements is a case of its own, with a cause from a closed list and clocks of 10, 5
// and 5 working days. One stream an adjustment: "690102/adjustment/<id>". The rules stand in
// adjustment.cc, who may do what in adjustment_acts.h.
namespace domain {

enum class AdjustmentKind { add, cancel, delegate, transfer, change };
SHAPE_ENUM(AdjustmentKind, add, cancel, delegate, transfer, change)

enum class AdjustmentStatus {
    none,
    registered,            // 待申报: the cause is known, the filing clock runs
    legal_review,          // 合法性审查
    comprehensive_review,  // 综合审核
    reform_consent,        // 审改部门审核同意 (S3 第五条)
    government,            // 报本级政府批准
    province_filing,       // 向省级备案 (S3 第五条)
    approved,              // takes effect on its date
    rejected,
    withdrawn
};
SHAPE_ENUM(AdjustmentStatus, none, registered, legal_review, comprehensive_review, reform_consent,
           government, province_filing, approved, rejected, withdrawn)

enum class AdjustmentStage { legal, comprehensive, reform };
SHAPE_ENUM(AdjustmentStage, legal, comprehensive, reform)

enum class AdjustmentVerdict { passed, returned, rejected };
SHAPE_ENUM(AdjustmentVerdict, passed, returned, rejected)

// One line of the lists of S1 二.3. The last of each list, "other", needs a reason.
struct AdjustmentCause {
    std::string_view key;
    bool adds = false;     // of which list: adding,
    bool removes = false;  // cancelling or delegating,
    bool changes = false;  // changing elements
    int number = 0;        // in its list
    std::string_view text;
    bool other = false;
};
std::span<const AdjustmentCause> adjustment_causes();
const AdjustmentCause* find_cause(std::string_view key, AdjustmentKind kind);

enum class LawEvent { enacted, amended, repealed };
SHAPE_ENUM(LawEvent, enacted, amended, repealed)

// 法律法规有变: registered once, every item that cites it becomes an adjustment to be filed.
struct LawChange {
    std::string key;
    std::string region;                 // 12 digits: items in it and below
    std::string law;                    // 《食品安全法》
    std::vector<std::string> articles;  // 第三十五条; empty: the whole law
    LawEvent event = LawEvent::amended;
    std::string doc_number;
    base::Date in_force_on;
    base::Date known_on;  // 知悉之日: the filing clock begins
    std::string note;
};
SHAPE_STRUCT(LawChange, key, region, law, articles, event, doc_number, in_force_on, known_on, note)

std::vector<base::Problem> check_law_change(const LawChange& change);

// 知悉事由: from this day on the department has ten working days to file.
struct AdjustmentRegistered {
    AdjustmentKind kind = AdjustmentKind::change;
    std::string cause;
    std::string other_reason;  // where the cause is "other"
    std::string item;          // "" for one that does not exist yet
    std::string name;
    ItemType item_type = ItemType::administrative_license;
    std::string region;
    std::string agency;  // 政务服务实施部门, credit code
    base::Date known_on;
    std::string law_change;  // key; "": registered by hand
    std::string note;
};
SHAPE_STRUCT(AdjustmentRegistered, kind, cause, other_reason, item, name, item_type, region, agency,
             known_on, law_change, note)

// 动态调整申请表 and its evidence. `due`: the last day in time, none when a year is unknown.
struct AdjustmentFiled {
    std::string content;  // what is to be adjusted, from what to what
    std::string reason;
    std::vector<std::string> bases;  // 事由变动依据
    std::vector<UploadedFile> evidence;
    bool basic_data = false;  // touches name, type or code (S3 第五条)
    base::Date wanted_on;     // when it is to take effect
    std::optional<base::Date> due;
    bool late = false;
};
SHAPE_STRUCT(AdjustmentFiled, content, reason, bases, evidence, basic_data, wanted_on, due, late)

struct AdjustmentReviewed {
    AdjustmentStage stage = AdjustmentStage::legal;
    AdjustmentVerdict verdict = AdjustmentVerdict::passed;
    std::string opinion;
    std::string reviewer;  // name, as on paper
    std::optional<base::Date> due;
    bool late = false;
};
SHAPE_STRUCT(AdjustmentReviewed, stage, verdict, opinion, reviewer, due, late)

// The government's paper, entered by the office that manages items.
struct AdjustmentApproved {
    std::string document;  // 批复文号
    base::Date approved_on;
    base::Date effective_on;
};
SHAPE_STRUCT(AdjustmentApproved, document, approved_on, effective_on)

struct AdjustmentFiledAbove {
    std::string receipt;  // 备案号
    base::Date filed_on;
};
SHAPE_STRUCT(AdjustmentFiledAbove, receipt, filed_on)

// The last gate is passed. A cancelled item's guide is published once more, with its last day.
struct AdjustmentConcluded {
    base::Date effective_on;
    std::string body;  // canonical JSON of the guide with its end; "": nothing is published
    std::string content_hash;
};
SHAPE_STRUCT(AdjustmentConcluded, effective_on, body, content_hash)

struct AdjustmentPublished {
    int version = 0;
};
SHAPE_STRUCT(AdjustmentPublished, version)

struct AdjustmentWithdrawn {
    std::string reason;
};
SHAPE_STRUCT(AdjustmentWithdrawn, reason)

struct RegisterAdjustment {
    AdjustmentRegistered content;
};
struct FileAdjustment {
    std::string content;
    std::string reason;
    std::vector<std::string> bases;
    std::vector<UploadedFile> evidence;
    bool basic_data = false;
    base::Date wanted_on;
};
struct ReviewAdjustment {
    AdjustmentStage stage = AdjustmentStage::legal;
    AdjustmentVerdict verdict = AdjustmentVerdict::passed;
    std::string opinion;
};
// `ended`: the guide in force with its end as canonical JSON, where the adjustment ends one.
struct ApproveAdjustment {
    AdjustmentApproved content;
    std::string ended;
    std::string ended_hash;
};
struct FileAdjustmentAbove {
    AdjustmentFiledAbove content;
    std::string ended;
    std::string ended_hash;
};
struct WithdrawAdjustment {
    std::string reason;
};

struct Adjustment {
    std::string id;
    AdjustmentStatus status = AdjustmentStatus::none;
    AdjustmentRegistered cause;
    std::optional<base::Instant> registered;
    std::string registrar;
    std::optional<AdjustmentFiled> filing;  // the newest
    std::optional<base::Instant> filed;
    std::set<std::string> writers;  // who registered or filed it: none of them reviews it
    struct Review {
        AdjustmentReviewed said;
        base::Instant at;
    };
    std::vector<Review> reviews;  // of every round
    std::optional<base::Instant> stage_began;
    std::optional<AdjustmentApproved> approval;
    std::optional<AdjustmentFiledAbove> filed_above;
    std::optional<AdjustmentConcluded> concluded;
    int published_version = 0;
    std::string ended_because;  // of a withdrawal or rejection
};

// 行政权力事项: all but public services (S1 二.3).
bool is_power(ItemType type);
// 设立、取消、下放 of a power item, and changes of its name, type or code (S3 第五条): consent of
// the reform office, and filing with the province before it takes effect.
bool needs_province(const Adjustment& state);
bool ends_item(AdjustmentKind kind);  // the guide goes out of force

// The clock that runs now: filing, legal review or comprehensive review. None: no limit is set.
std::optional<ClockSpec> adjustment_clock(const Adjustment& state, const Facts& facts);

bool in_effect(const Adjustment& state, base::Date today);

}  // namespace domain
