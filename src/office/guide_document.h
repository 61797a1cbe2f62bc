#pragma once

#include "office/document.h"
#include "office/guide_sheet.h"

// A guide as a document: the page that works without script, the two printed editions, the
// handbook.
namespace office {

enum class Edition { short_edition, full };

Document guide_document(const GuideSheet& sheet, Edition edition);
// All guides of a region, in their full edition without the inner flow, behind a cover and
// contents.
Document handbook(const std::string& region_name, const std::vector<GuideSheet>& sheets);

}  // namespace office
