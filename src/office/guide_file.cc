#include "office/guide_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "office/archive.h"
#include "office/plain.h"
#include "office/sheet_reader.h"
#include "shape/json.h"
#include "shape/parse.h"
#include "shape/text.h"
#include "views/authoring.h"

namespace office {
namespace {

namespace json = boost::json;
using base::Refusal;
using domain::LintFinding;
using domain::Severity;

constexpr std::size_t most_own = 2 << 20, most_words = 256 << 10, most_guides = 5000;

std::string ending_of(std::string_view name) {
    const auto dot = name.rfind('.');
    std::string ending{dot == std::string_view::npos ? "" : name.substr(dot)};
    for (auto& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending;
}

Refusal no_headings(const char* message) {
    return {.code = "no_headings", .message = message};
}

std::string text_of(const json::value& value) {
    if (value.is_string()) return std::string(value.as_string());
    std::string text;
    if (const auto* list = value.if_array())
        for (const auto& one : *list) text += text_of(one) + "\n";
    else if (!value.is_null())
        shape::append_json(text, value);
    return text;
}

class FileReader {
  public:
    GuideFile read(std::string_view name, std::string_view bytes) {
        const auto ending = ending_of(name);
        if (bytes.size() > largest_file)
            fault("", {.code = "file_too_large", .message = "文件超过 20 MB，请拆开再传"});
        else if (ending == ".xlsx" || ending == ".xls" || bytes.starts_with("PK\x03\x04"))
            workbook(bytes);
        else if (ending == ".csv" || (ending == ".tsv" && !bytes.starts_with("department")))
            sheet(read_csv(bytes));
        else if (ending == ".yaml" || ending == ".yml")
            own(bytes);
        else if (ending == ".json")
            json_file(bytes);
        else
            page(bytes);
        // What unfolds to more than any office keeps is not judged in part.
        if (lines_ > most_lines) file_.guides.clear();
        return std::move(file_);
    }

  private:
    void fault(std::string place, Refusal refusal) {
        file_.faults.push_back({std::move(place), std::move(refusal)});
    }

    // The project's own files hold whole guides; what else they hold is not looked at here.
    void own(std::string_view bytes) {
        if (bytes.size() > most_own)
            return fault(
                "", {.code = "file_too_large", .message = "一份指南文件超过 2 MB，请拆开再传"});
        const auto things = views::read_file(bytes, false);
        if (!things) return fault("", things.refusal());
        for (const auto& thing : *things) {
            if (thing.kind != domain::PublicationKind::guide) continue;
            FiledGuide filed{thing.place, {}, std::string(bytes), thing.problems};
            if (thing.problems.empty())
                if (auto guide = views::guide_of(thing)) filed.read.guide = std::move(*guide);
            file_.guides.push_back(std::move(filed));
        }
    }

    void labelled(const std::string& place, const std::vector<Labelled>& labelled) {
        std::size_t words = 0;
        for (const auto& one : labelled) words += one.text.size();
        if (words > most_words) return fault(place, table_too_large("一份指南超过 256 kB"));
        file_.guides.push_back({place, read_labelled(labelled), "", {}});
        lines_ += lines_of(file_.guides.back().read.guide);
    }

    void page(std::string_view bytes) {
        const auto text = to_utf8(bytes);
        if (!text) return fault("", text.refusal());
        const auto lines = labelled_lines(*text);
        if (lines.empty()) return fault("", no_headings("没有认识的栏目，每行写成「栏目: 内容」"));
        labelled("", lines);
    }

    void rows(const Sheet& sheet, std::vector<ReadRow> rows) {
        for (const auto& remark : sheet.remarks)
            file_.remarks.push_back(sheet.name + (sheet.name.empty() ? "" : "：") + remark);
        for (auto& row : rows) {
            lines_ += lines_of(row.read.guide);
            file_.guides.push_back({std::move(row.place), std::move(row.read), "", {}});
        }
    }

    void sheet(const base::Result<Sheet>& sheet) {
        if (!sheet) return fault("", sheet.refusal());
        auto found = guides_in(*sheet);
        if (!found) return fault(sheet->name, found.refusal());
        rows(*sheet, std::move(*found));
    }

    // A sheet without headings (a cover, notes) is passed over where another holds guides.
    void workbook(std::string_view bytes) {
        const auto sheets = read_xlsx(bytes);
        if (!sheets) return fault("", sheets.refusal());
        for (const auto& one : *sheets) {
            auto found = guides_in(one);
            if (found)
                rows(one, std::move(*found));
            else if (found.refusal().code != "no_headings")
                fault(one.name, found.refusal());
            if (file_.guides.size() > most_guides)
                return fault(one.name, table_too_large("一个文件超过 5000 份指南"));
            if (lines_ > most_lines) return fault(one.name, too_many_lines());
        }
        if (file_.guides.empty() && file_.faults.empty())
            fault("", no_headings("工作簿里找不到认识的栏目，把栏目名写在第一行或者第一列"));
    }

    // A whole guide as exported, or a flat object of headings and contents, or a list of them.
    void json_file(std::string_view bytes) {
        const auto value = shape::parse(bytes, largest_file);
        if (!value) return fault("", value.refusal());
        if (const auto* object = value->if_object(); object && object->contains("item"))
            return own(bytes);
        const auto* list = value->if_array();
        if (!list) return flat(*value, "");
        if (list->size() > most_guides)
            return fault("", table_too_large("一个文件超过 5000 份指南"));
        for (std::size_t i = 0; i < list->size() && lines_ <= most_lines; ++i)
            flat((*list)[i], fmt::format("第 {} 项", i + 1));
        if (lines_ > most_lines) fault("", too_many_lines());
    }

    void flat(const json::value& value, const std::string& place) {
        std::vector<Labelled> lines;
        if (const auto* object = value.if_object())
            for (const auto& [key, one] : *object)
                lines.push_back({std::string(key), text_of(one), place});
        const bool known = std::ranges::any_of(
            lines, [](const auto& line) { return known_label(line.heading).has_value(); });
        if (!known) return fault(place, no_headings("没有认识的栏目"));
        labelled(place, lines);
    }

    GuideFile file_;
    std::size_t lines_ = 0;  // in the lists of all its guides
};

LintFinding unreadable(const base::Problem& problem) {
    return {Severity::error, problem.code, problem.pointer, problem.message, "文件要能读出来", {}};
}

std::vector<LintFinding> findings_of(const FiledGuide& filed, const views::Library& library,
                                     const std::string& region, base::Date on) {
    if (!filed.own.empty()) return views::lint_guide(filed.read.guide, library, on);
    auto findings = filed.read.findings;
    auto more =
        views::lint_page(filed.read.guide, library, region, on,
                         [&](std::string_view pointer) { return filed.read.unseen(pointer); });
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
    return findings;
}

Issue issue_of(const std::string& file, const LintedGuide& guide, const PlacedFinding& placed) {
    const auto& f = placed.finding;
    return {file,
            placed.place.empty() ? f.pointer : placed.place,
            guide.name,
            guide.department,
            std::string(word_of(f.severity)),
            f.code,
            f.message,
            f.basis,
            f.fix.value_or("")};
}

}  // namespace

bool is_guide_file(std::string_view name) {
    static const std::set<std::string> endings{".yaml", ".yml", ".json", ".txt",
                                               ".csv",  ".tsv", ".xlsx"};
    return endings.contains(ending_of(name));
}

GuideFile read_guide_file(std::string_view name, std::string_view bytes) {
    return FileReader{}.read(name, bytes);
}

LintedGuide lint_filed(const FiledGuide& filed, const views::Library& library,
                       const std::string& region, base::Date on) {
    const auto& guide = filed.read.guide;
    LintedGuide linted{filed.place, guide.name, guide.implementing_agency, {}};
    for (const auto& problem : filed.problems)
        linted.findings.push_back({filed.place, unreadable(problem)});
    if (!filed.problems.empty()) return linted;
    if (!filed.own.empty()) linted.department = library.agency_name(guide.implementing_agency);
    for (auto& finding : findings_of(filed, library, region, on)) {
        auto at = filed.read.place_of(finding.pointer);
        linted.findings.push_back({at.empty() ? filed.place : std::move(at), std::move(finding)});
    }
    return linted;
}

LintedFile lint_file(const GuideFile& file, const views::Library& library,
                     const std::string& region, base::Date on) {
    LintedFile linted;
    linted.remarks = file.remarks;
    for (const auto& [place, refusal] : file.faults)
        linted.faults.push_back(
            {place, unreadable({refusal.pointer, refusal.code, refusal.message})});
    for (const auto& filed : file.guides)
        linted.guides.push_back(lint_filed(filed, library, region, on));
    return linted;
}

std::vector<Issue> issues_of(const std::string& file, const LintedFile& linted) {
    std::vector<Issue> issues;
    for (const auto& fault : linted.faults) issues.push_back(issue_of(file, {}, fault));
    for (const auto& guide : linted.guides)
        for (const auto& finding : guide.findings) issues.push_back(issue_of(file, guide, finding));
    return issues;
}

}  // namespace office
