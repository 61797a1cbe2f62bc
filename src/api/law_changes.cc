#include <fmt/format.h>

#include <algorithm>
#include <mutex>

#include "api/case_access.h"
#include "api/context.h"
#include "api/resources.h"
#include "base/sm3.h"
#include "domain/act_checks.h"
#include "domain/citation.h"
#include "domain/words.h"
#include "shape/notes.h"
#include "views/governance_rows.h"

// 法律法规有变: one registration, and every item that cites the law stands on somebody's list with
// its ten working days running.
namespace api {

struct CitingItem {
    std::string item;
    std::string name;
    std::string agency_name;
    std::vector<domain::Citation> citations;
};
SHAPE_STRUCT(CitingItem, item, name, agency_name, citations)

struct LawChangeLine {
    domain::LawChange change;
    int tasks = 0;
    int filed = 0;  // or already over
    int done = 0;
    int late = 0;
};
SHAPE_STRUCT(LawChangeLine, change, tasks, filed, done, late)

struct LawChangeBody {
    std::string law;
    std::vector<std::string> articles;
    domain::LawEvent event = domain::LawEvent::amended;
    std::string doc_number;
    base::Date in_force_on;
    base::Date known_on;
    std::string note;
};
SHAPE_STRUCT(LawChangeBody, law, articles, event, doc_number, in_force_on, known_on, note)

}  // namespace api

template <>
struct shape::notes<api::LawChangeBody> {
    static constexpr auto list =
        std::tuple{note<&api::LawChangeBody::law>("法律法规名称").length(2, 100),
                   note<&api::LawChangeBody::articles>("条").items(0, 50).defaulted(),
                   note<&api::LawChangeBody::doc_number>("文号").length(0, 60).defaulted(),
                   note<&api::LawChangeBody::note>("说明").length(0, 1000).defaulted()};
};

namespace api {
namespace {

using views::Library;

struct Citing {
    Library::GuidePtr guide;
    std::vector<domain::Citation> citations;
};

std::vector<Citing> citing(const Call& call, const std::string& law,
                           const std::vector<std::string>& articles) {
    std::vector<Citing> found;
    const auto today = call.now().date();
    for (const auto& guide : call.library()->guides()) {
        if (!domain::covers_region(call.actor, guide->guide.region)) continue;
        if (guide->guide.has_ended(today)) continue;
        auto citations = domain::citations_of(guide->guide, law, articles);
        if (!citations.empty()) found.push_back({guide, std::move(citations)});
    }
    return found;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto to = std::min(text.find(',', from), text.size());
        if (to > from) parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

base::Result<Page<CitingItem>> show_citing(Call& call) {
    const auto law = call.query("law");
    if (law.empty()) return base::Refusal{"bad_query", "写明是哪部法律法规", "", "/law"};
    const auto library = call.library();
    Page<CitingItem> page;
    for (auto& [guide, citations] : citing(call, law, split(call.query("articles"))))
        page.items.push_back({guide->guide.item, guide->guide.name,
                              library->agency_name(guide->guide.implementing_agency),
                              std::move(citations)});
    page.total = static_cast<std::int64_t>(page.items.size());
    return page;
}

LawChangeLine line_of(Call& call, store::Reader& reader, const domain::LawChange& change) {
    using S = domain::AdjustmentStatus;
    LawChangeLine line{change};
    for (const auto& row : views::list_governance(reader, views::GovernanceKind::adjustment,
                                                  region_prefix(change.region), true, 10'000)) {
        if (row.law_change != change.key) continue;
        const auto seen = call.engine().see(reader, row.stream);
        const auto* state = seen.state ? std::get_if<domain::Adjustment>(&*seen.state) : nullptr;
        if (state == nullptr) continue;
        ++line.tasks;
        line.filed += state->filing || state->status != S::registered;
        line.done += row.over;
        line.late += state->filing && state->filing->late;
    }
    return line;
}

base::Result<Page<LawChangeLine>> list_law_changes(Call& call) {
    const auto library = call.library();
    const auto reader = call.reader();
    Page<LawChangeLine> page;
    for (const auto& [key, change] : library->law_changes())
        if (domain::covers_region(call.actor, change.region))
            page.items.push_back(line_of(call, *reader, change));
    std::ranges::reverse(page.items);
    return page;
}

domain::AdjustmentRegistered task_of(const domain::LawChange& change, const Citing& one) {
    const bool repealed = change.event == domain::LawEvent::repealed;
    const auto& guide = one.guide->guide;
    domain::AdjustmentRegistered content;
    content.kind = repealed ? domain::AdjustmentKind::cancel : domain::AdjustmentKind::change;
    content.cause = repealed ? "basis_void" : "basis_changed";
    content.item = guide.item;
    content.name = guide.name;
    content.item_type = guide.item_type;
    content.region = guide.region;
    content.agency = guide.implementing_agency;
    content.known_on = change.known_on;
    content.law_change = change.key;
    content.note = fmt::format("《{}》有变化。这份指南里引用它的地方：", change.law);
    for (const auto& citation : one.citations)
        content.note += fmt::format("{}（{}）；", citation.what, citation.text);
    return content;
}

// Registers the tasks one by one; each has a name of its own, so that doing it again makes none
// twice.
class Tasks : public std::enable_shared_from_this<Tasks> {
  public:
    Tasks(CallPtr call, domain::LawChange change)
        : call_(std::move(call)), change_(std::move(change)) {}

    void register_all(const std::vector<Citing>& all) {
        waiting_ = all.size() + 1;
        for (const auto& one : all) send(one);
        done();
    }

  private:
    void send(const Citing& one) {
        engine::Request request;
        const auto shard = one.guide->guide.region.substr(0, 6);
        request.stream =
            fmt::format("{}/adjustment/{}-{}", shard, change_.key, one.guide->guide.item);
        request.shard = shard;
        request.actor = call_->actor;
        request.command = domain::RegisterAdjustment{task_of(change_, one)};
        call_->engine().submit(std::move(request),
                               [self = shared_from_this()](const auto&) { self->done(); });
    }

    void done() {
        {
            std::lock_guard lock{mutex_};
            if (--waiting_ > 0) return;
        }
        call_->work([self = shared_from_this()] {
            auto& call = *self->call_;
            const auto reader = call.reader();
            call.reply_json(shape::to_json(line_of(call, *reader, self->change_)), 201);
        });
    }

    CallPtr call_;
    domain::LawChange change_;
    std::mutex mutex_;
    std::size_t waiting_ = 0;
};

// The same law, event and day in one region is the same change.
domain::LawChange change_of(const Call& call, const LawChangeBody& body) {
    domain::LawChange change;
    change.region = call.actor.region;
    change.law = body.law;
    change.articles = body.articles;
    change.event = body.event;
    change.doc_number = body.doc_number;
    change.in_force_on = body.in_force_on;
    change.known_on = body.known_on;
    change.note = body.note;
    const auto name = base::to_hex(base::sm3(change.region + shape::to_json(body)));
    change.key = fmt::format("{}-{}", base::to_text(body.known_on), name.substr(0, 8));
    return change;
}

void register_change(CallPtr call, LawChangeBody body) {
    if (!call->is(domain::Role::service_administration))
        return call->refuse({"wrong_role", "法律变化由政务服务管理部门登记，再分给各单位。"});
    const auto change = change_of(*call, body);
    auto problems = domain::check_law_change(change);
    if (body.known_on > call->now().date())
        problems.push_back({"/known_on", "date_in_future", "知悉日期不能晚于今天"});
    const auto text = shape::canonical(shape::to_value(change));
    engine::Request request;
    request.shard = change.region.substr(0, 6);
    request.stream = request.shard + "/publication/law_change/" + change.key;
    request.command = domain::Publish{domain::PublicationKind::law_change,
                                      change.key,
                                      base::to_hex(base::sm3(text)),
                                      text,
                                      std::move(problems),
                                      change.region};
    call->submit(std::move(request), [call, change](const engine::Outcome&) {
        const auto tasks = std::make_shared<Tasks>(call, change);
        tasks->register_all(citing(*call, change.law, change.articles));
    });
}

}  // namespace

std::vector<Route> law_change_routes() {
    constexpr auto access = Access::drafting;
    std::vector<Route> all;
    all.push_back(get_slowly<Page<LawChangeLine>, list_law_changes>(
        {"GET", "/api/v1/law_changes", "登记过的法律变化和办到哪里", "动态调整", access}));
    all.push_back(get_slowly<Page<CitingItem>, show_citing>(
                      {"GET", "/api/v1/law_citations", "哪些指南引用了这部法", "动态调整", access})
                      .with({"law", "法律法规名称"})
                      .with({"articles", "条，用逗号隔开；不写就是整部"}));
    all.push_back(send_later<LawChangeBody, LawChangeLine, register_change>(
                      {"POST", "/api/v1/law_changes", "登记法律变化，引用它的事项都列为待申报",
                       "动态调整", access})
                      .key()
                      .created()
                      .body(16 * 1024));
    return all;
}

}  // namespace api
