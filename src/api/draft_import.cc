#include <algorithm>
#include <map>

#include "api/case_access.h"
#include "api/context.h"
#include "api/gathering.h"
#include "api/guide_source.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/draft_acts.h"
#include "domain/guide_changes.h"
#include "office/archive.h"
#include "office/guide_file.h"
#include "office/plain.h"
#include "office/row_merge.h"
#include "office/sheet_reader.h"
#include "shape/notes.h"
#include "views/draft_rows.h"

// A table as the office keeps it becomes drafts: first shown row by row, then begun one by one,
// each by itself. Nothing of a row is lost silently: what is not taken over stands beside it.
namespace api {

enum class ImportKind { new_guide, change, unchanged, held_back };
SHAPE_ENUM(ImportKind, new_guide, change, unchanged, held_back)

struct ImportNote {
    std::string place;
    std::string message;
};
SHAPE_STRUCT(ImportNote, place, message)

struct ImportLine {
    std::string place;
    std::string name;
    std::string item;  // of the guide in force that it would change
    ImportKind kind = ImportKind::held_back;
    std::string code;     // why it is held back
    std::string message;  // the same for people
    bool whole = false;   // the text is a complete guide
    std::vector<ImportNote> notes;
    std::vector<domain::GuideChange> changes;
    std::string yaml;
    std::string draft;  // one that is under way for the same item
};
SHAPE_STRUCT(ImportLine, place, name, item, kind, code, message, whole, notes, changes, yaml, draft)

struct ImportPreview {
    std::string file;
    std::vector<ImportLine> lines;
    std::vector<std::string> remarks;
};
SHAPE_STRUCT(ImportPreview, file, lines, remarks)

struct ImportRow {
    std::string place;
    std::string name;
    std::string yaml;
};
SHAPE_STRUCT(ImportRow, place, name, yaml)

struct ImportOrder {
    std::vector<ImportRow> rows;
};
SHAPE_STRUCT(ImportOrder, rows)

struct ImportedLine {
    std::string place;
    std::string name;
    std::string draft;  // its id; "" when it was refused
    std::string code;
    std::string message;
};
SHAPE_STRUCT(ImportedLine, place, name, draft, code, message)

struct Imported {
    std::vector<ImportedLine> lines;
};
SHAPE_STRUCT(Imported, lines)

}  // namespace api

template <>
struct shape::notes<api::ImportRow> {
    static constexpr auto list =
        std::tuple{note<&api::ImportRow::place>("第几行").length(0, 200).defaulted(),
                   note<&api::ImportRow::name>("名称").length(0, 200).defaulted(),
                   note<&api::ImportRow::yaml>("指南文件").length(1, 1 << 20)};
};
template <>
struct shape::notes<api::ImportOrder> {
    static constexpr auto list = std::tuple{note<&api::ImportOrder::rows>("要起草的").items(1, 25)};
};

namespace api {
namespace {

using GuidePtr = views::Library::GuidePtr;

constexpr std::size_t most_lines = 500, order_bytes = 4 << 20;

class Importing {
  public:
    Importing(Call& call, store::Reader& reader)
        : actor_(call.actor), library_(call.library()), reader_(reader) {
        constexpr int most_drafts = 10'000;
        const auto rows =
            views::list_drafts(reader_, region_prefix(actor_.region), false, most_drafts);
        for (const auto& row : rows)
            if (!row.item.empty()) drafts_.emplace(row.item, row.id);
    }

    void add(const office::FileFault& fault) {
        ImportLine line;
        line.place = fault.place;
        lines_.push_back(held(std::move(line), fault.refusal.code, fault.refusal.message));
    }

    void add(const office::FiledGuide& filed) {
        lines_.push_back(filed.own.empty() ? of_row(filed) : of_own(filed));
        auto& line = lines_.back();
        if (line.kind == ImportKind::held_back) return;
        only_once(line, filed.read.codes);
        if (const auto draft = drafts_.find(line.item); draft != drafts_.end())
            line.draft = draft->second;
    }

    std::vector<ImportLine> done() { return std::move(lines_); }

  private:
    static ImportLine held(ImportLine line, std::string code, std::string message) {
        line.kind = ImportKind::held_back;
        line.code = std::move(code);
        line.message = std::move(message);
        line.yaml.clear();
        return line;
    }

    // Another row of the same guide would only overwrite what this one says; of the same name, with
    // codes of its own, it may be another.
    void only_once(ImportLine& line, const std::vector<std::string>& codes) {
        auto key = line.item.empty() ? "name " + line.name : line.item;
        if (line.item.empty())
            for (const auto& code : codes) key += " " + code;
        const auto [first, fresh] = seen_.try_emplace(key, lines_.size() - 1);
        if (fresh) return same_name(line);
        auto& before = lines_[first->second];
        before.notes.push_back({line.place, "又写了一次这个事项，没有采用"});
        line = held(std::move(line), "row_twice", "和" + before.place + "是同一个事项，没有采用");
    }

    void same_name(ImportLine& line) {
        const auto [first, fresh] = named_.try_emplace(line.name, line.place);
        if (!fresh)
            line.notes.push_back({line.place, "和" + first->second + "同名，核对是不是同一个事项"});
    }

    bool mine(const domain::Guide& guide) const {
        return domain::covers_region(actor_, guide.region) &&
               domain::writes_for(actor_, guide.implementing_agency);
    }

    std::vector<GuidePtr> matches(const office::ReadGuide& read) const {
        std::vector<GuidePtr> by_code, by_name;
        for (const auto& guide : library_->guides()) {
            const auto& g = guide->guide;
            const auto is_it = [&](const auto& c) { return c == g.item || c == g.code; };
            if (std::ranges::any_of(read.codes, is_it)) by_code.push_back(guide);
            if (domain::covers_region(actor_, g.region) &&
                office::narrow(g.name) == read.guide.name)
                by_name.push_back(guide);
        }
        return by_code.empty() ? by_name : by_code;
    }

    ImportLine of_row(const office::FiledGuide& filed) {
        const auto& read = filed.read;
        ImportLine line;
        line.place = filed.place;
        line.name = read.guide.name;
        for (const auto& finding : read.findings) {
            // An empty cell takes nothing over; what a draft still lacks its self-check says.
            if (finding.code == "element_empty" || finding.code == "element_missing") continue;
            auto at = read.place_of(finding.pointer);
            line.notes.push_back({at.empty() ? filed.place : std::move(at), finding.message});
        }
        auto found = matches(read);
        if (found.empty() && line.name.empty())
            return held(std::move(line), "element_missing", "没有事项名称，不知道是哪个事项");
        if (found.empty()) return fresh(std::move(line), read);
        std::erase_if(found, [&](const GuidePtr& guide) { return !mine(guide->guide); });
        if (found.empty())
            return held(std::move(line), "wrong_agency", "这个事项由别的单位实施，您不能起草");
        if (found.size() > 1)
            return held(std::move(line), "name_ambiguous",
                        "有几份指南叫这个名字，请写上事项编号或者实施编码");
        return changed(std::move(line), read, found.front()->guide);
    }

    void take_notes(ImportLine& line, std::vector<office::RowNote> notes) {
        for (auto& note : notes)
            line.notes.push_back(
                {note.place.empty() ? line.place : std::move(note.place), std::move(note.message)});
    }

    void write(ImportLine& line, const domain::Guide& guide) {
        line.yaml = guide_text(guide);
        line.whole = !draft_of(line.yaml).content_hash.empty();
    }

    ImportLine fresh(ImportLine line, const office::ReadGuide& read) {
        auto row = office::guide_of_row(read, actor_.region, *library_);
        line.kind = ImportKind::new_guide;
        take_notes(line, std::move(row.notes));
        write(line, row.guide);
        return line;
    }

    ImportLine changed(ImportLine line, const office::ReadGuide& read, const domain::Guide& old) {
        auto row = office::merge_row(old, read, *library_);
        line.item = old.item;
        if (line.name.empty()) line.name = old.name;
        line.changes = domain::changes_between(old, row.guide);
        line.kind = line.changes.empty() ? ImportKind::unchanged : ImportKind::change;
        take_notes(line, std::move(row.notes));
        if (line.kind == ImportKind::change) write(line, row.guide);
        return line;
    }

    // The file's own text, as it is.
    ImportLine of_own(const office::FiledGuide& filed) {
        const auto& guide = filed.read.guide;
        ImportLine line;
        line.place = filed.place;
        line.name = guide.name;
        line.kind = ImportKind::new_guide;
        line.yaml = filed.own;
        for (const auto& problem : filed.problems)
            line.notes.push_back({problem.pointer, problem.message});
        if (!filed.problems.empty()) return line;
        if (!mine(guide))
            return held(std::move(line), "wrong_agency", "这个事项由别的单位实施，您不能起草");
        line.whole = !draft_of(line.yaml).content_hash.empty();
        const auto old = library_->guide(guide.item);
        if (!old) return line;
        line.item = guide.item;
        line.changes = domain::changes_between(old->guide, guide);
        line.kind = line.changes.empty() ? ImportKind::unchanged : ImportKind::change;
        return line;
    }

    const domain::Actor actor_;
    const std::shared_ptr<const views::Library> library_;
    store::Reader& reader_;
    std::map<std::string, std::string> drafts_;  // item -> id
    std::map<std::string, std::size_t> seen_;    // item or name with codes -> line
    std::map<std::string, std::string> named_;   // name -> where it stood first
    std::vector<ImportLine> lines_;
};

base::Result<ImportPreview> preview_import(Call& call) {
    ImportPreview preview;
    preview.file = call.query("name");
    auto file = office::read_guide_file(preview.file, call.request.body);
    if (file.guides.size() > most_lines) return office::table_too_large("一次最多导入 500 份指南");
    const auto reader = call.reader();
    Importing importing{call, *reader};
    for (const auto& fault : file.faults) importing.add(fault);
    for (const auto& filed : file.guides) importing.add(filed);
    preview.lines = importing.done();
    preview.remarks = std::move(file.remarks);
    return preview;
}

void note_draft(ImportedLine& line, const engine::Outcome& outcome) {
    line.draft = id_of(outcome.stream);
}

void import_drafts(CallPtr call, ImportOrder order) {
    call->work([call, order = std::move(order)] {
        std::vector<ImportedLine> lines;
        for (const auto& row : order.rows) lines.push_back({row.place, row.name, "", "", ""});
        const auto importing =
            std::make_shared<Gathering<Imported>>(call, std::move(lines), note_draft);
        for (std::size_t i = 0; i < order.rows.size(); ++i) {
            const auto& row = order.rows[i];
            auto command = draft_of(row.yaml);
            if (command.item.empty()) command.name = row.name;  // so that its author finds it
            const auto& region = command.region.empty() ? call->actor.region : command.region;
            engine::Request request;
            request.shard = region.substr(0, 6);
            request.command = std::move(command);
            importing->submit(i, std::move(request), "row " + std::to_string(i), row.yaml);
        }
    });
}

}  // namespace

std::vector<Route> draft_import_routes() {
    constexpr auto access = Access::item_manager;
    std::vector<Route> all;
    all.push_back(route({"POST", "/api/v1/guide_drafts/import_preview",
                         "一个表格会变成哪些指南稿，不保存", "指南稿", access},
                        answer_slowly<ImportPreview, preview_import>, nullptr,
                        written_schema<ImportPreview>)
                      .raw()
                      .body(office::largest_file)
                      .with({"name", "文件名：按后缀认 XLSX、CSV、JSON、YAML，别的当网页文字"}));
    all.push_back(
        send_later<ImportOrder, Imported, import_drafts>(
            {"POST", "/api/v1/guide_drafts/import", "把选中的行起草成指南稿", "指南稿", access})
            .key()
            .body(order_bytes));
    return all;
}

}  // namespace api
