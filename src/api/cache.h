#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/time.h"

namespace api {

struct Composed {
    std::shared_ptr<const std::string> body;
    std::string etag;
};

// Answers composed before, the least recently used leave first. Thread-safe.
class ReplyCache {
  public:
    explicit ReplyCache(std::size_t bytes) : room_(bytes) {}

    std::shared_ptr<const Composed> find(const std::string& key);
    std::shared_ptr<const Composed> put(const std::string& key, std::string body);  // makes the ETag
    void clear();

  private:
    struct Entry {
        std::string key;
        std::shared_ptr<const Composed> composed;
    };
    void drop_last();

    const std::size_t room_;
    std::mutex mutex_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_;
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

// Remembers when a key was last seen, for a bounded number of keys.
class RecentKeys {
  public:
    explicit RecentKeys(std::size_t most) : most_(most) {}

    // Notes it; true when it had been noted within `within_us`.
    bool seen(const std::string& key, base::Instant now, std::int64_t within_us);

  private:
    const std::size_t most_;
    std::mutex mutex_;
    std::unordered_map<std::string, base::Instant> keys_;
};

}  // namespace api
