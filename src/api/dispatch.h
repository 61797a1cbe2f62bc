#pragma once

#include "api/context.h"
#include "http/message.h"

namespace api {

struct Route;

// The row that takes method and path, and the path's parameters; with `allowed` filled when only the path fits.
const Route* find_route(std::string_view method, std::string_view path,
                        std::map<std::string, std::string>& values, std::string& allowed);

// Middleware in order: route, session, origin and CSRF, access, key and If-Match, body type; then the row's handler.
void dispatch(Context& context, http::Request request, http::Reply reply);

}  // namespace api
