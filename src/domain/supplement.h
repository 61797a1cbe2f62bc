#pragma once

#include "domain/model.h"

// 补正: told once and completely (act 8), answered (9), and only the unmet repeated (10). No demand
// that the first notice did not name can be expressed (行政许可法 第三十二条第一款第四项).
namespace domain {

inline constexpr std::size_t max_right = 300;  // characters that say what exactly is right

base::Result<Events> request_supplement(const Case& state, const RequestSupplement& command,
                                        const Facts& facts);
base::Result<Events> supplement(const Case& state, const SubmitSupplement& command,
                                const Facts& facts);
base::Result<Events> repeat_unmet(const Case& state, const RepeatUnmet& command,
                                  const Facts& facts);

// Of the two, exactly one is ever possible: by whether a notice has been issued. 定期受理 knows the
// first alone, as often as it takes until the window closes.
base::Result<base::Done> ready_to_request(const Case& state, const Facts& facts);
base::Result<base::Done> ready_to_repeat(const Case& state);

}  // namespace domain
