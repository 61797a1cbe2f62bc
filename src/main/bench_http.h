#pragma once

#include "main/commands.h"

namespace banshi {

// Whole commands through HTTP against the same program with commit switched off.
int bench_http(const BenchOptions& options);
// A guide's page and a case's status against a static file of 2 kB on the same server.
int bench_read(const BenchOptions& options);

}  // namespace banshi
