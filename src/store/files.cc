#include "store/files.h"

#include "base/sm3.h"
#include "store/secret.h"
#include "store/sniff.h"

namespace store {
namespace {

constexpr std::string_view purpose = "file";

bool is_address(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::optional<base::Refusal> size_refusal(std::size_t size, std::size_t limit) {
    if (size == 0) return base::Refusal{"file_empty", "文件没有内容，请重新选择文件上传"};
    if (size <= limit) return std::nullopt;
    return base::Refusal{"file_too_large",
                         "文件超过 " + std::to_string(limit >> 20) + " MB，请压缩或拆分后重新上传"};
}

std::string sealed(const Secret& key, base::Random& random, std::string_view content) {
    Nonce nonce;
    random.fill(nonce);
    std::string stored(reinterpret_cast<const char*>(nonce.data()), nonce.size());
    return stored += encrypt(key, nonce, purpose, content);
}

}  // namespace

FileStore::FileStore(std::filesystem::path folder, KeyStore& keys, base::Random& random,
                     FileDoor& door)
    : folder_(std::move(folder)), keys_(keys), random_(random), door_(door) {}

std::filesystem::path FileStore::path_of(std::string_view address) const {
    return folder_ / address.substr(0, 2) / address;
}

base::Result<StoredFile> FileStore::put(std::string_view person, KeyClass key_class,
                                        std::string_view content, std::size_t limit) {
    if (const auto refusal = size_refusal(content.size(), limit)) return *refusal;
    Secret key;
    random_.fill(key.bytes);
    const auto stored = sealed(key, random_, content);
    const auto address = base::to_hex(base::sm3(stored));
    const auto path = path_of(address);
    door_.make_folder(path.parent_path());
    write_durably(door_, path, stored, "new");
    const auto kept = keys_.put_file_key(person, key_class, address, key.view());
    if (!kept) return kept.refusal();
    return StoredFile{address, static_cast<std::int64_t>(content.size()),
                      std::string(sniff(content))};
}

base::Result<std::string> FileStore::get(std::string_view address) const {
    const base::Refusal missing{"file_not_found", "没有找到该文件，请核对后重试"};
    if (!is_address(address)) return missing;
    const auto stored = door_.read(path_of(address));
    if (!stored) return missing;
    const base::Refusal altered{"file_altered", "文件内容与登记不一致，请联系管理员核查"};
    if (base::to_hex(base::sm3(*stored)) != address) return altered;
    const auto key = keys_.file_key(address);
    if (!key) return base::Refusal{"file_erased", "该文件已依法删除"};
    const std::string_view bytes = *stored;
    auto content = decrypt(Secret(*key), bytes.substr(0, nonce_size), purpose,
                           bytes.substr(std::min(nonce_size, bytes.size())));
    if (!content) return altered;
    return std::move(*content);
}

void FileStore::remove(std::string_view address) {
    if (!is_address(address)) return;
    keys_.forget_file(address);
    door_.remove(path_of(address));
}

}  // namespace store
