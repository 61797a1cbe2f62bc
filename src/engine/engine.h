#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/random.h"
#include "base/result.h"
#include "base/time.h"
#include "domain/model.h"
#include "store/keys.h"
#include "store/store.h"
#include "views/library.h"

// The loop: take what has queued, settle, decide, append, commit, answer; then react. One thread
// decides and writes.
namespace engine {

struct Request {
    std::string stream;  // empty for a new case or draft: then `shard` says where it is opened
    std::string shard;   // 6 digits of the region that opens the root
    domain::Command command;
    domain::Actor actor;
    std::string key;       // idempotency, required but for follow-ups; scope is the actor's account
    std::string key_hash;  // SM3 of the command's bytes, 32 bytes
    std::optional<std::int64_t> expected_version;  // If-Match: no retry
    bool await_follow_ups =
        false;  // answer when the numbers and notices that follow are durable too
};

struct Outcome {
    std::string stream;
    std::int64_t version = 0;
    bool replayed = false;  // the same command had been done before
};

using Callback = std::function<void(base::Result<Outcome>)>;

struct Options {
    std::size_t batch_commands = 512;
    std::size_t queue = 4096;
    std::size_t cache_bytes = std::size_t{256} << 20;
    bool test_clock = false;
    std::optional<base::Instant> born_at = {};  // where the test clock of an empty folder begins
    std::int64_t sweep_every_us = base::second_us;
    std::function<void(const std::string&)> fatal;  // the disk failed: the process must stop
};

// What a screen shows of a stream: its state with the consequences of time up to now folded in,
// unsaved.
struct Seen {
    std::shared_ptr<const domain::State> state;
    std::int64_t version = 0;
};

struct Counters {
    std::int64_t commands = 0;
    std::int64_t refusals = 0;
    std::int64_t replays = 0;
    std::int64_t batches = 0;
    std::int64_t events = 0;
    std::int64_t settled = 0;
    std::int64_t follow_ups = 0;
    std::int64_t refused_follow_ups = 0;
    std::int64_t queued = 0;
    std::int64_t behind = 0;  // records that the tables behind have not yet read
};

class Engine {
  public:
    // The clock is wrapped: time never runs backward and a test clock may be moved forward.
    Engine(store::Store& store, store::KeyStore& keys, base::Clock& clock, base::Random& random,
           Options options);
    ~Engine();

    void start();
    void stop();  // finishes what has queued

    // Any thread. The callback is called once, on the engine's thread, after the commit.
    // Refusals of its own: overloaded (503), store_failed (503), stopping (503), version_conflict
    // (412), idempotency_key_reused (422), not_found (404).
    void submit(Request request, Callback callback);
    base::Result<Outcome> execute(
        Request request);  // the same, waiting; not from the engine's thread

    base::Instant now() const;
    // Moves the test clock forward; refuses unless started with it. Waits until the consequences
    // are stored.
    base::Result<base::Done> advance_clock(std::int64_t microseconds);

    std::shared_ptr<const views::Library> library() const;

    // Any thread, with that thread's reader. Null state: no such stream.
    Seen see(store::Reader& reader, const std::string& stream) const;
    // The stored version of a stream that is hot; 0: it is not. Costs one look into a map.
    std::int64_t hot_version(const std::string& stream) const;
    // Facts of a case for reading: its calendar, policy and pinned guide, at now().
    domain::Facts facts_for(const domain::Case& state, const domain::Actor& actor) const;

    // Waits until every queued command and its follow-ups are done and the tables behind have
    // caught up.
    void settle_down();
    void on_commit(
        std::function<void()> hook);  // called on the engine's thread after each commit that wrote
    Counters counters() const;

  private:
    class Loop;
    std::unique_ptr<Loop> loop_;
};

}  // namespace engine
