#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/case.h"
#include "domain/facts.h"
#include "shape/describe.h"

// 如果这样改: a draft held against the cases that were really handled. Clocks are computed by the
// calendar of each case, once under the guide in force and once under the draft; what was handed in
// is counted from the cases themselves. Nothing is estimated but what the report says is assumed.
namespace domain {

// A material that nobody would hand in any more.
struct WhatIfMaterial {
    std::string key;
    std::string name;
    int cases = 0;  // that had handed it in
    int files = 0;
    int papers = 0;
};
SHAPE_STRUCT(WhatIfMaterial, key, name, cases, files, papers)

// A special procedure that would not be held any more.
struct WhatIfStep {
    std::string key;
    std::string name;
    int cases = 0;  // in which it was held
    int days = 0;   // working days it took in them
};
SHAPE_STRUCT(WhatIfStep, key, name, cases, days)

struct WhatIfReport {
    int cases = 0;                // looked at
    int decided = 0;              // of them
    int of_version = 0;           // begun under the version in force
    std::string promised_before;  // "7 个工作日"
    std::string promised_after;
    int missed_before = 0;  // decided after the promise in force
    int missed_after = 0;   // after that of the draft
    int newly_missed = 0;   // only after that of the draft
    std::vector<WhatIfMaterial> materials;
    std::vector<std::string> steps_cut;  // names of 环节
    std::vector<WhatIfStep> special_steps;
    int visits_before = 0;  // each
    int visits_after = 0;
    int visits_saved = 0;                     // in all cases looked at; negative: more
    std::optional<double> median_days;        // working days from receipt to decision, as it was
    std::optional<double> median_days_saved;  // were each decided by the new promise at the latest
    int differences = 0;  // cases whose outcome, dates or papers would be others
    std::vector<std::string> sentences;
};
SHAPE_STRUCT(WhatIfReport, cases, decided, of_version, promised_before, promised_after,
             missed_before, missed_after, newly_missed, materials, steps_cut, special_steps,
             visits_before, visits_after, visits_saved, median_days, median_days_saved, differences,
             sentences)

class WhatIf {
  public:
    WhatIf(std::shared_ptr<const PublishedGuide> in_force, const Guide& draft);

    // `facts`: calendar and policy of the case.
    void add(const Case& state, const Facts& facts);
    WhatIfReport report() const;

  private:
    struct Ends;
    Ends ends_of(const Case& state, const Facts& facts) const;
    bool add_papers(const Case& state);
    int add_special_steps(const Case& state, const Facts& facts);

    std::shared_ptr<const PublishedGuide> in_force_;
    std::shared_ptr<const PublishedGuide> draft_;
    WhatIfReport counted_;
    std::vector<int> days_;   // of each decided case
    std::vector<int> saved_;  // of each decided case
};

}  // namespace domain
