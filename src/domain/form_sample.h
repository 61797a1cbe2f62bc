#pragma once

#include "domain/form.h"

// Answers as a willing applicant could give them, to try a form without one.
namespace domain {

// Every field asked in these situations, by its type and bounds. Of each choice the option number
// `variant` is taken, going round, so that the variants below answer_variants() show every option.
// What cannot be answered so that check_answers() accepts it is a fault of the form.
Answers sample_answers(const Guide& guide, const Situations& situations, base::Date today,
                       std::size_t variant = 0);
std::size_t answer_variants(const Guide& guide);

}  // namespace domain
