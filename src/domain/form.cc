#include "domain/form.h"

#include <algorithm>
#include <array>
#include <optional>

#include "domain/id_number.h"

namespace domain {
namespace {

namespace json = boost::json;
using rules::Kind;

Kind kind_of(FieldType type) {
    switch (type) {
        case FieldType::date:
            return Kind::date;
        case FieldType::number:
            return Kind::number;
        case FieldType::yes_no:
            return Kind::boolean;
        case FieldType::choices:
            return Kind::list;
        case FieldType::rows:
            return Kind::rows;
        default:
            return Kind::text;
    }
}

std::vector<std::string> values_of(const std::vector<Option>& options) {
    std::vector<std::string> values;
    for (const auto& option : options) values.push_back(option.value);
    return values;
}

rules::Variable variable_of(const Field& field) {
    rules::Variable variable{kind_of(field.type), values_of(field.options)};
    for (const auto& column : field.columns) variable.columns[column.key] = kind_of(column.type);
    return variable;
}

// A rule that does not compile never passed the lint; a thing it guards is then shown.
// The variables of a guide's rules, made only when a rule has still to be compiled.
class LazyVariables {
  public:
    explicit LazyVariables(const Guide& guide) : guide_(guide) {}
    operator const rules::Variables&() const {
        if (!made_) made_ = rule_variables(guide_);
        return *made_;
    }

  private:
    const Guide& guide_;
    mutable std::optional<rules::Variables> made_;
};

bool applies(const std::optional<Rule>& when, const LazyVariables& variables,
             const json::object& values) {
    if (!when) return true;
    if (when->compiled) return when->compiled->holds(values);
    const auto logic = rules::compile_condition(*when, variables);
    return !logic || logic->holds(values);
}

template <class Visit>
void for_each_field(const Guide& guide, Visit visit) {
    for (const auto& page : guide.form) {
        for (const auto& field : page.fields) visit(field);
    }
}

// What a rule calls the answer to a field.
std::string answer_name(const Field& field) {
    return "answers." + field.element;
}

json::value constant_of(const Field& field) {
    if (field.type == FieldType::yes_no) return field.constant == "true";
    return json::value(field.constant);
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\r", "\n", "\u3000"};
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : blanks) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
            if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
        }
    }
    return text;
}

json::value tidy_value(FieldType type, const json::value& value) {
    if (!value.is_string()) return value;
    std::string text(trimmed(value.get_string()));
    const bool number = type == FieldType::id_number || type == FieldType::credit_code;
    return json::value(number ? upper(std::move(text)) : text);
}

bool is_empty(const json::value& value) {
    return value.is_null() || (value.is_string() && value.get_string().empty()) ||
           (value.is_array() && value.get_array().empty());
}

json::object tidy_row(const Field& field, const json::object& row) {
    json::object tidy;
    for (const auto& [key, value] : row) {
        const auto column = std::find_if(
            field.columns.begin(), field.columns.end(),
            [&, name = std::string_view(key)](const Column& one) { return one.key == name; });
        auto cell =
            tidy_value(column == field.columns.end() ? FieldType::text : column->type, value);
        if (!is_empty(cell)) tidy[key] = std::move(cell);
    }
    return tidy;
}

json::value tidy_field(const Field& field, const json::value& value) {
    if (field.type != FieldType::rows || !value.is_array()) return tidy_value(field.type, value);
    json::array rows;
    for (const auto& row : value.get_array()) {
        if (row.is_object())
            rows.push_back(tidy_row(field, row.get_object()));
        else
            rows.push_back(row);
    }
    return rows;
}

json::object text_schema(std::size_t length) {
    return {{"type", "string"}, {"minLength", 1}, {"maxLength", length}};
}

json::object formatted(std::string_view format) {
    return {{"type", "string"}, {"format", format}};
}

json::object simple_schema(FieldType type, std::optional<int> max_length = {}) {
    const auto length = [&](std::size_t usual) {
        return max_length && *max_length > 0 ? static_cast<std::size_t>(*max_length) : usual;
    };
    switch (type) {
        case FieldType::long_text:
            return text_schema(length(long_text_length));
        case FieldType::address:
            return text_schema(length(address_length));
        case FieldType::date:
            return formatted("date");
        case FieldType::date_time:
            return formatted("date_time");
        case FieldType::id_number:
            return formatted("id_number");
        case FieldType::credit_code:
            return formatted("credit_code");
        case FieldType::phone:
            return formatted("phone");
        case FieldType::number:
            return {{"type", "number"}};
        case FieldType::yes_no:
            return {{"type", "boolean"}};
        default:
            return text_schema(length(default_text_length));
    }
}

json::object choice_schema(const std::vector<Option>& options) {
    json::array values;
    for (const auto& option : options) values.emplace_back(option.value);
    return {{"type", "string"}, {"enum", std::move(values)}};
}

json::object row_schema(const std::vector<Column>& columns) {
    json::object properties;
    json::array required;
    for (const auto& column : columns) {
        auto schema = simple_schema(column.type);
        schema["title"] = column.label;
        properties[column.key] = std::move(schema);
        if (column.required) required.emplace_back(column.key);
    }
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

json::object list_schema(json::object items, std::size_t most) {
    return {{"type", "array"}, {"items", std::move(items)}, {"minItems", 1}, {"maxItems", most}};
}

json::object number_schema(const Field& field) {
    auto schema = simple_schema(FieldType::number);
    if (field.minimum) schema["minimum"] = *field.minimum;
    if (field.maximum) schema["maximum"] = *field.maximum;
    return schema;
}

json::object typed_schema(const Field& field) {
    switch (field.type) {
        case FieldType::choice:
            return choice_schema(field.options);
        case FieldType::choices:
            return list_schema(choice_schema(field.options), field.options.size());
        case FieldType::rows:
            return list_schema(row_schema(field.columns), max_rows);
        case FieldType::number:
            return number_schema(field);
        default:
            return simple_schema(field.type, field.max_length);
    }
}

json::object field_schema(const Field& field) {
    auto schema =
        field.constant.empty() ? typed_schema(field) : json::object{{"const", constant_of(field)}};
    schema["title"] = field.label;
    return schema;
}

struct Wanted {
    const Field* field;
    bool required;
};

json::object schema_of(const std::vector<Wanted>& fields) {
    json::object properties;
    json::array required;
    for (const auto& [field, needed] : fields) {
        properties[field->element] = field_schema(*field);
        if (needed) required.emplace_back(field->element);
    }
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

// Whether a rule can be settled by the situations alone.
bool hangs_on_answers(const Field& field, const rules::Variables& variables, const Guide& guide) {
    if (!field.when) return false;
    const auto logic = rules::compile_condition(*field.when, variables);
    if (!logic) return false;
    return std::any_of(
        logic->variables().begin(), logic->variables().end(), [&](const std::string& name) {
            return std::none_of(guide.situations.begin(), guide.situations.end(),
                                [&](const Situation& one) { return one.key == name; });
        });
}

// The fields asked, constants among them.
std::vector<const Field*> reached_fields(const Guide& guide, const Situations& situations,
                                         const Answers& answers) {
    const LazyVariables variables{guide};
    auto values = effective_situations(guide, situations);
    std::vector<const Field*> reached;
    for_each_field(guide, [&](const Field& field) {
        if (!applies(field.when, variables, values)) return;
        reached.push_back(&field);
        if (!field.constant.empty())
            values[answer_name(field)] = constant_of(field);
        else if (const auto* answer = answers.if_contains(field.element))
            values[answer_name(field)] = *answer;
    });
    return reached;
}

std::string before_last_dot(const std::string& element) {
    return element.substr(0, element.rfind('.'));
}

// 出生日期 stands in the id number of the same person: the two must agree.
void check_birth_dates(const std::vector<const Field*>& fields, const Answers& answers,
                       std::vector<base::Problem>& problems) {
    for (const auto* field : fields) {
        if (field->type != FieldType::date || !field->element.ends_with(".birth_date")) continue;
        const auto* birth = answers.if_contains(field->element);
        const auto* number = answers.if_contains(before_last_dot(field->element) + ".id_number");
        if (birth == nullptr || number == nullptr || !birth->is_string() || !number->is_string())
            continue;
        const auto date = base::parse_date(birth->get_string());
        const auto id = parse_id_number(number->get_string());
        if (!date || !id || !id->birth || *id->birth == *date) continue;
        problems.push_back({rules::pointer_step(field->element), "birth_date_differs",
                            "出生日期和身份证号里的不一样，请对着证件再看一遍"});
    }
}

std::optional<rules::Complaint> check_id_number(std::string_view text) {
    const auto id = parse_id_number(text);
    if (id) return {};
    return rules::Complaint{id.refusal().code, id.refusal().message};
}

std::optional<rules::Complaint> check_credit_code(std::string_view text) {
    const auto code = parse_credit_code(text);
    if (code) return {};
    return rules::Complaint{code.refusal().code, code.refusal().message};
}

std::optional<base::Problem> situation_problem(const Situation& situation, const Situations& given,
                                               bool asked) {
    const auto found = given.find(situation.key);
    const auto pointer = rules::pointer_step(situation.key);
    if (found == given.end()) {
        if (!asked) return {};
        return base::Problem{pointer, "required", "选择「" + situation.question + "」"};
    }
    if (!asked)
        return base::Problem{pointer, "not_asked",
                             "「" + situation.question + "」现在不用选，请清空"};
    const auto values = values_of(situation.options);
    if (std::find(values.begin(), values.end(), found->second) != values.end()) return {};
    return base::Problem{pointer, "not_an_option",
                         "「" + situation.question + "」请从列出的选项里选"};
}

}  // namespace

rules::Variables rule_variables(const Guide& guide) {
    rules::Variables variables;
    for (const auto& situation : guide.situations) {
        variables.try_emplace(situation.key,
                              rules::Variable{Kind::text, values_of(situation.options)});
    }
    for_each_field(guide, [&](const Field& field) {
        variables.try_emplace(answer_name(field), variable_of(field));
    });
    return variables;
}

std::span<const rules::Format> form_formats() {
    static const auto formats = [] {
        const auto basic = rules::basic_formats();
        std::vector<rules::Format> all(basic.begin(), basic.end());
        all.push_back({"id_number", check_id_number});
        all.push_back({"credit_code", check_credit_code});
        return all;
    }();
    return formats;
}

json::object effective_situations(const Guide& guide, const Situations& situations) {
    const LazyVariables variables{guide};
    json::object values;
    for (const auto& situation : guide.situations) {
        const auto found = situations.find(situation.key);
        if (found == situations.end() || !applies(situation.when, variables, values)) continue;
        values[situation.key] = found->second;
    }
    return values;
}

std::vector<base::Problem> check_situations(const Guide& guide, const Situations& situations) {
    const LazyVariables variables{guide};
    const auto values = effective_situations(guide, situations);
    std::vector<base::Problem> problems;
    json::object before;
    for (const auto& situation : guide.situations) {
        const bool asked = applies(situation.when, variables, before);
        if (auto problem = situation_problem(situation, situations, asked))
            problems.push_back(*problem);
        if (const auto* value = values.if_contains(situation.key)) before[situation.key] = *value;
    }
    for (const auto& answered : situations) {
        const auto& key = answered.first;
        const bool known = std::any_of(guide.situations.begin(), guide.situations.end(),
                                       [&](const Situation& one) { return one.key == key; });
        if (!known)
            problems.push_back(
                {rules::pointer_step(key), "unknown_member", "指南里没有这个问题，请删掉"});
    }
    return problems;
}

std::vector<const Field*> asked_fields(const Guide& guide, const Situations& situations,
                                       const Answers& answers) {
    auto fields = reached_fields(guide, situations, answers);
    std::erase_if(fields, [](const Field* field) { return !field->constant.empty(); });
    return fields;
}

json::object form_schema(const Guide& guide, const Situations& situations) {
    const LazyVariables variables{guide};
    const auto values = effective_situations(guide, situations);
    std::vector<Wanted> fields;
    for_each_field(guide, [&](const Field& field) {
        const bool open = hangs_on_answers(field, variables, guide);
        if (!open && !applies(field.when, variables, values)) return;
        fields.push_back({&field, field.required && field.constant.empty() && !open});
    });
    return schema_of(fields);
}

Answers tidy_answers(const Guide& guide, const Answers& answers) {
    Answers tidy;
    for (const auto& [element, value] : answers) {
        const auto* field = find_field(guide, std::string(element));
        auto answer = field == nullptr ? value : tidy_field(*field, value);
        if (!is_empty(answer)) tidy[element] = std::move(answer);
    }
    return tidy;
}

std::vector<base::Problem> check_answers(const Guide& guide, const Situations& situations,
                                         const Answers& answers) {
    const auto tidy = tidy_answers(guide, answers);
    const auto reached = reached_fields(guide, situations, tidy);
    std::vector<Wanted> wanted;
    for (const auto* field : reached)
        wanted.push_back({field, field->required && field->constant.empty()});
    const auto schema = rules::compile_schema(schema_of(wanted), form_formats());
    if (!schema) return {{"", schema.refusal().code, "这张表单有问题，请打电话给窗口"}};
    auto problems = schema->validate(tidy);
    for (auto& problem : problems) {
        const bool hidden = problem.code == "unknown_member" && problem.pointer.rfind('/') == 0 &&
                            find_field(guide, problem.pointer.substr(1)) != nullptr;
        if (hidden) problem = {problem.pointer, "not_asked", "这一项现在不用填，请清空"};
    }
    check_birth_dates(reached, tidy, problems);
    return problems;
}

std::vector<const Material*> applicable_materials(const Guide& guide, const Situations& situations,
                                                  const Answers& answers) {
    const LazyVariables variables{guide};
    auto values = effective_situations(guide, situations);
    for (const auto* field : reached_fields(guide, situations, answers)) {
        if (!field->constant.empty())
            values[answer_name(*field)] = constant_of(*field);
        else if (const auto* answer = answers.if_contains(field->element))
            values[answer_name(*field)] = *answer;
    }
    std::vector<const Material*> materials;
    for (const auto& material : guide.materials) {
        if (applies(material.when, variables, values)) materials.push_back(&material);
    }
    return materials;
}

bool rule_holds(const Rule& rule, const Guide& guide, const boost::json::object& values) {
    if (rule.compiled) return rule.compiled->holds(values);
    const auto logic = rules::compile_condition(rule, rule_variables(guide));
    return logic.ok() && logic.value().holds(values);
}

void compile_rules(Guide& guide) {
    const auto variables = rule_variables(guide);
    const auto compile = [&](std::optional<Rule>& rule) {
        if (!rule) return;
        auto logic = rules::compile_condition(*rule, variables);
        if (logic) rule->compiled = std::make_shared<const rules::Logic>(std::move(*logic));
    };
    for (auto& situation : guide.situations) compile(situation.when);
    for (auto& material : guide.materials) {
        compile(material.when);
        if (material.share) compile(material.share->when);
    }
    for (auto& page : guide.form)
        for (auto& field : page.fields) compile(field.when);
}

}  // namespace domain
