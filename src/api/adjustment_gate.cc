#include "api/adjustments.h"
#include "domain/adjustment.h"
#include "views/governance_rows.h"

namespace api {
namespace {

using domain::Adjustment;
using domain::AdjustmentKind;

// Whose end is not the published one's: only an adjustment ends an item or takes it up again.
bool ends_otherwise(const domain::Guide* before, const domain::Guide& after) {
    if (before == nullptr || !before->ended) return after.ended.has_value();
    return !after.ended || after.ended->on != before->ended->on;
}

const char* changed_basic_data(const domain::Guide& before, const domain::Guide& after) {
    if (before.name != after.name) return "/name";
    if (before.item_type != after.item_type) return "/item_type";
    return before.code != after.code ? "/code" : nullptr;
}

// What of the guide needs an adjustment; null: nothing.
const char* needs_adjustment(const domain::Guide* before, const domain::Guide& after) {
    if (ends_otherwise(before, after)) return "/ended";
    if (!domain::is_power(after.item_type)) return nullptr;
    return before == nullptr ? "/item" : changed_basic_data(*before, after);
}

// One that was approved since the version in force came out: an older one has been used up by it.
bool covers(const Adjustment& state, const domain::PublishedGuide* before, base::Date today) {
    if (!domain::in_effect(state, today)) return false;
    if (before == nullptr) return state.cause.kind == AdjustmentKind::add;
    if (state.approval->approved_on < before->published_at.date()) return false;
    if (before->guide.ended) return state.cause.kind == AdjustmentKind::add;
    return state.cause.kind == AdjustmentKind::change && state.filing && state.filing->basic_data;
}

std::string_view what_to_do(std::string_view pointer) {
    if (pointer == "/ended")
        return "停止办理或者恢复一个事项，要在「动态调整」里办，不能在指南里改";
    return pointer == "/item"
               ? "新设行政权力事项，要先办动态调整：审改部门同意、省级备案、到了生效日期再发布"
               : "行政权力事项改名称、类型或者编码，要先办动态调整：审改部门同意、省级备案、到了生"
                 "效日"
                 "期再发布";
}

}  // namespace

std::optional<base::Problem> missing_adjustment(Call& call, const domain::Guide& guide) {
    const auto before = call.library()->guide(guide.item);
    const char* pointer = needs_adjustment(before ? &before->guide : nullptr, guide);
    if (pointer == nullptr) return {};
    const auto reader = call.reader();
    for (const auto& row : views::adjustments_of(*reader, guide.item)) {
        const auto seen = call.engine().see(*reader, row.stream);
        const auto* state = seen.state ? std::get_if<Adjustment>(&*seen.state) : nullptr;
        if (state != nullptr && covers(*state, before.get(), call.now().date())) return {};
    }
    return base::Problem{pointer, "adjustment_required", std::string(what_to_do(pointer))};
}

}  // namespace api
