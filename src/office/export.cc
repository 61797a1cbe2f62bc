#include "office/export.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <boost/describe/enum_to_string.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "office/flow.h"

namespace office {
namespace {

namespace fs = std::filesystem;

std::string bases_text(const domain::Guide& guide) {
    std::string all;
    for (const auto& basis : guide.basis)
        all += (all.empty() ? "《" : "；《") + basis.document + "》" + basis.article;
    return all;
}

std::string materials_text(const domain::Guide& guide) {
    std::string all;
    for (const auto& line : guide.materials) all += (all.empty() ? "" : "；") + line.name;
    return all;
}

std::string steps_text(const domain::Guide& guide) {
    std::string all;
    for (const auto& step : guide.steps)
        all += (all.empty() ? "" : "；") + step.name + " " + limit_text(step.limit);
    return all;
}

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

}  // namespace

std::vector<std::string> export_head() {
    return {"事项编号", "实施编码", "名称",     "日常用语", "事项类型", "办件类型", "区划代码",
            "区划",     "实施机构", "决定机构", "主题",     "承诺期限", "法定期限", "到现场",
            "收费",     "材料份数", "材料",     "步骤",     "办理渠道", "领取方式", "大厅",
            "地址",     "咨询电话", "投诉电话", "办完给您", "依据",     "第几版",   "公布时间"};
}

std::vector<std::string> export_row(const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    std::string aliases;
    for (const auto& alias : guide.aliases) aliases += (aliases.empty() ? "" : "、") + alias;
    return {guide.item,
            guide.code,
            guide.name,
            aliases,
            label_of("item_type", boost::describe::enum_to_string(guide.item_type, "")),
            label_of("kind", boost::describe::enum_to_string(guide.kind, "")),
            guide.region,
            sheet.region_name,
            sheet.implementing.name,
            sheet.deciding.name,
            guide.topic,
            promised_text(guide),
            statutory_text(guide),
            visits_text(guide),
            fee_text(guide.fee),
            std::to_string(guide.materials.size()),
            materials_text(guide),
            steps_text(guide),
            labels_of("channel", guide.channels),
            labels_of("delivery", guide.delivery),
            sheet.hall ? sheet.hall->name : "",
            sheet.hall ? sheet.hall->address : "",
            consult_phones(guide),
            guide.complaint_phone,
            guide.output.name,
            bases_text(guide),
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
    auto* bold = workbook_add_format(book_->workbook);
    format_set_bold(bold);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(head.size() - 1), 18, nullptr);
    for (std::size_t i = 0; i < head.size(); ++i)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), head[i].c_str(), bold);
    book_->next = 1;
}

Xlsx::~Xlsx() = default;

void Xlsx::add(const std::vector<std::string>& row) {
    // A cell holds at most 32,767 characters; a text that long would break the file.
    constexpr std::size_t most_bytes = 32'000;
    for (std::size_t i = 0; i < row.size(); ++i) {
        auto text = row[i];
        if (text.size() > most_bytes) {
            auto end = most_bytes;
            while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
            text.resize(end);
        }
        worksheet_write_string(book_->sheet, book_->next, static_cast<lxw_col_t>(i), text.c_str(),
                               nullptr);
    }
    ++book_->next;
}

std::string Xlsx::finish() {
    const auto error = workbook_close(book_->workbook);
    book_->workbook = nullptr;
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
    std::ifstream file(book_->file, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace office
