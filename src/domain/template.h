#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/guide.h"
#include "shape/describe.h"

// 要素模板 (S0 一.2, 四级十同): what a level above fixes for every implementation of an item. A
// guide is bound to one version of one template; how far it stands off is computed, never stored.
namespace domain {

// Which level owns an element: what it fixes, those below take over.
enum class OwnerLevel { nation, province, region, agency };
SHAPE_ENUM(OwnerLevel, nation, province, region, agency)

// One element that a template may fix. `members` are those of the guide that hold it.
struct Element {
    std::string key;
    std::string name;
    OwnerLevel owner = OwnerLevel::agency;
    std::vector<std::string> members;
    std::string source;
    bool unconfirmed = false;  // the official list was not at hand
};
SHAPE_STRUCT(Element, key, name, owner, members, source, unconfirmed)

// Which part of a value a column takes: "5wd" is 5 in one and wd in another.
enum class ExchangePart { whole, number, unit };
SHAPE_ENUM(ExchangePart, whole, number, unit)

// One column of somebody else's table of items.
struct ExchangeColumn {
    std::string identifier;  // as the interface names it: task_name
    std::string member;      // JSON Pointer into the guide
    ExchangePart part = ExchangePart::whole;
    std::map<std::string, std::string> codes;  // our word -> its code; empty: as it stands
    std::string joined_by;                     // between several values
    bool unconfirmed = false;
};
SHAPE_STRUCT(ExchangeColumn, identifier, member, part, codes, joined_by, unconfirmed)

// The codes of real interfaces contradict each other: inside there is one word, and a table for
// each.
struct ExchangeInterface {
    std::string key;
    std::string name;
    std::string source;
    std::vector<ExchangeColumn> columns;
};
SHAPE_STRUCT(ExchangeInterface, key, name, source, columns)

// catalog/elements.yaml: the elements there are, as data.
struct ElementTable {
    std::string title;
    std::vector<Element> elements;
    std::string note;
    std::optional<std::vector<ExchangeInterface>> interfaces = {};
};
SHAPE_STRUCT(ElementTable, title, elements, note, interfaces)

struct ElementTemplate {
    std::string key;
    std::string name;
    std::string catalog_entry;  // of the basic catalogue; "": any item that is bound to it
    OwnerLevel level = OwnerLevel::province;  // who issues it
    std::string region;                       // 12 digits: for it and below
    std::vector<std::string> fixes;           // keys of elements
    Guide values;                             // only what `fixes` names counts
    std::string note;
};
SHAPE_STRUCT(ElementTemplate, key, name, catalog_entry, level, region, fixes, values, note)

struct PublishedTemplate {
    ElementTemplate content;
    int version = 0;
    std::string content_hash;
};

// Every member is one of the guide's; every element is there and may be fixed at the template's
// level.
std::vector<base::Problem> check_elements(const ElementTable& table);
std::vector<base::Problem> check_template(const ElementTemplate& content,
                                          const ElementTable& table);

enum class DriftKind {
    none,      // as the newest version has it
    unbound,   // a template fits, the guide names none
    unknown,   // bound to what is not published
    outdated,  // bound to an older version
    changed    // bound to the newest, yet an element says something else
};
SHAPE_ENUM(DriftKind, none, unbound, unknown, outdated, changed)

struct Drift {
    DriftKind kind = DriftKind::none;
    std::string template_key;
    int bound = 0;  // version
    int newest = 0;
    std::vector<std::string> elements;  // keys that differ from the newest version
};
SHAPE_STRUCT(Drift, kind, template_key, bound, newest, elements)

// `newest`: of the template the guide names, else the one that fits it; null: there is none.
Drift drift_of(const Guide& guide, const PublishedTemplate* newest, const ElementTable& table);

// The same findings as lint codes: template_unbound, template_unknown, template_outdated,
// template_changed.
// "" and no message where there is no drift.
struct DriftFinding {
    std::string code;
    std::string pointer;
    std::string message;
};
DriftFinding finding_of(const Drift& drift, const ElementTable& table);

// The guide with every fixed element taken over and bound to this version.
Guide synced(const Guide& guide, const PublishedTemplate& newest, const ElementTable& table);

}  // namespace domain
