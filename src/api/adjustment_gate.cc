#include "api/adjustments.h"

#include <fmt/format.h>

#include "domain/adjustment.h"
#include "views/governance_rows.h"

namespace api {
namespace {

using domain::Adjustment;
using domain::AdjustmentKind;

const char* changed_basic_data(const domain::Guide& before, const domain::Guide& after) {
    if (before.name != after.name) return "/name";
    if (before.item_type != after.item_type) return "/item_type";
    return before.code != after.code ? "/code" : nullptr;
}

// One that was approved since the version in force came out: an older one has been used up by it.
bool covers(const Adjustment& state, const domain::PublishedGuide* before, base::Date today) {
    if (!domain::in_effect(state, today)) return false;
    if (before == nullptr) return state.cause.kind == AdjustmentKind::add;
    return state.cause.kind == AdjustmentKind::change && state.filing && state.filing->basic_data &&
           state.approval->approved_on >= before->published_at.date();
}

}  // namespace

std::optional<base::Problem> missing_adjustment(Call& call, const domain::Guide& guide) {
    if (!domain::is_power(guide.item_type)) return {};
    const auto before = call.library()->guide(guide.item);
    const char* pointer = before ? changed_basic_data(before->guide, guide) : "/item";
    if (pointer == nullptr) return {};
    const auto reader = call.reader();
    for (const auto& row : views::adjustments_of(*reader, guide.item)) {
        const auto seen = call.engine().see(*reader, row.stream);
        const auto* state = seen.state ? std::get_if<Adjustment>(&*seen.state) : nullptr;
        if (state != nullptr && covers(*state, before.get(), call.now().date())) return {};
    }
    return base::Problem{
        pointer, "adjustment_required",
        before ? "行政权力事项改名称、类型或者编码，要先办动态调整：审改部门同意、省级备案、到了生"
                 "效日期再发布"
               : "新设行政权力事项，要先办动态调整：审改部门同意、省级备案、到了生效日期再发布"};
}

}  // namespace api
