#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "views/authoring.h"

namespace banshi {

// One thing wrong in a file: which, where, what to do.
struct Finding {
    std::string file;
    std::string place;
    bool forbids = true;  // false: advice for the reviewer
    base::Problem problem;
};

struct ImportReport {
    std::size_t published = 0;
    std::size_t unchanged = 0;
    std::size_t refused = 0;  // things with a finding that forbids
    std::vector<Finding> findings;
};

enum class OnBadRows { import_none, keep_the_good };

// Reads, checks and publishes in the order that things depend on each other. With `import_none`
// nothing at all is published when anything is refused. What is already in force with the same
// content is left alone.
ImportReport import_files(engine::Engine& engine, const std::vector<std::filesystem::path>& files,
                          OnBadRows on_bad_rows);

// The shipped catalogue as if it had just been published. Throws std::runtime_error when a file of
// it does not read.
std::shared_ptr<const views::Library> shipped_library();

}  // namespace banshi
