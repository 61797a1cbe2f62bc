#pragma once

#include "domain/model.h"

// The rules of spot checks and of what a campaign records (types: spot_check.h, campaign_record.h),
// for model.cc.
namespace domain {

base::Result<Events> draw_spot_check(const SpotCheck& state, const DrawSpotCheck& command,
                                     const Facts& facts);
base::Result<Events> record_spot_check(const SpotCheck& state, const RecordSpotCheck& command,
                                       const Facts& facts);
base::Result<Events> rectify_spot_check(const SpotCheck& state, const RectifySpotCheck& command,
                                        const Facts& facts);
base::Result<Events> verify_spot_check(const SpotCheck& state, const VerifySpotCheck& command,
                                       const Facts& facts);
base::Result<Events> close_spot_check(const SpotCheck& state, const CloseSpotCheck& command,
                                      const Facts& facts);

void evolve(SpotCheck& state, const SpotCheckDrawn& event, const Meta& meta);
void evolve(SpotCheck& state, const SpotChecked& event, const Meta& meta);
void evolve(SpotCheck& state, const SpotRectified& event, const Meta& meta);
void evolve(SpotCheck& state, const SpotVerified& event, const Meta& meta);
void evolve(SpotCheck& state, const SpotCheckClosed& event, const Meta& meta);

base::Result<Events> confirm_item(const CampaignRecord& state, const ConfirmItem& command,
                                  const Facts& facts);
void evolve(CampaignRecord& state, const ItemConfirmed& event, const Meta& meta);

}  // namespace domain
