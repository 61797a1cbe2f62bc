#include "base/random.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace base {
namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view readable = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
static_assert(crockford.size() == 32 && readable.size() == 32);

}  // namespace

void SystemRandom::fill(std::span<unsigned char> bytes) {
    static const bool ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error("libsodium does not start");
    randombytes_buf(bytes.data(), bytes.size());
}

void SeededRandom::fill(std::span<unsigned char> bytes) {
    std::array<unsigned char, randombytes_SEEDBYTES> seed{};
    for (int i = 0; i < 8; ++i) {
        seed[i] = static_cast<unsigned char>(seed_ >> (8 * i));
        seed[8 + i] = static_cast<unsigned char>(drawn_ >> (8 * i));
    }
    ++drawn_;
    randombytes_buf_deterministic(bytes.data(), bytes.size(), seed.data());
}

std::string new_id(Instant now, Random& random) {
    std::array<unsigned char, 10> tail{};
    random.fill(tail);
    std::string id(26, '0');
    auto milliseconds = static_cast<std::uint64_t>(now.us / 1000) & 0xFFFF'FFFF'FFFF;
    for (int i = 9; i >= 0; --i, milliseconds >>= 5) id[i] = crockford[milliseconds & 31];
    for (int i = 0; i < 16; ++i) {
        const int bit = i * 5;
        const int pair = tail[bit / 8] << 8 | (bit / 8 + 1 < 10 ? tail[bit / 8 + 1] : 0);
        id[10 + i] = crockford[(pair >> (11 - bit % 8)) & 31];
    }
    return id;
}

std::string new_code(std::size_t signs, Random& random) {
    std::string code(signs, '\0');
    random.fill({reinterpret_cast<unsigned char*>(code.data()), signs});
    for (auto& c : code) c = readable[static_cast<unsigned char>(c) & 31];
    return code;
}

}  // namespace base
