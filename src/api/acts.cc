#include <boost/json/serialize.hpp>

#include "api/acts_notes.h"
#include "api/boxes.h"
#include "api/case_view.h"
#include "api/context.h"
#include "api/resources.h"
#include "api/submission.h"
#include "domain/act_checks.h"
#include "domain/form.h"

// One route an act of the act table. Whether it may be done now is the domain's answer alone.
namespace api {

struct SupplementBody {
    std::vector<MaterialFiles> materials;
    boost::json::value answers;  // only what changes
};
SHAPE_STRUCT(SupplementBody, materials, answers)

struct CorrectionBody {
    boost::json::value answers;  // the elements after the correction
    std::string confirmed_by;    // second_screen | signature
};
SHAPE_STRUCT(CorrectionBody, answers, confirmed_by)

struct DeficiencyBody {
    std::string material;
    domain::CheckResult reason = domain::CheckResult::missing;
    std::vector<std::string> points;
    std::string right;  // what exactly is right
};
SHAPE_STRUCT(DeficiencyBody, material, reason, points, right)

struct LinesBody {
    std::vector<DeficiencyBody> lines;
};
SHAPE_STRUCT(LinesBody, lines)

struct ConditionBody {
    std::string condition;
    domain::ConditionAnswer answer = domain::ConditionAnswer::yes;
    std::string note;
};
SHAPE_STRUCT(ConditionBody, condition, answer, note)

struct ExamineBody {
    std::vector<ConditionBody> conditions;
    std::string opinion;
    domain::DecisionResult proposal = domain::DecisionResult::granted;
};
SHAPE_STRUCT(ExamineBody, conditions, opinion, proposal)

struct NoticeBody {
    std::int64_t notice = 0;
};
SHAPE_STRUCT(NoticeBody, notice)

struct RatingBody {
    domain::RatingLevel level = domain::RatingLevel::very_satisfied;
    std::vector<std::string> aspects;
    std::string comment;
};
SHAPE_STRUCT(RatingBody, level, aspects, comment)

}  // namespace api

template <>
struct shape::notes<api::SupplementBody> {
    static constexpr auto list = std::tuple{note<&api::SupplementBody::materials>("材料").items(0, 100)};
};
template <>
struct shape::notes<api::CorrectionBody> {
    static constexpr auto list = std::tuple{note<&api::CorrectionBody::confirmed_by>("确认方式").length(1, 32)};
};
template <>
struct shape::notes<api::DeficiencyBody> {
    static constexpr auto list = std::tuple{note<&api::DeficiencyBody::material>("材料").length(1, 64),
                                            note<&api::DeficiencyBody::points>("审查要点").items(0, 100),
                                            note<&api::DeficiencyBody::right>("怎样才对").length(0, 500).defaulted()};
};
template <>
struct shape::notes<api::LinesBody> {
    static constexpr auto list = std::tuple{note<&api::LinesBody::lines>("要补的材料").items(0, 100)};
};
template <>
struct shape::notes<api::ConditionBody> {
    static constexpr auto list = std::tuple{note<&api::ConditionBody::condition>("条件").length(1, 64),
                                            note<&api::ConditionBody::note>("说明").length(0, 500).defaulted()};
};
template <>
struct shape::notes<api::ExamineBody> {
    static constexpr auto list = std::tuple{note<&api::ExamineBody::conditions>("办理条件").items(0, 100),
                                            note<&api::ExamineBody::opinion>("意见").length(0, 500).defaulted()};
};
template <>
struct shape::notes<api::RatingBody> {
    static constexpr auto list = std::tuple{note<&api::RatingBody::aspects>("方面").items(0, 5),
                                            note<&api::RatingBody::comment>("想说的话").length(0, 500).defaulted()};
};

namespace api {
namespace {

namespace json = boost::json;

void send_act(const CallPtr& call, const OpenCase& open, domain::Command command,
              std::function<void()> also = {}) {
    engine::Request request;
    request.stream = open.stream;
    request.shard = open.stream.substr(0, open.stream.find('/'));
    request.command = std::move(command);
    request.expected_version = call->if_match();
    request.await_follow_ups = true;
    if (call->wants_minimal() && !also)
        return call->submit(
            std::move(request),
            [call](const engine::Outcome& outcome) { reply_minimal(*call, outcome.stream, outcome.version, 200); },
            Call::Where::engine);
    call->submit(std::move(request), [call, also = std::move(also)](const engine::Outcome& outcome) {
        if (also) also();
        reply_case(*call, outcome.stream, 200);
    });
}

// The body is the command itself.
template <class Command>
void act(CallPtr call, Command command) {
    const auto reader = call->reader();
    const auto open = open_case(*call, *reader, Purpose::act);
    if (!open) return call->refuse(open.refusal());
    send_act(call, *open, std::move(command));
}

template <class Command>
void act_without_body(CallPtr call, Nothing) {
    act(std::move(call), Command{});
}

json::object object_of(const json::value& value) { return value.is_object() ? value.as_object() : json::object{}; }

std::string form_person(const OpenCase& open) {
    return open.state().parties.empty() ? "" : open.state().parties.front().person;
}

// The answers as they would stand, with only what this act may change checked against the form.
base::Result<json::object> changed_answers(Call& call, store::Reader& reader, const OpenCase& open,
                                           const json::value& sent, json::object& before) {
    auto form = open_form(call.context.parts.keys, open.stream, reader.load(open.stream));
    if (form.erased)
        return base::Refusal{.code = "answers_unreadable", .message = "这个办件填写的内容已依法删除，不能再改"};
    const auto changes = domain::tidy_answers(open.guide(), object_of(sent));
    for (const auto& [key, value] : changes) {
        const auto* old = form.answers.if_contains(key);
        before[key] = old ? *old : json::value();
        form.answers[key] = value;
    }
    std::vector<base::Problem> problems;
    for (auto& problem : domain::check_answers(open.guide(), open.state().situations, form.answers)) {
        const auto element = problem.pointer.substr(0, problem.pointer.find('/', 1));
        if (element.size() > 1 && changes.contains(element.substr(1))) {
            problem.pointer = "/answers" + problem.pointer;
            problems.push_back(std::move(problem));
        }
    }
    if (problems.empty()) return changes;
    return base::Refusal{.code = "form_incomplete", .message = "填的内容还有不对的地方。请按提示改过再提交",
                         .problems = std::move(problems)};
}

void supplement(CallPtr call, SupplementBody body) {
    call->work([call, body = std::move(body)] {
        const auto reader = call->reader();
        const auto open = open_case(*call, *reader, Purpose::act);
        if (!open) return call->refuse(open.refusal());
        json::object names, before;
        auto materials = take_materials(*call, open->guide(), body.materials, names);
        if (!materials) return call->refuse(materials.refusal());
        const auto answers = changed_answers(*call, *reader, *open, body.answers, before);
        if (!answers) return call->refuse(answers.refusal());
        hand_files_over(*call, form_person(*open), body.materials);
        domain::SubmitSupplement command{std::move(*materials), {}};
        if (!answers->empty() || !names.empty())
            command.form = domain::Box{form_person(*open), "form", "open", form_json(*answers, names, before)};
        send_act(call, *open, std::move(command), [call, body] { mark_files_used(*call, body.materials); });
    });
}

void correct(CallPtr call, CorrectionBody body) {
    call->work([call, body = std::move(body)] {
        const auto reader = call->reader();
        const auto open = open_case(*call, *reader, Purpose::act);
        if (!open) return call->refuse(open.refusal());
        json::object before;
        const auto answers = changed_answers(*call, *reader, *open, body.answers, before);
        if (!answers) return call->refuse(answers.refusal());
        domain::CorrectOnSpot command;
        for (const auto& [key, value] : *answers) command.elements.emplace_back(key);
        command.form = {form_person(*open), "form", "open", form_json(*answers, {}, before)};
        command.confirmed_by = body.confirmed_by;
        send_act(call, *open, std::move(command));
    });
}

std::vector<domain::Deficiency> deficiencies(LinesBody&& body) {
    std::vector<domain::Deficiency> lines;
    for (auto& line : body.lines)
        lines.push_back({std::move(line.material), line.reason, std::move(line.points), std::move(line.right)});
    return lines;
}

void request_supplement(CallPtr call, LinesBody body) {
    act(std::move(call), domain::RequestSupplement{deficiencies(std::move(body))});
}

void repeat_unmet(CallPtr call, LinesBody body) {
    act(std::move(call), domain::RepeatUnmet{deficiencies(std::move(body))});
}

void examine(CallPtr call, ExamineBody body) {
    domain::Examine command{{}, std::move(body.opinion), body.proposal};
    for (auto& each : body.conditions)
        command.conditions.push_back({std::move(each.condition), each.answer, std::move(each.note)});
    act(std::move(call), std::move(command));
}

void open_notice(CallPtr call, NoticeBody body) { act(std::move(call), domain::OpenNotice{body.notice}); }

void rate(CallPtr call, RatingBody body) {
    const auto reader = call->reader();
    const auto open = open_case(*call, *reader, Purpose::read);
    if (!open) return call->refuse(open.refusal());
    domain::Rate command{body.level, body.aspects, {}, "online"};
    if (!body.comment.empty())
        command.comment = domain::Box{call->actor.person, "comment", "open",
                                      json::serialize(json::object{{"comment", body.comment}})};
    if (!domain::is_party(open->state(), call->actor))
        return call->refuse({.code = "not_your_case", .message = "评价由办事的人自己来做"});
    engine::Request request;
    request.stream = sister_stream(open->stream, "rating");
    request.shard = open->stream.substr(0, open->stream.find('/'));
    request.command = std::move(command);
    call->submit(std::move(request), [call, stream = open->stream](const engine::Outcome&) {
        call->context.tracks.clear();
        reply_case(*call, stream, 200);
    });
}

// {"act", path, summary}
RouteName name(std::string_view path, domain::Act act) {
    return {"POST", path, domain::rule_of(act).name, "办件动作", Access::logged_in};
}

template <class In, void (*F)(CallPtr, In)>
Route act_route(std::string_view path, domain::Act act) {
    return send_later<In, CaseView, F>(name(path, act)).key().if_match().body(256 * 1024);
}

}  // namespace

#define ACT(word) "/api/v1/cases/{id}/acts/" #word, domain::Act::word

std::vector<Route> act_routes() {
    std::vector<Route> all{
        act_route<domain::CheckMaterial, act<domain::CheckMaterial>>(ACT(check_material)),
        act_route<CorrectionBody, correct>(ACT(correct_on_spot)),
        act_route<domain::DeclineNotRequired, act<domain::DeclineNotRequired>>(ACT(decline_not_required)),
        act_route<domain::RefuseAcceptance, act<domain::RefuseAcceptance>>(ACT(refuse_acceptance)),
        act_route<LinesBody, request_supplement>(ACT(request_supplement)),
        act_route<SupplementBody, supplement>(ACT(supplement)),
        act_route<LinesBody, repeat_unmet>(ACT(repeat_unmet)),
        act_route<Nothing, act_without_body<domain::Accept>>(ACT(accept)),
        act_route<domain::BeginSpecial, act<domain::BeginSpecial>>(ACT(begin_special)),
        act_route<domain::EndSpecial, act<domain::EndSpecial>>(ACT(end_special)),
        act_route<ExamineBody, examine>(ACT(examine)),
        act_route<domain::ReturnStep, act<domain::ReturnStep>>(ACT(return_step)),
        act_route<domain::Extend, act<domain::Extend>>(ACT(extend)),
        act_route<Nothing, act_without_body<domain::Propose>>(ACT(propose)),
        act_route<domain::Decide, act<domain::Decide>>(ACT(decide)),
        act_route<Nothing, act_without_body<domain::PushResult>>(ACT(push_result)),
        act_route<Nothing, act_without_body<domain::HandToWindow>>(ACT(hand_to_window)),
        act_route<domain::NotifyPickup, act<domain::NotifyPickup>>(ACT(notify_pickup)),
        act_route<domain::Serve, act<domain::Serve>>(ACT(serve)),
        act_route<domain::UndoMisoperation, act<domain::UndoMisoperation>>(ACT(undo_misoperation)),
        act_route<domain::WithdrawApplication, act<domain::WithdrawApplication>>(ACT(withdraw_application)),
        act_route<NoticeBody, open_notice>(ACT(open_notice)),
    };
    all.push_back(send_later<RatingBody, CaseView, rate>(
                      {"POST", "/api/v1/cases/{id}/rating", "评价", "办件", Access::citizen})
                      .key());
    return all;
}

#undef ACT

}  // namespace api
