#include "api/workers.h"

#include <spdlog/spdlog.h>

namespace api {

Workers::Workers(std::size_t threads, std::size_t queue) : queue_(queue) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { loop(); });
}

bool Workers::run(std::function<void()> task) {
    {
        std::lock_guard lock{mutex_};
        if (stop_ || tasks_.size() >= queue_) return false;
        tasks_.push_back(std::move(task));
    }
    wake_.notify_one();
    return true;
}

void Workers::stop() {
    {
        std::lock_guard lock{mutex_};
        stop_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

std::size_t Workers::queued() const {
    std::lock_guard lock{mutex_};
    return tasks_.size();
}

void Workers::loop() {
    std::unique_lock lock{mutex_};
    while (true) {
        wake_.wait(lock, [&] { return stop_ || !tasks_.empty(); });
        if (tasks_.empty()) return;
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        lock.unlock();
        try {
            task();
        } catch (const std::exception& e) {
            spdlog::error("a task failed: {}", e.what());
        }
        task = nullptr;
        lock.lock();
    }
}

Readers::Loan Readers::take() {
    {
        std::lock_guard lock{mutex_};
        if (!idle_.empty()) {
            auto reader = std::move(idle_.back());
            idle_.pop_back();
            return {*this, std::move(reader)};
        }
    }
    return {*this, store_.reader()};
}

void Readers::give_back(std::unique_ptr<store::Reader> reader) {
    constexpr std::size_t kept = 8;
    std::lock_guard lock{mutex_};
    if (idle_.size() < kept) idle_.push_back(std::move(reader));
}

}  // namespace api
