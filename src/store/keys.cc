#include "store/keys.h"

#include <mutex>
#include <span>

#include "base/sm3.h"
#include "store/file_door.h"
#include "store/recent.h"
#include "store/secret.h"
#include "store/sqlite/key_table.h"
#include "store/store.h"

namespace store {
namespace {

using State = sqlite::KeyTable::State;

std::string view(std::span<const unsigned char> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::filesystem::path next_master(const std::filesystem::path& folder) {
    return folder / "master.key.next";
}

void write_secret(const std::filesystem::path& file, const Secret& secret, base::Random& random) {
    std::array<unsigned char, 8> unique;
    random.fill(unique);
    write_durably(system_files(), file, secret.view(), base::to_hex(view(unique)));
}

Secret read_master(const KeyStoreOptions& options, base::Random& random) {
    Secret fresh;
    random.fill(fresh.bytes);
    if (options.folder.empty()) return fresh;
    auto& files = system_files();
    files.make_folder(options.folder);
    if (const auto kept = files.read(options.folder / "master.key")) {
        if (kept->size() != 32) throw StoreFailed("主密钥文件 master.key 已损坏");
        return Secret(*kept);
    }
    if (files.read(options.folder / "keys.db"))
        throw StoreFailed("密钥库存在而主密钥文件 master.key 缺失，请恢复主密钥后再启动");
    write_secret(options.folder / "master.key", fresh, random);
    return fresh;
}

sqlite::ConnectionOptions connection_options(const KeyStoreOptions& options) {
    sqlite::ConnectionOptions result;
    if (!options.folder.empty()) result.file = options.folder / "keys.db";
    result.vfs = options.vfs;
    if (!options.synchronous) result.sync = sqlite::Sync::off;
    result.secure_delete = true;
    return result;
}

base::Refusal person_unknown() {
    return {"person_unknown", "该人员信息不存在或已依法删除，无法继续保存其个人信息"};
}

// Person and class are bound in as well, so that no box can be passed off as somebody else's.
std::string bound(std::string_view person, KeyClass key_class, std::string_view associated) {
    std::string all;
    all.reserve(person.size() + associated.size() + 2);
    all.append(person) += static_cast<char>(key_class);
    return all.append(associated);
}

}  // namespace

std::string Box::to_bytes() const {
    std::string bytes;
    bytes.reserve(2 + nonce.size() + content.size());
    bytes += static_cast<char>(cipher);
    bytes += static_cast<char>(key_class);
    return bytes.append(nonce).append(content);
}

std::string Box::to_text() const {
    return base::to_base64(to_bytes());
}

std::optional<Box> Box::from_bytes(std::string_view bytes) {
    if (bytes.size() < 2 + nonce_size) return std::nullopt;
    const auto cipher = static_cast<Cipher>(bytes[0]);
    const auto key_class = static_cast<KeyClass>(bytes[1]);
    if (cipher != Cipher::xchacha20_poly1305) return std::nullopt;
    if (key_class != KeyClass::archive && key_class != KeyClass::convenience) return std::nullopt;
    return Box{key_class, cipher, std::string(bytes.substr(2, nonce_size)),
               std::string(bytes.substr(2 + nonce_size))};
}

std::optional<Box> Box::from_text(std::string_view text) {
    std::string bytes;
    return base::from_base64(text, bytes) ? from_bytes(bytes) : std::nullopt;
}

// Every member is used under `mutex`, except that encryption itself runs outside of it.
struct KeyStore::Inside {
    Inside(const KeyStoreOptions& options, base::Random& source)
        : folder(options.folder),
          random(source),
          master(read_master(options, source)),
          table(connection_options(options)),
          hot(options.hot_keys) {
        open_lookup_secret();
    }

    Nonce nonce() {
        Nonce n;
        random.fill(n);
        return n;
    }

    std::string wrap(const Secret& key, std::string_view what) { return wrap(master, key, what); }

    std::string wrap(const Secret& under, const Secret& key, std::string_view what) {
        const auto n = nonce();
        return view(n) + encrypt(under, n, what, key.view());
    }

    std::optional<Secret> unwrap(std::string_view wrapped, std::string_view what) const {
        return unwrap(master, wrapped, what);
    }

    static std::optional<Secret> unwrap(const Secret& under, std::string_view wrapped,
                                        std::string_view what) {
        if (wrapped.size() < nonce_size) return std::nullopt;
        const auto key =
            decrypt(under, wrapped.substr(0, nonce_size), what, wrapped.substr(nonce_size));
        return key ? std::optional(Secret(*key)) : std::nullopt;
    }

    void open_lookup_secret() {
        const auto wrapped = table.setting("lookup");
        if (wrapped.empty()) {
            random.fill(lookup_secret.bytes);
            table.set_setting("lookup", wrap(lookup_secret, "lookup"));
            return table.flush();
        }
        auto opened = unwrap(wrapped, "lookup");
        if (!opened) opened = finish_rotation(wrapped);
        if (!opened) throw StoreFailed("主密钥 master.key 与密钥库 keys.db 不匹配");
        lookup_secret = *opened;
    }

    // A rotation was committed but its key has not taken the old one's place.
    std::optional<Secret> finish_rotation(std::string_view wrapped_lookup) {
        if (folder.empty()) return std::nullopt;
        const auto kept = system_files().read(next_master(folder));
        if (!kept || kept->size() != 32) return std::nullopt;
        const Secret next(*kept);
        const auto opened = unwrap(next, wrapped_lookup, "lookup");
        if (opened) take_place(next);
        return opened;
    }

    void take_place(const Secret& next) {
        master = next;
        if (folder.empty()) return;
        system_files().rename(next_master(folder), folder / "master.key");
        system_files().sync(folder);
    }

    std::int64_t rotate() {
        Secret next;
        random.fill(next.bytes);
        if (!folder.empty()) write_secret(next_master(folder), next, random);
        const auto count =
            table.rewrap([&](std::string_view person, int key_class, std::string_view wrapped) {
                const auto name = bound(person, static_cast<KeyClass>(key_class), "");
                const auto key = unwrap(wrapped, name);
                if (!key) throw StoreFailed("密钥库中的密钥已损坏");
                return wrap(next, *key, name);
            });
        table.set_setting("lookup", wrap(next, lookup_secret, "lookup"));
        table.flush();
        take_place(next);
        table.scrub();
        return count;
    }

    base::Digest tag(std::string_view kind, std::string_view value) const {
        const std::string both = std::string(kind) + '\0' + std::string(value);
        return base::hmac_sm3(lookup_secret.view(), both);
    }

    std::optional<Secret> key_of(std::string_view person, KeyClass key_class) {
        const auto name = bound(person, key_class, "");
        if (const auto* held = hot.find(name)) return *held;
        const auto wrapped = table.wrapped_key(person, static_cast<int>(key_class));
        if (wrapped.empty()) return std::nullopt;
        const auto key = unwrap(wrapped, name);
        if (!key) throw StoreFailed("密钥库中的密钥已损坏");
        hot.put(name, *key);
        return key;
    }

    // Makes the key at its first use.
    std::optional<Secret> key_for_sealing(std::string_view person, KeyClass key_class) {
        if (auto key = key_of(person, key_class)) return key;
        if (table.state(person) != State::known) return std::nullopt;
        Secret key;
        random.fill(key.bytes);
        const auto name = bound(person, key_class, "");
        table.add_key(person, static_cast<int>(key_class), wrap(key, name));
        hot.put(name, key);
        return key;
    }

    std::string make_person(base::Instant now) {
        auto person = base::new_id(now, random);
        table.add_person(person, now.us);
        return person;
    }

    void forget(std::string_view person, KeyClass key_class, base::Instant now) {
        hot.erase(bound(person, KeyClass::convenience, ""));
        if (key_class == KeyClass::archive) {
            hot.erase(bound(person, KeyClass::archive, ""));
            table.forget_person(person, now.us);
        } else {
            table.forget_key(person, static_cast<int>(key_class));
        }
        table.scrub();
    }

    std::mutex mutex;
    const std::filesystem::path folder;
    base::Random& random;
    Secret master;
    Secret lookup_secret;
    sqlite::KeyTable table;
    Recent<Secret> hot;
};

KeyStore::KeyStore(const KeyStoreOptions& options, base::Random& random)
    : inside_(std::make_unique<Inside>(options, random)) {}
KeyStore::~KeyStore() = default;

std::string KeyStore::new_person(base::Instant now) {
    const std::lock_guard lock(inside_->mutex);
    return inside_->make_person(now);
}

std::string KeyStore::person_of(std::string_view kind, std::string_view value, base::Instant now) {
    const std::lock_guard lock(inside_->mutex);
    const auto tag = view(inside_->tag(kind, value));
    if (auto found = inside_->table.person_by(tag)) return *found;
    auto person = inside_->make_person(now);
    inside_->table.add_lookup(tag, person);
    return person;
}

std::optional<std::string> KeyStore::find_person(std::string_view kind,
                                                 std::string_view value) const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->table.person_by(view(inside_->tag(kind, value)));
}

bool KeyStore::add_lookup(std::string_view person, std::string_view kind, std::string_view value) {
    const std::lock_guard lock(inside_->mutex);
    const auto tag = view(inside_->tag(kind, value));
    if (const auto owner = inside_->table.person_by(tag)) return *owner == person;
    if (inside_->table.state(person) != State::known) return false;
    inside_->table.add_lookup(tag, person);
    return true;
}

base::Result<Box> KeyStore::seal(std::string_view person, KeyClass key_class,
                                 std::string_view associated, std::string_view plaintext) {
    std::unique_lock lock(inside_->mutex);
    const auto key = inside_->key_for_sealing(person, key_class);
    if (!key) return person_unknown();
    const auto nonce = inside_->nonce();
    lock.unlock();
    return Box{key_class, Cipher::xchacha20_poly1305, view(nonce),
               encrypt(*key, nonce, bound(person, key_class, associated), plaintext)};
}

std::optional<std::string> KeyStore::open(std::string_view person, std::string_view associated,
                                          const Box& box) const {
    std::unique_lock lock(inside_->mutex);
    const auto key = inside_->key_of(person, box.key_class);
    lock.unlock();
    if (!key) return std::nullopt;
    return decrypt(*key, box.nonce, bound(person, box.key_class, associated), box.content);
}

base::Result<base::Done> KeyStore::erase(std::string_view person, KeyClass key_class,
                                         const std::optional<Retention>& retention,
                                         base::Instant now) {
    if (key_class == KeyClass::archive && retention)
        return base::Refusal{"retention_runs", retention->reason, retention->basis};
    const std::lock_guard lock(inside_->mutex);
    if (inside_->table.state(person) != State::known) return person_unknown();
    inside_->forget(person, key_class, now);
    return base::Done{};
}

bool KeyStore::is_erased(std::string_view person) const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->table.state(person) == State::erased;
}

void KeyStore::flush() {
    const std::lock_guard lock(inside_->mutex);
    inside_->table.flush();
}

base::Result<base::Done> KeyStore::put_file_key(std::string_view person, KeyClass key_class,
                                                std::string_view address, std::string_view key) {
    const auto box = seal(person, key_class, address, key);
    if (!box) return box.refusal();
    const std::lock_guard lock(inside_->mutex);
    inside_->table.add_file(address, person, static_cast<int>(key_class), box->to_bytes());
    inside_->table.flush();
    return base::Done{};
}

std::optional<std::string> KeyStore::file_key(std::string_view address) const {
    std::unique_lock lock(inside_->mutex);
    const auto row = inside_->table.file(address);
    lock.unlock();
    const auto box = row ? Box::from_bytes(row->box) : std::nullopt;
    return box ? open(row->person, address, *box) : std::nullopt;
}

void KeyStore::forget_file(std::string_view address) {
    const std::lock_guard lock(inside_->mutex);
    inside_->table.forget_file(address);
    inside_->table.flush();
}

std::int64_t KeyStore::rotate() {
    const std::lock_guard lock(inside_->mutex);
    return inside_->rotate();
}

}  // namespace store
