#include "domain/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace domain {
namespace {

template <class Enum, std::size_t n>
using Words = std::array<std::pair<Enum, std::string_view>, n>;

template <class Enum, std::size_t n>
std::string_view find(const Words<Enum, n>& words, Enum value) {
    const auto found = std::ranges::find(words, value, &std::pair<Enum, std::string_view>::first);
    return found == words.end() ? std::string_view() : found->second;
}

constexpr Words<Status, 17> statuses{{
    {Status::none, "还没有收件"},
    {Status::received, "已收件"},
    {Status::supplement_pending, "待补正"},
    {Status::accepted, "已受理"},
    {Status::proposed, "拟办"},
    {Status::sealed, "待启封"},
    {Status::decided, "已办结"},
    {Status::served, "已送达"},
    {Status::archived, "已归档"},
    {Status::declined_not_required, "不受理"},
    {Status::refused_acceptance, "不予受理"},
    {Status::transferred_out, "已转有权机关"},
    {Status::withdrawn, "申请人撤回"},
    {Status::deemed_withdrawn, "视为放弃"},
    {Status::terminated, "终止办理"},
    {Status::returned_prerequisite, "退回"},
    {Status::voided_slip, "误操作作废"},
}};

constexpr Words<CheckResult, 5> check_results{{
    {CheckResult::ok, "符合"},
    {CheckResult::missing, "没有交"},
    {CheckResult::not_in_form, "不符合法定形式"},
    {CheckResult::replaced_by_share, "共享核验，免提交"},
    {CheckResult::deferred, "容缺后补"},
}};

constexpr Words<Ground, 7> grounds{{
    {Ground::not_required, "依法不需要办理"},
    {Ground::not_competent, "不属于本机关职权范围"},
    {Ground::unmet_after_supplement, "补正后仍不齐全或者不符合法定形式"},
    {Ground::barred, "在法律规定的不得申请的期限内"},
    {Ground::intake_window_closed, "不在受理时段内"},
    {Ground::quantity_exhausted, "法定数量已满"},
    {Ground::incomplete_on_spot, "材料不齐全或者不符合法定形式"},
}};

constexpr Words<DecisionResult, 7> results{{
    {DecisionResult::granted, "准予许可"},
    {DecisionResult::granted_in_part, "部分准予许可"},
    {DecisionResult::refused, "不予许可"},
    {DecisionResult::registered, "予以登记"},
    {DecisionResult::registration_refused, "不予登记"},
    {DecisionResult::completed, "办理完毕"},
    {DecisionResult::not_completed, "不予办理"},
}};

constexpr Words<NoticeKind, 14> titles{{
    {NoticeKind::receipt, "收件凭证"},
    {NoticeKind::supplement_receipt, "补正收件凭证"},
    {NoticeKind::not_required, "不受理告知书"},
    {NoticeKind::acceptance_refused, "不予受理通知书"},
    {NoticeKind::supplement, "补正告知书"},
    {NoticeKind::supplement_repeated, "补正告知书（限未补齐）"},
    {NoticeKind::acceptance, "受理通知书"},
    {NoticeKind::deemed_acceptance, "视为受理告知书"},
    {NoticeKind::special_step, "特别程序告知书"},
    {NoticeKind::extension, "延期决定通知书"},
    {NoticeKind::decision, "决定书"},
    {NoticeKind::refusal, "不予办理决定书"},
    {NoticeKind::withdrawal, "撤件确认书"},
    {NoticeKind::pick_up, "领取通知"},
}};

constexpr Words<NoticeKind, 14> notice_words{{
    {NoticeKind::receipt, "receipt"},
    {NoticeKind::supplement_receipt, "supplement_receipt"},
    {NoticeKind::not_required, "not_required"},
    {NoticeKind::acceptance_refused, "acceptance_refused"},
    {NoticeKind::supplement, "supplement"},
    {NoticeKind::supplement_repeated, "supplement_repeated"},
    {NoticeKind::acceptance, "acceptance"},
    {NoticeKind::deemed_acceptance, "deemed_acceptance"},
    {NoticeKind::special_step, "special_step"},
    {NoticeKind::extension, "extension"},
    {NoticeKind::decision, "decision"},
    {NoticeKind::refusal, "refusal"},
    {NoticeKind::withdrawal, "withdrawal"},
    {NoticeKind::pick_up, "pick_up"},
}};

constexpr Words<Channel, 5> channels{{
    {Channel::online, "网上"},
    {Channel::counter, "窗口"},
    {Channel::post, "邮寄"},
    {Channel::agent, "代办"},
    {Channel::kiosk, "自助机"},
}};

constexpr Words<Consent, 3> consents{{
    {Consent::electronic, "电子送达"},
    {Consent::post, "邮寄送达"},
    {Consent::pick_up, "到窗口领取"},
}};

constexpr Words<Role, 18> roles{{
    {Role::applicant, "申请人"},
    {Role::agent, "代办人"},
    {Role::counter_clerk, "窗口人员"},
    {Role::acceptance_officer, "受理人"},
    {Role::examiner, "审查人"},
    {Role::reviewer, "审核人"},
    {Role::legal_reviewer, "法制审核人"},
    {Role::decider, "决定人"},
    {Role::seal_keeper, "印章保管人"},
    {Role::hall_manager, "大厅管理人"},
    {Role::service_administration, "政务服务管理部门"},
    {Role::item_manager, "事项管理人"},
    {Role::supervisor, "监督人"},
    {Role::archivist, "档案管理人"},
    {Role::handover_clerk, "出件人"},
    {Role::administrator, "系统管理员"},
    {Role::clock, "时限"},
    {Role::react, "系统"},
}};

}  // namespace

std::string_view to_chinese(Status status) {
    return find(statuses, status);
}
std::string_view to_chinese(CheckResult result) {
    return find(check_results, result);
}
std::string_view to_chinese(Ground ground) {
    return find(grounds, ground);
}
std::string_view to_chinese(DecisionResult result) {
    return find(results, result);
}
std::string_view to_chinese(NoticeKind kind) {
    return find(titles, kind);
}
std::string_view to_chinese(Channel channel) {
    return find(channels, channel);
}
std::string_view to_chinese(Consent consent) {
    return find(consents, consent);
}
std::string_view to_chinese(Role role) {
    return find(roles, role);
}

std::string_view to_chinese(ConditionAnswer answer) {
    if (answer == ConditionAnswer::yes) return "是";
    return answer == ConditionAnswer::no ? "否" : "不适用";
}

std::string_view word_of(NoticeKind kind) {
    return find(notice_words, kind);
}
std::string_view act_name(Act act) {
    return rule_of(act).name;
}

std::size_t length(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace domain
