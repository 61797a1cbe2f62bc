#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "api/api_test_rig.h"
#include "api/problems.h"
#include "base/source_dir_test.h"
#include "shape/parse.h"

// Bad input: each a clear refusal with its code, and nothing half-written (issue, part 5).
namespace api::testing {
namespace {

struct Refusals : ::testing::Test {
    Rig rig;
    Browser citizen = rig.logged_in("p01");

    // Code and status of a submission changed in one place; nothing may have been stored.
    std::string submit(const std::function<void(json::object&)>& change) {
        auto body = rig.submission();
        change(body);
        const auto answer = citizen.post("/api/v1/cases", body);
        last = answer;
        return answer.code();
    }
    std::int64_t cases() {
        std::int64_t count = 0;
        rig.store->reader()->query("SELECT count(*) FROM case_row", {},
                                   [&](const store::Row& r) { count = r.integer(0); });
        return count;
    }
    Answer last;
};

TEST_F(Refusals, unknown_item_and_unpublished_version) {
    EXPECT_EQ(submit([](auto& b) { b["item"] = "690102-99"; }), "item_not_published");
    EXPECT_EQ(last.status, 404);
    EXPECT_EQ(submit([](auto& b) { b["guide_version"] = 7; }), "guide_changed");
    EXPECT_EQ(citizen.get("/api/v1/guides/690102-99").code(), "item_not_published");
    EXPECT_EQ(citizen.get("/api/v1/guides/690102-01?version=7").code(), "unpublished_version");
    EXPECT_EQ(cases(), 0);
}

TEST_F(Refusals, missing_answer_and_missing_material_name_the_place) {
    const auto code = submit([](auto& b) {
        b["insist"] = false;
        b["answers"].as_object().erase("premises.address");
    });
    EXPECT_EQ(code, "form_incomplete");
    EXPECT_EQ(last.body().at("problems").at(0).at("pointer").as_string(),
              "/answers/premises.address");
    EXPECT_EQ(submit([](auto& b) {
                  b["insist"] = false;
                  b["situations"].as_object()["agent"] = "agent";
              }),
              "form_incomplete");
    EXPECT_EQ(submit([](auto& b) { b["situations"].as_object()["form"] = "nobody"; }),
              "situation_unknown");
    EXPECT_EQ(cases(), 0);
}

TEST_F(Refusals, a_material_outside_the_guide) {
    const auto file = citizen.upload(pdf());
    ASSERT_EQ(file.status, 201) << file.text;
    const json::object one{{"address", file.text_at("address")},
                           {"name", "a.pdf"},
                           {"type", "application/pdf"},
                           {"size", 1}};
    const auto with = [&](const char* material) {
        return submit([&](auto& b) {
            b["materials"] =
                json::array{json::object{{"material", material}, {"files", json::array{one}}}};
        });
    };
    EXPECT_EQ(with("M99"), "material_not_in_guide");
    EXPECT_EQ(with("M5"), "material_not_in_guide");  // of the guide, but not of these situations
    EXPECT_EQ(cases(), 0);
    EXPECT_EQ(with("M3"), "");
}

TEST_F(Refusals, files_of_a_wrong_type_too_large_unknown_or_of_others) {
    EXPECT_EQ(citizen.upload("just words").code(), "file_type_unknown");
    EXPECT_EQ(citizen.upload("just words").status, 415);
    EXPECT_EQ(citizen.upload(pdf(std::string(store::FileStore::default_limit, 'x'))).code(),
              "body_too_large");
    EXPECT_EQ(Api::body_limit("POST", "/api/v1/files"), store::FileStore::default_limit);
    const auto webp = citizen.upload(std::string("RIFF\0\0\0\0WEBPVP8 ", 16), "a.webp");
    ASSERT_EQ(webp.status, 201) << webp.text;
    const auto hand_in = [&](const std::string& address) {
        return submit([&](auto& b) {
            b["materials"] = json::array{json::object{
                {"material", "M3"},
                {"files", json::array{json::object{
                              {"address", address}, {"name", "a"}, {"type", ""}, {"size", 0}}}}}};
        });
    };
    EXPECT_EQ(hand_in(webp.text_at("address")), "file_type_not_accepted");
    EXPECT_EQ(last.body().at("problems").at(0).at("pointer").as_string(), "/materials/0/files/0");
    auto other = rig.logged_in("p03");
    const auto theirs = other.upload(pdf("b")).text_at("address");
    EXPECT_EQ(hand_in(theirs), "file_not_found");
    EXPECT_EQ(citizen.get("/api/v1/files/" + theirs).status, 404);
    EXPECT_EQ(other.get("/api/v1/files/" + theirs).text, pdf("b"));
}

TEST_F(Refusals, broken_json_unknown_members_and_wrong_media_type) {
    const auto send = [&](std::string body, std::string type) {
        return citizen.send("POST", "/api/v1/cases", std::move(body),
                            {{"Content-Type", std::move(type)},
                             {"X-CSRF-Token", citizen.csrf},
                             {"Idempotency-Key", "0123456789"}});
    };
    EXPECT_EQ(send("{\"item\":", "application/json").code(), "broken_json");
    EXPECT_EQ(send("{\"item\":1,\"what\":2}", "application/json").code(), "invalid_body");
    EXPECT_EQ(send("{}", "text/plain").status, 415);
    EXPECT_EQ(submit([](auto& b) { b["item"] = std::string(200, 'x'); }), "invalid_body");
}

TEST_F(Refusals, keys_are_needed_and_mean_one_thing) {
    const auto body = json::serialize(rig.submission());
    std::map<std::string, std::string> headers{{"Content-Type", "application/json"},
                                               {"X-CSRF-Token", citizen.csrf}};
    EXPECT_EQ(citizen.send("POST", "/api/v1/cases", body, headers).code(),
              "idempotency_key_missing");
    headers["Idempotency-Key"] = "0123456789";
    const auto first = citizen.send("POST", "/api/v1/cases", body, headers);
    ASSERT_EQ(first.status, 201) << first.text;
    EXPECT_EQ(citizen.send("POST", "/api/v1/cases", body, headers).text_at("id"),
              first.text_at("id"));
    EXPECT_EQ(cases(), 1);
    auto other = rig.submission();
    other["consent"] = "post";
    const auto reused = citizen.send("POST", "/api/v1/cases", json::serialize(other), headers);
    EXPECT_EQ(reused.code(), "idempotency_key_reused");
    EXPECT_EQ(reused.status, 422);
}

TEST_F(Refusals, foreign_cases_drafts_and_places_do_not_exist) {
    const auto id = rig.submitted_case(citizen);
    auto other = rig.logged_in("p03");
    EXPECT_EQ(other.get("/api/v1/cases/" + id).status, 404);
    EXPECT_EQ(other.get("/api/v1/cases/" + id + "/history").status, 404);
    EXPECT_EQ(other.act(id, "withdraw_application", json::object{{"reason", "x"}}).status, 404);
    EXPECT_EQ(rig.logged_in("tax1").get("/api/v1/cases/" + id).status, 404);
    EXPECT_EQ(rig.browser().get("/api/v1/cases/" + id).status, 401);
    const auto draft = citizen.post(
        "/api/v1/drafts",
        json::object{{"item", Rig::item}, {"guide_version", 1}, {"situations", json::object{}}});
    ASSERT_EQ(draft.status, 201) << draft.text;
    EXPECT_EQ(other.get("/api/v1/drafts/" + draft.text_at("id")).status, 404);
    EXPECT_EQ(other.put("/api/v1/drafts/" + draft.text_at("id"), json::object{{"item", Rig::item}})
                  .status,
              404);
    EXPECT_EQ(citizen.get("/api/v1/nothing").status, 404);
    EXPECT_EQ(citizen.get("/api/v1/cases/..").status, 404);
    const auto wrong = citizen.send("PUT", "/api/v1/portal");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.headers.at("Allow"), "GET");
}

TEST_F(Refusals, wrong_role_wrong_agency_wrong_version) {
    const auto id = rig.submitted_case(citizen);
    auto clerk2 = rig.logged_in("clerk2");
    EXPECT_EQ(clerk2.act(id, "accept").code(), "wrong_role");
    const auto version = rig.logged_in("clerk1").get("/api/v1/cases/" + id).headers["ETag"];
    const auto elsewhere = rig.logged_in("yl1").post("/api/v1/cases/" + id + "/acts/accept",
                                                     json::object{}, {{"If-Match", version}});
    EXPECT_EQ(elsewhere.code(), "wrong_agency");
    EXPECT_EQ(citizen.act(id, "accept").status, 403);
    auto clerk = rig.logged_in("clerk1");
    const auto stale =
        clerk.post("/api/v1/cases/" + id + "/acts/accept", json::object{}, {{"If-Match", "\"1\""}});
    EXPECT_EQ(stale.code(), "version_conflict");
    EXPECT_EQ(stale.status, 412);
    EXPECT_EQ(clerk.post("/api/v1/cases/" + id + "/acts/accept").code(), "if_match_missing");
    EXPECT_EQ(citizen.get("/api/v1/supervision/board").status, 403);
    EXPECT_EQ(clerk.act(id, "begin_special", json::object{{"step", "none"}}).status, 409);
}

TEST_F(Refusals, a_supplement_is_asked_for_once_and_only_from_the_guide) {
    auto body = rig.submission();
    body["situations"].as_object()["agent"] = "agent";
    const auto submitted = citizen.post("/api/v1/cases", body);
    ASSERT_EQ(submitted.status, 201) << submitted.text;
    const auto id = submitted.text_at("id");
    rig.settle();
    auto clerk = rig.logged_in("clerk1");
    const auto held = submitted.body();
    for (const auto& material : held.at("materials").as_array()) {
        const bool lacking = material.at("key") == "M5";
        ASSERT_EQ(clerk
                      .act(id, "check_material",
                           json::object{{"material", material.at("key")},
                                        {"result", lacking ? "missing" : "ok"}})
                      .status,
                  200);
    }
    const auto line = [](const char* material) {
        return json::object{
            {"lines", json::array{json::object{{"material", material},
                                               {"reason", "missing"},
                                               {"right", "写明办什么、到哪天，签名"}}}}};
    };
    EXPECT_EQ(clerk.act(id, "request_supplement", line("M99")).code(), "material_not_in_guide");
    EXPECT_EQ(clerk.act(id, "request_supplement", json::object{{"lines", json::array{}}}).code(),
              "supplement_empty");
    const auto asked = clerk.act(id, "request_supplement", line("M5"));
    ASSERT_EQ(asked.status, 200) << asked.text;
    EXPECT_EQ(clerk.act(id, "request_supplement", line("M5")).status, 409);
    const auto file = citizen.upload(pdf("letter"));
    const auto given = citizen.act(
        id, "supplement",
        json::object{{"materials",
                      json::array{json::object{
                          {"material", "M5"},
                          {"files", json::array{json::object{{"address", file.text_at("address")},
                                                             {"name", "委托书.pdf"}}}}}}}});
    ASSERT_EQ(given.status, 200) << given.text;
    EXPECT_EQ(given.text_at("status"), "received");
    EXPECT_EQ(clerk.get("/api/v1/files/" + file.text_at("address") + "?case=" + id).text,
              pdf("letter"));
    EXPECT_EQ(clerk.get("/api/v1/files/" + file.text_at("address")).status, 404);
    EXPECT_EQ(clerk.act(id, "request_supplement", line("M5")).code(),
              "supplement_already_requested");
}

TEST_F(Refusals, writes_without_the_token_or_from_elsewhere) {
    const auto body = json::serialize(rig.submission());
    EXPECT_EQ(citizen
                  .send("POST", "/api/v1/cases", body,
                        {{"Content-Type", "application/json"}, {"Idempotency-Key", "0123456789"}})
                  .code(),
              "csrf_missing");
    EXPECT_EQ(citizen
                  .post("/api/v1/cases", rig.submission(),
                        {{"Origin", "https://evil.example"}, {"Host", "banshi.example"}})
                  .code(),
              "bad_origin");
    EXPECT_EQ(citizen
                  .post("/api/v1/cases", rig.submission(),
                        {{"Origin", "https://banshi.example"}, {"Host", "banshi.example"}})
                  .status,
              201);
}

// Every refusal that stands in the source has its status and title.
TEST(Problems, every_code_of_the_source_is_in_the_table) {
    const std::regex code(
        R"re((?:\.code = |refuse\(\s*|Refusal\s*\w*\{\s*|Refusal\(\s*|edge_refusal\()"([a-z]+_[a-z_0-9]+)")re");
    // Of tools that never answer a request.
    const std::set<std::string> elsewhere{"rules", "main"};
    std::set<std::string> missing;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(base::source_dir() / "src")) {
        const auto path = entry.path().string();
        const auto folder =
            path.substr(path.find("/src/") + 5,
                        path.find('/', path.find("/src/") + 5) - path.find("/src/") - 5);
        if (entry.path().extension() != ".cc" || path.ends_with("_test.cc") ||
            elsewhere.contains(folder))
            continue;
        // What the sandbox says of a played case stands in its report.
        const auto played = {"/domain/scenario", "/domain/sandbox", "/domain/test_play"};
        if (std::ranges::any_of(played,
                                [&](const char* file) { return path.find(file) != path.npos; }))
            continue;
        std::ifstream file(path);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at)
            if (!find_problem_kind((*at)[1].str()))
                missing.insert(path.substr(path.rfind("/src/")) + ": " + (*at)[1].str());
    }
    EXPECT_TRUE(missing.empty()) << ::testing::PrintToString(missing);
}

TEST(Problems, body_as_rfc_9457) {
    const auto response = problem_response(
        {"version_conflict", "变了", "《法》第一条", "/x", {{"/a", "c", "m"}}}, "T1");
    EXPECT_EQ(response.status, 412);
    EXPECT_EQ(response.content_type, "application/problem+json");
    const auto body = json::parse(response.body).as_object();
    EXPECT_EQ(body.at("type").as_string(), "/problems/version_conflict");
    EXPECT_EQ(body.at("problems").at(0).at("pointer").as_string(), "/a");
    EXPECT_EQ(problem_response({"something_new", "x"}, "").status, 409);
    EXPECT_EQ(Api::edge_problem(413, "body_too_large").status, 413);
}

}  // namespace
}  // namespace api::testing
