#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "api/api.h"
#include "store/files.h"

namespace banshi {

// At the start and once a day, on a thread that gives way to all others: the log is walked, and
// uploads that nobody handed in within a day are removed.
class Upkeep {
  public:
    // All outlive it.
    Upkeep(api::Api& api, identity::Identity& identity, store::FileStore& files,
           base::Clock& clock);
    ~Upkeep();

    void stop();  // leaves what is under way; waits for the thread

  private:
    struct Stopped {};
    void run();
    void walk();
    void sweep();
    void pause(std::chrono::nanoseconds time);  // throws Stopped

    api::Api& api_;
    identity::Identity& identity_;
    store::FileStore& files_;
    base::Clock& clock_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace banshi
