#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "http/events.h"

namespace api {

// The supervision board's event streams: "changed" at most twice a second, however much is committed.
class BoardEvents {
  public:
    static constexpr std::size_t most = 200;

    BoardEvents();
    ~BoardEvents() { stop(); }

    std::shared_ptr<http::EventStream> open();  // null: too many
    void changed();                             // cheap: called after every commit
    void stop();

  private:
    void loop();
    void tell_all();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::vector<std::weak_ptr<http::EventStream>> streams_;
    bool stop_ = false;
    std::atomic<std::int64_t> commits_{0};
    std::int64_t told_ = 0;
    std::thread thread_;
};

}  // namespace api
