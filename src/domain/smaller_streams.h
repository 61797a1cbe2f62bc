#pragma once

#include "domain/model.h"

// The rules of the streams with few words: ratings, publications, access records.
namespace domain {

// Once a case, by a party, after its end or its refusal (好差评).
base::Result<Events> rate(const Rating& state, const Rate& command, const Facts& facts);
void evolve(Rating& state, const RatingGiven& event);

// A new version in force; refused with its findings, and when nothing has changed.
base::Result<Events> publish(const Publication& state, const Publish& command, const Facts& facts);
void evolve(Publication& state, const Published& event);

// 谁看过我的信息
base::Result<Events> record_reading(const AccessLog& state, const RecordReading& command,
                                    const Facts& facts);

}  // namespace domain
