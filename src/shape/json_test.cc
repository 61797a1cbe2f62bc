#include "shape/json.h"

#include <gtest/gtest.h>

#include "shape/samples_test.h"

namespace shape {
using namespace samples;

TEST(Json, spike) {
    Everything e;
    e.text = "甲\n\"~";
    e.event = Closed{};
    const auto text = to_json(e);
    std::puts(text.c_str());
    auto back = from_json<Everything>(text, Reading::strict);
    if (!back) for (auto& p : back.refusal().problems) std::puts((p.pointer + " " + p.code + p.message).c_str());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, e);
}

}  // namespace shape
