#pragma once

#include <string>

#include "office/document.h"

namespace office {

// A4 pages in two faces of one family. The same document gives the same bytes. Tens of milliseconds
// and a font's worth of memory a page: never on a thread that others wait for. Throws
// std::runtime_error when the drawing library fails.
std::string pdf(const Document& document);

}  // namespace office
