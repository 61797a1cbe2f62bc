#pragma once

#include "office/document.h"
#include "office/guide_sheet.h"

namespace office {

// A material that is made from the form, on paper: to fill in by hand, or filled in with what
// nobody can take for somebody's data, marked 样例 across the page. The material is one of the
// guide.
enum class Filling { blank, sample };
Document form_document(const GuideSheet& sheet, const domain::Material& material, Filling filling);

}  // namespace office
