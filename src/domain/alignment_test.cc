#include "domain/alignment.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_fixture_test.h"

namespace domain {
namespace {

using samples::tennis_guide;

Burden any_burden() {
    Burden burden;
    for (const auto* name : {"身份证", "场地图", "租赁合同", "照片", "证明"})
        if (*rc::gen::arbitrary<bool>()) burden.materials.insert(name);
    if (*rc::gen::arbitrary<bool>()) burden.minutes = *rc::gen::inRange(0, 10'000);
    burden.steps = *rc::gen::inRange(1, 6);
    burden.visits = *rc::gen::inRange(0, 4);
    return burden;
}

RC_GTEST_PROP(Meet, is_idempotent_commutative_and_associative, ()) {
    const auto a = any_burden(), b = any_burden(), c = any_burden();
    RC_ASSERT(meet(a, a) == a);
    RC_ASSERT(meet(a, b) == meet(b, a));
    RC_ASSERT(meet(meet(a, b), c) == meet(a, meet(b, c)));
}

RC_GTEST_PROP(Meet, asks_for_no_more_than_any_and_for_all_that_all_ask, ()) {
    const auto a = any_burden(), b = any_burden();
    const auto least = meet(a, b);
    RC_ASSERT(lighter_or_equal(least, a));
    RC_ASSERT(lighter_or_equal(least, b));
    const auto other = any_burden();
    if (lighter_or_equal(other, a) && lighter_or_equal(other, b))
        RC_ASSERT(lighter_or_equal(other, least));
    const auto far = distance(a, least);
    RC_ASSERT(far.minutes >= 0 && far.steps >= 0 && far.visits >= 0);
    RC_ASSERT(distance(least, least).none());
}

Guide any_guide(const std::string& item) {
    Guide guide = tennis_guide();
    guide.item = item;
    std::erase_if(guide.materials, [](const Material&) { return *rc::gen::arbitrary<bool>(); });
    if (!guide.materials.empty()) guide.deferral.materials = {guide.materials.front().key};
    guide.promised.limit =
        Limit{*rc::gen::inRange(1, 20),
              *rc::gen::element(Unit::working_days, Unit::days, Unit::working_hours)};
    const int steps = *rc::gen::inRange(1, 6);
    for (int i = 0; i < steps; ++i)
        guide.steps.push_back(
            {"s" + std::to_string(i), "环节", Limit{*rc::gen::inRange(0, 3), Unit::working_days}});
    guide.visits = *rc::gen::inRange(0, 3);
    return guide;
}

// Whatever the districts ask: the aligned guide asks for no more in any part, stands at the
// standard, and aligning it again changes nothing.
RC_GTEST_PROP(Adopt, brings_every_district_to_the_standard_and_adds_nothing, ()) {
    const Guide a = any_guide("690102-99"), b = any_guide("690121-99"), c = any_guide("690100-99");
    const std::vector<const Guide*> all{&a, &b, &c};
    const auto standard = standard_of(all);
    const auto find = [&](const std::string& item) -> const Guide& {
        return **std::ranges::find_if(all, [&](const Guide* g) { return g->item == item; });
    };
    for (const Guide* guide : all) {
        const auto after =
            adopt(*guide, standard, find(standard.shortest), find(standard.simplest));
        RC_ASSERT(burden_of(after) == standard.burden);
        RC_ASSERT(lighter_or_equal(burden_of(after), burden_of(*guide)));
        for (const auto& key : after.deferral.materials)
            RC_ASSERT(find_material(after, key) != nullptr);
        RC_ASSERT(distance(burden_of(after), standard.burden).none());
    }
}

TEST(Standard, takes_the_least_of_each_and_says_who_shows_it) {
    Guide city = tennis_guide(), county = tennis_guide();
    county.item = "690121-99";
    county.promised.limit = Limit{9, Unit::working_days};
    county.materials.push_back({.key = "id", .name = "车辆照片"});
    county.visits = 2;
    county.steps = {{"receive", "收件", Limit{1, Unit::working_days}}};
    city.steps = {{"receive", "收件", Limit{1, Unit::working_days}},
                  {"decide", "决定", Limit{1, Unit::working_days}}};
    const auto standard = standard_of({&county, &city});
    EXPECT_EQ(standard.shortest, "690102-99");
    EXPECT_EQ(standard.simplest, "690121-99");
    EXPECT_TRUE(standard.by_one);
    const auto far = distance(burden_of(county), standard.burden);
    EXPECT_EQ(far.materials, std::vector<std::string>{"车辆照片"});
    EXPECT_EQ(far.minutes, 3 * 480);
    EXPECT_EQ(far.visits, 2);
    EXPECT_EQ(distance(burden_of(city), standard.burden).steps, 1);
}

}  // namespace
}  // namespace domain
