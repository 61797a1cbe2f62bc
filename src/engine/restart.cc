#include <spdlog/spdlog.h>

#include <set>

#include "engine/loop.h"
#include "views/codec.h"

// What the engine does before its thread starts: nothing is replayed but what is missing.
namespace engine {
namespace {

constexpr std::size_t chunk = 4096;

domain::State state_after(store::Reader& reader, const store::Record& record) {
    if (domain::newest_is_enough(record.stream)) return views::fold(record.stream, {record});
    return views::fold(record.stream,
                       reader.load(record.stream, 0, static_cast<std::size_t>(record.version)));
}

}  // namespace

// Only after the view tables were made anew: their schema changed, or the folder was restored.
void Engine::Loop::rebuild_views() {
    const auto row = writer_.mark(store::views_position);
    if (row >= head_row_) return;
    spdlog::info("building the views from the log");
    // Publications first: rows of cases are made with their guides and calendars.
    const auto each = [&](const auto& handle) {
        for (auto from = row;;) {
            const auto records = writer_.read_log(from, chunk);
            if (records.empty()) return;
            writer_.begin();
            handle(records);
            writer_.commit();
            from = records.back().row;
        }
    };
    each([&](const std::vector<store::Record>& records) {
        for (const auto& record : records)
            if (record.type == "published") {
                const auto event = views::decode(record.type, record.format, record.body);
                if (event)
                    views::save(writer_, std::get<domain::Published>(*event), record.recorded_at);
            }
    });
    library_ = views::Library::load(writer_);
    each([&](const std::vector<store::Record>& records) {
        std::set<std::string> streams;
        for (const auto& record : records) streams.insert(record.stream);
        for (const auto& stream : streams) {
            const auto loaded = views::load(writer_, stream);
            save_row(loaded.state, loaded.version);
        }
        writer_.set_mark(store::views_position, records.back().row);
    });
}

// The idempotency keys of the last day, and of everything whose follow-ups may be repeated: from
// the table beside the log, and from the log's tail what that does not hold yet.
void Engine::Loop::remember_keys() {
    const auto from = std::min(writer_.row_before(now() + -base::day_us), writer_.mark("react"));
    const auto reader = store_.reader();
    views::read_keys(*reader, from, [&](std::uint64_t hash, std::int64_t row) {
        known_keys_.remember(hash, row);
    });
    const auto tail = std::max({from, follower_.row(), head_row_ - views::keys_kept});
    writer_.read_keys(
        tail, [&](const store::KnownKey& known) { known_keys_.remember(known.key, known.row); });
}

// Follow-ups whose events are durable but which themselves may not be: sent again, harmless when
// done.
void Engine::Loop::resume_reactions() {
    for (auto from = writer_.mark("react");;) {
        const auto records = writer_.read_log(from, chunk);
        if (records.empty()) return;
        for (const auto& record : records) {
            const auto state = state_after(writer_, record);
            const auto event = views::decode(record.type, record.format, record.body);
            if (!event) continue;
            const auto* one = std::get_if<domain::Case>(&state);
            auto facts = one ? case_facts(*one, {}) : domain::Facts{};
            facts.now = record.recorded_at;
            int n = 0;
            for (auto& follow_up : domain::react(state, *event, views::meta_of(record), facts))
                send(std::move(follow_up), record, n++, nullptr);
        }
        from = records.back().row;
    }
}

}  // namespace engine
