#include "main/files.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace banshi {
namespace {

namespace fs = std::filesystem;

fs::path shipped(const fs::path& name) {
    std::error_code ignored;
    const auto program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const auto& base :
         {program / "../../..", program / "../..", program / "../share/banshi", program})
        if (fs::exists(base / name, ignored)) return fs::weakly_canonical(base / name, ignored);
    return fs::path{BANSHI_SOURCE_DIR} / name;
}

bool is_catalog_file(const fs::path& path) {
    const auto extension = path.extension();
    return extension == ".yaml" || extension == ".yml" || extension == ".tsv";
}

}  // namespace

fs::path catalog_folder() {
    return shipped("catalog");
}
fs::path web_folder() {
    return shipped("web/dist");
}

std::string read_text(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw std::runtime_error("打不开文件 " + path.string());
    return std::move(text).str();
}

std::vector<fs::path> catalog_files(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const auto& path : paths) {
        if (!fs::exists(path)) throw std::runtime_error("没有这个文件：" + path.string());
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator{path})
            if (entry.is_regular_file() && is_catalog_file(entry.path()) &&
                entry.path().parent_path().filename() != "demo")
                files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Progress::Progress(std::string title, std::size_t total)
    : title_(std::move(title)), total_(total), terminal_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
    if (terminal_ && total_ > 0) fmt::print(stderr, "\n");
}

void Progress::at(std::size_t done) {
    const auto cells = total_ == 0 ? 0 : done * 30 / total_;
    if (!terminal_ || (cells == drawn_ && done != total_)) return;
    drawn_ = cells;
    std::string bar;
    for (std::size_t i = 0; i < 30; ++i) bar += i < cells ? "█" : "░";
    fmt::print(stderr, "\r{} {} {}/{}", title_, bar, done, total_);
    std::fflush(stderr);
}

}  // namespace banshi
