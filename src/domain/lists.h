#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "shape/describe.h"

// Lists that an office publishes beside the guides.
namespace domain {

struct OnceEntry {
    std::string entry;  // 基本编码 of the catalogue entry
    std::string name;
    std::string note;
};
SHAPE_STRUCT(OnceEntry, entry, name, note)

// 最多跑一次清单 of one level and region (S1 二.1): what the city lists, every district must meet.
struct OnceList {
    std::string key;
    std::string region;  // 12 digits
    std::string name;
    std::string document;
    std::optional<base::Date> issued;
    std::vector<OnceEntry> entries;
};
SHAPE_STRUCT(OnceList, key, region, name, document, issued, entries)

// One proof that nobody has to bring any more.
struct CancelledProof {
    std::string name;
    std::vector<std::string> items;  // keys; empty: of all items
    std::string reason;
    std::string instead;  // 部门核验 书面承诺 有效证照 ...
    std::string basis;
};
SHAPE_STRUCT(CancelledProof, name, items, reason, instead, basis)

// 取消的证明事项清单 (S4 三.2.1)
struct CancelledProofs {
    std::string key;
    std::string region;
    std::string name;
    std::string document;
    std::optional<base::Date> issued;
    std::vector<CancelledProof> proofs;
};
SHAPE_STRUCT(CancelledProofs, key, region, name, document, issued, proofs)

}  // namespace domain
