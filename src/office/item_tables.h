#pragma once

#include <string>
#include <utility>
#include <vector>

#include "office/guide_sheet.h"

// 总表 and 分项表 of S4 (附件 1 and 2): what a department checks and hands in when guides are
// written all together. Both read back (sheet_reader.h) as the guides they show.
namespace office {

std::vector<std::string> summary_head();
// `number` from 1; `progress`: how far the item has come.
std::vector<std::string> summary_row(std::size_t number, const GuideSheet& sheet,
                                     const std::string& progress);

using FormLine = std::pair<std::string, std::string>;  // heading, content
std::vector<FormLine> item_form(const GuideSheet& sheet);

}  // namespace office
