#include <algorithm>
#include <map>

#include "api/case_access.h"
#include "api/context.h"
#include "api/resources.h"
#include "base/sm3.h"
#include "domain/act_checks.h"
#include "domain/campaign.h"
#include "domain/words.h"
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
    std::string draft;  // its id; "" when there is none under way
};
SHAPE_STRUCT(CampaignItem, item, name, step, due, late, draft)

struct CampaignDepartment {
    std::string agency;
    std::string agency_name;
    int total = 0;
    int done = 0;
    int late = 0;
    std::vector<CampaignItem> items;
};
SHAPE_STRUCT(CampaignDepartment, agency, agency_name, total, done, late, items)

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

}  // namespace api

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

struct Progress {
    const Campaign& campaign;
    const Library& library;
    base::Date today;
    std::map<std::string, CampaignDepartment> departments = {};

    void add(const std::string& agency, const std::string& item, const std::string& name,
             const views::DraftRow* draft, std::optional<base::Instant> published) {
        auto& department = departments[agency];
        department.agency = agency;
        department.agency_name = library.agency_name(agency);
        CampaignItem line{item, name};
        line.step = domain::step_of(campaign, draft ? std::optional(draft->status) : std::nullopt,
                                    published);
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
                     draft == drafts.end() ? nullptr : &draft->second, guide->published_at);
    }
    for (const auto& [item, row] : drafts) {
        const bool new_item =
            !progress.library.guide(item) && lies_in(row.region, progress.campaign);
        if (new_item && takes_part(progress.campaign, row.agency))
            progress.add(row.agency, item, row.name, &row, {});
    }
}

CampaignView view_of(Call& call, store::Reader& reader, const Campaign& campaign) {
    const auto library = call.library();
    Progress progress{campaign, *library, call.now().date()};
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

}  // namespace

std::vector<Route> campaign_routes() {
    std::vector<Route> all;
    all.push_back(get_slowly<Page<CampaignView>, list_campaigns>(
        {"GET", "/api/v1/campaigns", "集中编制的进度", "事项管理", Access::drafting}));
    all.push_back(send_later<CampaignBody, CampaignView, open_campaign>(
                      {"POST", "/api/v1/campaigns", "开一次集中编制，或者改它的日期", "事项管理",
                       Access::item_manager})
                      .key()
                      .created()
                      .body(16 * 1024));
    return all;
}

}  // namespace api
