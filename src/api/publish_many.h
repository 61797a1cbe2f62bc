#pragma once

#include <string>
#include <vector>

#include "api/call.h"
#include "shape/notes.h"
#include "views/planned.h"

// Several next versions published at once, each whole or not at all; what stays behind says why.
namespace api {

struct ChosenThing {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    std::string in_force;  // content hash of the version that was shown
};
SHAPE_STRUCT(ChosenThing, kind, key, in_force)

struct BatchLine {
    domain::PublicationKind kind = domain::PublicationKind::guide;
    std::string key;
    bool done = false;
    std::string code;
    std::string message;
};
SHAPE_STRUCT(BatchLine, kind, key, done, code, message)

struct BatchResult {
    std::vector<BatchLine> lines;
};
SHAPE_STRUCT(BatchResult, lines)

// Replies with a BatchResult when the last one is durable. What `plan` lacks of the chosen is
// refused.
void publish_many(const CallPtr& call, const std::vector<ChosenThing>& chosen,
                  const std::vector<views::Planned>& plan);

inline constexpr std::size_t most_at_once = 50;

}  // namespace api

template <>
struct shape::notes<api::ChosenThing> {
    static constexpr auto list =
        std::tuple{note<&api::ChosenThing::key>("编号").length(1, 64),
                   note<&api::ChosenThing::in_force>("看到的版本").length(64, 64)};
};
