#pragma once

#include <atomic>
#include <mutex>

#include "api/api.h"
#include "api/board_events.h"
#include "api/cache.h"
#include "api/metrics.h"
#include "api/search.h"
#include "api/workers.h"

namespace api {

struct LastVerification {
    store::Verification result;
    base::Instant at;
};

// What all calls share.
struct Context {
    explicit Context(Parts p)
        : parts(std::move(p)),
          workers(parts.options.workers),
          press(1, 32),
          readers(parts.store),
          pages(parts.options.cache_bytes, parts.options.brotli),
          papers(parts.options.cache_bytes),
          search(parts.options.search_folder),
          recent_readings(4096) {}

    Parts parts;
    Workers workers;
    Workers press;  // one at a time: what is printed
    Readers readers;
    ReplyCache pages;  // composed guide pages and tracking answers
    ReplyCache papers;  // printed documents, by their content
    TrackCache tracks;
    ActorCache actors;
    Search search;
    Metrics metrics;
    BoardEvents events;
    RecentKeys recent_readings;  // account and case whose reading has been recorded lately
    std::atomic<std::int64_t> unrecorded_readings{0};

    std::mutex verification_mutex;
    std::optional<LastVerification> verification;
};

}  // namespace api
