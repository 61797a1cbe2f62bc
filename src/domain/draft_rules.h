#pragma once

#include "domain/act_checks.h"
#include "domain/model.h"

// The rules of guide drafts (types: draft.h), for model.cc.
namespace domain {

base::Result<Events> save_draft(const GuideDraft& state, const SaveDraft& command,
                                const Facts& facts);
base::Result<Events> check_draft(const GuideDraft& state, const CheckDraft& command,
                                 const Facts& facts);
base::Result<Events> submit_draft(const GuideDraft& state, const SubmitDraft& command,
                                  const Facts& facts);
base::Result<Events> take_back_draft(const GuideDraft& state, const TakeBackDraft& command,
                                     const Facts& facts);
base::Result<Events> review_draft(const GuideDraft& state, const ReviewDraft& command,
                                  const Facts& facts);
base::Result<Events> release_draft(const GuideDraft& state, const ReleaseDraft& command,
                                   const Facts& facts);
base::Result<Events> note_published(const GuideDraft& state, const NoteDraftPublished& command,
                                    const Facts& facts);
base::Result<Events> test_draft(const GuideDraft& state, const TestDraft& command,
                                const Facts& facts);
base::Result<Events> drop_draft(const GuideDraft& state, const DropDraft& command,
                                const Facts& facts);

void evolve(GuideDraft& state, const DraftSaved& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftChecked& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftTested& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftSubmitted& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftTakenBack& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftReviewed& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftReleased& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftPublished& event, const Meta& meta);
void evolve(GuideDraft& state, const DraftDropped& event, const Meta& meta);

}  // namespace domain
