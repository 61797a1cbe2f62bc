#include "engine/engine.h"

#include <future>

#include "engine/loop.h"

namespace engine {

Engine::Engine(store::Store& store, store::KeyStore& keys, base::Clock& clock, base::Random& random,
               Options options)
    : loop_(std::make_unique<Loop>(store, keys, clock, random, std::move(options))) {}

Engine::~Engine() {
    stop();
}

void Engine::start() {
    loop_->start();
}
void Engine::stop() {
    loop_->stop();
}

void Engine::submit(Request request, Callback callback) {
    Task task;
    task.request = std::move(request);
    task.callback = std::move(callback);
    loop_->submit(std::move(task));
}

base::Result<Outcome> Engine::execute(Request request) {
    std::promise<base::Result<Outcome>> promise;
    auto future = promise.get_future();
    submit(std::move(request),
           [&](base::Result<Outcome> outcome) { promise.set_value(std::move(outcome)); });
    return future.get();
}

base::Instant Engine::now() const {
    return loop_->now();
}
base::Result<base::Done> Engine::advance_clock(std::int64_t microseconds) {
    return loop_->advance_clock(microseconds);
}
std::shared_ptr<const views::Library> Engine::library() const {
    return loop_->library();
}
Seen Engine::see(store::Reader& reader, const std::string& stream) const {
    return loop_->see(reader, stream);
}
std::int64_t Engine::hot_version(const std::string& stream) const {
    return loop_->hot_version(stream);
}
domain::Facts Engine::facts_for(const domain::Case& state, const domain::Actor& actor) const {
    return loop_->facts_for(state, actor);
}
void Engine::settle_down() {
    loop_->settle_down();
}
void Engine::on_commit(std::function<void()> hook) {
    loop_->on_commit(std::move(hook));
}
Counters Engine::counters() const {
    return loop_->counters();
}

}  // namespace engine
