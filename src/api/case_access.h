#pragma once

#include <memory>
#include <string>

#include "api/call.h"
#include "domain/model.h"

// Finding a case and deciding who may see it.
namespace api {

struct OpenCase {
    std::string stream;
    std::int64_t version = 0;
    std::shared_ptr<const domain::State> held;
    domain::Facts facts;  // of the asking actor

    const domain::Case& state() const { return std::get<domain::Case>(*held); }
    const domain::Guide& guide() const { return facts.guide->guide; }
};

enum class Purpose { read, act };

// By {id} of the path. not_found when there is none, or the caller has nothing to do with it. For acts an officer
// of any agency gets through: the domain's own refusal (wrong_agency) says more.
base::Result<OpenCase> open_case(Call& call, store::Reader& reader, Purpose purpose);
// By stream, without asking who.
base::Result<OpenCase> open_stream(Call& call, store::Reader& reader, const std::string& stream);

bool may_read(const domain::Case& state, const domain::Guide& guide, const domain::Actor& actor);

std::string id_of(const std::string& stream);  // the last part
// "690102" of "690102000000": what lies in the region begins with it.
std::string region_prefix(const std::string& code);
// "690102/rating/<id>" of "690102/case/<id>"
std::string sister_stream(const std::string& stream, std::string_view kind);

// 谁看过我的信息: fire and forget, but counted. `always` false: only when the same officer has not opened the
// same case within half an hour.
void record_reading(Call& call, const OpenCase& open, bool always);
void record_reading(Call& call, const std::string& shard, const std::string& person, std::string purpose,
                    std::string subject);

}  // namespace api
