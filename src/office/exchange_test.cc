#include "office/exchange.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/source_dir_test.h"
#include "shape/json.h"
#include "shape/yaml.h"

namespace office {
namespace {

domain::ElementTable shipped_table() {
    std::ostringstream text;
    text << std::ifstream(base::source_dir() / "catalog/elements.yaml").rdbuf();
    auto json = shape::yaml_to_json(text.str());
    return shape::from_value<domain::ElementTable>(json.value(), shape::Reading::authored).value();
}

const domain::ExchangeInterface& interface_of(const domain::ElementTable& table,
                                              const std::string& key) {
    return *std::ranges::find(table.interfaces.value(), key, &domain::ExchangeInterface::key);
}

std::string cell(const domain::Guide& guide, const domain::ExchangeInterface& to,
                 const std::string& identifier) {
    const auto head = exchange_head(to);
    const auto row = exchange_row(guide, to);
    return row.cells.at(
        static_cast<std::size_t>(std::ranges::find(head, identifier) - head.begin()));
}

domain::Guide sample() {
    domain::Guide guide;
    guide.name = "网球场使用许可";
    guide.level = "县级";
    guide.audience = {domain::Audience::natural, domain::Audience::legal};
    guide.channels = {"counter", "post"};
    guide.promised.limit = domain::parse_limit("5wd").value();
    guide.fee.charged = true;
    return guide;
}

// The same word has another code in each: C0109 counts 快递 as 3, GB/T 39046 as 4.
TEST(Exchange, one_word_inside_is_another_code_for_each_interface) {
    const auto table = shipped_table();
    EXPECT_EQ(cell(sample(), interface_of(table, "up_task"), "handle_type"), "1^3");
    EXPECT_EQ(cell(sample(), interface_of(table, "gbt39046"), "办理形式"), "1^4");
}

TEST(Exchange, a_limit_is_a_number_and_a_unit) {
    const auto table = shipped_table();
    const auto& to = interface_of(table, "up_task");
    EXPECT_EQ(cell(sample(), to, "promise_day"), "5");
    EXPECT_EQ(cell(sample(), to, "promise_type"), "1");
    EXPECT_EQ(cell(sample(), to, "anticipate_day"), "");
    EXPECT_EQ(cell(sample(), to, "is_fee"), "1");
}

TEST(Exchange, a_code_is_never_guessed) {
    const auto table = shipped_table();
    auto guide = sample();
    guide.level = "派出所";
    const auto row = exchange_row(guide, interface_of(table, "gbt39046"));
    ASSERT_EQ(row.problems.size(), 1U);
    EXPECT_EQ(row.problems[0].pointer, "/level");
    EXPECT_EQ(cell(guide, interface_of(table, "gbt39046"), "行使层级"), "");
}

}  // namespace
}  // namespace office
