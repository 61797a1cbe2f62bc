#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "base/time.h"
#include "store/keys.h"
#include "store/sqlite/connection.h"

namespace identity {

// An application begun and not handed in. `content` is JSON that nothing here looks into; stored it is
// a box under the person's convenience key, so that erasing that key ends all drafts.
struct Draft {
    std::string id;
    std::string content;
    base::Instant updated;
    base::Instant expires;
};

// Thread-safe. An id of somebody else's draft is as unknown as one that does not exist.
class Drafts {
  public:
    static constexpr std::int64_t lifetime_us = 90 * base::day_us;
    static constexpr std::int64_t most = 50;  // of one account

    Drafts(store::sqlite::Connection& database, store::KeyStore& keys, base::Clock& clock,
           base::Random& random)
        : database_(database), keys_(keys), clock_(clock), random_(random) {}

    std::vector<Draft> list(const std::string& account, const std::string& person) const;  // newest first
    std::optional<Draft> find(const std::string& account, const std::string& person,
                              const std::string& id) const;
    // A new one, once for a key: the same key and hash again gives what has become of it, another hash is
    // refused (idempotency_key_reused). Refuses too_many_drafts, person_unknown.
    base::Result<Draft> create(const std::string& account, const std::string& person, const std::string& key,
                               const std::string& key_hash, const std::string& content);
    // Refuses not_found, person_unknown.
    base::Result<Draft> save(const std::string& account, const std::string& person, const std::string& id,
                             const std::string& content);
    bool mention(const std::string& account, std::string_view text) const;  // one of its drafts contains it
    bool remove(const std::string& account, const std::string& id);  // false: there is none
    void drop_expired();

  private:
    std::optional<Draft> open(const std::string& person, const store::Row& row) const;
    base::Result<Draft> put(const std::string& account, const std::string& person, const std::string& id,
                            const std::string& content);
    bool exists(const std::string& account, const std::string& id) const;
    std::int64_t count(const std::string& account) const;

    store::sqlite::Connection& database_;
    store::KeyStore& keys_;
    base::Clock& clock_;
    base::Random& random_;
};

}  // namespace identity
