#pragma once

#include <string>
#include <vector>

#include "office/guide_sheet.h"

// All guides in force in the files that offices use. One table for CSV and XLSX.
namespace office {

std::vector<std::string> export_head();
std::vector<std::string> export_row(const GuideSheet& sheet);

// UTF-8 with a byte order mark, so that office programs read it right. A cell that a spreadsheet
// would run as a formula gets an apostrophe in front.
class Csv {
  public:
    Csv();
    void add(const std::vector<std::string>& row);
    std::string finish() { return std::move(out_); }

  private:
    std::string out_;
};

// Rows go to a file as they come. Throws std::runtime_error when the disk does not take them.
class Xlsx {
  public:
    Xlsx(const std::string& sheet_name, const std::vector<std::string>& head,
         base::Instant created);
    ~Xlsx();
    Xlsx(const Xlsx&) = delete;
    Xlsx& operator=(const Xlsx&) = delete;
    void add(const std::vector<std::string>& row);
    // Another sheet of headings with their contents beside them; rows go to the first one as
    // before.
    void add_form(const std::string& sheet_name,
                  const std::vector<std::pair<std::string, std::string>>& lines);
    std::string finish();

  private:
    struct Book;
    std::unique_ptr<Book> book_;
};

}  // namespace office
