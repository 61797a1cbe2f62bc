#include "store/files.h"

#include <algorithm>

#include "api/adjustments.h"
#include "api/case_view.h"
#include "api/context.h"
#include "api/resources.h"
#include "store/sniff.h"
#include "views/codec.h"

// Uploads: their type is told by their bytes, each sealed under its person's key.
namespace api {

struct UploadView {
    std::string address;
    std::string type;
    std::int64_t size = 0;
};
SHAPE_STRUCT(UploadView, address, type, size)

namespace {

// Whose key a file is sealed under: the citizen's own; a clerk's until the case says whose it is.
std::string owner_of(Call& call, const identity::Account& account) {
    if (!account.person.empty()) return account.person;
    return call.context.parts.keys.person_of("account", account.id, call.context.parts.clock.now());
}

base::Refusal unknown_type() {
    return {.code = "file_type_unknown",
            .message = "看不出这是什么文件。请传 PDF、JPG、PNG、OFD、Word 或者 Excel"};
}

// A citizen's uploads are sealed under their own key; a clerk's, for whoever stands before them,
// under the account's. They become part of a case file, hence the archive key.
base::Result<UploadView> put_file(Call& call) {
    const auto& account = *call.session->account;
    const auto& body = call.request.body;
    if (store::sniff(body).empty() && !body.empty()) return unknown_type();
    auto& uploads = call.context.parts.identity.uploads();
    if (const auto room = uploads.room_for(account.id, static_cast<std::int64_t>(body.size()));
        !room)
        return room.refusal();
    const auto stored =
        call.context.parts.files.put(owner_of(call, account), store::KeyClass::archive, body);
    if (!stored) return stored.refusal();
    uploads.add(account.id, {stored->address, stored->content_type, stored->size});
    return UploadView{stored->address, stored->content_type, stored->size};
}

const std::vector<domain::SubmittedMaterial>* handed_in(const domain::Event& event) {
    if (const auto* first = std::get_if<domain::CaseReceived>(&event)) return &first->materials;
    const auto* later = std::get_if<domain::SupplementReceived>(&event);
    return later ? &later->materials : nullptr;
}

// Of any round: what a supplement replaced stays part of the file.
bool names(const std::vector<store::Record>& records, const std::string& address) {
    for (const auto& record : records) {
        if (record.type != "case_received" && record.type != "supplement_received") continue;
        const auto event = views::decode(record.type, record.format, record.body);
        const auto* materials = event ? handed_in(*event) : nullptr;
        if (materials == nullptr) continue;
        for (const auto& material : *materials)
            if (std::ranges::find(material.files, address, &domain::UploadedFile::address) !=
                material.files.end())
                return true;
    }
    return false;
}

// The uploader's own, or a file of a case that the caller may read; anything else does not exist.
bool may_get(Call& call, const std::string& address) {
    if (call.context.parts.identity.uploads().find(call.session->account->id, address)) return true;
    if (const auto adjustment = call.query("adjustment"); !adjustment.empty())
        return is_evidence(call, adjustment, address);
    const auto id = call.query("case");
    if (id.empty()) return false;
    call.request.values["id"] = id;
    const auto reader = call.reader();
    const auto open = open_case(call, *reader, Purpose::read);
    if (!open || !names(records_of(*reader, *open), address)) return false;
    record_reading(call, *open, false);
    return true;
}

bool is_address(const std::string& text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

void get_file(CallPtr call) {
    call->work([call] {
        const auto& address = call->value("address");
        if (!is_address(address) || !may_get(*call, address))
            return call->refuse(not_found("没有这个文件"));
        auto content = call->context.parts.files.get(address);
        if (!content) {
            const auto gone = content.refusal().code == "file_not_found";
            return call->refuse(gone ? not_found("没有这个文件") : content.refusal());
        }
        http::Response response;
        const std::string type(store::sniff(*content));
        const bool shown = type == "application/pdf" || type.starts_with("image/");
        response.content_type = type.empty() ? "application/octet-stream" : type;
        response.headers.emplace_back("Content-Disposition", shown ? "inline" : "attachment");
        response.headers.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'");
        response.headers.emplace_back("Cache-Control", "private, no-store");
        response.body = std::move(*content);
        call->reply(std::move(response));
    });
}

}  // namespace

std::vector<Route> file_routes() {
    std::vector<Route> all;
    all.push_back(route({"POST", "/api/v1/files", "上传文件", "草稿和文件", Access::logged_in},
                        answer_slowly<UploadView, put_file>, nullptr, written_schema<UploadView>)
                      .key()
                      .raw()
                      .created()
                      .body(store::FileStore::default_limit));
    all.push_back(
        route({"GET", "/api/v1/files/{address}", "下载文件", "草稿和文件", Access::logged_in},
              get_file, nullptr, nullptr)
            .sends("application/octet-stream")
            .with({"case", "办件编号（26 位）：别人交来的文件要写明是哪个办件"}));
    return all;
}

}  // namespace api
