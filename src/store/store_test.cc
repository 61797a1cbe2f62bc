#include "store/store.h"

#include <gtest/gtest.h>

#include <thread>

#include "store/testing/fixtures.h"

namespace store {
namespace {

using testing::append;
using testing::record;
using testing::TempFolder;
using testing::text_of;

ViewSchema cases_view(int version = 1) {
    return {{version,
             {"CREATE TABLE case_row(id TEXT PRIMARY KEY, state INTEGER NOT NULL, title TEXT)",
              "CREATE INDEX case_open ON case_row(state) WHERE state < 9"},
             {"case_row"}},
            {version, {"CREATE TABLE seen(id TEXT PRIMARY KEY)"}, {"seen"}}};
}

// One row of `seen` for each record of the log.
void follow(Tables& follower) {
    follower.begin();
    for (const auto& r : follower.read_log(follower.mark(behind_position), 100)) {
        follower.execute("INSERT INTO seen(id) VALUES ($1)", {text_of(r)});
        follower.set_mark(behind_position, r.row);
    }
    follower.commit();
}

std::int64_t seen(Reader& reader) {
    std::int64_t rows = -1;
    reader.query("SELECT count(*) FROM seen", {}, [&](const Row& row) { rows = row.integer(0); });
    return rows;
}

// Everything holds for a store on disk and for one in memory.
struct EachStore : ::testing::TestWithParam<bool> {
    StoreOptions options() {
        StoreOptions o;
        if (GetParam()) o.folder = folder.path();
        o.views = cases_view();
        return o;
    }
    TempFolder folder;
    std::unique_ptr<Store> store = open(options());
    Writer& writer = store->writer();
    std::unique_ptr<Reader> reader = store->reader();
};

INSTANTIATE_TEST_SUITE_P(Store, EachStore, ::testing::Bool(),
                         [](const auto& info) { return info.param ? "on_disk" : "in_memory"; });

TEST_P(EachStore, a_committed_record_is_read_back_whole) {
    auto r = record("690102/case/A", 1);
    r.effective_at = base::Instant{5};
    r.key = "acc 1";
    r.key_hash = std::string(32, '\0');
    writer.begin();
    ASSERT_EQ(writer.append({&r, 1}), Appended::done);
    writer.commit();
    const auto loaded = reader->load("690102/case/A");
    ASSERT_EQ(loaded.size(), 1u);
    EXPECT_EQ(text_of(loaded[0]), text_of(r));
    EXPECT_EQ(r.row, 1);
    EXPECT_EQ(r.position, 1);
}

TEST_P(EachStore, the_newest_record_of_a_stream) {
    EXPECT_FALSE(reader->newest("690102/case/A"));
    append(writer, {record("690102/case/A", 1), record("690102/case/A", 2), record("690102/case/B", 1)});
    EXPECT_EQ(reader->newest("690102/case/A")->version, 2);
    EXPECT_FALSE(reader->newest("690102/case"));
}

TEST_P(EachStore, positions_are_dense_per_shard_and_rows_over_all) {
    append(writer, {record("690102/case/A", 1), record("690103/case/B", 1)});
    append(writer, {record("690102/case/A", 2), record("690102/case/C", 1)});
    std::vector<std::string> seen;
    for (const auto& r : reader->read_log(0, 10))
        seen.push_back(std::to_string(r.row) + " " + std::string(shard_of(r.stream)) + " " +
                       std::to_string(r.position));
    const std::vector<std::string> expected{"1 690102 1", "2 690103 1", "3 690102 2", "4 690102 3"};
    EXPECT_EQ(seen, expected);
    EXPECT_EQ(reader->position("690102"), 3);
    EXPECT_EQ(reader->position("690199"), 0);
    EXPECT_EQ(reader->read_log(1, 2).size(), 2u);
    EXPECT_EQ(reader->load("690102/case/A", 1).size(), 1u);
    EXPECT_EQ(reader->load("690102/case/A", 0, 1).size(), 1u);
}

TEST_P(EachStore, a_stale_or_leaping_version_is_a_conflict_and_keeps_nothing) {
    append(writer, {record("690102/case/A", 1), record("690102/case/A", 2)});
    for (const std::int64_t wrong : {0, 1, 2, 4}) {
        std::vector<Record> mixed{record("690103/case/B", 1), record("690102/case/A", wrong)};
        writer.begin();
        EXPECT_EQ(writer.append(mixed), Appended::conflict) << wrong;
        std::vector<Record> good{record("690102/case/C" + std::to_string(wrong), 1)};
        EXPECT_EQ(writer.append(good), Appended::done);
        writer.commit();
    }
    EXPECT_TRUE(reader->load("690103/case/B").empty());
    EXPECT_EQ(reader->position("690103"), 0);
    EXPECT_EQ(reader->head().row, 6);
    EXPECT_EQ(reader->position("690102"), 6);
}

TEST_P(EachStore, a_conflict_is_seen_by_the_index_when_no_head_is_remembered) {
    append(writer, {record("690102/case/A", 1)});
    writer.begin();
    writer.rollback();  // forgets the heads
    writer.begin();
    std::vector<Record> again{record("690102/case/N", 1), record("690102/case/A", 1)};
    EXPECT_EQ(writer.append(again), Appended::conflict);
    std::vector<Record> next{record("690102/case/A", 2)};
    EXPECT_EQ(writer.append(next), Appended::done);
    writer.commit();
    EXPECT_EQ(reader->load("690102/case/A").size(), 2u);
    EXPECT_TRUE(reader->load("690102/case/N").empty());
    EXPECT_EQ(reader->head().row, 2);
}

TEST_P(EachStore, a_rollback_leaves_no_trace) {
    append(writer, {record("690102/case/A", 1)});
    const auto before = text_of(reader->load("690102/case/A")[0]);
    writer.begin();
    std::vector<Record> r{record("690102/case/A", 2)};
    ASSERT_EQ(writer.append(r), Appended::done);
    writer.execute("INSERT INTO case_row(id, state) VALUES ($1, $2)", {"A", 1});
    writer.rollback();
    EXPECT_EQ(reader->load("690102/case/A").size(), 1u);
    append(writer, {record("690102/case/A", 2)});
    EXPECT_EQ(reader->head().row, 2);
    EXPECT_EQ(text_of(reader->load("690102/case/A")[0]), before);
    reader->query("SELECT 1 FROM case_row", {}, [](const Row&) { FAIL(); });
}

TEST_P(EachStore, parameters_may_repeat_and_stand_in_any_order) {
    writer.begin();
    writer.execute("INSERT INTO case_row(title, id, state) VALUES ($3, $1, $2)", {"A", 4, "标题"});
    writer.execute("INSERT INTO case_row(id, state, title) VALUES ($2, $1, $2)", {5, "B"});
    EXPECT_EQ(writer.execute("UPDATE case_row SET title = $1 WHERE id = $2",
                             {std::nullopt, std::string("B")}),
              1);
    writer.commit();
    std::vector<std::string> rows;
    reader->query(
        "SELECT id, state, title FROM case_row WHERE id <> $1 AND state >= $2 ORDER BY id",
                  {"none", 1}, [&](const Row& row) {
                      rows.push_back(row.string(0) + std::to_string(row.integer(1)) +
                                     row.optional_string(2).value_or("null"));
                  });
    EXPECT_EQ(rows, (std::vector<std::string>{"A4标题", "B5null"}));
}

TEST_P(EachStore, values_of_every_kind_come_back) {
    const std::vector<Value> values{std::monostate{}, std::int64_t{-7}, std::string("文\0字", 7),
                                    Blob{std::string("\0\xff", 2)}, std::string()};
    const std::vector<Param> params(values.begin(), values.end());
    reader->query("SELECT $1, $2, $3, $4, $5", params, [&](const Row& row) {
        for (int i = 0; i < row.columns(); ++i) EXPECT_EQ(row.value(i), values[i]) << i;
    });
}

TEST_P(EachStore, a_query_may_ask_the_same_again_while_it_runs) {
    int inner = 0;
    const Sql numbers = "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3";
    reader->query(numbers, {}, [&](const Row&) {
        reader->query(numbers, {}, [&](const Row&) { ++inner; });
    });
    EXPECT_EQ(inner, 9);
}

TEST_P(EachStore, wrong_statements_are_faults_of_the_program_and_leave_the_writer_usable) {
    writer.begin();
    EXPECT_THROW(writer.execute("INSERT INTO nowhere VALUES ($1)", {1}), SqlError);
    EXPECT_THROW(writer.execute("UPDATE case_row SET state = $1", {1, 2}), SqlError);
    EXPECT_THROW(writer.execute("UPDATE case_row SET state = $2", {1}), SqlError);
    EXPECT_THROW(writer.execute("DELETE FROM case_row; DELETE FROM case_row", {}), SqlError);
    EXPECT_THROW(writer.execute("INSERT INTO case_row(id) VALUES ($1)", {"x"}), SqlError);
    EXPECT_THROW(writer.begin(), SqlError);
    writer.rollback();
    EXPECT_THROW(writer.execute("DELETE FROM case_row", {}), SqlError) << "outside a transaction";
    append(writer, {record("690102/case/A", 1)});
    EXPECT_EQ(reader->head().row, 1);
}

TEST_P(EachStore, a_reader_sees_nothing_of_an_open_transaction) {
    std::int64_t seen = -1;
    writer.begin();
    std::vector<Record> r{record("690102/case/A", 1)};
    ASSERT_EQ(writer.append(r), Appended::done);
    EXPECT_EQ(writer.head().row, 1);
    std::thread other([&] { seen = store->reader()->head().row; });
    if (GetParam()) other.join();  // in memory it waits for the end of the transaction
    writer.rollback();
    if (other.joinable()) other.join();
    EXPECT_EQ(seen, 0);
}

TEST_P(EachStore, keys_and_times_of_the_tail_are_found) {
    for (int i = 1; i <= 20; ++i) {
        auto r = record("690102/case/A", i);
        r.recorded_at = {i / 2 * 10};
        if (i % 5 == 0) r.key = "acc k" + std::to_string(i), r.key_hash = std::string(32, 'h');
        append(writer, {r});
    }
    EXPECT_EQ(reader->row_before({0}), 0);
    EXPECT_EQ(reader->row_before({1}), 1);
    EXPECT_EQ(reader->row_before({50}), 9);
    EXPECT_EQ(reader->row_before({51}), 11);
    EXPECT_EQ(reader->row_before({1000}), 20);
    std::vector<std::int64_t> rows;
    reader->read_keys(reader->row_before({50}), [&](const KnownKey& known) {
        EXPECT_EQ(known.key, "acc k" + std::to_string(known.row));
        EXPECT_EQ(known.key_hash, std::string(32, 'h'));
        EXPECT_EQ(known.stream, "690102/case/A");
        EXPECT_EQ(known.version, known.row);
        rows.push_back(known.row);
    });
    EXPECT_EQ(rows, (std::vector<std::int64_t>{10, 15, 20}));
}

TEST_P(EachStore, marks_are_kept_with_the_transaction) {
    EXPECT_EQ(reader->mark("react"), 0);
    writer.begin();
    writer.set_mark("react", 5);
    writer.rollback();
    EXPECT_EQ(reader->mark("react"), 0);
    writer.begin();
    writer.set_mark("react", 5);
    writer.set_mark("react", 6);
    writer.commit();
    EXPECT_EQ(reader->mark("react"), 6);
}

TEST_P(EachStore, a_hook_that_throws_stops_the_commit) {
    bool fail = true;
    writer.before_commit([&] {
        if (fail) throw std::runtime_error("no");
    });
    EXPECT_ANY_THROW(append(writer, {record("690102/case/A", 1)}));
    writer.rollback();
    EXPECT_EQ(reader->head().row, 0);
    fail = false;
    append(writer, {record("690102/case/A", 1)});
    EXPECT_EQ(reader->head().row, 1);
}

TEST_P(EachStore, tables_behind_follow_the_log_and_readers_see_them) {
    append(writer, {record("690102/case/A", 1), record("690102/case/A", 2)});
    EXPECT_EQ(seen(*reader), 0);
    follow(store->follower());
    EXPECT_EQ(seen(*reader), 2);
    append(writer, {record("690102/case/A", 3)});
    follow(store->follower());
    EXPECT_EQ(seen(*reader), 3);
}

TEST_P(EachStore, what_the_follower_rolls_back_is_not_seen) {
    append(writer, {record("690102/case/A", 1)});
    auto& follower = store->follower();
    follower.begin();
    follower.execute("INSERT INTO seen(id) VALUES ($1)", {"x"});
    follower.rollback();
    EXPECT_EQ(seen(*reader), 0);
}

struct OnDisk : ::testing::Test {
    std::unique_ptr<Store> reopen(ViewSchema views = cases_view()) {
        store.reset();
        store = open({.folder = folder.path(), .views = std::move(views)});
        return nullptr;
    }
    void fill() {
        reopen();
        auto& writer = store->writer();
        writer.begin();
        std::vector<Record> r{record("690102/case/A", 1)};
        ASSERT_EQ(writer.append(r), Appended::done);
        writer.execute("INSERT INTO case_row(id, state) VALUES ($1, $2)", {"A", 1});
        writer.set_mark(views_position, 1);
        writer.set_mark("react", 1);
        writer.commit();
    }
    std::int64_t count() {
        std::int64_t rows = -1;
        store->reader()->query("SELECT count(*) FROM case_row", {},
                               [&](const Row& row) { rows = row.integer(0); });
        return rows;
    }
    TempFolder folder;
    std::unique_ptr<Store> store;
};

TEST_F(OnDisk, everything_is_there_after_a_restart_and_goes_on) {
    fill();
    reopen();
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(store->reader()->mark(views_position), 1);
    append(store->writer(), {record("690102/case/A", 2)});
    const auto all = store->reader()->load("690102/case/A");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].position, 2);
}

TEST_F(OnDisk, another_view_version_empties_the_views_and_keeps_the_log) {
    fill();
    reopen(cases_view(2));
    EXPECT_EQ(count(), 0);
    EXPECT_EQ(store->reader()->mark(views_position), 0);
    EXPECT_EQ(store->reader()->mark("react"), 1);
    EXPECT_EQ(store->reader()->head().row, 1);
}

TEST_F(OnDisk, the_writer_and_the_follower_have_open_transactions_at_once) {
    fill();
    store->writer().begin();
    store->writer().execute("INSERT INTO case_row(id, state) VALUES ($1, $2)", {"B", 1});
    follow(store->follower());
    EXPECT_EQ(seen(*store->reader()), 1);
    EXPECT_EQ(count(), 1);
    store->writer().commit();
    EXPECT_EQ(count(), 2);
}

TEST_F(OnDisk, tables_behind_stay_over_a_restart_and_go_with_another_version) {
    fill();
    follow(store->follower());
    reopen();
    EXPECT_EQ(seen(*store->reader()), 1);
    EXPECT_EQ(store->follower().mark(behind_position), 1);
    reopen(cases_view(2));
    EXPECT_EQ(seen(*store->reader()), 0);
    EXPECT_EQ(store->follower().mark(behind_position), 0);
}

TEST_F(OnDisk, tables_behind_of_a_longer_log_are_made_anew) {
    fill();
    follow(store->follower());
    store.reset();
    for (const char* name : {"log.db", "log.db-wal", "log.db-shm"})
        std::filesystem::remove(folder.path() / name);
    reopen();
    EXPECT_EQ(seen(*store->reader()), 0);
    EXPECT_EQ(store->follower().mark(behind_position), 0);
}

TEST_F(OnDisk, a_missing_file_of_tables_behind_is_made_anew) {
    fill();
    follow(store->follower());
    store.reset();
    for (const char* name : {"behind.db", "behind.db-wal", "behind.db-shm"})
        std::filesystem::remove(folder.path() / name);
    reopen();
    EXPECT_EQ(seen(*store->reader()), 0);
    follow(store->follower());
    EXPECT_EQ(seen(*store->reader()), 1);
}

TEST_F(OnDisk, changed_ddl_under_the_same_version_is_noticed) {
    fill();
    auto views = cases_view();
    views.hot.ddl[0] = "CREATE TABLE case_row(id TEXT PRIMARY KEY, extra INTEGER)";
    views.hot.ddl.pop_back();
    reopen(views);
    EXPECT_EQ(count(), 0);
}

TEST_F(OnDisk, tables_that_left_the_schema_are_dropped) {
    fill();
    reopen({{3, {"CREATE TABLE other(id TEXT)"}, {"other"}}, {}});
    EXPECT_THROW(count(), SqlError);
}

TEST_F(OnDisk, a_folder_has_one_process) {
    fill();
    EXPECT_THROW(open({.folder = folder.path()}), StoreFailed);
    EXPECT_EQ(open_for_reading(folder.path())->head().row, 1);
}

TEST_F(OnDisk, a_snapshot_does_not_move) {
    fill();
    const auto reader = store->reader();
    {
        const Snapshot snapshot(*reader), nested(*reader);
        EXPECT_EQ(reader->head().row, 1);
        append(store->writer(), {record("690102/case/A", 2)});
        EXPECT_EQ(reader->head().row, 1);
    }
    EXPECT_EQ(reader->head().row, 2);
}

TEST_F(OnDisk, the_write_ahead_log_stays_bounded_and_is_counted) {
    store.reset();
    store = open({.folder = folder.path(), .views = cases_view(), .checkpoint_pages = 500});
    auto& writer = store->writer();
    for (int i = 1; i <= 400; ++i) {
        append(writer, {record("690102/case/A", i, std::string(9000, 'x'))});
        writer.checkpoint();
    }
    const auto counters = writer.counters();
    EXPECT_EQ(counters.rows, 400);
    EXPECT_EQ(counters.commits, 400);
    EXPECT_GT(counters.wal_pages, 400 * 3);
    EXPECT_EQ(counters.wal_bytes, counters.wal_pages * (4096 + 24));
    EXPECT_LT(std::filesystem::file_size(folder.path() / "log.db-wal"), 520u * 4120);
}

TEST_F(OnDisk, the_write_ahead_log_stays_bounded_when_nobody_calls_checkpoint) {
    constexpr int pages = 200;
    store.reset();
    store = open({.folder = folder.path(), .views = cases_view(), .checkpoint_pages = pages});
    for (int i = 1; i <= 2000; ++i)
        append(store->writer(), {record("690102/case/A", i, std::string(9000, 'x'))});
    EXPECT_LT(std::filesystem::file_size(folder.path() / "log.db-wal"), 3 * pages * 4120u);
}

TEST_F(OnDisk, with_commit_switched_off_nothing_is_written) {
    fill();
    store.reset();
    store = open({.folder = folder.path(), .views = cases_view(), .commit = false});
    auto& writer = store->writer();
    std::vector<Record> r{record("690102/case/B", 1), record("690102/case/B", 2)};
    writer.begin();
    EXPECT_EQ(writer.append(r), Appended::done);
    writer.execute("DELETE FROM case_row", {});
    writer.commit();
    EXPECT_EQ(r[1].row, 3);
    EXPECT_EQ(writer.counters().rows, 2);
    reopen();
    EXPECT_EQ(store->reader()->head().row, 1);
    EXPECT_EQ(count(), 1);
}

TEST(Sql, text_made_at_run_time_has_one_address) {
    const std::string a = "SELECT 1", b = "SELECT 1";
    EXPECT_EQ(Sql::made(a).text().data(), Sql::made(b).text().data());
}

}  // namespace
}  // namespace store
