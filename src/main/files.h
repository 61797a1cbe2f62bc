#pragma once

#include <filesystem>
#include <string>
#include <vector>

// Files of the command line: where the shipped data stands, reading, progress.
namespace banshi {

// The shipped catalog/ and web/ folders: beside the program, installed, or in the source tree.
std::filesystem::path catalog_folder();
std::filesystem::path web_folder();

std::string read_text(
    const std::filesystem::path& path);  // throws std::runtime_error with a Chinese sentence

// Every .yaml, .yml and .tsv under the paths, sorted; a path that is a file is taken as it is.
std::vector<std::filesystem::path> catalog_files(const std::vector<std::filesystem::path>& paths);

// "导入 ████░░ 120/340" on a terminal's standard error; silent elsewhere.
class Progress {
  public:
    Progress(std::string title, std::size_t total);
    ~Progress();
    void at(std::size_t done);

  private:
    std::string title_;
    std::size_t total_;
    std::size_t drawn_ = 0;
    bool terminal_;
};

}  // namespace banshi
