#include "api/case_view.h"

#include <algorithm>

#include "api/boxes.h"
#include "api/context.h"
#include "api/mask.h"
#include "api/route.h"
#include "domain/act_checks.h"
#include "domain/form.h"
#include "domain/notice_text.h"
#include "domain/words.h"
#include "store/chain.h"
#include "views/codec.h"

namespace api {
namespace {

using domain::to_chinese;

std::vector<ShownSituation> situations_of(const domain::Case& state, const domain::Guide& guide) {
    std::vector<ShownSituation> shown;
    for (const auto& situation : guide.situations) {
        const auto answer = state.situations.find(situation.key);
        if (answer == state.situations.end()) continue;
        const auto option =
            std::ranges::find(situation.options, answer->second, &domain::Option::value);
        shown.push_back({situation.question,
                         option == situation.options.end() ? answer->second : option->label});
    }
    return shown;
}

ShownParty party_view(const domain::Party& party, const Contact& contact, bool full, bool own) {
    ShownParty shown;
    shown.role = party.role;
    shown.erased = contact.erased;
    shown.organization = party.organization;
    shown.credit_code = party.credit_code;
    shown.name = contact.erased ? std::string(erased)
                 : full || own  ? contact.name
                                : mask_name(contact.name);
    shown.id_type = contact.id_type;
    shown.id_masked = mask_id(contact.id_number);
    shown.phone_masked = mask_phone(contact.phone);
    if (!full || contact.erased) return shown;
    shown.id_number = contact.id_number;
    shown.phone = contact.phone;
    return shown;
}

void fill_parties(CaseView& view, Call& call, const OpenCase& open) {
    const bool officer = call.is_officer();
    for (const auto& party : open.state().parties) {
        const auto contact = open_contact(call.context.parts.keys, open.stream, party.contact);
        const bool own = party.person == call.actor.person;
        view.parties.push_back(party_view(party, contact, officer, own));
    }
    const auto applicant =
        std::ranges::find(view.parties, domain::PartyRole::applicant, &ShownParty::role);
    if (applicant != view.parties.end()) view.applicant = *applicant;
}

std::vector<ShownAnswer> answers_of(const domain::Guide& guide, const OpenForm& form) {
    std::vector<ShownAnswer> shown;
    for (const auto& page : guide.form)
        for (const auto& field : page.fields) {
            if (form.erased)
                shown.push_back({field.element, field.label, boost::json::value(erased)});
            else if (const auto* value = form.answers.if_contains(field.element))
                shown.push_back({field.element, field.label, *value});
        }
    return shown;
}

std::string status_of(const domain::Material& line, const domain::MaterialState* state) {
    if (state && state->submitted.shared) return "shared";
    if (state && (!state->submitted.files.empty() || state->submitted.originals > 0))
        return "submitted";
    if (line.generated) return "generated";
    if (line.waived) return "waived";
    return line.need == domain::Need::required ? "missing" : "optional";
}

std::vector<ShownFile> files_of(const domain::MaterialState& state, const OpenForm& form) {
    std::vector<ShownFile> files;
    for (const auto& file : state.submitted.files) {
        const auto* name = form.files.if_contains(file.address);
        files.push_back({file.address,
                         name && name->is_string() ? std::string(name->as_string()) : "", file.type,
                         file.size});
    }
    return files;
}

ShownMaterial material_view(const domain::Material& line, const domain::Case& state,
                            const OpenForm& form) {
    const auto* held = domain::find_state(state, line.key);
    ShownMaterial shown;
    shown.key = line.key;
    shown.name = line.name;
    shown.need = line.need;
    shown.status = status_of(line, held);
    shown.check_points = line.points;
    shown.mistakes = line.mistakes;
    shown.basis = line.basis;
    const auto demanded =
        std::ranges::find(state.demanded, line.key, &domain::Deficiency::material);
    shown.demanded = demanded != state.demanded.end();
    if (shown.demanded) shown.right = demanded->right;
    if (held == nullptr) return shown;
    shown.files = files_of(*held, form);
    shown.originals = held->submitted.originals;
    shown.result = held->result;
    if (held->result) shown.result_text = to_chinese(*held->result);
    shown.points = held->points;
    shown.note = held->note;
    return shown;
}

std::vector<ShownMaterial> materials_of(const domain::Guide& guide, const domain::Case& state,
                                        const OpenForm& form) {
    std::vector<ShownMaterial> shown;
    for (const auto* line : domain::applicable_materials(guide, state.situations, form.answers))
        shown.push_back(material_view(*line, state, form));
    return shown;
}

// The case as it stood when the last supplement came in.
std::optional<PreviousRound> previous_round(const store::KeyStore& keys, const OpenCase& open,
                                            const std::vector<store::Record>& records) {
    const auto last = std::ranges::find(records.rbegin(), records.rend(), "supplement_received",
                                        &store::Record::type);
    if (last == records.rend()) return {};
    const std::vector<store::Record> before(records.begin(), last.base() - 1);
    const auto state = views::fold(open.stream, before);
    const auto& then = std::get<domain::Case>(state);
    const auto form = open_form(keys, open.stream, before);
    return PreviousRound{then.round, then.received, answers_of(open.guide(), form),
                         materials_of(open.guide(), then, form)};
}

// The register's text; what it will say while the tables behind have not caught up.
void fill_notices(CaseView& view, store::Reader& reader, const OpenCase& open) {
    std::map<std::int64_t, std::pair<std::string, std::string>> texts;
    reader.query("SELECT notice, title, text FROM notice_text WHERE stream = $1", {open.stream},
                 [&](const store::Row& row) {
                     texts[row.integer(0)] = {row.string(1), row.string(2)};
                 });
    const auto& name =
        view.applicant.organization.empty() ? view.applicant.name : view.applicant.organization;
    for (const auto& notice : open.state().notices) {
        ShownNotice shown{notice.version,
                          notice.kind,
                          std::string(to_chinese(notice.kind)),
                          notice.number,
                          "",
                          notice.issued,
                          notice.opened,
                          notice.voided != 0};
        if (const auto text = texts.find(notice.version); text != texts.end()) {
            shown.title = text->second.first;
            shown.text = text->second.second;
        } else
            shown.text = domain::notice_text(notice.kind, open.state(), open.facts).text;
        constexpr std::string_view place = "{applicant}";
        if (const auto at = shown.text.find(place); at != shown.text.npos)
            shown.text.replace(at, place.size(), name);
        view.notices.push_back(std::move(shown));
    }
}

void fill_decision(CaseView& view, const domain::Case& state, bool officer) {
    if (officer && state.examination)
        view.examination = ShownExamination{state.examination->conditions,
                                            state.examination->opinion, state.examination->proposal,
                                            std::string(to_chinese(state.examination->proposal))};
    if (!state.decision) return;
    const auto& d = *state.decision;
    view.decision = ShownDecision{
        d.result,    std::string(to_chinese(d.result)), d.reason, d.basis, d.remedies, d.output,
        d.electronic};
}

bool intact(const std::vector<store::Record>& records) {
    base::Digest before{};
    for (const auto& record : records) {
        if (store::chain_of(before, record) != record.chain) return false;
        before = record.chain;
    }
    return true;
}

void fill_head(CaseView& view, Call& call, const OpenCase& open) {
    const auto& state = open.state();
    view.id = id_of(open.stream);
    view.version = open.version;
    view.number = state.number;
    if (domain::is_party(state, call.actor)) view.tracking_code = state.tracking_code;
    view.item = state.item;
    view.item_name = open.guide().name;
    view.guide_version = state.guide_version;
    view.agency_name = call.library()->agency_name(open.guide().deciding_agency);
    view.status = state.status;
    view.status_text = to_chinese(state.status);
    view.channel = state.channel;
    view.received = state.first_received;
    view.round = state.round;
    view.deemed = state.deemed;
    view.situations = situations_of(state, open.guide());
}

}  // namespace

std::optional<ShownRating> rating_of(store::Reader& reader, const OpenCase& open) {
    const auto stream = sister_stream(open.stream, "rating");
    const auto records = records_until(reader, stream, open.as_of);
    if (records.empty()) return {};
    const auto state = views::fold(stream, records);
    const auto* rating = std::get_if<domain::Rating>(&state);
    return rating && rating->level ? std::optional(ShownRating{*rating->level}) : std::nullopt;
}

CaseView case_view(Call& call, store::Reader& reader, const OpenCase& open) {
    const auto& state = open.state();
    const bool officer = call.is_officer();
    const auto records = records_of(reader, open);
    const auto form = open_form(call.context.parts.keys, open.stream, records);
    CaseView view;
    fill_head(view, call, open);
    fill_parties(view, call, open);
    view.answers = answers_of(open.guide(), form);
    view.materials = materials_of(open.guide(), state, form);
    view.clocks = clock_views(state, open.facts);
    fill_notices(view, reader, open);
    if (!open.as_of) view.acts = domain::offered_acts(state, open.facts);
    auto& identity = call.context.parts.identity;
    view.history = history_of(
        records, open.guide(), [&](const auto& a) { return identity.name_of(a); }, officer);
    fill_decision(view, state, officer);
    if (officer) view.possible_results = domain::results_of(open.guide().regime);
    view.rating = rating_of(reader, open);
    view.timeline = timeline_of(open, view.clocks);
    if (!officer && !open.as_of) view.todo = todo_of(open, view.rating.has_value());
    view.log_intact = intact(records);
    view.previous = previous_round(call.context.parts.keys, open, records);
    view.as_of = open.as_of;
    return view;
}

namespace {

void name_case(Call& call, const std::string& stream, std::int64_t version, int status) {
    call.headers("ETag", "\"" + std::to_string(version) + "\"");
    if (status == 201) call.headers("Location", "/api/v1/cases/" + id_of(stream));
}

}  // namespace

void reply_minimal(Call& call, const std::string& stream, std::int64_t version, int status) {
    // What followed the command may have moved the case on.
    version = std::max(version, call.engine().hot_version(stream));
    name_case(call, stream, version, status);
    call.reply_json(
        "{\"id\":\"" + id_of(stream) + "\",\"version\":" + std::to_string(version) + "}", status);
}

void reply_case(Call& call, const std::string& stream, int status) {
    const auto reader = call.reader();
    const auto open = open_stream(call, *reader, stream);
    if (!open) return call.refuse(open.refusal());
    if (call.wants_minimal()) return reply_minimal(call, stream, open->version, status);
    name_case(call, stream, open->version, status);
    if (!may_read(open->state(), open->guide(), call.actor)) return call.reply({.status = 204});
    record_reading(call, *open, false);
    call.reply_json(shape::to_json(case_view(call, *reader, *open)), status);
}

}  // namespace api
