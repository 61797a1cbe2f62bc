#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/draft.h"
#include "store/store.h"

// The row of a guide draft: what the list of drafts shows without opening one.
namespace views {

struct DraftRow {
    std::string id;  // the last part of the stream's name
    std::string stream;
    std::int64_t version = 0;
    domain::DraftStatus status = domain::DraftStatus::none;
    std::string item;
    std::string name;
    std::string region;
    std::string agency;
    std::string author;
    base::Instant saved_at;
    int errors = -1;   // of the newest self-check; -1: the text has changed since
    int returned = 0;  // how often a review sent it back
    int published_version = 0;
};

// In the transaction of the draft's events.
void save(store::Writer& writer, const domain::GuideDraft& state, std::int64_t version);

// Not over first, then the newest; of regions that begin so. `over`: also published and dropped
// ones.
std::vector<DraftRow> list_drafts(store::Reader& reader, const std::string& region_prefix,
                                  bool over, int limit);
std::optional<DraftRow> find_draft(store::Reader& reader, const std::string& id);

}  // namespace views
