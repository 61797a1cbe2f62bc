#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace base {

// One thing wrong in what somebody sent, at one place.
struct Problem {
    std::string pointer;  // JSON Pointer (RFC 6901) into what was sent; "" is the whole
    std::string code;     // stable, snake_case, for machines
    std::string message;  // a Chinese sentence that says what to do
};

// An expected "no": a value, never an exception. `code` is stable and documented in api/problems.cc,
// `message` is a Chinese sentence for the person, `basis` the article that forbids (may be empty).
struct Refusal {
    std::string code;
    std::string message;
    std::string basis = {};
    std::string pointer = {};
    std::vector<Problem> problems = {};
};

// A value or the refusal to give one.
template <class T>
class Result {
  public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Refusal refusal) : held_(std::in_place_index<1>, std::move(refusal)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(held_); }
    const T& value() const& { return std::get<0>(held_); }
    T&& value() && { return std::get<0>(std::move(held_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Refusal& refusal() const { return std::get<1>(held_); }

  private:
    std::variant<T, Refusal> held_;
};

struct Done {};  // Result<Done>: it worked and there is nothing to say

}  // namespace base
