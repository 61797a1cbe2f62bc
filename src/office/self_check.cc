#include "office/self_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "domain/lint_rules.h"
#include "office/export.h"

namespace office {
namespace {

const std::string blank = "＿＿＿＿";

std::string unit_or_blank(const std::string& unit) {
    return unit.empty() ? blank : unit;
}

// The kinds that come most often, in sentences: 「一是……；二是……」.
std::string in_order(const std::vector<std::string>& sentences) {
    constexpr std::string_view numbers[] = {"一", "二", "三", "四", "五",
                                            "六", "七", "八", "九", "十"};
    std::string text;
    for (std::size_t i = 0; i < std::min(sentences.size(), std::size(numbers)); ++i)
        text += fmt::format("{}{}是{}", i == 0 ? "" : "；", numbers[i], sentences[i]);
    return text.empty() ? text : text + "。";
}

// By rule: what was not kept, and how often; the commonest first.
std::vector<std::string> commonest(const std::vector<Issue>& issues) {
    std::map<std::string, std::size_t> counts;
    for (const auto& issue : issues) ++counts[issue.code];
    std::vector<std::pair<std::string, std::size_t>> sorted{counts.begin(), counts.end()};
    std::ranges::stable_sort(sorted, std::greater{}, &decltype(sorted)::value_type::second);
    std::vector<std::string> sentences;
    for (const auto& [code, count] : sorted)
        if (const auto* rule = domain::find_lint_rule(code))
            sentences.push_back(fmt::format("没有做到「{}」（{} 处）", rule->demand, count));
    return sentences;
}

Document paper(std::string title, const std::string& unit, base::Instant now) {
    Document document;
    document.title = std::move(title);
    document.footer = unit;
    document.created = now;
    document.blocks.push_back(Heading{1, document.title, ""});
    return document;
}

void sign(Document& document, const std::string& unit, base::Instant now) {
    document.blocks.push_back(Paragraph{fmt::format("{}（盖章）", unit_or_blank(unit))});
    document.blocks.push_back(Paragraph{base::to_chinese_full(now.date())});
}

}  // namespace

std::string_view word_of(domain::Severity severity) {
    using domain::Severity;
    return severity == Severity::error ? "错误" : severity == Severity::warning ? "警告" : "提示";
}

Document self_check_report(const SelfCheck& check) {
    auto document = paper("规范审批服务行为专项行动自查整改报告", check.unit, check.now);
    const auto day = base::to_chinese_full(check.now.date());
    auto& blocks = document.blocks;
    blocks.push_back(
        Paragraph{fmt::format("根据全区规范审批服务行为专项行动统一安排，我单位于{}"
                              "对审批服务行为进行了自查。现将有关情况报告如下：",
                              day)});
    blocks.push_back(Heading{2, "一、工作组织开展情况", ""});
    blocks.push_back(
        Paragraph{fmt::format("{}，{}对照办事指南检查规则，逐项逐栏检查了 {} 份办事指南。", day,
                              unit_or_blank(check.unit), check.guides)});
    blocks.push_back(Heading{2, "二、工作落实情况", ""});
    blocks.push_back(Paragraph{fmt::format(
        "存在问题及整改情况：此次专项行动共查找出问题 {} 个，已整改到位 {} 个，还有 {} "
        "个正在整改。",
        check.found, check.put_right, check.found - std::min(check.found, check.put_right))});
    if (const auto kinds = in_order(commonest(check.issues)); !kinds.empty())
        blocks.push_back(Paragraph{"具体情况：" + kinds});
    blocks.push_back(Heading{2, "三、保障措施", ""});
    blocks.push_back(Paragraph{"为杜绝以上不规范审批服务行为，我单位" +
                               in_order({"每次改动办事指南都先检查、再公布",
                                         "电话、地点、时限有变化的，当天更新", blank})});
    blocks.push_back(Paragraph{fmt::format("联系人：{}　　联系电话：{}", blank, blank)});
    sign(document, check.unit, check.now);
    return document;
}

// The annex gives its wording.
Document commitment_letter(const std::string& unit, base::Instant now) {
    auto document = paper("规范审批服务行为承诺书", unit, now);
    auto& blocks = document.blocks;
    blocks.push_back(
        Paragraph{"为整体优化全区政务服务环境，提升审批服务行为标准化规范化便利化水平，促进全区经济"
                  "社会高质量发展，我单位承诺："});
    blocks.push_back(Paragraph{
        "一、依法行政。严格按照法定权限行使职权，规范行政行为。严格落实清单之外一律不得违法实施审批"
        "的要求，坚决抵制“隐性审批”、变相审批，不存在以备案、证明、目录、计划、规划、指定、认证、年"
        "检等形式变相设置、实施的审批和许可。"
        "严格按照政务服务事项网上办事指南提供办事服务，不存在随意增加许可条件、申请材料、中介服务、"
        "审批环节、收费、数量限制等行为，做到“清单之外无事项、流程之外无环节、指南之外无材料”。"});
    blocks.push_back(
        Paragraph{"二、便民服务。严格落实首问负责制、一次性告知制、限时办结制、“首席事务代表”等工作"
                  "制度，简化办事环节，缩短办理时限，做到材料能减尽减，时限能压尽压，推动更多的政务"
                  "服务事项当场办理、即时办结，打造高效便捷的政务服务环境。"});
    blocks.push_back(
        Paragraph{"三、廉洁自律。严守工作纪律，杜绝吃、拿、卡、要现象，根除不作为、慢作为、乱作为和"
                  "“中梗阻”现象，切实转变工作作风，做到“担当实干、马上就办”，努力提升工作效率。"});
    blocks.push_back(Paragraph{fmt::format("承诺人：{}（盖章）", unit_or_blank(unit))});
    blocks.push_back(Paragraph{"主要领导签字："});
    blocks.push_back(Paragraph{base::to_chinese_full(now.date())});
    return document;
}

std::vector<std::string> issue_head() {
    return {"文件", "位置", "事项", "部门", "级别", "规则", "问题", "依据", "可以改成"};
}

std::vector<std::string> issue_row(const Issue& issue) {
    return {issue.file, issue.place,   issue.guide, issue.department, issue.severity,
            issue.code, issue.message, issue.basis, issue.fix};
}

std::string issue_list(const std::vector<Issue>& issues, base::Instant now) {
    Xlsx sheet{"问题清单", issue_head(), now};
    for (const auto& issue : issues) sheet.add(issue_row(issue));
    return sheet.finish();
}

std::vector<std::string> league_head() {
    return {"名次", "部门", "错误", "警告", "提示"};
}

std::vector<std::vector<std::string>> league_rows(const std::vector<Issue>& issues) {
    std::map<std::string, std::map<std::string, std::size_t>> counts;
    for (const auto& issue : issues)
        ++counts[issue.department.empty() ? "没有写部门" : issue.department][issue.severity];
    std::vector<std::string> order;
    for (const auto& [department, by_severity] : counts) order.push_back(department);
    std::ranges::stable_sort(order, {}, [&](const std::string& d) {
        return std::pair{counts[d]["错误"], counts[d]["警告"]};
    });
    std::vector<std::vector<std::string>> rows;
    for (const auto& department : order) {
        auto& of = counts[department];
        rows.push_back({std::to_string(rows.size() + 1), department, std::to_string(of["错误"]),
                        std::to_string(of["警告"]), std::to_string(of["提示"])});
    }
    return rows;
}

}  // namespace office
