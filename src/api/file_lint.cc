#include "api/context.h"
#include "api/download.h"
#include "api/resources.h"
#include "office/guide_file.h"
#include "office/sheet_reader.h"

// `banshi lint` for those who have only a browser: a file as the office keeps it goes in, what is
// wrong with it comes back. Nothing is kept.
namespace api {

struct FileFinding {
    std::string code;
    domain::Severity severity = domain::Severity::error;
    std::string file;
    std::string place;  // line or cell; "" where the pointer says it all
    std::string pointer;
    std::string message;
    std::string citation;
    std::optional<std::string> fix;
};
SHAPE_STRUCT(FileFinding, code, severity, file, place, pointer, message, citation, fix)

struct LintCounts {
    int errors = 0;
    int warnings = 0;
    int hints = 0;
};
SHAPE_STRUCT(LintCounts, errors, warnings, hints)

struct GuideInFile {
    std::string place;
    std::string name;
    std::string department;
    LintCounts counts;
    std::vector<FileFinding> findings;
};
SHAPE_STRUCT(GuideInFile, place, name, department, counts, findings)

struct FileLint {
    std::string file;
    LintCounts counts;
    std::vector<FileFinding> faults;  // of the file itself
    std::vector<GuideInFile> guides;
    std::vector<std::string> remarks;
    int left_out = 0;  // findings that are counted and in the issue list, but not shown here
};
SHAPE_STRUCT(FileLint, file, counts, faults, guides, remarks, left_out)

namespace {

constexpr std::size_t most_shown = 2000, longest_name = 200;

std::string file_name(const Call& call) {
    auto name = call.query("name");
    return name.empty() || name.size() > longest_name ? "文件" : name;
}

office::LintedFile lint(Call& call) {
    const auto file = office::read_guide_file(file_name(call), call.request.body);
    auto linted = office::lint_file(file, *call.library(), call.actor.region, call.now().date());
    if (file.guides.empty() && file.faults.empty())
        linted.faults.push_back({"",
                                 {domain::Severity::error,
                                  "no_headings",
                                  "",
                                  "文件里没有办事指南",
                                  "文件要能读出来",
                                  {}}});
    return linted;
}

void count(LintCounts& counts, domain::Severity severity) {
    using domain::Severity;
    ++(severity == Severity::error     ? counts.errors
       : severity == Severity::warning ? counts.warnings
                                       : counts.hints);
}

struct Showing {
    FileLint view;
    std::size_t shown = 0;

    void add(std::vector<FileFinding>& list, office::PlacedFinding& placed) {
        auto& f = placed.finding;
        count(view.counts, f.severity);
        if (++shown > most_shown) {
            ++view.left_out;
            return;
        }
        list.push_back({std::move(f.code), f.severity, view.file, std::move(placed.place),
                        std::move(f.pointer), std::move(f.message), std::move(f.basis),
                        std::move(f.fix)});
    }
};

base::Result<FileLint> lint_file(Call& call) {
    auto linted = lint(call);
    Showing showing;
    showing.view.file = file_name(call);
    showing.view.remarks = std::move(linted.remarks);
    for (auto& fault : linted.faults) showing.add(showing.view.faults, fault);
    for (auto& guide : linted.guides) {
        GuideInFile shown{std::move(guide.place), std::move(guide.name),
                          std::move(guide.department)};
        for (auto& finding : guide.findings) {
            count(shown.counts, finding.finding.severity);
            showing.add(shown.findings, finding);
        }
        showing.view.guides.push_back(std::move(shown));
    }
    return std::move(showing.view);
}

void issue_list(CallPtr call) {
    call->work([call] {
        const auto issues = office::issues_of(file_name(*call), lint(*call));
        reply_file(*call, xlsx_type, office::issue_list(issues, call->now()), "issues.xlsx");
    });
}

}  // namespace

std::vector<Route> file_lint_routes() {
    const QueryParameter name{"name", "文件名：按后缀认 XLSX、CSV、JSON、YAML，别的当网页文字"};
    std::vector<Route> all;
    all.push_back(route({"POST", "/api/v1/guides/lint_file", "检查一个表格或者网页，不保存",
                         "事项管理", Access::drafting},
                        answer_slowly<FileLint, lint_file>, nullptr, written_schema<FileLint>)
                      .raw()
                      .body(office::largest_file)
                      .with(name));
    all.push_back(route({"POST", "/api/v1/guides/lint_file/issues", "同上，问题清单（XLSX）",
                         "事项管理", Access::drafting},
                        issue_list, nullptr, nullptr)
                      .raw()
                      .body(office::largest_file)
                      .sends(xlsx_type)
                      .with(name));
    return all;
}

}  // namespace api
