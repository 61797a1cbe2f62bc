#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "api/case_access.h"
#include "api/context.h"
#include "api/download.h"
#include "api/resources.h"
#include "base/sm3.h"
#include "domain/act_checks.h"
#include "domain/campaign.h"
#include "domain/draft_acts.h"
#include "domain/words.h"
#include "office/archive.h"
#include "office/export.h"
#include "office/item_tables.h"
#include "shape/notes.h"
#include "views/draft_rows.h"

// A campaign of writing guides: the dates as they were set, and how far every department has come.
namespace api {

struct CampaignItem {
    std::string item;
    std::string name;
    domain::CampaignStep step = domain::CampaignStep::untouched;
    std::optional<base::Date> due;
    bool late = false;
    std::string draft;       // its id; "" when there is none under way
    bool confirmed = false;  // 已核对，不用改, of the guide as it is in force
    bool may_confirm = false;
};
SHAPE_STRUCT(CampaignItem, item, name, step, due, late, draft, confirmed, may_confirm)

struct CampaignDepartment {
    std::string agency;
    std::string agency_name;
    int total = 0;
    int done = 0;
    int confirmed = 0;  // of these
    int late = 0;
    std::vector<CampaignItem> items;
};
SHAPE_STRUCT(CampaignDepartment, agency, agency_name, total, done, confirmed, late, items)

struct CampaignView {
    domain::Campaign campaign;
    std::string region_name;
    int total = 0;
    int done = 0;
    int late = 0;
    std::vector<CampaignDepartment> departments;  // most late first
};
SHAPE_STRUCT(CampaignView, campaign, region_name, total, done, late, departments)

struct CampaignBody {
    std::string name;
    std::vector<std::string> agencies;
    base::Date begins;
    base::Date self_check_by;
    base::Date legal_by;
    base::Date central_by;
    base::Date publish_by;
    std::string note;
};
SHAPE_STRUCT(CampaignBody, name, agencies, begins, self_check_by, legal_by, central_by, publish_by,
             note)

struct ConfirmBody {
    std::string item;
    std::string note;
};
SHAPE_STRUCT(ConfirmBody, item, note)

}  // namespace api

template <>
struct shape::notes<api::ConfirmBody> {
    static constexpr auto list =
        std::tuple{note<&api::ConfirmBody::item>("事项").length(1, 64),
                   note<&api::ConfirmBody::note>("说明").length(0, 500).defaulted()};
};
template <>
struct shape::notes<api::CampaignBody> {
    static constexpr auto list =
        std::tuple{note<&api::CampaignBody::name>("名称").length(2, 60),
                   note<&api::CampaignBody::agencies>("部门").items(0, 200),
                   note<&api::CampaignBody::note>("说明").length(0, 500).defaulted()};
};

namespace api {
namespace {

using domain::Campaign;
using views::Library;

using Drafts = std::map<std::string, views::DraftRow>;  // the furthest of each item

Drafts drafts_of(store::Reader& reader, const std::string& region) {
    Drafts furthest;
    for (auto& row : views::list_drafts(reader, region_prefix(region), false, 10'000)) {
        auto& best = furthest[row.item];
        if (best.id.empty() || best.status < row.status) best = std::move(row);
    }
    furthest.erase("");
    return furthest;
}

bool takes_part(const Campaign& campaign, const std::string& agency) {
    const auto& all = campaign.agencies;
    return all.empty() || std::ranges::find(all, agency) != all.end();
}

bool lies_in(const std::string& region, const Campaign& campaign) {
    const auto chain = domain::region_chain(region);
    return std::ranges::find(chain, campaign.region) != chain.end();
}

std::string record_of(const Campaign& campaign) {
    return campaign.region.substr(0, 6) + "/campaign/" + campaign.key;
}

domain::CampaignRecord confirmed_in(Call& call, store::Reader& reader, const Campaign& campaign) {
    const auto seen = call.engine().see(reader, record_of(campaign));
    const auto* record = seen.state ? std::get_if<domain::CampaignRecord>(&*seen.state) : nullptr;
    return record ? *record : domain::CampaignRecord{};
}

struct Progress {
    const Campaign& campaign;
    const Library& library;
    const domain::Actor& actor;
    const domain::CampaignRecord record;
    base::Date today;
    std::map<std::string, CampaignDepartment> departments = {};

    // A mark speaks of the text that was read then; another version in force is to be read anew.
    bool is_confirmed(const domain::PublishedGuide& guide) const {
        const auto found = record.confirmed.find(guide.guide.item);
        return found != record.confirmed.end() && found->second.content_hash == guide.content_hash;
    }

    void confirm(CampaignDepartment& department, CampaignItem& line,
                 const domain::PublishedGuide& guide) const {
        using domain::CampaignStep;
        if (line.step != CampaignStep::untouched) return;
        const auto& g = guide.guide;
        line.confirmed = is_confirmed(guide);
        line.may_confirm = !line.confirmed && actor.is(domain::Role::item_manager) &&
                           domain::covers_region(actor, g.region) &&
                           domain::writes_for(actor, g.implementing_agency);
        if (!line.confirmed) return;
        line.step = CampaignStep::done;
        ++department.confirmed;
    }

    void add(const std::string& agency, const std::string& item, const std::string& name,
             const views::DraftRow* draft, const domain::PublishedGuide* guide) {
        auto& department = departments[agency];
        department.agency = agency;
        department.agency_name = library.agency_name(agency);
        CampaignItem line{item, name};
        line.step = domain::step_of(campaign, draft ? std::optional(draft->status) : std::nullopt,
                                    guide ? std::optional(guide->published_at) : std::nullopt);
        if (guide) confirm(department, line, *guide);
        line.due = domain::due_of(campaign, line.step);
        line.late = domain::is_late(campaign, line.step, today);
        if (draft) line.draft = draft->id;
        ++department.total;
        department.done += line.step == domain::CampaignStep::done;
        department.late += line.late;
        department.items.push_back(std::move(line));
    }
};

// Every published guide of the departments, and what is drafted for the first time.
void walk_items(Progress& progress, const Drafts& drafts) {
    for (const auto& guide : progress.library.guides()) {
        const auto& g = guide->guide;
        if (!lies_in(g.region, progress.campaign)) continue;
        if (!takes_part(progress.campaign, g.implementing_agency)) continue;
        const auto draft = drafts.find(g.item);
        progress.add(g.implementing_agency, g.item, g.name,
                     draft == drafts.end() ? nullptr : &draft->second, guide.get());
    }
    for (const auto& [item, row] : drafts) {
        const bool new_item =
            !progress.library.guide(item) && lies_in(row.region, progress.campaign);
        if (new_item && takes_part(progress.campaign, row.agency))
            progress.add(row.agency, item, row.name, &row, nullptr);
    }
}

CampaignView view_of(Call& call, store::Reader& reader, const Campaign& campaign) {
    const auto library = call.library();
    Progress progress{campaign, *library, call.actor, confirmed_in(call, reader, campaign),
                      call.now().date()};
    walk_items(progress, drafts_of(reader, campaign.region));
    CampaignView view{campaign, library->region_name(campaign.region)};
    for (auto& [agency, department] : progress.departments) {
        view.total += department.total;
        view.done += department.done;
        view.late += department.late;
        view.departments.push_back(std::move(department));
    }
    std::ranges::stable_sort(view.departments, std::greater{}, &CampaignDepartment::late);
    return view;
}

bool concerns(const domain::Actor& actor, const Campaign& campaign) {
    const auto chain = domain::region_chain(actor.region);
    return domain::covers_region(actor, campaign.region) ||
           std::ranges::find(chain, campaign.region) != chain.end();
}

// ---------------------------------------------------------------------------------- 总表, 分项表

std::string progress_text(domain::CampaignStep step) {
    switch (step) {
        case domain::CampaignStep::untouched:
            return "没有动";
        case domain::CampaignStep::writing:
            return "起草";
        case domain::CampaignStep::legal_review:
            return "法制审核";
        case domain::CampaignStep::central_review:
            return "集中审核";
        case domain::CampaignStep::approved:
            return "待发布";
        case domain::CampaignStep::done:
            return "已公布";
    }
    return "";
}

base::Result<CampaignView> find_campaign(Call& call, store::Reader& reader) {
    const auto library = call.library();
    const auto found = library->campaigns().find(call.value("key"));
    if (found == library->campaigns().end() || !concerns(call.actor, found->second))
        return not_found("没有这次集中编制");
    auto view = view_of(call, reader, found->second);
    if (const auto agency = call.query("agency"); !agency.empty())
        std::erase_if(view.departments, [&](const auto& one) { return one.agency != agency; });
    return view;
}

// What is drafted for the first time has no guide to show yet: its name and how far it has come.
std::vector<std::string> line_of(std::size_t number, const CampaignDepartment& department,
                                 const CampaignItem& item, const Library& library, base::Date on) {
    const auto progress = item.confirmed ? "已核对，不用改" : progress_text(item.step);
    if (auto guide = library.guide(item.item))
        return office::summary_row(number, office::guide_sheet(std::move(guide), library, on),
                                   progress);
    std::vector<std::string> row(office::summary_head().size());
    row[0] = std::to_string(number);
    row[1] = item.item;
    row[2] = item.name;
    row[3] = department.agency_name;
    row.back() = progress;
    return row;
}

void show_summary(CallPtr call) {
    call->work([call] {
        const auto reader = call->reader();
        const auto view = find_campaign(*call, *reader);
        if (!view) return call->refuse(view.refusal());
        const auto library = call->library();
        office::Xlsx xlsx{"总表", office::summary_head(), call->now()};
        std::size_t number = 0;
        for (const auto& department : view->departments)
            for (const auto& item : department.items)
                xlsx.add(line_of(++number, department, item, *library, call->now().date()));
        reply_file(*call, xlsx_type, xlsx.finish(), "");
    });
}

// Of at most 31 characters, without the signs that a sheet's name may not have.
std::string sheet_name(std::size_t number, std::string_view name) {
    constexpr std::size_t most = 20;
    auto text = fmt::format("{:02} ", number);
    std::size_t length = 0;
    for (const char c : name) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins && ++length > most) break;
        text += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    return text;
}

void show_item_forms(CallPtr call) {
    call->work([call] {
        const auto reader = call->reader();
        const auto view = find_campaign(*call, *reader);
        if (!view) return call->refuse(view.refusal());
        constexpr std::size_t most = 199;  // with the contents as many sheets as our reader takes
        const auto library = call->library();
        office::Xlsx xlsx{"目录", {"序号", "工作表", "事项", "部门"}, call->now()};
        std::size_t number = 0;
        for (const auto& department : view->departments)
            for (const auto& item : department.items) {
                auto guide = library->guide(item.item);
                if (!guide) continue;
                if (++number > most)
                    return call->refuse(office::table_too_large("分项表超过 199 张，请按部门下载"));
                const auto name = sheet_name(number, item.name);
                xlsx.add({std::to_string(number), name, item.name, department.agency_name});
                const auto sheet =
                    office::guide_sheet(std::move(guide), *library, call->now().date());
                xlsx.add_form(name, office::item_form(sheet));
            }
        reply_file(*call, xlsx_type, xlsx.finish(), "");
    });
}

base::Result<Page<CampaignView>> list_campaigns(Call& call) {
    const auto library = call.library();
    const auto reader = call.reader();
    Page<CampaignView> page;
    for (const auto& [key, campaign] : library->campaigns())
        if (concerns(call.actor, campaign)) page.items.push_back(view_of(call, *reader, campaign));
    std::ranges::reverse(page.items);
    return page;
}

Campaign campaign_of(const Call& call, const CampaignBody& body) {
    Campaign campaign;
    campaign.key = call.actor.region + "-" + base::to_text(body.begins);
    campaign.name = body.name;
    campaign.region = call.actor.region;
    campaign.agencies = body.agencies;
    campaign.begins = body.begins;
    campaign.self_check_by = body.self_check_by;
    campaign.legal_by = body.legal_by;
    campaign.central_by = body.central_by;
    campaign.publish_by = body.publish_by;
    campaign.note = body.note;
    return campaign;
}

// One campaign a region and first day: opened again on the same day, its dates are changed.
void open_campaign(CallPtr call, CampaignBody body) {
    const auto campaign = campaign_of(*call, body);
    if (!call->is(domain::Role::service_administration))
        return call->refuse({"wrong_role", "集中编制由政务服务管理部门来开。"});
    const auto text = shape::canonical(shape::to_value(campaign));
    engine::Request request;
    request.shard = campaign.region.substr(0, 6);
    request.stream = request.shard + "/publication/campaign/" + campaign.key;
    request.command = domain::Publish{domain::PublicationKind::campaign, campaign.key,
                                      base::to_hex(base::sm3(text)),     text,
                                      domain::check_campaign(campaign),  campaign.region};
    call->submit(std::move(request), [call, campaign](const engine::Outcome&) {
        const auto reader = call->reader();
        call->reply_json(shape::to_json(view_of(*call, *reader, campaign)), 201);
    });
}

// 经再次审查，内容不需要调整的，不需重新填写 (S4 四, 第一阶段).
void confirm_item(CallPtr call, ConfirmBody body) {
    call->work([call, body = std::move(body)] {
        const auto library = call->library();
        const auto found = library->campaigns().find(call->value("key"));
        if (found == library->campaigns().end() || !concerns(call->actor, found->second))
            return call->refuse(not_found("没有这次集中编制"));
        const auto campaign = found->second;
        const auto guide = library->guide(body.item);
        if (!guide || !lies_in(guide->guide.region, campaign) ||
            !takes_part(campaign, guide->guide.implementing_agency))
            return call->refuse({"item_not_published", "这次编制里没有这个事项"});
        engine::Request request;
        request.stream = record_of(campaign);
        request.shard = campaign.region.substr(0, 6);
        request.command = domain::ConfirmItem{body.item, guide->guide.implementing_agency,
                                              guide->guide.region, guide->content_hash, body.note};
        call->submit(std::move(request), [call, campaign](const engine::Outcome&) {
            const auto reader = call->reader();
            call->reply_json(shape::to_json(view_of(*call, *reader, campaign)), 200);
        });
    });
}

}  // namespace

std::vector<Route> campaign_routes() {
    std::vector<Route> all;
    all.push_back(get_slowly<Page<CampaignView>, list_campaigns>(
        {"GET", "/api/v1/campaigns", "集中编制的进度", "事项管理", Access::drafting}));
    const auto file = [](std::string_view path, std::string_view summary, void (*handle)(CallPtr)) {
        return route({"GET", path, summary, "事项管理", Access::drafting}, handle, nullptr, nullptr)
            .sends(xlsx_type)
            .with({"agency", "只要这个部门的"});
    };
    all.push_back(file("/api/v1/campaigns/{key}/summary.xlsx", "集中编制的总表", show_summary));
    all.push_back(
        file("/api/v1/campaigns/{key}/items.xlsx", "集中编制的分项表，一项一张", show_item_forms));
    all.push_back(send_later<ConfirmBody, CampaignView, confirm_item>(
                      {"POST", "/api/v1/campaigns/{key}/confirmations",
                       "集中编制：这个事项已核对，不用改", "事项管理", Access::item_manager})
                      .key()
                      .body(4096));
    all.push_back(send_later<CampaignBody, CampaignView, open_campaign>(
                      {"POST", "/api/v1/campaigns", "开一次集中编制，或者改它的日期", "事项管理",
                       Access::item_manager})
                      .key()
                      .created()
                      .body(16 * 1024));
    return all;
}

}  // namespace api
