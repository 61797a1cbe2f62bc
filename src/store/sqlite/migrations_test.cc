#include "store/sqlite/migrations.h"

#include <gtest/gtest.h>

namespace store::sqlite {
namespace {

std::string schema_of(Connection& c) {
    std::string all;
    c.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", {},
            [&](const Row& row) { all += row.string(0) + "\n"; });
    return all;
}

const Migrations steps{"CREATE TABLE a(x INTEGER)", "ALTER TABLE a ADD COLUMN y INTEGER; "
                                                    "CREATE TABLE b(x INTEGER)"};

TEST(Migrations, from_zero_and_step_by_step_give_the_same) {
    Connection at_once({}), by_steps({});
    migrate(at_once, steps);
    migrate(by_steps, {steps[0]});
    migrate(by_steps, steps);
    migrate(by_steps, steps);
    EXPECT_EQ(schema_of(at_once), schema_of(by_steps));
    EXPECT_NE(schema_of(at_once).find("y INTEGER"), std::string::npos);
}

TEST(Migrations, a_step_that_fails_changes_nothing) {
    Connection c({});
    migrate(c, {steps[0]});
    const auto before = schema_of(c);
    EXPECT_THROW(migrate(c, {steps[0], "CREATE TABLE n(x INTEGER); CREATE TABLE a(x INTEGER)"}),
                 SqlError);
    EXPECT_EQ(schema_of(c), before);
    EXPECT_FALSE(c.in_transaction());
}

TEST(Migrations, a_later_version_is_refused) {
    Connection c({});
    migrate(c, steps);
    EXPECT_THROW(migrate(c, {steps[0]}), StoreFailed);
}

TEST(Migrations, the_log_has_one_index_beside_its_key) {
    Connection c({});
    migrate(c, log_migrations);
    std::vector<std::string> indexes;
    c.query("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'log'", {},
            [&](const Row& row) { indexes.push_back(row.string(0)); });
    EXPECT_EQ(indexes, std::vector<std::string>{"log_stream"});
}

}  // namespace
}  // namespace store::sqlite
