#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "store/keys.h"

namespace banshi {

// A folder of a benchmark: the demo catalogue published, a few persons, and people who act.
class BenchFolder {
  public:
    explicit BenchFolder(
        std::filesystem::path given);  // empty: a temporary one, removed at the end
    ~BenchFolder();
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
    bool temporary_;
};

// Publishes the shipped catalogue when the folder holds none, and makes the persons that commands
// speak of.
std::vector<std::string> prepare_bench(const std::filesystem::path& folder);

domain::Actor bench_officer();

// The life of one case at the counter, command by command: receive, check each line, accept,
// examine, propose, decide; or, for `short_life`, receive and withdraw.
class CaseLife {
  public:
    CaseLife(std::string person, std::string key, bool short_life);

    bool over() const { return step_ >= steps(); }
    // The next command. `stream` is empty for the first.
    engine::Request next(const std::string& stream);

  private:
    int steps() const;
    domain::Command command() const;

    std::string person_, key_;
    bool short_life_;
    int step_ = 0;
};

}  // namespace banshi
