// Any JSON as a rule and as a schema: it compiles or is refused, and what compiles always gives an answer.
#include <boost/json.hpp>

#include "domain/form.h"

namespace json = boost::json;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    json::error_code error;
    const auto value = json::parse(json::string_view{reinterpret_cast<const char*>(data), size}, error);
    if (error) return 0;
    rules::Variables variables;
    variables["agent"] = {rules::Kind::text, {"self", "agent"}};
    variables["area"] = {rules::Kind::number};
    variables["items"] = {rules::Kind::list};
    if (const auto logic = rules::compile(value, variables)) {
        (void)logic->evaluate({{"agent", "self"}, {"area", 12.5}, {"items", json::array{"a"}}});
        (void)logic->evaluate({});
    }
    if (const auto schema = rules::compile_schema(value, domain::form_formats())) {
        (void)schema->validate(value);
        (void)schema->validate(json::object{{"a", 1}, {"b", "690102199003120022"}});
    }
    return 0;
}
