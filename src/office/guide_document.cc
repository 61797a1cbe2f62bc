#include "office/guide_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "domain/decision.h"
#include "office/flow.h"

namespace office {
namespace {

using domain::Guide;
using domain::Material;

// Adds to a document; what is empty is left out.
class Writer {
  public:
    explicit Writer(Document& document) : document_(document) {}

    void heading(int level, std::string text, std::string anchor = {}) {
        document_.blocks.push_back(Heading{level, std::move(text), std::move(anchor)});
    }
    void paragraph(std::string text, Tone tone = Tone::plain) {
        if (!text.empty()) document_.blocks.push_back(Paragraph{std::move(text), tone});
    }
    void list(std::vector<std::string> items, bool numbered = false) {
        if (!items.empty()) document_.blocks.push_back(List{std::move(items), numbered});
    }
    void table(Table table) {
        if (!table.rows.empty()) document_.blocks.push_back(std::move(table));
    }
    void add(Block block) { document_.blocks.push_back(std::move(block)); }

  private:
    Document& document_;
};

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const auto& part : parts)
        if (!part.empty()) all += (all.empty() ? std::string{} : std::string{between}) + part;
    return all;
}

template <class E>
std::string label(const char* kind, E value) {
    return label_of(kind, boost::describe::enum_to_string(value, ""));
}

std::string subtitle_of(const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    return joined(
        {sheet.implementing.name, label("item_type", guide.item_type), audience_text(guide)},
        " · ");
}

std::string version_line(const GuideSheet& sheet) {
    return fmt::format("指南第 {} 版，{}公布", sheet.published->version,
                       base::to_chinese_full(sheet.published->published_at.date()));
}

Document document_of(const GuideSheet& sheet) {
    Document document;
    document.title = sheet.guide().name + "办事指南";
    document.subtitle = subtitle_of(sheet);
    document.footer = joined({sheet.guide().name, version_line(sheet)}, " · ");
    document.created = sheet.published->published_at;
    return document;
}

Table facts_table(const GuideSheet& sheet) {
    Table table{"最要紧的六件事", {}, {3, 12}, {}};
    for (const auto& fact : sheet.facts)
        table.rows.push_back({fact.label, joined({fact.value, fact.note}, "；")});
    return table;
}

void add_conditions(Writer& writer, const Guide& guide) {
    if (guide.conditions.empty()) return;
    writer.heading(2, "能不能办", "can");
    std::vector<std::string> items;
    for (const auto& line : guide.conditions)
        items.push_back(line.met ? line.text
                                 : "不能在这里办：" + joined({line.text, line.instead}, "。"));
    writer.list(std::move(items));
}

// ----------------------------------------------------------------------------------------------
// materials

std::string need_text(const Material& line, const Guide& guide) {
    std::string text;
    if (line.generated)
        text = "填完表单自动生成";
    else if (line.waived)
        text = line.share ? "不用交，从「" + line.share->resource + "」获取" : "不用交";
    else
        text = label("need", line.need);
    return joined({text, line.when ? when_text(*line.when, guide) + "才要" : ""}, "；");
}

std::string form_text(const Material& line) {
    return joined(
        {line.form, line.copies > 0 && !line.waived ? fmt::format("纸质 {} 份", line.copies) : "",
         line.accepts.empty() ? "" : "电子版收 " + labels_of("accepts", line.accepts)},
        "；");
}

Table materials_table(const Guide& guide) {
    Table table{
        "材料清单", {"材料", "要不要交", "样子和份数", "哪里来", "依据"}, {5, 5, 6, 3, 5}, {}};
    for (const auto& line : guide.materials)
        table.rows.push_back({line.name, need_text(line, guide), form_text(line),
                              label("source", line.source),
                              line.basis + (line.unconfirmed ? "（还没核对原文）" : "")});
    return table;
}

std::string samples_text(const Material& line) {
    std::vector<std::string> names;
    for (const auto& sample : line.samples.value_or(std::vector<domain::Sample>{}))
        names.push_back(joined({sample.name, label_of("accepts", sample.form)}, "，"));
    return names.empty() ? "" : "样本：" + joined(names, "；");
}

// Why the proof could not be cancelled: the public may check it (S4 三.2.1).
std::string justification_text(const Material& line) {
    if (!line.justification) return {};
    const auto& why = *line.justification;
    return "为什么还要：" + joined({why.basis, why.why_not_shared, why.hearing}, "；");
}

std::vector<std::string> material_notes(const Guide& guide) {
    std::vector<std::string> notes;
    for (const auto& line : guide.materials) {
        std::vector<std::string> points;
        for (const auto& point : line.points) points.push_back(point.text);
        const auto text = joined(
            {line.note, line.mistakes.empty() ? "" : "常见错误：" + joined(line.mistakes, "；"),
             points.empty() ? "" : "这些情况要补正：" + joined(points, "；"), samples_text(line),
             justification_text(line)},
            "。");
        if (!text.empty()) notes.push_back(line.name + "：" + text);
    }
    return notes;
}

Table situations_table(const Guide& guide) {
    Table table{"先想好这几个问题，材料和要填的内容跟着变", {"问题", "可以选"}, {5, 10}, {}};
    for (const auto& each : guide.situations) {
        std::vector<std::string> options;
        for (const auto& option : each.options) options.push_back(option.label);
        table.rows.push_back({joined({each.question, each.hint,
                                      each.when ? when_text(*each.when, guide) + "才问" : ""},
                                     " "),
                              joined(options, "；")});
    }
    return table;
}

std::string deferral_text(const Guide& guide) {
    if (guide.deferral.materials.empty()) return {};
    std::vector<std::string> names;
    for (const auto& key : guide.deferral.materials)
        if (const auto* line = domain::find_material(guide, key)) names.push_back(line->name);
    return fmt::format(
        "可以先受理、后补的材料：{}。{}{}", joined(names, "、"),
        guide.deferral.limit ? domain::to_chinese(*guide.deferral.limit) + "内补交。" : "",
        guide.deferral.on_expiry);
}

void add_materials(Writer& writer, const Guide& guide) {
    if (guide.materials.empty()) return;
    writer.heading(2, "要交的材料", "materials");
    writer.table(situations_table(guide));
    writer.table(materials_table(guide));
    writer.paragraph(deferral_text(guide));
    writer.list(material_notes(guide));
}

// ----------------------------------------------------------------------------------------------
// steps, places, law

std::string sums_text(const GuideSheet& sheet) {
    return fmt::format("各步最长时间合计 {}；承诺 {}；法定 {}。", sheet.steps.total_text,
                       sheet.steps.promised_text, sheet.steps.statutory_text);
}

Table special_table(const Guide& guide) {
    Table table{"特殊环节", {"环节", "怎么做", "依据", "说明"}, {5, 5, 5, 4}, {}};
    for (const auto& step : guide.special_steps)
        table.rows.push_back({special_text(step), step.method, step.basis, step.note});
    return table;
}

void add_steps(Writer& writer, const GuideSheet& sheet, bool with_inner) {
    writer.heading(2, "步骤和时间", "steps");
    writer.paragraph(sums_text(sheet));
    writer.add(Figure{flow_drawing(sheet, FlowKind::outer)});
    writer.table(flow_table(sheet, FlowKind::inner));
    writer.table(special_table(sheet.guide()));
    if (!with_inner) return;
    writer.heading(3, "内部怎么流转");
    writer.add(Figure{flow_drawing(sheet, FlowKind::inner)});
}

Table places_table(const GuideSheet& sheet) {
    Table table{"大厅和电话", {}, {3, 12}, {}};
    const auto add = [&](std::string name, std::string text) {
        if (!text.empty()) table.rows.push_back({std::move(name), std::move(text)});
    };
    if (const auto& hall = sheet.hall) {
        add("大厅", hall->name);
        add("地址", hall->address);
        add("时间", hall->hours);
        add("怎么去", hall->transport);
    }
    for (const auto& window : sheet.windows)
        add(window.key + " 号窗口", joined({window.takes, window.phone}, "，电话 "));
    add("问怎么办", consult_phones(sheet.guide()));
    add("要投诉", sheet.guide().complaint_phone);
    return table;
}

void add_places(Writer& writer, const GuideSheet& sheet) {
    writer.heading(2, "去哪里、找谁", "where");
    writer.table(places_table(sheet));
}

std::string extension_text(const domain::GuideLimit& limit) {
    if (!limit.extension) return {};
    return domain::to_chinese(*limit.extension) +
           (limit.extension_by.empty() ? "" : "，由" + limit.extension_by + "批准");
}

std::string commitment_text(const domain::Commitment& commitment, const Guide& guide) {
    if (!commitment.offered) return joined({"不适用", commitment.reason}, "：");
    std::vector<std::string> names;
    for (const auto& key : commitment.covers)
        if (const auto* line = domain::find_material(guide, key)) names.push_back(line->name);
    return joined({"可以用，" + label_of("commitment", commitment.kind), joined(names, "、"),
                   commitment.basis},
                  "；");
}

std::string windows_text(const Guide& guide) {
    const auto& authority = guide.window_authority;
    return joined({authority.receive_is_accept ? "收件即受理" : "",
                   authority.accept_is_decide ? "受理即办结" : "", authority.letter},
                  "；");
}

std::string intake_text(const Guide& guide) {
    std::vector<std::string> all;
    for (const auto& window : guide.intake_windows)
        all.push_back(base::to_chinese_full(window.open) + "到" +
                      base::to_chinese_full(window.close));
    return joined(all, "；");
}

std::string license_text(const Guide& guide) {
    if (!guide.license) return {};
    return guide.license->family + "：" + label("license_act", guide.license->act);
}

std::string template_text(const Guide& guide) {
    if (!guide.binding) return {};
    return fmt::format("{} 第 {} 版", guide.binding->key, guide.binding->version);
}

Table elements_table(const GuideSheet& sheet) {
    const auto& g = sheet.guide();
    const std::vector<std::vector<std::string>> all{
        {"事项编号", g.item},
        {"实施编码", g.code},
        {"基本编码", g.catalog_entry.value_or("")},
        {"业务办理项", g.handling.value_or("")},
        {"要素模板", template_text(g)},
        {"证照", license_text(g)},
        {"日常用语", joined(g.aliases, "、")},
        {"主题", g.topic},
        {"事项类型", label("item_type", g.item_type)},
        {"受理制度", label("regime", g.regime)},
        {"办件类型", label("kind", g.kind)},
        {"行使层级", joined({g.level, sheet.region_name}, "，")},
        {"实施机构", sheet.implementing.name},
        {"受理机构", sheet.accepting.name},
        {"决定机构", sheet.deciding.name},
        {"监管机构", sheet.supervising.name},
        {"法定期限", joined({statutory_text(g), g.statutory.unit_source, g.statutory.note}, "；")},
        {"可以延长", extension_text(g.statutory)},
        {"承诺期限", joined({promised_text(g), g.promised.unit_source, g.promised.note}, "；")},
        {"受理答复", g.complex ? "情况复杂的事项，按复杂事项的时间答复" : "按一般事项的时间答复"},
        {"到现场", joined({visits_text(g), g.visits_reason}, "：")},
        {"收费", joined({fee_text(g.fee), g.fee.basis, g.fee.note}, "；")},
        {"办完给您", joined({g.output.name, g.output.kind,
                             g.output.validity.empty() ? "" : "有效期 " + g.output.validity,
                             g.output.electronic ? "有电子版" : ""},
                            "；")},
        {"办理渠道", labels_of("channel", g.channels)},
        {"网办深度", g.online_depth.empty() ? "" : joined(g.online_depth, "、") + " 级"},
        {"领取方式", labels_of("delivery", g.delivery)},
        {"窗口授权", windows_text(g)},
        {"受理时段", intake_text(g)},
        {"告知承诺", commitment_text(g.commitment, g)},
        {"办完以后", g.after_grant},
        {"不服怎么办", domain::remedies_text(g)}};
    Table table{"全部要素", {}, {3, 12}, {}};
    for (const auto& row : all)
        if (!row[1].empty()) table.rows.push_back(row);
    return table;
}

void add_form(Writer& writer, const Guide& guide) {
    Table table{"要填的内容", {"一页", "填什么"}, {4, 11}, {}};
    for (const auto& page : guide.form) {
        std::vector<std::string> labels;
        for (const auto& field : page.fields)
            if (field.constant.empty())
                labels.push_back(field.label + (field.required ? "" : "（可以不填）"));
        if (!labels.empty()) table.rows.push_back({page.title, joined(labels, "、")});
    }
    if (table.rows.empty()) return;
    writer.heading(2, "要填的内容", "form");
    writer.table(std::move(table));
}

void add_law(Writer& writer, const GuideSheet& sheet) {
    writer.heading(2, "依据", "basis");
    std::vector<std::string> items;
    for (const auto& basis : sheet.guide().basis)
        items.push_back("《" + basis.document + "》" + joined({basis.article, basis.gist}, "：") +
                        (basis.unconfirmed ? "（还没核对原文）" : ""));
    writer.list(std::move(items), true);
    Table rules{"本区的规定", {"规定", "内容", "出自"}, {5, 5, 6}, {}};
    for (const auto& policy : sheet.policies)
        rules.rows.push_back(
            {policy.parameter, policy.value_text, policy.document + policy.article});
    writer.table(std::move(rules));
    writer.heading(2, "全部要素", "elements");
    writer.table(elements_table(sheet));
}

void add_questions(Writer& writer, const Guide& guide) {
    if (guide.questions.empty()) return;
    writer.heading(2, "常见问题", "faq");
    for (const auto& line : guide.questions) {
        writer.heading(3, line.question);
        writer.paragraph(line.answer);
    }
}

void add_head(Writer& writer, const GuideSheet& sheet) {
    writer.heading(1, sheet.guide().name);
    writer.paragraph(subtitle_of(sheet), Tone::muted);
    if (const auto& ended = sheet.guide().ended)
        writer.paragraph(fmt::format("从{}起停止办理：{}。正在办的接着办完。",
                                     base::to_chinese_full(ended->on), ended->reason),
                         Tone::lead);
    writer.paragraph(sheet.guide().summary, Tone::lead);
    writer.table(facts_table(sheet));
}

void add_links(Writer& writer, const Guide& guide) {
    const auto api = "/api/v1/items/" + guide.item;
    if (!guide.ended && std::ranges::find(guide.channels, "online") != guide.channels.end())
        writer.add(Link{"开始办理", "/items/" + guide.item + "/apply", true});
    writer.add(Link{"简版 PDF（一页）", api + "/guide.pdf?edition=short"});
    writer.add(Link{"完整版 PDF", api + "/guide.pdf?edition=full"});
    writer.add(Link{"流程图", "/guides/" + guide.item + "/flow.svg?kind=outer"});
    writer.add(Link{"内部流转图", "/guides/" + guide.item + "/flow.svg?kind=inner"});
    for (const auto& line : guide.materials) {
        if (!line.generated) continue;
        writer.add(Link{"空表：" + line.name, api + "/materials/" + line.key + "/blank.pdf"});
        writer.add(Link{"示范文本：" + line.name, api + "/materials/" + line.key + "/sample.pdf"});
    }
    writer.add(Link{"数据（JSON）", api + "/guide.json"});
}

void add_whole(Writer& writer, const GuideSheet& sheet, bool with_inner) {
    const auto& guide = sheet.guide();
    add_conditions(writer, guide);
    add_materials(writer, guide);
    add_steps(writer, sheet, with_inner);
    add_places(writer, sheet);
    add_form(writer, guide);
    add_law(writer, sheet);
    add_questions(writer, guide);
    writer.paragraph(version_line(sheet), Tone::muted);
}

void add_brief(Writer& writer, const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    add_conditions(writer, guide);
    Table materials{"要交的材料", {"材料", "要不要交"}, {6, 9}, {}};
    for (const auto& line : guide.materials)
        materials.rows.push_back({line.name, need_text(line, guide)});
    writer.heading(2, "要交的材料");
    writer.table(std::move(materials));
    writer.heading(2, "步骤和时间");
    writer.add(Figure{flow_drawing(sheet, FlowKind::outer)});
    add_places(writer, sheet);
    writer.paragraph(version_line(sheet), Tone::muted);
}

}  // namespace

Document guide_document(const GuideSheet& sheet, Edition edition) {
    auto document = document_of(sheet);
    document.one_page = edition == Edition::short_edition;
    Writer writer(document);
    add_head(writer, sheet);
    if (document.one_page) {
        add_brief(writer, sheet);
        return document;
    }
    add_links(writer, sheet.guide());
    add_whole(writer, sheet, true);
    return document;
}

Document handbook(const std::string& region_name, const std::vector<GuideSheet>& sheets) {
    Document document;
    document.title = region_name + "办事指南手册";
    document.footer = document.title;
    document.book = true;
    for (const auto& sheet : sheets)
        document.created = std::max(document.created, sheet.published->published_at);
    document.subtitle = fmt::format("共 {} 项，收录{}以前公布的指南", sheets.size(),
                                    base::to_chinese_full(document.created.date()));
    Writer writer(document);
    for (const auto& sheet : sheets) {
        add_head(writer, sheet);
        add_whole(writer, sheet, false);
    }
    return document;
}

}  // namespace office
