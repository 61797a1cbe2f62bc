#include "identity/throttle.h"

#include <algorithm>

namespace identity {

Throttle::Entry& Throttle::entry_of(const std::string& key, base::Instant now) {
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
        entries_.splice(entries_.begin(), entries_, found->second);
        if (now - entries_.front().last > options_.forget_after_us) entries_.front().failures = 0;
        return entries_.front();
    }
    if (entries_.size() >= options_.keys) {
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
    entries_.push_front({key, 0, now, now});
    by_key_[key] = entries_.begin();
    return entries_.front();
}

std::int64_t Throttle::begin(const std::string& key, base::Instant now) {
    std::lock_guard lock{mutex_};
    auto& entry = entry_of(key, now);
    if (entry.failures >= options_.free_tries && now < entry.open_again) return entry.open_again - now;
    ++entry.failures;
    entry.last = now;
    const int doublings = std::clamp(entry.failures - options_.free_tries, 0, 30);
    entry.open_again = now + std::min(options_.first_delay_us << doublings, options_.longest_delay_us);
    return 0;
}

void Throttle::take_back(const std::string& key) {
    std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    if (found != by_key_.end() && found->second->failures > 0) --found->second->failures;
}

void Throttle::succeeded(const std::string& key) {
    std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return;
    entries_.erase(found->second);
    by_key_.erase(found);
}

}  // namespace identity
