#include <fmt/format.h>

#include <algorithm>

#include "domain/lint_rules.h"
#include "main/commands.h"
#include "main/files.h"
#include "main/lint_reports.h"
#include "office/guide_file.h"
#include "office/sheet_reader.h"

// `banshi lint`: the compiler for guides over whatever an office has, without a platform behind it.
namespace banshi {
namespace {

namespace fs = std::filesystem;
using domain::Severity;

std::vector<fs::path> inputs(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const auto& path : paths) {
        if (!fs::exists(path)) throw std::runtime_error("没有这个文件或文件夹：" + path.string());
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator{path})
            if (entry.is_regular_file() && office::is_guide_file(entry.path().string()))
                files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

// A file that is too large is not even read.
office::GuideFile open_file(const fs::path& file) {
    if (fs::file_size(file) <= office::largest_file)
        return office::read_guide_file(file.string(), read_text(file));
    office::GuideFile refused;
    refused.faults.push_back(
        {"", {.code = "file_too_large", .message = "文件超过 20 MB，请拆开再传"}});
    return refused;
}

void add(LintReport& report, const std::string& file, office::LintedFile linted) {
    for (auto& [place, finding] : linted.faults)
        report.found.push_back({file, std::move(place), "", "", std::move(finding)});
    for (auto& guide : linted.guides)
        for (auto& [place, finding] : guide.findings)
            report.found.push_back(
                {file, std::move(place), guide.name, guide.department, std::move(finding)});
    report.guides += linted.guides.size();
}

}  // namespace

int lint_command(const LintOptions& options) {
    const auto library = shipped_library();
    const auto today = base::SystemClock{}.now().date();
    LintReport report;
    const auto files = inputs(options.paths);
    {
        Progress progress{"检查", files.size()};
        for (std::size_t i = 0; i < files.size(); ++i) {
            add(report, files[i].string(),
                office::lint_file(open_file(files[i]), *library, options.region, today));
            progress.at(i + 1);
        }
    }
    print_lint(report, options.format);
    if (!options.reports.empty()) write_lint_reports(report, options);
    return report.count(Severity::error) > 0 ? findings : done;
}

int lint_rules_command() {
    fmt::print(
        "# 办事指南的检查规则\n\n由 `banshi lint --rules` 生成，共 {} "
        "条。「错误」不能公布，「警告」要再看一眼，「提示」可以更好。"
        "例子都是测试：不好的写法一定查得出，好的写法一定不误报。\n",
        domain::lint_rules().size());
    const auto example = [](std::string_view title, std::string_view text) {
        if (!text.empty()) fmt::print("\n{}：\n\n```\n{}\n```\n", title, text);
    };
    for (const auto& rule : domain::lint_rules()) {
        fmt::print("\n## {}\n\n{}：{}。依据：{}。{}\n", rule.code, office::word_of(rule.severity),
                   rule.demand, rule.basis,
                   rule.reach == domain::Reach::everywhere ? "网页和表格也查。" : "");
        example("不好", rule.bad);
        example("好", rule.good);
    }
    return done;
}

}  // namespace banshi
