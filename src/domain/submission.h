#pragma once

#include "domain/model.h"

// The preconditions of submitting (acts 1 and 2): what is asked is offered, complete and of the
// guide.
namespace domain {

inline constexpr std::size_t max_parties = 50;
inline constexpr std::size_t max_materials = 200;
inline constexpr std::size_t max_files = 50;  // of one material

std::string_view channel_word(Channel channel);  // as a guide's list of channels spells it

base::Result<base::Done> check_submission(const Submit& command, const Facts& facts);

// Every material is an applicable line of the guide, named once, and something was handed in (H1).
base::Result<base::Done> check_materials(const std::vector<SubmittedMaterial>& materials,
                                         const Guide& guide,
                                         const std::map<std::string, std::string>& situations);

// Lines without which an application is incomplete and for which nothing was handed in.
std::vector<const Material*> lacking_lines(const Submit& command, const Guide& guide);

}  // namespace domain
