#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace identity {

struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t memory = std::size_t{19} << 20;  // bytes
};

// argon2id, the text form that carries its own salt and cost. Takes about 20 ms.
std::string hash_password(std::string_view password, const PasswordCost& cost = {});
bool verify_password(const std::string& hash, std::string_view password);

// One thread that does slow things one after the other, so that logins never take all cores or
// more memory than one hash. With nothing to do it calls `idle` now and then.
class SlowThread {
  public:
    static constexpr std::size_t queue = 32;

    explicit SlowThread(std::function<void()> idle);
    ~SlowThread();  // finishes what has queued

    bool run(std::function<void()> task);  // false: the queue is full

  private:
    void loop();

    std::function<void()> idle_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> tasks_;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace identity
