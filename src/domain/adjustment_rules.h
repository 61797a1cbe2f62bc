#pragma once

#include "domain/adjustment.h"
#include "domain/model.h"

// The rules of adjustments (types: adjustment.h), for model.cc.
namespace domain {

base::Result<Events> register_adjustment(const Adjustment& state, const RegisterAdjustment& command,
                                         const Facts& facts);
base::Result<Events> file_adjustment(const Adjustment& state, const FileAdjustment& command,
                                     const Facts& facts);
base::Result<Events> review_adjustment(const Adjustment& state, const ReviewAdjustment& command,
                                       const Facts& facts);
base::Result<Events> approve_adjustment(const Adjustment& state, const ApproveAdjustment& command,
                                        const Facts& facts);
base::Result<Events> file_adjustment_above(const Adjustment& state,
                                           const FileAdjustmentAbove& command, const Facts& facts);
base::Result<Events> withdraw_adjustment(const Adjustment& state, const WithdrawAdjustment& command,
                                         const Facts& facts);
base::Result<Events> note_published(const Adjustment& state, const NoteDraftPublished& command,
                                    const Facts& facts);

void evolve(Adjustment& state, const AdjustmentRegistered& event, const Meta& meta);
void evolve(Adjustment& state, const AdjustmentFiled& event, const Meta& meta);
void evolve(Adjustment& state, const AdjustmentReviewed& event, const Meta& meta);
void evolve(Adjustment& state, const AdjustmentApproved& event, const Meta& meta);
void evolve(Adjustment& state, const AdjustmentFiledAbove& event, const Meta& meta);
void evolve(Adjustment& state, const AdjustmentConcluded& event, const Meta& meta);
void evolve(Adjustment& state, const AdjustmentPublished& event, const Meta& meta);
void evolve(Adjustment& state, const AdjustmentWithdrawn& event, const Meta& meta);

}  // namespace domain
