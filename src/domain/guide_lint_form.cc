#include <algorithm>
#include <map>

#include "domain/form.h"
#include "domain/guide_lint_parts.h"

namespace domain {
namespace {

bool is_text(FieldType type) {
    return type == FieldType::text || type == FieldType::long_text || type == FieldType::address;
}

bool is_choice(FieldType type) {
    return type == FieldType::choice || type == FieldType::choices;
}

void when(Lint& lint, const std::optional<Rule>& rule, const rules::Variables& known,
          const std::string& pointer) {
    if (!rule) return;
    const auto logic = rules::compile_condition(*rule, known);
    if (logic) return;
    lint.error("rule_" + logic.refusal().code, pointer + logic.refusal().pointer,
               logic.refusal().message, "条件要能算出是或否");
}

void options(Lint& lint, const std::vector<Option>& options, const std::string& pointer) {
    const std::string why = "选项是这个问题的全部答案";
    if (options.empty())
        return lint.error("options_empty", pointer + "/options", "至少写两个选项", why);
    if (options.size() == 1)
        lint.warning("options_single", pointer + "/options", "只有一个选项，不用问", why);
    lint.unique(
        options, pointer + "/options",
        [](const Option& one) -> const std::string& { return one.value; }, "value");
    for (std::size_t i = 0; i < options.size(); ++i) {
        lint.need(options[i].label, fmt::format("{}/options/{}/label", pointer, i), "选项的文字",
                  why);
    }
}

// A situation's rule sees the situations before it.
void situations(Lint& lint) {
    const auto all = rule_variables(lint.guide);
    rules::Variables before;
    const auto& situations = lint.guide.situations;
    lint.unique(
        situations, "/situations",
        [](const Situation& one) -> const std::string& { return one.key; }, "key");
    for (std::size_t i = 0; i < situations.size(); ++i) {
        const auto pointer = fmt::format("/situations/{}", i);
        lint.need(situations[i].question, pointer + "/question", "问题",
                  std::string(guide_elements));
        options(lint, situations[i].options, pointer);
        when(lint, situations[i].when, before, pointer + "/when");
        if (const auto found = all.find(situations[i].key); found != all.end())
            before.insert(*found);
    }
}

void materials(Lint& lint, const rules::Variables& known) {
    for (std::size_t i = 0; i < lint.guide.materials.size(); ++i) {
        const auto& material = lint.guide.materials[i];
        const auto pointer = fmt::format("/materials/{}", i);
        when(lint, material.when, known, pointer + "/when");
        if (material.share) when(lint, material.share->when, known, pointer + "/share/when");
    }
}

void inconsistent(Lint& lint, const std::string& pointer, std::string message) {
    lint.error("field_inconsistent", pointer, std::move(message), "字段的类型和限制要一致");
}

void columns(Lint& lint, const Field& field, const std::string& pointer) {
    if (field.type != FieldType::rows) {
        if (!field.columns.empty())
            inconsistent(lint, pointer + "/columns", "只有列表才有列，删掉或者改类型");
        return;
    }
    if (field.columns.empty()) inconsistent(lint, pointer + "/columns", "列表至少写一列");
    lint.unique(
        field.columns, pointer + "/columns",
        [](const Column& one) -> const std::string& { return one.key; }, "key");
    for (std::size_t i = 0; i < field.columns.size(); ++i) {
        const auto type = field.columns[i].type;
        if (type == FieldType::rows || is_choice(type)) {
            inconsistent(lint, fmt::format("{}/columns/{}/type", pointer, i),
                         "列里不能再放列表和选项，改成文字");
        }
    }
}

void bounds(Lint& lint, const Field& field, const std::string& pointer) {
    if (field.max_length && !is_text(field.type))
        inconsistent(lint, pointer + "/max_length", "字数只限制文字");
    if (field.max_length && (*field.max_length < 1 || *field.max_length > 10000)) {
        inconsistent(lint, pointer + "/max_length", "字数填 1 到 10000");
    }
    if ((field.minimum || field.maximum) && field.type != FieldType::number) {
        inconsistent(lint, pointer + (field.minimum ? "/minimum" : "/maximum"), "大小只限制数字");
    }
    if (field.minimum && field.maximum && *field.minimum > *field.maximum) {
        inconsistent(lint, pointer + "/minimum", "最小值不能大于最大值");
    }
    if (!field.constant.empty() && !is_text(field.type) && !is_choice(field.type) &&
        field.type != FieldType::yes_no) {
        inconsistent(lint, pointer + "/constant", "固定值只用于文字、选项和是否");
    }
}

void field(Lint& lint, const Field& field, const std::string& pointer) {
    lint.need(field.element, pointer + "/element", "数据元", "同一数据只填一次");
    lint.need(field.label, pointer + "/label", "字段的名称", std::string(guide_elements));
    if (is_choice(field.type))
        options(lint, field.options, pointer);
    else if (!field.options.empty())
        inconsistent(lint, pointer + "/options", "只有选择题才有选项，删掉或者改类型");
    columns(lint, field, pointer);
    bounds(lint, field, pointer);
}

// A field's rule sees every situation and the fields before it.
void fields(Lint& lint) {
    const auto all = rule_variables(lint.guide);
    rules::Variables before;
    for (const auto& situation : lint.guide.situations)
        before[situation.key] = all.at(situation.key);
    std::map<std::string, std::string> seen;
    for (std::size_t p = 0; p < lint.guide.form.size(); ++p) {
        const auto& page = lint.guide.form[p];
        lint.need(page.title, fmt::format("/form/{}/title", p), "这一页问什么",
                  std::string(guide_elements));
        for (std::size_t i = 0; i < page.fields.size(); ++i) {
            const auto& one = page.fields[i];
            const auto pointer = fmt::format("/form/{}/fields/{}", p, i);
            field(lint, one, pointer);
            when(lint, one.when, before, pointer + "/when");
            const auto [first, fresh] = seen.try_emplace(one.element, pointer);
            if (!fresh && !one.element.empty()) {
                lint.error("key_twice", pointer + "/element",
                           fmt::format("「{}」已经问过了，删掉这一处", one.element),
                           "同一数据只填一次");
            }
            if (const auto found = all.find("answers." + one.element); found != all.end())
                before.insert(*found);
        }
    }
}

}  // namespace

void lint_form(Lint& lint) {
    situations(lint);
    materials(lint, rule_variables(lint.guide));
    fields(lint);
}

}  // namespace domain
