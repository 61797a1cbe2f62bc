#pragma once

#include <string>
#include <vector>

#include "domain/guide.h"
#include "shape/describe.h"

// What a new version of a guide changes, in sentences that the people who use it understand:
// 「承诺时限由 7 个工作日改为 5 个工作日」. The same for reviewers and on the public page.
namespace domain {

struct GuideChange {
    std::string element;  // the guide's member that it speaks of
    std::string sentence;
};
SHAPE_STRUCT(GuideChange, element, sentence)

// In the order of the page. Empty exactly when both say the same.
std::vector<GuideChange> changes_between(const Guide& before, const Guide& after);

}  // namespace domain
