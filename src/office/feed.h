#pragma once

#include <string>
#include <vector>

#include "views/library.h"

namespace office {

// The last publications of guides, newest first, as Atom (RFC 4287).
std::string atom_feed(
    const std::vector<std::vector<views::Library::GuidePtr>>& guides,  // all versions of each
    const std::string& title, std::size_t most);

}  // namespace office
