#pragma once

#include <string>

#include "domain/guide.h"
#include "office/labels.h"

namespace office {

// An element of a guide as a cell of an office's table says it; read back (guide_reader.h) it is
// the same element. "" for what a cell cannot hold.
std::string element_text(const domain::Guide& guide, Label element);

}  // namespace office
