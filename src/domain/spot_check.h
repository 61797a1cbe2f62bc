#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/draft.h"
#include "domain/facts.h"
#include "domain/limit.h"
#include "shape/describe.h"

// 随机抽查 of guides (S0 三.2, 一.4): a sample drawn from a seed that is published, so that anyone
// can draw it again; what was found, till when it must be put right, and whether it was. One stream
// a round: "690102/spot_check/<id>".
namespace domain {

struct SampledGuide {
    std::string item;
    std::string name;
    std::string agency;
    int version = 0;  // in force when it was drawn
};
SHAPE_STRUCT(SampledGuide, item, name, agency, version)

struct SpotCheckDrawn {
    std::string name;
    std::string region;
    std::string seed;
    std::string seed_source;  // where everyone can read the seed
    int population = 0;
    std::string population_hash;  // SM3 hex of the drawn-from items, sorted, one a line
    std::vector<SampledGuide> sample;
    Limit rectify_within;
    std::string note;
};
SHAPE_STRUCT(SpotCheckDrawn, name, region, seed, seed_source, population, population_hash, sample,
             rectify_within, note)

// 电话务必能接通 (S0 一.4)
enum class PhoneOutcome { answered, not_answered, wrong_number, not_in_service };
SHAPE_ENUM(PhoneOutcome, answered, not_answered, wrong_number, not_in_service)

struct PhoneTried {
    std::string phone;
    PhoneOutcome outcome = PhoneOutcome::answered;
    std::string note;
};
SHAPE_STRUCT(PhoneTried, phone, outcome, note)

struct SpotFinding {
    std::string pointer;  // into the guide; "" for the whole of it
    std::string message;
    std::string basis;
};
SHAPE_STRUCT(SpotFinding, pointer, message, basis)

struct SpotChecked {
    std::string item;
    std::vector<PhoneTried> phones;
    std::vector<SpotFinding> findings;  // none: in order
    std::optional<base::Date> rectify_by;
    std::string inspector;
};
SHAPE_STRUCT(SpotChecked, item, phones, findings, rectify_by, inspector)

struct SpotRectified {
    std::string item;
    std::string done;
    bool late = false;
};
SHAPE_STRUCT(SpotRectified, item, done, late)

struct SpotVerified {
    std::string item;
    Verdict verdict = Verdict::passed;
    std::string opinion;
};
SHAPE_STRUCT(SpotVerified, item, verdict, opinion)

struct SpotCheckClosed {
    std::string summary;
};
SHAPE_STRUCT(SpotCheckClosed, summary)

// `population`: every guide in force that may be drawn; `size` of them are.
struct DrawSpotCheck {
    std::string name;
    std::string region;
    std::string seed;
    std::string seed_source;
    std::vector<SampledGuide> population;
    int size = 0;
    Limit rectify_within;
    std::string note;
};
struct RecordSpotCheck {
    std::string item;
    std::vector<PhoneTried> phones;
    std::vector<SpotFinding> findings;
};
struct RectifySpotCheck {
    std::string item;
    std::string done;
};
struct VerifySpotCheck {
    std::string item;
    Verdict verdict = Verdict::passed;
    std::string opinion;
};
struct CloseSpotCheck {
    std::string summary;
};

enum class SpotStatus { drawn, in_order, to_rectify, rectified, verified };
SHAPE_ENUM(SpotStatus, drawn, in_order, to_rectify, rectified, verified)

struct SpotGuide {
    SampledGuide guide;
    SpotStatus status = SpotStatus::drawn;
    std::optional<SpotChecked> checked;
    std::optional<SpotRectified> rectified;
    std::vector<SpotVerified> verdicts;
};

struct SpotCheck {
    std::string id;
    std::optional<SpotCheckDrawn> drawn;
    std::optional<base::Instant> drawn_at;
    std::vector<SpotGuide> guides;  // in the order they were drawn
    std::optional<SpotCheckClosed> closed;
};

// The sample: items in the order of SM3(seed, line feed, item), the first `size` of them. Nothing
// but seed and population decides.
std::vector<SampledGuide> draw_sample(const std::string& seed, std::vector<SampledGuide> population,
                                      std::size_t size);
std::string population_hash(const std::vector<SampledGuide>& population);

}  // namespace domain
