#pragma once

#include <memory>
#include <string>

#include "api/call.h"
#include "domain/draft.h"
#include "views/authoring.h"

// The draft a call names, and the guide its text holds.
namespace api {

base::Refusal no_such_draft();
// Before its text says a region, a draft is its author's alone.
bool may_see_draft(const std::string& region, const std::string& author,
                   const domain::Actor& actor);

struct OpenDraft {
    std::string stream;
    std::int64_t version = 0;
    std::shared_ptr<const domain::State> held;

    const domain::GuideDraft& state() const { return std::get<domain::GuideDraft>(*held); }
};
// Of the path's {id}. Refuses with no_such_draft.
base::Result<OpenDraft> open_draft(Call& call, store::Reader& reader);

struct ReadDraft {
    views::Authored authored;
    domain::Guide guide;
};
// Refuses with draft_unreadable.
base::Result<ReadDraft> read_draft(const domain::GuideDraft& state);

}  // namespace api
