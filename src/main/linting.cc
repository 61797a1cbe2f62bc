#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "domain/lint_rules.h"
#include "main/commands.h"
#include "main/files.h"
#include "main/lint_reports.h"
#include "office/guide_reader.h"
#include "office/plain.h"
#include "office/sheet_reader.h"
#include "shape/json.h"
#include "shape/parse.h"
#include "shape/text.h"
#include "views/authoring.h"

// `banshi lint`: the compiler for guides over whatever an office has, without a platform behind it.
namespace banshi {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using domain::LintFinding;
using domain::Severity;

constexpr std::uintmax_t most_bytes = 100 << 20;

bool is_input(const fs::path& file) {
    static const std::set<std::string> kinds{".yaml", ".yml", ".json", ".txt",
                                             ".csv",  ".tsv", ".xlsx"};
    return kinds.contains(file.extension().string());
}

std::vector<fs::path> inputs(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const auto& path : paths) {
        if (!fs::exists(path)) throw std::runtime_error("没有这个文件或文件夹：" + path.string());
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator{path})
            if (entry.is_regular_file() && is_input(entry.path())) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

class Linter {
  public:
    Linter(const views::Library& library, std::string region)
        : library_(library), region_(std::move(region)), today_(base::SystemClock{}.now().date()) {}

    void read(const fs::path& file) {
        if (fs::file_size(file) > most_bytes)
            return refuse(file,
                          {.code = "file_too_large", .message = "文件超过 100 MB，请拆开再传"});
        const auto bytes = read_text(file);
        const auto kind = file.extension().string();
        if (kind == ".xlsx") return workbook(file, bytes);
        if (kind == ".csv" || (kind == ".tsv" && !bytes.starts_with("department")))
            return sheet(file, office::read_csv(bytes));
        if (kind == ".yaml" || kind == ".yml") return own(file, bytes);
        if (kind == ".json") return json_file(file, bytes);
        page(file, bytes);
    }

    LintReport report;

  private:
    void refuse(const fs::path& file, const base::Refusal& refusal, std::string place = {}) {
        LintFinding finding{Severity::error, refusal.code,     refusal.pointer,
                            refusal.message, "文件要能读出来", {}};
        report.found.push_back({file.string(), std::move(place), "", "", std::move(finding)});
    }

    void add(const fs::path& file, const std::string& place, const std::string& name,
             const std::string& department, std::vector<LintFinding> findings) {
        for (auto& finding : findings)
            report.found.push_back({file.string(), place, name, department, std::move(finding)});
    }

    // The project's own files hold whole guides; what else they hold is not looked at here.
    void own(const fs::path& file, const std::string& bytes) {
        const auto things = views::read_file(bytes, false);
        if (!things) return refuse(file, things.refusal());
        for (const auto& thing : *things) {
            if (thing.kind != domain::PublicationKind::guide) continue;
            ++report.guides;
            for (const auto& problem : thing.problems)
                refuse(
                    file,
                    {.code = problem.code, .message = problem.message, .pointer = problem.pointer},
                    thing.place);
            if (const auto guide =
                    thing.problems.empty() ? views::guide_of(thing) : base::Refusal{})
                add(file, thing.place, guide->name,
                    library_.agency_name(guide->implementing_agency),
                    views::lint_guide(*guide, library_, today_));
        }
    }

    void judge(const fs::path& file, const std::string& place, const office::ReadGuide& read) {
        ++report.guides;
        auto findings = read.findings;
        auto more =
            views::lint_page(read.guide, library_, region_, today_,
                             [&](std::string_view pointer) { return read.unseen(pointer); });
        findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                        std::make_move_iterator(more.end()));
        for (auto& finding : findings) {
            auto at = read.place_of(finding.pointer);
            report.found.push_back({file.string(), at.empty() ? place : std::move(at),
                                    read.guide.name, read.guide.implementing_agency,
                                    std::move(finding)});
        }
    }

    void page(const fs::path& file, const std::string& bytes) {
        const auto text = office::to_utf8(bytes);
        if (!text) return refuse(file, text.refusal());
        const auto labelled = office::labelled_lines(*text);
        if (labelled.empty())
            return refuse(
                file, {.code = "no_headings", .message = "没有认识的栏目，每行写成「栏目: 内容」"});
        judge(file, "", office::read_labelled(labelled));
    }

    void sheet(const fs::path& file, const base::Result<office::Sheet>& sheet) {
        if (!sheet) return refuse(file, sheet.refusal());
        const auto rows = office::guides_in(*sheet);
        if (!rows) return refuse(file, rows.refusal(), sheet->name);
        for (const auto& row : *rows) judge(file, row.place, row.read);
    }

    // A sheet without headings (a cover, notes) is passed over where another holds guides.
    void workbook(const fs::path& file, const std::string& bytes) {
        const auto sheets = office::read_xlsx(bytes);
        if (!sheets) return refuse(file, sheets.refusal());
        const auto before = report.guides;
        for (const auto& one : *sheets)
            if (office::guides_in(one)) sheet(file, one);
        if (report.guides == before)
            refuse(file, {.code = "no_headings",
                          .message = "工作簿里找不到认识的栏目，把栏目名写在第一行或者第一列"});
    }

    // A whole guide as exported, or a flat object of headings and contents, or a list of them.
    void json_file(const fs::path& file, const std::string& bytes) {
        const auto value = shape::parse(bytes, most_bytes);
        if (!value) return refuse(file, value.refusal());
        if (const auto* object = value->if_object(); object && object->contains("item"))
            return own(file, bytes);
        const auto* list = value->if_array();
        if (!list) return flat(file, *value, "");
        for (std::size_t i = 0; i < list->size(); ++i)
            flat(file, (*list)[i], fmt::format("第 {} 项", i + 1));
    }

    static std::string text_of(const json::value& value) {
        if (value.is_string()) return std::string(value.as_string());
        std::string text;
        if (const auto* list = value.if_array())
            for (const auto& one : *list) text += text_of(one) + "\n";
        else if (!value.is_null())
            shape::append_json(text, value);
        return text;
    }

    void flat(const fs::path& file, const json::value& value, const std::string& place) {
        const auto* object = value.if_object();
        std::vector<office::Labelled> labelled;
        if (object)
            for (const auto& [key, one] : *object)
                labelled.push_back({std::string(key), text_of(one), place});
        const bool known = std::ranges::any_of(
            labelled, [](const auto& l) { return office::known_label(l.heading).has_value(); });
        if (!known)
            return refuse(file, {.code = "no_headings", .message = "没有认识的栏目"}, place);
        judge(file, place, office::read_labelled(labelled));
    }

    const views::Library& library_;
    const std::string region_;
    const base::Date today_;
};

}  // namespace

int lint_command(const LintOptions& options) {
    const auto library = shipped_library();
    Linter linter{*library, options.region};
    const auto files = inputs(options.paths);
    {
        Progress progress{"检查", files.size()};
        for (std::size_t i = 0; i < files.size(); ++i) {
            linter.read(files[i]);
            progress.at(i + 1);
        }
    }
    print_lint(linter.report, options.format);
    if (!options.reports.empty()) write_lint_reports(linter.report, options);
    return linter.report.count(Severity::error) > 0 ? findings : done;
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
        fmt::print("\n## {}\n\n{}：{}。依据：{}。{}\n", rule.code, word_of(rule.severity),
                   rule.demand, rule.basis,
                   rule.reach == domain::Reach::everywhere ? "网页和表格也查。" : "");
        example("不好", rule.bad);
        example("好", rule.good);
    }
    return done;
}

}  // namespace banshi
