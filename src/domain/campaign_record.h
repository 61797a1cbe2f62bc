#pragma once

#include <map>
#include <string>

#include "base/time.h"
#include "shape/describe.h"

// What is said of single items during a campaign. One stream a campaign: "690102/campaign/<key>".
namespace domain {

// 经再次审查，内容不需要调整 (S4 四, 第一阶段): holds for the guide with this hash alone.
struct ItemConfirmed {
    std::string item;
    std::string agency;
    std::string content_hash;
    std::string note;
};
SHAPE_STRUCT(ItemConfirmed, item, agency, content_hash, note)

// `agency`, `region`: of the guide in force, as the library says.
struct ConfirmItem {
    std::string item;
    std::string agency;
    std::string region;
    std::string content_hash;
    std::string note;
};

struct CampaignRecord {
    std::string id;
    struct Confirmation {
        std::string content_hash;
        base::Instant at;
        std::string account;
    };
    std::map<std::string, Confirmation> confirmed;  // by item, the newest
};

}  // namespace domain
