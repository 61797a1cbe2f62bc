#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace office {

// What an office's page or table speaks of. The same element goes by many headings: 申请材料 alone
// by seventeen.
enum class Label {
    name,
    aliases,
    item_type,
    kind,
    agency,
    code,
    basis,
    statutory,
    promised,
    limit,  // 办理时限, not said which
    conditions,
    materials,
    steps,
    special_steps,
    visits,
    audience,
    channels,
    online,
    online_depth,
    hall_entered,  // 是否进驻
    hall,
    address,
    hours,
    consult_phone,
    complaint_phone,
    fee,
    fee_basis,
    result,
    courier,
    commitment,
    questions,
    headings  // 栏目: which headings a page shows, where its content is not at hand
};

// The element a heading names, in any of its spellings; blanks, numbering and a colon do not
// matter.
std::optional<Label> known_label(std::string_view heading);

// Where in a guide its content stands ("/promised/limit"); "" where it has no place of its own.
std::string_view pointer_of(Label element);
std::string_view to_chinese(Label element);

}  // namespace office
