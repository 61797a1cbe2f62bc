#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "store/store.h"

namespace engine {

// Fills the tables behind on a thread of its own, so that nobody's answer waits for them.
class Follower {
  public:
    struct Hooks {
        std::function<void()> moved;                    // after each transaction
        std::function<void(const std::string&)> fatal;  // the disk failed; nothing follows any more
    };

    Follower(store::Tables& tables, Hooks hooks);
    ~Follower() { stop(); }

    void start();
    void stop();  // between two transactions; the rest is done after the next start
    void follow(std::int64_t row);  // the log has grown up to this row; any thread
    std::int64_t row() const { return row_; }  // up to which the tables include the log

  private:
    void run();
    bool wait_for_more();
    void catch_up();

    store::Tables& tables_;
    const Hooks hooks_;
    std::atomic<std::int64_t> row_, target_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace engine
