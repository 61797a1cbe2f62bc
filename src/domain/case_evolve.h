#pragma once

#include "domain/model.h"

namespace domain {

// State after one event. No rules: what is recorded happened.
void evolve(Case& state, const CaseEvent& event, const Meta& meta);

}  // namespace domain
