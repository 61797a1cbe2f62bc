#include "domain/submission.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "domain/act_checks.h"
#include "domain/form.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Result;

Result<Done> check_version(const Submit& command, const PublishedGuide& published) {
    if (!command.guide_version || *command.guide_version == published.version) return Done{};
    return base::Refusal{
        "guide_changed",
        fmt::format(
            "办事指南已经从第 {} 版更新到第 {} 版。请核对变化的内容，再提交；填过的都还在。",
            *command.guide_version, published.version),
        "《行政许可法》第三十条", "/guide_version"};
}

Result<Done> check_channel(const Submit& command, const Guide& guide) {
    const std::string_view word = channel_word(command.channel);
    const bool offered =
        guide.channels.empty() || std::ranges::find(guide.channels, word) != guide.channels.end();
    if (offered) return Done{};
    return base::Refusal{"channel_not_offered",
                         fmt::format("这个事项不能用「{}」办。请看办事指南里的办理方式。",
                                     to_chinese(command.channel)),
                         "", "/channel"};
}

Result<Done> check_intake_window(const Guide& guide, base::Instant received) {
    if (guide.regime != Regime::intake_window) return Done{};
    const base::Date day = received.date();
    for (const IntakeWindow& window : guide.intake_windows) {
        if (window.open <= day && day <= window.close) return Done{};
    }
    std::string next;
    for (const IntakeWindow& window : guide.intake_windows) {
        if (window.open <= day) continue;
        next = fmt::format("下一次是 {}到 {}。", base::to_chinese_full(window.open),
                           base::to_chinese_full(window.close));
        break;
    }
    return refuse("intake_window_closed",
                  "现在不在受理时段内。" + (next.empty() ? "下一次的时间还没有公布。" : next));
}

Result<Done> check_answered(const Submit& command, const Guide& guide) {
    base::Refusal refusal{"situation_unknown",
                          "有的情形问题没有答，或者答案不在选项里。请改过再提交。"};
    refusal.problems = check_situations(guide, command.situations);
    for (base::Problem& problem : refusal.problems) {
        problem.pointer = "/situations" + problem.pointer;
    }
    if (refusal.problems.empty()) return Done{};
    return refusal;
}

Result<Done> check_event_time(const Submit& command, const Facts& facts) {
    if (!command.event_time) return Done{};
    const bool paper = command.channel == Channel::counter || command.channel == Channel::post;
    if (!paper) {
        return base::Refusal{"event_time_not_allowed", "网上提交的时间由系统记录，不能另外填写。",
                             "", "/event_time"};
    }
    if (*command.event_time <= facts.now) return Done{};
    return base::Refusal{"event_time_in_future", "收到材料的时间不能晚于现在。请核对日期和时间。",
                         "", "/event_time"};
}

Result<Done> check_parties(const Submit& command, const Facts& facts) {
    const bool applicant = std::ranges::any_of(
        command.parties, [](const Party& p) { return p.role == PartyRole::applicant; });
    if (!applicant || command.parties.size() > max_parties) {
        return base::Refusal{"applicant_missing", "请写明申请人（最多 50 人）。", "", "/parties"};
    }
    const bool online = command.channel != Channel::counter && command.channel != Channel::post;
    const bool own = std::ranges::any_of(
        command.parties, [&](const Party& p) { return p.person == facts.actor.person; });
    if (!online || own || facts.actor.person.empty()) return Done{};
    return base::Refusal{"not_your_case", "您不在这个申请的当事人里。替别人办，请先登记代办关系。",
                         "", "/parties"};
}

Result<Done> check_origin(const Submit& command, const Facts& facts) {
    const bool officer = std::ranges::any_of(facts.actor.roles, is_official);
    if (command.origin == Origin::native || officer) return Done{};
    return base::Refusal{"origin_not_allowed", "只有工作人员可以补录办件。", "", "/origin"};
}

Result<Done> check_consent(const Submit& command, const Guide& guide) {
    const std::string_view word = command.consent == Consent::electronic ? "electronic"
                                  : command.consent == Consent::post     ? "post"
                                                                         : "counter";
    const bool offered =
        guide.delivery.empty() || std::ranges::find(guide.delivery, word) != guide.delivery.end();
    if (offered) return Done{};
    return base::Refusal{"consent_not_offered",
                         fmt::format("这个事项的结果不能用「{}」。请另选一种送达方式。",
                                     to_chinese(command.consent)),
                         "", "/consent"};
}

Result<Done> check_complete(const Submit& command, const Guide& guide) {
    if (command.insist) return Done{};
    if (!command.form_problems.empty()) {
        return base::Refusal{"form_incomplete", "表里还有没填好的地方。请按提示改过再提交。",
                             "《行政许可法》第三十一条", "", command.form_problems};
    }
    base::Refusal refusal{
        "materials_missing",
        "还缺必须交的材料。补上再提交；也可以选「仍要提交」，窗口会一次说清还缺什么。",
        "《行政许可法》第三十一条"};
    for (const Material* line : lacking_lines(command, guide)) {
        refusal.problems.push_back(
            {"/materials/" + line->key, "material_missing", "请上传：" + line->name});
    }
    if (refusal.problems.empty()) return Done{};
    return refusal;
}

bool empty(const SubmittedMaterial& material) {
    return material.files.empty() && !material.shared && material.originals <= 0;
}

base::Problem not_in_guide(const SubmittedMaterial& material) {
    return {"/materials/" + material.material, "material_not_in_guide",
            "办事指南里没有这一项材料，或者您的情形不需要它。"};
}

}  // namespace

std::string_view channel_word(Channel channel) {
    switch (channel) {
        case Channel::online:
            return "online";
        case Channel::counter:
            return "counter";
        case Channel::post:
            return "post";
        case Channel::agent:
            return "agent";
        case Channel::kiosk:
            return "kiosk";
    }
    return "";
}

Result<Done> check_materials(const std::vector<SubmittedMaterial>& materials, const Guide& guide,
                             const std::map<std::string, std::string>& situations) {
    if (materials.size() > max_materials) {
        return base::Refusal{"too_many_materials", "一次最多交 200 项材料。", "", "/materials"};
    }
    const auto lines = applicable_materials(guide, situations);
    std::set<std::string> seen;
    base::Refusal refusal{"material_not_in_guide",
                          "指南之外无材料：有的材料不在办事指南里。请去掉它再提交。",
                          "《行政许可法》第三十条、第三十一条"};
    for (const SubmittedMaterial& material : materials) {
        const bool known = std::ranges::any_of(
            lines, [&](const Material* line) { return line->key == material.material; });
        if (!known) refusal.problems.push_back(not_in_guide(material));
        if (!seen.insert(material.material).second || empty(material) ||
            material.files.size() > max_files) {
            return base::Refusal{"material_empty",
                                 "每项材料只列一次，并且要有文件（最多 50 个）或者原件。", "",
                                 "/materials/" + material.material};
        }
    }
    if (refusal.problems.empty()) return Done{};
    return refusal;
}

std::vector<const Material*> lacking_lines(const Submit& command, const Guide& guide) {
    std::vector<const Material*> lacking;
    for (const Material* line : applicable_materials(guide, command.situations)) {
        const bool given =
            std::ranges::find(command.materials, line->key, &SubmittedMaterial::material) !=
            command.materials.end();
        const bool demanded =
            line->need == Need::required && !exempt(*line, guide, command.situations);
        if (demanded && !given) lacking.push_back(line);
    }
    return lacking;
}

base::Refusal item_ended(const PublishedGuide& guide) {
    const Ended& ended = *guide.guide.ended;
    return refuse("item_ended", fmt::format("「{}」从{}起停止办理：{}。", guide.guide.name,
                                            base::to_chinese_full(ended.on), ended.reason));
}

Result<Done> check_submission(const Submit& command, const Facts& facts) {
    if (!facts.guide || facts.guide->guide.item != command.item) return item_not_published();
    if (facts.guide->guide.has_ended(facts.now.date())) return item_ended(*facts.guide);
    const Guide& guide = facts.guide->guide;
    const base::Instant received = command.event_time.value_or(facts.now);
    for (const auto& check :
         {check_version(command, *facts.guide), check_channel(command, guide),
          check_event_time(command, facts), check_intake_window(guide, received),
          check_origin(command, facts), check_parties(command, facts),
          check_consent(command, guide), check_answered(command, guide),
          check_materials(command.materials, guide, command.situations),
          check_complete(command, guide)}) {
        if (!check.ok()) return check;
    }
    return Done{};
}

}  // namespace domain
