#pragma once

#include <string>

#include "domain/guide.h"

namespace office {

// What a new version brought, in a sentence for people: what holds now, and not what held before,
// so that nobody takes an old phone number from it. "" when only the wording of small print moved.
std::string changes_text(const domain::Guide& before, const domain::Guide& after);

}  // namespace office
