#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/guide.h"
#include "domain/guide_lint.h"
#include "domain/lists.h"

// What the lists of a region ask of its guides and of the lists below it.
namespace domain {

// `above`: the lists of the levels that bind this one. What the city lists, every district must
// meet; a district may add (S1 二.1).
std::vector<base::Problem> check_once_list(const OnceList& list,
                                           const std::vector<const OnceList*>& above);
// What a list above has and this one lacks.
std::vector<OnceEntry> lacking(const OnceList& list, const OnceList& above);

std::vector<base::Problem> check_cancelled_proofs(const CancelledProofs& list);

// once_visits, of a guide whose catalogue entry is listed; proof_cancelled, of one that still asks
// for a proof that nobody has to bring. The caller knows that the list binds the guide's region.
std::vector<LintFinding> findings_of(const OnceList& list, const Guide& guide);
std::vector<LintFinding> findings_of(const CancelledProofs& list, const Guide& guide);

// Names of the proofs that one version asked for and the next does not: gone, or no longer brought.
std::vector<std::string> dropped_proofs(const Guide& before, const Guide& after);

}  // namespace domain
