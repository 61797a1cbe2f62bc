#include "views/case_rows.h"

#include "shape/json.h"

namespace views {
namespace {

using domain::Status;

#define CASE_COLUMNS                                                                             \
    "SELECT stream, number, item, guide_version, region, agency, hall, desk, status, "           \
    "stage, round, received, applicant, organization, channel, deemed, test, held, clock, due, " \
    "started FROM case_row "

CaseRow row_from(const store::Row& r) {
    CaseRow row;
    row.stream = r.string(0);
    row.number = r.string(1);
    row.item = r.string(2);
    row.guide_version = static_cast<int>(r.integer(3));
    row.region = r.string(4);
    row.agency = r.string(5);
    row.hall = r.string(6);
    row.desk = r.string(7);
    row.status = static_cast<Status>(r.integer(8));
    row.stage = static_cast<Stage>(r.integer(9));
    row.round = static_cast<int>(r.integer(10));
    row.received = {r.integer(11)};
    row.applicant = r.string(12);
    row.organization = r.string(13);
    row.channel = static_cast<domain::Channel>(r.integer(14));
    row.deemed = r.integer(15) != 0;
    row.test = r.integer(16) != 0;
    row.held = r.integer(17) != 0;
    if (!r.is_null(18)) row.clock = static_cast<domain::ClockKind>(r.integer(18));
    row.due = r.optional_integer(19);
    if (!r.is_null(20)) row.started = base::Instant{r.integer(20)};
    return row;
}

std::string desk_of(const domain::Case& state, const domain::Facts& facts, Stage stage) {
    if (stage == Stage::examination || stage == Stage::decision)
        return facts.guide->guide.deciding_agency;
    return state.hall;
}

const domain::Party* applicant_of(const domain::Case& state) {
    for (const auto& party : state.parties)
        if (party.role == domain::PartyRole::applicant) return &party;
    return state.parties.empty() ? nullptr : &state.parties.front();
}

std::optional<domain::ClockReading> governing(const domain::Case& state,
                                              const domain::Facts& facts) {
    std::vector<domain::ClockReading> readings;
    for (const auto& spec : domain::clocks_of(state, facts))
        readings.push_back(domain::read_quick(spec, *facts.calendar));
    return domain::governing(readings);
}

std::optional<std::int64_t> us(const std::optional<base::Instant>& instant) {
    return instant ? std::optional(instant->us) : std::nullopt;
}

}  // namespace

Stage stage_of(Status status) {
    switch (status) {
        case Status::received:
            return Stage::acceptance;
        case Status::supplement_pending:
            return Stage::supplement;
        case Status::accepted:
            return Stage::examination;
        case Status::proposed:
        case Status::sealed:
            return Stage::decision;
        case Status::decided:
            return Stage::delivery;
        default:
            return Stage::closed;
    }
}

#define CHANGING                                                                        \
    "number, desk, status, stage, round, received, deemed, held, clock, due, started, " \
    "look_again, closed"
#define EXCLUDED                                                                        \
    "excluded.number, excluded.desk, excluded.status, excluded.stage, excluded.round, " \
    "excluded.received, excluded.deemed, excluded.held, excluded.clock, excluded.due, " \
    "excluded.started, excluded.look_again, excluded.closed"

void save(store::Writer& writer, const domain::Case& state, const domain::Facts& facts) {
    const auto stage = stage_of(state.status);
    const auto clock = stage == Stage::closed ? std::nullopt : governing(state, facts);
    const auto look = stage == Stage::closed ? std::nullopt : domain::look_again(state, facts);
    const auto* party = applicant_of(state);
    const auto box = party && party->organization.empty() ? shape::to_json(party->contact) : "";
    const auto desk = desk_of(state, facts, stage);
    writer.execute(
        "INSERT INTO case_row(stream, item, guide_version, region, agency, hall, applicant, "
        "organization, channel, test, " CHANGING
        ") VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19, $20, $21, $22, $23) ON CONFLICT(stream) DO UPDATE SET (" CHANGING ") = (" EXCLUDED
        ") WHERE (" CHANGING ") IS NOT (" EXCLUDED ")",
        {state.id,
         state.item,
         state.guide_version,
         state.region,
         state.agency,
         state.hall,
         box,
         party ? party->organization : "",
         static_cast<int>(state.channel),
         static_cast<int>(state.test),
         state.number,
         desk,
         static_cast<int>(state.status),
         static_cast<int>(stage),
         state.round,
         state.received.us,
         static_cast<int>(state.deemed),
         static_cast<int>(clock && clock->held),
         clock ? std::optional(static_cast<std::int64_t>(clock->kind)) : std::nullopt,
         clock ? clock->due_ordinal : std::nullopt,
         clock ? std::optional(clock->started.us) : std::nullopt,
         us(look),
         static_cast<int>(stage == Stage::closed)});
}

#define DUE "coalesce(due, 9223372036854775807)"
#define PAGE                                                 \
    "AND (held, " DUE                                        \
    ", stream) > ($1, $2, $3) AND ((1 << stage) & $4) <> 0 " \
    "AND substr(region, 1, $5) = $6 ORDER BY held, " DUE ", stream LIMIT $7"

std::vector<CaseRow> list_rows(store::Reader& reader, const RowFilter& filter,
                               const RowCursor& after, int limit) {
    std::vector<CaseRow> rows;
    std::int64_t stages = filter.stages.empty() ? -1 : 0;
    for (const auto stage : filter.stages) stages |= std::int64_t{1} << static_cast<int>(stage);
    const auto length = static_cast<std::int64_t>(filter.region.size());
    const auto take = [&](const store::Row& r) { rows.push_back(row_from(r)); };
    // A desk's open cases are few enough to be sorted after the index has chosen them.
    if (filter.desk.empty())
        reader.query(CASE_COLUMNS "WHERE closed = 0 " PAGE,
                     {after.held, after.due, after.stream, stages, length, filter.region, limit},
                     take);
    else
        reader.query(CASE_COLUMNS "WHERE closed = 0 AND desk = $8 " PAGE,
                     {after.held, after.due, after.stream, stages, length, filter.region, limit,
                      filter.desk},
                     take);
    return rows;
}

std::vector<CaseRow> closed_rows(store::Reader& reader, const std::string& region,
                                 const std::string& before, int limit) {
    std::vector<CaseRow> rows;
    reader.query(CASE_COLUMNS
                 "WHERE stream < $1 AND closed = 1 AND substr(region, 1, $2) = $3 "
                 "ORDER BY stream DESC LIMIT $4",
                 {before.empty() ? std::string("~") : before,
                  static_cast<std::int64_t>(region.size()), region, limit},
                 [&](const store::Row& r) { rows.push_back(row_from(r)); });
    return rows;
}

std::optional<CaseRow> find_row(store::Reader& reader, const std::string& stream) {
    std::optional<CaseRow> found;
    reader.query(CASE_COLUMNS "WHERE stream = $1", {stream},
                 [&](const store::Row& r) { found = row_from(r); });
    return found;
}

std::vector<CaseRow> rows_of_person(store::Reader& reader, const std::string& person,
                                    const std::string& before, int limit) {
    std::vector<CaseRow> rows;
    reader.query(CASE_COLUMNS
                 "WHERE stream IN (SELECT stream FROM party_case WHERE person = $1 AND stream < $2 "
                 "ORDER BY stream DESC LIMIT $3) ORDER BY stream DESC",
                 {person, before.empty() ? std::string("~") : before, limit},
                 [&](const store::Row& r) { rows.push_back(row_from(r)); });
    return rows;
}

std::vector<std::string> streams_to_look_at(store::Reader& reader, base::Instant now, int limit) {
    std::vector<std::string> streams;
    reader.query(
        "SELECT stream FROM case_row WHERE closed = 0 AND look_again IS NOT NULL AND look_again <= "
        "$1 "
        "ORDER BY look_again LIMIT $2",
        {now.us, limit}, [&](const store::Row& r) { streams.push_back(r.string(0)); });
    return streams;
}

}  // namespace views
