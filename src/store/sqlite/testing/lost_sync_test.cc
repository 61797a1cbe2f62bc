#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "store/keys.h"
#include "store/sqlite/testing/lost_sync_vfs.h"
#include "store/testing/fixtures.h"
#include "store/verify.h"

namespace store::sqlite::testing {
namespace {

using store::testing::record;
using store::testing::TempFolder;

constexpr base::Instant now{1'760'000'000'000'000};

struct Setup {
    bool synchronous = true;
    bool keys_first = true;  // keys are flushed before the log commits
};

ViewSchema views() {
    return {{1, {"CREATE TABLE seen(stream TEXT PRIMARY KEY, version INTEGER)"}, {"seen"}},
            {1, {"CREATE TABLE followed(row INTEGER PRIMARY KEY)"}, {"followed"}}};
}

// A server that writes records, view rows and rows behind until the power fails. Each body is a box under the
// key of a new person.
class Server {
  public:
    Server(const LostSyncVfs& vfs, const std::filesystem::path& folder, std::uint64_t seed,
           Setup setup)
        : random_(seed), bytes_(seed), keys_(key_options(vfs, folder, setup), bytes_) {
        StoreOptions options;
        options.folder = folder;
        options.views = views();
        options.checkpoint_pages = 20;
        options.synchronous = setup.synchronous;
        options.vfs = vfs.name();
        store_ = store::open(options);
        if (setup.keys_first) store_->writer().before_commit([this] { keys_.flush(); });
    }

    // Throws StoreFailed when the power fails. Afterwards `trying` may or may not be on the disk.
    void write_batch() {
        trying.clear();
        auto& writer = store_->writer();
        writer.begin();
        const int size = 1 + static_cast<int>(random_() % 6);
        for (int i = 0; i < size; ++i) write_one(writer);
        writer.commit();
        acknowledged.insert(acknowledged.end(), trying.begin(), trying.end());
        trying.clear();
        writer.checkpoint();
        follow();
    }

    std::vector<Record> acknowledged;
    std::vector<Record> trying;

    static KeyStoreOptions key_options(const LostSyncVfs& vfs, const std::filesystem::path& folder,
                                       Setup setup) {
        return {.folder = folder / "keys", .synchronous = setup.synchronous, .vfs = vfs.name()};
    }

  private:
    void follow() {
        auto& follower = store_->follower();
        follower.begin();
        for (const auto& r : follower.read_log(follower.mark(behind_position), 100)) {
            follower.execute("INSERT INTO followed(row) VALUES ($1)", {r.row});
            follower.set_mark(behind_position, r.row);
        }
        follower.commit();
        follower.checkpoint();
    }
    void write_one(Writer& writer) {
        const auto person = keys_.new_person(now);
        const auto stream = "690102/case/" + std::to_string(random_() % 20);
        const std::string plain(random_() % 20 ? 200 : 9000, 'p');
        auto box = keys_.seal(person, KeyClass::archive, "", plain);
        auto r = record(stream, ++versions_[stream], box->to_text());
        r.actor = person;
        if (writer.append({&r, 1}) != Appended::done) throw std::logic_error("conflict");
        writer.execute("INSERT INTO seen(stream, version) VALUES ($1, $2)"
                       " ON CONFLICT(stream) DO UPDATE SET version = excluded.version",
                       {stream, r.version});
        trying.push_back(std::move(r));
    }

    std::mt19937_64 random_;
    base::SeededRandom bytes_;
    KeyStore keys_;
    std::map<std::string, std::int64_t> versions_;
    std::unique_ptr<Store> store_;
};

// The rows behind are those of the log up to the mark, whatever end of them was lost.
bool is_a_beginning(Tables& follower, Reader& reader, std::int64_t log_rows) {
    const auto mark = follower.mark(behind_position);
    std::int64_t rows = -1, last = -1;
    reader.query("SELECT count(*), coalesce(max(row), 0) FROM followed", {},
                 [&](const Row& row) { rows = row.integer(0), last = row.integer(1); });
    return rows == mark && last == mark && mark <= log_rows;
}

// What is wrong on the disk that the server left; "" if nothing.
std::string examine(const std::filesystem::path& folder, const Server& server) try {
    base::SystemRandom random;
    const KeyStore keys({.folder = folder / "keys", .synchronous = false}, random);
    const auto store = store::open({.folder = folder, .views = views(), .synchronous = false});
    const auto reader = store->reader();
    const auto all = reader->read_log(0, SIZE_MAX);
    const auto sure = server.acknowledged.size();
    if (all.size() != sure && all.size() != sure + server.trying.size())
        return fmt::format("{} records, {} acknowledged", all.size(), sure);
    for (std::size_t i = 0; i < sure; ++i)
        if (store::testing::text_of(all[i]) != store::testing::text_of(server.acknowledged[i]))
            return fmt::format("record {} differs", i + 1);
    for (const auto& r : all)
        if (!keys.open(r.actor, "", Box::from_text(r.body).value()))
            return fmt::format("the key of record {} is lost", r.row);
    if (!is_a_beginning(store->follower(), *reader, static_cast<std::int64_t>(all.size())))
        return "the tables behind are no beginning of the log";
    return verify(folder).intact() ? "" : "verify finds damage";
} catch (const std::exception& error) {
    return error.what();
}

struct Result {
    std::string problem;
    std::size_t acknowledged = 0;
};

Result cut_power(std::uint64_t seed, Setup setup) {
    const TempFolder disk, after;
    LostSyncVfs vfs(seed);
    std::mt19937_64 random(seed);
    std::filesystem::create_directories(after.path() / "keys");
    Server server(vfs, disk.path(), seed, setup);
    vfs.cut_after(static_cast<int>(random() % 400));
    try {
        while (true) server.write_batch();
    } catch (const StoreFailed&) {
        if (!vfs.is_cut()) throw;
    }
    vfs.write_survivors(disk.path(), after.path());
    std::filesystem::copy_file(disk.path() / "keys/master.key", after.path() / "keys/master.key");
    return {examine(after.path(), server), server.acknowledged.size()};
}

int failures(int rounds, Setup setup) {
    int failed = 0;
    for (int seed = 1; seed <= rounds; ++seed) failed += !cut_power(seed, setup).problem.empty();
    return failed;
}

TEST(LostSync, no_acknowledged_record_and_no_key_is_lost) {
    std::size_t acknowledged = 0;
    for (int seed = 1; seed <= 60; ++seed) {
        const auto result = cut_power(seed, {});
        ASSERT_EQ(result.problem, "") << "seed " << seed;
        acknowledged += result.acknowledged;
    }
    EXPECT_GT(acknowledged, 800u) << "the test writes too little to mean anything";
}

// The test above is worth something only if it fails when syncs are left out.
TEST(LostSync, mutation_without_syncs_records_are_lost) {
    EXPECT_GT(failures(10, {.synchronous = false}), 5);
}

TEST(LostSync, mutation_without_flushing_keys_first_keys_are_lost) {
    EXPECT_GT(failures(10, {.keys_first = false}), 5);
}

TEST(LostSync, after_a_failure_the_writer_refuses_everything) {
    const TempFolder disk;
    LostSyncVfs vfs(1);
    const auto store = store::open({.folder = disk.path(), .vfs = vfs.name()});
    auto& writer = store->writer();
    store::testing::append(writer, {record("690102/case/A", 1)});
    vfs.cut_after(1);
    EXPECT_THROW(store::testing::append(writer, {record("690102/case/A", 2)}), StoreFailed);
    vfs.mend();
    writer.rollback();
    EXPECT_THROW(writer.begin(), StoreFailed);
}

// One commit that also checkpoints, cut at its nth operation; how many operations it took.
int commit_with_checkpoint(int cut_after) {
    const TempFolder disk;
    LostSyncVfs vfs(1);
    const auto store =
        store::open({.folder = disk.path(), .checkpoint_pages = 1, .vfs = vfs.name()});
    const auto before = vfs.operations();
    if (cut_after >= 0) vfs.cut_after(cut_after);
    store::testing::append(store->writer(), {record("690102/case/A", 1)});
    store->writer().checkpoint();
    return vfs.operations() - before;
}

TEST(LostSync, a_failed_sync_of_a_checkpoint_is_not_swallowed) {
    const int operations = commit_with_checkpoint(-1);
    EXPECT_GT(operations, 6);
    for (int at = 0; at < operations; ++at)
        EXPECT_THROW(commit_with_checkpoint(at), StoreFailed) << at << " of " << operations;
}

// The power fails while the folder is being made or migrated.
TEST(LostSync, a_folder_half_made_can_be_opened) {
    for (int at = 0; at < 60; ++at) {
        const TempFolder disk, after;
        LostSyncVfs vfs(at);
        vfs.cut_after(at);
        try {
            store::open({.folder = disk.path(), .vfs = vfs.name()});
        } catch (const StoreFailed&) {
        }
        vfs.write_survivors(disk.path(), after.path());
        const auto store = store::open({.folder = after.path(), .synchronous = false});
        store::testing::append(store->writer(), {record("690102/case/A", 1)});
        EXPECT_TRUE(verify(after.path()).intact()) << at;
    }
}

}  // namespace
}  // namespace store::sqlite::testing
