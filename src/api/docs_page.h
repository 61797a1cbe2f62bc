#pragma once

#include <string_view>

// A small page that reads /api/openapi.json and lists every route. No inline script or style, no outside help.
namespace api {

extern const std::string_view docs_html;
extern const std::string_view docs_script;
extern const std::string_view docs_style;

}  // namespace api
