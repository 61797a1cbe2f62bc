#include "office/export.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "office/element_text.h"

namespace office {
namespace {

namespace fs = std::filesystem;

std::string csv_cell(std::string_view text) {
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        cell = "'";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

// A cell holds at most 32,767 characters; a text that long would break the file.
std::string cell_text(std::string text) {
    constexpr std::size_t most_bytes = 32'000;
    if (text.size() <= most_bytes) return text;
    auto end = most_bytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    return text;
}

}  // namespace

std::vector<std::string> export_head() {
    return {"事项编号", "实施编码", "事项名称", "日常用语", "事项类型", "办件类型", "区划代码",
            "区划",     "实施机构", "决定机构", "主题",     "承诺期限", "法定期限", "到现场次数",
            "收费",     "材料份数", "申请材料", "办理流程", "办理方式", "领取方式", "大厅",
            "地址",     "咨询电话", "投诉电话", "办理结果", "依据",     "第几版",   "公布时间"};
}

std::vector<std::string> export_row(const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    const auto text = [&](Label element) { return element_text(guide, element); };
    return {guide.item,
            guide.code,
            guide.name,
            text(Label::aliases),
            text(Label::item_type),
            text(Label::kind),
            guide.region,
            sheet.region_name,
            sheet.implementing.name,
            sheet.deciding.name,
            guide.topic,
            text(Label::promised),
            text(Label::statutory),
            text(Label::visits),
            text(Label::fee),
            std::to_string(guide.materials.size()),
            text(Label::materials),
            text(Label::steps),
            text(Label::channels),
            labels_of("delivery", guide.delivery),
            sheet.hall ? sheet.hall->name : "",
            sheet.hall ? sheet.hall->address : "",
            text(Label::consult_phone),
            guide.complaint_phone,
            guide.output.name,
            text(Label::basis),
            std::to_string(sheet.published->version),
            base::to_text(sheet.published->published_at)};
}

Csv::Csv() : out_("\xEF\xBB\xBF") {}

void Csv::add(const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) out_ += (i == 0 ? "" : ",") + csv_cell(row[i]);
    out_ += "\r\n";
}

// The library writes to a file in a folder of its own, which goes with it.
struct Xlsx::Book {
    fs::path folder;
    std::string file;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* bold = nullptr;
    lxw_format* wrapped = nullptr;
    lxw_row_t next = 0;

    ~Book() {
        if (workbook != nullptr) workbook_close(workbook);
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
};

Xlsx::Xlsx(const std::string& sheet_name, const std::vector<std::string>& head,
           base::Instant created)
    : book_(std::make_unique<Book>()) {
    auto pattern = (fs::temp_directory_path() / "banshi-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no folder for a temporary file");
    book_->folder = pattern;
    book_->file = pattern + "/table.xlsx";
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = pattern.data();
    book_->workbook = workbook_new_opt(book_->file.c_str(), &options);
    if (book_->workbook == nullptr) throw std::runtime_error("no table can be made");
    lxw_doc_properties properties{};
    properties.created = static_cast<time_t>(created.us / base::second_us);
    workbook_set_properties(book_->workbook, &properties);
    auto* sheet = book_->sheet = workbook_add_worksheet(book_->workbook, sheet_name.c_str());
    auto* bold = book_->bold = workbook_add_format(book_->workbook);
    format_set_bold(bold);
    book_->wrapped = workbook_add_format(book_->workbook);
    format_set_text_wrap(book_->wrapped);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(head.size() - 1), 18, nullptr);
    for (std::size_t i = 0; i < head.size(); ++i)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), head[i].c_str(), bold);
    book_->next = 1;
}

Xlsx::~Xlsx() = default;

void Xlsx::add(const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
        worksheet_write_string(book_->sheet, book_->next, static_cast<lxw_col_t>(i),
                               cell_text(row[i]).c_str(), nullptr);
    ++book_->next;
}

void Xlsx::add_form(const std::string& sheet_name,
                    const std::vector<std::pair<std::string, std::string>>& lines) {
    auto* sheet = workbook_add_worksheet(book_->workbook, sheet_name.c_str());
    if (sheet == nullptr) throw std::runtime_error("no sheet can be made: " + sheet_name);
    worksheet_set_column(sheet, 0, 0, 16, nullptr);
    worksheet_set_column(sheet, 1, 1, 90, nullptr);
    lxw_row_t row = 0;
    for (const auto& [heading, content] : lines) {
        worksheet_write_string(sheet, row, 0, heading.c_str(), book_->bold);
        worksheet_write_string(sheet, row++, 1, cell_text(content).c_str(), book_->wrapped);
    }
}

std::string Xlsx::finish() {
    const auto error = workbook_close(book_->workbook);
    book_->workbook = nullptr;
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
    std::ifstream file(book_->file, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace office
