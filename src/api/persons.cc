#include <algorithm>
#include <array>

#include "api/boxes.h"
#include "api/case_access.h"
#include "api/case_rows.h"
#include "api/context.h"
#include "api/cursor.h"
#include "api/resources.h"
#include "domain/id_number.h"
#include "domain/words.h"

// What the system already knows of a person, and who has looked at it.
namespace api {

struct KnownElement {
    std::string element;
    boost::json::value value;
    std::string source;
};
SHAPE_STRUCT(KnownElement, element, value, source)

struct Prefill {
    std::vector<KnownElement> known;
};
SHAPE_STRUCT(Prefill, known)

struct AccessLine {
    base::Instant at;
    std::string who;
    std::string agency;
    std::string agency_name;
    std::string purpose;
    std::string number;
    std::string sentence;
};
SHAPE_STRUCT(AccessLine, at, who, agency, agency_name, purpose, number, sentence)

struct LookUpBody {
    std::string id_number;
    std::string name;
    std::string phone;
};
SHAPE_STRUCT(LookUpBody, id_number, name, phone)

struct LookUp {
    bool valid = false;
    std::optional<std::string> sex;
    std::optional<base::Date> birth_date;
    std::vector<base::Problem> warnings;
    std::vector<CaseRow> known_cases;
};

}  // namespace api

namespace base {
SHAPE_STRUCT(Problem, pointer, code, message)
}

namespace api {
SHAPE_STRUCT(LookUp, valid, sex, birth_date, warnings, known_cases)
}

template <>
struct shape::notes<api::LookUpBody> {
    static constexpr auto list = std::tuple{note<&api::LookUpBody::id_number>("证件号码").length(1, 32),
                                            note<&api::LookUpBody::name>("姓名").length(0, 60).defaulted(),
                                            note<&api::LookUpBody::phone>("电话").length(0, 32).defaulted()};
};

namespace api {
namespace {

base::Result<Prefill> prefill(Call& call) {
    const auto wanted = "," + call.query("elements") + ",";
    const auto profile = call.context.parts.identity.profile_of(*call.session->account);
    const auto own = profile ? read_contact(*profile) : std::nullopt;
    Prefill result;
    if (!own) return result;
    const std::array<std::pair<std::string, std::string>, 3> known{{{"applicant.name", own->name},
                                                                    {"applicant.id_number", own->id_number},
                                                                    {"applicant.phone", own->phone}}};
    for (const auto& [element, value] : known)
        if (!value.empty() && wanted.find("," + element + ",") != wanted.npos)
            result.known.push_back({element, boost::json::value(value), "登录时核实"});
    return result;
}

std::string purpose_text(std::string_view purpose) {
    if (purpose == "case_opened") return "打开办件";
    if (purpose == "search_by_id") return "按证件号码查找";
    return purpose == "export" ? "导出" : "查看";
}

base::Result<Page<AccessLine>> show_access(Call& call) {
    const auto cursor = read_cursor(call.query("cursor"), 1);
    if (!cursor) return cursor.refusal();
    const auto before = *cursor ? to_number((**cursor)[0]).value_or(INT64_MAX) : INT64_MAX;
    const auto reader = call.reader();
    const auto limit = call.limit();
    Page<AccessLine> page;
    std::vector<std::string> subjects;
    (*reader).query("SELECT at, purpose, subject, officer, agency FROM access_row WHERE person = $1 AND at < $2 "
                    "ORDER BY at DESC LIMIT $3",
                    {call.actor.person, before, static_cast<std::int64_t>(limit) + 1}, [&](const store::Row& row) {
                        page.items.push_back({{row.integer(0)}, call.context.parts.identity.name_of(row.string(3)),
                                              row.string(4), call.library()->agency_name(row.string(4)),
                                              row.string(1), "", ""});
                        subjects.push_back(row.string(2));
                    });
    if (page.items.size() > limit) {
        page.items.pop_back();
        page.next = make_cursor({std::to_string(page.items.back().at.us)});
    }
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        auto& line = page.items[i];
        if (const auto row = views::find_row(*reader, subjects[i])) line.number = row->number;
        line.sentence = line.agency_name + " " + line.who + " " + purpose_text(line.purpose);
    }
    return page;
}

// A search by id number is a reading: it is recorded when it finds somebody.
base::Result<LookUp> look_up(Call& call, const LookUpBody& body) {
    const auto library = call.library();
    const auto known = [&](std::string_view six) {
        return std::ranges::any_of(library->regions(), [&](const auto& r) { return r.first.starts_with(six); });
    };
    LookUp result;
    const auto id = domain::parse_id_number(body.id_number, known);
    if (!id) {
        result.warnings.push_back({"/id_number", id.refusal().code, id.refusal().message});
        return result;
    }
    result.valid = true;
    result.birth_date = id->birth;
    if (id->sex) result.sex = *id->sex == domain::Sex::male ? "male" : "female";
    if (id->unknown_region)
        result.warnings.push_back({"/id_number", "unknown_region", "证件号码的区划代码不认识，可能是撤并前的，请看证件原件"});
    const auto person = call.context.parts.keys.find_person("id_number", id->number);
    if (!person) return result;
    const auto reader = call.reader();
    for (const auto& row : views::rows_of_person(*reader, *person, "", 20)) {
        const auto open = open_stream(call, *reader, row.stream);
        if (open && may_read(open->state(), open->guide(), call.actor))
            result.known_cases.push_back(row_view(call, row));
    }
    const auto shard = call.actor.region.substr(0, 6);
    record_reading(call, shard.size() == 6 ? shard : "000000", *person, "search_by_id", "");
    return result;
}

}  // namespace

std::vector<Route> person_routes() {
    std::vector<Route> all;
    all.push_back(get_slowly<Prefill, prefill>(
                      {"GET", "/api/v1/prefill", "已经知道的信息", "个人信息", Access::citizen})
                      .with({"elements", "要填的数据元，用逗号隔开"}));
    all.push_back(get_slowly<Page<AccessLine>, show_access>(
                      {"GET", "/api/v1/access", "谁看过我的信息", "个人信息", Access::citizen})
                      .as_list());
    all.push_back(send_slowly<LookUpBody, LookUp, look_up>(
                      {"POST", "/api/v1/persons/look_up", "窗口核对证件号码", "个人信息", Access::counter})
                      .body(4096));
    return all;
}

}  // namespace api
