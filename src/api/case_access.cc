#include "api/case_access.h"

#include <algorithm>
#include <vector>

#include "api/context.h"
#include "domain/act_checks.h"
#include "shape/notes.h"

namespace api {
namespace {

using domain::Role;

base::Refusal no_such_case() {
    return {.code = "no_such_case", .message = "没有找到这个办件。请核对编号，或者从「我的办件」里打开"};
}

// An id is unique over all shards. Hot cases are looked for first: that costs no reading of the disk.
std::vector<std::string> places_of(Call& call, const std::string& id) {
    std::vector<std::string> places;
    for (const auto& shard : call.library()->shards()) {
        places.push_back(shard + "/case/" + id);
        if (call.engine().hot_version(places.back()) > 0) return {places.back()};
    }
    return places;
}

bool oversees(const domain::Actor& actor) {
    return actor.is(Role::supervisor) || actor.is(Role::service_administration) ||
           actor.is(Role::archivist) || actor.is(Role::hall_manager);
}

bool of_agency(const domain::Guide& guide, const domain::Actor& actor) {
    return !actor.agency.empty() &&
           (actor.agency == guide.accepting_agency || actor.agency == guide.deciding_agency ||
            actor.agency == guide.implementing_agency || actor.agency == guide.supervising_agency);
}

// The window sees what it takes in and gives out; an agency's officer who sits in the hall only their agency's.
bool of_hall(const domain::Case& state, const domain::Guide& guide, const domain::Actor& actor) {
    const bool window = actor.is(Role::counter_clerk) || actor.is(Role::handover_clerk) || actor.is(Role::hall_manager);
    if (actor.hall.empty() || !window) return false;
    return actor.hall == state.hall ||
           std::ranges::any_of(guide.places, [&](const auto& place) { return place.hall == actor.hall; });
}

}  // namespace

std::string id_of(const std::string& stream) { return stream.substr(stream.rfind('/') + 1); }

std::string sister_stream(const std::string& stream, std::string_view kind) {
    return stream.substr(0, stream.find('/') + 1).append(kind) + stream.substr(stream.rfind('/'));
}

std::string region_prefix(const std::string& code) {
    for (const std::size_t size : {2, 4, 6, 9})
        if (code.find_first_not_of('0', size) == code.npos) return code.substr(0, size);
    return code;
}

bool may_read(const domain::Case& state, const domain::Guide& guide, const domain::Actor& actor) {
    if (domain::is_party(state, actor)) return true;
    const bool officer = std::ranges::any_of(actor.roles, domain::is_official);
    if (!officer) return false;
    if (of_agency(guide, actor) || of_hall(state, guide, actor)) return true;
    return oversees(actor) && domain::covers_region(actor, state.region);
}

base::Result<OpenCase> open_stream(Call& call, store::Reader& reader, const std::string& stream) {
    const auto seen = call.engine().see(reader, stream);
    const auto* state = seen.state ? std::get_if<domain::Case>(seen.state.get()) : nullptr;
    if (state == nullptr || state->status == domain::Status::none) return no_such_case();
    OpenCase open{stream, seen.version, seen.state, call.engine().facts_for(*state, call.actor)};
    if (!open.facts.guide) return no_such_case();
    open.facts.version = seen.version;
    return open;
}

base::Result<OpenCase> open_case(Call& call, store::Reader& reader, Purpose purpose) {
    const auto& id = call.value("id");
    if (!shape::is_ulid(id)) return no_such_case();
    for (const auto& stream : places_of(call, id)) {
        auto open = open_stream(call, reader, stream);
        if (!open) continue;
        if (purpose == Purpose::act && call.is_officer()) return open;
        if (!may_read(open->state(), open->guide(), call.actor)) return no_such_case();
        return open;
    }
    return no_such_case();
}

void record_reading(Call& call, const std::string& shard, const std::string& person, std::string purpose,
                    std::string subject) {
    engine::Request request;
    request.stream = shard + "/access/" + person;
    request.actor = call.actor;
    request.command = domain::RecordReading{std::move(purpose), std::move(subject)};
    auto self = call.shared_from_this();
    call.engine().submit(std::move(request), [self](base::Result<engine::Outcome> outcome) {
        self->context.metrics.count_reading(outcome.ok());
    });
}

void record_reading(Call& call, const OpenCase& open, bool always) {
    if (!call.is_officer() || domain::is_party(open.state(), call.actor)) return;
    const auto key = call.actor.account + " " + open.stream;
    const bool recent = call.context.recent_readings.seen(key, call.now(), 30 * base::minute_us);
    if (recent && !always) return;
    const auto shard = open.stream.substr(0, open.stream.find('/'));
    for (const auto& party : open.state().parties)
        if (!party.person.empty()) record_reading(call, shard, party.person, "case_opened", open.stream);
}

}  // namespace api
