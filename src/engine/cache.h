#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "domain/model.h"

namespace engine {

// Hot states, least recently used out first. Only the engine's thread puts, so that what it decides
// on is never older than what it has written; any thread may get.
class StateCache {
  public:
    using StatePtr = std::shared_ptr<const domain::State>;
    struct Entry {
        StatePtr state;
        std::int64_t version = 0;
    };

    explicit StateCache(std::size_t bytes) : limit_(bytes) {}

    Entry get(const std::string& stream) {
        std::lock_guard lock{mutex_};
        const auto found = places_.find(stream);
        if (found == places_.end()) return {};
        order_.splice(order_.begin(), order_, found->second);
        return found->second->entry;
    }

    std::int64_t version(const std::string& stream) {
        std::lock_guard lock{mutex_};
        const auto found = places_.find(stream);
        return found == places_.end() ? 0 : found->second->entry.version;
    }

    // `bytes`: an estimate of what the state holds.
    void put(const std::string& stream, StatePtr state, std::int64_t version, std::size_t bytes) {
        std::lock_guard lock{mutex_};
        drop_locked(stream);
        order_.push_front({stream, {std::move(state), version}, bytes});
        places_[stream] = order_.begin();
        held_ += bytes;
        while (held_ > limit_ && order_.size() > 1) drop_locked(order_.back().stream);
    }

    void drop(const std::string& stream) {
        std::lock_guard lock{mutex_};
        drop_locked(stream);
    }

  private:
    struct Place {
        std::string stream;
        Entry entry;
        std::size_t bytes;
    };

    void drop_locked(std::string stream) {
        const auto found = places_.find(stream);
        if (found == places_.end()) return;
        held_ -= found->second->bytes;
        order_.erase(found->second);
        places_.erase(found);
    }

    std::mutex mutex_;
    std::size_t limit_;
    std::size_t held_ = 0;
    std::list<Place> order_;
    std::unordered_map<std::string, std::list<Place>::iterator> places_;
};

}  // namespace engine
