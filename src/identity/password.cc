#include "identity/password.h"

#include <sodium.h>

#include <chrono>
#include <new>
#include <stdexcept>

namespace identity {

std::string hash_password(std::string_view password, const PasswordCost& cost) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes, cost.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    hash.resize(hash.find('\0'));
    return hash;
}

bool verify_password(const std::string& hash, std::string_view password) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

SlowThread::SlowThread(std::function<void()> idle) : idle_(std::move(idle)), thread_([this] { loop(); }) {}

SlowThread::~SlowThread() {
    {
        std::lock_guard lock{mutex_};
        stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

bool SlowThread::run(std::function<void()> task) {
    {
        std::lock_guard lock{mutex_};
        if (stop_ || tasks_.size() >= queue) return false;
        tasks_.push_back(std::move(task));
    }
    wake_.notify_one();
    return true;
}

void SlowThread::loop() {
    std::unique_lock lock{mutex_};
    while (!stop_ || !tasks_.empty()) {
        if (tasks_.empty()) {
            wake_.wait_for(lock, std::chrono::seconds(30));
            if (!tasks_.empty() || stop_) continue;
            lock.unlock();
            idle_();
            lock.lock();
            continue;
        }
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

}  // namespace identity
