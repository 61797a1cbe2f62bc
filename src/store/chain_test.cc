#include "store/chain.h"

#include <gtest/gtest.h>

#include "store/store.h"

namespace store {
namespace {

// Computed apart from this program, from the words in chain.h.
TEST(Chain, two_records_give_the_golden_bytes) {
    Record first{.stream = "690102/case/A", .version = 1, .type = "submitted"};
    first.recorded_at = {1'760'000'000'000'001};
    first.actor = "acc";
    first.key = "acc k1";
    first.key_hash = std::string(32, '\x07');
    first.body = R"({"姓名":"张三"})";
    const auto a = chain_of({}, first);
    EXPECT_EQ(base::to_hex(a), "5fbf97ebb782b85e5f2116b83b2a1106dffb0771fe1c147091d1fd4d50de12ce");

    Record second{.stream = "690102/case/A", .version = 2, .type = "deemed_accepted", .format = 3};
    second.recorded_at = {1'760'000'000'000'002};
    second.effective_at = base::Instant{1'759'999'999'999'999};
    second.actor = "clock";
    second.body = "{}";
    const auto b = chain_of(a, second);
    EXPECT_EQ(base::to_hex(b), "ee1a978f9904c9037b4e1af8cd767284f7e7c189cb097c2a34d1dd3ab62995ef");
    EXPECT_EQ(base::to_hex(next_head(next_head({}, a), b)),
              "b2ae765e647d6e32a7c3afb8c5048b37eb93bd1c198f02a52c92f6053d1151da");
}

TEST(Chain, bytes_cannot_move_from_one_column_to_the_next) {
    Record one{.stream = "s", .version = 1, .type = "ab"}, two = one;
    one.actor = "c";
    two.type = "a";
    two.actor = "bc";
    EXPECT_NE(chain_of({}, one), chain_of({}, two));
}

}  // namespace
}  // namespace store
