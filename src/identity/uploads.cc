#include "identity/uploads.h"

namespace identity {

base::Result<base::Done> Uploads::room_for(const std::string& account, std::int64_t size) const {
    const auto lock = database_.lock();
    std::int64_t taken = 0;
    database_.query("SELECT coalesce(sum(size), 0) FROM upload WHERE account = $1 AND used <> 1 AND at > $2",
                    {account, (clock_.now() + -base::day_us).us},
                    [&](const store::Row& row) { taken = row.integer(0); });
    if (taken + size <= quota) return base::Done{};
    return base::Refusal{.code = "upload_quota",
                         .message = "一天里传了又没有提交的文件合起来不能超过 200 MB。请先提交，或者明天再传"};
}

void Uploads::add(const std::string& account, const Upload& upload) {
    const auto lock = database_.lock();
    database_.execute("INSERT INTO upload(address, account, type, size, at, used) "
                      "VALUES($1, $2, $3, $4, $5, 0) ON CONFLICT(address, account) DO NOTHING",
                      {upload.address, account, upload.type, upload.size, clock_.now().us});
}

std::optional<Upload> Uploads::find(const std::string& account, const std::string& address) const {
    const auto lock = database_.lock();
    std::optional<Upload> upload;
    database_.query("SELECT address, type, size FROM upload WHERE address = $1 AND account = $2",
                    {address, account}, [&](const store::Row& row) {
                        upload = Upload{row.string(0), row.string(1), row.integer(2)};
                    });
    return upload;
}

void Uploads::begin_use(const std::string& account, const std::string& address) {
    const auto lock = database_.lock();
    database_.execute("UPDATE upload SET used = 2 WHERE address = $1 AND account = $2 AND used = 0",
                      {address, account});
}

std::vector<Uploads::Orphan> Uploads::orphans(base::Instant before, int limit) const {
    const auto lock = database_.lock();
    std::vector<Orphan> found;
    database_.query("SELECT account, address FROM upload WHERE used = 0 AND at < $1 ORDER BY at LIMIT $2",
                    {before.us, limit},
                    [&](const store::Row& row) { found.push_back({row.string(0), row.string(1)}); });
    return found;
}

bool Uploads::forget(const Orphan& orphan) {
    const auto lock = database_.lock();
    return database_.execute("DELETE FROM upload WHERE address = $1 AND account = $2 AND used = 0",
                             {orphan.address, orphan.account}) > 0;
}

void Uploads::mark_used(const std::string& account, const std::string& address) {
    const auto lock = database_.lock();
    database_.execute("UPDATE upload SET used = 1 WHERE address = $1 AND account = $2", {address, account});
}

}  // namespace identity
