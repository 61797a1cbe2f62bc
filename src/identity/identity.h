#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/random.h"
#include "base/result.h"
#include "base/time.h"
#include "identity/drafts.h"
#include "identity/password.h"
#include "identity/throttle.h"
#include "identity/uploads.h"
#include "store/keys.h"

// Who is asking: accounts, sessions, and what a person has begun but not handed in.
namespace identity {

struct Account {
    std::string id;      // what the log names; of an officer the login, else random
    std::string login;
    std::string name;    // of an officer; a citizen's name is in the profile
    std::string person;  // pseudonym
    bool staff = false;
    std::string actor;   // domain::Actor as JSON: nothing here looks inside
};

struct Session {
    std::shared_ptr<const Account> account;
    std::string csrf;
};

struct LoggedIn {
    std::string token;  // for the cookie; only its SM3 is kept
    Session session;
};

struct Options {
    std::filesystem::path folder;  // of accounts.db; empty: in memory
    PasswordCost cost;
    std::int64_t session_us = 12 * base::hour_us;     // since the login, whatever happens
    std::int64_t staff_idle_us = 30 * base::minute_us;
    std::int64_t citizen_idle_us = 2 * base::hour_us;
    std::size_t sessions = 100'000;
    ThrottleOptions by_login;
    ThrottleOptions by_remote{.free_tries = 20, .longest_delay_us = base::minute_us};  // a hall shares one
};

// Thread-safe. `clock` is the system's: sessions do not follow a test clock.
class Identity {
  public:
    Identity(Options options, store::KeyStore& keys, base::Clock& clock, base::Random& random);
    ~Identity();

    // Adds or replaces; `profile` ({"name","id_type","id_number","phone"}) is sealed under the person's
    // convenience key. Blocks for a hash. Refuses person_unknown.
    base::Result<base::Done> put_account(const Account& account, std::string_view password,
                                         const std::optional<std::string>& profile = {});
    // The same with a hash made before, so that many demo accounts cost one.
    base::Result<base::Done> put_account_hashed(const Account& account, const std::string& hash,
                                                const std::optional<std::string>& profile = {});
    bool has_accounts() const;
    std::string name_of(const std::string& account) const;  // of an officer; "" for all others
    // nullopt: there is none, or the person was erased.
    std::optional<std::string> profile_of(const Account& account) const;

    // Answers on the hashing thread. `old_token` ends with success. Refusals: login_failed, login_throttled
    // (message says how long), login_busy (the queue is full; called at once).
    using LoginCallback = std::function<void(base::Result<LoggedIn>)>;
    void log_in(std::string login, std::string password, std::string remote, std::string old_token,
                LoginCallback callback);
    void log_out(std::string_view token);
    // Counts as a sign of life. Null account: no such session, or it has ended.
    std::optional<Session> find_session(std::string_view token);
    std::size_t sessions() const;

    Drafts& drafts() { return drafts_; }
    Uploads& uploads() { return uploads_; }

  private:
    struct Live {
        Session session;
        base::Instant created;
        base::Instant seen;
        bool dirty = false;
    };

    void load();
    std::string make_token();
    bool ended(const Live& live, base::Instant now) const;
    LoggedIn open_session(std::shared_ptr<const Account> account, const std::string& old_token);
    void forget(const std::string& digest);
    void look_after();  // stores signs of life, drops what has expired
    base::Result<LoggedIn> try_login(const std::string& login, const std::string& password,
                                     const std::string& remote, const std::string& old_token);

    const Options options_;
    store::KeyStore& keys_;
    base::Clock& clock_;
    base::Random& random_;
    std::unique_ptr<store::sqlite::Connection> database_;
    Drafts drafts_;
    Uploads uploads_;
    Throttle by_login_, by_remote_;
    std::string dummy_hash_;  // so that an unknown login takes as long

    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<const Account>> by_id_, by_name_;
    std::unordered_map<std::string, Live> live_;  // by SM3 of the token
    SlowThread slow_;                             // last: it uses all above
};

}  // namespace identity
