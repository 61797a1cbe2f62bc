#include <gtest/gtest.h>

#include <fstream>

#include "api/search_index.h"
#include "api/search_words.h"
#include "store/testing/fixtures.h"

namespace api {
namespace {

const std::vector<Findable> city{{"g1",
                                  "1",
                                  "食品经营许可（新办）",
                                  {"开饭店许可", "办食品证"},
                                  {"设备设施、布局和操作流程图", "市场监督管理局"},
                                  {{"topic", {"经营许可"}}, {"audience", {"natural", "legal"}}}},
                                 {"g2",
                                  "1",
                                  "个体工商户设立登记",
                                  {"开小店执照"},
                                  {"经营场所证明"},
                                  {{"topic", {"企业开办"}}, {"audience", {"natural"}}}},
                                 {"g3",
                                  "1",
                                  "出生登记（新生儿落户）",
                                  {"上户口"},
                                  {"出生医学证明"},
                                  {{"topic", {"户籍办理"}}, {"audience", {"natural"}}}},
                                 {"n4", "1", "食品经营许可", {}, {"市场监督管理局"}, {}},
                                 {"n5", "1", "个体登记", {}, {}, {}}};

std::string first(const SearchIndex& index, const std::string& text) {
    const auto answer = index.find({.text = text});
    return answer.hits.empty() ? "" : answer.hits.front().key;
}

TEST(Search, finds_by_name_everyday_word_material_and_office) {
    SearchIndex index{{}};
    index.hold(city);
    EXPECT_EQ(first(index, "食品经营"), "g1") << "a guide before a bare entry";
    EXPECT_EQ(first(index, "食品经营许可"), "n4") << "a name that is the question itself";
    EXPECT_EQ(first(index, "个体"), "g2");
    EXPECT_EQ(first(index, "我要开饭店"), "g1");
    EXPECT_EQ(first(index, "怎么上户口"), "g3");
    EXPECT_EQ(first(index, "出生医学证明"), "g3");
    EXPECT_EQ(first(index, "市场监督管理局"), "g1");
    EXPECT_EQ(first(index, "食"), "g1");
    EXPECT_EQ(first(index, "没有这样的事情啊啊"), "");
}

TEST(Search, reads_traditional_characters_full_width_letters_and_pinyin) {
    SearchIndex index{{}};
    index.hold(city);
    EXPECT_EQ(first(index, "食品經營"), "g1");
    EXPECT_EQ(first(index, "個體工商戶"), "g2");
    EXPECT_EQ(first(index, "spjyxk"), "g1");
    EXPECT_EQ(first(index, "ＳＰＪＹ"), "g1");
    EXPECT_EQ(first(index, "gsh"), "g2") << "from the middle of the name";
    EXPECT_EQ(first(index, "chushengdengji"), "g3");
    EXPECT_EQ(first(index, "shk"), "g3") << "an everyday word";
}

TEST(Search, a_question_that_nothing_answers_wholly_is_answered_by_its_greater_part) {
    SearchIndex index{{}};
    index.hold(city);
    EXPECT_EQ(first(index, "办个体营业执照"), "g2");
}

TEST(Search, filters_and_counts_classes) {
    SearchIndex index{{}};
    index.hold(city);
    auto answer =
        index.find({.text = "", .classes = {{"audience", "legal"}}, .count_classes = true});
    EXPECT_EQ(answer.total, 1);
    answer = index.find({.text = "", .count_classes = true});
    EXPECT_EQ(answer.total, 5);
    EXPECT_EQ(answer.classes["audience"]["natural"], 3);
    EXPECT_EQ(answer.classes["audience"]["legal"], 1);
    EXPECT_EQ(answer.classes["topic"]["企业开办"], 1);
    EXPECT_EQ(answer.hits.front().key, "g1") << "without a question: in the order they came";
}

TEST(Search, puts_what_is_done_here_first) {
    SearchIndex index{{}};
    index.hold(
        {{"g1", "1", "个体工商户设立登记", {"个体户"}, {}, {{"region", {"690102000000"}}}},
         {"g2", "1", "个体工商户设立登记", {"个体工商户"}, {}, {{"region", {"690121000000"}}}}});
    EXPECT_EQ(index.find({.text = "个体工商", .here = "690102000000"}).hits.front().key, "g1");
    EXPECT_EQ(index.find({.text = "个体工商", .here = "690121000000"}).hits.front().key, "g2");
}

TEST(Search, goes_on_where_it_was_and_follows_what_changes) {
    const store::testing::TempFolder folder;
    { SearchIndex{folder.path()}.hold(city); }
    SearchIndex index{folder.path()};
    EXPECT_EQ(first(index, "食品经营"), "g1") << "kept on disk";
    auto changed = city;
    changed[0].name = "餐饮服务许可";
    changed[0].mark = "2";
    changed.erase(changed.begin() + 1);
    index.hold(changed);
    EXPECT_EQ(first(index, "餐饮服务"), "g1");
    EXPECT_EQ(first(index, "个体工商户"), "");
    EXPECT_EQ(index.find({}).total, 4);
}

TEST(Search, makes_a_broken_index_anew) {
    const store::testing::TempFolder folder;
    { SearchIndex{folder.path()}.hold(city); }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        if (entry.is_regular_file()) std::ofstream(entry.path()) << "not an index";
    SearchIndex index{folder.path()};
    index.hold(city);
    EXPECT_EQ(first(index, "食品经营"), "g1");
}

TEST(SearchWords, makes_spellings_alike) {
    EXPECT_EQ(normal_text("《食品經營》 許可（Ａbc）"), "食品经营许可abc");
    EXPECT_EQ(pinyin_of("食品a1").initials, "spa1");
    EXPECT_EQ(pinyin_of("食品").whole, "shipin");
    EXPECT_EQ(normal_text("\xff\xfe"), normal_text("\xff\xfe"))
        << "bytes that are no text end nowhere";
}

}  // namespace
}  // namespace api
