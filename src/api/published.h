#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/cache.h"
#include "api/call.h"

// What every public door of the guides goes through.
namespace api {

// In force, by item, without what is secret (S3 §28). A version that was public is not any more
// once the item is secret.
std::vector<views::Library::GuidePtr> public_guides(const views::Library& library);
// Of these, what can still be applied for on that day: lists, searches and exports.
std::vector<views::Library::GuidePtr> offered_guides(const views::Library& library,
                                                     base::Date today);
// Null: nobody may know of it.
views::Library::GuidePtr public_guide(const views::Library& library, const std::string& item);
std::vector<views::Library::GuidePtr> public_versions(const views::Library& library,
                                                      const std::string& item);
// Officers work on secret items too.
views::Library::GuidePtr guide_for(const Call& call, const views::Library& library,
                                   const std::string& item);

// The guide of the path's {item} for this caller: in force, or the version of ?version=. What is
// kept of an answer made from it is kept for officers and others apart.
base::Result<views::Library::GuidePtr> find_guide(Call& call, const views::Library& library);

// With its ETag; 304 to who has it already.
void reply_composed(Call& call, const Composed& composed,
                    std::string_view content_type = "application/json");

}  // namespace api
