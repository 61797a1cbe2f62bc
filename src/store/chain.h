#pragma once

#include "base/sm3.h"

namespace store {

struct Record;

// SM3 over: predecessor's chain (32 zero bytes for version 1), stream, version, type, format,
// recorded_at, effective_at, actor, key, key_hash, body. Numbers are eight bytes big-endian; texts
// and bytes are preceded by their length; effective_at by 1, or 0 when there is none.
base::Digest chain_of(const base::Digest& predecessor, const Record& record);

// A shard's head after one more record: SM3(head before ‖ record's chain).
base::Digest next_head(const base::Digest& head, const base::Digest& chain);

}  // namespace store
