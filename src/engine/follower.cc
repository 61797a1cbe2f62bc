#include "engine/follower.h"

#include <sys/resource.h>
#include <unistd.h>

#include "views/behind.h"

namespace engine {
namespace {

// Large enough to be cheap a row, small enough to be seen soon.
constexpr std::size_t slice = 512;
// What comes within it is done in one transaction.
constexpr auto gathering = std::chrono::milliseconds{2};

}  // namespace

Follower::Follower(store::Tables& tables, Hooks hooks)
    : tables_(tables),
      hooks_(std::move(hooks)),
      row_(tables.mark(store::behind_position)),
      target_(row_.load()) {}

void Follower::start() {
    thread_ = std::thread([this] { run(); });
}

void Follower::stop() {
    {
        std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Follower::follow(std::int64_t row) {
    {
        std::lock_guard lock{mutex_};
        target_ = row;
    }
    wake_.notify_one();
}

bool Follower::wait_for_more() {
    std::unique_lock lock{mutex_};
    wake_.wait(lock, [this] { return stopping_ || target_ > row_; });
    wake_.wait_for(lock, gathering, [this] { return stopping_; });
    return !stopping_;
}

void Follower::catch_up() {
    tables_.begin();
    const auto reached = views::catch_up(tables_, slice);
    tables_.commit();
    // Where nothing more is to be read (a store that keeps nothing), it has caught up.
    row_ = reached > row_ ? reached : target_.load();
    hooks_.moved();
    tables_.checkpoint();
}

void Follower::run() {
    // Who waits for an answer comes first. Linux gives each thread its own niceness; where that is
    // refused, all are equal.
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 10);
    try {
        while (wait_for_more()) catch_up();
    } catch (const std::exception& e) {
        tables_.rollback();
        hooks_.fatal(e.what());
    }
}

}  // namespace engine
