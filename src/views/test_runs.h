#pragma once

#include "domain/test_run.h"
#include "views/library.h"

namespace views {

// The guide played with the calendar and the policies of `region` (empty: its own) as published.
domain::TestReport test_run(const domain::Guide& guide, const std::string& content_hash,
                            const Library& library, base::Instant now,
                            const std::string& region = {});

}  // namespace views
