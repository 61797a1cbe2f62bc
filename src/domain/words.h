#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/acts.h"
#include "domain/case.h"

// The Chinese words of the domain, as people in a service hall say them. One spelling for refusals,
// notices, history and the API.
namespace domain {

std::string_view to_chinese(Status status);
std::string_view to_chinese(CheckResult result);
std::string_view to_chinese(Ground ground);
std::string_view to_chinese(DecisionResult result);
std::string_view to_chinese(NoticeKind kind);  // the title of the paper: 受理通知书
std::string_view to_chinese(Channel channel);
std::string_view to_chinese(Consent consent);
std::string_view to_chinese(Role role);
std::string_view to_chinese(ConditionAnswer answer);

std::string_view word_of(NoticeKind kind);  // the English word, part of stream names
std::string_view act_name(Act act);         // 受理, 一次性告知补正 ...

// Unicode code points; text of people is bounded by these, not by bytes.
std::size_t length(std::string_view utf8);

inline base::Refusal refuse(std::string code, std::string message, std::string basis = {}) {
    return {std::move(code), std::move(message), std::move(basis)};
}

}  // namespace domain
