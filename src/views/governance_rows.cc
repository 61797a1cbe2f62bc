#include "views/governance_rows.h"

namespace views {
namespace {

#define GOVERNANCE_COLUMNS \
    "SELECT id, stream, region, agency, item, law_change, over FROM governance_row "

GovernanceRow row_from(const store::Row& r) {
    return {r.string(0), r.string(1), r.string(2),      r.string(3),
            r.string(4), r.string(5), r.integer(6) != 0};
}

void put(store::Writer& writer, GovernanceKind kind, const GovernanceRow& row) {
    writer.execute(
        "INSERT INTO governance_row(id, stream, kind, region, agency, item, law_change, over) "
        "VALUES($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT(id) DO UPDATE SET "
        "over = excluded.over WHERE over <> excluded.over",
        {row.id, row.stream, static_cast<int>(kind), row.region, row.agency, row.item,
         row.law_change, static_cast<int>(row.over)});
}

std::string id_in(const std::string& stream) {
    return stream.substr(stream.rfind('/') + 1);
}

bool is_over(domain::AdjustmentStatus status) {
    using S = domain::AdjustmentStatus;
    return status == S::approved || status == S::rejected || status == S::withdrawn;
}

}  // namespace

void save(store::Writer& writer, const domain::Adjustment& state) {
    const auto& cause = state.cause;
    put(writer, GovernanceKind::adjustment,
        {id_in(state.id), state.id, cause.region, cause.agency, cause.item, cause.law_change,
         is_over(state.status)});
}

void save(store::Writer& writer, const domain::SpotCheck& state) {
    if (!state.drawn) return;
    put(writer, GovernanceKind::spot_check,
        {id_in(state.id), state.id, state.drawn->region, "", "", "", state.closed.has_value()});
}

std::vector<GovernanceRow> list_governance(store::Reader& reader, GovernanceKind kind,
                                           const std::string& region_prefix, bool over, int limit) {
    std::vector<GovernanceRow> rows;
    reader.query(GOVERNANCE_COLUMNS
                 "WHERE kind = $1 AND over <= $2 AND substr(region, 1, $3) = $4 "
                 "ORDER BY over, id DESC LIMIT $5",
                 {static_cast<int>(kind), static_cast<int>(over),
                  static_cast<std::int64_t>(region_prefix.size()), region_prefix, limit},
                 [&](const store::Row& r) { rows.push_back(row_from(r)); });
    return rows;
}

std::optional<GovernanceRow> find_governance(store::Reader& reader, GovernanceKind kind,
                                             const std::string& id) {
    std::optional<GovernanceRow> found;
    reader.query(GOVERNANCE_COLUMNS "WHERE kind = $1 AND id = $2", {static_cast<int>(kind), id},
                 [&](const store::Row& r) { found = row_from(r); });
    return found;
}

std::vector<GovernanceRow> adjustments_of(store::Reader& reader, const std::string& item) {
    std::vector<GovernanceRow> rows;
    reader.query(GOVERNANCE_COLUMNS "WHERE kind = $1 AND item = $2 ORDER BY id DESC LIMIT 100",
                 {static_cast<int>(GovernanceKind::adjustment), item},
                 [&](const store::Row& r) { rows.push_back(row_from(r)); });
    return rows;
}

}  // namespace views
