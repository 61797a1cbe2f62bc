#include "main/bench_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "api/search_index.h"
#include "main/bench_report.h"
#include "main/bench_world.h"
#include "main/stopwatch.h"

namespace banshi {
namespace {

constexpr int guides = 200'000, questions = 4'000;

constexpr std::array things{"食品经营",     "道路货物运输", "公共场所卫生", "户外广告",
                            "建筑工程施工", "个体工商户",   "社会保险",     "住房公积金",
                            "不动产",       "教师资格",     "取水",         "林木采伐",
                            "烟草专卖零售", "医疗机构执业", "特种设备使用", "危险化学品经营",
                            "出版物零售",   "人力资源服务", "排污",         "老年人优待"};
constexpr std::array acts{"许可", "登记", "备案", "变更登记", "注销登记",
                          "补办", "延续", "年审", "转移登记", "资格认定"};
constexpr std::array extras{"新办", "分支机构", "法人", "自然人",   "临时",
                            "跨区", "首次",     "换发", "小微企业", "示范点"};
constexpr std::array materials{"申请书",   "营业执照", "身份证",   "委托书",   "场所布局图",
                               "租赁合同", "健康证明", "设备清单", "制度清单", "照片"};
constexpr std::array everyday{"开饭店", "跑货车",   "挂招牌", "办执照", "买房过户",
                              "交社保", "取公积金", "当老师", "卖烟",   "办残疾证"};
constexpr std::array topics{"经营许可", "生育收养", "户籍办理", "社会保障",
                            "住房保障", "交通出行", "教育科研"};

// Names as of 200 districts with a thousand items each.
api::Findable thing_of(int n) {
    const auto of = [n](const auto& list, int step) {
        return std::string(list[static_cast<std::size_t>(n / step) % list.size()]);
    };
    const auto district = n / 1000;
    api::Findable thing;
    thing.key = fmt::format("g{:06}-{:03}", district, n % 1000);
    thing.mark = std::to_string(n);
    thing.name = fmt::format("{}{}（{}）", of(things, 1), of(acts, 20), of(extras, 200));
    thing.aliases = {of(everyday, 3), of(everyday, 7) + of(acts, 11)};
    thing.texts = {of(acts, 13) + "证", of(topics, 5),
                   "第" + std::to_string(district) + "区政务服务局"};
    for (int i = 0; i < 5; ++i) thing.texts.push_back(of(things, 3 + i) + of(materials, 2 + i));
    thing.classes = {{"topic", {of(topics, 5)}},
                     {"region", {fmt::format("{:06}000000", district)}},
                     {"agency", {fmt::format("A{:05}", n / 40)}},
                     {"item_type", {of(acts, 20)}},
                     {"audience", n % 3 == 0 ? std::vector<std::string>{"natural", "legal"}
                                             : std::vector<std::string>{"legal"}}};
    return thing;
}

api::SearchQuestion question_of(int n) {
    const auto of = [n](const auto& list, int step) {
        return std::string(list[static_cast<std::size_t>(n / step) % list.size()]);
    };
    api::SearchQuestion question;
    switch (n % 7) {
        case 0:
            question.text = of(things, 1) + of(acts, 3);
            break;
        case 1:
            question.text = "我要" + of(everyday, 1);
            break;
        case 2:
            question.text = of(things, 5);
            break;
        case 3:
            question.text = std::array{"spjy", "dlhw", "gtgsh", "zfgjj",
                                       "jszg"}[static_cast<std::size_t>(n / 6 % 5)];
            break;
        case 4:
            question.text = of(things, 7) + of(materials, 2);
            break;
        case 5:
            break;  // only what the filter says
        default:
            question.text = "怎么办" + of(everyday, 2) + of(acts, 5);
            break;
    }
    if (n % 2 == 0) question.classes["region"] = fmt::format("{:06}000000", n % 200);
    question.count_classes = n % 4 == 0;
    return question;
}

double part(std::vector<double>& times, double share) {
    const auto at =
        times.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(times.size() - 1));
    std::ranges::nth_element(times, at);
    return *at * 1000;
}

}  // namespace

int bench_search(const BenchOptions& options) {
    const BenchFolder folder{options.data};
    api::SearchIndex index{folder.path() / "search"};
    std::vector<api::Findable> all;
    for (int n = 0; n < guides; ++n) all.push_back(thing_of(n));
    const Stopwatch building;
    index.hold(all);
    const auto build_seconds = building.seconds();
    all[7].name += "改";
    all[7].mark = "changed";
    const Stopwatch changing;
    index.hold(all);
    const auto change_seconds = changing.seconds();
    std::vector<double> times;
    long found = 0;
    for (int n = 0; n < questions; ++n) {
        const auto question = question_of(n);
        const Stopwatch watch;
        found += index.find(question).hits.empty() ? 0 : 1;
        times.push_back(watch.seconds());
    }
    print_report({{"guides", guides},
                  {"build_seconds", build_seconds},
                  {"one_change_seconds", change_seconds},
                  {"questions", questions},
                  {"answered", found},
                  {"p50_ms", part(times, 0.5)},
                  {"p99_ms", part(times, 0.99)},
                  {"max_ms", part(times, 1)}},
                 options.json);
    return done;
}

}  // namespace banshi
