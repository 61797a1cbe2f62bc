#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/case.h"
#include "domain/facts.h"
#include "shape/describe.h"

// 好差评: five levels, one rating a case (国办发〔2019〕51号 (M); 陕西效能办法 第二十四条). On its own
// stream "690102/rating/<case id>", so that a rating never waits for the case.
namespace domain {

// 非常满意 满意 基本满意 不满意 非常不满意
enum class RatingLevel { very_satisfied, satisfied, fairly_satisfied, dissatisfied, very_dissatisfied };
SHAPE_ENUM(RatingLevel, very_satisfied, satisfied, fairly_satisfied, dissatisfied, very_dissatisfied)

struct RatingGiven {
    std::string subject;  // stream of the case
    std::string item;
    std::string agency;
    RatingLevel level = RatingLevel::very_satisfied;
    std::vector<std::string> aspects;  // efficiency accuracy convenience operation attitude
    std::optional<Box> comment;
    std::string channel;  // online device qr sms paper
};
SHAPE_STRUCT(RatingGiven, subject, item, agency, level, aspects, comment, channel)

struct Rate {
    RatingLevel level = RatingLevel::very_satisfied;
    std::vector<std::string> aspects;
    std::optional<Box> comment;
    std::string channel;
};

struct Rating {
    std::string id;
    std::optional<RatingLevel> level;
};

}  // namespace domain
