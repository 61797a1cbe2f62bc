#include "store/chain.h"

#include <array>
#include <cstring>

#include "store/store.h"

namespace store {
namespace {

void put(std::string& bytes, std::int64_t number) {
    std::array<char, 8> big_endian;
    for (int i = 0; i < 8; ++i) big_endian[i] = static_cast<char>(number >> (56 - 8 * i));
    bytes.append(big_endian.data(), big_endian.size());
}

void put(std::string& bytes, std::string_view text) {
    put(bytes, static_cast<std::int64_t>(text.size()));
    bytes += text;
}

std::string_view view(const base::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

std::string_view shard_of(std::string_view stream) { return stream.substr(0, stream.find('/')); }

base::Digest chain_of(const base::Digest& predecessor, const Record& record) {
    thread_local base::Sm3 sm3;
    thread_local std::string front;
    front.assign(view(predecessor));
    put(front, std::string_view{record.stream});
    put(front, record.version);
    put(front, std::string_view{record.type});
    put(front, record.format);
    put(front, record.recorded_at.us);
    put(front, std::int64_t{record.effective_at.has_value()});
    if (record.effective_at) put(front, record.effective_at->us);
    put(front, std::string_view{record.actor});
    put(front, std::string_view{record.key});
    put(front, std::string_view{record.key_hash});
    put(front, static_cast<std::int64_t>(record.body.size()));
    return sm3.add(front).add(record.body).finish();
}

base::Digest next_head(const base::Digest& head, const base::Digest& chain) {
    thread_local base::Sm3 sm3;
    std::array<char, 64> both;
    std::memcpy(both.data(), head.data(), head.size());
    std::memcpy(both.data() + 32, chain.data(), chain.size());
    return sm3.add({both.data(), both.size()}).finish();
}

}  // namespace store
