#include <algorithm>
#include <array>

#include "domain/guide_lint_parts.h"

namespace domain {
namespace {

void conditions(Lint& lint) {
    const auto& conditions = lint.guide.conditions;
    lint.unique(
        conditions, "/conditions",
        [](const Condition& one) -> const std::string& { return one.key; }, "key");
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto pointer = fmt::format("/conditions/{}", i);
        lint.need(conditions[i].text, pointer + "/text", "这一条办理条件",
                  std::string(guide_elements));
        if (!conditions[i].met && conditions[i].instead.empty()) {
            lint.warning("condition_instead", pointer + "/instead", "写明不符合的人该去办什么",
                         std::string(guide_elements));
        }
    }
}

bool can_hand_in(const Material& material) {
    return !material.accepts.empty() || material.share || material.generated || material.copies > 0;
}

// 设定依据: a licence's material and every proof issued by somebody need one; an enterprise's or a
// public service's own paper may rest on an industry rule (domain-tables L29).
void material_basis(Lint& lint, const Material& material, const std::string& pointer) {
    if (!material.basis.empty()) {
        if (material.unconfirmed) {
            lint.warning("basis_unconfirmed", pointer + "/basis",
                         fmt::format("核实「{}」的依据", material.name),
                         "没有核实的依据不能当作定论");
        }
        return;
    }
    const bool proof = material.source != Source::own || material.name.ends_with("证明");
    const bool license = lint.guide.item_type == ItemType::administrative_license;
    lint.find(proof || license ? Severity::error : Severity::warning, "material_without_basis",
              pointer + "/basis",
              fmt::format("写明要「{}」的依据，没有依据就不要收", material.name),
              proof ? "没有法律法规依据的证明一律取消" : "行政许可法 第三十一条");
}

void material_source(Lint& lint, const Material& material, const std::string& pointer) {
    if (material.waived && !material.share) {
        lint.error("waived_without_share", pointer + "/share", "免提交的，写明从哪里取得",
                   "能共享的不再要");
    }
    if (material.share && material.share->resource.empty()) {
        lint.error("element_missing", pointer + "/share/resource", "写明共享的数据或者电子证照",
                   "能共享的不再要");
    }
    if (material.source == Source::issued && !material.share) {
        const bool strict = lint.facts.policy.government_issued_never_asked;
        lint.find(strict ? Severity::error : Severity::warning, "issued_not_shared",
                  pointer + "/share",
                  fmt::format("「{}」是政府部门发的，改成共享取得", material.name),
                  lint.policy_basis("凡政府核发的，不再要求提供"));
    }
}

void material(Lint& lint, const Material& material, const std::string& pointer) {
    lint.need(material.name, pointer + "/name", "材料名称", std::string(guide_elements));
    if (material.need == Need::required && !can_hand_in(material)) {
        lint.error(
            "material_no_way", pointer,
            fmt::format("「{}」必须交，却没有办法交：写明格式、份数或者共享来源", material.name),
            "指南之外无材料");
    }
    material_basis(lint, material, pointer);
    material_source(lint, material, pointer);
    if (material.copies < 0)
        lint.error("copies", pointer + "/copies", "份数填 0 或者更大的整数",
                   std::string(guide_elements));
    if (material.points.empty() && !material.waived && !material.generated) {
        lint.warning("no_check_points", pointer + "/points", "写明审查要点，补正只能从要点里选",
                     "行政许可法 第三十二条");
    }
    lint.unique(
        material.points, pointer + "/points",
        [](const CheckPoint& one) -> const std::string& { return one.key; }, "key");
}

void commitment(Lint& lint) {
    const auto& commitment = lint.guide.commitment;
    if (!commitment.offered) {
        if (commitment.reason.empty()) {
            lint.warning("commitment_reason", "/commitment/reason", "写明为什么不实行告知承诺",
                         "国办发〔2020〕42号");
        }
        return;
    }
    lint.need(commitment.basis, "/commitment/basis", "告知承诺的依据", "国办发〔2020〕42号");
    if (commitment.kind != "proof" && commitment.kind != "approval") {
        lint.error("commitment_kind", "/commitment/kind", "选择承诺代替的是证明还是审批",
                   "国办发〔2020〕42号");
    }
    for (std::size_t i = 0; i < commitment.covers.size(); ++i) {
        const auto pointer = fmt::format("/commitment/covers/{}", i);
        const auto* covered = find_material(lint.guide, commitment.covers[i]);
        if (covered == nullptr) {
            lint.error("commitment_unknown_material", pointer,
                       fmt::format("材料里没有「{}」", commitment.covers[i]), "指南之外无材料");
        } else if (covered->generated) {
            lint.error("commitment_main_material", pointer,
                       fmt::format("「{}」是申请本身，不能用承诺代替", covered->name),
                       "国办发〔2020〕42号");
        }
    }
}

void deferral(Lint& lint) {
    const auto& deferral = lint.guide.deferral;
    const std::string why = "容缺受理只缺次要材料，并写明期限和超期怎么办";
    for (std::size_t i = 0; i < deferral.materials.size(); ++i) {
        const auto pointer = fmt::format("/deferral/materials/{}", i);
        const auto* material = find_material(lint.guide, deferral.materials[i]);
        if (material == nullptr) {
            lint.error("deferral_unknown_material", pointer,
                       fmt::format("材料里没有「{}」", deferral.materials[i]), "指南之外无材料");
        } else if (material->need != Need::deferrable) {
            lint.error("deferral_main_material", pointer,
                       fmt::format("「{}」不是可以后补的材料", material->name), why);
        }
    }
    if (!deferral.materials.empty()) {
        if (!deferral.limit)
            lint.error("element_missing", "/deferral/limit", "写明几天内补齐", why);
        lint.need(deferral.on_expiry, "/deferral/on_expiry", "到期没有补齐怎么办", why);
    }
    for (std::size_t i = 0; i < lint.guide.materials.size(); ++i) {
        const auto& one = lint.guide.materials[i];
        const bool listed = std::find(deferral.materials.begin(), deferral.materials.end(),
                                      one.key) != deferral.materials.end();
        if (one.need == Need::deferrable && !listed) {
            lint.error("deferral_not_listed", fmt::format("/materials/{}/need", i),
                       fmt::format("「{}」可以后补，在容缺清单里写上它", one.name), why);
        }
    }
}

}  // namespace

void lint_materials(Lint& lint) {
    conditions(lint);
    const auto& materials = lint.guide.materials;
    lint.unique(
        materials, "/materials", [](const Material& one) -> const std::string& { return one.key; },
        "key");
    for (std::size_t i = 0; i < materials.size(); ++i)
        material(lint, materials[i], fmt::format("/materials/{}", i));
    commitment(lint);
    deferral(lint);
}

}  // namespace domain
