#include "api/cache.h"

#include "base/sm3.h"
#include "shape/json.h"

namespace api {

std::shared_ptr<const Composed> ReplyCache::find(const std::string& key) {
    std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return entries_.front().composed;
}

void ReplyCache::drop_last() {
    bytes_ -= entries_.back().composed->body->size();
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
}

std::shared_ptr<const Composed> ReplyCache::put(const std::string& key, std::string body) {
    auto composed = std::make_shared<Composed>();
    composed->etag = "\"" + base::to_hex(base::sm3(body)).substr(0, 24) + "\"";
    if (brotli_) composed->brotli = std::make_shared<const std::string>(brotli_(body));
    composed->body = std::make_shared<const std::string>(std::move(body));
    std::lock_guard lock{mutex_};
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
        bytes_ -= found->second->composed->body->size();
        entries_.erase(found->second);
        by_key_.erase(found);
    }
    bytes_ += composed->body->size();
    entries_.push_front({key, composed});
    by_key_[key] = entries_.begin();
    while (bytes_ > room_ && entries_.size() > 1) drop_last();
    return composed;
}

void ReplyCache::clear() {
    std::lock_guard lock{mutex_};
    entries_.clear();
    by_key_.clear();
    bytes_ = 0;
}

std::shared_ptr<const domain::Actor> ActorCache::of(const std::shared_ptr<const identity::Account>& account) {
    {
        std::lock_guard lock{mutex_};
        if (const auto found = known_.find(account.get()); found != known_.end()) return found->second.actor;
    }
    auto read = shape::from_json<domain::Actor>(account->actor, shape::Reading::tolerant);
    const auto actor = read ? std::make_shared<const domain::Actor>(std::move(*read)) : nullptr;
    std::lock_guard lock{mutex_};
    if (known_.size() >= most) known_.clear();
    known_.try_emplace(account.get(), Known{account, actor});
    return actor;
}

bool RecentKeys::seen(const std::string& key, base::Instant now, std::int64_t within_us) {
    std::lock_guard lock{mutex_};
    if (keys_.size() >= most_) keys_.clear();
    const auto [place, fresh] = keys_.try_emplace(key, now);
    if (fresh) return false;
    const bool recent = now - place->second <= within_us;
    place->second = now;
    return recent;
}

std::optional<TrackCache::Made> TrackCache::find(const std::string& code) {
    std::lock_guard lock{mutex_};
    const auto found = made_.find(code);
    return found == made_.end() ? std::nullopt : std::optional(found->second);
}

void TrackCache::put(const std::string& code, Made made) {
    std::lock_guard lock{mutex_};
    if (made_.size() >= most) made_.clear();
    made_[code] = std::move(made);
}

void TrackCache::clear() {
    std::lock_guard lock{mutex_};
    made_.clear();
}

}  // namespace api
