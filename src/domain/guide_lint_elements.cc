#include <algorithm>
#include <array>

#include "domain/guide_lint_parts.h"
#include "domain/id_number.h"

namespace domain {
namespace {

bool has(const std::vector<std::string>& list, std::string_view one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void names(Lint& lint) {
    const auto& guide = lint.guide;
    const std::string basis(guide_elements);
    lint.need(guide.item, "/item", "事项编号", "清单之外无事项");
    lint.need(guide.name, "/name", "事项名称", basis);
    lint.need(guide.summary, "/summary", "一句话说明：谁在什么时候办这件事", basis);
    lint.need(guide.output.name, "/output/name", "办完拿到什么", basis);
    lint.need(guide.level, "/level", "行使层级", basis);
    if (guide.audience.empty())
        lint.error("element_missing", "/audience", "选择谁可以办：个人、单位", basis);
    if (guide.conditions.empty())
        lint.error("element_missing", "/conditions", "写明办理条件，一条一行", basis);
    if (guide.channels.empty())
        lint.error("element_missing", "/channels", "选择可以在哪里办", basis);
    if (guide.delivery.empty()) lint.error("element_missing", "/delivery", "选择结果怎么给", basis);
    if (guide.materials.empty())
        lint.warning("no_materials", "/materials", "没有材料？核对是不是真的不用交", basis);
    if (guide.questions.empty())
        lint.warning("no_questions", "/questions", "写上常问的问题", basis);
    if (guide.aliases.empty())
        lint.warning("no_aliases", "/aliases", "写上百姓平时怎么叫这件事，便于搜索", basis);
}

void basis(Lint& lint) {
    if (lint.guide.basis.empty()) {
        lint.error("basis_missing", "/basis", "写明设定依据：文件和条款",
                   "行政许可法 第十四条、第十七条");
    }
    for (std::size_t i = 0; i < lint.guide.basis.size(); ++i) {
        const auto& one = lint.guide.basis[i];
        const auto pointer = fmt::format("/basis/{}", i);
        lint.need(one.document, pointer + "/document", "依据的文件名称",
                  std::string(guide_elements));
        if (one.unconfirmed) {
            lint.warning("basis_unconfirmed", pointer,
                         fmt::format("对照原文核实《{}》{}", one.document, one.article),
                         "没有核实的依据不能当作定论");
        }
    }
}

// 实施编码: credit code of the organ, one digit of the level, twelve of the basic code.
void item_code(Lint& lint) {
    const auto& code = lint.guide.code;
    const std::string why = "GB/T 39046-2020 实施编码";
    if (code.empty()) return lint.error("element_missing", "/code", "填写 31 位实施编码", why);
    if (code.size() == 24) return;  // GB/T 39046-2020's own older form
    if (code.size() != 31) {
        return lint.error("item_code_length", "/code",
                          fmt::format("实施编码是 31 位，这里有 {} 位", code.size()), why);
    }
    const auto organ = parse_credit_code(std::string_view(code).substr(0, 18));
    if (!organ)
        return lint.error("item_code_organ", "/code",
                          "实施编码前 18 位：" + organ.refusal().message, why);
    if (*organ != lint.guide.implementing_agency) {
        lint.warning("item_code_other_organ", "/code",
                     "实施编码前 18 位不是实施机构的信用代码，请核对", why);
    }
}

void organ(Lint& lint, const std::string& code, const std::string& pointer, std::string_view what) {
    if (code.empty()) return lint.need(code, pointer, what, std::string(guide_elements));
    const auto parsed = parse_credit_code(code);
    if (!parsed)
        return lint.error("agency_code", pointer, parsed.refusal().message, "GB 32100-2015");
    if (lint.facts.knows_agency && !lint.facts.knows_agency(code)) {
        lint.error("agency_unknown", pointer, fmt::format("机构目录里没有「{}」，先登记机构", code),
                   "清单之外无事项");
    }
}

void organs(Lint& lint) {
    const auto& guide = lint.guide;
    organ(lint, guide.implementing_agency, "/implementing_agency", "实施机构");
    organ(lint, guide.accepting_agency, "/accepting_agency", "受理机构");
    organ(lint, guide.deciding_agency, "/deciding_agency", "决定机构");
    if (!guide.supervising_agency.empty())
        organ(lint, guide.supervising_agency, "/supervising_agency", "监管机构");
    if (guide.region.size() != 12 || !all_digits(guide.region)) {
        lint.error("region_code", "/region", "地区填 12 位区划代码", "GB/T 10114");
    } else if (lint.facts.knows_region && !lint.facts.knows_region(guide.region)) {
        lint.error("region_unknown", "/region", fmt::format("地区目录里没有「{}」", guide.region),
                   "区划代码表");
    }
}

void halls(Lint& lint) {
    const auto& guide = lint.guide;
    const std::string why = "事项要素：是否进驻、大厅名称、咨询电话";
    if (guide.places.empty() && has(guide.channels, "counter")) {
        lint.error("element_missing", "/places", "能到窗口办，就写明是哪个大厅哪个窗口", why);
    }
    for (std::size_t i = 0; i < guide.places.size(); ++i) {
        const auto pointer = fmt::format("/places/{}", i);
        const auto& place = guide.places[i];
        lint.need(place.phone, pointer + "/phone", "窗口的咨询电话", why);
        if (lint.facts.knows_hall && !lint.facts.knows_hall(place.hall)) {
            lint.error("hall_unknown", pointer + "/hall",
                       fmt::format("大厅目录里没有「{}」", place.hall), why);
        }
    }
}

void phones(Lint& lint) {
    const auto& guide = lint.guide;
    const std::string why = "同一地区的投诉电话应当一致";
    if (guide.complaint_phone.empty())
        return lint.need("", "/complaint_phone", "投诉电话", std::string(guide_elements));
    const auto& ours = lint.facts.complaint_phone;
    if (ours.empty() || guide.complaint_phone == ours || guide.complaint_phone == "12345") return;
    lint.error("complaint_phone_differs", "/complaint_phone",
               fmt::format("投诉电话写成本地区统一的 {}，或者 12345", ours), why);
}

void fee_and_remedy(Lint& lint) {
    const auto& guide = lint.guide;
    if (guide.fee.charged) {
        lint.need(guide.fee.standard, "/fee/standard", "收费标准：多少钱，怎么算",
                  "行政许可法 第五十八条");
        if (guide.fee.basis.empty())
            lint.report("fee_without_basis", "/fee/basis",
                        "写明收费依据的法律或者行政法规；没有依据就不收");
    }
    const bool enterprise = guide.implementing_agency.starts_with('9');
    if (enterprise && guide.remedy != Remedy::complaint_only) {
        lint.error("remedy_of_enterprise", "/remedy",
                   "企业办的事项没有行政复议，救济途径选「投诉」", "行政复议法 第二条、第十一条");
    }
    if (!enterprise && guide.remedy == Remedy::complaint_only &&
        guide.item_type == ItemType::administrative_license) {
        lint.error("remedy_missing", "/remedy", "行政许可要写明复议和诉讼",
                   "行政许可法 第三十八条");
    }
}

void visits(Lint& lint) {
    const auto& guide = lint.guide;
    if (guide.visits < 0)
        lint.error("visits", "/visits", "到窗口次数填 0 或者更大的整数",
                   std::string(guide_elements));
    if (guide.visits > 0) {
        lint.need(guide.visits_reason, "/visits_reason", "为什么要到窗口来",
                  std::string(guide_elements));
    }
    const auto& most = lint.facts.policy.visits_max;
    if (most && guide.visits > *most) {
        lint.error("visits_too_many", "/visits",
                   fmt::format("最多跑 {} 次，现在要跑 {} 次", *most, guide.visits),
                   lint.policy_basis("最多跑一次"));
    }
    if (has(guide.channels, "online") && guide.online_depth.empty()) {
        lint.error("element_missing", "/online_depth", "能网上办，就写明网办深度",
                   "事项要素：网办深度");
    }
}

}  // namespace

void lint_elements(Lint& lint) {
    names(lint);
    basis(lint);
    item_code(lint);
    organs(lint);
    halls(lint);
    phones(lint);
    fee_and_remedy(lint);
    visits(lint);
}

}  // namespace domain
