#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace api {

// One thing that can be found, as texts and classes.
struct Findable {
    std::string key;   // its own
    std::string mark;  // changes when anything of it changes
    std::string name;
    std::vector<std::string> aliases;
    std::vector<std::string> texts;  // whatever else it may be found by, most telling first
    std::map<std::string, std::vector<std::string>> classes;  // topic -> {经营许可}
};

struct Hit {
    std::string key;
    double score = 0;
};

struct SearchAnswer {
    std::int64_t total = 0;  // exact up to `counted` of SearchIndex
    std::vector<Hit> hits;
    std::map<std::string, std::map<std::string, std::int64_t>> classes;  // how many of each
};

struct SearchQuestion {
    std::string text;
    std::map<std::string, std::string> classes;  // only those
    std::string here;                            // a region whose things come before equal ones
    std::size_t begin = 0;
    std::size_t count = 20;
    bool count_classes = false;
};

// An inverted index on disk (Xapian). Holds nothing that cannot be made again: a folder that does
// not open is dropped. Thread-safe.
class SearchIndex {
  public:
    static constexpr std::size_t counted = 1000;

    explicit SearchIndex(std::filesystem::path folder);  // empty: one of its own, gone with it
    ~SearchIndex();

    // Makes the index hold exactly these. Only what has another mark is written again.
    void hold(const std::vector<Findable>& all);
    SearchAnswer find(const SearchQuestion& question) const;

  private:
    struct Files;
    std::unique_ptr<Files> files_;
};

}  // namespace api
