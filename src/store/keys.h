#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "base/time.h"

namespace store {

// Under which of a person's two keys something is sealed.
enum class KeyClass : unsigned char {
    archive = 1,      // case files: erasable only when retention has ended and no legal hold runs
    convenience = 2,  // drafts, profile, access logs: on the person's request
};

enum class Cipher : unsigned char { xchacha20_poly1305 = 1 };

// Sealed bytes. The person is not inside: whoever keeps a box keeps the person's pseudonym with it.
struct Box {
    KeyClass key_class = KeyClass::archive;
    Cipher cipher = Cipher::xchacha20_poly1305;
    std::string nonce;    // 24 bytes
    std::string content;  // ciphertext and tag

    std::string to_bytes() const;  // cipher, class, nonce, content
    std::string to_text() const;   // base64 of to_bytes(), for JSON
    static std::optional<Box> from_bytes(std::string_view bytes);
    static std::optional<Box> from_text(std::string_view text);
};

// Why an archive key must stay: 档案法 第三十一条 and the like, as a sentence and its article.
struct Retention {
    std::string reason;
    std::string basis;
};

struct KeyStoreOptions {
    std::filesystem::path folder;  // keys.db, master.key; not in data backups; empty: in memory
    std::size_t hot_keys = 20'000;  // unwrapped keys kept at hand (at most twice as many)
    bool synchronous = true;        // see StoreOptions
    std::string vfs;
};

// Pseudonyms of persons, their keys wrapped by a master key, and what they can be found by.
// Thread-safe. Throws StoreFailed when its file fails.
//
// New persons and keys become durable with flush(). Wire it in front of every commit of the log:
//     writer.before_commit([&] { keys.flush(); });
// so that no box is ever durable before its key. erase() is durable when it returns.
class KeyStore {
  public:
    // Opens or creates; the master key is made at first start (mode 0600).
    // Throws StoreFailed when master.key is missing or does not belong to keys.db.
    KeyStore(const KeyStoreOptions& options, base::Random& random);
    ~KeyStore();

    std::string new_person(base::Instant now);  // a pseudonym, see base::new_id
    // Finds or makes the person that has `value` as `kind`, e.g. ("id_number", "11010119...").
    // The caller normalizes. Only a keyed HMAC-SM3 of it is stored.
    std::string person_of(std::string_view kind, std::string_view value, base::Instant now);
    std::optional<std::string> find_person(std::string_view kind, std::string_view value) const;
    // false: the value leads to another person already, or the person is unknown or erased.
    bool add_lookup(std::string_view person, std::string_view kind, std::string_view value);

    // `associated` binds the box to its place (e.g. "<stream> <version>"): open() wants the same.
    // Refuses person_unknown (also when erased).
    base::Result<Box> seal(std::string_view person, KeyClass key_class, std::string_view associated,
                           std::string_view plaintext);
    // nullopt: the person or the key was erased, or the box is not theirs. Show 已依法删除.
    std::optional<std::string> open(std::string_view person, std::string_view associated,
                                    const Box& box) const;

    // Destroys keys for ever: `convenience` that key and the files under it; `archive` the whole
    // person with all keys, files and lookups, refused (retention_runs) while `retention` says why.
    // Boxes already in backups of keys.db stay readable until the last such backup is gone.
    base::Result<base::Done> erase(std::string_view person, KeyClass key_class,
                                   const std::optional<Retention>& retention, base::Instant now);
    bool is_erased(std::string_view person) const;

    void flush();

    // For FileStore: a file's own key, durable when put_file_key returns. Putting it again hands the file to
    // another person: a clerk's scan becomes the applicant's.
    base::Result<base::Done> put_file_key(std::string_view person, KeyClass key_class,
                                          std::string_view address, std::string_view key);
    std::optional<std::string> file_key(std::string_view address) const;
    void forget_file(std::string_view address);  // durable when it returns

    // Wraps everything anew under a new master key and puts it in the place of the old one; gives the
    // number of persons' keys. Nobody else may have the store open. Durable when it returns; after a
    // crash in between the next start finds the key that fits. Backups of the old master.key open
    // backups of the old keys.db, and nothing newer.
    std::int64_t rotate();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace store
