#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace store {

struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

// A value that owns its bytes; monostate is NULL.
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob>;

// A statement: standard SQL with placeholders $1..$n that SQLite and PostgreSQL both take. Known by
// the address of its text, so that finding the prepared statement costs one pointer lookup.
class Sql {
  public:
    // Only from a literal.
    template <std::size_t N>
    consteval Sql(const char (&literal)[N]) : text_(literal, N - 1) {}

    // Text put together at run time from a closed set of parts (kept for ever: at most 4,096
    // different ones, then std::logic_error). Values from outside belong into parameters.
    static Sql made(std::string_view text);

    std::string_view text() const { return text_; }

  private:
    struct Kept {
        std::string_view text;
    };
    explicit Sql(Kept kept) : text_(kept.text) {}

    std::string_view text_;  // ends with a zero byte
};

// A parameter on loan: refers to the caller's bytes for the length of one call.
class Param {
  public:
    enum class Kind : unsigned char { null, integer, text, blob };

    Param() = default;
    Param(std::nullopt_t) {}
    Param(bool) = delete;  // the backends disagree: store 0 or 1
    template <std::integral T>
    Param(T number) : kind_(Kind::integer), number_(static_cast<std::int64_t>(number)) {}
    Param(std::string_view text) : kind_(Kind::text), bytes_(text) {}
    Param(const std::string& text) : kind_(Kind::text), bytes_(text) {}
    Param(const char* text) : kind_(Kind::text), bytes_(text) {}
    Param(const Blob& blob) : kind_(Kind::blob), bytes_(blob.bytes) {}
    template <class T>
    Param(const std::optional<T>& value) : Param(value ? Param(*value) : Param()) {}
    Param(const Value& value);

    static Param blob(std::string_view bytes) { return Param(Kind::blob, bytes); }

    Kind kind() const { return kind_; }
    std::int64_t number() const { return number_; }
    std::string_view bytes() const { return bytes_; }

  private:
    Param(Kind kind, std::string_view bytes) : kind_(kind), bytes_(bytes) {}

    Kind kind_ = Kind::null;
    std::int64_t number_ = 0;
    std::string_view bytes_;
};

// One row of a result, columns from 0. Views die with the row.
class Row {
  public:
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;   // NULL gives 0
    virtual std::string_view text(int column) const = 0;  // NULL gives ""
    virtual std::string_view blob(int column) const = 0;  // NULL gives ""
    virtual Value value(int column) const = 0;
    virtual int columns() const = 0;

    std::string string(int column) const { return std::string(text(column)); }
    std::optional<std::int64_t> optional_integer(int column) const {
        return is_null(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<std::string> optional_string(int column) const {
        return is_null(column) ? std::nullopt : std::optional(string(column));
    }

  protected:
    ~Row() = default;
};

using RowCallback = std::function<void(const Row&)>;

}  // namespace store
