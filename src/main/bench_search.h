#pragma once

#include "main/commands.h"

namespace banshi {

// 200,000 made-up guides in an index of their own, and what people type.
int bench_search(const BenchOptions& options);

}  // namespace banshi
