#include "office/row_merge.h"

#include <gtest/gtest.h>

#include "domain/guide_changes.h"
#include "office/element_text.h"

namespace office {
namespace {

using domain::Limit;
using domain::Unit;

domain::Guide in_force() {
    domain::Guide guide;
    guide.item = "690102-99";
    guide.name = "换证（新版）";
    guide.region = "690102000000";
    guide.promised.limit = Limit{5, Unit::working_days};
    guide.statutory.limit = Limit{20, Unit::working_days};
    guide.materials = {{.key = "M1", .name = "身份证", .copies = 1, .note = "带原件"},
                       {.key = "M2", .name = "旧证"}};
    guide.steps = {{"receive", "收件", {1, Unit::working_days}, "窗口", "齐全"},
                   {"decide", "决定", {4, Unit::working_days}, "科室", ""}};
    guide.basis = {{"道路条例", "第二十四条", "要旨"}};
    guide.conditions = {{"C1", "有旧证"}};
    guide.channels = {"agent", "counter", "online"};
    guide.places = {{"H1", "W1", "0699-5551001"}};
    guide.complaint_phone = "12345";
    guide.visits = 1;
    guide.output.name = "新证";
    return guide;
}

ReadGuide row(const std::vector<std::pair<std::string, std::string>>& cells) {
    std::vector<Labelled> labelled;
    for (const auto& [heading, text] : cells) labelled.push_back({heading, text, "B2"});
    return read_labelled(labelled);
}

MergedRow merged(const std::vector<std::pair<std::string, std::string>>& cells) {
    return merge_row(in_force(), row(cells), views::Library{});
}

TEST(RowMerge, what_a_guide_says_of_itself_changes_nothing) {
    std::vector<std::pair<std::string, std::string>> cells;
    for (int i = 0; i < static_cast<int>(Label::headings); ++i) {
        const auto element = static_cast<Label>(i);
        if (const auto text = element_text(in_force(), element); !text.empty())
            cells.emplace_back(to_chinese(element), text);
    }
    ASSERT_GT(cells.size(), 12u);
    const auto after = merge_row(in_force(), row(cells), views::Library{});
    for (const auto& change : domain::changes_between(in_force(), after.guide))
        ADD_FAILURE() << change.sentence;
    EXPECT_TRUE(after.notes.empty());
}

TEST(RowMerge, only_what_the_row_says_is_changed) {
    const auto after = merged({{"承诺办结时限", "3个工作日"}, {"投诉电话", ""}}).guide;
    EXPECT_EQ(after.promised.limit, (Limit{3, Unit::working_days}));
    EXPECT_EQ(after.complaint_phone, "12345");
    EXPECT_EQ(domain::changes_between(in_force(), after).size(), 1u);
}

TEST(RowMerge, what_could_not_be_read_changes_nothing) {
    const auto after = merged({{"承诺办结时限", "20"},
                               {"办件类型", "即办件、承诺件"},
                               {"到现场次数", "看情况"},
                               {"办理流程", "先来后到"}})
                           .guide;
    EXPECT_TRUE(domain::changes_between(in_force(), after).empty());
}

TEST(RowMerge, a_material_of_the_same_name_keeps_what_a_cell_cannot_hold) {
    const auto after = merged({{"申请材料", "1.旧证\n2.照片\n3.身份证"}}).guide;
    ASSERT_EQ(after.materials.size(), 3u);
    EXPECT_EQ(after.materials[0].key, "M2");
    EXPECT_EQ(after.materials[1].key, "M3");
    EXPECT_EQ(after.materials[1].name, "照片");
    EXPECT_EQ(after.materials[2].note, "带原件");
}

TEST(RowMerge, a_step_keeps_its_office_and_takes_its_limit) {
    const auto after =
        merged({{"办理流程", "收件（1 个工作日）；审核（2 个工作日）；决定（1 个工作日）"}}).guide;
    ASSERT_EQ(after.steps.size(), 3u);
    EXPECT_EQ(after.steps[0].office, "窗口");
    EXPECT_EQ(after.steps[1].name, "审核");
    EXPECT_EQ(after.steps[2].key, "decide");
    EXPECT_EQ(after.steps[2].limit, (Limit{1, Unit::working_days}));
}

TEST(RowMerge, a_channel_that_no_cell_knows_stays) {
    EXPECT_EQ(merged({{"办理方式", "窗口办理、邮寄"}}).guide.channels,
              (std::vector<std::string>{"agent", "counter", "post"}));
}

TEST(RowMerge, what_is_not_taken_is_said_with_its_cell) {
    const auto after = merged({{"实施机构", "别的局"}});
    ASSERT_EQ(after.notes.size(), 1u);
    EXPECT_EQ(after.notes.front().place, "B2");
    EXPECT_EQ(after.guide.implementing_agency, "");
}

TEST(RowMerge, a_new_guide_stands_in_the_region_with_its_codes) {
    const auto made = guide_of_row(row({{"事项名称", "登记"},
                                        {"事项编号", "690102-77"},
                                        {"实施编码", "1234567890"},
                                        {"到现场次数", "1"}}),
                                   "690102000000", views::Library{});
    EXPECT_EQ(made.guide.item, "690102-77");
    EXPECT_EQ(made.guide.code, "1234567890");
    EXPECT_EQ(made.guide.region, "690102000000");
    EXPECT_EQ(made.guide.visits_reason, "");
}

}  // namespace
}  // namespace office
