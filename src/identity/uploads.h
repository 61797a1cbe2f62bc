#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "store/sqlite/connection.h"

namespace identity {

struct Upload {
    std::string address;
    std::string type;  // by its bytes
    std::int64_t size = 0;
};

// Which account brought which file, and how much of it has not been handed in yet: `used` is 0 for brought, 2 for
// being handed in, 1 for named by the log. Thread-safe.
class Uploads {
  public:
    static constexpr std::int64_t quota = std::int64_t{200} << 20;  // bytes not handed in, of one account

    Uploads(store::sqlite::Connection& database, base::Clock& clock) : database_(database), clock_(clock) {}

    // Refuses upload_quota.
    base::Result<base::Done> room_for(const std::string& account, std::int64_t size) const;
    void add(const std::string& account, const Upload& upload);
    std::optional<Upload> find(const std::string& account, const std::string& address) const;
    // Before the commit that names the file: from then on nobody takes it away.
    void begin_use(const std::string& account, const std::string& address);
    void mark_used(const std::string& account, const std::string& address);

    // Brought before `before` and never handed in, oldest first.
    struct Orphan {
        std::string account;
        std::string address;
    };
    std::vector<Orphan> orphans(base::Instant before, int limit) const;
    // Whether it was still an orphan.
    bool forget(const Orphan& orphan);

  private:
    store::sqlite::Connection& database_;
    base::Clock& clock_;
};

}  // namespace identity
