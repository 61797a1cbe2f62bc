#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/call.h"
#include "domain/model.h"

// Finding a case and deciding who may see it.
namespace api {

struct OpenCase {
    std::string stream;
    std::int64_t version = 0;
    std::shared_ptr<const domain::State> held;
    domain::Facts facts;                      // of the asking actor
    std::optional<base::Instant> as_of = {};  // ?at: as this server knew it then

    const domain::Case& state() const { return std::get<domain::Case>(*held); }
    const domain::Guide& guide() const { return facts.guide->guide; }
};

enum class Purpose { read, act };

// By {id} of the path. not_found when there is none, or the caller has nothing to do with it. For
// acts an officer of any agency gets through: the domain's own refusal (wrong_agency) says more.
base::Result<OpenCase> open_case(Call& call, store::Reader& reader, Purpose purpose);
// By stream, without asking who.
base::Result<OpenCase> open_stream(Call& call, store::Reader& reader, const std::string& stream);

// ?at=T of the case's read routes: an instant that is not to come. nullopt: now.
base::Result<std::optional<base::Instant>> asked_instant(const Call& call);
// The case as this server knew it at `at`: folded from what was recorded by then, settled as of
// then, with the calendar and policy published by then. no_such_case when it had not been received.
base::Result<OpenCase> as_known_at(Call& call, store::Reader& reader, const OpenCase& open,
                                   base::Instant at);
// The case's records, at `as_of` those of then.
std::vector<store::Record> records_of(store::Reader& reader, const OpenCase& open);
std::vector<store::Record> records_until(store::Reader& reader, const std::string& stream,
                                         const std::optional<base::Instant>& until);

bool may_read(const domain::Case& state, const domain::Guide& guide, const domain::Actor& actor);

std::string id_of(const std::string& stream);  // the last part
// "690102" of "690102000000": what lies in the region begins with it.
std::string region_prefix(const std::string& code);
// "690102/rating/<id>" of "690102/case/<id>"
std::string sister_stream(const std::string& stream, std::string_view kind);

// 谁看过我的信息: fire and forget, but counted. `always` false: only when the same officer has not
// opened the same case within half an hour.
void record_reading(Call& call, const OpenCase& open, bool always);
void record_reading(Call& call, const std::string& shard, const std::string& person,
                    std::string purpose, std::string subject);

}  // namespace api
