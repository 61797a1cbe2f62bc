#include "store/verify.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "store/file_door.h"
#include "store/sqlite/connection.h"
#include "store/testing/fixtures.h"

namespace store {
namespace {

using testing::append;
using testing::record;
using testing::TempFolder;

// Three shards, eleven streams, versions interleaved; every column used.
void fill(const std::filesystem::path& folder) {
    const auto log = open({.folder = folder});
    for (int version = 1; version <= 5; ++version) {
        std::vector<Record> batch;
        for (int s = 0; s < 11; ++s) {
            auto r = record("69010" + std::to_string(s % 3) + "/case/" + std::to_string(s), version,
                            R"({"step":)" + std::to_string(version * s) + "}");
            if (s % 2) r.effective_at = base::Instant{1000 + s};
            if (s % 3) r.key = "acc k" + std::to_string(s), r.key_hash = std::string(32, 'h');
            batch.push_back(std::move(r));
        }
        append(log->writer(), std::move(batch));
    }
}

struct Altered {
    Altered() { fill(folder.path()); }
    void run(const std::string& sql) { database().script(sql); }
    sqlite::Connection& database() {
        if (!connection_)
            connection_ = std::make_unique<sqlite::Connection>(
                sqlite::ConnectionOptions{.file = folder.path() / "log.db"});
        return *connection_;
    }
    Verification verified() {
        connection_.reset();
        return verify(folder.path());
    }
    std::string codes() {
        std::string all;
        for (const auto& f : verified().findings) all += f.code + "@" + std::to_string(f.row) + " ";
        return all;
    }
    TempFolder folder;

  private:
    std::unique_ptr<sqlite::Connection> connection_;
};

TEST(Verify, an_untouched_log_is_intact) {
    Altered log;
    std::int64_t last = 0;
    const auto result = verify(log.folder.path(), [&](auto done, auto total) {
        EXPECT_EQ(total, 55);
        last = done;
    });
    EXPECT_TRUE(result.intact());
    EXPECT_EQ(result.rows, 55);
    EXPECT_EQ(last, 55);
}

TEST(Verify, the_place_is_named) {
    Altered log;
    log.run("UPDATE log SET body = replace(body, '8', '9') WHERE stream = '690101/case/4' AND "
            "version = 2");
    const auto result = log.verified();
    ASSERT_EQ(result.found, 1);
    EXPECT_EQ(result.findings[0].code, "record_altered");
    EXPECT_EQ(result.findings[0].stream, "690101/case/4");
    EXPECT_EQ(result.findings[0].version, 2);
    EXPECT_EQ(result.findings[0].row, 16);
}

TEST(Verify, cut_off_ends_are_noticed) {
    Altered log;
    log.run("DELETE FROM log WHERE row = 55");
    EXPECT_EQ(log.codes(), "shard_head_wrong@54 ");
}

TEST(Verify, a_whole_stream_taken_out_is_noticed) {
    Altered log;
    log.run("DELETE FROM log WHERE stream = '690100/case/0'");
    const auto codes = log.codes();
    EXPECT_NE(codes.find("row_gap@2 "), codes.npos);
    EXPECT_NE(codes.find("position_gap@4 "), codes.npos);
    EXPECT_NE(codes.find("shard_head_wrong"), codes.npos);
}

TEST(Verify, a_stream_taken_out_with_all_numbers_closed_up_is_noticed_by_the_head) {
    Altered log;
    log.run("DELETE FROM log WHERE row > 44;"  // the last record of every stream
            "UPDATE shard SET position = (SELECT max(position) FROM log WHERE log.shard = "
            "shard.shard)");
    EXPECT_EQ(log.codes(), "shard_head_wrong@44 shard_head_wrong@44 shard_head_wrong@44 ");
}

TEST(Verify, a_lost_shard_row_is_noticed) {
    Altered log;
    log.run("DELETE FROM shard WHERE shard = '690101'");
    EXPECT_EQ(log.codes(), "shard_head_wrong@55 ");
}

TEST(Verify, a_folder_without_a_log_is_not_called_intact) {
    TempFolder empty;
    EXPECT_THROW(verify(empty.path()), StoreFailed);
}

constexpr const char* columns[] = {"row",       "shard", "position",     "stream",       "version",
                                   "type",      "format", "recorded_at", "effective_at", "actor",
                                   "key",       "key_hash", "chain",     "body"};

// Another value of the same kind: one bit of one byte is flipped.
Value flipped(const Value& value, int byte, int bit) {
    if (const auto* n = std::get_if<std::int64_t>(&value))
        return std::int64_t(*n ^ (std::int64_t{1} << (byte % 8 * 8 + bit)));
    auto bytes = value.index() == 2 ? std::get<std::string>(value) : std::get<Blob>(value).bytes;
    bytes[byte % bytes.size()] ^= static_cast<char>(1 << bit);
    return value.index() == 2 ? Value(bytes) : Value(Blob{bytes});
}

RC_GTEST_PROP(VerifyProperty, any_flipped_bit_of_any_column_is_noticed, ()) {
    Altered log;
    const std::string column = *rc::gen::elementOf(
        std::vector<std::string>(std::begin(columns), std::end(columns)));
    const auto row = *rc::gen::inRange(1, 56);
    const auto byte = *rc::gen::inRange(0, 64), bit = *rc::gen::inRange(0, 8);
    Value value;
    log.database().query(Sql::made("SELECT " + column + " FROM log WHERE row = $1"), {row},
                         [&](const Row& r) { value = r.value(0); });
    RC_PRE(value.index() != 0);
    const auto other = flipped(value, byte, bit);
    const Sql update = Sql::made("UPDATE log SET " + column + " = $1 WHERE row = $2");
    // The unique keys refuse some flips: those bytes were not altered.
    const Param params[] = {other, row};
    RC_PRE(log.database().try_execute(update, params) == SQLITE_DONE);
    RC_ASSERT(!log.verified().intact());
}

// The same in the file itself. Balancing pages leaves stale copies behind: all copies are changed.
RC_GTEST_PROP(VerifyProperty, a_flipped_bit_of_a_record_in_the_file_is_noticed, ()) {
    Altered log;
    log.database().checkpoint(true);
    const auto path = log.folder.path() / "log.db";
    auto bytes = system_files().read(path).value();
    const std::string body = R"({"step":50})";
    const auto byte = *rc::gen::inRange<std::size_t>(0, body.size());
    const auto bit = *rc::gen::inRange(0, 8);
    int copies = 0;
    for (auto at = bytes.find(body); at != bytes.npos; at = bytes.find(body, at + 1), ++copies)
        bytes[at + byte] ^= static_cast<char>(1 << bit);
    RC_ASSERT(copies > 0);
    std::filesystem::remove(path);
    system_files().write_new(path, bytes);
    RC_ASSERT(!log.verified().intact());
}

}  // namespace
}  // namespace store
