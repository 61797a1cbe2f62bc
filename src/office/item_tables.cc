#include "office/item_tables.h"

#include <array>

#include "office/element_text.h"

namespace office {
namespace {

constexpr std::array summary_elements{
    Label::item_type, Label::basis,         Label::kind,           Label::audience,
    Label::statutory, Label::promised,      Label::steps,          Label::materials,
    Label::visits,    Label::fee,           Label::fee_basis,      Label::result,
    Label::channels,  Label::consult_phone, Label::complaint_phone};

constexpr std::array form_elements{
    Label::aliases,       Label::item_type,      Label::kind,  Label::audience,  Label::basis,
    Label::conditions,    Label::materials,      Label::steps, Label::statutory, Label::promised,
    Label::visits,        Label::channels,       Label::fee,   Label::fee_basis, Label::result,
    Label::consult_phone, Label::complaint_phone};

std::string heading(Label element) {
    return std::string(to_chinese(element));
}

std::string place_text(const GuideSheet& sheet) {
    return sheet.hall ? sheet.hall->name + "，" + sheet.hall->address : "";
}

std::string questions_text(const domain::Guide& guide) {
    std::string all;
    for (const auto& [question, answer] : guide.questions)
        all += (all.empty() ? "" : "\n") + question + " " + answer;
    return all;
}

}  // namespace

std::vector<std::string> summary_head() {
    std::vector<std::string> head{"序号", "事项编号", "事项名称", "实施机构"};
    for (const auto element : summary_elements) head.push_back(heading(element));
    head.insert(head.end(), {"办理地点", "编制进度"});
    return head;
}

std::vector<std::string> summary_row(std::size_t number, const GuideSheet& sheet,
                                     const std::string& progress) {
    const auto& guide = sheet.guide();
    std::vector<std::string> row{std::to_string(number), guide.item, guide.name,
                                 sheet.implementing.name};
    for (const auto element : summary_elements) row.push_back(element_text(guide, element));
    row.insert(row.end(), {place_text(sheet), progress});
    return row;
}

std::vector<FormLine> item_form(const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    std::vector<FormLine> lines{{"事项名称", guide.name},
                                {"事项编号", guide.item},
                                {"实施编码", guide.code},
                                {"实施机构", sheet.implementing.name}};
    for (const auto element : form_elements)
        lines.emplace_back(heading(element), element_text(guide, element));
    lines.emplace_back("办理地点", place_text(sheet));
    lines.emplace_back("办公时间", sheet.hall ? sheet.hall->hours : "");
    lines.emplace_back("常见问题", questions_text(guide));
    return lines;
}

}  // namespace office
