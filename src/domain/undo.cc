#include "domain/undo.h"

#include <algorithm>

#include "domain/act_checks.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

bool seen(const Case& state, std::int64_t since) {
    return std::ranges::any_of(state.notices, [&](const NoticeState& notice) {
        return notice.version > since && notice.opened;
    });
}

}  // namespace

Result<Done> ready_to_undo(const Case& state, const Facts& facts) {
    if (!state.undoable) {
        return refuse("nothing_to_undo",
                      "没有可以撤销的操作。只能撤销自己刚做的、后面还没有别的操作的那一步。");
    }
    if (state.undoable->officer != facts.actor.account) {
        return refuse("not_your_act", "只有做这一步的人自己能撤销。");
    }
    if (facts.now - state.undoable->at > undo_window_us) {
        return refuse("undo_too_late", "过了 30 分钟，不能再撤销。");
    }
    if (seen(state, state.undoable->version)) {
        return refuse("already_visible", "申请人已经看到这份通知，不能再撤销。");
    }
    return Done{};
}

Result<Events> undo_misoperation(const Case& state, const UndoMisoperation& command,
                                 const Facts& facts) {
    if (const auto ready = ready_to_undo(state, facts); !ready.ok()) return ready.refusal();
    if (command.reason.empty()) return reason_required("撤销误操作");
    return Events{MisoperationUndone{state.undoable->version, state.undoable->act, command.reason}};
}

}  // namespace domain
