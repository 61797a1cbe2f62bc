#include "views/item_cases.h"

namespace views {

// A case's stream ends in the time it began: the newest are the last of the primary key.
ItemCases newest_cases(store::Reader& reader, const std::string& item, int limit, int scanned) {
    const std::string first = item.substr(0, item.find('-')) + "/case/";
    ItemCases cases;
    int seen = 0;
    reader.query(
        "SELECT stream, item, test FROM case_row WHERE stream > $1 AND stream < $2 "
        "ORDER BY stream DESC LIMIT $3",
        {first, first + "~", scanned}, [&](const store::Row& row) {
            ++seen;
            if (row.string(1) != item || row.integer(2) != 0) return;
            if (static_cast<int>(cases.streams.size()) < limit)
                cases.streams.push_back(row.string(0));
            else
                cases.all = false;
        });
    cases.all = cases.all && seen < scanned;
    return cases;
}

}  // namespace views
