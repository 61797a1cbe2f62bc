// What an office hands in: the first byte chooses the kind of file, as the ending of its name does elsewhere.
#include "office/guide_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const views::Library nothing_published;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto name = bytes.starts_with('X')   ? "a.xlsx"
                      : bytes.starts_with('C') ? "a.csv"
                      : bytes.starts_with('J') ? "a.json"
                      : bytes.starts_with('Y') ? "a.yaml"
                                               : "a.txt";
    const auto file = office::read_guide_file(name, bytes.substr(bytes.empty() ? 0 : 1));
    (void)office::lint_file(file, nothing_published, "CN", base::make_date(2026, 9, 16));
    return 0;
}
