#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/message.h"

// Every refusal the API can give (RFC 9457). A code that is not in the table answers 409.
namespace api {

struct ProblemKind {
    std::string_view code;
    int status;
    std::string_view title;
};

std::span<const ProblemKind> problem_kinds();  // sorted by code
const ProblemKind* find_problem_kind(std::string_view code);

// `retry_after` seconds: sent as Retry-After when above 0.
http::Response problem_response(const base::Refusal& refusal, std::string_view trace, int retry_after = 0);

// A refusal of the edge itself, with its Chinese sentence.
base::Refusal edge_refusal(std::string_view code);

}  // namespace api
