#include "store/store.h"

#include <gtest/gtest.h>

#include "store/testing/fixtures.h"

namespace store {
namespace {

using testing::record;
using testing::TempFolder;

TEST(Store, a_committed_record_is_read_back_whole) {
    auto s = open({});
    auto r = record("690102/case/A", 1);
    r.effective_at = base::Instant{5};
    r.key = "acc 1";
    r.key_hash = std::string(32, '\x07');
    s->writer().begin();
    ASSERT_EQ(s->writer().append({&r, 1}), Appended::done);
    s->writer().commit();
    const auto loaded = s->reader()->load("690102/case/A");
    ASSERT_EQ(loaded.size(), 1u);
    EXPECT_EQ(testing::text_of(loaded[0]), testing::text_of(r));
    EXPECT_EQ(loaded[0].row, 1);
    EXPECT_EQ(loaded[0].position, 1);
}

}  // namespace
}  // namespace store
