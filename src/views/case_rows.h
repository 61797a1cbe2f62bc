#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/case_clocks.h"
#include "domain/model.h"
#include "shape/describe.h"
#include "store/store.h"

// The worklist row of a case: what a list shows without opening the case.
namespace views {

// Whose turn it is. Decides the desk a case stands at.
enum class Stage { acceptance, supplement, examination, decision, delivery, closed };
SHAPE_ENUM(Stage, acceptance, supplement, examination, decision, delivery, closed)

Stage stage_of(domain::Status status);

struct CaseRow {
    std::string stream;
    std::string number;
    std::string item;
    int guide_version = 0;
    std::string region;
    std::string agency;
    std::string hall;
    std::string desk;
    domain::Status status = domain::Status::none;
    Stage stage = Stage::acceptance;
    int round = 0;
    base::Instant received;
    std::string applicant;  // Box as JSON; "" when an organization
    std::string organization;
    domain::Channel channel = domain::Channel::online;
    bool deemed = false;
    bool test = false;
    bool held = false;
    std::optional<domain::ClockKind> clock;  // the one that is closest
    std::optional<std::int64_t> due;         // working-minute ordinal of the case's calendar
    std::optional<base::Instant> started;    // of that clock
};

// In the transaction of the case's events. `facts` with the case's own calendar, policy and guide.
// A row that stays as it was costs no page.
void save(store::Writer& writer, const domain::Case& state, const domain::Facts& facts);

struct RowFilter {
    std::string desk;           // empty: any
    std::vector<Stage> stages;  // empty: any
    std::string region;         // prefix of the 12 digits
};

// Where a list goes on: the sort key of its last row.
struct RowCursor {
    int held = 0;
    std::int64_t due = INT64_MIN;
    std::string stream;
};

// Open cases: least slack first, held last, then by age. `due` ascending is slack ascending within
// one calendar.
std::vector<CaseRow> list_rows(store::Reader& reader, const RowFilter& filter,
                               const RowCursor& after, int limit);
// Closed cases, newest first; `before` is the last stream seen, empty at first.
std::vector<CaseRow> closed_rows(store::Reader& reader, const std::string& region,
                                 const std::string& before, int limit);
std::optional<CaseRow> find_row(store::Reader& reader, const std::string& stream);
// Open and closed, newest first.
std::vector<CaseRow> rows_of_person(store::Reader& reader, const std::string& person,
                                    const std::string& before, int limit);

// Streams whose time has come at `now`.
std::vector<std::string> streams_to_look_at(store::Reader& reader, base::Instant now, int limit);

}  // namespace views
