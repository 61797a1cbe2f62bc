#pragma once

#include "main/commands.h"

namespace banshi {

// The compiler for guides over a province's worth of them, from memory, against reading the same
// guides from JSON.
int bench_lint(const BenchOptions& options);

}  // namespace banshi
