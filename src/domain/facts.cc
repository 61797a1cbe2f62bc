#include "domain/facts.h"

#include <algorithm>

namespace domain {

bool Actor::is(Role role) const {
    return std::ranges::find(roles, role) != roles.end();
}

}  // namespace domain
