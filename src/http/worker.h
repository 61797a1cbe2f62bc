#pragma once

// Internal to server.cc: the threads, the book of open sessions, and the way of an answer back.
// Everything of a session happens on its worker's thread; only Exchange is called from others.

#include "http/beast_config.h"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "http/server.h"

namespace http {

using SteadyClock = std::chrono::steady_clock;
inline constexpr auto never = SteadyClock::time_point::max();

struct Shared {
    Options options;
    Handler handler;
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> bodies = 0;  // bytes of request bodies now in memory
};

class Session;

struct Worker {
    explicit Worker(std::shared_ptr<Shared> with) : shared(std::move(with)) {}

    bool is_here() { return context.get_executor().running_in_this_thread(); }

    const std::shared_ptr<Shared> shared;
    boost::asio::io_context context{1};
    boost::asio::steady_timer ticker{context};
    std::vector<Session*> sessions;
    SteadyClock::time_point now = SteadyClock::now();  // as of the last tick
    std::string date;
    bool stopping = false;
    SteadyClock::time_point last_call = never;  // what still runs then is cut off
    std::atomic<bool> finished = false;         // nothing runs the context any more
};

class Session : public std::enable_shared_from_this<Session> {
  public:
    explicit Session(std::shared_ptr<Worker> on)
        : worker(std::move(on)), signal_(worker->context, never) {}
    virtual ~Session() { release_bodies(); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void deliver(Response response) {
        response_ = std::move(response);
        signal_.cancel();
    }

    void check(SteadyClock::time_point now) {
        if (now >= deadline_) expire();
        if (worker->stopping && idle_) expire();
    }

    void begin_stop() {
        if (events_) events_->close();
        if (idle_) expire();
    }

    void abort() {
        aborted_ = true;
        expire();
        signal_.cancel();
    }

    void wake_stream() {
        if (events_ && events_->dropped()) cancel_io();
        signal_.cancel();
    }

    const std::shared_ptr<Worker> worker;
    std::size_t index = 0;  // in worker->sessions

  protected:
    virtual void cancel_io() = 0;

    void expire() {
        deadline_ = never;
        expired_ = true;
        cancel_io();
    }

    void arm(Milliseconds time) { deadline_ = worker->now + time; }
    void disarm() { deadline_ = never; }

    // False: all bodies together are too many.
    bool charge_body(std::size_t size) {
        auto& total = worker->shared->bodies;
        total += size - charged_;
        charged_ = size;
        return total <= worker->shared->options.limits.bodies;
    }
    void release_bodies() { charge_body(0); }

    const Limits& limits() const { return worker->shared->options.limits; }

    boost::asio::steady_timer signal_;  // cancelled when the coroutine has something to look at
    SteadyClock::time_point deadline_ = never;
    std::optional<Response> response_;
    std::shared_ptr<EventStream> events_;
    std::size_t charged_ = 0;
    bool idle_ = false;     // between two requests
    bool expired_ = false;  // a deadline passed
    bool aborted_ = false;
};

// One request's way back. The first answer counts; none at all becomes a 500.
class Exchange {
  public:
    explicit Exchange(std::shared_ptr<Session> session) : session_(std::move(session)) {}
    ~Exchange() {
        if (!answered_) answer(session_->worker->shared->options.edge(500, "internal_error"));
    }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    void answer(Response response) {
        if (answered_.exchange(true)) return;
        auto& worker = *session_->worker;
        if (worker.is_here()) return session_->deliver(std::move(response));
        if (worker.finished) return;
        auto hand_over = [session = session_, response = std::move(response)]() mutable {
            session->deliver(std::move(response));
        };
        boost::asio::post(worker.context, std::move(hand_over));
    }

  private:
    const std::shared_ptr<Session> session_;
    std::atomic<bool> answered_ = false;
};

}  // namespace http
