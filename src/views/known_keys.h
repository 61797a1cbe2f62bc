#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "store/store.h"

// Idempotency keys beside the log, a few bytes each, so that a start need not read the log's bodies
// to know what was done the day before.
namespace views {

// Rows of the log whose keys are kept, from its end.
inline constexpr std::int64_t keys_kept = 2'000'000;

// The same in every program and version: it is stored. Two keys may share one; whoever finds a row
// looks at the key that stands there.
std::uint64_t hash_of_key(std::string_view key);

// Of a record that begins a command, in the follower's transaction.
void save_key(store::Tables& tables, const store::Record& record);
void drop_old_keys(store::Tables& tables, std::int64_t newest_row);

// Every key in rows > after_row, oldest first.
void read_keys(store::Reader& reader, std::int64_t after_row,
               const std::function<void(std::uint64_t hash, std::int64_t row)>& each);

}  // namespace views
