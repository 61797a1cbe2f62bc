#include "office/form_document.h"

#include <fmt/format.h>

namespace office {
namespace {

using domain::Field;
using domain::FieldType;

// Regions beginning with 69 do not exist, nor a phone of zeros.
constexpr const char* sample_person = "690102190001010019（样例）";
constexpr const char* sample_code = "91690102MA00000000（样例）";

std::string choices_text(const std::vector<domain::Option>& options, bool tick) {
    std::string text;
    for (const auto& option : options) {
        text += (tick && text.empty() ? "■ " : "□ ") + option.label + "　";
    }
    return text;
}

std::string sample_text(const Field& field, const GuideSheet& sheet) {
    const bool is_name = field.label.find("姓名") != std::string::npos;
    switch (field.type) {
        case FieldType::text:
            return is_name ? "样例人" : "样例" + field.label;
        case FieldType::long_text:
            return "样例：这里写" + field.label;
        case FieldType::date:
            return "2000 年 1 月 1 日（样例）";
        case FieldType::date_time:
            return "2000 年 1 月 1 日 9 时（样例）";
        case FieldType::number:
            return fmt::format("{}（样例）", field.minimum.value_or(1));
        case FieldType::id_number:
            return sample_person;
        case FieldType::credit_code:
            return sample_code;
        case FieldType::phone:
            return "130 0000 0000（样例）";
        case FieldType::address:
            return sheet.region_name + "样例路 1 号";
        case FieldType::yes_no:
            return "■ 是　□ 否";
        case FieldType::choice:
        case FieldType::choices:
            return choices_text(field.options, true);
        case FieldType::rows:
            return {};
    }
    return {};
}

std::string value_text(const Field& field, const GuideSheet& sheet, Filling filling) {
    if (!field.constant.empty()) return field.constant;
    if (filling == Filling::sample) return sample_text(field, sheet);
    if (field.type == FieldType::yes_no) return "□ 是　□ 否";
    if (field.type == FieldType::choice || field.type == FieldType::choices)
        return choices_text(field.options, false);
    return field.type == FieldType::long_text ? "\n\n\n" : "\n";  // room to write
}

Table rows_table(const Field& field, const GuideSheet& sheet, Filling filling) {
    Table table{field.label, {}, {}, {}};
    for (const auto& column : field.columns) {
        table.head.push_back(column.label);
        table.widths.push_back(1);
    }
    const int rows = filling == Filling::sample ? 1 : 4;
    for (int i = 0; i < rows; ++i) {
        auto& row = table.rows.emplace_back();
        for (const auto& column : field.columns) {
            Field cell{column.key, column.label, column.type};
            row.push_back(value_text(cell, sheet, filling));
        }
    }
    return table;
}

std::string label_text(const Field& field, const domain::Guide& guide) {
    auto text = field.label + (field.required ? "（必填）" : "");
    if (field.when) text += "\n" + when_text(*field.when, guide) + "才填";
    if (!field.hint.empty()) text += "\n" + field.hint;
    return text;
}

void add_page(Document& document, const domain::FormPage& page, const GuideSheet& sheet,
              Filling filling) {
    document.blocks.push_back(Heading{2, page.title, {}});
    Table table{page.title, {}, {6, 9}, {}};
    std::vector<Table> lists;
    for (const auto& field : page.fields) {
        if (field.type == FieldType::rows)
            lists.push_back(rows_table(field, sheet, filling));
        else
            table.rows.push_back(
                {label_text(field, sheet.guide()), value_text(field, sheet, filling)});
    }
    if (!table.rows.empty()) document.blocks.push_back(std::move(table));
    for (auto& list : lists) document.blocks.push_back(std::move(list));
}

Table situations_table(const domain::Guide& guide, Filling filling) {
    Table table{"您的情形", {}, {6, 9}, {}};
    for (const auto& situation : guide.situations)
        table.rows.push_back(
            {situation.question +
                 (situation.when ? "\n" + when_text(*situation.when, guide) + "才答" : ""),
             choices_text(situation.options, filling == Filling::sample)});
    return table;
}

}  // namespace

Document form_document(const GuideSheet& sheet, const domain::Material& material, Filling filling) {
    const auto& guide = sheet.guide();
    const bool sample = filling == Filling::sample;
    Document document;
    document.title = material.name + (sample ? "（示范文本）" : "（空表）");
    document.footer = fmt::format("{} · 指南第 {} 版", guide.name, sheet.published->version);
    document.created = sheet.published->published_at;
    if (sample) document.stamp = "样例";
    document.blocks.push_back(Heading{1, material.name, {}});
    document.blocks.push_back(Paragraph{guide.name + " · " + sheet.accepting.name, Tone::muted});
    if (sample)
        document.blocks.push_back(Paragraph{
            "这是填写示范，里面的人名、证号、电话和地址都是编的，不要照抄。", Tone::lead});
    if (auto table = situations_table(guide, filling); !table.rows.empty()) {
        document.blocks.push_back(Heading{2, "您的情形", {}});
        document.blocks.push_back(std::move(table));
    }
    for (const auto& page : guide.form) add_page(document, page, sheet, filling);
    document.blocks.push_back(
        Paragraph{sample ? "申请人签名：样例人　　　　2000 年 1 月 1 日"
                         : "申请人签名：＿＿＿＿＿＿＿＿＿　　　　＿＿＿＿ 年 ＿＿ 月 ＿＿ 日",
                  Tone::lead});
    return document;
}

}  // namespace office
