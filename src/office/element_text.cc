#include "office/element_text.h"

#include <boost/describe/enum_to_string.hpp>

#include "office/flow.h"
#include "office/guide_sheet.h"

namespace office {
namespace {

using domain::Guide;

template <class List, class Text>
std::string joined(const List& list, const char* between, const Text& text) {
    std::string all;
    for (const auto& one : list) all += (all.empty() ? "" : between) + text(one);
    return all;
}

template <class Enum>
std::string word(const std::string& kind, Enum value) {
    return label_of(kind, boost::describe::enum_to_string(value, ""));
}

}  // namespace

std::string element_text(const Guide& guide, Label element) {
    switch (element) {
        case Label::name:
            return guide.name;
        case Label::aliases:
            return joined(guide.aliases, "、", [](const auto& alias) { return alias; });
        case Label::item_type:
            return word("item_type", guide.item_type);
        case Label::kind:
            return word("kind", guide.kind);
        case Label::basis:
            return joined(guide.basis, "；",
                          [](const auto& b) { return "《" + b.document + "》" + b.article; });
        case Label::statutory:
            return statutory_text(guide);
        case Label::promised:
            return promised_text(guide);
        case Label::conditions:
            return joined(guide.conditions, "\n", [](const auto& c) { return c.text; });
        case Label::materials:
            return joined(guide.materials, "；", [](const auto& m) { return m.name; });
        case Label::steps:
            return joined(guide.steps, "；",
                          [](const auto& s) { return s.name + "（" + limit_text(s.limit) + "）"; });
        case Label::visits:
            return visits_text(guide);
        case Label::audience:
            return audience_text(guide);
        case Label::channels:
            return labels_of("channel", guide.channels);
        case Label::consult_phone:
            return consult_phones(guide);
        case Label::complaint_phone:
            return guide.complaint_phone;
        case Label::fee:
            return fee_text(guide.fee);
        case Label::fee_basis:
            return guide.fee.basis;
        case Label::result:
            return guide.output.name;
        default:
            return {};
    }
}

}  // namespace office
