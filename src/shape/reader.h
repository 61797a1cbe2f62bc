#pragma once

#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "shape/notes.h"

namespace shape {

// strict, for the edge: unknown members are problems and notes are checked.
// authored, for files that people write: strict, but an absent member keeps its initializer.
// tolerant, for the log: unknown members are passed over.
// All: a wrong type and an unknown word are problems; strict and tolerant: also a missing member
// that cannot be empty.
enum class Reading { strict, authored, tolerant };

inline constexpr std::size_t max_problems = 100;  // what comes after is not collected

namespace detail {

// Where we are, linked through the stack frames; turned into a pointer only when a problem is met.
struct Path {
    static constexpr std::size_t no_index = static_cast<std::size_t>(-1);
    const Path* up = nullptr;
    std::string_view key{};
    std::size_t index = no_index;
    std::string_view label{};
};

std::string pointer_to(const Path& path);  // RFC 6901

// The part of reading that does not depend on the struct.
class Reader {
  public:
    explicit Reader(Reading reading) : reading_(reading) {}

    bool strict() const { return reading_ != Reading::tolerant; }
    bool authored() const { return reading_ == Reading::authored; }
    bool full() const { return problems_.size() >= max_problems; }
    std::size_t count() const { return problems_.size(); }
    base::Refusal refusal() &&;

    void problem(const Path& path, std::string_view code, std::string_view what);
    void missing(const Path& path);
    void refuse_unknown(const boost::json::object& object, std::span<const std::string_view> known,
                        const Path& path);

    // Null with a problem noted when the value is of another kind.
    const boost::json::object* object(const boost::json::value& json, const Path& path);
    const boost::json::array* array(const boost::json::value& json, const Path& path);

    // On a problem `out` is left as it was.
    void read(const boost::json::value& json, bool& out, const Path& path);
    void read(const boost::json::value& json, double& out, const Path& path);
    void read(const boost::json::value& json, std::string& out, const Path& path);
    void read(const boost::json::value& json, base::Date& out, const Path& path);
    void read(const boost::json::value& json, base::Instant& out, const Path& path);
    bool read_signed(const boost::json::value& json, std::int64_t low, std::int64_t high,
                     std::int64_t& out, const Path& path);
    bool read_unsigned(const boost::json::value& json, std::uint64_t high, std::uint64_t& out,
                       const Path& path);
    // The place of the text among `words`; -1 with a problem when it is not among them.
    int read_word(const boost::json::value& json, std::span<const std::string_view> words,
                  std::string_view code, const Path& path);
    // Which alternative {"type", "data"} names and its data; null with a problem noted.
    const boost::json::value* read_choice(const boost::json::value& json,
                                          std::span<const std::string_view> words, int& which,
                                          const Path& path);

    void check_text(const Rules& rules, std::string_view text, const Path& path);
    void check_items(const Rules& rules, std::size_t items, const Path& path);
    void check_number(const Rules& rules, double number, const Path& path);

  private:
    const boost::json::string* text(const boost::json::value& json, std::string_view what,
                                    const Path& path);

    Reading reading_;
    std::vector<base::Problem> problems_;
};

// Finds members by name; quick when they come in the order of the struct.
class Cursor {
  public:
    explicit Cursor(const boost::json::object& object) : object_(object), next_(object.begin()) {}

    // Null when absent or null.
    const boost::json::value* take(std::string_view name);
    bool all_taken() const { return taken_ == object_.size(); }

  private:
    const boost::json::object& object_;
    boost::json::object::const_iterator next_;
    std::size_t taken_ = 0;
};

}  // namespace detail
}  // namespace shape
