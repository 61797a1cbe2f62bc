#pragma once

#include <string>

#include "domain/model.h"

// The words of a notice: what, by when, whom to call; the law below. No personal data: the name
// stands as {applicant}, filled in where the paper is made.
namespace domain {

struct NoticeText {
    std::string title;
    std::string text;
};

NoticeText notice_text(NoticeKind kind, const Case& state, const Facts& facts);

}  // namespace domain
