#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/limit.h"
#include "shape/describe.h"

namespace domain {

// How a lower level may depart from what binds it. `free`: as it likes.
enum class Direction { smaller_is_stricter, larger_is_stricter, equal, subset, superset, free };
SHAPE_ENUM(Direction, smaller_is_stricter, larger_is_stricter, equal, subset, superset, free)

enum class ValueType { limit, integer, flag, text, list };
SHAPE_ENUM(ValueType, limit, integer, flag, text, list)

// One row of domain-tables §6. Rows with several values have several parameters of one number.
struct Parameter {
    int number;  // 1..50
    std::string_view name;
    Direction direction;
    ValueType type;
    std::string_view chinese;
};

std::span<const Parameter> policy_parameters();
const Parameter* find_parameter(std::string_view name);

// One value of a document; exactly the member of the parameter's type is set.
struct PolicyValue {
    std::optional<std::string> limit;  // "5wd"
    std::optional<std::int64_t> integer;
    std::optional<bool> flag;
    std::optional<std::string> text;
    std::optional<std::vector<std::string>> list;
    std::string basis;                // article or section of the document
    std::optional<std::string> note;  // what the source says beyond the value
    std::optional<bool> unconfirmed;  // true: from knowledge, not re-read in the source

    bool operator==(const PolicyValue&) const = default;
};
SHAPE_STRUCT(PolicyValue, limit, integer, flag, text, list, basis, note, unconfirmed)

// A document that binds a region: national law is the root, region "CN".
struct PolicyDocument {
    std::string id;      // stable: "cn-root", "610000-2020"
    std::string region;  // "CN" or 12 digits
    std::string issuer;
    std::string title;
    std::string doc_number;
    std::optional<base::Date> issued;
    base::Date valid_from;
    std::optional<base::Date> valid_to;  // last day in force
    std::string status;                  // shown beside the title: "效力待核"; empty: in force
    std::vector<std::string> scope;      // item types it speaks of (ItemType); empty: all
    std::vector<std::string> levels;     // province, city, county, town, village; empty: all
    bool fictional = false;
    std::map<std::string, PolicyValue> parameters;
};
SHAPE_STRUCT(PolicyDocument, id, region, issuer, title, doc_number, issued, valid_from, valid_to,
             status, scope, levels, fictional, parameters)

// A value and what binds to it.
template <class T>
struct Bound {
    T value;
    std::string document;  // id
    std::string source;    // document and article, for sentences: "《…办法》第十条"
    std::string region;
    bool unconfirmed = false;
};

// What holds for one region, day and item type: the root and every level below it, each only
// tighter.
class Policy {
  public:
    // Refuses with `policy_loosens`, `bad_policy_value` or `unknown_parameter`.
    static base::Result<Policy> resolve(std::span<const PolicyDocument> documents,
                                        std::string_view region_code, base::Date on,
                                        std::string_view item_type = {});

    // Nothing when no level says anything. A name that is no parameter, or not of this type, gives
    // nothing.
    std::optional<Bound<Limit>> limit(std::string_view name) const;
    std::optional<Bound<std::int64_t>> integer(std::string_view name) const;
    std::optional<Bound<bool>> flag(std::string_view name) const;
    std::optional<Bound<std::string>> text(std::string_view name) const;
    std::optional<Bound<std::vector<std::string>>> list(std::string_view name) const;

    bool is_on(std::string_view flag_name) const;  // flag set and true

    // The document whose value of the parameter binds here; nullptr: none.
    const PolicyDocument* bound_by(std::string_view name) const;
    // "cn-root+610000-2020": the documents that bind, for the record of an event.
    std::string version() const;

  private:
    struct Entry {
        PolicyValue value;
        std::size_t document;  // index into documents_
    };

    const Entry* find(std::string_view name, ValueType type) const;
    template <class T>
    Bound<T> bound(const Entry& entry, T value) const;

    std::vector<PolicyDocument> documents_;
    std::map<std::string, Entry, std::less<>> entries_;

    friend base::Result<base::Done> check_tightening(const PolicyDocument&, const Policy&);
};

// Every parameter of `lower` known, of its type, and no looser than what `upper` binds it to. The
// refusal `policy_loosens` names the parameter, its direction and the upper document, one Problem a
// parameter.
base::Result<base::Done> check_tightening(const PolicyDocument& lower, const Policy& upper);

}  // namespace domain
