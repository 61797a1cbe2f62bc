#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "store/sqlite/connection.h"

namespace identity {

struct Upload {
    std::string address;
    std::string type;  // by its bytes
    std::int64_t size = 0;
};

// Which account brought which file, and how much of it has not been handed in yet. Thread-safe.
class Uploads {
  public:
    static constexpr std::int64_t quota = std::int64_t{200} << 20;  // bytes not handed in, of one account

    Uploads(store::sqlite::Connection& database, base::Clock& clock) : database_(database), clock_(clock) {}

    // Refuses upload_quota.
    base::Result<base::Done> room_for(const std::string& account, std::int64_t size) const;
    void add(const std::string& account, const Upload& upload);
    std::optional<Upload> find(const std::string& account, const std::string& address) const;
    void mark_used(const std::string& account, const std::string& address);

  private:
    store::sqlite::Connection& database_;
    base::Clock& clock_;
};

}  // namespace identity
