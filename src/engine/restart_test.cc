#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/world_test.h"
#include "store/sqlite/testing/lost_sync_vfs.h"
#include "store/verify.h"

namespace engine::testing {
namespace {

namespace fs = std::filesystem;
using store::testing::TempFolder;

void remove_tables_behind(const fs::path& folder) {
    for (const char* file : {"behind.db", "behind.db-wal", "behind.db-shm"})
        fs::remove(folder / file);
}

// As a backup is made: without the tables behind, which another thread is writing just now and which
// are made again.
void copy_folder(const fs::path& from, const fs::path& to) {
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    remove_tables_behind(to);
}

// From the table beside the log, and from the log alone where that table is gone.
TEST(Restart, KeysAreRemembered) {
    TempFolder folder;
    World world{{.folder = folder.path()}};
    world.start_with_city();
    const auto who = world.citizen();
    const auto first = world.engine->execute(World::application(who, "k")).value();
    world.engine->settle_down();
    for (const bool with_table : {true, false}) {
        world.close();
        if (!with_table) remove_tables_behind(folder.path());
        world.open();
        world.engine->start();
        const auto again = world.engine->execute(World::application(who, "k")).value();
        EXPECT_TRUE(again.replayed);
        EXPECT_EQ(again.stream, first.stream);
        EXPECT_EQ(world.of_type("case_received").size(), 1U);
    }
}

// What a kill -9 would leave after each commit is copied; from every such image the engine goes on
// to the same end.
TEST(Restart, FollowUpsResumeAfterEveryCommit) {
    TempFolder folder;
    std::vector<std::unique_ptr<TempFolder>> images;
    {
        World world{{.folder = folder.path()}};
        world.start_with_city();
        world.engine->on_commit([&] {
            images.push_back(std::make_unique<TempFolder>());
            copy_folder(folder.path(), images.back()->path());
        });
        world.open_case("k");
        world.engine->settle_down();
    }
    ASSERT_GE(images.size(), 3U);
    for (const auto& image : images) {
        World world{{.seed = 99, .folder = image->path()}};
        world.engine->start();
        world.engine->settle_down();
        const auto received = world.of_type("case_received");
        ASSERT_EQ(received.size(), 1U);
        const auto& state = world.seen(received.front().stream);
        EXPECT_NE(state.number, "");
        EXPECT_EQ(world.of_type("case_numbered").size(), 1U);
        EXPECT_EQ(world.of_type("notice_numbered").size(), 1U);
        EXPECT_EQ(world.of_type("number_entered").size(), 2U);
        world.close();
        EXPECT_TRUE(store::verify(image->path(), {}).intact());
    }
}

TEST(Restart, ResumingTwiceChangesNothing) {
    TempFolder folder;
    World world{{.folder = folder.path()}};
    world.start_with_city();
    world.open_case("k");
    const auto before = world.log().size();
    for (int i = 0; i < 3; ++i) {
        world.close();
        world.open();
        world.engine->start();
        EXPECT_EQ(world.log().size(), before);
        EXPECT_EQ(world.engine->counters().refused_follow_ups, 0);
    }
}

TEST(Restart, LimitsThatPassedMeanwhileAreRecordedInTheirOrder) {
    TempFolder folder;
    World world{{.folder = folder.path()}};
    world.start_with_city();
    const auto license = world.open_case("license", true);  // complex: the longer limit
    const auto simple = world.open_case("simple");
    world.close();
    world.clock.set(instant("2026-10-20T09:00"));
    world.open();
    world.engine->start();
    for (int i = 0; i < 2000 && world.of_type("deemed_accepted").size() < 2; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    const auto deemed = world.of_type("deemed_accepted");
    ASSERT_EQ(deemed.size(), 2U);
    EXPECT_EQ(deemed[0].stream, simple);
    EXPECT_EQ(deemed[1].stream, license);
    EXPECT_LT(*deemed[0].effective_at, *deemed[1].effective_at);
}

TEST(Restart, FolderOfATestClockIsRefusedWithoutIt) {
    TempFolder folder;
    WorldOptions options;
    options.folder = folder.path();
    options.engine.test_clock = true;
    {
        World world{options};
        world.start_with_city();
        ASSERT_TRUE(world.engine->advance_clock(base::day_us).ok());
    }
    options.engine.test_clock = false;
    EXPECT_THROW(World{options}, std::runtime_error);
    options.engine.test_clock = true;
    World again{options};
    EXPECT_EQ(again.engine->now(), instant("2026-09-17T10:00"));
}

// A day's work of every kind, for the views.
void work(World& world) {
    for (int i = 0; i < 6; ++i) world.open_case("simple " + std::to_string(i));
    const auto accepted = world.open_case("accepted", true);
    world.check_lines(accepted);
    world.engine->execute(world.act(accepted, world.clerk, domain::Accept{}, "accept"));
    const auto who = world.citizen();
    const auto withdrawn = world.engine->execute(World::application(who, "w")).value().stream;
    world.engine->execute(
        world.act(withdrawn, who, domain::WithdrawApplication{"换了店面"}, "withdraw"));
    const auto stream = world.open_case("lacking", true);
    for (const char* line : {"M1", "M2", "M4"})
        world.engine->execute(
            world.act(stream, world.clerk, domain::CheckMaterial{line}, std::string{"c"} + line));
    world.engine->execute(world.act(
        stream, world.clerk, domain::CheckMaterial{"M3", domain::CheckResult::missing}, "m"));
    world.engine->execute(world.act(
        stream, world.clerk,
        domain::RequestSupplement{{{"M3", domain::CheckResult::missing, {}, ""}}}, "ask"));
    world.clock.move(base::hour_us);
    world.open_case("later");
}

TEST(Views, RebuiltFromTheLogAreTheSame) {
    TempFolder folder;
    std::vector<std::string> incremental;
    {
        World world{{.folder = folder.path()}};
        world.start_with_city();
        work(world);
        incremental = world.view_rows();
    }
    World rebuilt{{.folder = folder.path(), .views_version = 2}};
    rebuilt.clock.set(instant("2026-09-16T11:00"));
    rebuilt.engine->start();
    const auto again = rebuilt.view_rows();
    EXPECT_GT(again.size(), 40U);
    std::vector<std::string> lost, added;
    std::map<std::string, int> lost_from, added_to;  // by table, to be read first
    std::set_difference(incremental.begin(), incremental.end(), again.begin(), again.end(),
                        std::back_inserter(lost));
    std::set_difference(again.begin(), again.end(), incremental.begin(), incremental.end(),
                        std::back_inserter(added));
    for (const auto& row : lost) ++lost_from[row.substr(0, row.find(' '))];
    for (const auto& row : added) ++added_to[row.substr(0, row.find(' '))];
    EXPECT_EQ(lost_from, (std::map<std::string, int>{})) << lost.front();
    EXPECT_EQ(added_to, (std::map<std::string, int>{})) << added.front();
}

TEST(StoreFailure, EveryCommandOfTheBatchIsTold) {
    TempFolder folder;
    store::sqlite::testing::LostSyncVfs disk{5};
    std::atomic<int> fatal = 0;
    WorldOptions options;
    options.folder = folder.path();
    options.vfs = disk.name();
    options.engine.fatal = [&](const std::string&) { ++fatal; };
    World world{options};
    world.start_with_city();
    disk.cut_after(1);
    EXPECT_EQ(code_of(world.engine->execute(World::application(world.citizen(), "k"))),
              "store_failed");
    for (int i = 0; i < 2000 && fatal == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    EXPECT_EQ(fatal, 1);
    EXPECT_EQ(code_of(world.engine->execute(World::application(world.citizen(), "k2"))),
              "store_failed");
    disk.mend();
    world.engine->settle_down();
}

// Whatever operation the disk stops at, an answer is a promise: acknowledged cases are in what
// survives.
TEST(StoreFailure, AcknowledgedCommandsSurviveAPowerCut) {
    for (int cut = 1; cut < 60; cut += 7) {
        TempFolder folder, survivors;
        std::set<std::string> acknowledged;
        {
            store::sqlite::testing::LostSyncVfs disk{static_cast<std::uint64_t>(cut)};
            World world{{.folder = folder.path(), .vfs = disk.name()}};
            world.start_with_city();
            disk.cut_after(cut);
            for (int i = 0; i < 30; ++i) {
                const auto outcome =
                    world.engine->execute(World::application(world.citizen(), std::to_string(i)));
                if (!outcome) break;
                acknowledged.insert(outcome->stream);
            }
            disk.write_survivors(folder.path(), survivors.path());
            copy_folder(folder.path() / "keys", survivors.path() / "keys");
        }
        World world{{.seed = 77, .folder = survivors.path()}};
        world.engine->start();
        std::set<std::string> found;
        for (const auto& record : world.of_type("case_received")) found.insert(record.stream);
        for (const auto& stream : acknowledged)
            EXPECT_TRUE(found.contains(stream)) << "cut " << cut;
        EXPECT_EQ(world.of_type("case_numbered").size(), found.size()) << "cut " << cut;
        world.close();
        EXPECT_TRUE(store::verify(survivors.path(), {}).intact()) << "cut " << cut;
    }
}

}  // namespace
}  // namespace engine::testing
