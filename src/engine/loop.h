#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "engine/cache.h"
#include "engine/engine.h"
#include "engine/follower.h"
#include "engine/known_keys.h"

// Inside the engine: its thread and what it holds. Others use engine/engine.h.
namespace engine {

// Counts down the follow-ups that an answer waits for.
struct Ticket {
    int pending = 1;
    Callback callback;
    base::Result<Outcome> outcome{Outcome{}};
};

struct Task {
    Request request;
    Callback callback;
    int depth = 0;                            // of the chain of follow-ups
    std::shared_ptr<Ticket> ticket;           // of the command that this one follows
    std::int64_t source_row = 0;              // of the event that this one follows; 0: none
    bool only_settle = false;                 // look at the stream for consequences of time
    std::function<void(store::Writer&)> job;  // anything else that must write
};

// A stream inside the batch: decided on, not yet durable.
struct Working {
    std::shared_ptr<domain::State> held;  // nobody else's until it is published
    std::int64_t version = 0;
    std::size_t bytes = 0;  // an estimate of what the state holds
    bool touched = false;  // its row has to be written

    domain::State& state() { return *held; }
    const domain::State& state() const { return *held; }
};

// A follow-up of an event in the batch: sent when the batch is durable.
struct Reaction {
    domain::FollowUp follow_up;
    std::size_t record = 0;  // of its event
    std::size_t task = 0;
    int n = 0;  // of the event's follow-ups
};

struct Batch {
    std::vector<Task> tasks;
    std::vector<base::Result<Outcome>> outcomes;  // of tasks
    std::unordered_map<std::string, Working> streams;
    std::vector<store::Record> records;
    std::vector<std::pair<domain::Published, base::Instant>> publications;
    std::vector<Reaction> reactions;
    std::unordered_map<std::string, std::size_t> keys;  // first task with that key
};

class Engine::Loop {
  public:
    Loop(store::Store& store, store::KeyStore& keys, base::Clock& clock, base::Random& random,
         Options options);
    ~Loop();

    void start();
    void stop();
    void submit(Task task);
    void settle_down();
    base::Result<base::Done> advance_clock(std::int64_t microseconds);

    base::Instant now() const;
    std::shared_ptr<const views::Library> library() const;
    Seen see(store::Reader& reader, const std::string& stream);
    std::int64_t hot_version(const std::string& stream) { return cache_.version(stream); }
    domain::Facts facts_for(const domain::Case& state, const domain::Actor& actor) const;
    Counters counters() const;
    void on_commit(std::function<void()> hook) {
        std::lock_guard lock{mutex_};
        commit_hook_ = std::move(hook);
    }

  private:
    // start
    void rebuild_views();
    void remember_keys();
    void resume_reactions();

    // the thread
    void run();
    std::vector<Task> take();
    void run_batch(std::vector<Task> tasks);
    void stop_for_good(const std::string& why);
    void sweep(std::vector<Task>& tasks);
    void fail(const std::string& why, std::vector<Task>& tasks);

    // one command
    void process(Batch& batch, std::size_t index);
    void take_back(Batch& batch, const std::string& stream);
    base::Result<Outcome> handle(Batch& batch, std::size_t index);
    std::optional<base::Result<Outcome>> replay(const Request& request);
    Working* find_stream(Batch& batch, const std::string& stream);
    void settle(Batch& batch, const std::string& stream, Working& working, std::size_t index);
    domain::Facts facts_of(const Request& request, const Working& working,
                           const std::string& stream);
    domain::Facts case_facts(const domain::Case& state, const domain::Actor& actor) const;
    void append(Batch& batch, const std::string& stream, Working& working, domain::Events events,
                const domain::Facts& facts, std::optional<base::Instant> effective_at,
                std::size_t index);
    void seal(const std::string& stream, std::int64_t version, domain::Event& event);

    // after deciding
    void write(Batch& batch);
    void save_row(const domain::State& state, std::int64_t version);
    void publish(Batch& batch);
    void send_reactions(Batch& batch);
    void send(domain::FollowUp follow_up, const store::Record& record, int n, const Task* cause);
    void answer(Batch& batch);
    void tell_of_commit();
    void finish(Task& task, base::Result<Outcome> outcome);
    std::int64_t reacted_up_to(const Batch& batch) const;

    store::Store& store_;
    store::Writer& writer_;
    store::KeyStore& keys_;
    base::Clock& clock_;
    base::Random& random_;
    Options options_;

    StateCache cache_;
    KnownKeys known_keys_;
    std::shared_ptr<const views::Library> library_;
    mutable std::mutex library_mutex_;

    std::thread thread_;
    mutable std::mutex mutex_;  // of the queue and the flags below it
    std::condition_variable wake_, idle_;
    std::deque<Task> queue_;
    bool stopping_ = false;
    bool failed_ = false;
    bool busy_ = false;
    bool sweep_now_ = false;

    std::deque<Task> follow_ups_;              // engine's thread only
    std::map<std::int64_t, int> outstanding_;  // source row -> follow-ups not yet done
    std::size_t last_batch_ = 0;               // its commands
    base::Instant next_sweep_{0};
    std::atomic<std::int64_t> last_recorded_{0};
    std::atomic<std::int64_t> offset_{0};
    std::atomic<std::int64_t> head_row_{0};
    Counters counts_;  // guarded by mutex_
    std::function<void()> commit_hook_;
    Follower follower_;  // last: its thread ends before anything it calls
};

}  // namespace engine
