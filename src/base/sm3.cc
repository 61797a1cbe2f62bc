#include "base/sm3.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <stdexcept>

namespace base {
namespace {

EVP_MD_CTX* context(void* p) { return static_cast<EVP_MD_CTX*>(p); }

const EVP_MD* algorithm() {
    static const EVP_MD* sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    return sm3;
}

void begin(EVP_MD_CTX* c) {
    if (EVP_DigestInit_ex(c, algorithm(), nullptr) != 1) throw std::runtime_error("no SM3 in OpenSSL");
}

constexpr int base64_variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;

}  // namespace

Sm3::Sm3() : context_(EVP_MD_CTX_new()) { begin(context(context_)); }
Sm3::~Sm3() { EVP_MD_CTX_free(context(context_)); }

Sm3& Sm3::add(std::string_view bytes) {
    EVP_DigestUpdate(context(context_), bytes.data(), bytes.size());
    return *this;
}

Sm3& Sm3::add(std::int64_t number) {
    std::array<char, 8> bytes;
    for (int i = 0; i < 8; ++i) bytes[i] = static_cast<char>(number >> (56 - 8 * i));
    return add({bytes.data(), bytes.size()});
}

Digest Sm3::finish() {
    Digest digest;
    EVP_DigestFinal_ex(context(context_), digest.data(), nullptr);
    begin(context(context_));
    return digest;
}

Digest sm3(std::string_view bytes) { return Sm3{}.add(bytes).finish(); }

Digest hmac_sm3(std::string_view key, std::string_view bytes) {
    // RFC 2104 over SM3's 64-byte block: two plain hashes are faster than OpenSSL's MAC object.
    std::string block(key.size() > 64 ? std::string{} : std::string{key});
    if (key.size() > 64) {
        const auto d = sm3(key);
        block.assign(reinterpret_cast<const char*>(d.data()), d.size());
    }
    block.resize(64, '\0');
    std::string inner = block, outer = block;
    for (int i = 0; i < 64; ++i) inner[i] ^= 0x36, outer[i] ^= 0x5c;
    const auto first = Sm3{}.add(inner).add(bytes).finish();
    return Sm3{}.add(outer).add({reinterpret_cast<const char*>(first.data()), first.size()}).finish();
}

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const unsigned char b : bytes) {
        hex += digits[b >> 4];
        hex += digits[b & 15];
    }
    return hex;
}

std::string to_hex(const Digest& digest) {
    return to_hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string to_base64(std::string_view bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64_variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), base64_variant);
    text.pop_back();  // sodium ends it with a zero byte
    return text;
}

bool from_base64(std::string_view text, std::string& bytes) {
    bytes.resize(text.size());
    std::size_t size = 0;
    const char* end = nullptr;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                         text.data(), text.size(), nullptr, &size, &end, base64_variant);
    bytes.resize(failed ? 0 : size);
    return !failed && end == text.data() + text.size();
}

}  // namespace base
