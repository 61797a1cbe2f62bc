#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace http {

// A load of keep-alive requests against a server on this machine, for `banshi bench` and tests.
struct Load {
    std::string host = "127.0.0.1";  // an IPv4 address
    int port = 0;
    int connections = 16;
    std::chrono::milliseconds duration{1'000};
    std::uint64_t requests = 0;  // stop after so many answers; 0: only by duration
    // The bytes of the n-th request of a connection; called on the loading thread.
    std::function<std::string(int connection, std::uint64_t n)> request;
    // Sees every answer with its header, if set.
    std::function<void(int connection, int status, std::string_view answer)> seen = {};
};

struct LoadReport {
    std::uint64_t answers = 0;
    std::uint64_t errors = 0;         // connections lost or refused
    std::map<int, std::uint64_t> statuses;
    double seconds = 0;
    double per_second = 0;
    double p50_us = 0, p99_us = 0, max_us = 0;
};

// Runs the load on the calling thread: one request in flight per connection. Answers must carry
// Content-Length or have no body. Throws std::runtime_error when nothing can be connected.
LoadReport run_load(const Load& load);

}  // namespace http
