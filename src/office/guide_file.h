#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "office/guide_reader.h"
#include "office/self_check.h"
#include "views/library.h"

// A file as an office keeps its guides in, whatever its kind: a workbook, a table, the text of a
// page, JSON, or the project's own files.
namespace office {

struct FiledGuide {
    std::string place;  // "第 3 行", the sheet's name; "" where the file is the guide
    ReadGuide read;
    std::string own;  // the whole guide as text of the project's own form; "" when it is read off
    std::vector<base::Problem> problems;  // why an own text is no guide
};

struct FileFault {
    std::string place;
    base::Refusal refusal;
};

struct GuideFile {
    std::vector<FiledGuide> guides;
    std::vector<FileFault> faults;     // what could not be read at all
    std::vector<std::string> remarks;  // what a reader should know of what was read
};

// The kind is told by the name's ending, a workbook also by its first bytes. Refuses within: above
// largest_file (sheet_reader.h), 2 MB of an own file, 256 kB of one guide, 5,000 guides.
GuideFile read_guide_file(std::string_view name, std::string_view bytes);
bool is_guide_file(std::string_view name);

struct PlacedFinding {
    std::string place;  // line or cell; "" where the pointer says it all
    domain::LintFinding finding;
};

struct LintedGuide {
    std::string place;
    std::string name;
    std::string department;
    std::vector<PlacedFinding> findings;
};

struct LintedFile {
    std::vector<PlacedFinding> faults;
    std::vector<LintedGuide> guides;
    std::vector<std::string> remarks;
};

// What is read off is judged as if it stood in `region` ("CN": national law alone).
LintedGuide lint_filed(const FiledGuide& filed, const views::Library& library,
                       const std::string& region, base::Date on);
LintedFile lint_file(const GuideFile& file, const views::Library& library,
                     const std::string& region, base::Date on);

// The lines of an issue list.
std::vector<Issue> issues_of(const std::string& file, const LintedFile& linted);

}  // namespace office
