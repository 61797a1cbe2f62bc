#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "office/guide_reader.h"

// The tables offices keep: XLSX and CSV.
namespace office {

struct Cell {
    std::string text;  // as shown; of a formula its last value
    int row = 0;       // from 0
    int column = 0;    // from 0
};

struct Area {  // of merged cells, from 0, both ends within
    int row = 0, column = 0, last_row = 0, last_column = 0;
};

struct Sheet {
    std::string name;  // of the sheet; empty for CSV
    std::vector<Cell>
        cells;  // not empty ones, by row and column; a merged area stands in its first cell
    std::vector<Area> merged;
    std::vector<std::string>
        remarks;  // what a reader should know: formulas whose values may be old
};

// "C7", or "清单!C7".
std::string address_of(const Sheet& sheet, int row, int column);

inline constexpr std::size_t largest_file = 20 << 20;  // bytes
inline constexpr std::size_t most_lines = 100'000;     // in the lists of all guides of a file

std::size_t lines_of(const domain::Guide& guide);  // in its lists
base::Refusal too_many_lines();

// Limits: the file, its unpacked parts (archive.h), 200 sheets, 100,000 rows, 512 columns, a
// million cells, 32 kB a cell. Refusals: table_too_large, bad_xlsx, bad_encoding, not_text.
base::Result<std::vector<Sheet>> read_xlsx(std::string_view bytes);
base::Result<Sheet> read_csv(
    std::string_view bytes);  // comma, semicolon or tab: the first line tells

// One guide a row under a line of headings (rows whose name is merged with the one above go on with
// its guide), or one guide a table of headings and contents side by side. Refuses with
// `no_headings` a table in which neither is found, with `table_too_large` more than 5,000 guides,
// 256 kB of one, or `most_lines`.
struct ReadRow {
    ReadGuide read;
    std::string place;  // "第 3 行", or the table's name
};
base::Result<std::vector<ReadRow>> guides_in(const Sheet& sheet);

}  // namespace office
