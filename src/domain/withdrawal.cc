#include "domain/withdrawal.h"

namespace domain {

base::Result<Events> withdraw_application(const Case&, const WithdrawApplication& command,
                                          const Facts&) {
    return Events{ApplicationWithdrawn{command.reason}, NoticeIssued{NoticeKind::withdrawal}};
}

}  // namespace domain
