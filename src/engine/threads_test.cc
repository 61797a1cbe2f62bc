#include <gtest/gtest.h>

#include <set>

#include "engine/world_test.h"

// For the thread sanitizer: submitters, readers and the engine's own thread at once.
namespace engine::testing {
namespace {

constexpr int submitters = 8, commands_each = 40;

TEST(Threads, EverybodyIsAnsweredOnce) {
    WorldOptions options;
    options.engine.sweep_every_us = 1000;
    World world{options};
    world.start_with_city();
    std::vector<domain::Actor> people;
    for (int i = 0; i < submitters; ++i) people.push_back(world.citizen());

    std::atomic<int> answers = 0, opened = 0, commits = 0;
    std::atomic<bool> over = false;
    std::mutex mutex;
    std::vector<std::string> streams;
    world.engine->on_commit([&] { ++commits; });

    std::vector<std::thread> threads;
    for (int t = 0; t < submitters; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < commands_each; ++i) {
                auto request = World::application(
                    people[t], std::to_string(t) + "-" + std::to_string(i / 2), t % 2 == 1);
                request.await_follow_ups = i % 3 == 0;
                world.engine->submit(std::move(request), [&](const base::Result<Outcome>& outcome) {
                    ++answers;
                    if (!outcome) return;
                    ++opened;
                    std::lock_guard lock{mutex};
                    streams.push_back(outcome->stream);
                });
            }
        });
    for (int t = 0; t < 2; ++t)
        threads.emplace_back([&] {
            const auto reader = world.store->reader();
            while (!over) {
                std::string stream;
                {
                    std::lock_guard lock{mutex};
                    if (!streams.empty()) stream = streams.back();
                }
                if (!stream.empty()) {
                    EXPECT_NE(world.engine->see(*reader, stream).state, nullptr);
                }
                EXPECT_NE(world.engine->library(), nullptr);
                EXPECT_GE(world.engine->counters().commands, 0);
                world.engine->now();
            }
        });
    for (int t = 0; t < submitters; ++t) threads[t].join();
    world.engine->settle_down();
    over = true;
    threads[submitters].join();
    threads[submitters + 1].join();

    EXPECT_EQ(answers, submitters * commands_each);
    EXPECT_EQ(opened, submitters * commands_each);
    EXPECT_GT(commits, 0);
    const std::set<std::string> distinct(streams.begin(), streams.end());
    EXPECT_EQ(distinct.size(), static_cast<std::size_t>(submitters * commands_each / 2));
    EXPECT_EQ(world.of_type("case_received").size(), distinct.size());
    EXPECT_EQ(world.of_type("case_numbered").size(), distinct.size());
}

TEST(Threads, StoppingUnderLoadAnswersEverybody) {
    World world;
    world.start_with_city();
    const auto who = world.citizen();
    std::atomic<int> sent = 0, answers = 0;
    std::atomic<bool> over = false;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; !over; ++i) {
                ++sent;
                world.engine->submit(
                    World::application(who, std::to_string(t) + "-" + std::to_string(i)),
                    [&](const base::Result<Outcome>&) { ++answers; });
                std::this_thread::yield();
            }
        });
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
    world.engine->stop();
    over = true;
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(answers, sent);
}

}  // namespace
}  // namespace engine::testing
