#pragma once

#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/time.h"

namespace identity {

struct ThrottleOptions {
    int free_tries = 5;                             // without any delay
    std::int64_t first_delay_us = base::second_us;  // doubled with each further failure
    std::int64_t longest_delay_us = 5 * base::minute_us;
    std::int64_t forget_after_us = base::hour_us;   // since the last try
    std::size_t keys = 10'000;                      // the least recently used goes first
};

// Delays repeated tries of one key. Thread-safe; its memory is bounded.
class Throttle {
  public:
    explicit Throttle(ThrottleOptions options = {}) : options_(options) {}

    // 0: go on, and the try counts as failed until succeeded(); else microseconds to wait.
    std::int64_t begin(const std::string& key, base::Instant now);
    void succeeded(const std::string& key);  // forgets the key
    // Only this try did not fail: what failed before under a key that many share still counts.
    void take_back(const std::string& key);

  private:
    struct Entry {
        std::string key;
        int failures = 0;
        base::Instant last;
        base::Instant open_again;
    };
    Entry& entry_of(const std::string& key, base::Instant now);

    const ThrottleOptions options_;
    std::mutex mutex_;
    std::list<Entry> entries_;  // most recently used first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace identity
