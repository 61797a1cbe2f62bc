#include "engine/engine.h"

#include <gtest/gtest.h>

#include <future>
#include <set>

#include "engine/world_test.h"
#include "shape/json.h"

namespace engine::testing {
namespace {

using Results = std::vector<base::Result<Outcome>>;

// Queues all before the thread runs, so that they stand in one batch.
Results in_one_batch(World& world, std::vector<Request> requests) {
    std::vector<std::future<base::Result<Outcome>>> futures;
    for (auto& request : requests) {
        auto promise = std::make_shared<std::promise<base::Result<Outcome>>>();
        futures.push_back(promise->get_future());
        world.engine->submit(std::move(request), [promise](base::Result<Outcome> outcome) {
            promise->set_value(std::move(outcome));
        });
    }
    world.engine->start();
    Results results;
    for (auto& future : futures) results.push_back(future.get());
    return results;
}

// A file-backed world whose city is published and whose engine has not started yet.
struct Paused {
    Paused() {
        world.start_with_city();
        world.close();
        world.open();
    }
    store::testing::TempFolder folder;
    World world{{.folder = folder.path()}};
};

TEST(Idempotency, SameKeyIsReplayed) {
    World world;
    world.start_with_city();
    const auto who = world.citizen();
    const auto first = world.engine->execute(World::application(who, "k")).value();
    const auto second = world.engine->execute(World::application(who, "k")).value();
    EXPECT_FALSE(first.replayed);
    EXPECT_TRUE(second.replayed);
    EXPECT_EQ(first.stream, second.stream);
    EXPECT_EQ(world.of_type("case_received").size(), 1U);
}

TEST(Idempotency, OtherBodyIsRefused) {
    World world;
    world.start_with_city();
    const auto who = world.citizen();
    world.engine->execute(World::application(who, "k"));
    auto other = World::application(who, "k");
    other.key_hash.assign(32, 'z');
    EXPECT_EQ(code_of(world.engine->execute(std::move(other))), "idempotency_key_reused");
    EXPECT_EQ(world.of_type("case_received").size(), 1U);
}

TEST(Idempotency, KeysBelongToTheirAccount) {
    World world;
    world.start_with_city();
    world.engine->execute(World::application(world.citizen(), "k"));
    EXPECT_FALSE(world.engine->execute(World::application(world.citizen(), "k")).value().replayed);
    EXPECT_EQ(world.of_type("case_received").size(), 2U);
}

TEST(Idempotency, TwiceInOneBatchIsDoneOnce) {
    Paused paused;
    const auto who = paused.world.citizen();
    auto other = World::application(who, "k");
    other.key_hash.assign(32, 'z');
    const auto results = in_one_batch(
        paused.world,
        {World::application(who, "k"), World::application(who, "k"), std::move(other)});
    EXPECT_EQ(results[0].value().stream, results[1].value().stream);
    EXPECT_TRUE(results[1].value().replayed);
    EXPECT_EQ(code_of(results[2]), "idempotency_key_reused");
    EXPECT_EQ(paused.world.of_type("case_received").size(), 1U);
}

TEST(Idempotency, RefusalIsNotRemembered) {
    World world;
    world.start_with_city();
    const auto stream = world.open_case("k", true);
    EXPECT_EQ(code_of(world.engine->execute(world.act(stream, world.clerk, domain::Accept{}, "a"))),
              "materials_unchecked");
    world.check_lines(stream);
    EXPECT_EQ(code_of(world.engine->execute(world.act(stream, world.clerk, domain::Accept{}, "a"))),
              "");
    EXPECT_EQ(world.seen(stream).status, domain::Status::accepted);
}

TEST(Versions, OldVersionIsRefusedAndNothingWritten) {
    World world;
    world.start_with_city();
    const auto stream = world.open_case("k");
    const auto before = world.log().size();
    for (const std::int64_t expected : {0, 1, 999}) {
        auto request = world.act(stream, world.clerk, domain::CheckMaterial{"M1"},
                                 "v" + std::to_string(expected));
        request.expected_version = expected;
        EXPECT_EQ(code_of(world.engine->execute(std::move(request))), "version_conflict");
    }
    EXPECT_EQ(world.log().size(), before);
}

TEST(Versions, OneOfManyInABatchWins) {
    Paused paused;
    paused.world.engine->start();
    const auto stream = paused.world.open_case("k");
    const auto version = paused.world.log().size();
    paused.world.close();
    paused.world.open();
    const auto at = paused.world.store->reader()->load(stream).back().version;
    std::vector<Request> requests;
    for (int i = 0; i < 5; ++i) {
        requests.push_back(paused.world.act(stream, paused.world.clerk, domain::CheckMaterial{"M1"},
                                            "m" + std::to_string(i)));
        requests.back().expected_version = at;
    }
    const auto results = in_one_batch(paused.world, std::move(requests));
    EXPECT_EQ(code_of(results[0]), "");
    for (int i = 1; i < 5; ++i) EXPECT_EQ(code_of(results[i]), "version_conflict");
    EXPECT_EQ(paused.world.log().size(), version + 1);
}

// A box for a person without keys cannot be sealed: the command throws after its events were made.
TEST(Exceptions, OneCommandFailsAlone) {
    Paused paused;
    const auto who = paused.world.citizen();
    auto nobody = who;
    nobody.account = "nobody";
    nobody.person = "06F9ZZZZZZZZZZZZZZZZZZZZZZ";
    const auto results =
        in_one_batch(paused.world, {World::application(who, "1"), World::application(nobody, "2"),
                                    World::application(who, "3")});
    EXPECT_EQ(code_of(results[0]), "");
    EXPECT_EQ(code_of(results[1]), "internal_error");
    EXPECT_EQ(code_of(results[2]), "");
    EXPECT_EQ(paused.world.of_type("case_received").size(), 2U);
    EXPECT_EQ(paused.world.of_type("case_numbered").size(), 2U);
}

TEST(FollowUps, EveryCaseAndNoticeIsNumberedOnce) {
    World world;
    world.start_with_city();
    std::set<std::string> numbers;
    for (int i = 0; i < 20; ++i) {
        const auto stream = world.open_case(std::to_string(i));
        const auto& state = world.seen(stream);
        EXPECT_TRUE(numbers.insert(state.number).second) << state.number;
        ASSERT_EQ(state.notices.size(), 1U);
        EXPECT_NE(state.notices.front().number, "");
    }
    EXPECT_EQ(world.of_type("case_numbered").size(), 20U);
    EXPECT_EQ(world.of_type("notice_numbered").size(), 20U);
    EXPECT_EQ(world.of_type("number_entered").size(), 40U);
    EXPECT_EQ(world.engine->counters().refused_follow_ups, 0);
}

TEST(FollowUps, RegisterHasNoGaps) {
    World world;
    world.start_with_city();
    for (int i = 0; i < 12; ++i) world.open_case(std::to_string(i));
    std::map<std::string, std::int64_t> last;
    for (const auto& record : world.of_type("number_entered"))
        EXPECT_EQ(record.version, ++last[record.stream]);
    EXPECT_EQ(last.size(), 2U);  // of cases, and of receipts
}

TEST(Settling, ComesBeforeTheDecision) {
    World world;
    world.start_with_city();
    const auto stream = world.open_case("k");
    world.check_lines(stream);
    world.clock.set(instant("2026-09-30T10:00"));
    EXPECT_EQ(
        code_of(world.engine->execute(world.act(stream, world.clerk, domain::Accept{}, "late"))),
        "act_not_allowed");
    const auto deemed = world.of_type("deemed_accepted");
    ASSERT_EQ(deemed.size(), 1U);
    ASSERT_TRUE(deemed.front().effective_at.has_value());
    EXPECT_LT(*deemed.front().effective_at, instant("2026-09-19T00:00"));
    EXPECT_EQ(deemed.front().recorded_at, instant("2026-09-30T10:00"));
    EXPECT_EQ(deemed.front().actor, "clock");
}

TEST(Settling, SeeShowsWhatIsNotSavedYet) {
    World world;
    world.start_with_city();
    const auto stream = world.open_case("k");
    world.clock.set(instant("2026-09-30T10:00"));
    EXPECT_EQ(world.seen(stream).status, domain::Status::accepted);
    EXPECT_TRUE(world.seen(stream).deemed);
    const auto stored = world.store->reader()->load(stream);
    for (const auto& record : stored) EXPECT_NE(record.type, "deemed_accepted");
}

TEST(Settling, SweepFindsUntouchedCasesOnce) {
    WorldOptions options;
    options.engine.sweep_every_us = 2 * base::second_us / 1000;
    World world{options};
    world.start_with_city();
    const auto stream = world.open_case("k");
    world.open_case("license", true);
    world.clock.set(instant("2026-09-30T10:00"));
    for (int i = 0; i < 2000 && world.of_type("deemed_accepted").size() < 2; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    world.clock.move(base::hour_us);
    std::this_thread::sleep_for(std::chrono::milliseconds{30});
    EXPECT_EQ(world.of_type("deemed_accepted").size(), 2U);
    EXPECT_EQ(world.seen(stream).status, domain::Status::accepted);
}

TEST(Time, NeverRunsBackward) {
    World world;
    world.start_with_city();
    world.open_case("1");
    world.clock.set(instant("2026-09-10T10:00"));
    EXPECT_EQ(world.engine->now(), instant("2026-09-16T10:00"));
    world.open_case("2");
    base::Instant last{0};
    for (const auto& record : world.log()) {
        EXPECT_GE(record.recorded_at, last);
        last = record.recorded_at;
    }
}

TEST(TestClock, MovesOnlyForwardAndOnlyWhereItIsAllowed) {
    World real;
    real.start_with_city();
    EXPECT_EQ(real.engine->advance_clock(base::day_us).refusal().code, "no_test_clock");
    WorldOptions options;
    options.engine.test_clock = true;
    World world{options};
    world.start_with_city();
    const auto stream = world.open_case("k");
    EXPECT_EQ(world.engine->advance_clock(-1).refusal().code, "clock_backward");
    ASSERT_TRUE(world.engine->advance_clock(10 * base::day_us).ok());
    EXPECT_EQ(world.engine->now(), instant("2026-09-26T10:00"));
    EXPECT_EQ(world.of_type("deemed_accepted").size(), 1U);
    EXPECT_EQ(world.seen(stream).status, domain::Status::accepted);
}

TEST(Queue, IsBounded) {
    WorldOptions options;
    options.engine.queue = 4;
    World world{options};
    int overloaded = 0, others = 0;
    for (int i = 0; i < 6; ++i)
        world.engine->submit(
            world.act("690102/case/X", world.clerk, domain::Accept{}, std::to_string(i)),
            [&](const base::Result<Outcome>& outcome) {
                ++(code_of(outcome) == "overloaded" ? overloaded : others);
            });
    EXPECT_EQ(overloaded, 2);
    world.engine->start();
    world.engine->stop();
    EXPECT_EQ(others, 4);
}

TEST(Stop, FinishesWhatHasQueuedAndTakesNoMore) {
    Paused paused;
    std::atomic<int> done = 0;
    for (int i = 0; i < 300; ++i)
        paused.world.engine->submit(
            World::application(paused.world.citizen(), std::to_string(i)),
            [&](const base::Result<Outcome>& outcome) { done += outcome.ok(); });
    paused.world.engine->start();
    paused.world.engine->stop();
    EXPECT_EQ(done, 300);
    EXPECT_EQ(paused.world.of_type("case_numbered").size(), 300U);
    EXPECT_EQ(code_of(paused.world.engine->execute(World::application(domain::Actor{}, "late"))),
              "stopping");
}

TEST(Boxes, NoPersonalDataInTheLog) {
    World world;
    world.start_with_city();
    world.open_case("k");
    for (const auto& record : world.log()) {
        if (record.type != "case_received") continue;
        EXPECT_EQ(record.body.find("林晓禾"), std::string::npos);
        EXPECT_EQ(record.body.find("690102199003120022"), std::string::npos);
        EXPECT_EQ(record.body.find("春晖路"), std::string::npos);
        EXPECT_EQ(record.body.find("\"open\""), std::string::npos);
    }
}

TEST(Boxes, OpenOnlyInTheirPlace) {
    World world;
    world.start_with_city();
    const auto stream = world.open_case("k");
    const auto& state = world.seen(stream);
    const auto& box = state.parties.front().contact;
    const auto sealed = store::Box::from_text(box.content).value();
    const auto here = views::associated_data(stream, 1, box.slot);
    EXPECT_TRUE(world.keys->open(box.person, here, sealed).has_value());
    EXPECT_FALSE(world.keys->open(box.person, views::associated_data(stream, 2, box.slot), sealed)
                     .has_value());
}

TEST(Simulation, SameSeedWritesTheSameBytes) {
    const auto play = [](std::uint64_t seed) {
        World world{{.seed = seed}};
        world.start_with_city();
        for (int i = 0; i < 5; ++i) {
            const auto stream = world.open_case(std::to_string(i), i % 2 == 1);
            world.engine->settle_down();
            world.check_lines(stream);
            world.engine->settle_down();
        }
        std::string all;
        for (const auto& record : world.log()) all += store::testing::text_of(record) + "\n";
        return all;
    };
    EXPECT_EQ(play(7), play(7));
    EXPECT_NE(play(7), play(8));
}

}  // namespace
}  // namespace engine::testing
