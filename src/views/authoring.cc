#include "views/authoring.h"

#include <algorithm>
#include <boost/json.hpp>
#include <functional>

#include "base/sm3.h"
#include "domain/lint_rules.h"
#include "domain/list_rules.h"
#include "shape/json.h"
#include "shape/yaml.h"

namespace views {
namespace {

using boost::json::value;
using domain::PublicationKind;

Authored refused(PublicationKind kind, const base::Refusal& refusal, std::string place) {
    Authored authored;
    authored.kind = kind;
    authored.place = std::move(place);
    authored.problems = refusal.problems;
    if (authored.problems.empty()) authored.problems.push_back({"", refusal.code, refusal.message});
    return authored;
}

template <class T>
Authored authored_as(PublicationKind kind, const T& thing, std::string key, std::string region) {
    Authored authored;
    authored.kind = kind;
    authored.key = std::move(key);
    authored.region = std::move(region);
    authored.body = shape::canonical(shape::to_value(thing));
    authored.content_hash = base::to_hex(base::sm3(authored.body));
    if (authored.key.empty())
        authored.problems.push_back({"", "missing_key", "没有编号，无法发布"});
    return authored;
}

// Reads one thing; `describe` gives its key and region.
template <class T, class Describe>
Authored read_one(PublicationKind kind, const value& json, std::string place, Describe describe) {
    auto thing = shape::from_value<T>(json, shape::Reading::authored);
    if (!thing) return refused(kind, thing.refusal(), std::move(place));
    const auto [key, region] = describe(*thing);
    auto authored = authored_as(kind, *thing, key, region);
    authored.place = std::move(place);
    return authored;
}

using Described = std::pair<std::string, std::string>;

Authored read_calendar(const value& json) {
    return read_one<domain::CalendarTable>(
        PublicationKind::calendar, json, "", [](const domain::CalendarTable& t) {
            return Described{
                t.region + "-" + std::to_string(t.year) + "-v" + std::to_string(t.version),
                t.region};
        });
}

Authored read_hours(const value& json) {
    return read_one<domain::OfficeHours>(PublicationKind::office_hours, json, "",
                                         [](const domain::OfficeHours& h) {
                                             return Described{h.region + "-" + h.from, h.region};
                                         });
}

Authored read_policy(const value& json) {
    return read_one<domain::PolicyDocument>(PublicationKind::policy, json, "",
                                            [](const domain::PolicyDocument& d) {
                                                return Described{d.id, d.region};
                                            });
}

Authored read_guide(const value& json) {
    return read_one<domain::Guide>(PublicationKind::guide, json, "", [](const domain::Guide& g) {
        return Described{g.item, g.region};
    });
}

Authored read_elements(const value& json) {
    auto authored = read_one<domain::ElementTable>(PublicationKind::element_table, json, "",
                                                   [](const domain::ElementTable&) {
                                                       return Described{"elements", ""};
                                                   });
    if (!authored.problems.empty()) return authored;
    authored.problems = domain::check_elements(
        *shape::from_value<domain::ElementTable>(json, shape::Reading::authored));
    return authored;
}

Authored read_template(const value& json) {
    return read_one<domain::ElementTemplate>(PublicationKind::element_template, json, "",
                                             [](const domain::ElementTemplate& t) {
                                                 return Described{t.key, t.region};
                                             });
}

Authored read_once_list(const value& json) {
    return read_one<domain::OnceList>(PublicationKind::once_list, json, "",
                                      [](const domain::OnceList& l) {
                                          return Described{l.key, l.region};
                                      });
}

Authored read_cancelled(const value& json) {
    return read_one<domain::CancelledProofs>(PublicationKind::cancelled_proofs, json, "",
                                             [](const domain::CancelledProofs& l) {
                                                 return Described{l.key, l.region};
                                             });
}

Authored read_row(const value& json, std::string place) {
    const auto* object = json.if_object();
    if (object && object->contains("windows"))
        return read_one<Hall>(PublicationKind::hall, json, std::move(place), [](const Hall& h) {
            return Described{h.key, h.region};
        });
    if (object && object->contains("short_name"))
        return read_one<Agency>(PublicationKind::agency, json, std::move(place),
                                [](const Agency& a) {
                                    return Described{a.code, a.region};
                                });
    return read_one<Region>(PublicationKind::region, json, std::move(place), [](const Region& r) {
        return Described{r.code, r.code};
    });
}

base::Refusal unknown_file() {
    return {
        .code = "unknown_file",
        .message =
            "看不出这个文件写的是什么。指南要有 item，政策要有 parameters，工作日历要有 days_off，"
            "办公时间要有 shifts，最多跑一次清单要有 entries，取消证明清单要有 "
            "proofs；区划、单位、大厅写成列表"};
}

base::Result<std::vector<Authored>> read_object(const value& json) {
    const auto& object = json.as_object();
    if (object.contains("item")) return std::vector{read_guide(json)};
    if (object.contains("fixes")) return std::vector{read_template(json)};
    if (object.contains("elements")) return std::vector{read_elements(json)};
    if (object.contains("parameters")) return std::vector{read_policy(json)};
    if (object.contains("days_off")) return std::vector{read_calendar(json)};
    if (object.contains("shifts")) return std::vector{read_hours(json)};
    if (object.contains("entries")) return std::vector{read_once_list(json)};
    if (object.contains("proofs")) return std::vector{read_cancelled(json)};
    return unknown_file();
}

std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> parts{""};
    for (const char c : line) {
        if (c == separator)
            parts.emplace_back();
        else if (c != '\r')
            parts.back() += c;
    }
    return parts;
}

// One catalogue entry a line: department, main_item, name, item_code, task_type, dept_code.
base::Result<std::vector<Authored>> read_entries(std::string_view text) {
    std::vector<Authored> rows;
    int number = 0;
    bool header = true;
    for (const auto& line : split(text, '\n')) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        if (std::exchange(header, false)) continue;
        const auto columns = split(line, '\t');
        const auto place = "第 " + std::to_string(number) + " 行";
        if (columns.size() != 6 || columns[2].empty() || columns[3].empty() ||
            !shape::is_utf8(line)) {
            rows.push_back(refused(
                PublicationKind::catalog_entry,
                {.code = "bad_row", .message = "这一行要有 6 列，名称和编码不能空"}, place));
            continue;
        }
        const CatalogEntry entry{columns[3], columns[2], columns[0], columns[1], columns[4]};
        rows.push_back(authored_as(PublicationKind::catalog_entry, entry, entry.code, ""));
        rows.back().place = place;
    }
    return rows;
}

}  // namespace

base::Result<std::vector<Authored>> read_file(std::string_view text, bool tsv) {
    if (tsv) return read_entries(text);
    auto json = shape::yaml_to_json(text);
    if (!json) return json.refusal();
    if (json->is_object()) return read_object(*json);
    if (!json->is_array()) return unknown_file();
    std::vector<Authored> rows;
    int number = 0;
    for (const auto& row : json->as_array())
        rows.push_back(read_row(row, "第 " + std::to_string(++number) + " 项"));
    return rows;
}

base::Result<domain::Guide> guide_of(const Authored& authored) {
    return shape::from_json<domain::Guide>(authored.body, shape::Reading::tolerant);
}

namespace {

domain::LintPolicy lint_policy(const domain::Policy& policy) {
    domain::LintPolicy out;
    if (const auto steps = policy.integer("outer_steps_max")) {
        out.outer_steps_max = static_cast<int>(steps->value);
        out.title = steps->source;
    }
    if (const auto names = policy.list("outer_step_names")) out.outer_step_names = names->value;
    out.sum_steps_le_promise = policy.is_on("sum_steps_le_promise");
    if (const auto tiers = policy.list("promise_tiers"))
        for (const auto& tier : tiers->value)
            if (const auto limit = domain::parse_limit(tier)) out.promise_tiers.push_back(*limit);
    if (const auto visits = policy.integer("visits_max"))
        out.visits_max = static_cast<int>(visits->value);
    out.government_issued_never_asked = policy.is_on("government_issued_never_asked");
    if (const auto excluded = policy.flag("special_excluded_from_promise"))
        out.special_excluded_from_promise = excluded->value;
    return out;
}

// The one complaint line of the nearest level that has a hall (S0 一.4).
std::string complaint_phone(const Library& library, const std::string& region) {
    auto chain = domain::region_chain(region);
    for (auto level = chain.rbegin(); level != chain.rend(); ++level)
        for (const auto& [key, hall] : library.halls())
            if (hall.region == *level) return hall.complaint_phone;
    return {};
}

}  // namespace

namespace {

// The calendar outlives the facts: the library caches it.
domain::LintFacts lint_facts(const Library& library, const std::string& region, base::Date on,
                             domain::ItemType type) {
    domain::LintFacts facts;
    if (const auto policy = library.policy(region, on, type)) facts.policy = lint_policy(*policy);
    facts.calendar = library.calendar(region).get();
    if (facts.calendar)
        facts.compare = [&library, region](const domain::Limit& promised,
                                           const domain::Limit& statutory) {
            return library.within_law(region, promised, statutory);
        };
    facts.complaint_phone = complaint_phone(library, region);
    return facts;
}

void add_drift(std::vector<domain::LintFinding>& findings, const domain::Guide& guide,
               const Library& library) {
    auto found = domain::finding_of(library.drift(guide), library.elements());
    if (found.code.empty()) return;
    const auto* rule = domain::find_lint_rule(found.code);
    findings.push_back({rule->severity,
                        std::move(found.code),
                        std::move(found.pointer),
                        std::move(found.message),
                        std::string(rule->basis),
                        {}});
}

// The lists of the guide's region and of those above it.
void add_lists(std::vector<domain::LintFinding>& findings, const domain::Guide& guide,
               const Library& library) {
    const auto chain = domain::region_chain(guide.region);
    const auto add = [&](const auto& lists) {
        for (const auto& [key, list] : lists)
            if (std::ranges::find(chain, list.region) != chain.end())
                std::ranges::move(domain::findings_of(list, guide), std::back_inserter(findings));
    };
    add(library.once_lists());
    add(library.cancelled_proofs());
}

}  // namespace

std::vector<domain::LintFinding> lint_guide(const domain::Guide& guide, const Library& library,
                                            base::Date on) {
    auto facts = lint_facts(library, guide.region, on, guide.item_type);
    facts.knows_agency = [&](std::string_view code) {
        return library.agencies().contains(std::string{code});
    };
    facts.knows_hall = [&](std::string_view key) {
        return library.halls().contains(std::string{key});
    };
    facts.knows_region = [&](std::string_view code) {
        return library.regions().contains(std::string{code});
    };
    facts.knows_entry = [&](std::string_view code) {
        return library.entries().contains(std::string{code});
    };
    // The code of an entry names its region behind its first dash: basic code, region, ...
    facts.has_catalogue = [&](std::string_view region) {
        return std::ranges::any_of(library.entries(), [&](const auto& entry) {
            const auto dash = entry.first.find('-');
            return dash != std::string::npos &&
                   std::string_view(entry.first).substr(dash + 1).starts_with(region);
        });
    };
    auto findings = domain::lint(guide, facts);
    add_drift(findings, guide, library);
    add_lists(findings, guide, library);
    return findings;
}

std::vector<domain::LintFinding> lint_page(const domain::Guide& guide, const Library& library,
                                           const std::string& region, base::Date on,
                                           std::function<bool(std::string_view pointer)> unseen) {
    auto facts = lint_facts(library, region, on, guide.item_type);
    facts.page = true;
    facts.unseen = std::move(unseen);
    return domain::lint(guide, facts);
}

void check_guide(const domain::Guide& guide, const Library& library, base::Date on,
                 Authored& authored) {
    for (const auto& finding : lint_guide(guide, library, on)) {
        auto& list =
            finding.severity == domain::Severity::error ? authored.problems : authored.advice;
        list.push_back({finding.pointer, finding.code, finding.message});
    }
}

void check_policy(const Library& library, Authored& authored) {
    auto document =
        shape::from_json<domain::PolicyDocument>(authored.body, shape::Reading::tolerant);
    if (!document) return;
    auto others = library.policies();
    std::erase_if(others, [&](const auto& d) { return d.id == document->id; });
    others.push_back(*document);
    const auto resolved = domain::Policy::resolve(others, document->region, document->valid_from);
    if (resolved) return;
    const auto& refusal = resolved.refusal();
    authored.problems = refusal.problems;
    if (authored.problems.empty()) authored.problems.push_back({"", refusal.code, refusal.message});
}

void check_template(const Library& library, Authored& authored) {
    const auto content =
        shape::from_json<domain::ElementTemplate>(authored.body, shape::Reading::tolerant);
    if (content) authored.problems = domain::check_template(*content, library.elements());
}

namespace {

// One list of a kind for each region: a second key would hide from the rule which one binds.
template <class List>
void check_only_one(const std::map<std::string, List>& published, const List& list,
                    Authored& authored) {
    for (const auto& [key, other] : published) {
        if (key == list.key && other.region != list.region)
            authored.problems.push_back({"/key", "list_of_another", "这个编号是别的地区的清单"});
        if (key != list.key && other.region == list.region)
            authored.problems.push_back(
                {"/key", "list_twice", "这个地区已经有清单，编号是 " + key + "，请改那一份"});
    }
}

void check_once_list(const Library& library, const domain::OnceList& list, Authored& authored) {
    check_only_one(library.once_lists(), list, authored);
    const auto chain = domain::region_chain(list.region);
    std::vector<const domain::OnceList*> above;
    for (const auto& [key, other] : library.once_lists())
        if (other.region != list.region && std::ranges::find(chain, other.region) != chain.end())
            above.push_back(&other);
    std::ranges::move(domain::check_once_list(list, above), std::back_inserter(authored.problems));
    for (std::size_t i = 0; i < list.entries.size(); ++i)
        if (!list.entries[i].entry.empty() && !library.entries().contains(list.entries[i].entry))
            authored.problems.push_back({"/entries/" + std::to_string(i) + "/entry",
                                         "catalog_entry_unknown", "基本目录里没有这个编码"});
    for (const auto& guide : library.guides())
        if (guide->guide.region == list.region)
            for (const auto& finding : domain::findings_of(list, guide->guide))
                authored.problems.push_back(
                    {"/entries", finding.code,
                     guide->guide.item + "「" + guide->guide.name + "」：" + finding.message});
}

}  // namespace

void check_list(const Library& library, Authored& authored) {
    if (authored.kind == PublicationKind::once_list) {
        const auto list =
            shape::from_json<domain::OnceList>(authored.body, shape::Reading::tolerant);
        if (list) check_once_list(library, *list, authored);
    }
    if (authored.kind != PublicationKind::cancelled_proofs) return;
    const auto list =
        shape::from_json<domain::CancelledProofs>(authored.body, shape::Reading::tolerant);
    if (!list) return;
    check_only_one(library.cancelled_proofs(), *list, authored);
    std::ranges::move(domain::check_cancelled_proofs(*list), std::back_inserter(authored.problems));
}

}  // namespace views
