#include "domain/delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

// Into the person's own hands is always lawful; any other way only as she agreed
// (送达地址及方式确认书).
Result<Done> check_manner(const Case& state, const std::string& manner) {
    constexpr std::array<std::string_view, 4> known{"direct", "electronic", "post", "pick_up"};
    if (std::ranges::find(known, manner) == known.end()) {
        return Refusal{"manner_unknown", "送达方式请选直接送达、电子送达、邮寄送达或者窗口领取。",
                       "", "/manner"};
    }
    const std::string_view agreed = state.consent == Consent::electronic ? "electronic"
                                    : state.consent == Consent::post     ? "post"
                                                                         : "pick_up";
    if (manner == "direct" || manner == "pick_up" || manner == agreed) return Done{};
    return Refusal{"manner_not_consented",
                   fmt::format("申请人同意的送达方式是「{}」。换一种方式，请先取得申请人同意。",
                               to_chinese(state.consent)),
                   "《行政许可法》第四十四条", "/manner"};
}

}  // namespace

Result<Done> ready_to_push(const Case& state) {
    if (!state.pushed) return Done{};
    return refuse("already_pushed", "结果已经推送过了。");
}

Result<Done> ready_to_hand(const Case& state) {
    if (!state.handed) return Done{};
    return refuse("already_handed", "结果已经交到窗口了。");
}

Result<Done> ready_to_notify(const Case& state) {
    if (state.handed) return Done{};
    return refuse("not_handed", "窗口还没有收到结果，先不要通知领取。");
}

Result<Events> push_result(const Case& state, const PushResult&, const Facts&) {
    if (const auto ready = ready_to_push(state); !ready.ok()) return ready.refusal();
    return Events{ResultPushed{true, state.hall}};
}

Result<Events> hand_to_window(const Case& state, const HandToWindow&, const Facts&) {
    if (const auto ready = ready_to_hand(state); !ready.ok()) return ready.refusal();
    return Events{HandedToWindow{state.hall}};
}

Result<Events> notify_pickup(const Case& state, const NotifyPickup& command, const Facts&) {
    if (const auto ready = ready_to_notify(state); !ready.ok()) return ready.refusal();
    if (command.channel.empty() || command.outcome.empty()) {
        return Refusal{"outcome_missing", "请写明怎么通知的，通知到了没有。", "", "/outcome"};
    }
    return Events{PickupNotified{command.channel, command.outcome},
                  NoticeIssued{NoticeKind::pick_up}};
}

Result<Events> serve(const Case& state, const Serve& command, const Facts&) {
    if (const auto manner = check_manner(state, command.manner); !manner.ok()) {
        return manner.refusal();
    }
    if (command.proof.empty()) {
        return Refusal{"proof_required", "请写明送达的凭据：签收人、运单号或者查阅记录。",
                       "《行政许可法》第四十四条", "/proof"};
    }
    return Events{ResultServed{command.manner, command.proof}};
}

Result<Events> open_notice(const Case& state, const OpenNotice& command, const Facts&) {
    const auto notice = std::ranges::find(state.notices, command.notice, &NoticeState::version);
    if (notice == state.notices.end() || notice->voided) {
        return Refusal{"no_such_notice", "没有这份通知，或者它已经作废。", "", "/notice"};
    }
    if (notice->opened) return Events{};
    return Events{NoticeOpened{command.notice}};
}

}  // namespace domain
