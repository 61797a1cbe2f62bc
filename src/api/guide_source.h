#pragma once

#include <string>

#include "base/result.h"
#include "domain/guide.h"
#include "views/authoring.h"

// The text that people write a guide in, both ways.
namespace api {

// Refuses broken_yaml, or unknown_file when the text holds anything but one guide. What keeps the
// guide from reading stands in its problems.
base::Result<views::Authored> read_guide(const std::string& yaml);

std::string guide_text(const domain::Guide& guide);  // YAML that reads back as the same guide

}  // namespace api
