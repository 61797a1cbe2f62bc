#include "views/draft_rows.h"

#include <algorithm>

namespace views {
namespace {

using domain::DraftStatus;

#define DRAFT_COLUMNS                                                                            \
    "SELECT id, stream, version, status, item, name, region, agency, author, saved_at, errors, " \
    "returned, published_version FROM draft_row "

DraftRow row_from(const store::Row& r) {
    DraftRow row;
    row.id = r.string(0);
    row.stream = r.string(1);
    row.version = r.integer(2);
    row.status = static_cast<DraftStatus>(r.integer(3));
    row.item = r.string(4);
    row.name = r.string(5);
    row.region = r.string(6);
    row.agency = r.string(7);
    row.author = r.string(8);
    row.saved_at = {r.integer(9)};
    row.errors = static_cast<int>(r.integer(10));
    row.returned = static_cast<int>(r.integer(11));
    row.published_version = static_cast<int>(r.integer(12));
    return row;
}

bool is_over(DraftStatus status) {
    return status == DraftStatus::published || status == DraftStatus::dropped;
}

}  // namespace

void save(store::Writer& writer, const domain::GuideDraft& state, std::int64_t version) {
    const auto returned = std::ranges::count_if(state.reviews, [](const auto& review) {
        return review.said.verdict == domain::Verdict::returned;
    });
    writer.execute(
        "INSERT INTO draft_row(id, stream, version, status, item, name, region, agency, author, "
        "saved_at, errors, returned, published_version, over) VALUES($1, $2, $3, $4, $5, $6, $7, "
        "$8, $9, $10, $11, $12, $13, $14) ON CONFLICT(id) DO UPDATE SET "
        "version = excluded.version, status = excluded.status, item = excluded.item, "
        "name = excluded.name, region = excluded.region, agency = excluded.agency, "
        "saved_at = excluded.saved_at, errors = excluded.errors, returned = excluded.returned, "
        "published_version = excluded.published_version, over = excluded.over",
        {state.id.substr(state.id.rfind('/') + 1), state.id, version,
         static_cast<int>(state.status), state.item, state.name, state.region, state.agency,
         state.author, state.saved_at.us, domain::check_is_fresh(state) ? state.check->errors : -1,
         static_cast<std::int64_t>(returned), state.published_version,
         static_cast<int>(is_over(state.status))});
}

std::vector<DraftRow> list_drafts(store::Reader& reader, const std::string& region_prefix,
                                  bool over, int limit) {
    std::vector<DraftRow> rows;
    reader.query(DRAFT_COLUMNS
                 "WHERE over <= $1 AND (region = '' OR substr(region, 1, $2) = $3) "
                 "ORDER BY over, id DESC LIMIT $4",
                 {static_cast<int>(over), static_cast<std::int64_t>(region_prefix.size()),
                  region_prefix, limit},
                 [&](const store::Row& r) { rows.push_back(row_from(r)); });
    return rows;
}

std::optional<DraftRow> find_draft(store::Reader& reader, const std::string& id) {
    std::optional<DraftRow> found;
    reader.query(DRAFT_COLUMNS "WHERE id = $1", {id},
                 [&](const store::Row& r) { found = row_from(r); });
    return found;
}

}  // namespace views
