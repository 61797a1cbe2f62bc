#include "identity/identity.h"

#include <gtest/gtest.h>

#include <future>
#include <set>

#include "store/testing/fixtures.h"

namespace identity {
namespace {

class StillClock final : public base::Clock {
  public:
    base::Instant now() override { return at; }
    base::Instant at = *base::parse_instant("2026-09-16T10:00");
};

constexpr PasswordCost cheap{1, 8192};

struct People : ::testing::Test {
    People() { open(); }

    void open() {
        identity.reset();
        identity = std::make_unique<Identity>(Options{.folder = folder.path(),
                                                      .cost = cheap,
                                                      .by_login = by_login,
                                                      .by_remote = by_remote},
                                              keys, clock, random);
    }
    Account put(const std::string& login, bool staff, const std::string& actor = "{}") {
        Account account{login, login, staff ? "邱晨" : "", "", staff, actor};
        if (!staff) account.person = keys.new_person(clock.at);
        EXPECT_TRUE(identity->put_account(account, "secret").ok());
        return account;
    }
    base::Result<LoggedIn> log_in(const std::string& login, const std::string& password = "secret",
                                  const std::string& remote = "10.0.0.1",
                                  const std::string& old = "") {
        std::promise<base::Result<LoggedIn>> promise;
        identity->log_in(login, password, remote, old, [&](base::Result<LoggedIn> result) {
            promise.set_value(std::move(result));
        });
        return promise.get_future().get();
    }
    std::string code_of(const base::Result<LoggedIn>& result) {
        return result.ok() ? "" : result.refusal().code;
    }
    bool alive(const std::string& token) { return identity->find_session(token).has_value(); }
    void later(std::int64_t us) { clock.at = clock.at + us; }

    store::testing::TempFolder folder;
    base::SystemRandom random;
    StillClock clock;
    store::KeyStore keys{{}, random};
    ThrottleOptions by_login, by_remote{.free_tries = 20, .longest_delay_us = base::minute_us};
    std::unique_ptr<Identity> identity;
};

TEST(Password, is_argon2id_with_its_own_salt_and_is_not_there_to_be_read) {
    const auto a = hash_password("correct horse", cheap), b = hash_password("correct horse", cheap);
    EXPECT_TRUE(a.starts_with("$argon2id$")) << a;
    EXPECT_NE(a, b);
    EXPECT_EQ(a.find("horse"), a.npos);
    EXPECT_TRUE(verify_password(a, "correct horse"));
    for (const auto* wrong : {"correct hors", "Correct horse", "correct horse ", ""})
        EXPECT_FALSE(verify_password(a, wrong)) << wrong;
    EXPECT_FALSE(verify_password("no hash", "correct horse"));
    EXPECT_FALSE(verify_password("", ""));
}

TEST(Password, costs_what_was_decided) {
    const auto hash = hash_password("x");
    EXPECT_NE(hash.find("m=19456,t=2,p=1"), hash.npos) << hash;
}

TEST_F(People, a_session_holds_the_account_and_ends_with_the_logout) {
    put("clerk1", true, R"({"roles":["examiner"],"region":"690102000000"})");
    const auto in = log_in("clerk1");
    ASSERT_TRUE(in.ok());
    EXPECT_EQ(in->token.size(), 64u);
    EXPECT_NE(in->token, in->session.csrf);
    EXPECT_EQ(identity->find_session(in->token)->account->login, "clerk1");
    EXPECT_FALSE(alive(std::string(64, '0')));
    EXPECT_FALSE(alive(""));
    identity->log_out(in->token);
    EXPECT_FALSE(alive(in->token));
}

TEST_F(People, the_roles_region_and_agency_of_an_account_survive_a_restart_as_they_were) {
    const std::string actor =
        R"({"roles":["examiner","decider"],"region":"690102000000","agency":"agency","hall":"H1"})";
    put("exam1", true, actor);
    const auto before = log_in("exam1");
    open();
    const auto session = identity->find_session(before->token);
    ASSERT_TRUE(session) << "sessions outlive a restart";
    EXPECT_EQ(session->account->actor, actor);
    EXPECT_EQ(session->csrf, before->session.csrf);
    EXPECT_EQ(identity->name_of("exam1"), "邱晨");
}

TEST_F(People, an_idle_session_ends_sooner_for_staff_than_for_citizens) {
    put("clerk1", true), put("16900000101", false);
    const auto clerk = log_in("clerk1")->token, citizen = log_in("16900000101")->token;
    later(29 * base::minute_us);
    EXPECT_TRUE(alive(clerk)) << "which is a sign of life";
    later(29 * base::minute_us);
    EXPECT_TRUE(alive(clerk));
    later(31 * base::minute_us);
    EXPECT_FALSE(alive(clerk));
    EXPECT_TRUE(alive(citizen));
    later(121 * base::minute_us);
    EXPECT_FALSE(alive(citizen));
}

TEST_F(People, no_sign_of_life_keeps_a_session_longer_than_twelve_hours) {
    put("clerk1", true);
    const auto token = log_in("clerk1")->token;
    for (int i = 0; i < 24 * 4; ++i) {
        ASSERT_EQ(alive(token), i * 10 <= 12 * 60) << i;
        later(10 * base::minute_us);
    }
}

TEST_F(People, logging_in_again_ends_the_session_of_that_browser_alone) {
    put("clerk1", true);
    const auto first = log_in("clerk1")->token, elsewhere = log_in("clerk1")->token;
    const auto second = log_in("clerk1", "secret", "10.0.0.1", first)->token;
    EXPECT_FALSE(alive(first));
    EXPECT_TRUE(alive(elsewhere));
    EXPECT_TRUE(alive(second));
}

TEST_F(People, an_unknown_login_and_a_wrong_password_sound_alike) {
    put("clerk1", true);
    const auto wrong = log_in("clerk1", "guess"), unknown = log_in("nobody", "guess");
    EXPECT_EQ(code_of(wrong), "login_failed");
    EXPECT_EQ(code_of(unknown), "login_failed");
    EXPECT_EQ(wrong.refusal().message, unknown.refusal().message);
}

TEST_F(People, guessing_one_login_is_slowed_down_from_wherever_it_comes) {
    put("clerk1", true);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(code_of(log_in("clerk1", "guess", "10.0.0." + std::to_string(i))),
                  "login_failed");
    EXPECT_EQ(code_of(log_in("clerk1", "guess", "10.0.1.1")), "login_throttled");
    EXPECT_EQ(code_of(log_in("clerk1", "secret", "10.0.1.2")), "login_throttled")
        << "also the right one";
    later(6 * base::minute_us);
    EXPECT_EQ(code_of(log_in("clerk1")), "");
}

TEST_F(People, one_address_cannot_try_many_logins_and_its_own_account_does_not_help) {
    put("mine", false);
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(code_of(log_in("victim" + std::to_string(i), "guess")), "login_failed");
        if (i % 5 == 0) EXPECT_EQ(code_of(log_in("mine")), "");
    }
    EXPECT_EQ(code_of(log_in("victim99", "guess")), "login_throttled");
    EXPECT_EQ(code_of(log_in("mine", "secret", "10.0.0.2")), "") << "another address goes on";
    later(2 * base::minute_us);
    EXPECT_EQ(code_of(log_in("mine")), "") << "no wait is longer than a minute";
}

TEST_F(People, the_addresses_of_one_ipv6_network_count_as_one) {
    for (int i = 0; i < 21; ++i)
        (void)log_in("victim" + std::to_string(i), "guess",
                     "2001:db8:1:2::" + std::to_string(i + 1));
    EXPECT_EQ(code_of(log_in("victim98", "guess", "2001:db8:1:2:ffff::9")), "login_throttled");
    EXPECT_EQ(code_of(log_in("victim99", "guess", "2001:db8:1:3::1")), "login_failed");
}

TEST(Throttling, remembers_a_bounded_number_of_keys) {
    Throttle throttle{{.free_tries = 1, .keys = 100}};
    const base::Instant now{1'000'000'000'000};
    EXPECT_EQ(throttle.begin("first", now), 0);
    EXPECT_GT(throttle.begin("first", now), 0);
    for (int i = 0; i < 100; ++i) throttle.begin("k" + std::to_string(i), now);
    EXPECT_EQ(throttle.begin("first", now), 0) << "the least recently used is forgotten";
    EXPECT_GT(throttle.begin("k99", now), 0);
}

TEST(Throttling, doubles_the_wait_up_to_its_longest) {
    Throttle throttle{{.free_tries = 1, .first_delay_us = 1000, .longest_delay_us = 8000}};
    base::Instant now{1'000'000'000'000};
    std::vector<std::int64_t> waits;
    for (int i = 0; i < 6; ++i) {
        ASSERT_EQ(throttle.begin("k", now), 0);
        waits.push_back(throttle.begin("k", now));
        now = now + waits.back();
    }
    EXPECT_EQ(waits, (std::vector<std::int64_t>{1000, 2000, 4000, 8000, 8000, 8000}));
}

TEST_F(People, a_draft_is_made_once_for_a_key) {
    const auto account = put("16900000101", false), other = put("16900000102", false);
    auto& drafts = identity->drafts();
    const auto made =
        drafts.create("16900000101", account.person, "key-0001", "hash", R"({"a":1})");
    ASSERT_TRUE(made.ok());
    ASSERT_TRUE(drafts.save("16900000101", account.person, made->id, R"({"a":2})").ok());
    const auto again =
        drafts.create("16900000101", account.person, "key-0001", "hash", R"({"a":1})");
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->id, made->id);
    EXPECT_EQ(again->content, R"({"a":2})") << "what has become of it";
    EXPECT_EQ(drafts.create("16900000101", account.person, "key-0001", "else", "{}").refusal().code,
              "idempotency_key_reused");
    EXPECT_NE(drafts.create("16900000102", other.person, "key-0001", "hash", "{}")->id, made->id);
    EXPECT_EQ(drafts.list("16900000101", account.person).size(), 1u);
    EXPECT_EQ(drafts.save("16900000102", other.person, made->id, "{}").refusal().code, "not_found");
}

TEST_F(People, an_upload_that_nobody_handed_in_is_an_orphan_after_a_day) {
    auto& uploads = identity->uploads();
    for (const auto* address : {"left", "begun", "named"})
        uploads.add("a", {address, "application/pdf", 9});
    uploads.begin_use("a", "begun");
    uploads.begin_use("a", "named");
    uploads.mark_used("a", "named");
    EXPECT_TRUE(uploads.orphans(clock.at, 10).empty());
    later(base::day_us);
    const auto orphans = uploads.orphans(clock.at, 10);
    ASSERT_EQ(orphans.size(), 1u);
    EXPECT_EQ(orphans.front().address, "left");
    uploads.begin_use("a", "left");
    EXPECT_FALSE(uploads.forget(orphans.front())) << "somebody was faster";
    EXPECT_TRUE(uploads.find("a", "left"));
}

TEST_F(People, a_draft_that_names_a_file_is_found) {
    const auto account = put("16900000101", false);
    auto& drafts = identity->drafts();
    ASSERT_TRUE(
        drafts.create("16900000101", account.person, "key-0001", "h", R"({"file":"abc"})").ok());
    EXPECT_TRUE(drafts.mention("16900000101", "abc"));
    EXPECT_FALSE(drafts.mention("16900000101", "abd"));
    EXPECT_FALSE(drafts.mention("16900000102", "abc"));
}

}  // namespace
}  // namespace identity
