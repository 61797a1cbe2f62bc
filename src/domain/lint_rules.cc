#include "domain/lint_rules.h"

#include <algorithm>
#include <unordered_map>

namespace domain {
namespace {

constexpr auto E = Severity::error;
constexpr auto W = Severity::warning;
constexpr auto H = Severity::hint;
constexpr auto all = Reach::everywhere;
constexpr auto whole = Reach::whole;

constexpr LintRule rules[] = {
    // ------------------------------------------------------------------ what must stand in a guide
    {"element_missing", E, all, "要素齐全：每一个必填的要素都有内容",
     "GB/T 36114-2018；山阳区 2022 一.4", "/output/name: ''", "/output/name: 公共场所卫生许可证"},
    {"element_empty", E, all, "栏目有标题就要有内容，没有的写「无」和原因", "山阳区 2022 一.4",
     "申请材料:\n咨询电话: 0699-5551001", "申请材料: 无\n咨询电话: 0699-5551001"},
    {"key_missing", E, whole, "每一行有编号", "编号用来指到这一行", "/conditions/0/key: ''", ""},
    {"key_twice", E, whole, "编号不重复", "编号用来指到这一行", "/conditions/1/key: C1", ""},
    {"name_unclear", E, all, "事项名称写全，不用「标题缺」「测试」一类的占位", "GB/T 36114-2018",
     "/name: 测试事项", "/name: 公共场所卫生许可（新办）"},
    {"name_brackets", H, all, "名称里的括号用全角，前后成对", "GB/T 15834 标点用法",
     "/name: 公共场所卫生许可(新办）", ""},
    {"no_materials", W, whole, "没有材料的事项要核对是不是真的不用交", "GB/T 36114-2018",
     "/materials: []", ""},
    {"no_questions", W, whole, "写上常问的问题", "GB/T 36114-2018", "/questions: []", ""},
    {"no_aliases", W, whole, "写上百姓平时怎么叫这件事", "GB/T 36114-2018", "/aliases: []", ""},
    {"page_remnant", E, all, "文字里没有网页标签、内网地址和本机路径", "山阳区 2022 一.4：内容准确",
     "/summary: '办理&nbsp;卫生许可'", "/summary: 开理发店先办卫生许可"},
    {"raw_code", E, all, "显示给人看的是文字，不是代码", "GB/T 39046-2020 代码表", "办件类型: 1",
     "办件类型: 承诺件"},
    {"element_twice", W, all, "同一个要素只写一处", "数据同源",
     "办件类型: 承诺件\n办件类型: 承诺件", "办件类型: 承诺件"},
    {"elements_differ", E, all, "同一个要素写在几处的，内容一致", "数据同源；山阳区 2022 一.1",
     "是否支持物流快递: 是\n是否支持物流快递: 否", "是否支持物流快递: 是"},
    {"typo", W, all, "没有常见的错别字和混乱的标点", "山阳区 2022 一.4：内容准确",
     "/summary: 按收费标椎缴费", "/summary: 按收费标准缴费"},
    {"element_unreadable", E, all, "要素能按规定的写法读出来", "GB/T 39046-2020",
     "到办事现场次数: 若干", "到办事现场次数: 1"},

    // ------------------------------------------------------------------------------ basis and code
    {"basis_missing", E, all, "有设定依据", "行政许可法 第十四条、第十七条", "/basis: []", ""},
    {"basis_no_article", W, all, "依据写到条款", "山阳区 2022 一.4；GB/T 36114-2018",
     "/basis/0/article: ''", "/basis/0/article: 第四条"},
    {"basis_truncated", W, all, "依据的条文不用省略号截断", "GB/T 36114-2018",
     "/basis/0/gist: 住宿、沐浴……须先办证", ""},
    {"basis_unconfirmed", W, whole, "依据对照原文核实过", "没有核实的依据不能当作定论",
     "/basis/0/unconfirmed: true", ""},
    {"item_code_length", E, all, "实施编码 31 位；老的 24 位也收",
     "GB/T 39554.1-2020；GB/T 39046-2020", "/code: 11690102MBDEM0170L46901239", ""},
    {"item_code_organ", E, all, "实施编码前 18 位是有效的统一社会信用代码", "GB 32100-2015",
     "/code: 11690102MBDEM017004690123923000", ""},
    {"item_code_other_organ", W, whole, "实施编码里的机构就是实施机构", "GB/T 39554.1-2020",
     "/implementing_agency: 11690102MBDEM012X9", ""},
    {"handling_code", E, whole, "业务办理项编号是两位数字", "GB/T 39554.1-2020", "/handling: '7'",
     "/handling: '07'"},
    {"catalog_entry_unknown", E, whole, "在基本目录里有这一项，目录之外不设事项",
     "山阳区 2022 一.1：清单之外无事项", "/catalog_entry: '999999999999'", ""},
    {"catalog_entry_missing", E, whole, "本地区的基本目录公布以后，写明实施的是哪一项",
     "山阳区 2022 一.1：清单之外无事项", "", ""},
    {"agency_code", E, whole, "机构的信用代码校验正确", "GB 32100-2015",
     "/deciding_agency: 11690102MBDEM01700", ""},
    {"agency_unknown", E, whole, "机构在机构目录里", "清单之外无事项",
     "/accepting_agency: 11370800MB28559184", ""},
    {"region_code", E, whole, "地区填 12 位区划代码", "GB/T 10114", "/region: '690102'", ""},
    {"region_unknown", E, whole, "地区在区划目录里", "区划代码表", "/region: '690999000000'", ""},

    // ------------------------------------------------------------------------------ halls and
    // phones
    {"hall_unknown", E, whole, "大厅在大厅目录里，名称地址不另写",
     "山阳区 2022 一.4：大厅名称、地址统一", "/places/0/hall: H99", ""},
    {"hall_conflict", E, all, "没有进驻大厅的，不写大厅和窗口", "山阳区 2022 一.4",
     "是否进驻政务大厅: 否\n大厅名称: 青禾区政务服务中心",
     "是否进驻政务大厅: 是\n大厅名称: 青禾区政务服务中心"},
    {"phone_form", E, all, "电话是一个打得通的号码：位数和区号对得上",
     "山阳区 2022 一.4：务必能接通", "/places/0/phone: 0699-55510",
     "/places/0/phone: 0699-5551001 转 8012"},
    {"phone_placeholder", E, all, "电话不是占位的号码", "山阳区 2022 一.4：务必能接通",
     "/places/0/phone: 0699-1234567", ""},
    {"phone_area_code", W, all, "固定电话带区号", "山阳区 2022 一.4", "/places/0/phone: '5551001'",
     "/places/0/phone: '12345'"},
    {"phone_missing", E, all, "咨询电话、投诉电话写的是号码", "山阳区 2022 一.4",
     "/complaint_phone: 见网站", ""},
    {"phones_equal", W, all, "咨询电话和投诉电话分开", "浙江省要素校验规则；山阳区 2022 一.4",
     "/places/0/phone: 0699-5551000", "/places/0/phone: 0699-5551001"},
    {"complaint_phone_differs", E, whole, "投诉电话是本地区统一的一个，或者 12345",
     "山阳区 2022 一.4", "/complaint_phone: 0699-5559999", "/complaint_phone: '12345'"},
    {"phone_other_place", W, all, "区号是本地的", "山阳区 2022 一.4",
     "/places/0/phone: 010-65551001", ""},

    // ------------------------------------------------------------------------------ limits and
    // steps
    {"statutory_missing", W, all, "写明法定时限；法律没有规定的，说明里写明", "GB/T 36114-2018",
     "/statutory/limit: null\n/statutory/note: ''", ""},
    {"limit_without_unit", E, all, "期限带单位，工作日和日不混写", "行政许可法 第八十二条",
     "法定办结时限: 20", "法定办结时限: 20个工作日"},
    {"limit_undistinguished", W, all, "法定时限和承诺时限分开写", "山阳区 2022 一.4",
     "办理时限: 20个工作日", "法定办结时限: 20个工作日\n承诺办结时限: 10个工作日"},
    {"limit_has_extension", W, all, "期限里不夹带延长：延长另写，写明谁批准",
     "行政许可法 第四十二条", "承诺办结时限: 10个工作日，特殊情况延长5天",
     "承诺办结时限: 10个工作日"},
    {"unit_source_missing", W, whole, "写明法律原文用的单位", "行政许可法 第八十二条",
     "/statutory/unit_source: ''", ""},
    {"unit_looser_than_law", E, whole, "单位不比法律原文宽：原文写日的，不能换成工作日",
     "行政许可法 第八十二条；domain-tables L21",
     "/statutory/unit_source: 条例第七条：自收到申请之日起二十日内",
     "/statutory/unit_source: 行政许可法第八十二条：按工作日"},
    {"promise_later_than_law", E, all, "承诺时限不晚于法定时限",
     "山阳区 2022 一.3；承诺时限不得长于法定时限", "/promised/limit: 30wd",
     "/promised/limit: 10wd"},
    {"promise_equals_statutory", H, all, "承诺时限比法定时限短", "克拉玛依 2019 二.3：就短不就长",
     "/promised/limit: 20wd", "/promised/limit: 7wd"},
    {"limits_not_compared", W, whole, "单位不同的期限有工作日历可比", "期限的单位要一致", "", ""},
    {"on_the_spot_too_long", E, all, "即办件当天办完", "GB/T 39046-2020 办件类型",
     "/kind: on_the_spot", "/kind: timed"},
    {"kind_conflict", E, all, "办件类型只有一种，和时限、环节对得上", "山阳区 2022 一.4",
     "办件类型: 即办件、承诺件", "办件类型: 承诺件"},
    {"kind_suspect", W, all, "一个工作日办完又没有特殊环节的，核对是不是即办件",
     "克拉玛依 2019 二.3",
     "/special_steps: []\n/promised/limit: 1wd\n/steps: [{key: receive, name: 收件, limit: 0.5wd, "
     "office: 窗口, standard: 清点}, {key: decide, name: 决定, limit: 0.5wd, office: 窗口, "
     "standard: 核对}]",
     ""},
    {"promise_tier", E, all, "承诺时限用本地规定的档次", "中原西路 2016：1、3、7 个工作日", "", ""},
    {"steps_too_many", E, all, "最多五个环节", "山阳区 2022 一.3",
     "/steps/5: {key: review, name: 决定, limit: 0.1wd, office: 科室, standard: 复核}", ""},
    {"step_name", E, all, "环节只能是收件、受理、审核、决定、送达", "山阳区 2022 一.3",
     "/steps/2/name: 复核", "/steps/2/name: 审核"},
    {"step_office", W, whole, "写明环节由谁办", "GB/T 36114-2018", "/steps/2/office: ''", ""},
    {"steps_without_limits", W, all, "每个环节写明最长多久", "陕西 2020 第六条；山阳区 2022 一.3",
     "办理流程: 申请人提出申请，窗口受理后送科室审查", "办理流程: 受理=1工作日; 决定=2工作日"},
    {"step_twice", E, all, "同一个环节只写一次", "山阳区 2022 一.3", "/steps/3/name: 审核", ""},
    {"step_unit", W, all, "环节和承诺用同一种单位", "期限的单位要一致", "/steps/2/limit: 4d", ""},
    {"steps_exceed_promise", E, all, "各环节时限之和不大于承诺时限",
     "山阳区 2022 一.3；陕西 2020 第六条", "/steps/2/limit: 9wd", "/steps/2/limit: 3wd"},
    {"steps_without_decision", W, all, "环节里有决定：只写受理的看不出谁来定", "陕西 2020 第六条",
     "环节: 受理=1工作日", "环节: 受理=0.5工作日; 决定=0.5工作日"},
    {"step_longer_than_promise", E, all, "单个环节不长于承诺时限", "山阳区 2022 一.3",
     "/steps/2/limit: 30wd", ""},
    {"regime_steps", W, whole, "受理制度和环节对得上：自收到起算的没有受理环节",
     "社会保险经办条例；domain-tables L2", "/regime: from_receipt", ""},
    {"window_authority_letter", E, whole, "收件即受理、受理即办结要有授权书",
     "山阳区 2022 一.3；陕西 2020 第十八条",
     "/window_authority: {receive_is_accept: true, accept_is_decide: false, letter: ''}",
     "/window_authority: {receive_is_accept: true, accept_is_decide: false, letter: D-01}"},
    {"window_order", E, whole, "受理时间的截止在开始之后", "受理时间",
     "/intake_windows: [{open: '2026-09-24', close: '2026-09-07'}]", ""},
    {"window_ends_on_day_off", E, whole, "受理时间截止在工作日", "民法典 第二百零三条",
     "/intake_windows: [{open: '2026-09-07', close: '2026-09-26'}]", ""},

    // --------------------------------------------------------------------------------- special
    // steps
    {"special_step_in_statutory", E, whole, "只有听证、检测等法定环节不计入法定期限",
     "行政许可法 第四十五条",
     "/special_steps/0/excludes_statutory: true\n/special_steps/0/excludes_promised: "
     "true\n/special_steps/0/basis: 本局通知",
     ""},
    {"special_step_sets", E, whole, "不计入法定期限的，也不计入承诺期限", "行政许可法 第四十五条",
     "/special_steps/1/excludes_promised: false", ""},
    {"special_step_in_promise", E, whole, "本地规定计入承诺期限的，照计", "政策参数 12", "", ""},
    {"special_step_too_long", W, whole, "特殊环节不长于法定时限，除非另有规定",
     "行政许可法 第四十五条：所需时间书面告知", "/special_steps/0/limit: 60wd", ""},
    {"special_step_kind", E, whole, "特殊环节是法律或者政策列出的种类", "陕西 2020 第十一条",
     "/special_steps/0/kind: meeting", ""},

    // ---------------------------------------------------------------------------------------
    // clauses
    {"vague_clause", E, all, "没有兜底和模糊的说法：其他材料、有关证明、等",
     "山阳区 2022 一.4；中原西路 2016 三.2：模糊条款", "/materials/2/name: 其他有关证明材料",
     "/materials/2/name: 监护人或者其他直系亲属的身份证"},
    {"vague_condition", E, all, "条件能对着判断：不写「符合有关规定」「视情况」",
     "山阳区 2022 一.4", "/conditions/0/text: 符合有关规定",
     "/conditions/0/text: 符合《公共场所卫生标准》表 1 的空气质量要求"},
    {"condition_instead", W, whole, "不符合的人知道该去办什么", "GB/T 36114-2018",
     "/conditions/4/instead: ''", ""},
    {"condition_names_material", W, all, "受理条件里不列材料", "浙江省要素校验规则",
     "/conditions/0/text: 提交身份证原件和复印件各一份", ""},

    // -------------------------------------------------------------------------------------
    // materials
    {"material_no_way", E, whole, "必须交的材料有办法交", "指南之外无材料",
     "/materials/2/accepts: []\n/materials/2/copies: 0", ""},
    {"material_without_basis", E, whole, "每份材料有依据；没有依据的证明一律取消",
     "行政许可法 第三十一条；中原西路 2016 三.2", "/materials/2/basis: ''", ""},
    {"material_twice", E, all, "同一份材料只列一次", "减证便民",
     "/materials/2/name: 公共场所卫生许可申请表", ""},
    {"material_compound", W, all, "一行只写一份材料", "GB/T 36114-2018 材料目录",
     "申请材料:\n  1. 就业、住所、就读证明及代办人身份证", "申请材料:\n  1. 居住证"},
    {"material_in_attachment", E, all, "材料写在指南里，不写「详见附件」", "一次性告知",
     "申请材料:\n  1. 详见附件2", ""},
    {"material_internal", E, all, "机关自己做的记录、审批表不向申请人要",
     "国务院 减证便民；指南之外无材料", "申请材料:\n  1. 实地查看表", "申请材料:\n  1. 平面图"},
    {"material_is_item", W, all, "材料名称是一份材料，不是事项的名称", "GB/T 36114-2018",
     "事项名称: 签注居住证\n申请材料:\n  1. 签注居住证", ""},
    {"copy_conflict", E, all, "名称说要复印件的，份数不是 0", "GB/T 36114-2018",
     "/materials/2/name: 平面图复印件\n/materials/2/accepts: []\n/materials/2/copies: 0", ""},
    {"identity_all_required", E, all, "几种身份证件任选一种，不能都标「必要」", "一次性告知",
     "申请材料:\n  1. 居民身份证(必要)\n  2. 外国人护照(必要)", "申请材料:\n  1. 居民身份证"},
    {"cancelled_proof", W, all, "不要已经取消的证明：谁能出、怎么核实要想过",
     "国办发〔2018〕47号 证明事项清理；中原西路 2016 三.2", "申请材料:\n  1. 无犯罪记录证明",
     "申请材料:\n  1. 身份证"},
    {"waived_without_share", E, whole, "免提交的写明从哪里取得", "能共享的不再要",
     "/materials/2/waived: true", ""},
    {"issued_not_shared", W, all, "政府部门发的改成共享取得", "济源 2023 二.6；中原西路 2016 五.2",
     "/materials/1/share: null\n/materials/1/waived: false", ""},
    {"proof_without_justification", W, whole, "还保留的证明写明依据和为什么共享不能代替",
     "中原西路 2016 三.2", "/materials/2/name: 场所产权证明\n/materials/2/source: other", ""},
    {"sample_missing", H, whole, "每一种收的形式都有样本", "克拉玛依 2019 三.1；陕西 2020 第六条",
     "/materials/2/samples: [{form: pdf, name: 样本, file: ''}]\n/materials/2/accepts: [pdf, jpeg]",
     "/materials/2/samples: [{form: pdf, name: 样本, file: ''}, {form: jpeg, name: 样本, file: "
     "''}]\n/materials/2/accepts: [pdf, jpeg]"},
    {"copies", E, whole, "份数是 0 或者更大的整数", "GB/T 36114-2018", "/materials/2/copies: -1",
     ""},
    {"no_check_points", W, whole, "写明审查要点，补正只能从要点里选", "行政许可法 第三十二条",
     "/materials/2/points: []", ""},

    // ---------------------------------------------------------------------- commitment and
    // deferral
    {"commitment_reason", W, whole, "不实行告知承诺的写明原因", "国办发〔2020〕42号",
     "/commitment: {offered: false, kind: '', covers: [], basis: '', reason: ''}", ""},
    {"commitment_kind", E, whole, "承诺代替的是证明还是审批", "国办发〔2020〕42号；国发〔2021〕7号",
     "/commitment: {offered: true, kind: '', covers: [M3], basis: 条例, reason: ''}", ""},
    {"commitment_unknown_material", E, whole, "承诺代替的材料在清单里", "指南之外无材料",
     "/commitment: {offered: true, kind: proof, covers: [M99], basis: 条例, reason: ''}", ""},
    {"commitment_main_material", E, whole, "申请书不能用承诺代替", "国办发〔2020〕42号",
     "/commitment: {offered: true, kind: proof, covers: [M1], basis: 条例, reason: ''}", ""},
    {"commitment_barred", E, whole,
     "关系公共安全、生命健康的不用告知承诺，法律或者国务院清单点名的除外",
     "国办发〔2020〕42号；domain-tables L5",
     "/name: 烟花爆竹经营许可\n/commitment: {offered: true, kind: approval, covers: [], basis: "
     "本区通知, reason: ''}",
     "/commitment: {offered: true, kind: approval, covers: [], basis: 国发〔2021〕7号附件, reason: "
     "''}"},
    {"deferral_unknown_material", E, whole, "容缺的材料在清单里", "指南之外无材料",
     "/deferral/materials: [M99]", ""},
    {"deferral_main_material", E, whole, "只有次要材料可以容缺", "山阳区 2022 一.5",
     "/deferral/materials: [M1]", ""},
    {"deferral_not_listed", E, whole, "可以后补的材料在容缺清单里", "山阳区 2022 一.5",
     "/materials/2/need: deferrable\n/deferral/materials: []", ""},

    // -------------------------------------------------------------------------- fee, result,
    // channels
    {"fee_without_basis", E, all, "收费有标准和依据", "行政许可法 第五十八条",
     "/fee: {charged: true, standard: 每件 80 元, basis: '', note: ''}",
     "/fee: {charged: false, standard: '', basis: '', note: ''}"},
    {"remedy_of_enterprise", E, whole, "企业办的事项没有行政复议", "行政复议法 第二条、第十一条",
     "/implementing_agency: 91690100MADEM037XJ", ""},
    {"remedy_missing", E, whole, "行政许可写明复议和诉讼", "行政许可法 第三十八条",
     "/remedy: complaint_only", ""},
    {"visits", E, all, "到窗口次数是 0 或者更大的整数", "GB/T 39046-2020", "/visits: -1", ""},
    {"visits_too_many", E, all, "到窗口次数不超过规定", "克拉玛依 2019：最多跑一次",
     "/visits: 3\n/visits_reason: 要来三次", ""},
    {"visits_depth", W, all, "全程网办的到窗口次数是 0", "浙江省要素校验规则",
     "/visits: 1\n/visits_reason: 取证\n/online_depth: [全程网办]", ""},
    {"visits_zero_without_way", E, all, "不用到窗口的，要能网上办或者邮寄", "浙江省要素校验规则",
     "/visits: 0\n/channels: [counter]\n/online_depth: []\n/delivery: [counter]", ""},
    {"result_form", W, whole, "结果名称是证的，类型是证照", "浙江省要素校验规则",
     "/output: {name: 卫生许可证, kind: 批文, validity: 4 年, electronic: true}", ""},

    // ------------------------------------------------------------------------ situations and the
    // form
    {"situation_unused", W, whole, "问了的情形有用：材料、字段或者后面的问题靠它", "能不问的不问",
     "/situations/3: {key: colour, question: 喜欢什么颜色？, hint: '', options: [{value: red, "
     "label: 红}, {value: blue, label: 蓝}]}",
     ""},
    {"situation_unreachable", E, whole, "每个问题都有人会被问到", "情形互相矛盾",
     "/situations/1/when: {and: [{'==': [{var: route}, commit]}, {'==': [{var: route}, normal]}]}",
     ""},
    {"option_same_outcome", W, whole, "两个选项的结果一样，就不用分", "能不问的不问",
     "/situations/1/options: [{value: none, label: 不用}, {value: central, label: 集中空调}, "
     "{value: split, label: 分体空调}]",
     ""},
    {"material_never_needed", E, whole, "每份材料都有人要交", "情形互相矛盾",
     "/materials/2/when: {and: [{'==': [{var: route}, commit]}, {'==': [{var: route}, normal]}]}",
     ""},
    {"options_empty", E, whole, "问题有选项", "选项是这个问题的全部答案",
     "/situations/0/options: []", ""},
    {"options_single", W, whole, "只有一个选项的不用问", "选项是这个问题的全部答案",
     "/situations/1/options: [{value: none, label: 不用}]", ""},
    {"field_inconsistent", E, whole, "字段的类型和限制一致", "字段的类型和限制要一致",
     "/form/0/fields/0/minimum: 3", ""},
    {"rule", E, whole, "条件能算出是或否", "条件要能算出是或否",
     "/materials/2/when: {'==': [{var: nobody}, x]}", ""},

    // --------------------------------------------------------------------------------------
    // templates
    {"template_unbound", E, whole, "有要素模板的事项绑定模板", "山阳区 2022 一.2：四级十同", "",
     ""},
    {"template_unknown", E, whole, "绑定的要素模板公布过", "山阳区 2022 一.2",
     "/binding: {key: 没有这个模板, version: 1}", ""},
    {"template_outdated", W, whole, "绑定的是最新一版要素模板", "山阳区 2022 一.2", "", ""},
    {"template_changed", E, whole, "模板定下来的要素，下级不改", "山阳区 2022 一.2", "", ""},

    // ------------------------------------------------------------------------------------ lists
    {"once_visits", E, whole, "「最多跑一次」清单里的事项，到窗口最多一次：市里列的，各区都要做到",
     "克拉玛依 2019 二.1",
     "/catalog_entry: '000131104000'\n/visits: 2\n/visits_reason: 交原件一次，领证一次",
     "/catalog_entry: '000131104000'\n/visits: 1\n/visits_reason: 核对原件"},
    {"proof_cancelled", E, whole, "取消了的证明不再要", "中原西路 2016 三.2.1",
     "/materials/1/name: 居住证明\n/materials/1/source: issued\n/materials/1/share: "
     "null\n/materials/1/waived: false",
     "/materials/1/name: 居住证"},
};

const auto& by_code() {
    static const auto index = [] {
        std::unordered_map<std::string_view, const LintRule*> made;
        for (const auto& rule : rules) made.emplace(rule.code, &rule);
        return made;
    }();
    return index;
}

}  // namespace

std::span<const LintRule> lint_rules() {
    return rules;
}

const LintRule* find_lint_rule(std::string_view code) {
    if (code.starts_with("rule_")) code = "rule";
    const auto found = by_code().find(code);
    return found == by_code().end() ? nullptr : found->second;
}

}  // namespace domain
