#include "engine/loop.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "views/case_rows.h"
#include "views/codec.h"
#include "views/draft_rows.h"
#include "views/governance_rows.h"

namespace engine {
namespace {

// How long the first commands of a batch wait for those that the batch before makes likely.
constexpr auto gathering = std::chrono::microseconds{100};
constexpr std::string_view react_position = "react";
constexpr std::string_view test_clock_mark = "test_clock";
constexpr std::string_view test_offset_mark = "test_clock_offset_us";

base::Refusal overloaded() {
    return {.code = "overloaded", .message = "现在办事的人太多，请过几秒再试。您填的都在"};
}
base::Refusal store_failed() {
    return {.code = "store_failed",
            .message = "系统存不住数据，这次没有办成，什么也没有改。请稍后再试"};
}
base::Refusal stopping() {
    return {.code = "stopping", .message = "系统正在重启，这次没有办成。请一分钟后再试"};
}

}  // namespace

Engine::Loop::Loop(store::Store& store, store::KeyStore& keys, base::Clock& clock,
                   base::Random& random, Options options)
    : store_(store),
      writer_(store.writer()),
      keys_(keys),
      clock_(clock),
      random_(random),
      options_(std::move(options)),
      cache_(options_.cache_bytes),
      follower_(store.follower(),
                {.moved =
                     [this] {
                         std::lock_guard lock{mutex_};
                         idle_.notify_all();
                     },
                 .fatal = [this](const std::string& why) { stop_for_good(why); }}) {
    const auto head = writer_.head();
    last_recorded_ = head.recorded_at.us;
    head_row_ = head.row;
    writer_.before_commit([this] { keys_.flush(); });
    const bool unborn = head.row == 0 && writer_.mark(test_clock_mark) == 0;
    if (options_.test_clock && options_.born_at && unborn)
        offset_ = *options_.born_at - clock_.now();
    else if (options_.test_clock)
        offset_ = writer_.mark(test_offset_mark);
    else if (writer_.mark(test_clock_mark) != 0)
        throw std::runtime_error(
            "这个数据文件夹用测试时钟跑过，日期不是真的。要打开它，请加 --test-clock");
    rebuild_views();
    library_ = views::Library::load(writer_);
    remember_keys();
}

Engine::Loop::~Loop() {
    stop();
}

void Engine::Loop::start() {
    if (options_.test_clock) {
        writer_.begin();
        writer_.set_mark(test_clock_mark, 1);
        writer_.set_mark(test_offset_mark, offset_);
        writer_.commit();
    }
    resume_reactions();
    busy_ = !follow_ups_.empty();
    follower_.start();
    follower_.follow(head_row_);
    thread_ = std::thread([this] { run(); });
}

void Engine::Loop::stop() {
    {
        std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
    follower_.stop();
}

void Engine::Loop::submit(Task task) {
    std::optional<base::Refusal> refusal;
    {
        std::lock_guard lock{mutex_};
        if (failed_)
            refusal = store_failed();
        else if (stopping_)
            refusal = stopping();
        else if (queue_.size() >= options_.queue)
            refusal = overloaded();
        else
            queue_.push_back(std::move(task));
    }
    if (refusal) return task.callback ? task.callback(*refusal) : void();
    wake_.notify_one();
}

base::Instant Engine::Loop::now() const {
    return {std::max(clock_.now().us + offset_.load(), last_recorded_.load())};
}

std::shared_ptr<const views::Library> Engine::Loop::library() const {
    std::lock_guard lock{library_mutex_};
    return library_;
}

Counters Engine::Loop::counters() const {
    std::lock_guard lock{mutex_};
    auto counts = counts_;
    counts.queued = static_cast<std::int64_t>(queue_.size());
    counts.behind = head_row_ - follower_.row();
    return counts;
}

void Engine::Loop::settle_down() {
    std::unique_lock lock{mutex_};
    idle_.wait(lock, [this] {
        return failed_ || stopping_ ||
               (queue_.empty() && !busy_ && !sweep_now_ && head_row_ <= follower_.row());
    });
}

base::Result<base::Done> Engine::Loop::advance_clock(std::int64_t microseconds) {
    if (!options_.test_clock)
        return base::Refusal{.code = "no_test_clock", .message = "没有用测试时钟启动，时间不能拨"};
    if (microseconds < 0)
        return base::Refusal{.code = "clock_backward", .message = "测试时钟只能往前拨"};
    Task task;
    task.job = [this, microseconds](store::Writer& writer) {
        offset_ += microseconds;
        writer.set_mark(test_offset_mark, offset_);
        next_sweep_ = {0};
        std::lock_guard lock{mutex_};
        sweep_now_ = true;
    };
    submit(std::move(task));
    settle_down();
    return base::Done{};
}

// ----------------------------------------------------------------------------------------------
// the thread

void Engine::Loop::run() {
    while (true) {
        auto tasks = take();
        {
            std::lock_guard lock{mutex_};
            if (failed_ || (stopping_ && tasks.empty() && follow_ups_.empty())) break;
        }
        if (!tasks.empty()) run_batch(std::move(tasks));
        const bool settled = follow_ups_.empty();
        std::lock_guard lock{mutex_};
        busy_ = !settled;
        if (queue_.empty() && settled) idle_.notify_all();
    }
    std::lock_guard lock{mutex_};
    busy_ = false;
    idle_.notify_all();
}

// Follow-ups first, then what has queued, then streams whose time has come. Empty: nothing came for
// a while.
std::vector<Task> Engine::Loop::take() {
    std::vector<Task> tasks;
    while (!follow_ups_.empty() && tasks.size() < options_.batch_commands) {
        tasks.push_back(std::move(follow_ups_.front()));
        follow_ups_.pop_front();
    }
    std::unique_lock lock{mutex_};
    const auto something = [this] { return !queue_.empty() || stopping_ || sweep_now_; };
    if (tasks.empty() && !something())
        wake_.wait_for(lock, std::chrono::microseconds{options_.sweep_every_us}, something);
    if (!stopping_ && !queue_.empty() && tasks.size() + queue_.size() < last_batch_ / 2) {
        lock.unlock();
        std::this_thread::sleep_for(gathering);
        lock.lock();
    }
    while (!queue_.empty() && tasks.size() < options_.batch_commands) {
        tasks.push_back(std::move(queue_.front()));
        queue_.pop_front();
    }
    last_batch_ = tasks.size();
    busy_ = true;
    const bool due = sweep_now_ || clock_.now() >= next_sweep_;
    lock.unlock();
    if (due && tasks.size() < options_.batch_commands) sweep(tasks);
    return tasks;
}

void Engine::Loop::sweep(std::vector<Task>& tasks) {
    const auto limit = static_cast<int>(options_.batch_commands - tasks.size());
    // The clock may only now be moved: a job in front of the sweep has to run first.
    if (std::any_of(tasks.begin(), tasks.end(), [](const Task& t) { return t.job != nullptr; }))
        return;
    const auto streams = views::streams_to_look_at(writer_, now(), limit);
    for (const auto& stream : streams) {
        Task task;
        task.request.stream = stream;
        task.only_settle = true;
        tasks.push_back(std::move(task));
    }
    const bool more = streams.size() == static_cast<std::size_t>(limit);
    next_sweep_ = more ? base::Instant{0} : clock_.now() + options_.sweep_every_us;
    std::lock_guard lock{mutex_};
    sweep_now_ = more;
}

void Engine::Loop::run_batch(std::vector<Task> tasks) {
    Batch batch;
    batch.tasks = std::move(tasks);
    batch.outcomes.assign(batch.tasks.size(), base::Result<Outcome>{Outcome{}});
    try {
        writer_.begin();
        for (std::size_t i = 0; i < batch.tasks.size(); ++i) process(batch, i);
        write(batch);
        writer_.commit();
    } catch (const std::exception& e) {
        return fail(e.what(), batch.tasks);
    }
    publish(batch);
    send_reactions(batch);
    answer(batch);
    if (!batch.records.empty()) tell_of_commit();
    try {
        writer_.checkpoint();
    } catch (const std::exception& e) {
        stop_for_good(e.what());
    }
}

void Engine::Loop::tell_of_commit() {
    std::function<void()> hook;
    {
        std::lock_guard lock{mutex_};
        hook = commit_hook_;
    }
    if (hook) hook();
}

void Engine::Loop::fail(const std::string& why, std::vector<Task>& tasks) {
    writer_.rollback();
    for (auto& task : tasks) {
        if (task.callback) task.callback(store_failed());
        if (task.ticket && task.ticket->callback)
            std::exchange(task.ticket->callback, {})(store_failed());
    }
    stop_for_good(why);
}

// After an I/O error the page cache cannot be trusted: nothing more is written, the process has to
// stop.
void Engine::Loop::stop_for_good(const std::string& why) {
    std::deque<Task> queued;
    {
        std::lock_guard lock{mutex_};
        if (std::exchange(failed_, true)) return;
        queued.swap(queue_);
    }
    spdlog::critical("the store failed: {}", why);
    wake_.notify_all();
    idle_.notify_all();
    for (auto& task : queued)
        if (task.callback) task.callback(store_failed());
    if (options_.fatal) options_.fatal(why);
}

// ------------------------------------------------------------------------------------------ after
// deciding

void Engine::Loop::write(Batch& batch) {
    if (batch.records.empty() && batch.streams.empty()) return;
    if (!batch.records.empty() && writer_.append(batch.records) == store::Appended::conflict)
        throw std::runtime_error("the log holds versions that the engine has not written");
    for (auto& [stream, working] : batch.streams) {
        if (working.touched && working.version > 0) save_row(working.state(), working.version);
    }
    for (const auto& [published, at] : batch.publications) views::save(writer_, published, at);
    if (batch.records.empty()) return;
    writer_.set_mark(store::views_position, batch.records.back().row);
    writer_.set_mark(react_position, reacted_up_to(batch));
}

void Engine::Loop::save_row(const domain::State& state, std::int64_t version) {
    if (const auto* one = std::get_if<domain::Case>(&state))
        views::save(writer_, *one, case_facts(*one, {}));
    else if (const auto* draft = std::get_if<domain::GuideDraft>(&state))
        views::save(writer_, *draft, version);
    else if (const auto* adjustment = std::get_if<domain::Adjustment>(&state))
        views::save(writer_, *adjustment);
    else if (const auto* check = std::get_if<domain::SpotCheck>(&state))
        views::save(writer_, *check);
}

std::int64_t Engine::Loop::reacted_up_to(const Batch& batch) const {
    std::int64_t up_to = batch.records.back().row;
    // Every event of the batch counts as open until its follow-ups, made after the commit, are
    // done.
    up_to = std::min(up_to, batch.records.front().row - 1);
    if (!outstanding_.empty()) up_to = std::min(up_to, outstanding_.begin()->first - 1);
    return up_to;
}

void Engine::Loop::publish(Batch& batch) {
    for (auto& [stream, working] : batch.streams)
        if (working.version > 0)
            cache_.put(stream, std::move(working.held), working.version, working.bytes);
    if (!batch.publications.empty()) {
        auto library = views::Library::load(writer_);
        std::lock_guard lock{library_mutex_};
        library_ = std::move(library);
    }
    if (!batch.records.empty()) {
        head_row_ = batch.records.back().row;
        last_recorded_ = std::max(last_recorded_.load(), batch.records.back().recorded_at.us);
        for (const auto& record : batch.records)
            if (!record.key.empty()) known_keys_.remember(record.key, record.row);
        follower_.follow(head_row_);
    }
    std::lock_guard lock{mutex_};
    ++counts_.batches;
    counts_.events += static_cast<std::int64_t>(batch.records.size());
}

void Engine::Loop::send_reactions(Batch& batch) {
    for (auto& reaction : batch.reactions)
        send(std::move(reaction.follow_up), batch.records[reaction.record], reaction.n,
             &batch.tasks[reaction.task]);
}

// The key makes a follow-up harmless to repeat after a crash.
void Engine::Loop::send(domain::FollowUp follow_up, const store::Record& record, int n,
                        const Task* cause) {
    Task task;
    task.depth = cause ? cause->depth + 1 : 0;
    if (task.depth > 16)
        return spdlog::error("a chain of follow-ups is longer than 16: {} {}", record.stream,
                             record.version);
    task.request.stream = std::move(follow_up.stream);
    task.request.command = std::move(follow_up.command);
    task.request.actor.account = "react";
    task.request.actor.roles = {domain::Role::react};
    task.request.key =
        record.stream + "#" + std::to_string(record.version) + "." + std::to_string(n);
    task.source_row = record.row;
    if (cause) task.ticket = cause->ticket;
    if (task.ticket) ++task.ticket->pending;
    ++outstanding_[record.row];
    follow_ups_.push_back(std::move(task));
}

void Engine::Loop::answer(Batch& batch) {
    for (std::size_t i = 0; i < batch.tasks.size(); ++i)
        finish(batch.tasks[i], std::move(batch.outcomes[i]));
}

void Engine::Loop::finish(Task& task, base::Result<Outcome> outcome) {
    {
        std::lock_guard lock{mutex_};
        if (task.source_row != 0)
            ++counts_.follow_ups;
        else if (!task.only_settle && !task.job)
            ++counts_.commands;
        if (!outcome)
            ++(task.source_row != 0 ? counts_.refused_follow_ups : counts_.refusals);
        else if (outcome->replayed)
            ++counts_.replays;
    }
    if (task.source_row != 0) {
        if (!outcome)
            spdlog::warn("a follow-up was refused: {} {}", task.request.key,
                         outcome.refusal().code);
        const auto found = outstanding_.find(task.source_row);
        if (found != outstanding_.end() && --found->second == 0) outstanding_.erase(found);
    } else if (task.ticket) {
        task.ticket->outcome = std::move(outcome);
    } else if (task.callback) {
        task.callback(std::move(outcome));
    }
    if (task.ticket && --task.ticket->pending == 0)
        task.ticket->callback(std::move(task.ticket->outcome));
}

}  // namespace engine
