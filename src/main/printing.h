#pragma once

#include <string>

#include "office/document.h"

namespace banshi {

// Prints in a process of its own, which is this program again (`banshi render`): the fonts' memory
// goes with it, and a fault of the drawing libraries ends nothing else. Throws std::runtime_error.
std::string print_in_child(const office::Document& document);

}  // namespace banshi
