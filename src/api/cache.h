#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/time.h"
#include "domain/facts.h"
#include "identity/identity.h"

namespace api {

struct Composed {
    std::shared_ptr<const std::string> body;
    std::string etag;
    std::shared_ptr<const std::string> brotli = {};  // null: only as it is
};

// Answers composed before, the least recently used leave first. Thread-safe.
class ReplyCache {
  public:
    using Shrink = std::function<std::string(std::string_view)>;
    explicit ReplyCache(std::size_t bytes, Shrink brotli = {}) : room_(bytes), brotli_(std::move(brotli)) {}

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
    const Shrink brotli_;
    std::mutex mutex_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_;
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

// Progress answers by tracking code, good for the version, the minute and the published things they were made from.
class TrackCache {
  public:
    struct Made {
        std::string stream;
        std::int64_t version = 0;
        std::int64_t minute = 0;
        std::uint64_t library = 0;  // its serial
        std::shared_ptr<const Composed> composed;
    };

    std::optional<Made> find(const std::string& code);
    void put(const std::string& code, Made made);
    void clear();  // a rating changes the answer without a new version of the case

  private:
    static constexpr std::size_t most = 4096;
    std::mutex mutex_;
    std::unordered_map<std::string, Made> made_;
};

// The actors of accounts, read from their JSON once. An account that changes is another object.
class ActorCache {
  public:
    // Null: the account's text is no actor.
    std::shared_ptr<const domain::Actor> of(const std::shared_ptr<const identity::Account>& account);

  private:
    struct Known {
        std::shared_ptr<const identity::Account> account;  // kept, so that its address stays its own
        std::shared_ptr<const domain::Actor> actor;
    };
    static constexpr std::size_t most = 10'000;
    std::mutex mutex_;
    std::unordered_map<const identity::Account*, Known> known_;
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
