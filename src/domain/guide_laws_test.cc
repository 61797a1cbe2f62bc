#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "domain/act_checks.h"
#include "domain/acts.h"
#include "domain/case_fixture_test.h"
#include "domain/sandbox.h"
#include "domain/scenario_cast.h"
#include "domain/submission.h"

// 清单之外无事项、指南之外无材料、流程之外无环节: random guides, and random commands whose words
// come from a wider pool than any guide's. Whatever gets into a log stands in the guide that the
// case pinned.
namespace domain {
namespace {

const std::vector<std::string> material_pool{"m0", "m1", "m2", "m3", "m4", "m5"};
const std::vector<std::string> step_pool{"s0", "s1", "s2", "s3"};
const std::vector<std::string> condition_pool{"c0", "c1", "c2"};
const std::vector<std::string> point_pool{"p0", "p1", "p2"};
const std::vector<std::string> field_pool{"a.one", "a.two", "a.three"};

// Evenly, however small rapidcheck's size is.
int between(int least, int end) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, end));
}

bool coin() {
    return between(0, 2) == 1;
}

std::string any_of(const std::vector<std::string>& pool) {
    return *rc::gen::elementOf(pool);
}

std::vector<std::string> some_of(const std::vector<std::string>& pool) {
    std::vector<std::string> chosen;
    for (const std::string& one : pool)
        if (coin()) chosen.push_back(one);
    return chosen;
}

boost::json::value surface_is(const char* value) {
    return {{"==", {{{"var", "surface"}}, value}}};
}

Material any_material(const std::string& key) {
    Material material;
    material.key = material.name = key;
    material.need = *rc::gen::element(Need::required, Need::optional, Need::deferrable);
    material.generated = between(0, 6) == 0;
    material.waived = between(0, 6) == 0;
    if (coin()) material.when = Rule{surface_is(coin() ? "clay" : "grass")};
    for (const std::string& point : some_of(point_pool)) material.points.push_back({point, point});
    return material;
}

Guide any_guide() {
    Guide guide = samples::tennis_guide();
    guide.regime = static_cast<Regime>(between(0, 8));
    guide.materials.clear();
    guide.special_steps.clear();
    guide.conditions.clear();
    for (const std::string& key : some_of(material_pool))
        guide.materials.push_back(any_material(key));
    for (const std::string& key : some_of(step_pool))
        guide.special_steps.push_back(
            {key, key, "hearing", "法", "会", Limit{3, Unit::working_days}, true, true, ""});
    for (const std::string& key : some_of(condition_pool)) guide.conditions.push_back({key, key});
    FormPage page{"表", {}};
    for (const std::string& key : some_of(field_pool)) page.fields.push_back({key, key});
    guide.form = {page};
    if (coin()) guide.statutory.extension.reset();
    guide.window_authority = {coin(), coin(), "D-01"};
    if (guide.regime == Regime::intake_window)
        guide.intake_windows = {{base::make_date(2026, 9, 14), base::make_date(2026, 9, 24)}};
    compile_rules(guide);
    return guide;
}

std::shared_ptr<const PublishedGuide> published(Guide guide, int version) {
    auto made = std::make_shared<PublishedGuide>();
    made->guide = std::move(guide);
    made->version = version;
    return made;
}

Facts world() {
    static const auto calendar = samples::calendar_of("690102000000");
    Facts facts;
    facts.guide = published(any_guide(), 1);
    facts.calendar = calendar;
    facts.policy = samples::policy();
    facts.id = "690102/case/1";
    facts.tracking_code = "ABCD2345";
    facts.now = samples::instant("2026-09-16T10:00");
    return facts;
}

// ------------------------------------------------------------------------------------------
// commands

std::vector<SubmittedMaterial> any_papers() {
    std::vector<SubmittedMaterial> papers;
    for (const std::string& key : some_of(material_pool)) papers.push_back({key, {}, false, 1});
    return papers;
}

// As the guide asks, or anything.
Submit any_submit(const Guide& guide) {
    Submit submit;
    submit.item = between(0, 10) == 0 ? "690102-98" : guide.item;
    submit.channel = coin() ? Channel::online : Channel::counter;
    if (between(0, 5) == 0) submit.guide_version = between(0, 4);
    submit.situations = {{"surface", coin() ? "clay" : "grass"}};
    submit.parties = {Party{.person = "p-1"}};
    submit.materials = any_papers();
    if (coin()) {
        submit.materials.clear();
        for (const Material* line : applicable_materials(guide, submit.situations))
            submit.materials.push_back({line->key, {}, false, 1});
    }
    submit.insist = coin();
    return submit;
}

DecisionResult any_result(const Guide& guide) {
    const auto known = results_of(guide.regime);
    if (between(0, 4) > 0) return *rc::gen::elementOf(known);
    return static_cast<DecisionResult>(between(0, 7));
}

Examine any_examination(const Guide& guide) {
    Examine examine{{}, "意见", any_result(guide)};
    const bool as_asked = between(0, 4) > 0;
    if (as_asked)
        for (const Condition& condition : guide.conditions)
            examine.conditions.push_back({condition.key, ConditionAnswer::yes, ""});
    else
        for (const std::string& key : some_of(condition_pool))
            examine.conditions.push_back({key, ConditionAnswer::yes, ""});
    return examine;
}

std::vector<Deficiency> any_lines(const Case& state) {
    std::vector<Deficiency> lines;
    for (const auto& [key, material] : state.materials)
        if (lacking(&material)) lines.push_back({key, *material.result, {}, "写清楚"});
    if (between(0, 4) == 0)
        lines.push_back({any_of(material_pool), CheckResult::missing, some_of(point_pool), ""});
    return lines;
}

CheckMaterial any_check() {
    CheckMaterial check{any_of(material_pool), CheckResult::ok, {}, ""};
    check.result = *rc::gen::element(CheckResult::ok, CheckResult::ok, CheckResult::ok,
                                     CheckResult::missing, CheckResult::replaced_by_share);
    if (between(0, 4) == 0) check.points = some_of(point_pool);
    return check;
}

Command any_command(const Sandbox& box) {
    const Guide& guide = box.facts.guide->guide;
    const Limit ten{10, Unit::working_days};
    switch (*rc::gen::element(0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 6, 7, 8, 8, 9, 9, 10, 10,
                              11, 12, 13, 14)) {
        case 0:
            return any_submit(guide);
        case 1:
            return any_check();
        case 2:
            return Accept{};
        case 3:
            return RequestSupplement{any_lines(box.subject())};
        case 4:
            return RepeatUnmet{any_lines(box.subject())};
        case 5:
            return SubmitSupplement{any_papers(), {}};
        case 6:
            return any_examination(guide);
        case 7:
            return Propose{};
        case 8:
            return Decide{any_result(guide), "理由", "依据"};
        case 9:
            return BeginSpecial{any_of(step_pool), ""};
        case 10:
            return EndSpecial{any_of(step_pool), "记录", {"甲", "乙"}};
        case 11:
            return Extend{coin() ? ten : Limit{between(1, 20), Unit::working_days}, "复杂"};
        case 12:
            return CorrectOnSpot{{any_of(field_pool)}, {}, "signature"};
        case 13:
            return UndoMisoperation{"误点"};
        default:
            return ReturnStep{"再看"};
    }
}

// Somebody with every role of the guide's agencies, so that roles stop nothing here.
Actor anybody(const Guide& guide) {
    Actor actor = scenario::cast_of(guide).at("clerk");
    actor.roles = {Role::counter_clerk, Role::acceptance_officer, Role::examiner, Role::reviewer,
                   Role::decider,       Role::applicant};
    actor.person = "p-1";
    return actor;
}

// ----------------------------------------------------------------------------------------------
// laws

// What stands in the log, held against the guide alone.
struct InGuide {
    const Guide& guide;
    const Case& state;

    bool line(const std::string& key) const {
        return std::ranges::any_of(applicable_materials(guide, state.situations),
                                   [&](const Material* m) { return m->key == key; });
    }
    bool papers(const std::vector<SubmittedMaterial>& list) const {
        return std::ranges::all_of(list, [&](const auto& m) { return line(m.material); });
    }
    bool points(const std::string& key, const std::vector<std::string>& points) const {
        return points_of_line(points, *find_material(guide, key));
    }
    bool demanded(const std::vector<Deficiency>& list) const {
        return std::ranges::all_of(list, [&](const Deficiency& d) {
            return line(d.material) && points(d.material, d.points);
        });
    }
    bool step(const std::string& key) const {
        return std::ranges::find(guide.special_steps, key, &SpecialStep::key) !=
               guide.special_steps.end();
    }
    bool result(DecisionResult r) const {
        const auto known = results_of(guide.regime);
        return std::ranges::find(known, r) != known.end();
    }
    bool act(Act act) const {
        return (rule_of(act).regimes >> static_cast<int>(guide.regime)) & 1U;
    }

    bool operator()(const CaseReceived& e) const {
        return e.item == guide.item && e.agency == guide.accepting_agency && papers(e.materials);
    }
    bool operator()(const MaterialChecked& e) const {
        return line(e.material) && points(e.material, e.points);
    }
    bool operator()(const FormCorrected& e) const {
        return std::ranges::all_of(e.elements,
                                   [&](const auto& key) { return find_field(guide, key); });
    }
    bool operator()(const SupplementRequested& e) const {
        return act(Act::request_supplement) && demanded(e.lines);
    }
    bool operator()(const SupplementRepeated& e) const {
        return act(Act::repeat_unmet) && demanded(e.lines);
    }
    bool operator()(const SupplementReceived& e) const { return papers(e.materials); }
    bool operator()(const DeemedAccepted&) const { return act(Act::deemed_accepted); }
    bool operator()(const CaseExamined& e) const {
        const bool known = std::ranges::all_of(e.conditions, [&](const ConditionChecked& c) {
            return std::ranges::find(guide.conditions, c.condition, &Condition::key) !=
                   guide.conditions.end();
        });
        return known && result(e.proposal);
    }
    bool operator()(const CaseDecided& e) const {
        return result(e.result) && e.output == (is_negative(e.result) ? "" : guide.output.name);
    }
    bool operator()(const SpecialStepBegun& e) const {
        return act(Act::begin_special) && step(e.step);
    }
    bool operator()(const SpecialStepEnded& e) const { return step(e.step); }
    bool operator()(const LimitExtended& e) const {
        return act(Act::extend) && guide.statutory.extension &&
               e.by.amount <= guide.statutory.extension->amount;
    }
    template <class Other>
    bool operator()(const Other&) const {
        return true;
    }
};

template <class Wanted>
bool has(const Events& log) {
    return std::ranges::any_of(log,
                               [](const Event& e) { return std::holds_alternative<Wanted>(e); });
}

// Half the time what a careful office would do next, so that cases get far.
void careful(Sandbox& box, const Actor& actor) {
    const Guide& guide = box.facts.guide->guide;
    if (box.subject().status == Status::none) {
        Submit submit = any_submit(guide);
        submit.item = guide.item;
        submit.guide_version.reset();
        submit.insist = true;
        if (!check_materials(submit.materials, guide, submit.situations)) submit.materials.clear();
        box.act(submit, actor);
    }
    const bool demanding = box.subject().supplements == 0 && coin();
    for (const Line& line : lines_of(box.subject(), guide))
        if (must_be_checked(line))
            box.act(CheckMaterial{line.material->key,
                                  demanding ? CheckResult::missing : CheckResult::ok},
                    actor);
    if (!demanding) return;
    box.act(RequestSupplement{any_lines(box.subject())}, actor);
    SubmitSupplement papers;
    for (const Deficiency& line : box.subject().demanded)
        papers.materials.push_back({line.material, {}, false, 1});
    box.act(papers, actor);
}

RC_GTEST_PROP(GuideLaws, no_log_holds_what_its_pinned_guide_lacks, ()) {
    Sandbox box(world());
    const auto first = box.facts.guide;
    const auto second = published(any_guide(), 2);
    constexpr int moves = 50;
    const int published_at = between(0, moves);
    std::size_t seen = 0;
    for (int i = 0; i < moves; ++i) {
        if (i == published_at) box.publish(second);
        box.facts.now = box.facts.now + *rc::gen::element(0, 1, 15, 600, 4320) * base::minute_us;
        const Actor actor = anybody(first->guide);
        if (coin()) careful(box, actor);
        box.act(any_command(box), actor);
        const auto& pinned = box.subject().guide_version == 2 ? second : first;
        for (; seen < box.happened.size(); ++seen)
            RC_ASSERT(std::visit(InGuide{pinned->guide, box.subject()}, box.happened[seen]));
        RC_ASSERT(box.failed.empty());
    }
    RC_CLASSIFY(has<CaseReceived>(box.happened), "received");
    RC_CLASSIFY(has<SupplementRequested>(box.happened), "supplement");
    RC_CLASSIFY(has<CaseExamined>(box.happened), "examined");
    RC_CLASSIFY(has<SpecialStepEnded>(box.happened), "special step");
    RC_CLASSIFY(has<CaseDecided>(box.happened), "decided");
}

// A case begins only on the published version in force, and nothing begins without one.
RC_GTEST_PROP(GuideLaws, a_case_begins_only_on_the_version_in_force, ()) {
    Sandbox box(world());
    const Guide& guide = box.facts.guide->guide;
    Submit submit = any_submit(guide);
    const bool named = submit.item == guide.item && submit.guide_version.value_or(1) == 1;
    const Actor actor = anybody(guide);
    const bool begun = box.act(submit, actor).ok();
    RC_ASSERT(!begun || (named && box.subject().guide_version == 1));

    Facts nothing = box.facts;
    nothing.guide = nullptr;
    nothing.actor = actor;
    const Case fresh{.id = nothing.id};
    const auto refused = decide(State{fresh}, any_command(box), nothing);
    RC_ASSERT(!refused.ok());
}

}  // namespace
}  // namespace domain
