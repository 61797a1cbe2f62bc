#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/cache.h"
#include "api/call.h"

// What every public door of the guides goes through.
namespace api {

// In force, by item.
std::vector<views::Library::GuidePtr> public_guides(const views::Library& library);
// Null: nobody may know of it.
views::Library::GuidePtr public_guide(const views::Library& library, const std::string& item);
std::vector<views::Library::GuidePtr> public_versions(const views::Library& library,
                                                      const std::string& item);

// The guide of the path's {item}: in force, or the version of ?version=.
base::Result<views::Library::GuidePtr> find_guide(Call& call, const views::Library& library);

// With its ETag; 304 to who has it already.
void reply_composed(Call& call, const Composed& composed,
                    std::string_view content_type = "application/json");

}  // namespace api
