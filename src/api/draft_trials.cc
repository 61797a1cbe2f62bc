#include "api/draft_trials.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>

#include "api/context.h"
#include "api/draft_access.h"
#include "api/published.h"
#include "domain/test_record.h"
#include "domain/what_if.h"
#include "views/codec.h"
#include "views/draft_rows.h"
#include "views/item_cases.h"
#include "views/test_runs.h"

// Drafts tried before they are published: played in memory, and held against the cases that were
// really handled.
namespace api {

struct WhatIfView {
    int version = 0;  // in force: what the draft is held against
    bool all = true;  // every recorded case was looked at; else the newest
    domain::WhatIfReport report;
};
SHAPE_STRUCT(WhatIfView, version, all, report)

struct TestOfVersion {
    std::string item;
    std::string name;
    int version = 0;
    bool replayed = false;  // nothing was kept with the publication: played now as of that day
    std::string untested_reason;
    TestView test;
};
SHAPE_STRUCT(TestOfVersion, item, name, version, replayed, untested_reason, test)

namespace {

constexpr int most_cases = 500;
constexpr int most_drafts = 500;

domain::DraftTested tested(const domain::TestReport& report) {
    auto record = domain::record_of(report);
    domain::DraftTested test{record.content_hash,     0,           0,
                             std::move(record.paths), record.note, record.begins};
    for (const auto& path : test.paths) {
        test.passed += path.outcome == domain::PathOutcome::passed;
        test.stuck += path.outcome == domain::PathOutcome::stuck;
    }
    return test;
}

std::string path_name(const std::string& word) {
    domain::TestPath path{};
    return boost::describe::enum_from_string(word.c_str(), path)
               ? std::string(domain::to_chinese(path))
               : word;
}

base::Result<WhatIfView> what_if(Call& call) {
    const auto reader = call.reader();
    const auto open = open_draft(call, *reader);
    if (!open) return open.refusal();
    const auto read = read_draft(open->state());
    if (!read) return read.refusal();
    const auto in_force = call.library()->guide(read->guide.item);
    if (!in_force)
        return base::Refusal{"item_not_published", "这个事项还没有公布过，没有办过的件可以对照。"};
    const auto cases = views::newest_cases(*reader, read->guide.item, most_cases);
    domain::WhatIf count(in_force, read->guide);
    for (const auto& stream : cases.streams) {
        const auto seen = call.engine().see(*reader, stream);
        const auto* state = seen.state ? std::get_if<domain::Case>(&*seen.state) : nullptr;
        if (state) count.add(*state, call.engine().facts_for(*state, call.actor));
    }
    return WhatIfView{in_force->version, cases.all, count.report()};
}

// The draft that was published as this version, as its log tells it.
struct Kept {
    std::optional<domain::DraftTested> test;
    std::string untested_reason;
};

Kept kept_with(store::Reader& reader, const domain::PublishedGuide& guide) {
    Kept kept;
    for (const auto& row :
         views::list_drafts(reader, guide.guide.region.substr(0, 6), true, most_drafts)) {
        if (row.item != guide.guide.item || row.published_version != guide.version) continue;
        for (const auto& record : reader.load(row.stream)) {
            const auto event = views::decode(record.type, record.format, record.body);
            if (!event) continue;
            if (const auto* test = std::get_if<domain::DraftTested>(&*event)) kept.test = *test;
            if (const auto* released = std::get_if<domain::DraftReleased>(&*event))
                kept.untested_reason = released->untested_reason.value_or("");
        }
    }
    if (kept.test && kept.test->content_hash != guide.content_hash) kept.test.reset();
    return kept;
}

base::Result<TestOfVersion> show_test_run(Call& call) {
    const auto library = call.library();
    const auto found = find_guide(call, *library);
    if (!found) return found.refusal();
    const auto& guide = **found;
    const auto reader = call.reader();
    const auto kept = kept_with(*reader, guide);
    TestOfVersion view{guide.guide.item, guide.guide.name, guide.version, !kept.test,
                       kept.untested_reason};
    view.test = test_view(kept.test ? *kept.test
                                    : tested(views::test_run(guide.guide, guide.content_hash,
                                                             *library, guide.published_at)),
                          guide.content_hash);
    return view;
}

}  // namespace

TestView test_view(const domain::DraftTested& test, const std::string& content_hash) {
    TestView view;
    view.passed = test.stuck == 0 && test.passed > 0;
    view.of_this_text = test.content_hash == content_hash;
    view.stuck = test.stuck;
    view.begins = test.begins;
    view.note = test.note;
    for (const auto& path : test.paths)
        view.lines.push_back(
            {path.path, path_name(path.path), path.outcome, path.acts, path.ended, path.message});
    return view;
}

std::optional<base::Problem> stuck_in_test(const domain::Guide& guide,
                                           const views::Library& library, base::Instant now) {
    const auto test = tested(views::test_run(guide, "", library, now));
    if (test.stuck == 0 && test.passed > 0) return {};
    const auto stuck =
        std::ranges::find(test.paths, domain::PathOutcome::stuck, &domain::TestedPath::outcome);
    const auto where =
        stuck == test.paths.end() ? test.note : path_name(stuck->path) + "，" + stuck->message;
    return base::Problem{
        "", "test_run_stuck",
        fmt::format("试运行走不通：{}。改好再发布；仍要发布，请走指南稿并写明理由。", where)};
}

std::vector<Route> draft_trial_routes() {
    constexpr auto access = Access::drafting;
    std::vector<Route> all;
    all.push_back(
        get_slowly<WhatIfView, what_if>({"GET", "/api/v1/guide_drafts/{id}/what_if",
                                         "如果这样改：和办过的件对照", "指南稿", access}));
    all.push_back(get_slowly<TestOfVersion, show_test_run>({"GET", "/api/v1/guides/{item}/test_run",
                                                            "这一版的试运行", "事项管理", access})
                      .with({"version", "第几版"}));
    return all;
}

}  // namespace api
