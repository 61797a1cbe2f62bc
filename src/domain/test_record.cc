#include "domain/test_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <tuple>

namespace domain {
namespace {

PathOutcome outcome_of(TestVerdict verdict) {
    switch (verdict) {
        case TestVerdict::passed:
            return PathOutcome::passed;
        case TestVerdict::stuck:
            return PathOutcome::stuck;
        default:
            return PathOutcome::absent;
    }
}

void append(std::string& sentence, const std::string& part) {
    if (part.empty()) return;
    sentence += sentence.empty() ? part : "；" + part;
}

std::string message_of(const TestRow& row, const TestReport& report) {
    std::string message;
    if (row.verdict == TestVerdict::stuck)
        message = fmt::format("卡在「{}」：{}", row.act, row.reason);
    if (row.verdict == TestVerdict::absent) message = row.reason;
    for (const std::string& detail : row.details) append(message, detail);
    if (!row.promised.empty()) append(message, "承诺到 " + row.promised);
    if (!row.statutory.empty()) append(message, "法定到 " + row.statutory);
    append(message, row.note);
    const bool all = row.situations.size() == report.situations.size();
    const auto& example = report.situations[static_cast<std::size_t>(row.situations.front())];
    if (!all)
        append(message, fmt::format("{} 种情形这样，例如：{}", row.situations.size(), example));
    return message;
}

std::string note_of(const TestReport& report) {
    std::string note =
        fmt::format("{} 种情形，{} 次，{} 步", report.situations.size(), report.runs, report.acts);
    if (!report.every_way)
        append(note, fmt::format("情形一共 {} 种，走了能配齐每两个答案的这些", report.ways));
    append(note, report.note);
    return note;
}

// A paper more or less is no other way to go: the longest stands for those that end alike.
std::vector<TestRow> alike(const std::vector<TestRow>& rows) {
    const auto outcome = [](const TestRow& row) {
        return std::tie(row.path, row.verdict, row.act, row.code, row.reason, row.details,
                        row.ended, row.statutory, row.promised, row.note);
    };
    std::vector<TestRow> merged;
    for (const TestRow& row : rows) {
        const auto same = std::ranges::find_if(
            merged, [&](const TestRow& known) { return outcome(known) == outcome(row); });
        if (same == merged.end()) {
            merged.push_back(row);
            continue;
        }
        same->acts = std::max(same->acts, row.acts);
        same->situations.insert(same->situations.end(), row.situations.begin(),
                                row.situations.end());
    }
    return merged;
}

}  // namespace

TestDraft record_of(const TestReport& report) {
    TestDraft record{report.content_hash, {}, note_of(report), report.begun};
    for (const TestRow& row : alike(report.rows)) {
        TestedPath path;
        path.path = boost::describe::enum_to_string(row.path, "");
        if (row.situations.size() < report.situations.size())
            path.situations = report.answers[static_cast<std::size_t>(row.situations.front())];
        path.outcome = outcome_of(row.verdict);
        path.acts = row.acts;
        path.ended = row.ended;
        path.message = message_of(row, report);
        record.paths.push_back(std::move(path));
    }
    return record;
}

std::string untested(const GuideDraft& state) {
    if (!state.test) return "这份稿子还没有试运行。";
    if (state.test->content_hash != state.content_hash) return "试运行以后文字改过。";
    if (state.test->stuck > 0) return fmt::format("试运行有 {} 处走不通。", state.test->stuck);
    return state.test->passed > 0 ? "" : "试运行没有走成。";
}

}  // namespace domain
