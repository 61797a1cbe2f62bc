#pragma once

#include <string>

#include "office/document.h"

namespace office {

// A whole page in plain HTML: no script, no inline style, so that the content security policy needs
// no exception. `home` is where the portal's first page is, `parent` the same thing with script.
struct HtmlFrame {
    std::string site;  // the name of the portal
    std::string parent = "/";
    std::string parent_text;
};
std::string html(const Document& document, const HtmlFrame& frame);
// A page that says one sentence, for what cannot be shown.
std::string html_message(const std::string& title, const std::string& sentence,
                         const HtmlFrame& frame);

}  // namespace office
