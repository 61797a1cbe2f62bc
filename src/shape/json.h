#pragma once

#include "shape/read.h"
#include "shape/write.h"

// Described structs <-> JSON. Heavy: include it only in .cc files, one for each group of structs.
//
// Becomes           | from
// true, 12, 1.5     | bool, integers (range checked), double
// "text"            | std::string, base::Date, base::Instant, described enums (enumerator name)
// absent            | an empty std::optional; null reads as absent
// [..], {..}        | std::vector, std::map<std::string, T>, described structs
// {"type","data"}   | std::variant of described structs with SHAPE_NAME
// as it is          | boost::json::value
