#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "store/store.h"

namespace banshi {

// Everything that a store's writer and follower were told, transaction after transaction, to be done
// again by a bare loop.
struct Recorded {
    struct Execute {
        Execute(store::Sql s, std::vector<store::Value> p) : sql(s), params(std::move(p)) {}
        store::Sql sql;
        std::vector<store::Value> params;
    };
    struct Mark {
        std::string name;
        std::int64_t number;
    };
    struct Commit {};
    using Step = std::variant<store::Record, Execute, Mark, Commit>;
    std::mutex mutex;  // of `steps`, while both write
    std::vector<Step> steps;
};

// A store that does what `inner` does and writes it down.
std::unique_ptr<store::Store> record(store::Store& inner, Recorded& recorded);

struct BareReport {
    double seconds = 0;
    std::int64_t rows = 0;       // log records
    std::int64_t wal_bytes = 0;  // written to the write-ahead log
    std::int64_t wal_pages = 0;
};

// The same tables, indexes, pragmas and rows in the same order through SQLite's own functions, on
// `folder`, a copy of the data folder from before the recording. Nothing else: no decisions, no
// chain, no views to compute.
BareReport run_bare(const Recorded& recorded, const std::filesystem::path& folder,
                    int checkpoint_pages);

}  // namespace banshi
