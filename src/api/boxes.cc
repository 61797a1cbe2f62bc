#include "api/boxes.h"

#include <boost/json/serialize.hpp>

#include "shape/parse.h"
#include "views/codec.h"

namespace api {
namespace {

namespace json = boost::json;

std::string text_of(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found && found->is_string() ? std::string(found->as_string()) : "";
}

std::optional<json::object> open_box(const store::KeyStore& keys, const std::string& stream, std::int64_t version,
                                     const domain::Box& box) {
    const auto sealed = store::Box::from_text(box.content);
    if (!sealed) return {};
    const auto plain = keys.open(box.person, views::associated_data(stream, version, box.slot), *sealed);
    if (!plain) return {};
    auto value = shape::parse(*plain, std::size_t{16} << 20, shape::stored_depth);
    if (!value || !value->is_object()) return {};
    return std::move(value->as_object());
}

const domain::Box* form_box(const domain::Event& event) {
    if (const auto* received = std::get_if<domain::CaseReceived>(&event)) return &received->form;
    if (const auto* corrected = std::get_if<domain::FormCorrected>(&event)) return &corrected->form;
    const auto* supplement = std::get_if<domain::SupplementReceived>(&event);
    return supplement && supplement->form ? &*supplement->form : nullptr;
}

void take(OpenForm& form, const json::object& content) {
    if (const auto* answers = content.if_contains("answers"); answers && answers->is_object())
        for (const auto& [key, value] : answers->as_object()) form.answers[key] = value;
    if (const auto* files = content.if_contains("files"); files && files->is_object())
        for (const auto& [key, value] : files->as_object()) form.files[key] = value;
}

}  // namespace

std::string contact_json(const Contact& contact) {
    return json::serialize(json::object{{"name", contact.name},
                                        {"id_type", contact.id_type},
                                        {"id_number", contact.id_number},
                                        {"phone", contact.phone}});
}

std::optional<Contact> read_contact(std::string_view text) {
    const auto value = shape::parse(text);
    if (!value || !value->is_object()) return {};
    const auto& object = value->as_object();
    return Contact{text_of(object, "name"), text_of(object, "id_type"), text_of(object, "id_number"),
                   text_of(object, "phone"), false};
}

Contact open_contact(const store::KeyStore& keys, const std::string& stream, const domain::Box& box) {
    Contact contact;
    if (box.content.empty()) return contact;
    const auto content = open_box(keys, stream, 1, box);
    if (!content) {
        contact.erased = true;
        return contact;
    }
    return {text_of(*content, "name"), text_of(*content, "id_type"), text_of(*content, "id_number"),
            text_of(*content, "phone"), false};
}

OpenForm open_form(const store::KeyStore& keys, const std::string& stream,
                   const std::vector<store::Record>& records) {
    OpenForm form;
    for (const auto& record : records) {
        const bool has_form = record.type == "case_received" || record.type == "form_corrected" ||
                              record.type == "supplement_received";
        if (!has_form) continue;
        const auto event = views::decode(record.type, record.format, record.body);
        const auto* box = event ? form_box(*event) : nullptr;
        if (box == nullptr || box->content.empty()) continue;
        const auto content = open_box(keys, stream, record.version, *box);
        if (content)
            take(form, *content);
        else
            form.erased = true;
    }
    return form;
}

std::string form_json(const json::object& answers, const json::object& files, const json::object& before) {
    json::object all{{"answers", answers}, {"files", files}};
    if (!before.empty()) all["before"] = before;
    return json::serialize(all);
}

}  // namespace api
