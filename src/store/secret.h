#pragma once

#include <sodium.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace store {

// 32 secret bytes, wiped when they go.
struct Secret {
    std::array<unsigned char, 32> bytes{};

    Secret() = default;
    explicit Secret(std::string_view from);  // exactly 32 bytes
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }

    std::string_view view() const {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
};

inline constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
using Nonce = std::array<unsigned char, nonce_size>;

// XChaCha20-Poly1305: ciphertext and tag.
std::string encrypt(const Secret& key, const Nonce& nonce, std::string_view associated,
                    std::string_view plaintext);
// nullopt: not made with this key, nonce and associated data.
std::optional<std::string> decrypt(const Secret& key, std::string_view nonce,
                                   std::string_view associated, std::string_view content);

}  // namespace store
