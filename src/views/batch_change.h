#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/publication.h"
#include "views/library.h"

// One value that stands in many published things, changed in all of them: a phone of a window, the
// address of a hall. Only fields of that meaning are changed; a number inside a sentence is shown,
// never touched.
namespace views {

enum class BatchField { phone, address };
SHAPE_ENUM(BatchField, phone, address)

struct BatchChange {
    BatchField field = BatchField::phone;
    std::string region;  // 12 digits: in it and below
    std::string from;
    std::string to;
};
SHAPE_STRUCT(BatchChange, field, region, from, to)

// One place where the value stands.
struct Occurrence {
    std::string pointer;
    std::string what;  // 窗口 H1-05 的咨询电话
};
SHAPE_STRUCT(Occurrence, pointer, what)

// What would be published of one thing; `problems` keep it behind.
struct PlannedChange {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    std::string name;
    std::string region;
    int version = 0;       // in force now; 0: of things that are listed without versions
    std::string in_force;  // content hash
    std::vector<Occurrence> places;
    std::vector<Occurrence> mentions;  // in free text: to be looked at by hand
    std::string body;                  // canonical JSON after the change; "" when only mentioned
    std::string content_hash;
    std::vector<base::Problem> problems;
    std::size_t advice = 0;
};

// Everything in the region that holds the value, halls first: guides are judged with the changed
// halls.
std::vector<PlannedChange> plan_batch(const Library& library, const BatchChange& change,
                                      base::Date on);

}  // namespace views
