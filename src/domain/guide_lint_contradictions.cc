#include <algorithm>
#include <set>

#include "domain/clock.h"
#include "domain/guide_lint_parts.h"

// Elements that do not fit together. Each is lawful by itself.
namespace domain {
namespace {

bool has(const std::vector<std::string>& list, std::string_view one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

template <std::size_t N>
bool contains_any(std::string_view text, const std::string_view (&parts)[N]) {
    return std::any_of(std::begin(parts), std::end(parts),
                       [&](std::string_view part) { return contains(text, part); });
}

void kind(Lint& lint) {
    const auto& guide = lint.guide;
    const auto& promised = guide.promised.limit;
    if (guide.kind == CaseKind::on_the_spot && !guide.special_steps.empty() &&
        std::ranges::any_of(guide.special_steps, [](const SpecialStep& s) {
            return s.kind == "publicity" || s.kind == "expert_review";
        }))
        lint.report("kind_conflict", "/kind", "有公示、专家评审的不是即办件，改成承诺件");
    if (guide.kind == CaseKind::timed && promised && guide.special_steps.empty() &&
        guide.steps.size() <= 2 && nominal_minutes(*promised) >= 0 &&
        nominal_minutes(*promised) <= nominal_day_minutes)
        lint.report("kind_suspect", "/kind", "承诺一个工作日内办完，核对是不是可以改成即办件");
}

void limits(Lint& lint) {
    const auto& guide = lint.guide;
    if (guide.promised.limit && guide.statutory.limit &&
        *guide.promised.limit == *guide.statutory.limit && guide.promised.limit->amount > 1)
        lint.report("promise_equals_statutory", "/promised/limit",
                    "承诺和法定一样长，看能不能短一些");
    const auto& source = guide.statutory.unit_source;
    const bool law_says_days = contains(source, "日内") && !contains(source, "工作日");
    if (guide.statutory.limit && guide.statutory.limit->unit == Unit::working_days &&
        law_says_days && !contains(source, "行政许可法"))
        lint.report("unit_looser_than_law", "/statutory/limit",
                    "法律原文写的是「日」，换成工作日就变长了，照原文写");
}

void steps(Lint& lint) {
    const auto& steps = lint.guide.steps;
    const auto& promise = lint.guide.promised.limit;
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps[i];
        if (!step.name.empty() && !names.insert(step.name).second)
            lint.report("step_twice", fmt::format("/steps/{}/name", i),
                        fmt::format("「{}」写了两次，并成一个环节", step.name));
        if (promise && nominal_minutes(step.limit) > nominal_minutes(*promise) &&
            nominal_minutes(*promise) > 0)
            lint.report(
                "step_longer_than_promise", fmt::format("/steps/{}/limit", i),
                fmt::format("「{}」一个环节就比承诺的{}长", step.name, to_chinese(*promise)));
    }
    const bool decides = std::ranges::any_of(steps, [](const Step& s) {
        return s.key == "decide" || contains(s.name, "决定") || contains(s.name, "审批") ||
               contains(s.name, "办结") || contains(s.name, "审核") || contains(s.name, "批准") ||
               contains(s.name, "审查");
    });
    if (!steps.empty() && !decides)
        lint.report("steps_without_decision", "/steps", "环节里看不出由谁作决定，补上「决定」");
}

void regime(Lint& lint) {
    const auto& guide = lint.guide;
    const auto accepts =
        std::ranges::find_if(guide.steps, [](const Step& s) { return s.key == "accept"; });
    if (guide.regime == Regime::from_receipt && accepts != guide.steps.end())
        lint.report("regime_steps", fmt::format("/steps/{}", accepts - guide.steps.begin()),
                    "自收到之日起算的事项，受理不另起算：核对这一环节，或者改受理制度");
    const auto& authority = guide.window_authority;
    if ((authority.receive_is_accept || authority.accept_is_decide) && authority.letter.empty())
        lint.report("window_authority_letter", "/window_authority/letter",
                    "写明收件即受理、受理即办结的授权书编号");
    if (guide.handling &&
        (guide.handling->size() != 2 ||
         !std::ranges::all_of(*guide.handling, [](char c) { return c >= '0' && c <= '9'; })))
        lint.report("handling_code", "/handling", "业务办理项编号填两位数字，如 01");
    if (guide.catalog_entry && lint.facts.knows_entry &&
        !lint.facts.knows_entry(*guide.catalog_entry))
        lint.report("catalog_entry_unknown", "/catalog_entry",
                    fmt::format("基本目录里没有「{}」，先走目录调整", *guide.catalog_entry));
    if (!guide.catalog_entry && lint.facts.has_catalogue && lint.facts.has_catalogue(guide.region))
        lint.report("catalog_entry_missing", "/catalog_entry",
                    "本地区的目录已经公布，写明这个事项实施目录里的哪一项；没有的先走目录调整");
}

constexpr std::string_view special_kinds[] = {"hearing",
                                              "tender",
                                              "auction",
                                              "inspection",
                                              "testing",
                                              "quarantine",
                                              "appraisal",
                                              "expert_review",
                                              "site_survey",
                                              "publicity",
                                              "technical_assessment"};

void special_steps(Lint& lint) {
    const auto& guide = lint.guide;
    for (std::size_t i = 0; i < guide.special_steps.size(); ++i) {
        const auto& step = guide.special_steps[i];
        if (std::ranges::find(special_kinds, step.kind) == std::end(special_kinds))
            lint.report("special_step_kind", fmt::format("/special_steps/{}/kind", i),
                        fmt::format("「{}」不是特殊环节的种类，从列表里选", step.kind));
        const auto most = guide.statutory.limit ? nominal_minutes(*guide.statutory.limit) : -1;
        if (most > 0 && nominal_minutes(step.limit) > most)
            lint.report("special_step_too_long", fmt::format("/special_steps/{}/limit", i),
                        fmt::format("「{}」要 {}，比法定时限还长，核对依据", step.name,
                                    to_chinese(step.limit)));
    }
}

void visits(Lint& lint) {
    const auto& guide = lint.guide;
    const bool whole_way = std::ranges::any_of(guide.online_depth, [](const std::string& depth) {
        return contains(depth, "全程网办") || contains(depth, "Ⅳ");
    });
    if (whole_way && guide.visits > 0)
        lint.report("visits_depth", "/visits", "全程网办的到窗口次数是 0，改次数或者改深度");
    const bool other_way = has(guide.channels, "online") || has(guide.channels, "post") ||
                           has(guide.channels, "agent") || has(guide.channels, "kiosk");
    if (guide.visits == 0 && !guide.channels.empty() && !other_way)
        lint.report("visits_zero_without_way", "/channels",
                    "写了不用到窗口，却只能在窗口办，加上网上或者邮寄");
}

void output(Lint& lint) {
    const auto& output = lint.guide.output;
    if (output.name.ends_with("证") && !output.kind.empty() && !contains(output.kind, "证"))
        lint.report("result_form", "/output/kind",
                    fmt::format("「{}」是证照，类型改成证照", output.name));
}

// ------------------------------------------------------------------------------------- materials

constexpr std::string_view internal_papers[] = {
    "实地查看表", "询问记录",   "现场勘验笔录", "审批表（内部）", "内部审批表",
    "核查记录",   "审查意见表", "受理通知书",   "送达回证",       "现场核查表"};
constexpr std::string_view identity_papers[] = {"居民身份证", "身份证件", "身份证",
                                                "护照",       "永久居留", "居民居住证",
                                                "通行证",     "军官证",   "户口簿"};
constexpr std::string_view alternatives[] = {"或", "之一", "任选", "其中"};
constexpr std::string_view cancelled_proofs[] = {
    "无犯罪记录证明", "无违法记录证明", "单身证明",     "未婚证明", "亲属关系证明",
    "收入证明",       "失业证明",       "无业证明",     "健在证明", "生存证明",
    "房屋无抵押证明", "同一人证明",     "家庭困难证明", "困难证明"};

bool is_attachment(std::string_view name) {
    const bool refers = contains(name, "详见") || contains(name, "见附件") ||
                        contains(name, "见附表") || contains(name, "见清单");
    return refers;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++n;
    return n;
}

// 「就业、住所、就读证明及代办人身份证」: several papers on one line. Alternatives are one line.
bool is_compound(std::string_view name) {
    if (contains_any(name, alternatives)) return false;
    const auto joints =
        count_of(name, "、") + count_of(name, "及") + count_of(name, "；") + count_of(name, "和");
    const auto papers = count_of(name, "证明") + count_of(name, "身份证") +
                        count_of(name, "复印件") + count_of(name, "协议") + count_of(name, "照片") +
                        count_of(name, "户口簿") + count_of(name, "材料") + count_of(name, "证书");
    return joints >= 2 && papers >= 2;
}

void material(Lint& lint, const Material& one, const std::string& pointer) {
    const auto& name = one.name;
    if (is_attachment(name))
        lint.report("material_in_attachment", pointer + "/name", "把附件里的材料一份一份写在这里");
    for (const auto paper : internal_papers)
        if (contains(name, paper)) {
            lint.report("material_internal", pointer + "/name",
                        fmt::format("「{}」是机关自己做的，不向申请人要，删掉", name));
            break;
        }
    if (is_compound(name))
        lint.report("material_compound", pointer + "/name",
                    fmt::format("「{}」是几份材料，分成几行写", name));
    if (name == lint.guide.name && !name.empty())
        lint.report("material_is_item", pointer + "/name", "这里写成了事项的名称，写上材料的名称");
    if (contains(name, "复印件") && one.copies == 0 && one.accepts.empty() && !one.waived &&
        !lint.facts.page)
        lint.report("copy_conflict", pointer + "/copies",
                    fmt::format("「{}」要复印件，份数却是 0", name));
    for (const auto proof : cancelled_proofs)
        if (contains(name, proof)) {
            lint.report("cancelled_proof", pointer + "/name",
                        fmt::format("「{}」多半已经取消，改成告知承诺或者部门之间核实", name));
            break;
        }
    if (name.ends_with("证明") && one.source != Source::own && !one.share && !one.justification)
        lint.report("proof_without_justification", pointer + "/justification",
                    fmt::format("还要「{}」的，写明依据和为什么共享不能代替", name));
    for (const auto& form : one.accepts)
        if (one.samples &&
            std::ranges::none_of(*one.samples, [&](const Sample& s) { return s.form == form; }))
            lint.report("sample_missing", pointer + "/samples",
                        fmt::format("「{}」也收 {}，补一份这种形式的样本", name, form));
}

// Unconditional lines only: a line with a condition may well share its name with another.
void materials_together(Lint& lint) {
    std::set<std::string_view> names;
    std::vector<std::size_t> identities;
    const auto& materials = lint.guide.materials;
    for (std::size_t i = 0; i < materials.size(); ++i) {
        const auto& one = materials[i];
        if (one.when || one.name.empty()) continue;
        if (!names.insert(one.name).second)
            lint.report("material_twice", fmt::format("/materials/{}/name", i),
                        fmt::format("「{}」列了两次，删掉一处", one.name));
        const bool foreign = contains(one.name, "护照") || contains(one.name, "永久居留") ||
                             contains(one.name, "通行证") || contains(one.name, "港澳台");
        const bool resident = contains(one.name, "居民身份证") || contains(one.name, "身份证件");
        if (one.need == Need::required && (foreign || resident) &&
            contains_any(one.name, identity_papers))
            identities.push_back(i);
    }
    const auto is_foreign = [&](std::size_t i) {
        return !contains(materials[i].name, "居民身份证") &&
               !contains(materials[i].name, "居民身份证件");
    };
    const auto foreigners = std::ranges::count_if(identities, is_foreign);
    if (foreigners > 0 && foreigners < std::ssize(identities))
        lint.report("identity_all_required", fmt::format("/materials/{}/need", identities.front()),
                    "这几种身份证件一个人只有一种，写成任选一种，不要都标「必要」");
}

constexpr std::string_view barred_fields[] = {
    "烟花爆竹", "危险化学品", "枪支", "民用爆炸", "核",       "放射",          "麻醉药品",
    "疫苗",     "金融",       "证券", "矿山",     "特种设备", "境外非政府组织"};

void commitment(Lint& lint) {
    const auto& commitment = lint.guide.commitment;
    if (!commitment.offered || commitment.kind != "approval") return;
    const bool barred = contains_any(lint.guide.name, barred_fields);
    const bool lawful = contains(commitment.basis, "法") || contains(commitment.basis, "条例") ||
                        contains(commitment.basis, "国发") || contains(commitment.basis, "国办发");
    if (barred && !lawful)
        lint.report("commitment_barred", "/commitment/basis",
                    "这一类事项不用告知承诺代替审批，除非法律或者国务院的清单点了名，写明是哪一份");
}

}  // namespace

void lint_contradictions(Lint& lint) {
    kind(lint);
    limits(lint);
    steps(lint);
    regime(lint);
    special_steps(lint);
    visits(lint);
    output(lint);
    for (std::size_t i = 0; i < lint.guide.materials.size(); ++i)
        material(lint, lint.guide.materials[i], fmt::format("/materials/{}", i));
    materials_together(lint);
    commitment(lint);
}

}  // namespace domain
