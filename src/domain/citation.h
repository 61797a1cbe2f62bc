#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/guide.h"
#include "shape/describe.h"

// Where a guide cites a law: the question of the day on which the law changes.
namespace domain {

struct Citation {
    std::string pointer;  // into the guide
    std::string what;     // 实施依据, 材料「食品安全管理制度」的依据
    std::string text;     // as it stands there
};
SHAPE_STRUCT(Citation, pointer, what, text)

// Every place that names the law (with or without 《》 and 中华人民共和国) and, where articles are
// given, one of them. A place that names the law without any article counts: nobody knows which.
std::vector<Citation> citations_of(const Guide& guide, std::string_view law,
                                   const std::vector<std::string>& articles);

}  // namespace domain
