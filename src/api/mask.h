#pragma once

#include <string>
#include <string_view>

// How a list shows a person: enough to recognise one's own, too little to know another.
namespace api {

inline constexpr std::string_view erased = "已依法删除";

std::string mask_name(std::string_view name);    // 张*, 欧阳**, 买买提***
std::string mask_id(std::string_view number);    // 690102********0022
std::string mask_phone(std::string_view phone);  // 169****0011

}  // namespace api
