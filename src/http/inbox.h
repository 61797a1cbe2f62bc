#pragma once

#include "http/beast_config.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <cstring>
#include <string_view>
#include <vector>

namespace http {

inline constexpr std::size_t first_buffer = 4 * 1024;
inline constexpr std::size_t last_buffer = 64 * 1024;

// The bytes read and not yet understood.
class Inbox {
  public:
    std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }

    void consume(std::size_t n) {
        begin_ += n;
        if (begin_ == end_) begin_ = end_ = 0;
    }

    // Room to read into; empty when the sender's line is longer than we hold.
    boost::asio::mutable_buffer room() {
        if (end_ == bytes_.size() && begin_ > 0) {
            std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == bytes_.size() && bytes_.size() < last_buffer)
            bytes_.resize(std::max(first_buffer, bytes_.size() * 4));
        return boost::asio::buffer(bytes_.data() + end_, bytes_.size() - end_);
    }

    void filled(std::size_t n) { end_ += n; }

  private:
    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}  // namespace http
