// What an office hands to `banshi lint`: after a first byte of 'X' a workbook, of 'C' a table of text, else a page.
#include "office/guide_reader.h"
#include "office/plain.h"
#include "office/sheet_reader.h"
#include "views/authoring.h"

namespace {

void judge(const office::ReadGuide& read) {
    static const views::Library nothing_published;
    (void)views::lint_page(read.guide, nothing_published, "CN", base::make_date(2026, 9, 16),
                           [&](std::string_view pointer) { return read.unseen(pointer); });
}

void judge(const office::Sheet& sheet) {
    const auto rows = office::guides_in(sheet);
    if (!rows) return;
    for (const auto& row : *rows) judge(row.read);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (bytes.starts_with('X')) {
        if (const auto sheets = office::read_xlsx(bytes.substr(1)))
            for (const auto& sheet : *sheets) judge(sheet);
    } else if (bytes.starts_with('C')) {
        if (const auto sheet = office::read_csv(bytes.substr(1))) judge(*sheet);
    } else if (const auto text = office::to_utf8(bytes)) {
        judge(office::read_labelled(office::labelled_lines(*text)));
    }
    return 0;
}
