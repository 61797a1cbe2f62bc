#pragma once

#include "domain/model.h"

// The word of each event in the log. Stored for decades: a word never changes, even when its struct is renamed.
namespace domain {

SHAPE_NAME(CaseReceived, "case_received")
SHAPE_NAME(CaseNumbered, "case_numbered")
SHAPE_NAME(MaterialChecked, "material_checked")
SHAPE_NAME(FormCorrected, "form_corrected")
SHAPE_NAME(NotRequiredDeclared, "not_required_declared")
SHAPE_NAME(AcceptanceRefused, "acceptance_refused")
SHAPE_NAME(SupplementRequested, "supplement_requested")
SHAPE_NAME(SupplementRepeated, "supplement_repeated")
SHAPE_NAME(SupplementReceived, "supplement_received")
SHAPE_NAME(CaseAccepted, "case_accepted")
SHAPE_NAME(DeemedAccepted, "deemed_accepted")
SHAPE_NAME(CaseExamined, "case_examined")
SHAPE_NAME(StepReturned, "step_returned")
SHAPE_NAME(CaseProposed, "case_proposed")
SHAPE_NAME(CaseDecided, "case_decided")
SHAPE_NAME(ResultPushed, "result_pushed")
SHAPE_NAME(HandedToWindow, "handed_to_window")
SHAPE_NAME(PickupNotified, "pickup_notified")
SHAPE_NAME(ResultServed, "result_served")
SHAPE_NAME(ApplicationWithdrawn, "application_withdrawn")
SHAPE_NAME(MisoperationUndone, "misoperation_undone")
SHAPE_NAME(SpecialStepBegun, "special_step_begun")
SHAPE_NAME(SpecialStepEnded, "special_step_ended")
SHAPE_NAME(LimitExtended, "limit_extended")
SHAPE_NAME(NoticeIssued, "notice_issued")
SHAPE_NAME(NoticeNumbered, "notice_numbered")
SHAPE_NAME(NoticeOpened, "notice_opened")
SHAPE_NAME(NumberEntered, "number_entered")
SHAPE_NAME(NumberVoided, "number_voided")
SHAPE_NAME(RatingGiven, "rating_given")
SHAPE_NAME(Published, "published")
SHAPE_NAME(PersonRead, "person_read")
SHAPE_NAME(DraftSaved, "draft_saved")
SHAPE_NAME(DraftChecked, "draft_checked")
SHAPE_NAME(DraftSubmitted, "draft_submitted")
SHAPE_NAME(DraftTakenBack, "draft_taken_back")
SHAPE_NAME(DraftReviewed, "draft_reviewed")
SHAPE_NAME(DraftReleased, "draft_released")
SHAPE_NAME(DraftPublished, "draft_published")
SHAPE_NAME(DraftDropped, "draft_dropped")

}  // namespace domain
