#include "domain/case.h"

#include <algorithm>

#include "domain/case_evolve.h"

namespace domain {

bool is_closed(Status status) {
    switch (status) {
        case Status::none:
        case Status::received:
        case Status::supplement_pending:
        case Status::accepted:
        case Status::proposed:
        case Status::sealed:
        case Status::decided:
            return false;
        default:
            return true;
    }
}

bool is_negative(DecisionResult result) {
    return result == DecisionResult::refused || result == DecisionResult::registration_refused ||
           result == DecisionResult::not_completed;
}

std::vector<DecisionResult> results_of(Regime regime) {
    using enum DecisionResult;
    switch (regime) {
        case Regime::license_art32:
        case Regime::intake_window:
            return {granted, granted_in_part, refused};
        case Regime::registration_on_spot:
        case Regime::entity_confirmation:
            return {registered, registration_refused};
        case Regime::from_receipt:
        case Regime::record_filing:
        case Regime::public_service:
            return {completed, not_completed};
        case Regime::tax_declaration:
            return {completed};
    }
    return {};
}

}  // namespace domain
