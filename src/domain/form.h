#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/guide.h"
#include "rules/logic.h"
#include "rules/schema.h"

// What a guide's form asks and whether the answers fit. web/src/rules/form.ts gives the same
// answers, so that what the browser accepts the server accepts (tests/golden/rules/form.json runs
// in both).
//
// Answers are one flat object: data element -> value. text, long_text, address, phone, id_number,
// credit_code and choice are texts; date is "2026-09-16"; date_time "2026-09-16T10:00"; number a
// number; yes_no a boolean; choices a list of option values; rows a list of objects keyed by
// column.
namespace domain {

using Situations =
    std::map<std::string, std::string>;  // key of the situation -> value of the option
using Answers = boost::json::object;

inline constexpr std::size_t default_text_length = 200;
inline constexpr std::size_t long_text_length = 2000;
inline constexpr std::size_t address_length = 100;
inline constexpr std::size_t max_rows = 200;

// What the rules of this guide may name: situations by key ("agent"), answers with "answers."
// before the element ("answers.service.delivery").
rules::Variables rule_variables(const Guide& guide);

// The formats of rules/ and, besides them, id_number and credit_code.
std::span<const rules::Format> form_formats();

// The situations that are asked, in order, and their answers: what hangs on an unasked one does not
// count.
boost::json::object effective_situations(const Guide& guide, const Situations& situations);

// Every asked situation answered with one of its options, and no other key. Codes: required,
// not_an_option, not_asked, unknown_member.
std::vector<base::Problem> check_situations(const Guide& guide, const Situations& situations);

// The fields asked of these answers, in the form's order, constants left out. A `when` sees the
// situations and the fields before it that are asked themselves.
std::vector<const Field*> asked_fields(const Guide& guide, const Situations& situations,
                                       const Answers& answers);

// JSON Schema (the subset of rules/schema.h) of the fields these situations ask. A field that hangs
// on another answer stands in it without being required.
boost::json::object form_schema(const Guide& guide, const Situations& situations);

// As stored: texts without surrounding blanks, numbers of people and organisations in upper case,
// what is empty left out. Idempotent.
Answers tidy_answers(const Guide& guide, const Answers& answers);

// Everything wrong with the answers, tidied first: the schema of the fields they are asked, id
// numbers and credit codes, birth dates against id numbers. Beside the codes of rules/schema.h:
// not_asked, birth_date_differs and the refusals of id_number.h.
std::vector<base::Problem> check_answers(const Guide& guide, const Situations& situations,
                                         const Answers& answers);

// Whether one rule of the guide holds for effective_situations(); a rule that does not compile holds never.
bool rule_holds(const Rule& rule, const Guide& guide, const boost::json::object& values);

// As applicable_materials in guide.h, for rules that also look at the answers.
std::vector<const Material*> applicable_materials(const Guide& guide, const Situations& situations,
                                                  const Answers& answers);

}  // namespace domain
