#pragma once

#include <boost/json/value.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.h"

// Writing JSON text straight into a string. No spaces, members in the order they are given.
namespace shape {

// Quoted and escaped. Bytes that are not UTF-8 become U+FFFD, one for each, so that nothing is
// ever stored that the reader would refuse.
void append_text(std::string& out, std::string_view text);
void append_number(std::string& out, std::int64_t number);
void append_number(std::string& out, std::uint64_t number);
// The shortest text that reads back as the same double; null when not finite.
void append_number(std::string& out, double number);
void append_date(std::string& out, base::Date date);           // "2026-09-16", quoted
void append_instant(std::string& out, base::Instant instant);  // as base::to_text, quoted
void append_json(std::string& out, const boost::json::value& value);

// Ends a list whose every element wrote a comma behind itself.
void append_close(std::string& out, char bracket);

// One text for equal values: keys sorted by their bytes, no spaces. For content hashes.
std::string canonical(const boost::json::value& value);

bool is_utf8(std::string_view text);
// Unicode characters (code points) of UTF-8 text.
std::size_t characters(std::string_view text);

}  // namespace shape
