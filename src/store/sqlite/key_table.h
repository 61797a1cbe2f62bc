#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "store/sqlite/connection.h"

namespace store::sqlite {

struct FileKeyRow {
    std::string person;
    std::string box;
};

// The rows of keys.db. Writes gather in one transaction until flush(). After a failure everything
// throws StoreFailed.
class KeyTable {
  public:
    explicit KeyTable(const ConnectionOptions& options);

    std::string setting(std::string_view name);  // "" when not set
    void set_setting(std::string_view name, std::string_view bytes);

    void add_person(std::string_view person, std::int64_t created_at);
    enum class State { unknown, known, erased };
    State state(std::string_view person);

    std::string wrapped_key(std::string_view person, int key_class);  // "" when there is none
    void add_key(std::string_view person, int key_class, std::string_view wrapped);

    std::optional<std::string> person_by(std::string_view tag);
    void add_lookup(std::string_view tag, std::string_view person);

    void add_file(std::string_view address, std::string_view person, int key_class,
                  std::string_view box);
    std::optional<FileKeyRow> file(std::string_view address);

    void forget_file(std::string_view address);
    // What `anew` makes of each wrapped key takes its place; the number of keys.
    using Rewrap = std::function<std::string(std::string_view person, int key_class,
                                             std::string_view wrapped)>;
    std::int64_t rewrap(const Rewrap& anew);

    void forget_key(std::string_view person, int key_class);             // and its files
    void forget_person(std::string_view person, std::int64_t erased_at);  // all but the tombstone
    void flush();
    void scrub();  // flush, then leave nothing of what was deleted in any file

  private:
    void write(Sql sql, std::initializer_list<Param> params);
    template <class F>
    auto guarded(F&& f);

    Connection connection_;
    bool broken_ = false;
    int flushes_ = 0;
};

}  // namespace store::sqlite
