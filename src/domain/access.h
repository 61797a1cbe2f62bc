#pragma once

#include <string>

#include "domain/facts.h"
#include "shape/describe.h"

// 谁看过我的信息: one record for each request that opened a person's box, on "690102/access/<person>".
namespace domain {

struct PersonRead {
    std::string purpose;  // case_opened | search_by_id | export
    std::string subject;  // stream of the case
    std::string officer;
    std::string agency;
};
SHAPE_STRUCT(PersonRead, purpose, subject, officer, agency)

struct RecordReading { std::string purpose; std::string subject; };

struct AccessLog { std::string id; };

}  // namespace domain
