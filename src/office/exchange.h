#pragma once

#include <string>
#include <vector>

#include "domain/guide.h"
#include "domain/template.h"

// Guides in the columns and codes of somebody else's interface. Which member stands in which
// column, and which code a word has there, is data (catalog/elements.yaml): real interfaces
// contradict each other.
namespace office {

std::vector<std::string> exchange_head(const domain::ExchangeInterface& to);

// One cell a column. A value for which the interface has no code leaves its cell empty and is told
// in `problems`: a code is never guessed.
struct ExchangeRow {
    std::vector<std::string> cells;
    std::vector<base::Problem> problems;
};
ExchangeRow exchange_row(const domain::Guide& guide, const domain::ExchangeInterface& to);

}  // namespace office
