#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "domain/model.h"

namespace engine {

// Hot states, least recently used out first. Only the engine's thread takes and puts, so that what
// it decides on is never older than what it has written; any thread may get.
class StateCache {
  public:
    using StatePtr = std::shared_ptr<domain::State>;
    struct Entry {
        std::shared_ptr<const domain::State> state;
        std::int64_t version = 0;
    };
    struct Taken {
        StatePtr state;  // nobody else's
        std::int64_t version = 0;
        std::size_t bytes = 0;
    };

    explicit StateCache(std::size_t bytes) : limit_(bytes) {}

    Entry get(const std::string& stream) {
        std::lock_guard lock{mutex_};
        const auto found = places_.find(stream);
        if (found == places_.end()) return {};
        order_.splice(order_.begin(), order_, found->second);
        return {found->second->state, found->second->version};
    }

    // The state leaves the cache until it is put again; readers meanwhile find it in the log. A
    // copy is made only where a reader still looks at it.
    Taken take(const std::string& stream) {
        std::unique_lock lock{mutex_};
        const auto found = places_.find(stream);
        if (found == places_.end()) return {};
        Taken taken{std::move(found->second->state), found->second->version, found->second->bytes};
        erase(found);
        lock.unlock();
        if (taken.state.use_count() > 1)
            taken.state = std::make_shared<domain::State>(*taken.state);
        else
            see_last_release(taken.state);
        return taken;
    }

    std::int64_t version(const std::string& stream) {
        std::lock_guard lock{mutex_};
        const auto found = places_.find(stream);
        return found == places_.end() ? 0 : found->second->version;
    }

    // `bytes`: an estimate of what the state holds. The stream is not in the cache.
    void put(const std::string& stream, StatePtr state, std::int64_t version, std::size_t bytes) {
        std::lock_guard lock{mutex_};
        order_.push_front({std::move(state), version, bytes, {}});
        const auto place = places_.insert_or_assign(stream, order_.begin()).first;
        order_.front().key = &place->first;
        held_ += bytes;
        while (held_ > limit_ && order_.size() > 1) erase(places_.find(*order_.back().key));
    }

  private:
    struct Place {
        StatePtr state;
        std::int64_t version;
        std::size_t bytes;
        const std::string* key;  // in places_
    };
    using Places = std::unordered_map<std::string, std::list<Place>::iterator>;

    void erase(Places::iterator found) {
        held_ -= found->second->bytes;
        order_.erase(found->second);
        places_.erase(found);
    }

    // use_count() alone orders nothing: the decrement here reads what the last reader's decrement
    // wrote, so that its reads are over before ours begin.
    static void see_last_release(const StatePtr& state) { StatePtr{state}.reset(); }

    std::mutex mutex_;
    std::size_t limit_;
    std::size_t held_ = 0;
    std::list<Place> order_;
    Places places_;
};

}  // namespace engine
