#include "domain/draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/draft_acts.h"
#include "domain/draft_rules.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Done;
using base::Refusal;
using base::Result;

Refusal unchecked() {
    return refuse("draft_unchecked", "文字改过，请先自查。");
}

Refusal base_moved() {
    return refuse("draft_base_moved",
                  "送审以后，这个事项又公布了新的一版，审核时看到的差别已经不对。请收回来，"
                  "和现在公布的核对以后再送审。");
}

std::string at_answer(const std::string& question) {
    const auto& all = review_questions();
    const auto found = std::ranges::find(all, question, &ReviewQuestion::key);
    return fmt::format("/answers/{}", found - all.begin());
}

// All six are answered once, and what speaks against the guide is explained.
Result<Done> check_answers(const ReviewDraft& command) {
    Refusal refusal{"review_incomplete", "六问要逐条回答；有问题的写明意见。"};
    for (const ReviewQuestion& question : review_questions()) {
        const auto is_it = [&](const ReviewAnswer& a) { return a.question == question.key; };
        const auto pointer = at_answer(std::string(question.key));
        const auto found = std::ranges::find_if(command.answers, is_it);
        if (std::ranges::count_if(command.answers, is_it) != 1)
            refusal.problems.push_back(
                {pointer, "answer_missing", fmt::format("回答「{}」", question.text)});
        else if (question.good && found->answer != *question.good && found->opinion.empty())
            refusal.problems.push_back({pointer + "/opinion", "opinion_missing",
                                        fmt::format("写明「{}」的意见", question.text)});
    }
    if (command.answers.size() > review_questions().size())
        refusal.problems.push_back({"/answers", "answer_unknown", "只回答这六问"});
    if (!refusal.problems.empty()) return refusal;
    return Done{};
}

// 认为有问题的，提出修改意见，反馈回去: it does not pass.
Result<Done> check_verdict(const ReviewDraft& command) {
    if (command.verdict == Verdict::returned && command.opinion.empty())
        return Refusal{"reason_required", "退回要写明意见，写给起草的人看。", "", "/opinion"};
    if (command.verdict == Verdict::returned) return Done{};
    for (const ReviewAnswer& answer : command.answers) {
        const auto& all = review_questions();
        const auto found = std::ranges::find(all, answer.question, &ReviewQuestion::key);
        if (found == all.end() || !found->good || answer.answer == *found->good) continue;
        return Refusal{"answers_contradict",
                       fmt::format("「{}」的回答说明还要改，不能通过，请退回。", found->text), "",
                       at_answer(answer.question)};
    }
    return Done{};
}

}  // namespace

const std::vector<ReviewQuestion>& review_questions() {
    static const std::vector<ReviewQuestion> all{
        {"materials_complex", "申报材料是否复杂", YesNo::no},
        {"proofs_necessary", "所需证明是否必要", YesNo::yes},
        {"promise_lawful", "服务承诺是否合法", YesNo::yes},
        {"flow_heavy", "办理手续和流程是否繁琐", YesNo::no},
        {"time_reasonable", "承诺办理时限是否合理", YesNo::yes},
        {"fit_online", "是否适合网上申报和网上办理", {}},
    };
    return all;
}

bool check_is_fresh(const GuideDraft& state) {
    return state.check && !state.content_hash.empty() &&
           state.check->content_hash == state.content_hash;
}

Result<Events> save_draft(const GuideDraft& state, const SaveDraft& command, const Facts& facts) {
    if (const auto allowed = check_act(DraftAct::save, state, facts); !allowed.ok())
        return allowed.refusal();
    if (command.text == state.text && state.status == DraftStatus::writing) return Events{};
    if (!command.region.empty() && !covers_region(facts.actor, command.region))
        return refuse("wrong_agency", "这份指南写的是别的地区，您只能起草本地区的。");
    if (!command.agency.empty() && !writes_for(facts.actor, command.agency))
        return refuse("wrong_agency", "这个事项由别的单位实施，请它的事项管理人来起草。");
    if (!state.item.empty() && !command.item.empty() && command.item != state.item)
        return refuse(
            "draft_of_another_item",
            fmt::format("这份稿子是「{}」的，文字里的事项编号换成了 {}。别的事项请另起一份。",
                        state.name, command.item));
    const bool reads = !command.item.empty();
    return Events{DraftSaved{reads ? command.item : state.item, reads ? command.name : state.name,
                             reads ? command.region : state.region,
                             reads ? command.agency : state.agency, command.text,
                             command.content_hash}};
}

Result<Events> check_draft(const GuideDraft& state, const CheckDraft& command, const Facts& facts) {
    if (const auto allowed = check_act(DraftAct::self_check, state, facts); !allowed.ok())
        return allowed.refusal();
    if (state.content_hash.empty() || command.content_hash != state.content_hash)
        return refuse("draft_unreadable", "文字还不是一份完整的指南，改好了再自查。");
    DraftChecked event{command.content_hash, 0, 0, command.findings};
    for (const DraftFinding& finding : command.findings)
        ++(finding.severity == "error" ? event.errors : event.warnings);
    return Events{std::move(event)};
}

Result<Events> submit_draft(const GuideDraft& state, const SubmitDraft& command,
                            const Facts& facts) {
    if (const auto allowed = check_act(DraftAct::submit_for_review, state, facts); !allowed.ok())
        return allowed.refusal();
    if (!check_is_fresh(state) || command.content_hash != state.content_hash) return unchecked();
    if (state.check->errors > 0)
        return refuse("draft_has_errors",
                      fmt::format("自查还有 {} 处错误，改完再送审。", state.check->errors));
    if (command.in_force == command.content_hash)
        return refuse("publication_unchanged", "内容和现在公布的一样，不用送审。");
    return Events{DraftSubmitted{command.content_hash, command.body, command.in_force}};
}

Result<Events> take_back_draft(const GuideDraft& state, const TakeBackDraft& command,
                               const Facts& facts) {
    if (const auto allowed = check_act(DraftAct::take_back, state, facts); !allowed.ok())
        return allowed.refusal();
    return Events{DraftTakenBack{command.reason}};
}

Result<Events> review_draft(const GuideDraft& state, const ReviewDraft& command,
                            const Facts& facts) {
    const bool central = command.stage == ReviewStage::central;
    const auto act = central ? DraftAct::review_centrally : DraftAct::review_law;
    if (const auto allowed = check_act(act, state, facts); !allowed.ok()) return allowed.refusal();
    if (central)
        if (const auto answered = check_answers(command); !answered.ok()) return answered.refusal();
    if (const auto said = check_verdict(command); !said.ok()) return said.refusal();
    return Events{DraftReviewed{command.stage, command.verdict, command.opinion,
                                central ? command.answers : std::vector<ReviewAnswer>{},
                                state.content_hash, facts.actor.name}};
}

Result<Events> release_draft(const GuideDraft& state, const ReleaseDraft& command,
                             const Facts& facts) {
    if (const auto allowed = check_act(DraftAct::release, state, facts); !allowed.ok())
        return allowed.refusal();
    if (command.in_force != state.based_on) return base_moved();
    if (!command.findings.empty())
        return Refusal{"publication_has_errors",
                       "审核以后规定有变化，现在检查有错误，不能发布。请收回来改。", "", "",
                       command.findings};
    return Events{DraftReleased{state.content_hash}};
}

Result<Events> note_published(const GuideDraft& state, const NoteDraftPublished& command,
                              const Facts& facts) {
    if (!facts.actor.is(Role::react)) return refuse("wrong_role", "这一步由系统自己记。");
    if (state.status != DraftStatus::releasing) return Events{};
    return Events{DraftPublished{command.version}};
}

Result<Events> test_draft(const GuideDraft& state, const TestDraft& command, const Facts& facts) {
    if (const auto allowed = check_act(DraftAct::test_run, state, facts); !allowed.ok())
        return allowed.refusal();
    if (state.content_hash.empty() || command.content_hash != state.content_hash)
        return refuse("draft_unreadable", "文字还不是一份完整的指南，改好了再试运行。");
    DraftTested event{command.content_hash, 0, 0, command.paths, command.note, command.begins};
    for (const TestedPath& path : command.paths) {
        event.passed += path.outcome == PathOutcome::passed;
        event.stuck += path.outcome == PathOutcome::stuck;
    }
    return Events{std::move(event)};
}

Result<Events> drop_draft(const GuideDraft& state, const DropDraft& command, const Facts& facts) {
    if (const auto allowed = check_act(DraftAct::drop, state, facts); !allowed.ok())
        return allowed.refusal();
    return Events{DraftDropped{command.reason}};
}

void evolve(GuideDraft& state, const DraftSaved& event, const Meta& meta) {
    state.status = DraftStatus::writing;
    state.item = event.item;
    state.name = event.name;
    state.region = event.region;
    state.agency = event.agency;
    state.text = event.text;
    state.content_hash = event.content_hash;
    state.saved_at = meta.recorded_at;
    if (state.author.empty()) state.author = meta.actor;
    state.writers.insert(meta.actor);
}
void evolve(GuideDraft& state, const DraftChecked& event, const Meta&) {
    state.check = event;
}
void evolve(GuideDraft& state, const DraftTested& event, const Meta&) {
    state.test = event;
}
void evolve(GuideDraft& state, const DraftSubmitted& event, const Meta& meta) {
    state.status = DraftStatus::legal_review;
    state.body = event.body;
    state.based_on = event.based_on;
    state.submitted_at = meta.recorded_at;
}
void evolve(GuideDraft& state, const DraftTakenBack&, const Meta&) {
    state.status = DraftStatus::writing;
}
void evolve(GuideDraft& state, const DraftReviewed& event, const Meta& meta) {
    const bool legal = event.stage == ReviewStage::legal;
    const auto on = legal ? DraftStatus::central_review : DraftStatus::approved;
    state.status = event.verdict == Verdict::passed ? on : DraftStatus::writing;
    state.reviews.push_back({event, meta.recorded_at, meta.actor});
}
void evolve(GuideDraft& state, const DraftReleased&, const Meta&) {
    state.status = DraftStatus::releasing;
}
void evolve(GuideDraft& state, const DraftPublished& event, const Meta&) {
    state.status = DraftStatus::published;
    state.published_version = event.version;
}
void evolve(GuideDraft& state, const DraftDropped&, const Meta&) {
    state.status = DraftStatus::dropped;
}

}  // namespace domain
