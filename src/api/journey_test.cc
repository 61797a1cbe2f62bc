#include "api/api_test_rig.h"

// The way of a request through the API, on real parts.
namespace api::testing {
namespace {

TEST(Journey, citizen_reads_searches_and_sees_the_dates) {
    Rig rig;
    auto visitor = rig.browser();
    const auto portal = visitor.get("/api/v1/portal");
    ASSERT_EQ(portal.status, 200) << portal.text;
    EXPECT_EQ(portal.body().at("region").at("name").as_string(), "青禾区");
    const auto items = visitor.get("/api/v1/items?q=开小店");
    ASSERT_EQ(items.status, 200) << items.text;
    ASSERT_FALSE(items.body().at("items").as_array().empty());
    EXPECT_EQ(items.body().at("items").at(0).at("item").as_string(), Rig::item);
    const auto guide = visitor.get(std::string("/api/v1/guides/") + Rig::item);
    ASSERT_EQ(guide.status, 200) << guide.text;
    EXPECT_EQ(guide.body().at("facts").as_array().size(), 6u);
    EXPECT_FALSE(guide.body().at("today").at("clocks").as_array().empty());
    const auto again = visitor.get(std::string("/api/v1/guides/") + Rig::item,
                                   {{"If-None-Match", guide.headers.at("ETag")}});
    EXPECT_EQ(again.status, 304);
    const auto materials =
        visitor.post(std::string("/api/v1/guides/") + Rig::item + "/materials",
                     json::object{{"situations", json::object{{"form", "family"}}}});
    EXPECT_EQ(materials.status, 200) << materials.text;
}

TEST(Journey, from_submission_to_a_rated_result) {
    Rig rig;
    auto citizen = rig.logged_in("p01");
    const auto submitted = citizen.post("/api/v1/cases", rig.submission());
    ASSERT_EQ(submitted.status, 201) << submitted.text;
    const auto id = submitted.text_at("id");
    EXPECT_FALSE(submitted.text_at("number").empty());
    EXPECT_FALSE(submitted.text_at("tracking_code").empty());
    EXPECT_FALSE(submitted.body().at("clocks").as_array().empty());
    rig.settle();

    const auto tracked = rig.browser().post(
        "/api/v1/tracking", json::object{{"code", submitted.text_at("tracking_code")}});
    ASSERT_EQ(tracked.status, 200) << tracked.text;
    EXPECT_EQ(tracked.text.find("林晓禾"), std::string::npos);

    auto clerk = rig.logged_in("clerk1");
    const auto list = clerk.get("/api/v1/cases?view=worklist");
    ASSERT_EQ(list.body().at("items").as_array().size(), 1u) << list.text;
    EXPECT_EQ(list.body().at("items").at(0).at("applicant").as_string(), "林**");
    auto view = clerk.get("/api/v1/cases/" + id);
    ASSERT_EQ(view.status, 200) << view.text;
    EXPECT_EQ(view.body().at("applicant").at("id_number").as_string(), "690102199003120022");
    EXPECT_TRUE(view.body().at("log_intact").as_bool());
    const auto materials = view.body().at("materials").as_array();
    for (const auto& material : materials) {
        const auto checked = clerk.act(
            id, "check_material", json::object{{"material", material.at("key")}, {"result", "ok"}});
        ASSERT_EQ(checked.status, 200) << checked.text;
    }
    const auto accepted = clerk.act(id, "accept");
    ASSERT_EQ(accepted.status, 200) << accepted.text;
    EXPECT_EQ(accepted.text_at("status"), "accepted");

    auto examiner = rig.logged_in("exam1");
    EXPECT_EQ(examiner.get("/api/v1/cases?view=worklist").body().at("items").as_array().size(), 1u);
    json::array conditions;
    const auto guide = examiner.get(std::string("/api/v1/guides/") + Rig::item)
                           .body()
                           .at("guide")
                           .at("conditions")
                           .as_array();
    for (const auto& condition : guide)
        conditions.push_back(
            json::object{{"condition", condition.at("key")},
                         {"answer", condition.at("met").as_bool() ? "yes" : "no"}});
    const auto examined = examiner.act(
        id, "examine",
        json::object{{"conditions", conditions}, {"opinion", "符合"}, {"proposal", "registered"}});
    ASSERT_EQ(examined.status, 200) << examined.text;
    auto chief = rig.logged_in("chief1");
    const auto decided = chief.act(id, "decide", json::object{{"result", "registered"}});
    ASSERT_EQ(decided.status, 200) << decided.text;
    EXPECT_EQ(decided.text_at("status"), "decided");
    rig.settle();

    const auto mine = citizen.get("/api/v1/cases?view=mine");
    ASSERT_EQ(mine.body().at("items").as_array().size(), 1u) << mine.text;
    const auto rated = citizen.post(
        "/api/v1/cases/" + id + "/rating",
        json::object{{"level", "very_satisfied"}, {"aspects", json::array{}}, {"comment", "好"}});
    ASSERT_EQ(rated.status, 200) << rated.text;
    EXPECT_EQ(citizen
                  .post("/api/v1/cases/" + id + "/rating",
                        json::object{{"level", "satisfied"}, {"aspects", json::array{}}})
                  .code(),
              "already_rated");
    rig.settle();
    const auto access = citizen.get("/api/v1/access");
    EXPECT_FALSE(access.body().at("items").as_array().empty()) << access.text;
    EXPECT_EQ(rig.log.str().find("林晓禾"), std::string::npos);
    EXPECT_EQ(rig.log.str().find("690102199003120022"), std::string::npos);
}

}  // namespace
}  // namespace api::testing
