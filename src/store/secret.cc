#include "store/secret.h"

#include <algorithm>
#include <stdexcept>

namespace store {
namespace {

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

}  // namespace

Secret::Secret(std::string_view from) {
    if (from.size() != bytes.size()) throw std::invalid_argument("a key has 32 bytes");
    std::copy(from.begin(), from.end(), bytes.begin());
}

std::string encrypt(const Secret& key, const Nonce& nonce, std::string_view associated,
                    std::string_view plaintext) {
    std::string content(plaintext.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(content), nullptr, raw(plaintext),
                                               plaintext.size(), raw(associated),
                                               associated.size(), nullptr, nonce.data(),
                                               key.bytes.data());
    return content;
}

std::optional<std::string> decrypt(const Secret& key, std::string_view nonce,
                                   std::string_view associated, std::string_view content) {
    constexpr std::size_t tag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (nonce.size() != nonce_size || content.size() < tag) return std::nullopt;
    std::string plaintext(content.size() - tag, '\0');
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(plaintext), nullptr, nullptr, raw(content), content.size(), raw(associated),
        associated.size(), raw(nonce), key.bytes.data());
    if (failed) return std::nullopt;
    return plaintext;
}

}  // namespace store
