#include "domain/form_sample.h"

#include <algorithm>

#include "domain/id_number.h"

namespace domain {
namespace {

namespace json = boost::json;

// Of nobody: the region and the organisation are invented.
constexpr std::string_view birth_date = "1990-03-07";
constexpr std::string_view id_digits = "69010219900307001";
constexpr std::string_view credit_code = "91690100MADEM037XJ";
constexpr std::string_view phone = "16900000011";

std::string id_number() {
    return std::string(id_digits) + id_check_character(id_digits);
}

json::string text_of(std::optional<int> most) {
    return most && *most < 2 ? "甲" : "示例";
}

json::value simple(FieldType type, const std::string& key, base::Date today,
                   std::optional<int> most = {}) {
    switch (type) {
        case FieldType::date:
            return key.ends_with("birth_date") ? json::value(birth_date)
                                               : json::value(base::to_text(today));
        case FieldType::date_time:
            return json::value(base::to_text(today) + "T10:00");
        case FieldType::number:
            return 1;
        case FieldType::yes_no:
            return true;
        case FieldType::id_number:
            return json::value(id_number());
        case FieldType::credit_code:
            return json::value(credit_code);
        case FieldType::phone:
            return json::value(phone);
        default:
            return text_of(most);
    }
}

double within(const Field& field) {
    const double least = field.minimum.value_or(std::min(1.0, field.maximum.value_or(1.0)));
    return std::max(least, std::min(1.0, field.maximum.value_or(1.0)));
}

json::value row_of(const Field& field, base::Date today) {
    json::object row;
    for (const Column& column : field.columns)
        row[column.key] = simple(column.type, column.key, today);
    return json::array{std::move(row)};
}

std::size_t variants_of(const Field& field) {
    if (field.type == FieldType::yes_no) return 2;
    const bool chosen = field.type == FieldType::choice || field.type == FieldType::choices;
    return chosen ? std::max<std::size_t>(field.options.size(), 1) : 1;
}

json::value answer_to(const Field& field, base::Date today, std::size_t variant) {
    const std::size_t option = variant % variants_of(field);
    switch (field.type) {
        case FieldType::choice:
            return field.options.empty() ? json::value() : json::value(field.options[option].value);
        case FieldType::choices:
            return field.options.empty() ? json::value()
                                         : json::array{json::value(field.options[option].value)};
        case FieldType::yes_no:
            return option == 0;
        case FieldType::number:
            return within(field);
        case FieldType::rows:
            return row_of(field, today);
        default:
            return simple(field.type, field.element, today, field.max_length);
    }
}

}  // namespace

Answers sample_answers(const Guide& guide, const Situations& situations, base::Date today,
                       std::size_t variant) {
    // A field may hang on the answers before it: each round settles at least one more.
    Answers answers;
    for (;;) {
        Answers next;
        for (const Field* field : asked_fields(guide, situations, answers))
            next[field->element] = answer_to(*field, today, variant);
        if (next == answers) return answers;
        answers = std::move(next);
    }
}

std::size_t answer_variants(const Guide& guide) {
    std::size_t most = 1;
    for (const FormPage& page : guide.form)
        for (const Field& field : page.fields)
            if (field.constant.empty()) most = std::max(most, variants_of(field));
    return most;
}

}  // namespace domain
