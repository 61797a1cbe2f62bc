#include "main/lint_reports.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>

#include "base/random.h"
#include "domain/lint_rules.h"
#include "main/files.h"
#include "office/docx.h"
#include "office/export.h"
#include "office/pdf.h"
#include "office/self_check.h"
#include "shape/json.h"
#include "shape/parse.h"

namespace banshi {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using domain::Severity;

void print_text(const LintReport& report) {
    std::string file;
    for (const auto& [path, place, guide, department, finding] : report.found) {
        if (path != file) fmt::print("\n{}{}\n", path, guide.empty() ? "" : "  " + guide);
        file = path;
        fmt::print("  {} {:<26} {}{}{}\n      依据：{}\n", office::word_of(finding.severity),
                   finding.code, place.empty() ? finding.pointer : place,
                   place.empty() && finding.pointer.empty() ? "" : "  ", finding.message,
                   finding.basis);
        if (finding.fix) fmt::print("      可以改成：{}\n", *finding.fix);
    }
    fmt::print("\n查了 {} 份指南：错误 {} 处，警告 {} 处，提示 {} 处\n", report.guides,
               report.count(Severity::error), report.count(Severity::warning),
               report.count(Severity::hint));
}

json::value as_json(const LintFound& found) {
    json::object out{{"code", found.finding.code},
                     {"severity", shape::to_value(found.finding.severity)},
                     {"file", found.file},
                     {"place", found.place},
                     {"pointer", found.finding.pointer},
                     {"message", found.finding.message},
                     {"citation", found.finding.basis}};
    if (found.finding.fix) out["fix"] = *found.finding.fix;
    return out;
}

void print_json(const LintReport& report) {
    json::array list;
    for (const auto& found : report.found) list.push_back(as_json(found));
    std::cout << json::object{{"guides", report.guides}, {"findings", std::move(list)}} << "\n";
}

// SARIF 2.1.0, for tools that show findings beside a text.
void print_sarif(const LintReport& report) {
    json::array rules, results;
    for (const auto& rule : domain::lint_rules())
        rules.push_back(
            json::object{{"id", std::string(rule.code)},
                         {"shortDescription", json::object{{"text", std::string(rule.demand)}}},
                         {"help", json::object{{"text", std::string(rule.basis)}}}});
    for (const auto& [file, place, guide, department, finding] : report.found) {
        const auto level = finding.severity == Severity::error     ? "error"
                           : finding.severity == Severity::warning ? "warning"
                                                                   : "note";
        json::object location{
            {"physicalLocation", json::object{{"artifactLocation", json::object{{"uri", file}}}}},
            {"logicalLocations",
             json::array{
                 json::object{{"fullyQualifiedName", place.empty() ? finding.pointer : place}}}}};
        results.push_back(json::object{{"ruleId", finding.code},
                                       {"level", level},
                                       {"message", json::object{{"text", finding.message}}},
                                       {"locations", json::array{std::move(location)}}});
    }
    json::object driver{{"name", "banshi lint"}, {"rules", std::move(rules)}};
    json::object run{{"tool", json::object{{"driver", std::move(driver)}}},
                     {"results", std::move(results)}};
    std::cout << json::object{{"version", "2.1.0"},
                              {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                              {"runs", json::array{std::move(run)}}}
              << "\n";
}

std::vector<office::Issue> issues_of(const LintReport& report) {
    std::vector<office::Issue> issues;
    for (const auto& [file, place, guide, department, finding] : report.found)
        issues.push_back({file, place.empty() ? finding.pointer : place, guide, department,
                          std::string(office::word_of(finding.severity)), finding.code,
                          finding.message, finding.basis, finding.fix.value_or("")});
    return issues;
}

std::string league(const std::vector<office::Issue>& issues, base::Instant now) {
    office::Xlsx sheet{"部门排名", office::league_head(), now};
    for (const auto& row : office::league_rows(issues)) sheet.add(row);
    return sheet.finish();
}

bool counts(std::string_view severity) {
    return severity != "hint";
}

// What makes two findings of two runs the same: the file's name, where, and which rule.
std::string identity_of(const json::object& finding) {
    const auto text = [&](const char* member) {
        const auto* value = finding.if_contains(member);
        return value && value->is_string() ? std::string(value->as_string()) : std::string{};
    };
    return fs::path{text("file")}.filename().string() + "|" + text("pointer") + "|" + text("code");
}

std::multiset<std::string> identities(const json::value& findings) {
    std::multiset<std::string> all;
    for (const auto& one : findings.as_array())
        if (counts(one.at("severity").as_string())) all.insert(identity_of(one.as_object()));
    return all;
}

json::value all_as_json(const LintReport& report) {
    json::array list;
    for (const auto& found : report.found) list.push_back(as_json(found));
    return list;
}

// Of the earlier run's findings, those that are gone; and how many it had.
void count_put_right(office::SelfCheck& check, const LintReport& report, const fs::path& before) {
    auto now = identities(all_as_json(report));
    check.found = now.size();
    if (before.empty()) return;
    const auto earlier = shape::parse(read_text(before), std::size_t{256} << 20);
    if (!earlier || !earlier->is_object() || !earlier->as_object().contains("findings"))
        throw std::runtime_error("这不是 banshi lint --format json 的结果：" + before.string());
    const auto then = identities(earlier->at("findings"));
    check.found = then.size();
    for (const auto& one : then) {
        const auto still = now.find(one);
        if (still == now.end())
            ++check.put_right;
        else
            now.erase(still);
    }
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream out{path, std::ios::binary};
    out << bytes;
    out.close();
    if (!out) throw std::runtime_error("写不了文件：" + path.string());
}

}  // namespace

long LintReport::count(Severity severity) const {
    return std::ranges::count_if(
        found, [&](const LintFound& f) { return f.finding.severity == severity; });
}

void print_lint(const LintReport& report, const std::string& format) {
    if (format == "json") return print_json(report);
    if (format == "sarif") return print_sarif(report);
    if (format == "xlsx") {
        std::cout << office::issue_list(issues_of(report), base::SystemClock{}.now());
        return;
    }
    print_text(report);
}

void write_lint_reports(const LintReport& report, const LintOptions& options) {
    const auto now = base::SystemClock{}.now();
    fs::create_directories(options.reports);
    office::SelfCheck check;
    check.unit = options.unit;
    check.now = now;
    check.guides = report.guides;
    check.issues = issues_of(report);
    count_put_right(check, report, options.before);
    const auto self_check = office::self_check_report(check);
    const auto letter = office::commitment_letter(options.unit, now);
    write(options.reports / "问题清单.xlsx", office::issue_list(check.issues, now));
    write(options.reports / "部门排名.xlsx", league(check.issues, now));
    write(options.reports / "自查整改报告.pdf", office::pdf(self_check));
    write(options.reports / "自查整改报告.docx", office::docx(self_check));
    write(options.reports / "承诺书.pdf", office::pdf(letter));
    write(options.reports / "承诺书.docx", office::docx(letter));
}

}  // namespace banshi
