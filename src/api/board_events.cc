#include "api/board_events.h"

#include <chrono>

namespace api {

BoardEvents::BoardEvents() : thread_([this] { loop(); }) {}

std::shared_ptr<http::EventStream> BoardEvents::open() {
    std::lock_guard lock{mutex_};
    std::erase_if(streams_, [](const auto& weak) { return weak.expired(); });
    if (stop_ || streams_.size() >= most) return nullptr;
    auto stream = std::make_shared<http::EventStream>();
    stream->send({"", "changed", "{\"position\":" + std::to_string(commits_.load()) + "}"});
    streams_.push_back(stream);
    return stream;
}

void BoardEvents::changed() { ++commits_; }

void BoardEvents::stop() {
    {
        std::lock_guard lock{mutex_};
        stop_ = true;
        for (auto& weak : streams_)
            if (auto stream = weak.lock()) stream->close();
        streams_.clear();
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void BoardEvents::tell_all() {
    const auto now = commits_.load();
    if (now == told_) return;
    told_ = now;
    for (auto& weak : streams_)
        if (auto stream = weak.lock()) stream->send({"", "changed", "{\"position\":" + std::to_string(now) + "}"});
}

void BoardEvents::loop() {
    std::unique_lock lock{mutex_};
    while (!stop_) {
        wake_.wait_for(lock, std::chrono::milliseconds(500));
        if (!stop_) tell_all();
    }
}

}  // namespace api
