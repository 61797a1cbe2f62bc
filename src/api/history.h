#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/model.h"
#include "shape/describe.h"
#include "store/store.h"

// What happened to a case, one sentence an event. No personal data: it is also shown to whoever has the
// tracking code.
namespace api {

struct HistoryLine {
    base::Instant at;
    std::string sentence;
    std::optional<std::string> basis;
    std::optional<std::int64_t> notice;  // version of the notice it speaks of
};
SHAPE_STRUCT(HistoryLine, at, sentence, basis, notice)

using NameOf = std::function<std::string(const std::string& account)>;  // officers' names; "" for all others

// `names` false: officers stand as 工作人员.
std::vector<HistoryLine> history_of(const std::vector<store::Record>& records, const domain::Guide& guide,
                                    const NameOf& name_of, bool names);

}  // namespace api
