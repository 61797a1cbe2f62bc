#pragma once

#include <string>

#include "domain/draft.h"
#include "domain/test_run.h"

// A test run as it is kept with its draft.
namespace domain {

// One line for all runs of a path that ended alike, with the most acts any of them took, and with
// one of their situations where they are not all of them.
TestDraft record_of(const TestReport& report);

// Why the draft as it stands has no test run that passed, as a sentence; "": it has.
std::string untested(const GuideDraft& state);

}  // namespace domain
