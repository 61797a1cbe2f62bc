#include "domain/delegation.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "domain/words.h"

namespace domain {
namespace {

bool contains(const std::vector<std::string>& bound, const std::string& value) {
    return bound.empty() || std::ranges::find(bound, value) != bound.end();
}

bool in_force(const Delegation& letter, base::Date day) {
    return letter.from <= day && day <= letter.to;
}

base::Refusal expired(const Delegation& letter) {
    return refuse("delegation_expired",
                  fmt::format("您的委托书 {} 已经在 {}到期，不能再据此办理。请先换发委托书。",
                              letter.key, base::to_chinese_full(letter.to)),
                  "《行政许可法》第二十四条");
}

}  // namespace

base::Result<std::string> letter_for(Act act, const Facts& facts) {
    const Act covered = act == Act::decline_not_required ? Act::refuse_acceptance : act;
    const std::string word = boost::describe::enum_to_string(covered, "");
    const Delegation* last = nullptr;
    for (const Delegation& letter : facts.actor.delegations) {
        if (!contains(letter.acts, word) || !contains(letter.items, facts.guide->guide.item))
            continue;
        if (in_force(letter, facts.now.date())) return letter.key;
        last = &letter;
    }
    if (last) return expired(*last);
    return refuse(
        "no_delegation",
        fmt::format("没有委托书授权您对这个事项做「{}」。请转给有权限的同事。", act_name(act)),
        "《行政许可法》第二十四条");
}

}  // namespace domain
