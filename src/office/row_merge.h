#pragma once

#include <string>
#include <vector>

#include "office/guide_reader.h"
#include "views/library.h"

// A row of an office's table becomes the text of a draft: of a guide in force with what the row
// says otherwise, or of a new guide with what the row says at all.
namespace office {

struct RowNote {  // what of the row is not taken over, and why
    std::string place;
    std::string message;
};

struct MergedRow {
    domain::Guide guide;
    std::vector<RowNote> notes;
};

// What the row does not show stays; a cell that says what the guide says changes nothing.
// Materials, steps, bases and conditions of the same name keep all that a cell cannot hold.
MergedRow merge_row(const domain::Guide& in_force, const ReadGuide& read,
                    const views::Library& library);
// In `region`; the offices by their names. Whole only as far as the row is: what is missing is for
// the author to fill in.
MergedRow guide_of_row(const ReadGuide& read, const std::string& region,
                       const views::Library& library);

}  // namespace office
