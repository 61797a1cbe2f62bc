#pragma once

#include "office/document.h"
#include "office/guide_sheet.h"

// The flow of a guide drawn from its data, never a stored picture.
namespace office {

enum class FlowKind { outer, inner };

// outer: what the applicant goes through, with limits; special steps leave the way.
// inner: which office does what, in what time, by which standard.
Drawing flow_drawing(const GuideSheet& sheet, FlowKind kind);
Table flow_table(const GuideSheet& sheet, FlowKind kind);  // the same as text

std::string special_text(const domain::SpecialStep& step);  // with what the clock does meanwhile
std::string consult_phones(const domain::Guide& guide);     // each once, with 、

}  // namespace office
