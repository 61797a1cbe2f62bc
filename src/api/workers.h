#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "store/store.h"

namespace api {

// Threads for what may block an I/O thread: disk, sealing, composing after a commit.
class Workers {
  public:
    explicit Workers(std::size_t threads, std::size_t queue = 8192);
    ~Workers() { stop(); }

    bool run(std::function<void()> task);  // false: the queue is full or it has stopped
    void stop();                           // finishes what has queued
    std::size_t queued() const;

  private:
    void loop();

    const std::size_t queue_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> tasks_;
    bool stop_ = false;
    std::vector<std::thread> threads_;
};

// Readers of the store on loan, so that no thread waits for another's.
class Readers {
  public:
    explicit Readers(store::Store& store) : store_(store) {}

    class Loan {
      public:
        Loan(Readers& home, std::unique_ptr<store::Reader> reader)
            : home_(home), reader_(std::move(reader)) {}
        ~Loan() { home_.give_back(std::move(reader_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        store::Reader& operator*() const { return *reader_; }

      private:
        Readers& home_;
        std::unique_ptr<store::Reader> reader_;
    };

    Loan take();

  private:
    void give_back(std::unique_ptr<store::Reader> reader);

    store::Store& store_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<store::Reader>> idle_;
};

}  // namespace api
