#include "identity/identity.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <array>

#include "base/sm3.h"
#include "identity/database.h"

namespace identity {
namespace {

std::string digest_of(std::string_view token) {
    const auto digest = base::sm3(token);
    return {digest.begin(), digest.end()};
}

std::string profile_place(const std::string& account) { return "profile " + account; }

// One customer of a provider has all of an IPv6 network of 64 bits: its addresses count as one.
std::string network_of(const std::string& remote) {
    in6_addr address{};
    if (inet_pton(AF_INET6, remote.c_str(), &address) != 1) return remote;
    if (IN6_IS_ADDR_V4MAPPED(&address)) return remote;
    return {reinterpret_cast<const char*>(address.s6_addr), 8};
}

base::Refusal login_failed() {
    return {.code = "login_failed", .message = "账号或者密码不对。请核对后再试"};
}

base::Refusal throttled(std::int64_t wait_us) {
    const auto seconds = wait_us / base::second_us + 1;
    return {.code = "login_throttled",
            .message = fmt::format("试的次数太多了。请过 {} 秒再试", seconds),
            .pointer = std::to_string(seconds)};
}

}  // namespace

Identity::Identity(Options options, store::KeyStore& keys, base::Clock& clock, base::Random& random)
    : options_(std::move(options)), keys_(keys), clock_(clock), random_(random),
      database_(open_database(options_.folder)), drafts_(*database_, keys, clock, random),
      uploads_(*database_, clock), by_login_(options_.by_login), by_remote_(options_.by_remote),
      dummy_hash_(hash_password("nobody", options_.cost)), slow_([this] { look_after(); }) {
    load();
}

Identity::~Identity() { look_after(); }

void Identity::load() {
    std::lock_guard guard{mutex_};
    const auto lock = database_->lock();
    database_->query("SELECT id, login, name, person, staff, actor FROM account", {},
                     [&](const store::Row& row) {
                         auto account = std::make_shared<Account>();
                         account->id = row.string(0);
                         account->login = row.string(1);
                         account->name = row.string(2);
                         account->person = row.string(3);
                         account->staff = row.integer(4) != 0;
                         account->actor = row.string(5);
                         by_id_[account->id] = by_name_[account->login] = account;
                     });
    database_->query("SELECT digest, account, csrf, created, seen FROM session", {},
                     [&](const store::Row& row) {
                         const auto account = by_id_.find(row.string(1));
                         if (account == by_id_.end()) return;
                         live_[std::string(row.blob(0))] =
                             Live{{account->second, row.string(2)}, {row.integer(3)}, {row.integer(4)}};
                     });
}

base::Result<base::Done> Identity::put_account(const Account& account, std::string_view password,
                                               const std::optional<std::string>& profile) {
    return put_account_hashed(account, hash_password(password, options_.cost), profile);
}

base::Result<base::Done> Identity::put_account_hashed(const Account& account, const std::string& hash,
                                                      const std::optional<std::string>& profile) {
    std::string box;
    if (profile) {
        auto sealed = keys_.seal(account.person, store::KeyClass::convenience, profile_place(account.id),
                                 *profile);
        if (!sealed) return sealed.refusal();
        box = sealed->to_text();
    }
    keys_.flush();
    std::lock_guard guard{mutex_};
    const auto lock = database_->lock();
    database_->execute(
        "INSERT INTO account(id, login, hash, name, person, staff, actor, profile) "
        "VALUES($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT(id) DO UPDATE SET login = excluded.login, "
        "hash = excluded.hash, name = excluded.name, person = excluded.person, staff = excluded.staff, "
        "actor = excluded.actor, profile = excluded.profile",
        {account.id, account.login, hash, account.name, account.person, account.staff ? 1 : 0,
         account.actor, box});
    const auto kept = std::make_shared<const Account>(account);
    by_id_[account.id] = by_name_[account.login] = kept;
    return base::Done{};
}

bool Identity::has_accounts() const {
    std::lock_guard guard{mutex_};
    return !by_id_.empty();
}

std::string Identity::name_of(const std::string& account) const {
    std::lock_guard guard{mutex_};
    const auto found = by_id_.find(account);
    return found == by_id_.end() ? "" : found->second->name;
}

std::optional<std::string> Identity::profile_of(const Account& account) const {
    std::string text;
    {
        const auto lock = database_->lock();
        database_->query("SELECT profile FROM account WHERE id = $1", {account.id},
                         [&](const store::Row& row) { text = row.string(0); });
    }
    const auto box = store::Box::from_text(text);
    return box ? keys_.open(account.person, profile_place(account.id), *box) : std::nullopt;
}

// ------------------------------------------------------------------------------------------ sessions

std::string Identity::make_token() {
    std::array<unsigned char, 32> bytes;
    random_.fill(bytes);
    return base::to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool Identity::ended(const Live& live, base::Instant now) const {
    const auto idle = live.session.account->staff ? options_.staff_idle_us : options_.citizen_idle_us;
    return now - live.created > options_.session_us || now - live.seen > idle;
}

void Identity::forget(const std::string& digest) {
    live_.erase(digest);
    const auto lock = database_->lock();
    database_->execute("DELETE FROM session WHERE digest = $1", {store::Param::blob(digest)});
}

LoggedIn Identity::open_session(std::shared_ptr<const Account> account, const std::string& old_token) {
    std::lock_guard guard{mutex_};
    if (!old_token.empty()) forget(digest_of(old_token));
    const auto now = clock_.now();
    LoggedIn result{make_token(), {std::move(account), make_token()}};
    if (live_.size() >= options_.sessions) forget(std::string(live_.begin()->first));
    const auto digest = digest_of(result.token);
    live_[digest] = Live{result.session, now, now};
    const auto lock = database_->lock();
    database_->execute("INSERT INTO session(digest, account, csrf, created, seen) VALUES($1, $2, $3, $4, $5)",
                       {store::Param::blob(digest), result.session.account->id, result.session.csrf,
                        now.us, now.us});
    return result;
}

std::optional<Session> Identity::find_session(std::string_view token) {
    if (token.size() != 64) return {};
    const auto digest = digest_of(token);
    std::lock_guard guard{mutex_};
    const auto found = live_.find(digest);
    if (found == live_.end()) return {};
    const auto now = clock_.now();
    if (ended(found->second, now)) {
        forget(digest);
        return {};
    }
    found->second.seen = now;
    found->second.dirty = true;
    return found->second.session;
}

void Identity::log_out(std::string_view token) {
    if (token.size() != 64) return;
    std::lock_guard guard{mutex_};
    forget(digest_of(token));
}

std::size_t Identity::sessions() const {
    std::lock_guard guard{mutex_};
    return live_.size();
}

void Identity::look_after() {
    std::lock_guard guard{mutex_};
    const auto lock = database_->lock();
    const auto now = clock_.now();
    database_->execute("BEGIN IMMEDIATE", {});
    for (auto place = live_.begin(); place != live_.end();) {
        auto& [digest, live] = *place;
        if (ended(live, now)) {
            database_->execute("DELETE FROM session WHERE digest = $1", {store::Param::blob(digest)});
            place = live_.erase(place);
            continue;
        }
        if (std::exchange(live.dirty, false))
            database_->execute("UPDATE session SET seen = $1 WHERE digest = $2",
                               {live.seen.us, store::Param::blob(digest)});
        ++place;
    }
    drafts_.drop_expired();
    database_->execute("COMMIT", {});
    database_->checkpoint(false);
}

// --------------------------------------------------------------------------------------------- login

base::Result<LoggedIn> Identity::try_login(const std::string& login, const std::string& password,
                                           const std::string& remote, const std::string& old_token) {
    std::string hash;
    std::shared_ptr<const Account> account;
    {
        std::lock_guard guard{mutex_};
        if (const auto found = by_name_.find(login); found != by_name_.end()) account = found->second;
    }
    if (account) {
        const auto lock = database_->lock();
        database_->query("SELECT hash FROM account WHERE id = $1", {account->id},
                         [&](const store::Row& row) { hash = row.string(0); });
    }
    const bool right = verify_password(hash.empty() ? dummy_hash_ : hash, password);
    if (!account || !right) return login_failed();
    by_login_.succeeded(login);
    by_remote_.take_back(network_of(remote));
    return open_session(std::move(account), old_token);
}

void Identity::log_in(std::string login, std::string password, std::string remote, std::string old_token,
                      LoginCallback callback) {
    const auto now = clock_.now();
    if (const auto wait = by_remote_.begin(network_of(remote), now)) return callback(throttled(wait));
    if (const auto wait = by_login_.begin(login, now)) return callback(throttled(wait));
    auto shared = std::make_shared<LoginCallback>(std::move(callback));
    const bool taken = slow_.run([=, this] { (*shared)(try_login(login, password, remote, old_token)); });
    if (!taken)
        (*shared)(base::Refusal{.code = "login_busy", .message = "登录的人太多了。请过几秒再试"});
}

}  // namespace identity
