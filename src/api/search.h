#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "views/library.h"

namespace api {

// What can be searched: a guide in force or a catalogue entry without one.
struct Found {
    views::Library::GuidePtr guide;  // null: only an entry
    const views::CatalogEntry* entry = nullptr;
    std::vector<std::string> aliases_hit;
    int score = 0;
};

struct SearchFilter {
    std::string text;
    std::string audience;  // natural | legal
    std::string topic;
    std::string agency;    // credit code, or a catalogue department's name
};

// Letters in lower case, full-width forms narrow, blanks and punctuation gone.
std::string normal_text(std::string_view text);

// In-memory search over names, everyday words, materials and departments; rebuilt when the library has changed.
class Search {
  public:
    // Best first; equal ones: guides before entries, then by key. Bounded by the number of things published.
    std::vector<Found> find(const std::shared_ptr<const views::Library>& library, const SearchFilter& filter);

  private:
    struct Word {
        std::string text;  // normal
        int weight;
        std::string shown;  // an alias as written
    };
    struct Thing {
        views::Library::GuidePtr guide;
        const views::CatalogEntry* entry = nullptr;
        std::vector<Word> words;
    };
    struct Index {
        std::shared_ptr<const views::Library> library;
        std::vector<Thing> things;
    };

    static std::shared_ptr<const Index> build(const std::shared_ptr<const views::Library>& library);
    static int score(const Thing& thing, const std::string& text, const std::vector<std::string>& pairs,
                     std::vector<std::string>& aliases);

    std::mutex mutex_;
    std::shared_ptr<const Index> index_;
};

}  // namespace api
