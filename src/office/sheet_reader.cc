#include "office/sheet_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <set>

#include "office/archive.h"
#include "office/plain.h"

namespace office {
namespace {

using base::Refusal;
using std::string_view;

constexpr std::size_t most_cell = 32 << 10, most_sheets = 200, most_cells = 1'000'000;
constexpr std::size_t most_guides = 5000, most_words = 256 << 10;
constexpr std::size_t most_areas = 10'000;
constexpr int most_rows = 100'000, most_columns = 512;

base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(const std::string& text) {
    auto document = std::make_unique<pugi::xml_document>();
    const auto parsed = document->load_buffer(text.data(), text.size(),
                                              pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed) return bad_xlsx("里面的 XML 坏了");
    return document;
}

// ------------------------------------------------------------------------------- the workbook

// All texts of a rich or plain string; the reading of characters (rPh) is no text.
std::string text_in(const pugi::xml_node& node) {
    std::string text;
    for (const auto& child : node.children()) {
        const string_view name = child.name();
        if (name == "t") text += child.text().get();
        if (name == "r") text += child.child("t").text().get();
    }
    return text;
}

base::Result<std::vector<std::string>> shared_strings(ArchiveReader& archive) {
    std::vector<std::string> strings;
    auto text = archive.part("xl/sharedStrings.xml");
    if (!text) return text.refusal();
    if (text->empty()) return strings;
    auto document = parse_xml(*text);
    if (!document) return document.refusal();
    for (const auto& item : (*document)->child("sst").children("si"))
        strings.push_back(text_in(item));
    return strings;
}

struct SheetPart {
    std::string name, path;
    bool hidden = false;
};

base::Result<std::map<std::string, std::string>> targets(ArchiveReader& archive) {
    auto text = archive.part("xl/_rels/workbook.xml.rels");
    if (!text) return text.refusal();
    auto document = parse_xml(*text);
    if (!document) return document.refusal();
    std::map<std::string, std::string> found;
    for (const auto& one : (*document)->child("Relationships").children("Relationship")) {
        std::string target = one.attribute("Target").as_string();
        found[one.attribute("Id").as_string()] =
            target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    return found;
}

base::Result<std::vector<SheetPart>> sheet_parts(ArchiveReader& archive) {
    auto text = archive.part("xl/workbook.xml");
    if (!text) return text.refusal();
    if (text->empty()) return bad_xlsx("没有工作簿");
    auto document = parse_xml(*text);
    if (!document) return document.refusal();
    auto paths = targets(archive);
    if (!paths) return paths.refusal();
    std::vector<SheetPart> sheets;
    for (const auto& one : (*document)->child("workbook").child("sheets").children("sheet"))
        sheets.push_back({one.attribute("name").as_string(),
                          (*paths)[one.attribute("r:id").as_string()],
                          string_view(one.attribute("state").as_string()) != ""});
    if (sheets.size() > most_sheets) return table_too_large("工作表超过 200 张");
    return sheets;
}

// "C7" -> column 2, row 6; row -1 when it is no address.
std::pair<int, int> place_of(string_view address) {
    int column = 0, row = 0;
    std::size_t at = 0;
    for (; at < address.size() && address[at] >= 'A' && address[at] <= 'Z' && column < 20'000; ++at)
        column = column * 26 + (address[at] - 'A' + 1);
    for (; at < address.size() && address[at] >= '0' && address[at] <= '9' && row < 20'000'000;
         ++at)
        row = row * 10 + (address[at] - '0');
    return at == address.size() && column > 0 && row > 0 ? std::pair{column - 1, row - 1}
                                                         : std::pair{-1, -1};
}

class SheetReader {
  public:
    SheetReader(const std::vector<std::string>& strings, std::string name) : strings_(strings) {
        sheet_.name = std::move(name);
    }

    base::Result<Sheet> read(const pugi::xml_document& document) {
        for (const auto& row : document.child("worksheet").child("sheetData").children("row"))
            for (const auto& cell : row.children("c"))
                if (const auto taken = take(cell); !taken) return taken.refusal();
        for (const auto& area :
             document.child("worksheet").child("mergeCells").children("mergeCell"))
            merge(area.attribute("ref").as_string());
        if (formulas_ > 0)
            sheet_.remarks.push_back(
                fmt::format("有 {} 个单元格是公式，读的是上次保存的值", formulas_));
        return std::move(sheet_);
    }

  private:
    void merge(string_view area) {
        const auto colon = std::min(area.find(':'), area.size());
        const auto [column, row] = place_of(area.substr(0, colon));
        const auto [last_column, last_row] =
            place_of(area.substr(std::min(colon + 1, area.size())));
        if (row >= 0 && last_row > row && sheet_.merged.size() < most_areas)
            sheet_.merged.push_back({row, column, last_row, last_column});
    }

    base::Result<base::Done> take(const pugi::xml_node& cell) {
        const auto [column, row] = place_of(cell.attribute("r").as_string());
        if (row < 0) return bad_xlsx("单元格没有地址");
        if (row >= most_rows) return table_too_large("超过 10 万行");
        if (column >= most_columns) return table_too_large("超过 512 列");
        if (cell.child("f")) ++formulas_;
        std::string text{trimmed(text_of(cell))};
        if (text.size() > most_cell)
            return table_too_large(fmt::format("{} 超过 32 kB", address_of(sheet_, row, column)));
        if (!text.empty()) sheet_.cells.push_back({std::move(text), row, column});
        if (sheet_.cells.size() > most_cells) return table_too_large("超过 100 万个单元格");
        return base::Done{};
    }

    std::string text_of(const pugi::xml_node& cell) const {
        const string_view type = cell.attribute("t").as_string();
        if (type == "inlineStr") return text_in(cell.child("is"));
        const std::string value = cell.child("v").text().get();
        if (type != "s") return value;
        std::size_t index = 0;
        for (const char c : value) {
            if (c < '0' || c > '9' || index > strings_.size()) return {};
            index = index * 10 + static_cast<std::size_t>(c - '0');
        }
        return index < strings_.size() ? strings_[index] : std::string{};
    }

    const std::vector<std::string>& strings_;
    Sheet sheet_;
    int formulas_ = 0;
};

// ------------------------------------------------------------------------------------------- CSV

char separator_of(string_view text) {
    const auto line = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char c : {'\t', ';'})
        if (std::ranges::count(line, c) > std::ranges::count(line, best)) best = c;
    return best;
}

class CsvReader {
  public:
    explicit CsvReader(string_view text) : text_(text), separator_(separator_of(text)) {}

    base::Result<Sheet> read() {
        while (at_ < text_.size()) {
            auto cell = next();
            if (cell.size() > most_cell)
                return table_too_large(
                    fmt::format("{} 超过 32 kB", address_of(sheet_, row_, column_)));
            if (const auto text = trimmed(cell); !text.empty())
                sheet_.cells.push_back({std::string(text), row_, column_});
            end_cell();
            if (row_ >= most_rows) return table_too_large("超过 10 万行");
            if (column_ >= most_columns) return table_too_large("超过 512 列");
            if (sheet_.cells.size() > most_cells) return table_too_large("超过 100 万个单元格");
        }
        return std::move(sheet_);
    }

  private:
    std::string next() {
        if (at_ < text_.size() && text_[at_] == '"') return quoted();
        const auto end =
            std::min({text_.find(separator_, at_), text_.find('\n', at_), text_.size()});
        std::string cell{text_.substr(at_, end - at_)};
        at_ = end;
        return cell;
    }

    std::string quoted() {
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') {
                cell += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                cell += '"';
                ++at_;
            } else {
                ++at_;
                break;
            }
        }
        at_ = std::min({text_.find(separator_, at_), text_.find('\n', at_), text_.size()});
        return cell;
    }

    void end_cell() {
        const bool line_over = at_ >= text_.size() || text_[at_] == '\n';
        ++at_;
        ++column_;
        if (line_over) ++row_, column_ = 0;
    }

    string_view text_;
    const char separator_;
    std::size_t at_ = 0;
    int row_ = 0, column_ = 0;
    Sheet sheet_;
};

// ---------------------------------------------------------------------------- guides in a table

using Rows = std::map<int, std::map<int, const Cell*>>;

Rows rows_of(const Sheet& sheet) {
    Rows rows;
    for (const auto& cell : sheet.cells) rows[cell.row][cell.column] = &cell;
    return rows;
}

std::size_t headings_in(const std::map<int, const Cell*>& row) {
    return static_cast<std::size_t>(std::ranges::count_if(
        row, [](const auto& one) { return known_label(one.second->text).has_value(); }));
}

// The first line on which at least three cells are headings, and more than half of them.
Rows::const_iterator heading_line(const Rows& rows) {
    return std::ranges::find_if(rows, [](const auto& row) {
        const auto known = headings_in(row.second);
        return known >= 3 && known * 2 >= row.second.size();
    });
}

std::string row_name(const Sheet& sheet, int row) {
    return fmt::format("{}第 {} 行", sheet.name, row + 1);
}

// Rows of which the name is one cell with the name above: the materials of one item, line by line.
std::set<int> rows_going_on(const Sheet& sheet, const std::map<int, const Cell*>& headings) {
    std::set<int> rows;
    const auto name = std::ranges::find_if(
        headings, [](const auto& one) { return known_label(one.second->text) == Label::name; });
    if (name == headings.end()) return rows;
    int left = most_rows;  // areas may overlap
    for (const auto& area : sheet.merged) {
        if (name->first < area.column || area.last_column < name->first) continue;
        for (int row = area.row + 1; row <= area.last_row && left > 0; ++row, --left)
            rows.insert(row);
    }
    return rows;
}

class RowGuides {
  public:
    RowGuides(const Sheet& sheet, const std::map<int, const Cell*>& headings)
        : sheet_(sheet), headings_(headings), going_on_(rows_going_on(sheet, headings)) {}

    base::Result<base::Done> take(int number, const std::map<int, const Cell*>& row) {
        const bool goes_on = !labelled_.empty() && going_on_.contains(number);
        if (!goes_on) close();
        if (lines_ > most_lines) return too_many_lines();
        if (!goes_on) first_ = number;
        std::size_t at = 0;
        for (const auto& [column, heading] : headings_) {
            const auto cell = row.find(column);
            const auto text = cell == row.end() ? std::string{} : cell->second->text;
            words_ += text.size();
            if (!goes_on)
                labelled_.push_back({heading->text, text, address_of(sheet_, number, column)});
            else if (auto& before = labelled_[at++].text; !text.empty())
                before += (before.empty() ? "" : "\n") + text;
        }
        if (words_ > most_words) return table_too_large(row_name(sheet_, first_) + "超过 256 kB");
        if (guides_.size() >= most_guides) return table_too_large("一张表超过 5000 份指南");
        return base::Done{};
    }

    std::vector<ReadRow> done() {
        close();
        return std::move(guides_);
    }

  private:
    void close() {
        if (labelled_.empty()) return;
        guides_.push_back({read_labelled(labelled_), row_name(sheet_, first_)});
        lines_ += lines_of(guides_.back().read.guide);
        labelled_.clear();
        words_ = 0;
    }

    const Sheet& sheet_;
    const std::map<int, const Cell*>& headings_;
    const std::set<int> going_on_;
    std::vector<ReadRow> guides_;
    std::vector<Labelled> labelled_;  // of the guide that is being read
    std::size_t words_ = 0;           // its bytes
    std::size_t lines_ = 0;           // of all guides
    int first_ = 0;                   // its first row
};

base::Result<std::vector<ReadRow>> guides_by_row(const Sheet& sheet, const Rows& rows,
                                                 Rows::const_iterator headings) {
    RowGuides guides{sheet, headings->second};
    for (auto row = std::next(headings); row != rows.end(); ++row)
        if (const auto taken = guides.take(row->first, row->second); !taken) return taken.refusal();
    return guides.done();
}

// Heading and content side by side, one below the other; a line may hold two such pairs.
std::vector<Labelled> pairs_of(const Sheet& sheet, const Rows& rows) {
    std::vector<Labelled> pairs;
    for (const auto& [number, row] : rows) {
        bool fresh = false;
        for (auto cell = row.begin(); cell != row.end(); ++cell) {
            const auto place = address_of(sheet, number, cell->first);
            if (known_label(cell->second->text)) {
                pairs.push_back({cell->second->text, "", place});
                fresh = true;
            } else if (!pairs.empty()) {
                auto& text = pairs.back().text;
                text += (text.empty() ? "" : "\n") + cell->second->text;
                if (fresh) pairs.back().place = place;
                fresh = false;
            }
        }
    }
    return pairs;
}

}  // namespace

std::string address_of(const Sheet& sheet, int row, int column) {
    std::string letters;
    for (int n = column + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return fmt::format("{}{}{}{}", sheet.name, sheet.name.empty() ? "" : "!", letters, row + 1);
}

std::size_t lines_of(const domain::Guide& guide) {
    return guide.materials.size() + guide.conditions.size() + guide.basis.size() +
           guide.steps.size();
}

Refusal too_many_lines() {
    return table_too_large("材料、条件、依据和环节一共超过 10 万条");
}

base::Result<std::vector<Sheet>> read_xlsx(string_view bytes) {
    if (bytes.size() > largest_file) return table_too_large("文件超过 20 MB");
    ArchiveReader archive{bytes};
    if (!archive.opened())
        return bad_xlsx(bytes.starts_with("\xD0\xCF") ? "是老的 XLS 格式" : "打不开");
    auto strings = shared_strings(archive);
    if (!strings) return strings.refusal();
    auto parts = sheet_parts(archive);
    if (!parts) return parts.refusal();
    std::vector<Sheet> tables;
    for (const auto& part : *parts) {
        if (part.hidden || !part.path.ends_with(".xml")) continue;
        auto text = archive.part(part.path);
        if (!text) return text.refusal();
        auto document = parse_xml(*text);
        if (!document) return document.refusal();
        auto table = SheetReader(*strings, part.name).read(**document);
        if (!table) return table.refusal();
        tables.push_back(std::move(*table));
    }
    return tables;
}

base::Result<Sheet> read_csv(string_view bytes) {
    if (bytes.size() > largest_file) return table_too_large("文件超过 20 MB");
    auto text = to_utf8(bytes);
    if (!text) return text.refusal();
    std::erase(*text, '\r');
    return CsvReader(*text).read();
}

base::Result<std::vector<ReadRow>> guides_in(const Sheet& sheet) {
    const auto rows = rows_of(sheet);
    if (const auto headings = heading_line(rows); headings != rows.end())
        return guides_by_row(sheet, rows, headings);
    const auto pairs = pairs_of(sheet, rows);
    std::size_t words = 0;
    for (const auto& pair : pairs) words += pair.text.size();
    if (words > most_words) return table_too_large(sheet.name + "超过 256 kB");
    if (pairs.size() < 3)
        return Refusal{.code = "no_headings",
                       .message =
                           "表里找不到认识的栏目（事项名称、承诺办结时限、申请材料 "
                           "等），把栏目名写在第一行或者第一列"};
    return std::vector{ReadRow{read_labelled(pairs), sheet.name.empty() ? "整张表" : sheet.name}};
}

}  // namespace office
