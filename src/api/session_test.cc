#include "api/api_test_rig.h"
#include "api/mask.h"

namespace api::testing {
namespace {

TEST(Session, lives_from_login_to_logout) {
    Rig rig;
    auto one = rig.browser();
    EXPECT_FALSE(one.get("/api/v1/session").body().as_object().contains("account"));
    EXPECT_FALSE(one.log_in("clerk1", "wrong"));
    ASSERT_TRUE(one.log_in("clerk1"));
    const auto first = one.cookie;
    const auto seen = one.get("/api/v1/session");
    EXPECT_EQ(seen.text_at("account"), "clerk1");
    EXPECT_EQ(seen.text_at("csrf"), one.csrf);
    ASSERT_TRUE(one.log_in("clerk1"));
    EXPECT_NE(one.cookie, first);
    auto thief = rig.browser();
    thief.cookie = first;
    EXPECT_EQ(thief.get("/api/v1/cases").status, 401)
        << "the token before the new login still works";
    thief.cookie = one.cookie;
    EXPECT_EQ(one.send("DELETE", "/api/v1/session", "", {{"X-CSRF-Token", one.csrf}}).status, 204);
    EXPECT_EQ(thief.get("/api/v1/cases").status, 401);
}

TEST(Session, ends_when_idle_and_after_its_longest_time) {
    Rig rig;
    auto clerk = rig.logged_in("clerk1");
    auto citizen = rig.logged_in("p01");
    rig.clock.at += 29 * base::minute_us;
    EXPECT_EQ(clerk.get("/api/v1/cases?view=worklist").status, 200);
    rig.clock.at += 31 * base::minute_us;
    EXPECT_EQ(clerk.get("/api/v1/cases?view=worklist").status, 401);
    EXPECT_EQ(citizen.get("/api/v1/cases").status, 200);
    for (int i = 0; i < 12; ++i) {
        rig.clock.at += base::hour_us;
        citizen.get("/api/v1/session");
    }
    EXPECT_EQ(citizen.get("/api/v1/cases").status, 401)
        << "used all day, yet twelve hours are over";
}

TEST(Session, repeated_failures_wait_longer_and_longer) {
    Rig rig;
    auto one = rig.browser();
    const json::object wrong{{"login", "clerk1"}, {"password", "wrong"}};
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(one.post("/api/v1/session", wrong).code(), "login_failed");
    const auto held = one.post("/api/v1/session", wrong);
    EXPECT_EQ(held.status, 429);
    EXPECT_EQ(held.headers.at("Retry-After"), "2");
    EXPECT_FALSE(one.log_in("clerk1")) << "the right password must wait as well";
    rig.clock.at += 2 * base::second_us;
    EXPECT_EQ(one.post("/api/v1/session", wrong).code(), "login_failed");
    EXPECT_EQ(one.post("/api/v1/session", wrong).headers.at("Retry-After"), "3");
    EXPECT_TRUE(rig.browser().log_in("clerk2")) << "another account is free";
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(one.post("/api/v1/session", json::object{{"login", "nobody"}, {"password", "x"}})
                      .code(),
                  "login_failed");
    EXPECT_EQ(
        one.post("/api/v1/session", json::object{{"login", "nobody"}, {"password", "x"}}).status,
        429);
}

TEST(Lists, pages_neither_repeat_nor_lose_a_case) {
    Rig rig;
    auto citizen = rig.logged_in("p01");
    std::set<std::string> submitted;
    for (int i = 0; i < 7; ++i) {
        rig.clock.at += base::minute_us;
        submitted.insert(rig.submitted_case(citizen));
    }
    auto clerk = rig.logged_in("clerk1");
    for (auto* browser : {&citizen, &clerk}) {
        std::set<std::string> seen;
        std::string next;
        int pages = 0;
        do {
            const auto page =
                browser->get(std::string("/api/v1/cases?view=") +
                             (browser == &clerk ? "worklist" : "mine") + "&limit=3&cursor=" + next);
            ASSERT_EQ(page.status, 200) << page.text;
            const auto body = page.body();
            for (const auto& row : body.at("items").as_array())
                EXPECT_TRUE(seen.insert(std::string(row.at("id").as_string())).second) << "twice";
            next = page.text_at("next");
        } while (!next.empty() && ++pages < 10);
        EXPECT_EQ(seen, submitted);
    }
    EXPECT_EQ(citizen.get("/api/v1/cases?cursor=***").code(), "bad_cursor");
}

TEST(Mask, shows_enough_and_no_more) {
    EXPECT_EQ(mask_name("张三"), "张*");
    EXPECT_EQ(mask_name("张三丰"), "张**");
    EXPECT_EQ(mask_name("欧阳修"), "欧阳*");
    EXPECT_EQ(mask_name("欧阳震华"), "欧阳**");
    EXPECT_EQ(mask_name("张"), "*");
    EXPECT_EQ(mask_name(""), "");
    EXPECT_EQ(mask_id("690102199003120022"), "690102********0022");
    EXPECT_EQ(mask_phone("16900000011"), "169****0011");
    EXPECT_EQ(mask_phone("110"), "***");
}

TEST(Erasure, leaves_the_case_and_says_so) {
    Rig rig;
    auto citizen = rig.logged_in("p01");
    const auto id = rig.submitted_case(citizen);
    const auto person = rig.keys->find_person("id_number", "690102199003120022");
    ASSERT_TRUE(person);
    ASSERT_TRUE(rig.keys->erase(*person, store::KeyClass::archive, {}, rig.clock.now()));
    auto clerk = rig.logged_in("clerk1");
    const auto view = clerk.get("/api/v1/cases/" + id);
    ASSERT_EQ(view.status, 200) << view.text;
    EXPECT_EQ(view.body().at("applicant").at("name").as_string(), "已依法删除");
    EXPECT_EQ(view.text.find("690102199003120022"), std::string::npos);
    EXPECT_EQ(clerk.get("/api/v1/cases?view=worklist")
                  .body()
                  .at("items")
                  .at(0)
                  .at("applicant")
                  .as_string(),
              "已依法删除");
}

}  // namespace
}  // namespace api::testing
