#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/adjustment.h"
#include "domain/spot_check.h"
#include "store/store.h"

// Where the adjustments and spot checks of a region are found. What a list shows of one is read
// from its stream: they are few, and their limits depend on the calendar.
namespace views {

enum class GovernanceKind { adjustment, spot_check };

struct GovernanceRow {
    std::string id;  // the last part of the stream's name
    std::string stream;
    std::string region;
    std::string agency;  // of an adjustment
    std::string item;    // of an adjustment
    std::string law_change;
    bool over = false;
};

// In the transaction of the events.
void save(store::Writer& writer, const domain::Adjustment& state);
void save(store::Writer& writer, const domain::SpotCheck& state);

// Not over first, then the newest; of regions that begin so. `over`: also those that are.
std::vector<GovernanceRow> list_governance(store::Reader& reader, GovernanceKind kind,
                                           const std::string& region_prefix, bool over, int limit);
std::optional<GovernanceRow> find_governance(store::Reader& reader, GovernanceKind kind,
                                             const std::string& id);
// Of an item, the newest first.
std::vector<GovernanceRow> adjustments_of(store::Reader& reader, const std::string& item);

}  // namespace views
