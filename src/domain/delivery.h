#pragma once

#include "domain/model.h"

// After the decision: 推送 (act 40), 交窗口 and 通知领取 (42), 送达 (43), and the party opening a
// notice.
namespace domain {

base::Result<Events> push_result(const Case& state, const PushResult& command, const Facts& facts);
base::Result<Events> hand_to_window(const Case& state, const HandToWindow& command,
                                    const Facts& facts);
base::Result<Events> notify_pickup(const Case& state, const NotifyPickup& command,
                                   const Facts& facts);
base::Result<Events> serve(const Case& state, const Serve& command, const Facts& facts);
base::Result<Events> open_notice(const Case& state, const OpenNotice& command, const Facts& facts);

base::Result<base::Done> ready_to_push(const Case& state);
base::Result<base::Done> ready_to_hand(const Case& state);
base::Result<base::Done> ready_to_notify(const Case& state);

}  // namespace domain
