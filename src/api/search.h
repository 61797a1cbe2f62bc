#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "api/search_index.h"
#include "views/library.h"

namespace api {

// What can be found: a guide in force or a catalogue entry without one.
struct Found {
    views::Library::GuidePtr guide;  // null: only an entry
    const views::CatalogEntry* entry = nullptr;
    std::vector<std::string> aliases_hit;
};

struct FoundPage {
    std::int64_t total = 0;
    std::vector<Found> found;
    std::map<std::string, std::map<std::string, std::int64_t>> classes;
};

// By what the found may be narrowed down: query parameter and what it is, in the order of the page.
const std::vector<std::pair<std::string, std::string>>& search_classes();

// Search over what the public may see of a library and can still apply for.
class Search {
  public:
    // The index opens when it is first asked; empty: in a temporary folder.
    explicit Search(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Best first; equal ones: guides before entries, then by key.
    FoundPage find(const std::shared_ptr<const views::Library>& library,
                   const SearchQuestion& question, base::Date today);

  private:
    SearchIndex& index_of(const std::shared_ptr<const views::Library>& library, base::Date today);

    const std::filesystem::path folder_;
    std::mutex mutex_;
    std::optional<SearchIndex> index_;
    std::shared_ptr<const views::Library> library_;  // what the index holds
    base::Date next_end_{INT32_MAX};  // the first day on which one of it is no longer offered
};

}  // namespace api
