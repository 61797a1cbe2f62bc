#pragma once

#include <string>
#include <vector>

#include "store/store.h"

namespace views {

// Of the newest `scanned` cases of a shard, at most `limit` of one item, newest first, test cases
// left out. `all`: no case of the item was left out by the two bounds.
struct ItemCases {
    std::vector<std::string> streams;
    bool all = true;
};
ItemCases newest_cases(store::Reader& reader, const std::string& item, int limit,
                       int scanned = 50'000);

}  // namespace views
