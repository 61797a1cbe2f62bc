#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/time.h"
#include "engine/engine.h"

namespace api {

// Counters for /metrics in the text format of Prometheus. Labels are routes and statuses, never ids.
class Metrics {
  public:
    Metrics();
    ~Metrics();

    void count(std::string_view route, int status, std::int64_t microseconds);
    void count_reading(bool recorded);
    std::string text(const engine::Counters& engine, std::size_t sessions, std::size_t queued) const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace api
