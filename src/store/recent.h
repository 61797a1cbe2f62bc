#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace store {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
};

template <class V>
using TextMap = std::unordered_map<std::string, V, TextHash, std::equal_to<>>;

// A bounded memory: the `capacity` most recently used entries at least, twice as many at most.
// What find() and add() give stays valid until the next put(), add(), erase() or clear().
template <class V>
class Recent {
  public:
    explicit Recent(std::size_t capacity) : capacity_(capacity) {}

    V* find(std::string_view key) {
        if (const auto at = young_.find(key); at != young_.end()) return &at->second;
        const auto at = old_.find(key);
        if (at == old_.end()) return nullptr;
        auto node = old_.extract(at);
        make_room();
        return &young_.insert(std::move(node)).position->second;
    }

    void put(std::string_view key, V value) {
        if (V* held = find(key)) {
            *held = std::move(value);
            return;
        }
        add(key, std::move(value));
    }

    // `key` must not be held yet.
    V& add(std::string_view key, V value) {
        make_room();
        return young_.emplace(key, std::move(value)).first->second;
    }

    void erase(std::string_view key) {
        if (const auto at = young_.find(key); at != young_.end()) young_.erase(at);
        if (const auto at = old_.find(key); at != old_.end()) old_.erase(at);
    }

    void clear() {
        young_.clear();
        old_.clear();
    }

    std::size_t size() const { return young_.size() + old_.size(); }

  private:
    void make_room() {
        if (young_.size() < capacity_) return;
        old_ = std::move(young_);
        young_.clear();
    }

    std::size_t capacity_;
    TextMap<V> young_;
    TextMap<V> old_;
};

}  // namespace store
