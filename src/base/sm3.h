#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

using Digest = std::array<unsigned char, 32>;

// SM3 (GB/T 32905-2016), fed piece by piece. Reusable after finish().
class Sm3 {
  public:
    Sm3();
    ~Sm3();
    Sm3(const Sm3&) = delete;
    Sm3& operator=(const Sm3&) = delete;

    Sm3& add(std::string_view bytes);
    Sm3& add(std::int64_t number);  // eight bytes, big-endian
    Digest finish();

  private:
    void* context_;
};

Digest sm3(std::string_view bytes);
Digest hmac_sm3(std::string_view key, std::string_view bytes);

std::string to_hex(std::string_view bytes);
std::string to_hex(const Digest& digest);
std::string to_base64(std::string_view bytes);                 // standard alphabet, no padding
bool from_base64(std::string_view text, std::string& bytes);   // false: not base64

}  // namespace base
