#include <algorithm>

#include "api/case_access.h"
#include "views/codec.h"

// ?at=T: a case as this server knew it at T (engine.md, Time).
namespace api {
namespace {

base::Refusal bad_instant(std::string message) {
    return {.code = "bad_instant", .message = std::move(message), .pointer = "/at"};
}

// What was published by then; the library at hand when nothing came after.
std::shared_ptr<const views::Library> library_at(Call& call, store::Reader& reader,
                                                 base::Instant at) {
    bool newer = false;
    reader.query("SELECT 1 FROM publication WHERE published_at > $1 LIMIT 1", {at.us},
                 [&](const store::Row&) { newer = true; });
    return newer ? views::Library::load(reader, at) : call.library();
}

domain::Facts facts_at(const views::Library& library, const domain::Case& state, base::Instant at) {
    domain::Facts facts;
    facts.now = at;
    facts.id = state.id;
    facts.actor.account = "clock";
    facts.actor.roles = {domain::Role::clock};
    facts.guide = library.guide(state.item, state.guide_version);
    facts.calendar = library.calendar(state.region);
    if (facts.guide)
        facts.policy = library.policy(state.region, at.date(), facts.guide->guide.item_type);
    return facts;
}

// What time alone had brought by then but nobody had stored yet.
void settle(domain::State& state, std::int64_t version, const domain::Facts& facts) {
    constexpr int most = 16;
    for (int i = 0; i < most; ++i) {
        const auto consequence = domain::due(state, facts);
        if (!consequence) return;
        for (const auto& event : consequence->events)
            domain::evolve(state, event,
                           {++version, facts.now, consequence->effective_at, facts.actor.account});
    }
}

}  // namespace

base::Result<std::optional<base::Instant>> asked_instant(const Call& call) {
    using Asked = std::optional<base::Instant>;
    const auto text = call.request.query("at");
    if (!text) return Asked{};
    const auto at = base::parse_instant(*text);
    if (!at) return bad_instant("要看哪一刻请写成 2026-09-16T10:00:00+08:00");
    if (*at > call.now()) return bad_instant("还没有到那个时间。只能看现在和以前的样子");
    return Asked{at};
}

std::vector<store::Record> records_until(store::Reader& reader, const std::string& stream,
                                         const std::optional<base::Instant>& until) {
    auto records = reader.load(stream);
    if (until)
        std::erase_if(records, [&](const store::Record& r) { return r.recorded_at > *until; });
    return records;
}

std::vector<store::Record> records_of(store::Reader& reader, const OpenCase& open) {
    return records_until(reader, open.stream, open.as_of);
}

base::Result<OpenCase> as_known_at(Call& call, store::Reader& reader, const OpenCase& open,
                                   base::Instant at) {
    const auto records = records_until(reader, open.stream, at);
    if (records.empty())
        return base::Refusal{
            .code = "no_such_case", .message = "那个时候还没有收到这个办件", .pointer = "/at"};
    auto state = views::fold(open.stream, records);
    const auto library = library_at(call, reader, at);
    auto facts = facts_at(*library, std::get<domain::Case>(state), at);
    settle(state, records.back().version, facts);
    facts.actor = call.actor;
    facts.version = records.back().version;
    return OpenCase{open.stream, facts.version,
                    std::make_shared<const domain::State>(std::move(state)), std::move(facts), at};
}

}  // namespace api
