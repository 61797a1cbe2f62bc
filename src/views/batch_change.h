#pragma once

#include <string>
#include <vector>

#include "shape/describe.h"
#include "views/planned.h"

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

// `places` are changed; `mentions` in free text are to be looked at by hand.
struct PlannedChange : Planned {
    std::vector<Occurrence> places;
    std::vector<Occurrence> mentions;
};

// Everything in the region that holds the value, halls first: guides are judged with the changed
// halls.
std::vector<PlannedChange> plan_batch(const Library& library, const BatchChange& change,
                                      base::Date on);

}  // namespace views
