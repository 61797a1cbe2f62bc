#include "domain/guide_changes.h"

#include <gtest/gtest.h>

#include "domain/case_fixture_test.h"

namespace domain {
namespace {

using samples::tennis_guide;

std::vector<std::string> said(const Guide& before, const Guide& after) {
    std::vector<std::string> sentences;
    for (const auto& change : changes_between(before, after)) sentences.push_back(change.sentence);
    return sentences;
}

using Sentences = std::vector<std::string>;

TEST(GuideChanges, a_guide_and_itself_say_nothing) {
    EXPECT_EQ(said(tennis_guide(), tennis_guide()), Sentences{});
}

TEST(GuideChanges, speak_of_times_as_people_do) {
    Guide after = tennis_guide();
    after.promised.limit = Limit{5, Unit::working_days};
    EXPECT_EQ(said(tennis_guide(), after), Sentences{"承诺时限由 6 个工作日改为 5 个工作日"});
    after.promised.limit.reset();
    EXPECT_EQ(said(tennis_guide(), after), Sentences{"去掉了承诺时限（原来是 6 个工作日）"});
    after = tennis_guide();
    after.promised.limit = Limit{0, Unit::working_days};
    after.kind = CaseKind::on_the_spot;
    EXPECT_EQ(said(tennis_guide(), after),
              (Sentences{"承诺时限由 6 个工作日改为当场", "改为当场办结（即办件）"}));
}

TEST(GuideChanges, speak_of_papers_that_come_go_and_ease) {
    Guide after = tennis_guide();
    std::erase_if(after.materials, [](const Material& m) { return m.key == "photo"; });
    after.materials[1].need = Need::deferrable;
    after.materials[2].waived = true;
    after.materials.push_back({.key = "map", .name = "位置图"});
    EXPECT_EQ(said(tennis_guide(), after), (Sentences{"材料「场地图」由必须交改为可以先受理后补交",
                                                      "材料「租赁合同」不用交了，由系统核对",
                                                      "增加材料「位置图」", "不再要材料「照片」"}));
}

TEST(GuideChanges, speak_of_phones_and_ways) {
    Guide before = tennis_guide(), after = tennis_guide();
    before.channels = {"counter", "post"};
    after.channels = {"counter", "online"};
    after.places[0].phone = "0699-5551009";
    after.complaint_phone = "0699-12345";
    EXPECT_EQ(said(before, after), (Sentences{"窗口咨询电话改为 0699-5551009",
                                              "投诉电话改为 0699-12345",
                                              "办理方式增加：网上", "办理方式去掉：邮寄"}));
}

// No change goes untold, whichever member it is in.
TEST(GuideChanges, name_what_has_no_sentence_of_its_own) {
    Guide after = tennis_guide();
    after.regime = Regime::record_filing;
    after.after_grant = "一年以后来年检";
    after.statutory.note = "待核实";
    std::swap(after.materials[0], after.materials[1]);
    EXPECT_EQ(said(tennis_guide(), after),
              (Sentences{"受理制度改了", "法定时限的说明改了", "申请材料的次序改了",
                         "办结以后要做的事改了"}));
}

}  // namespace
}  // namespace domain
