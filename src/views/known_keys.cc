#include "views/known_keys.h"

namespace views {

std::uint64_t hash_of_key(std::string_view key) {
    std::uint64_t hash = 14695981039346656037u;  // FNV-1a
    for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

void save_key(store::Tables& tables, const store::Record& record) {
    tables.execute("INSERT INTO known_key(row, hash) VALUES($1, $2) ON CONFLICT(row) DO NOTHING",
                   {record.row, static_cast<std::int64_t>(hash_of_key(record.key))});
}

void drop_old_keys(store::Tables& tables, std::int64_t newest_row) {
    tables.execute("DELETE FROM known_key WHERE row <= $1", {newest_row - keys_kept});
}

void read_keys(store::Reader& reader, std::int64_t after_row,
               const std::function<void(std::uint64_t, std::int64_t)>& each) {
    reader.query(
        "SELECT hash, row FROM known_key WHERE row > $1 ORDER BY row", {after_row},
        [&](const store::Row& r) { each(static_cast<std::uint64_t>(r.integer(0)), r.integer(1)); });
}

}  // namespace views
