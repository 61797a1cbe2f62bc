#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/guide.h"
#include "views/library.h"

// What every output of a guide shows beside the guide itself: names behind codes, the short texts
// of its elements, the hall, the rules of the place. Made once, said in one wording.
namespace office {

struct AgencyName {
    std::string code;
    std::string name;
};
SHAPE_STRUCT(AgencyName, code, name)

struct Fact {         // one of the six on top
    std::string key;  // time visits fee materials place kind
    std::string label;
    std::string value;
    std::string note;
};
SHAPE_STRUCT(Fact, key, label, value, note)

struct StepBar {
    std::string key;
    std::string name;
    std::string text;
    std::int64_t minutes = 0;  // nominal working minutes
};
SHAPE_STRUCT(StepBar, key, name, text, minutes)

struct StepBars {
    std::string total_text;
    std::string promised_text;
    std::string statutory_text;
    std::vector<StepBar> bars;
    std::int64_t reserve_minutes = 0;  // promised and not given to a step
};
SHAPE_STRUCT(StepBars, total_text, promised_text, statutory_text, bars, reserve_minutes)

struct BoundPolicy {
    std::string parameter;
    std::string value_text;
    std::string document;
    std::string article;
};
SHAPE_STRUCT(BoundPolicy, parameter, value_text, document, article)

using Labels =
    std::map<std::string, std::map<std::string, std::string>>;  // enum -> word -> Chinese

struct GuideSheet {
    views::Library::GuidePtr published;
    std::string region_name;
    AgencyName implementing;
    AgencyName accepting;
    AgencyName deciding;
    AgencyName supervising;
    std::optional<views::Hall> hall;  // the first place's
    std::vector<views::Window>
        windows;  // of all places; the phone is the guide's where it gives one
    std::vector<Fact> facts;
    StepBars steps;
    std::vector<BoundPolicy> policies;  // in force on the day, told to applicants

    const domain::Guide& guide() const { return published->guide; }
};
GuideSheet guide_sheet(views::Library::GuidePtr published, const views::Library& library,
                       base::Date on);

struct MaterialCount {
    int needed = 0;
    int waived = 0;
    int depends = 0;  // only in some situations
};
MaterialCount count_materials(const domain::Guide& guide);

std::string limit_text(const domain::Limit& limit);      // "当场", "5 个工作日"
std::string promised_text(const domain::Guide& guide);   // "当场办结", "5 个工作日"
std::string statutory_text(const domain::Guide& guide);  // "20 个工作日", "法律没有规定"
std::string fee_text(const domain::Fee& fee);
std::string visits_text(const domain::Guide& guide);    // "不用跑", "最多 1 次"
std::string audience_text(const domain::Guide& guide);  // "个人和企业都能办"

Labels enum_labels();
std::string label_of(const std::string& kind,
                     const std::string& word);  // the word itself when unknown
std::string labels_of(const std::string& kind, const std::vector<std::string>& words);  // with 、

// When a line of the guide applies, in words: "「谁来办？」选「请人代办」时".
// A rule that says more than this is "按前面问题的回答".
std::string when_text(const domain::Rule& rule, const domain::Guide& guide);

}  // namespace office
