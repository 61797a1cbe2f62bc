#include "office/adjustment_form.h"

#include <fmt/format.h>

#include <boost/describe/enum_to_string.hpp>

#include "domain/adjustment_acts.h"
#include "office/guide_sheet.h"

namespace office {
namespace {

using domain::Adjustment;
using domain::AdjustmentStage;

std::string cause_of(const Adjustment& state) {
    const auto* cause = domain::find_cause(state.cause.cause, state.cause.kind);
    if (cause == nullptr) return {};
    return cause->other ? fmt::format("{}：{}", cause->text, state.cause.other_reason)
                        : std::string(cause->text);
}

std::string lines_of(const std::vector<std::string>& all) {
    std::string text;
    for (const auto& one : all) text += (text.empty() ? "" : "；") + one;
    return text;
}

// The newest opinion of the stage, or an empty line to write on.
std::string opinion_of(const Adjustment& state, AdjustmentStage stage) {
    for (auto at = state.reviews.rbegin(); at != state.reviews.rend(); ++at) {
        if (at->said.stage != stage) continue;
        const bool passed = at->said.verdict == domain::AdjustmentVerdict::passed;
        return fmt::format("{}{}（{}，{}）", passed ? "同意。" : "不同意。", at->said.opinion,
                           at->said.reviewer, base::to_chinese_full(at->at.date()));
    }
    return "（签字盖章）　　年　月　日";
}

std::vector<std::vector<std::string>> application_rows(const Adjustment& state) {
    if (!state.filing) return {};
    const auto& filing = *state.filing;
    return {{"调整内容", filing.content},
            {"调整理由", filing.reason},
            {"事由变动依据", lines_of(filing.bases)},
            {"名称、类型或者编码是否变化", filing.basic_data ? "是" : "否"},
            {"希望生效日期", base::to_chinese_full(filing.wanted_on)},
            {"附件", fmt::format("{} 份", filing.evidence.size())}};
}

std::vector<std::vector<std::string>> opinion_rows(const Adjustment& state) {
    std::vector<std::vector<std::string>> rows{
        {"法制部门合法性审查", opinion_of(state, AdjustmentStage::legal)},
        {"政务服务管理部门综合审核", opinion_of(state, AdjustmentStage::comprehensive)}};
    if (domain::needs_province(state))
        rows.push_back({"审改部门审核", opinion_of(state, AdjustmentStage::reform)});
    rows.push_back({"本级人民政府批准",
                    state.approval ? fmt::format("{}，{}", state.approval->document,
                                                 base::to_chinese_full(state.approval->approved_on))
                                   : "　　年　月　日"});
    if (domain::needs_province(state))
        rows.push_back({"省级备案", state.filed_above ? state.filed_above->receipt : ""});
    return rows;
}

}  // namespace

Document adjustment_form(const Adjustment& state, const std::string& agency, base::Instant now) {
    Document document;
    document.title = "政务服务事项动态调整申请表";
    document.footer = agency;
    document.created = now;
    document.blocks.push_back(Heading{1, document.title, ""});
    std::vector<std::vector<std::string>> rows{
        {"申请单位", agency},
        {"事项名称", state.cause.name},
        {"事项编号", state.cause.item},
        {"事项类型",
         label_of("item_type", boost::describe::enum_to_string(state.cause.item_type, ""))},
        {"调整方式", std::string(domain::to_chinese(state.cause.kind))},
        {"调整事由", cause_of(state)},
        {"知悉日期", base::to_chinese_full(state.cause.known_on)}};
    for (auto& row : application_rows(state)) rows.push_back(std::move(row));
    document.blocks.push_back(Table{"", {}, {3, 9}, std::move(rows)});
    document.blocks.push_back(Heading{2, "审核意见", ""});
    document.blocks.push_back(Table{"", {}, {3, 9}, opinion_rows(state)});
    return document;
}

}  // namespace office
