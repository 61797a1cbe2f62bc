#include <boost/json/serialize.hpp>

#include "api/api.h"
#include "api/problems.h"
#include "api/route.h"
#include "shape/parse.h"

// OpenAPI 3.1 from the route table: what is not in the table does not exist.
namespace api {
namespace {

namespace json = boost::json;
using json::array;
using json::object;

std::string_view access_text(Access access) {
    switch (access) {
        case Access::anyone: return "不用登录";
        case Access::logged_in: return "登录以后";
        case Access::citizen: return "申请人";
        case Access::officer: return "工作人员";
        case Access::counter: return "窗口和受理人员";
        case Access::item_manager: return "事项管理人";
        case Access::drafting: return "事项管理人、法制审核人、政务服务管理部门";
        case Access::supervisor: return "监督人";
    }
    return "";
}

object parameter(std::string_view in, std::string_view name, std::string_view text, bool required,
                 std::string_view type = "string") {
    return {{"in", in}, {"name", name}, {"description", text}, {"required", required},
            {"schema", object{{"type", type}}}};
}

void path_parameters(std::string_view path, array& out) {
    for (auto at = path.find('{'); at != path.npos; at = path.find('{', at + 1))
        out.push_back(parameter("path", path.substr(at + 1, path.find('}', at) - at - 1), "", true));
}

array parameters_of(const Route& route) {
    array all;
    path_parameters(route.path, all);
    for (const auto& p : route.parameters) all.push_back(parameter("query", p.name, p.text, false));
    if (route.list) {
        all.push_back(parameter("query", "cursor", "上一页给的 next", false));
        all.push_back(parameter("query", "limit", "一页几条，最多 100", false, "integer"));
    }
    if (route.needs_key)
        all.push_back(parameter("header", "Idempotency-Key", "这次操作的编号（UUID）；重发时不变，就只办一次", true));
    if (route.writes())
        all.push_back(parameter("header", "X-CSRF-Token", "GET /api/v1/session 给的 csrf；登录以后必须有", false));
    if (route.needs_if_match)
        all.push_back(parameter("header", "If-Match", "看到的是第几步：办件的 ETag", true));
    return all;
}

object content(std::string_view type, json::value schema) {
    object media;
    if (!schema.is_null()) media["schema"] = std::move(schema);
    return object{{type, std::move(media)}};
}

object problem_answer(std::string_view text) {
    return {{"description", text},
            {"content", content("application/problem+json", object{{"$ref", "#/components/schemas/Problem"}})}};
}

object responses_of(const Route& route, object& schemas) {
    object good{{"description", "办成了"}};
    const auto nothing = route.out == &written_schema<Nothing>;
    if (!nothing) good["content"] = content(route.content_type, route.out ? route.out(schemas) : json::value());
    object all{{nothing ? "204" : std::to_string(route.success), std::move(good)}};
    if (route.access != Access::anyone) {
        all["401"] = problem_answer("没有登录");
        all["403"] = problem_answer("没有权限，或者缺少防伪标记");
    }
    if (route.needs_if_match) all["412"] = problem_answer("办件刚才变了");
    all["default"] = problem_answer("没有办成：看 code 和 detail");
    return all;
}

object operation(const Route& route, object& schemas) {
    object op{{"tags", array{route.tag}}, {"summary", route.summary},
              {"description", std::string("谁可以用：") + std::string(access_text(route.access))},
              {"parameters", parameters_of(route)}};
    if (route.raw_body)
        op["requestBody"] = object{{"required", true}, {"content", content("application/octet-stream", {})}};
    else if (route.in != nullptr && route.in != &read_schema<Nothing>)
        op["requestBody"] = object{{"required", true}, {"content", content("application/json", route.in(schemas))}};
    op["responses"] = responses_of(route, schemas);
    if (route.access != Access::anyone) op["security"] = array{object{{"session", array{}}}};
    return op;
}

object problem_schema() {
    array codes;
    for (const auto& kind : problem_kinds()) codes.push_back(json::value(kind.code));
    const object text{{"type", "string"}};
    const object line{{"type", "object"},
                      {"properties", object{{"pointer", text}, {"code", text}, {"message", text}}}};
    return {{"type", "object"},
            {"description", "RFC 9457；code 里列出的是所有可能"},
            {"required", array{"type", "title", "status", "detail", "code"}},
            {"properties", object{{"type", text}, {"title", text}, {"status", object{{"type", "integer"}}},
                                  {"detail", text},
                                  {"code", object{{"type", "string"}, {"enum", std::move(codes)}}},
                                  {"basis", text}, {"pointer", text},
                                  {"problems", object{{"type", "array"}, {"items", line}}}, {"trace", text}}}};
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

}  // namespace

std::string Api::openapi() {
    object paths, schemas{{"Problem", problem_schema()}};
    for (const auto& route : routes()) {
        auto& path = paths[route.path];
        if (!path.is_object()) path = object{};
        path.as_object()[lower(route.method)] = operation(route, schemas);
    }
    const object session{{"type", "apiKey"}, {"in", "cookie"}, {"name", "banshi_session"}};
    return json::serialize(object{
        {"openapi", "3.1.0"},
        {"info", object{{"title", "办事接口"}, {"version", "1"}}},
        {"paths", std::move(paths)},
        {"components", object{{"schemas", std::move(schemas)},
                              {"securitySchemes", object{{"session", session}}}}}});
}

}  // namespace api
