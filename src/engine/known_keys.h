#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <functional>
#include <optional>
#include <string_view>

#include "views/known_keys.h"

namespace engine {

// Idempotency keys of the last day, or of the last two million commands, whichever is less: 16
// bytes each. A hit is checked against the log's own row, so that two keys with one hash are never
// taken for each other.
class KnownKeys {
  public:
    void remember(std::string_view key, std::int64_t row) {
        remember(views::hash_of_key(key), row);
    }
    void remember(std::uint64_t hash, std::int64_t row) {
        if (recent_.size() >= half) {
            older_ = std::move(recent_);
            recent_ = {};
        }
        recent_[hash] = row;
    }

    // The row of the command's first record.
    std::optional<std::int64_t> find(std::string_view key) const {
        for (const auto* keys : {&recent_, &older_})
            if (const auto found = keys->find(views::hash_of_key(key)); found != keys->end())
                return found->second;
        return {};
    }

  private:
    static constexpr std::size_t half = views::keys_kept / 2;

    boost::unordered_flat_map<std::uint64_t, std::int64_t> recent_, older_;
};

}  // namespace engine
