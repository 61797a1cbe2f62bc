#pragma once

#include <string>

#include "office/document.h"

namespace office {

// A document that WPS and Word can edit (ECMA-376). Pictures are left out: their table stands
// beside them. The same document gives the same bytes.
std::string docx(const Document& document);

}  // namespace office
