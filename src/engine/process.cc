#include <spdlog/spdlog.h>

#include "engine/loop.h"
#include "views/codec.h"

// One command: idempotency, settling, facts, decision, new records.
namespace engine {
namespace {

domain::Actor time_itself() {
    domain::Actor actor;
    actor.account = "clock";
    actor.roles = {domain::Role::clock};
    return actor;
}

std::string full_key(const Request& request) {
    return request.actor.account + " " + request.key;
}

base::Refusal key_reused() {
    return {.code = "idempotency_key_reused",
            .message = "这个请求编号已经用在另一件事上了。请刷新页面再做一次"};
}

base::Refusal version_moved(std::int64_t version) {
    return {.code = "version_conflict",
            .message = "这件刚才有人改过，现在是第 " + std::to_string(version) +
                       " 步。先看看改了什么，再决定"};
}

std::string_view kind_opened_by(const domain::Command& command) {
    if (std::holds_alternative<domain::SaveDraft>(command)) return "/draft/";
    if (std::holds_alternative<domain::RegisterAdjustment>(command)) return "/adjustment/";
    return std::holds_alternative<domain::DrawSpotCheck>(command) ? "/spot_check/" : "/case/";
}

// Adjustments and spot checks have limits in working days.
void add_limits(const views::Library& library, const domain::State& state, domain::Facts& facts) {
    const auto* adjustment = std::get_if<domain::Adjustment>(&state);
    if (adjustment && adjustment->registered) {
        facts.calendar = library.calendar(adjustment->cause.region);
        facts.policy =
            library.policy(adjustment->cause.region, facts.now.date(), adjustment->cause.item_type);
    }
    const auto* check = std::get_if<domain::SpotCheck>(&state);
    if (check && check->drawn) facts.calendar = library.calendar(check->drawn->region);
}

// "690102/rating/X" speaks of "690102/case/X".
std::string subject_of(const std::string& stream) {
    const auto first = stream.find('/'), last = stream.rfind('/');
    return stream.substr(0, first) + "/case" + stream.substr(last);
}

}  // namespace

void Engine::Loop::process(Batch& batch, std::size_t index) {
    auto& task = batch.tasks[index];
    if (task.request.await_follow_ups && task.callback) {
        task.ticket = std::make_shared<Ticket>();
        task.ticket->callback = std::move(task.callback);
    }
    if (task.job) return task.job(writer_);
    const auto records = batch.records.size(), reactions = batch.reactions.size(),
               publications = batch.publications.size();
    try {
        batch.outcomes[index] = handle(batch, index);
    } catch (const store::StoreFailed&) {
        throw;
    } catch (const std::exception& e) {
        spdlog::error("a command failed: {}", e.what());
        batch.records.resize(records);
        batch.reactions.resize(reactions);
        batch.publications.resize(publications);
        take_back(batch, task.request.stream);
        batch.outcomes[index] = base::Refusal{
            .code = "internal_error",
            .message = "系统出了问题，这次没有办成，什么也没有改。我们已经记下，请稍后再试"};
    }
}

// A command fails alone: its stream stands again where the commands before it in this batch have
// left it.
void Engine::Loop::take_back(Batch& batch, const std::string& stream) {
    batch.streams.erase(stream);
    if (stream.empty()) return;
    auto* working = find_stream(batch, stream);
    for (const auto& record : batch.records) {
        if (record.stream != stream) continue;
        views::fold_on(working->state(), record);
        working->version = record.version;
        working->touched = true;
    }
}

base::Result<Outcome> Engine::Loop::handle(Batch& batch, std::size_t index) {
    auto& request = batch.tasks[index].request;
    if (!request.key.empty()) {
        if (const auto first = batch.keys.find(full_key(request)); first != batch.keys.end()) {
            const auto& before = batch.tasks[first->second].request;
            if (before.key_hash != request.key_hash) return key_reused();
            auto outcome = batch.outcomes[first->second];
            if (outcome) outcome->replayed = true;
            return outcome;
        }
        if (auto done = replay(request)) return *done;
    }
    const bool opens = request.stream.empty();
    if (opens)
        request.stream = request.shard + std::string(kind_opened_by(request.command)) +
                         base::new_id(now(), random_);
    auto* working = find_stream(batch, request.stream);
    settle(batch, request.stream, *working, index);
    if (batch.tasks[index].only_settle) {
        working->touched =
            working->version > 0;  // also when nothing came: when to look again may have moved
        return Outcome{request.stream, working->version, false};
    }
    if (request.expected_version && *request.expected_version != working->version)
        return version_moved(working->version);
    const auto facts = facts_of(request, *working, request.stream);
    auto events = domain::decide(working->state(), request.command, facts);
    if (!events) return events.refusal();
    const auto first_record = batch.records.size();
    append(batch, request.stream, *working, std::move(*events), facts, {}, index);
    if (!request.key.empty() && batch.records.size() > first_record) {
        batch.records[first_record].key = full_key(request);
        batch.records[first_record].key_hash = request.key_hash;
        batch.keys[batch.records[first_record].key] = index;
    }
    return Outcome{request.stream, working->version, false};
}

// The answer to a command that was done before, rebuilt from the log.
std::optional<base::Result<Outcome>> Engine::Loop::replay(const Request& request) {
    const auto key = full_key(request);
    const auto row = known_keys_.find(key);
    if (!row) return {};
    const auto records = writer_.read_log(*row - 1, 1);
    if (records.empty() || records.front().key != key) return {};
    const auto& record = records.front();
    if (record.key_hash != request.key_hash) return base::Result<Outcome>{key_reused()};
    return base::Result<Outcome>{Outcome{record.stream, record.version, true}};
}

Working* Engine::Loop::find_stream(Batch& batch, const std::string& stream) {
    const auto [place, fresh] = batch.streams.try_emplace(stream);
    auto& working = place->second;
    if (!fresh) return &working;
    if (auto taken = cache_.take(stream); taken.state) {
        working.held = std::move(taken.state);
        working.version = taken.version;
        working.bytes = taken.bytes;
        return &working;
    }
    auto loaded = views::load(writer_, stream);
    working.held = std::make_shared<domain::State>(std::move(loaded.state));
    working.version = loaded.version;
    working.bytes = loaded.bytes;
    return &working;
}

// Appends what time alone has brought since, before anything is decided (engine.md, Settling).
void Engine::Loop::settle(Batch& batch, const std::string& stream, Working& working,
                          std::size_t index) {
    const auto* state = std::get_if<domain::Case>(&working.state());
    if (!state || working.version == 0) return;
    for (int i = 0; i < 16; ++i) {
        const auto facts = case_facts(*state, time_itself());
        auto consequence = domain::due(working.state(), facts);
        if (!consequence) return;
        append(batch, stream, working, std::move(consequence->events), facts,
               consequence->effective_at, index);
        std::lock_guard lock{mutex_};
        ++counts_.settled;
    }
}

void Engine::Loop::append(Batch& batch, const std::string& stream, Working& working,
                          domain::Events events, const domain::Facts& facts,
                          std::optional<base::Instant> effective_at, std::size_t index) {
    for (auto& event : events) {
        const domain::Meta meta{working.version + 1, facts.now, effective_at, facts.actor.account};
        seal(stream, meta.version, event);
        store::Record record;
        record.stream = stream;
        record.version = meta.version;
        record.type = views::type_of(event);
        record.format = views::current_format;
        record.recorded_at = meta.recorded_at;
        record.effective_at = effective_at;
        record.actor = meta.actor;
        views::encode(event, record.body);
        if (!domain::newest_is_enough(stream)) working.bytes += record.body.size() * 2;
        domain::evolve(working.state(), event, meta);
        working.version = meta.version;
        working.touched = true;
        int n = 0;
        for (auto& follow_up : domain::react(working.state(), event, meta, facts))
            batch.reactions.push_back({std::move(follow_up), batch.records.size(), index, n++});
        if (auto* published = std::get_if<domain::Published>(&event))
            batch.publications.emplace_back(std::move(*published), meta.recorded_at);
        batch.records.push_back(std::move(record));
    }
}

void Engine::Loop::seal(const std::string& stream, std::int64_t version, domain::Event& event) {
    for (auto* box : domain::boxes_of(event)) {
        if (box->state != "open") continue;
        auto sealed = keys_.seal(box->person, store::KeyClass::archive,
                                 views::associated_data(stream, version, box->slot), box->content);
        if (!sealed) throw std::runtime_error("a box cannot be sealed: " + sealed.refusal().code);
        box->content = sealed->to_text();
        box->state = "sealed";
    }
}

domain::Facts Engine::Loop::case_facts(const domain::Case& state,
                                       const domain::Actor& actor) const {
    domain::Facts facts;
    facts.now = now();
    facts.actor = actor;
    facts.id = state.id;
    const auto known = library();
    facts.guide = known->guide(state.item, state.guide_version);
    facts.calendar = known->calendar(state.region);
    if (facts.guide)
        facts.policy = known->policy(state.region, facts.now.date(), facts.guide->guide.item_type);
    return facts;
}

domain::Facts Engine::Loop::facts_of(const Request& request, const Working& working,
                                     const std::string& stream) {
    if (const auto* state = std::get_if<domain::Case>(&working.state());
        state && working.version > 0) {
        auto facts = case_facts(*state, request.actor);
        facts.version = working.version;
        return facts;
    }
    domain::Facts facts;
    facts.now = now();
    facts.actor = request.actor;
    facts.id = stream;
    facts.version = working.version;
    const auto known = library();
    if (const auto* submit = std::get_if<domain::Submit>(&request.command)) {
        facts.guide = known->guide(submit->item);
        const auto code = base::new_code(8, random_);
        facts.tracking_code = request.shard + "-" + code.substr(0, 4) + "-" + code.substr(4);
        if (!facts.guide) return facts;
        facts.calendar = known->calendar(facts.guide->guide.region);
        facts.policy = known->policy(facts.guide->guide.region, facts.now.date(),
                                     facts.guide->guide.item_type);
    } else if (std::holds_alternative<domain::Rate>(request.command)) {
        const auto subject = subject_of(stream);
        auto seen = see(writer_, subject);
        if (seen.state) {
            facts.subject =
                std::make_shared<const domain::Case>(std::get<domain::Case>(*seen.state));
            facts.guide = known->guide(facts.subject->item, facts.subject->guide_version);
        }
    } else {
        add_limits(*known, working.state(), facts);
    }
    return facts;
}

domain::Facts Engine::Loop::facts_for(const domain::Case& state, const domain::Actor& actor) const {
    return case_facts(state, actor);
}

Seen Engine::Loop::see(store::Reader& reader, const std::string& stream) {
    auto entry = cache_.get(stream);
    if (!entry.state) {
        auto loaded = views::load(reader, stream);
        if (loaded.version == 0) return {};
        entry = {std::make_shared<const domain::State>(std::move(loaded.state)), loaded.version};
    }
    const auto* state = std::get_if<domain::Case>(entry.state.get());
    if (!state) return {entry.state, entry.version};
    auto consequence = domain::due(*entry.state, case_facts(*state, time_itself()));
    if (!consequence) return {entry.state, entry.version};
    auto settled = std::make_shared<domain::State>(*entry.state);
    auto version = entry.version;
    for (int i = 0; consequence && i < 16; ++i) {
        for (const auto& event : consequence->events)
            domain::evolve(*settled, event, {++version, now(), consequence->effective_at, "clock"});
        consequence =
            domain::due(*settled, case_facts(std::get<domain::Case>(*settled), time_itself()));
    }
    return {settled, entry.version};
}

}  // namespace engine
