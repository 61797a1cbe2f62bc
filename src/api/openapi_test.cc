#include <cstdlib>
#include <fstream>
#include <set>

#include "api/api_test_rig.h"
#include "api/route.h"
#include "base/source_dir_test.h"
#include "domain/acts.h"

namespace api::testing {
namespace {

const std::string golden = (base::source_dir() / "tests/golden/openapi.json").string();

// Small enough to review: one member a line.
void print(std::string& out, const json::value& value, int depth) {
    const auto line = [&](int n) {
        out += '\n' + std::string(static_cast<std::size_t>(n) * 2, ' ');
    };
    const auto each = [&](const auto& all, char open, char close, const auto& item) {
        out += open;
        bool first = true;
        for (const auto& entry : all) {
            if (!first) out += ',';
            first = false;
            line(depth + 1);
            item(entry);
        }
        if (!first) line(depth);
        out += close;
    };
    if (value.is_object())
        each(value.as_object(), '{', '}', [&](const auto& entry) {
            out += json::serialize(json::string(entry.key())) + ": ";
            print(out, entry.value(), depth + 1);
        });
    else if (value.is_array())
        each(value.as_array(), '[', ']', [&](const auto& entry) { print(out, entry, depth + 1); });
    else
        out += json::serialize(value);
}

TEST(OpenApi, is_what_was_reviewed) {
    std::string text;
    print(text, json::parse(Api::openapi()), 0);
    text += '\n';
    if (std::getenv("UPDATE")) std::ofstream(golden) << text;
    std::ifstream file(golden);
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(kept == text) << "run with UPDATE=1 and look at the difference";
}

TEST(OpenApi, names_every_route_once_and_all_references_lead_somewhere) {
    const auto document = json::parse(Api::openapi());
    std::set<std::string> seen;
    for (const auto& route : routes()) {
        EXPECT_TRUE(seen.insert(std::string(route.method) + " " + std::string(route.path)).second)
            << route.path;
        EXPECT_FALSE(route.summary.empty()) << route.path;
        EXPECT_NE(route.handle, nullptr) << route.path;
        EXPECT_TRUE(document.at("paths").as_object().contains(route.path)) << route.path;
    }
    const auto& schemas = document.at("components").at("schemas").as_object();
    const auto text = Api::openapi();
    constexpr std::string_view prefix = "#/components/schemas/";
    for (auto at = text.find(prefix); at != text.npos; at = text.find(prefix, at + 1)) {
        const auto begin = at + prefix.size();
        EXPECT_TRUE(schemas.contains(text.substr(begin, text.find('"', begin) - begin)));
    }
}

// An act a screen may offer has a route of its name.
TEST(OpenApi, every_act_of_the_table_has_its_route) {
    const std::set<domain::Act> otherwise{domain::Act::submit, domain::Act::receive,
                                          domain::Act::deemed_accepted, domain::Act::rate};
    std::set<std::string> paths;
    for (const auto& route : routes()) paths.insert(std::string(route.path));
    for (const auto& rule : domain::act_table()) {
        if (otherwise.contains(rule.act)) continue;
        std::string word;
        shape::append(word, rule.act);
        EXPECT_TRUE(paths.contains("/api/v1/cases/{id}/acts/" + word.substr(1, word.size() - 2)))
            << word;
    }
}

TEST(Docs, page_needs_no_inline_script) {
    Rig rig;
    auto one = rig.browser();
    const auto page = one.get("/api/docs");
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.text.find("<style"), std::string::npos);
    EXPECT_EQ(page.text.find("<script>"), std::string::npos);
    EXPECT_EQ(one.get("/api/docs.js").content_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(one.get("/api/openapi.json").status, 200);
    EXPECT_NE(one.get("/metrics").text.find("banshi_engine"), std::string::npos);
    EXPECT_EQ(one.get("/healthz").status, 200);
    EXPECT_EQ(one.get("/readyz").status, 200);
}

TEST(Public, directory_and_due_answer) {
    Rig rig;
    auto one = rig.browser();
    for (const auto* path : {"acts", "halls", "agencies", "regions", "policies?region=690102000000",
                             "calendars?year=2026"}) {
        const auto answer = one.get(std::string("/api/v1/") + path);
        EXPECT_EQ(answer.status, 200) << path << answer.text;
        EXPECT_FALSE(answer.body().at("items").as_array().empty()) << path;
    }
    const auto due = one.get("/api/v1/due?region=690102000000&from=2025-09-29T10:00&limit=5wd");
    ASSERT_EQ(due.status, 200) << due.text;
    EXPECT_EQ(due.text_at("due_date"), "2025-10-13");
    EXPECT_EQ(one.get("/api/v1/due?region=690102000000&from=x&limit=5wd").code(), "bad_instant");
}

TEST(Staff, board_manager_clock_and_counter) {
    Rig rig;
    auto citizen = rig.logged_in("p01");
    rig.submitted_case(citizen);
    auto supervisor = rig.logged_in("sup1");
    const auto board = supervisor.get("/api/v1/supervision/board");
    ASSERT_EQ(board.status, 200) << board.text;
    EXPECT_EQ(board.body().at("counts").at("open").as_int64(), 1);
    EXPECT_EQ(board.body().at("counts").at("received_today").as_int64(), 1);
    EXPECT_TRUE(supervisor.get("/api/v1/supervision/events").events != nullptr);
    for (const auto* filter : {"open", "near", "overdue", "deemed", "closed"})
        EXPECT_EQ(
            supervisor.get(std::string("/api/v1/cases?view=supervision&filter=") + filter).status,
            200)
            << filter;
    const auto moved = supervisor.post("/api/v1/test_clock", json::object{{"advance", "6wd"}});
    ASSERT_EQ(moved.status, 200) << moved.text;
    rig.settle();
    const auto later = supervisor.get("/api/v1/supervision/board");
    EXPECT_EQ(later.body().at("counts").at("deemed").as_int64(), 1) << later.text;

    auto clerk = rig.logged_in("clerk1");
    const auto known =
        clerk.post("/api/v1/persons/look_up", json::object{{"id_number", "690102199003120022"}});
    ASSERT_EQ(known.status, 200) << known.text;
    EXPECT_EQ(known.text_at("sex"), "female");
    EXPECT_EQ(known.body().at("known_cases").as_array().size(), 1u);
    auto counter = rig.submission("counter");
    counter["applicant"] = json::object{
        {"name", "周敏"}, {"id_number", "690102198509170241"}, {"phone", "16900000033"}};
    const auto taken = clerk.post("/api/v1/cases", counter);
    EXPECT_EQ(taken.status, 201) << taken.text;
    rig.settle();
    EXPECT_EQ(clerk.get("/api/v1/cases?view=counter&q=" + taken.text_at("number"))
                  .body()
                  .at("items")
                  .as_array()
                  .size(),
              1u);

    auto manager = rig.logged_in("sa1");
    const auto guides = manager.get("/api/v1/guides");
    ASSERT_EQ(guides.status, 200) << guides.text;
    const auto source = manager.get(std::string("/api/v1/guides/") + Rig::item + "/source");
    ASSERT_EQ(source.status, 200) << source.text;
    auto yaml = source.text_at("yaml");
    const auto unchanged = manager.post("/api/v1/guides/check", json::object{{"yaml", yaml}});
    ASSERT_EQ(unchanged.status, 200) << unchanged.text;
    EXPECT_TRUE(unchanged.body().at("differences").as_array().empty());
    const auto at = yaml.find("summary: \"");
    yaml.insert(at + 10, "新：");
    const auto checked = manager.post("/api/v1/guides/check", json::object{{"yaml", yaml}});
    EXPECT_EQ(checked.body().at("next_version").as_int64(), 2);
    EXPECT_EQ(checked.body().at("differences").as_array().size(), 1u) << checked.text;
    EXPECT_EQ(clerk.post("/api/v1/guides/publish", json::object{{"yaml", yaml}}).status, 403);
    EXPECT_EQ(manager.post("/api/v1/guides/check", json::object{{"yaml", "a: [1"}}).code(),
              "broken_yaml");
    EXPECT_EQ(manager.get("/api/v1/verify").text,
              "{\"known\":false,\"ok\":false,\"events\":0,\"findings\":0,\"places\":[]}");
    rig.api->verify_now();
    EXPECT_TRUE(manager.get("/api/v1/verify").body().at("ok").as_bool());
}

}  // namespace
}  // namespace api::testing
