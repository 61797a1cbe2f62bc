#pragma once

#include "domain/model.h"

namespace domain {

// State after one event. No rules: what is recorded happened. Events of other streams change nothing.
void evolve(Case& state, const Event& event, const Meta& meta);

}  // namespace domain
