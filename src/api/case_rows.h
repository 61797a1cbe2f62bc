#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/clock_view.h"
#include "api/route.h"
#include "views/case_rows.h"

// A case in a list.
namespace api {

struct CaseRow {
    std::string id;
    std::string number;
    std::string item;
    std::string item_name;
    std::string applicant;  // 张*, or an organization in full
    domain::Status status = domain::Status::none;
    std::string status_text;
    views::Stage stage = views::Stage::acceptance;
    base::Instant received;
    int round = 0;
    domain::Channel channel = domain::Channel::online;
    std::string agency_name;
    bool deemed = false;
    std::optional<RowClock> clock;
    std::vector<DayView> cells;  // one a working day of the clock, at most 40
    std::optional<std::string> alert;
    std::optional<std::string> reason;
};
SHAPE_STRUCT(CaseRow, id, number, item, item_name, applicant, status, status_text, stage, received, round, channel,
             agency_name, deemed, clock, cells, alert, reason)

CaseRow row_view(Call& call, const views::CaseRow& row);

// `rows` holds one more than `limit` when the list goes on.
Page<CaseRow> page_of(Call& call, const std::vector<views::CaseRow>& rows, std::size_t limit,
                      const std::function<std::string(const views::CaseRow&)>& cursor);

// ?view=supervision (supervision.cc)
base::Result<Page<CaseRow>> supervised_rows(Call& call, store::Reader& reader);

}  // namespace api
