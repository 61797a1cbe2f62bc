#pragma once

#include "domain/model.h"

// Receipt and the answer to it: acts 1-6 and 11 of domain-tables §3.2, and silence (13).
namespace domain {

base::Result<Events> submit(const Case& state, const Submit& command, const Facts& facts);
base::Result<Events> check_material(const Case& state, const CheckMaterial& command,
                                    const Facts& facts);
base::Result<Events> correct_on_spot(const Case& state, const CorrectOnSpot& command,
                                     const Facts& facts);
base::Result<Events> decline_not_required(const Case& state, const DeclineNotRequired& command,
                                          const Facts& facts);
base::Result<Events> refuse_acceptance(const Case& state, const RefuseAcceptance& command,
                                       const Facts& facts);
base::Result<Events> accept(const Case& state, const Accept& command, const Facts& facts);

// 逾期不告知的，自收到申请材料之日起即为受理 (行政许可法 第三十二条第一款第四项): true when the
// limit has passed, whoever sees it and whenever.
std::optional<Consequence> deemed_acceptance(const Case& state, const Facts& facts);

// 即时: on the day of receipt, or when that is no working day, on the next.
bool on_working_day_of_receipt(const Case& state, const Facts& facts);

}  // namespace domain
