#include "api/download.h"

namespace api {

void reply_file(Call& call, std::string_view type, std::string body, const std::string& name) {
    http::Response response;
    response.content_type = type;
    response.headers.emplace_back("Cache-Control", "no-cache");
    if (!name.empty())
        response.headers.emplace_back("Content-Disposition",
                                      "attachment; filename=\"" + name + "\"");
    response.body = std::move(body);
    call.reply(std::move(response));
}

}  // namespace api
