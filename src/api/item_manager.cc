#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <charconv>

#include "api/adjustments.h"
#include "api/context.h"
#include "api/guide_members.h"
#include "api/guide_page.h"
#include "api/guide_source.h"
#include "api/resources.h"
#include "domain/guide_changes.h"
#include "views/authoring.h"
#include "views/case_rows.h"

// The item manager's desk: look at a guide file as a citizen would, then publish it as version n+1.
namespace api {

struct YamlBody {
    std::string yaml;
};
SHAPE_STRUCT(YamlBody, yaml)

struct Checked {  // one thing lint has to say
    std::string pointer;
    std::string code;
    std::string severity;  // error | warning | hint
    std::string message;
    std::string basis;
};
SHAPE_STRUCT(Checked, pointer, code, severity, message, basis)

struct Difference {
    std::string path;
    std::optional<boost::json::value> before;
    std::optional<boost::json::value> after;
};
SHAPE_STRUCT(Difference, path, before, after)

struct GuideCheck {
    std::optional<domain::Guide> guide;
    std::optional<GuidePage> page;
    std::vector<Checked> problems;
    std::vector<Difference> differences;
    std::vector<domain::GuideChange> changes;  // the same in sentences
    int next_version = 1;
};
SHAPE_STRUCT(GuideCheck, guide, page, problems, differences, changes, next_version)

struct PublishedLine {
    std::string item;
    int version = 0;
    std::string content_hash;
};
SHAPE_STRUCT(PublishedLine, item, version, content_hash)

struct ManagedGuide {
    std::string item;
    std::string name;
    std::string agency_name;
    int version = 0;
    base::Instant published_at;
    std::int64_t open_cases = 0;
    std::int64_t open_cases_before = 0;  // of earlier versions
    int findings = 0;
};
SHAPE_STRUCT(ManagedGuide, item, name, agency_name, version, published_at, open_cases,
             open_cases_before, findings)

struct GuideSource {
    std::string yaml;
};
SHAPE_STRUCT(GuideSource, yaml)

}  // namespace api

template <>
struct shape::notes<api::YamlBody> {
    static constexpr auto list =
        std::tuple{note<&api::YamlBody::yaml>("指南文件").length(1, 1 << 20)};
};

namespace api {
namespace {

namespace json = boost::json;
constexpr std::size_t yaml_bytes = 2 << 20;
constexpr std::size_t most_differences = 200;

// Walks both texts of a guide; lists are compared place by place.
void compare(const json::value& before, const json::value& after, const std::string& path,
             std::vector<Difference>& found) {
    if (before == after || found.size() >= most_differences) return;
    if (before.is_object() && after.is_object()) {
        for (const auto& [key, value] : before.as_object()) {
            const auto* other = after.as_object().if_contains(key);
            compare(value, other ? *other : json::value(), path + "/" + std::string(key), found);
        }
        for (const auto& [key, value] : after.as_object())
            if (!before.as_object().contains(key))
                compare({}, value, path + "/" + std::string(key), found);
        return;
    }
    if (before.is_array() && after.is_array()) {
        const auto &a = before.as_array(), &b = after.as_array();
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
            compare(i < a.size() ? a[i] : json::value(), i < b.size() ? b[i] : json::value(),
                    path + "/" + std::to_string(i), found);
        return;
    }
    Difference difference{path, {}, {}};
    if (!before.is_null()) difference.before = before;
    if (!after.is_null()) difference.after = after;
    found.push_back(std::move(difference));
}

void take_problems(GuideCheck& check, const views::Authored& authored) {
    for (const auto& p : authored.problems)
        check.problems.push_back({p.pointer, p.code, "error", p.message, ""});
}

void take_findings(GuideCheck& check, const std::vector<domain::LintFinding>& findings) {
    for (const auto& f : findings)
        check.problems.push_back({f.pointer, f.code,
                                  boost::describe::enum_to_string(f.severity, ""), f.message,
                                  f.basis});
}

// Lint with what is published beside it; then its page, and what changes against the version in
// force.
void look_at(Call& call, const domain::Guide& guide, const std::string& hash, GuideCheck& check) {
    const auto library = call.library();
    const auto current = library->guide(guide.item);
    check.next_version = current ? current->version + 1 : 1;
    const auto draft = std::make_shared<const domain::PublishedGuide>(
        domain::PublishedGuide{guide, check.next_version, hash, call.now()});
    check.guide = guide;
    check.page = guide_page(draft, *library, call.now());
    if (!current) return;
    compare(shape::to_value(current->guide), shape::to_value(guide), "", check.differences);
    check.changes = domain::changes_between(current->guide, guide);
}

base::Result<GuideCheck> check_guide(Call& call, const YamlBody& body) {
    auto authored = read_guide(body.yaml);
    if (!authored) return authored.refusal();
    GuideCheck check;
    if (authored->problems.empty()) {
        const auto guide = views::guide_of(*authored);
        if (!guide) return guide.refusal();
        take_findings(check, views::lint_guide(*guide, *call.library(), call.now().date()));
        look_at(call, *guide, authored->content_hash, check);
    }
    take_problems(check, *authored);
    return check;
}

void publish_guide(CallPtr call, YamlBody body) {
    call->work([call, body = std::move(body)] {
        auto authored = read_guide(body.yaml);
        if (!authored) return call->refuse(authored.refusal());
        if (authored->problems.empty())
            if (const auto guide = views::guide_of(*authored)) {
                views::check_guide(*guide, *call->library(), call->now().date(), *authored);
                if (auto missing = missing_adjustment(*call, *guide))
                    authored->problems.push_back(std::move(*missing));
            }
        engine::Request request;
        request.shard = authored->region.size() >= 6 ? authored->region.substr(0, 6) : "000000";
        request.stream = request.shard + "/publication/guide/" + authored->key;
        request.command =
            domain::Publish{authored->kind, authored->key,      authored->content_hash,
                            authored->body, authored->problems, authored->region};
        call->submit(std::move(request), [call, key = authored->key](const engine::Outcome&) {
            const auto guide = call->library()->guide(key);
            const PublishedLine line{key, guide ? guide->version : 0,
                                     guide ? guide->content_hash : ""};
            call->reply_json(shape::to_json(line), 200);
        });
    });
}

std::map<std::pair<std::string, int>, std::int64_t> open_cases(store::Reader& reader) {
    std::map<std::pair<std::string, int>, std::int64_t> counts;
    reader.query(
        "SELECT item, guide_version, count(*) FROM case_row WHERE closed = 0 GROUP BY item, "
        "guide_version",
        {}, [&](const store::Row& row) {
            counts[{row.string(0), static_cast<int>(row.integer(1))}] = row.integer(2);
        });
    return counts;
}

base::Result<Page<ManagedGuide>> list_guides(Call& call) {
    const auto library = call.library();
    const auto reader = call.reader();
    const auto counts = open_cases(*reader);
    Page<ManagedGuide> page;
    for (const auto& guide : library->guides()) {
        ManagedGuide line{guide->guide.item,
                          guide->guide.name,
                          library->agency_name(guide->guide.implementing_agency),
                          guide->version,
                          guide->published_at,
                          0,
                          0,
                          0};
        for (const auto& [key, count] : counts)
            if (key.first == line.item)
                (key.second == line.version ? line.open_cases : line.open_cases_before) += count;
        line.findings =
            static_cast<int>(views::lint_guide(guide->guide, *library, call.now().date()).size());
        page.items.push_back(std::move(line));
    }
    return page;
}

base::Result<GuideMembers> list_members(Call&) {
    return guide_members();
}

base::Result<GuideSource> show_source(Call& call) {
    const auto library = call.library();
    const auto version = call.query("version");
    int number = 0;
    std::from_chars(version.data(), version.data() + version.size(), number);
    const auto guide = version.empty() ? library->guide(call.value("item"))
                                       : library->guide(call.value("item"), number);
    if (!guide)
        return base::Refusal{.code = "item_not_published", .message = "没有公布这个事项或者这一版"};
    return GuideSource{guide_text(guide->guide)};
}

}  // namespace

std::vector<Route> item_manager_routes() {
    constexpr auto access = Access::item_manager;
    constexpr auto drafting = Access::drafting;
    std::vector<Route> all;
    all.push_back(get_slowly<Page<ManagedGuide>, list_guides>(
        {"GET", "/api/v1/guides", "管理的指南", "事项管理", drafting}));
    all.push_back(get<GuideMembers, list_members>({"GET", "/api/v1/guide_members",
                                                   "指南有哪些要素：名称、类型、代码表", "事项管理",
                                                   drafting}));
    all.push_back(send_slowly<YamlBody, GuideCheck, check_guide>(
                      {"POST", "/api/v1/guides/check", "检查指南文件", "事项管理", drafting})
                      .body(yaml_bytes));
    all.push_back(send_later<YamlBody, PublishedLine, publish_guide>(
                      {"POST", "/api/v1/guides/publish", "发布指南", "事项管理", access})
                      .key()
                      .body(yaml_bytes));
    all.push_back(get_slowly<GuideSource, show_source>(
                      {"GET", "/api/v1/guides/{item}/source", "指南的文件", "事项管理", drafting})
                      .with({"version", "第几版"}));
    return all;
}

}  // namespace api
