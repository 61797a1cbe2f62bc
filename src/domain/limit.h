#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "shape/describe.h"

namespace domain {

// 期限的单位. `days` are natural days and `months` calendar months (民法典 第二百条、第二百零二条);
// they end on a working day (第二百零三条). The others run only while the organ works.
enum class Unit { working_days, days, months, working_hours, working_minutes };
SHAPE_ENUM(Unit, working_days, days, months, working_hours, working_minutes)

// The nominal working day by which parts of a day are stated: "0.5wd" is 240 working minutes
// everywhere, however long the region's own office hours are.
inline constexpr int nominal_day_minutes = 480;

// No limit in law comes near it; larger amounts are refused on reading.
inline constexpr int max_limit_amount = 100'000;

// A period of time without its beginning. amount >= 0; 0 working days is 即办: the same working
// day.
struct Limit {
    int amount = 0;
    Unit unit = Unit::working_days;

    bool operator==(const Limit&) const = default;
};

// "5wd", "30d", "1m", "4h", "24min"; a part of a working day ("0.5wd", "0.05wd") is read as working
// minutes of the nominal day. Refuses with `bad_limit`.
base::Result<Limit> parse_limit(std::string_view text);

std::string to_text(const Limit& limit);  // "5wd"; parse_limit(to_text(x)) == x
// A limit travels as its text, in files, events and replies alike.
inline std::string shape_to_text(const Limit& limit) {
    return to_text(limit);
}
bool shape_from_text(std::string_view text, Limit& limit);

std::string to_chinese(const Limit& limit);  // "5 个工作日", "30 日", "1 个月", "4 个工作小时"

bool in_minutes(Unit unit);  // working_hours or working_minutes

// Working minutes by the nominal day. Only for units that run while the organ works; natural days
// and months have no such length and give -1.
std::int64_t nominal_minutes(const Limit& limit);

}  // namespace domain
