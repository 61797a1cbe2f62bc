#pragma once

#include <boost/json/value.hpp>
#include <string>

#include "base/result.h"
#include "domain/draft.h"
#include "domain/guide.h"
#include "domain/template.h"
#include "views/authoring.h"

// The text that people write a guide in, both ways.
namespace api {

// Refuses broken_yaml, or unknown_file when the text holds anything but one guide. What keeps the
// guide from reading stands in its problems.
base::Result<views::Authored> read_guide(const std::string& yaml);

// The text as a draft keeps it; while it is no guide, as it is and without a hash.
domain::SaveDraft draft_of(const std::string& yaml);

std::string guide_text(const domain::Guide& guide);  // YAML that reads back as the same guide

std::string yaml_text(const boost::json::value& value);

// The same of a template: of its values only what it fixes.
std::string template_text(const domain::ElementTemplate& content,
                          const domain::ElementTable& table);

}  // namespace api
