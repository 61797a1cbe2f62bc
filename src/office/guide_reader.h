#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/guide.h"
#include "domain/guide_lint.h"
#include "office/labels.h"

// Guides as offices keep them (the text of a page, a row of a table) -> the elements of a guide
// that stand there, and what could not be read.
namespace office {

// One heading with its content, and where it stands ("第 12 行", "清单!C7").
struct Labelled {
    std::string heading;
    std::string text;
    std::string place;
};

struct ReadGuide {
    domain::Guide guide;                        // only what was read; the rest is empty
    std::vector<domain::LintFinding> findings;  // of reading itself
    std::map<std::string, std::string> places;  // JSON Pointer -> where it stands
    std::set<Label> shown;                      // headings that the source shows at all
    std::map<Label, std::string> texts;         // narrow (plain.h); of what could be read
    std::vector<std::string> codes;  // 事项编号, 实施编码 ... as they stand there

    // Whether a missing element is missing: a page that shows the heading without its content at
    // hand says nothing of it.
    bool unseen(std::string_view pointer) const;
    // Where a pointer, or what it lies in, stands; "" when unknown.
    std::string place_of(std::string_view pointer) const;
};

// Unknown headings are passed over.
ReadGuide read_labelled(const std::vector<Labelled>& labelled);

// `标签: 值`, one a line; lines without a heading go on with the one before.
std::vector<Labelled> labelled_lines(std::string_view text);

// A limit as people write it ("20个工作日", "二十日", "当场办结"). Empty: none in it.
struct ReadLimit {
    std::optional<domain::Limit> limit;
    bool without_unit = false;
    bool with_extension = false;
};
ReadLimit read_limit(std::string_view text);

}  // namespace office
