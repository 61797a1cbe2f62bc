#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <climits>
#include <set>
#include <span>

#include "main/commands.h"
#include "main/files.h"
#include "main/importing.h"
#include "main/stopwatch.h"
#include "shape/json.h"
#include "views/authoring.h"
#include "views/test_runs.h"

// `banshi test-run`: guides played in memory, without a platform behind them.
namespace banshi {
namespace {

namespace fs = std::filesystem;
using domain::TestReport;
using domain::TestRow;
using domain::TestVerdict;

std::string range_of(int least, int most, std::string_view unit) {
    return least == most ? fmt::format("{} {}", most, unit)
                         : fmt::format("{}–{} {}", least, most, unit);
}

// The runs of one path that went through, in one line.
void print_passed(std::span<const TestRow> rows) {
    std::size_t situations = 0;
    int least = INT_MAX, most = 0;
    std::set<std::string> promised, statutory, notes;
    for (const TestRow& row : rows) {
        if (row.verdict != TestVerdict::passed) continue;
        situations += row.situations.size();
        least = std::min(least, row.acts);
        most = std::max(most, row.acts);
        if (!row.promised.empty()) promised.insert(row.promised);
        if (!row.statutory.empty()) statutory.insert(row.statutory);
        if (!row.note.empty()) notes.insert(row.note);
    }
    if (situations == 0) return;
    fmt::print("  ✓  {}：{} 种情形，{}", rows.front().name, situations,
               range_of(least, most, "步"));
    if (!promised.empty()) fmt::print("，承诺到 {}", fmt::join(promised, "、"));
    if (!statutory.empty()) fmt::print("，法定到 {}", fmt::join(statutory, "、"));
    fmt::print("{}{}\n", notes.empty() ? "" : "。", fmt::join(notes, ""));
}

void print_other(const TestRow& row, const TestReport& report) {
    if (row.verdict == TestVerdict::passed) return;
    const auto& first = report.situations[static_cast<std::size_t>(row.situations.front())];
    if (row.verdict == TestVerdict::absent) {
        const bool all = row.situations.size() == report.situations.size();
        return fmt::print("  －  {}：{}{}\n", row.name, row.reason,
                          all ? "" : fmt::format("（{} 种情形）", row.situations.size()));
    }
    fmt::print("  ✗  {}：{} 种情形卡在「{}」（第 {} 步）：{}（{}）\n", row.name,
               row.situations.size(), row.act, row.acts + 1, row.reason, row.code);
    for (const auto& detail : row.details) fmt::print("      · {}\n", detail);
    fmt::print("      例如：{}\n", first);
}

void print_rows(const TestReport& report) {
    for (auto from = report.rows.begin(); from != report.rows.end();) {
        const auto to = std::find_if(from, report.rows.end(),
                                     [&](const TestRow& row) { return row.path != from->path; });
        print_passed({from, to});
        for (; from != to; ++from) print_other(*from, report);
    }
}

void print_text(const fs::path& file, const TestReport& report, double seconds) {
    fmt::print("{} {}  {}\n", report.passed ? "✓" : "✗", report.name, file.string());
    fmt::print(
        "  {} 种情形{}，{} 次试运行，{} 步，用 {:.0f} 毫秒{}{}\n", report.situations.size(),
        report.every_way ? "" : fmt::format("（共 {} 种，选了能配齐每两个答案的）", report.ways),
        report.runs, report.acts, seconds * 1000,
        report.stuck ? fmt::format("，卡住 {} 次", report.stuck) : "",
        report.note.empty() ? "" : "。" + report.note);
    print_rows(report);
}

struct Tested {
    std::string file;
    TestReport report;
};
SHAPE_STRUCT(Tested, file, report)

}  // namespace

int test_run_command(const TestRunOptions& options) {
    const auto library = shipped_library();
    auto now = base::SystemClock{}.now();
    if (!options.from.empty()) {
        const auto from = base::parse_instant(options.from + "T10:00");
        if (!from) throw std::runtime_error("日期写成 2026-09-16");
        now = *from;
    }
    bool passed = true;
    std::vector<Tested> all;
    for (const auto& file : catalog_files(options.paths)) {
        const auto things = views::read_file(read_text(file), file.extension() == ".tsv");
        if (!things) throw std::runtime_error(file.string() + "：" + things.refusal().message);
        for (const auto& thing : *things) {
            if (thing.kind != domain::PublicationKind::guide) continue;
            const auto guide = views::guide_of(thing);
            if (!guide || !thing.problems.empty())
                throw std::runtime_error(file.string() + "：指南读不出来，先用 banshi lint 检查");
            const Stopwatch watch;
            auto report =
                views::test_run(*guide, thing.content_hash, *library, now, options.region);
            passed = passed && report.passed;
            if (options.json)
                all.push_back({file.string(), std::move(report)});
            else
                print_text(file, report, watch.seconds());
        }
    }
    if (options.json) fmt::print("{}\n", shape::to_json(all));
    return passed ? done : findings;
}

}  // namespace banshi
