#include "api/submission.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/case_view.h"
#include "api/context.h"
#include "api/published.h"
#include "api/resources.h"
#include "domain/act_checks.h"
#include "domain/form.h"
#include "domain/id_number.h"

namespace api {
namespace {

using base::Refusal;
using base::Result;
namespace json = boost::json;

// The word a guide uses for a type of file.
std::string_view word_of_type(std::string_view type) {
    if (type == "application/pdf") return "pdf";
    if (type == "image/jpeg") return "jpeg";
    if (type == "image/png") return "png";
    if (type == "image/webp") return "webp";
    if (type == "application/ofd") return "ofd";
    if (type.ends_with("wordprocessingml.document")) return "docx";
    if (type.ends_with("spreadsheetml.sheet")) return "xlsx";
    return type == "application/zip" ? "zip" : "";
}

bool accepts(const domain::Material* line, std::string_view type) {
    if (line == nullptr || line->accepts.empty())
        return true;  // a line outside the guide: the domain's refusal
    return std::ranges::find(line->accepts, word_of_type(type)) != line->accepts.end();
}

std::string list_of(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : "、") + word;
    return all;
}

struct Taking {
    Call& call;
    const domain::Guide& guide;
    json::object& names;
    Refusal refusal{"file_type_not_accepted", "有的文件不能用。请按提示换过再提交",
                    "《行政许可法》第三十条（公示的材料目录）"};

    void problem(const std::string& pointer, std::string code, std::string message) {
        refusal.problems.push_back({pointer, std::move(code), std::move(message)});
    }

    std::optional<domain::UploadedFile> take(const FileName& file, const domain::Material* line,
                                             const std::string& pointer) {
        auto& uploads = call.context.parts.identity.uploads();
        const auto found = uploads.find(call.session->account->id, file.address);
        if (!found) {
            problem(pointer, "file_not_found", "没有收到这个文件，请重新上传");
            return {};
        }
        if (!accepts(line, found->type))
            problem(pointer, "file_type_not_accepted",
                    fmt::format("「{}」只收 {}。请换一种格式", line->name, list_of(line->accepts)));
        names[file.address] = file.name;
        return domain::UploadedFile{found->address, found->type, found->size};
    }
};

// The contact that stands in the answers of the form, where the guide asks for it.
std::string answer_of(const json::object& answers, std::string_view element) {
    const auto* found = answers.if_contains(element);
    return found && found->is_string() ? std::string(found->as_string()) : "";
}

domain::Party party_of(domain::PartyRole role, const std::string& person, const Contact& contact,
                       bool checked) {
    domain::Party party;
    party.role = role;
    party.person = person;
    party.contact = {person, "contact", "open", contact_json(contact)};
    party.id_checked = checked;
    return party;
}

std::string person_of(Call& call, const std::string& id_number) {
    return call.context.parts.keys.person_of("id_number", id_number, call.now());
}

void name_organization(domain::Party& party, const domain::Guide& guide,
                       const json::object& answers) {
    const bool legal_only =
        guide.audience.size() == 1 && guide.audience.front() == domain::Audience::legal;
    if (!legal_only) return;
    party.organization = answer_of(answers, "entity.name");
    party.credit_code = answer_of(answers, "entity.uscc");
}

Refusal applicant_differs() {
    return {.code = "applicant_not_account",
            .message =
                "申请人的身份证号和登录账号的不一样。替别人办，请在问题里选请人代办，并填上您自己的"
                "身份证号",
            .pointer = "/answers/applicant.id_number"};
}

// Online: the account's person applies, or acts as the agent whom the form names.
Result<std::vector<domain::Party>> online_parties(Call& call, const domain::Guide& guide,
                                                  const json::object& answers) {
    const auto& account = *call.session->account;
    const auto profile = call.context.parts.identity.profile_of(account);
    auto own = profile ? read_contact(*profile).value_or(Contact{}) : Contact{};
    const auto given = answer_of(answers, "applicant.id_number");
    if (const auto phone = answer_of(answers, "applicant.phone");
        !phone.empty() && given == own.id_number)
        own.phone = phone;
    std::vector<domain::Party> parties;
    if (given.empty() || given == own.id_number) {
        parties.push_back(party_of(domain::PartyRole::applicant, account.person, own, true));
        name_organization(parties.back(), guide, answers);
        return parties;
    }
    if (answer_of(answers, "agent.id_number") != own.id_number) return applicant_differs();
    const Contact other{answer_of(answers, "applicant.name"), "resident_id", given,
                        answer_of(answers, "applicant.phone"), false};
    parties.push_back(party_of(domain::PartyRole::applicant, person_of(call, given), other, false));
    parties.push_back(party_of(domain::PartyRole::agent, account.person, own, true));
    return parties;
}

// At the counter: the person the clerk has before them.
Result<std::vector<domain::Party>> counter_parties(Call& call, const domain::Guide& guide,
                                                   const Submission& body,
                                                   const json::object& answers) {
    if (!body.applicant)
        return Refusal{.code = "applicant_missing",
                       .message = "请先登记申请人的姓名和证件号码",
                       .pointer = "/applicant"};
    auto id = domain::parse_id_number(body.applicant->id_number);
    if (!id) {
        auto refusal = id.refusal();
        refusal.pointer = "/applicant/id_number";
        return refusal;
    }
    const Contact contact{body.applicant->name,
                          body.applicant->id_type.empty() ? "resident_id" : body.applicant->id_type,
                          id->number, body.applicant->phone, false};
    std::vector<domain::Party> parties{
        party_of(domain::PartyRole::applicant, person_of(call, id->number), contact, true)};
    name_organization(parties.back(), guide, answers);
    return parties;
}

std::vector<base::Problem> check_form(const domain::Guide& guide, const Submission& body,
                                      const json::object& answers) {
    auto problems = domain::check_answers(guide, body.situations, answers);
    for (auto& problem : problems) problem.pointer = "/answers" + problem.pointer;
    return problems;
}

Result<std::vector<domain::Party>> parties_of(Call& call, const domain::Guide& guide,
                                              const Submission& body, const json::object& answers) {
    if (call.is_officer()) return counter_parties(call, guide, body, answers);
    return online_parties(call, guide, answers);
}

Result<domain::Submit> submit_of(Call& call, const domain::Guide& guide, const Submission& body) {
    const auto answers = domain::tidy_answers(
        guide, body.answers.is_object() ? body.answers.as_object() : json::object{});
    domain::Submit command;
    command.item = body.item;
    command.guide_version = body.guide_version;
    command.channel = body.channel;
    command.event_time = body.event_time;
    command.situations = body.situations;
    command.insist = body.insist;
    command.consent = body.consent;
    command.form_problems = check_form(guide, body, answers);
    json::object names;
    auto materials = take_materials(call, guide, body.materials, names);
    if (!materials) return materials.refusal();
    command.materials = std::move(*materials);
    auto parties = parties_of(call, guide, body, answers);
    if (!parties) return parties.refusal();
    command.parties = std::move(*parties);
    hand_files_over(call, command.parties.front().person, body.materials);
    command.form = {command.parties.front().person, "form", "open", form_json(answers, names)};
    return command;
}

void submit_case(CallPtr call, Submission body) {
    call->work([call, body = std::move(body)] {
        const auto guide = guide_for(*call, *call->library(), body.item);
        if (!guide) {
            auto refusal = domain::item_not_published();
            refusal.pointer = "/item";
            return call->refuse(refusal);
        }
        const bool paper =
            body.channel == domain::Channel::counter || body.channel == domain::Channel::post;
        if (paper && !call->is_officer())
            return call->refuse({.code = "wrong_role",
                                 .message = "窗口收件由窗口人员来做。您可以在网上提交",
                                 .pointer = "/channel"});
        auto command = submit_of(*call, guide->guide, body);
        if (!command) return call->refuse(command.refusal());
        engine::Request request;
        request.shard = guide->guide.region.substr(0, 6);
        request.command = std::move(*command);
        request.await_follow_ups = true;
        call->submit(std::move(request), [call, body](const engine::Outcome& outcome) {
            mark_files_used(*call, body.materials);
            const auto& account = call->session->account->id;
            if (body.draft) call->context.parts.identity.drafts().remove(account, *body.draft);
            reply_case(*call, outcome.stream, 201);
        });
    });
}

}  // namespace

Result<std::vector<domain::SubmittedMaterial>> take_materials(
    Call& call, const domain::Guide& guide, const std::vector<MaterialFiles>& materials,
    json::object& names) {
    Taking taking{call, guide, names};
    std::vector<domain::SubmittedMaterial> taken;
    for (std::size_t i = 0; i < materials.size(); ++i) {
        const auto* line = domain::find_material(guide, materials[i].material);
        domain::SubmittedMaterial material{
            materials[i].material, {}, false, call.is_officer() ? materials[i].originals : 0};
        for (std::size_t n = 0; n < materials[i].files.size(); ++n) {
            auto file = taking.take(materials[i].files[n], line,
                                    fmt::format("/materials/{}/files/{}", i, n));
            if (file) material.files.push_back(std::move(*file));
        }
        // A line outside the guide goes on, so that it is refused by name.
        if (!line || !material.files.empty() || material.originals > 0)
            taken.push_back(std::move(material));
    }
    if (!taking.refusal.problems.empty()) {
        taking.refusal.code = taking.refusal.problems.front().code;
        return taking.refusal;
    }
    return taken;
}

void hand_files_over(Call& call, const std::string& person,
                     const std::vector<MaterialFiles>& materials) {
    auto& keys = call.context.parts.keys;
    auto& uploads = call.context.parts.identity.uploads();
    for (const auto& material : materials)
        for (const auto& file : material.files) {
            uploads.begin_use(call.session->account->id, file.address);
            if (!call.is_officer()) continue;
            if (const auto key = keys.file_key(file.address))
                (void)keys.put_file_key(person, store::KeyClass::archive, file.address, *key);
        }
}

void mark_files_used(Call& call, const std::vector<MaterialFiles>& materials) {
    for (const auto& material : materials)
        for (const auto& file : material.files)
            call.context.parts.identity.uploads().mark_used(call.session->account->id,
                                                            file.address);
}

namespace {

constexpr QueryParameter at_parameter{"at",
                                      "看系统在那一刻知道的样子，例如 2026-09-16T10:00:00+08:00"};

base::Result<OpenCase> readable_case(Call& call, store::Reader& reader) {
    const auto at = asked_instant(call);
    if (!at) return at.refusal();
    auto open = open_case(call, reader, Purpose::read);
    return open && *at ? as_known_at(call, reader, *open, **at) : std::move(open);
}

void show_case(CallPtr call) {
    call->work([call] {
        const auto reader = call->reader();
        const auto open = readable_case(*call, *reader);
        if (!open) return call->refuse(open.refusal());
        if (!open->as_of) call->headers("ETag", "\"" + std::to_string(open->version) + "\"");
        record_reading(*call, *open, true);
        call->reply_json(shape::to_json(case_view(*call, *reader, *open)), 200);
    });
}

base::Result<Page<HistoryLine>> show_history(Call& call) {
    const auto reader = call.reader();
    const auto open = readable_case(call, *reader);
    if (!open) return open.refusal();
    auto& identity = call.context.parts.identity;
    return Page<HistoryLine>{
        history_of(
            records_of(*reader, *open), open->guide(),
            [&](const auto& a) { return identity.name_of(a); }, call.is_officer()),
        {},
        {},
        {}};
}

base::Result<ShownNotice> show_notice(Call& call) {
    const auto reader = call.reader();
    const auto open = readable_case(call, *reader);
    if (!open) return open.refusal();
    record_reading(call, *open, false);
    const auto view = case_view(call, *reader, *open);
    const auto found = std::ranges::find_if(view.notices, [&](const auto& notice) {
        return std::to_string(notice.version) == call.value("version");
    });
    if (found == view.notices.end()) return not_found("没有这份通知。请从办件里打开");
    return *found;
}

}  // namespace

std::vector<Route> case_routes() {
    std::vector<Route> all;
    all.push_back(
        send_later<Submission, CaseView, submit_case>(
            {"POST", "/api/v1/cases", "提交申请，或者窗口收件", "办件", Access::logged_in})
            .key()
            .created()
            .body(512 * 1024));
    all.push_back(route({"GET", "/api/v1/cases/{id}", "打开办件", "办件", Access::logged_in},
                        show_case, nullptr, written_schema<CaseView>)
                      .with(at_parameter));
    all.push_back(get_slowly<Page<HistoryLine>, show_history>(
                      {"GET", "/api/v1/cases/{id}/history", "办件经过", "办件", Access::logged_in})
                      .with(at_parameter));
    all.push_back(
        get_slowly<ShownNotice, show_notice>(
            {"GET", "/api/v1/cases/{id}/notices/{version}", "通知全文", "办件", Access::logged_in})
            .with(at_parameter));
    return all;
}

}  // namespace api
