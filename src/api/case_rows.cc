#include "api/case_rows.h"

#include <algorithm>

#include "api/boxes.h"
#include "api/case_access.h"
#include "api/context.h"
#include "api/mask.h"
#include "domain/words.h"

namespace api {
namespace {

std::string applicant_of(Call& call, const views::CaseRow& row) {
    if (!row.organization.empty()) return row.organization;
    const auto box = shape::from_json<domain::Box>(row.applicant, shape::Reading::tolerant);
    if (!box) return "";
    const auto contact = open_contact(call.context.parts.keys, row.stream, *box);
    return contact.erased ? std::string(erased) : mask_name(contact.name);
}

// One cell a working day from the clock's start to its end: what is gone, today, what is left.
std::vector<DayView> cells_of(const views::CaseRow& row, const RowClock& clock, const domain::Calendar& calendar,
                              base::Instant now) {
    constexpr std::size_t most = 40;
    std::vector<DayView> cells;
    if (!row.started || !clock.due_date || row.held) return cells;
    const auto today = now.date();
    const auto last = std::max(*clock.due_date, today);
    for (auto day = row.started->date() + 1; day <= last && cells.size() < most; day = day + 1) {
        if (!calendar.working(day)) continue;
        const auto kind = day > *clock.due_date ? DayKind::after
                          : day == today        ? DayKind::today
                          : day < today         ? DayKind::used
                                                : DayKind::left;
        cells.push_back({day, kind, {}, {}});
    }
    return cells;
}

}  // namespace

CaseRow row_view(Call& call, const views::CaseRow& row) {
    const auto library = call.library();
    const auto guide = library->guide(row.item, row.guide_version);
    CaseRow view;
    view.id = id_of(row.stream);
    view.number = row.number;
    view.item = row.item;
    view.item_name = guide ? guide->guide.name : row.item;
    view.applicant = applicant_of(call, row);
    view.status = row.status;
    view.status_text = domain::to_chinese(row.status);
    view.stage = row.stage;
    view.received = row.received;
    view.round = row.round;
    view.channel = row.channel;
    view.agency_name = guide ? library->agency_name(guide->guide.deciding_agency) : "";
    view.deemed = row.deemed;
    const auto calendar = library->calendar(row.region);
    if (!row.clock || !calendar) return view;
    const auto now = call.now();
    view.clock = row_clock(*row.clock, row.held, row.due, *calendar, now);
    view.cells = cells_of(row, *view.clock, *calendar, now);
    return view;
}

Page<CaseRow> page_of(Call& call, const std::vector<views::CaseRow>& rows, std::size_t limit,
                      const std::function<std::string(const views::CaseRow&)>& cursor) {
    Page<CaseRow> page;
    for (std::size_t i = 0; i < rows.size() && i < limit; ++i) page.items.push_back(row_view(call, rows[i]));
    if (rows.size() > limit) page.next = cursor(rows[limit - 1]);
    return page;
}

}  // namespace api
