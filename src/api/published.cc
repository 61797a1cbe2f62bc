#include "api/published.h"

#include "api/cursor.h"

namespace api {

using GuidePtr = views::Library::GuidePtr;

namespace {

base::Refusal no_such_item() {
    return {.code = "item_not_published",
            .message = "没有公布这个事项的办事指南。请换个词搜索，或者打 12345 问"};
}

}  // namespace

std::vector<GuidePtr> public_guides(const views::Library& library) {
    auto all = library.guides();
    std::erase_if(all, [](const auto& guide) { return guide->guide.is_secret(); });
    return all;
}

std::vector<GuidePtr> offered_guides(const views::Library& library, base::Date today) {
    auto all = public_guides(library);
    std::erase_if(all, [&](const auto& guide) { return guide->guide.has_ended(today); });
    return all;
}

GuidePtr public_guide(const views::Library& library, const std::string& item) {
    auto guide = library.guide(item);
    return guide && !guide->guide.is_secret() ? guide : nullptr;
}

std::vector<GuidePtr> public_versions(const views::Library& library, const std::string& item) {
    if (!public_guide(library, item)) return {};
    auto all = library.versions(item);
    std::erase_if(all, [](const auto& guide) { return guide->guide.is_secret(); });
    return all;
}

GuidePtr guide_for(const Call& call, const views::Library& library, const std::string& item) {
    return call.is_officer() ? library.guide(item) : public_guide(library, item);
}

base::Result<GuidePtr> find_guide(Call& call, const views::Library& library) {
    const auto& item = call.value("item");
    auto in_force = guide_for(call, library, item);
    if (!in_force) return no_such_item();
    const auto text = call.query("version");
    if (text.empty()) return in_force;
    const auto version = to_number(text);
    auto guide = version && *version > 0 && *version < INT32_MAX
                     ? library.guide(item, static_cast<int>(*version))
                     : nullptr;
    if (guide && (call.is_officer() || !guide->guide.is_secret())) return guide;
    return base::Refusal{.code = "unpublished_version",
                         .message = "没有公布过这一版。请看现在这一版",
                         .pointer = "/version"};
}

void reply_composed(Call& call, const Composed& composed, std::string_view content_type) {
    http::Response response;
    response.headers.emplace_back("ETag", composed.etag);
    response.headers.emplace_back("Cache-Control", "no-cache");
    if (call.request.header("If-None-Match") == composed.etag) {
        response.status = 304;
        return call.reply(std::move(response));
    }
    response.content_type = content_type;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    const bool small = composed.brotli &&
                       call.request.header("Accept-Encoding").find("br") != std::string_view::npos;
    if (small) response.headers.emplace_back("Content-Encoding", "br");
    response.shared_body = small ? composed.brotli : composed.body;
    call.reply(std::move(response));
}

}  // namespace api
