#include "office/labels.h"

#include <array>
#include <unordered_map>

#include "office/plain.h"

namespace office {
namespace {

struct Spelled {
    Label element;
    std::string_view pointer;
    std::string_view headings;  // the first is how we write it
};

constexpr Spelled spellings[] = {
    {Label::name, "/name",
     "事项名称 项目名称 办事事项 办理事项 服务事项 业务名称 许可事项名称 行政许可事项名称 子项名称 "
     "事项 办理项名称 业务办理项名称 实施清单名称 主项名称"},
    {Label::aliases, "/aliases", "日常用语 俗称 常用名"},
    {Label::item_type, "/item_type", "事项类型 事项类别 项目类型 权力类型 事项性质"},
    {Label::kind, "/kind", "办件类型 办理类型 审批类型 件类型"},
    {Label::agency, "/implementing_agency",
     "实施主体 实施机构 实施机关 实施部门 办理机构 受理机构 所属机构 责任部门 办理部门 承办机构 "
     "主管部门 实施主体名称 部门 单位 填报单位 决定机构"},
    {Label::code, "/code", "实施编码 事项编码 项目编号 业务办理项编码 事项编号 实施清单编码"},
    {Label::basis, "/basis",
     "设定依据 法律依据 办理依据 实施依据 政策依据 项目设定依据 依据名称 法律法规名称 审批依据 "
     "依据 依据条款 许可依据 法定依据 依据内容"},
    {Label::statutory, "/statutory/limit",
     "法定办结时限 法定时限 法定期限 法定办理时限 法定时间 法定办结时间 法定办理期限 法定审批时限"},
    {Label::promised, "/promised/limit",
     "承诺办结时限 承诺时限 承诺期限 承诺办理时限 承诺时间 承诺办结时间 承诺办理期限 承诺审批时限"},
    {Label::limit, "/promised/limit",
     "办理时限 办理期限 办结时限 办理时限（未区分） 审批时限 项目审批总时限 时限 具体时限 办结期限 "
     "工作时限 总时限"},
    {Label::conditions, "/conditions",
     "受理条件 申请条件 办理条件 审批条件 申请受理条件 准予条件 许可条件 条件 申报条件 "
     "予以批准的条件 申办条件"},
    {Label::materials, "/materials",
     "申请材料 申报材料 办理材料 所需材料 提交材料 材料清单 材料列表 申请材料目录 所需要件 要件 "
     "需提交材料 材料名称 提供材料 所需资料 申办材料 办事材料 报送材料 需要材料 应提交材料 "
     "应提交的材料 需提交 所需提交的材料 办理要件"},
    {Label::steps, "/steps",
     "环节 办理环节 办理流程 办理程序 工作流程 办事流程 审批程序 流程 办理步骤 环节名称 "
     "项目审批程序 审批流程 办事程序 步骤"},
    {Label::special_steps, "/special_steps",
     "特殊环节 特别程序 是否存在特别程序 特殊程序 特别环节"},
    {Label::visits, "/visits",
     "到办事现场次数 到现场次数 到窗口次数 现场次数 到现场大厅次数 跑动次数 最多跑动次数 "
     "到大厅次数 到窗口最少次数"},
    {Label::audience, "/audience", "服务对象 办理对象 适用对象 面向对象 申请主体 申请人类型"},
    {Label::channels, "/channels", "办理形式 办理方式 申请方式 受理方式"},
    {Label::online, "/channels", "是否网办 是否可网办 网上办理"},
    {Label::online_depth, "/online_depth", "网上办理深度 网办深度 网办类型 办理深度"},
    {Label::hall_entered, "/places", "是否进驻政务大厅 是否进驻大厅 是否进驻 进驻大厅"},
    {Label::hall, "/places", "大厅名称 政务大厅名称 办理大厅 办理窗口 咨询窗口"},
    {Label::address, "/places",
     "办理地点 办理地址 受理地点 受理地址 办公地址 窗口地址 地址 受理地点、时间 办理地点/时间 "
     "办理机构及办理地点 接收地址"},
    {Label::hours, "/places", "办公时间 办理时间 受理时间 接待时间 工作时间"},
    {Label::consult_phone, "/places/0/phone",
     "咨询电话 联系电话 办公电话 咨询方式 电话咨询 服务电话 窗口电话 咨询服务电话 电话 "
     "咨询及联系电话 联系方式 咨询途径"},
    {Label::complaint_phone, "/complaint_phone",
     "投诉电话 监督电话 监督投诉电话 投诉监督电话 监督投诉方式 举报电话 投诉方式 监督投诉 投诉渠道 "
     "窗口投诉 监督投诉渠道 监督举报电话"},
    {Label::fee, "/fee/standard",
     "收费 是否收费 收费标准 收费情况 收费项目信息 收费依据及标准 收费依据和标准 费用"},
    {Label::fee_basis, "/fee/basis", "收费依据 项目收费依据"},
    {Label::result, "/output/name",
     "办理结果 审批结果名称 办理结果名称 结果名称 审批结果 办理结果类型 审批结果类型 结果样本 "
     "审批结果样本 证照名称"},
    {Label::courier, "/delivery", "是否支持物流快递 是否支持快递 物流快递 送达方式"},
    {Label::commitment, "/commitment", "是否告知承诺制 是否告知承诺 告知承诺"},
    {Label::questions, "/questions", "常见问题 常见问题解答 问题解答"},
    {Label::headings, "", "栏目"},
};

using Index = std::unordered_map<std::string, Label>;

const Index& index() {
    static const Index made = [] {
        Index index;
        for (const auto& spelled : spellings) {
            auto rest = spelled.headings;
            while (!rest.empty()) {
                const auto word = rest.substr(0, rest.find(' '));
                index.emplace(plain_heading(word), spelled.element);
                rest.remove_prefix(std::min(rest.size(), word.size() + 1));
            }
        }
        return index;
    }();
    return made;
}

const Spelled& spelled(Label element) {
    return spellings[static_cast<std::size_t>(element)];
}

constexpr std::size_t han = 3;  // bytes of a Chinese character
constexpr std::size_t shortest_tail = 4 * han, longest = 12 * han;

std::optional<Label> spelled_as(const std::string& plain) {
    const auto found = index().find(plain);
    if (found == index().end()) return {};
    return found->second;
}

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(spellings); ++i)
        if (spellings[i].element != static_cast<Label>(i)) return false;
    return true;
}
static_assert(in_order(), "one row an element, in the order of the enumeration");

}  // namespace

std::optional<Label> known_label(std::string_view heading) {
    const auto plain = plain_heading(heading);
    if (const auto label = spelled_as(plain)) return label;
    for (const std::string_view tail : {"图", "说明", "及编码", "一览表", "目录"})
        if (plain.ends_with(tail)) return spelled_as(plain.substr(0, plain.size() - tail.size()));
    // 「国家法律依据」: a longer word for one we know.
    for (std::size_t at = han; at + shortest_tail <= plain.size() && plain.size() <= longest;
         at += han)
        if (const auto label = spelled_as(plain.substr(at))) return label;
    return {};
}

std::string_view pointer_of(Label element) {
    return spelled(element).pointer;
}

std::string_view to_chinese(Label element) {
    const auto headings = spelled(element).headings;
    return headings.substr(0, headings.find(' '));
}

}  // namespace office
