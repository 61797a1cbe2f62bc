#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "base/time.h"

namespace base {

// The only door to randomness: ids, nonces and keys all come from here, so that a seeded
// simulation writes the same bytes again.
class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<unsigned char> bytes) = 0;
};

class SystemRandom final : public Random {
  public:
    void fill(std::span<unsigned char> bytes) override;
};

// For simulations and tests only: the same seed gives the same bytes.
class SeededRandom final : public Random {
  public:
    explicit SeededRandom(std::uint64_t seed) : seed_(seed) {}
    void fill(std::span<unsigned char> bytes) override;

  private:
    std::uint64_t seed_;
    std::uint64_t drawn_ = 0;
};

// A stream id: 48 bits of milliseconds, then 80 random bits, as 26 signs of Crockford's base 32.
// Ids made later sort later, which keeps the log's index growing at its right edge.
std::string new_id(Instant now, Random& random);

// A code a person can read out: `signs` signs of 23456789ABCDEFGHJKLMNPQRSTUVWXYZ, never in order of time.
std::string new_code(std::size_t signs, Random& random);

}  // namespace base
