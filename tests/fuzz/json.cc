// Any bytes as a body: read strictly into the largest struct there is, and what was read is written and read again.
#include <cstdlib>

#include "domain/guide.h"
#include "shape/json.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto guide = shape::from_json<domain::Guide>(text, shape::Reading::authored);
    if (!guide) return 0;
    const auto again = shape::from_json<domain::Guide>(shape::to_json(*guide), shape::Reading::tolerant);
    if (!again || shape::to_json(*again) != shape::to_json(*guide)) std::abort();
    return 0;
}
