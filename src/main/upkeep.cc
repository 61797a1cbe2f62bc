#include "main/upkeep.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>

namespace banshi {
namespace {

// After every 2,000 rows of the log: at most 40,000 rows a second, about 20 MB.
constexpr std::chrono::milliseconds breath{50};
constexpr std::chrono::hours between_rounds{24};
constexpr int swept_at_once = 10'000;

// Linux gives each thread a niceness of its own, which the threads it starts inherit.
void give_way() {
    (void)setpriority(PRIO_PROCESS, 0, 19);
}

}  // namespace

Upkeep::Upkeep(api::Api& api, identity::Identity& identity, store::FileStore& files,
               base::Clock& clock)
    : api_(api), identity_(identity), files_(files), clock_(clock), thread_([this] { run(); }) {}

Upkeep::~Upkeep() {
    stop();
}

void Upkeep::stop() {
    {
        std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Upkeep::pause(std::chrono::nanoseconds time) {
    std::unique_lock lock{mutex_};
    if (wake_.wait_for(lock, time, [this] { return stopping_; })) throw Stopped{};
}

void Upkeep::run() try {
    give_way();
    for (;;) {
        try {
            sweep();
            walk();
        } catch (const std::exception& e) {
            spdlog::error("the daily upkeep was not finished: {}", e.what());
        }
        pause(between_rounds);
    }
} catch (const Stopped&) {
}

void Upkeep::walk() {
    api_.verify_now([this](std::int64_t, std::int64_t) { pause(breath); });
}

// A draft may still name the file; what was handed in is no orphan, whatever has become of the
// case.
void Upkeep::sweep() {
    int removed = 0;
    const auto day_ago = clock_.now() + -base::day_us;
    for (const auto& orphan : identity_.uploads().orphans(day_ago, swept_at_once)) {
        pause(std::chrono::milliseconds{1});
        if (identity_.drafts().mention(orphan.account, orphan.address)) continue;
        if (!identity_.uploads().forget(orphan)) continue;
        files_.remove(orphan.address);
        ++removed;
    }
    if (removed > 0) spdlog::info("removed {} uploads that were never handed in", removed);
}

}  // namespace banshi
