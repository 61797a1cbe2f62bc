#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "store/store.h"

namespace store {

// One place where the log is not what was written.
struct Finding {
    std::string code;  // record_altered, version_gap, row_gap, position_gap, shard_wrong,
                       // shard_head_wrong, unreadable
    std::string stream;  // for shard_head_wrong the shard
    std::int64_t version = 0;
    std::int64_t row = 0;
    std::string message;  // a Chinese sentence
};

struct Verification {
    std::int64_t rows = 0;  // checked
    std::int64_t found = 0;
    std::vector<Finding> findings;  // the first 100 by row
    bool intact() const { return found == 0; }
};

using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

// Walks the whole log once in row order and follows every stream's chain; needs no keys and gives
// the same answer before and after erasure. What it can and cannot notice: docs/decisions/0002.
// Uses two threads, one for each reader; memory does not grow with the log. The folder may be in
// use: what was appended after the start is not looked at.
Verification verify(Reader& rows, Reader& predecessors, const Progress& progress = {});
Verification verify(const std::filesystem::path& folder, const Progress& progress = {});

}  // namespace store
