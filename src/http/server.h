#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "http/compose.h"
#include "http/message.h"
#include "http/reader.h"

namespace http {

struct Tls {
    std::string certificate_file;  // PEM, with the chain
    std::string key_file;          // PEM
};

struct Listener {
    std::string host = "127.0.0.1";  // an IPv4 or IPv6 address
    int port = 0;                    // 0: the system chooses
    std::optional<Tls> tls = {};
};

using Milliseconds = std::chrono::milliseconds;

struct Limits {
    std::size_t header = 16 * 1024;
    BodyLimit body = {};                           // empty: 256 kB for everything
    std::size_t bodies = 128 * 1024 * 1024;        // all bodies in memory at one time, then 503
    std::size_t connections = 4096;                // of all listeners together, then 503
    Milliseconds header_time{10'000};              // for a whole header, and for the TLS handshake
    Milliseconds idle_time{60'000};                // between two requests
    Milliseconds body_time{10'000};                // a body must bring body_step in any such time
    std::size_t body_step = 16 * 1024;
    Milliseconds write_time{30'000};               // the peer must take something in any such time
    Milliseconds drain_time{5'000};                // how long a refused body is read and dropped
    std::size_t drain = 256 * 1024 * 1024;         // and how much of it
    Milliseconds grace{10'000};                    // for requests in flight when stopping
    Milliseconds heartbeat{20'000};                // of event streams
};

struct Options {
    std::string host = "127.0.0.1";
    int port = 0;
    std::optional<Tls> tls = {};
    std::vector<Listener> also = {};  // further listeners, e.g. TLS beside plain
    int threads = 1;                  // handlers are called on all of them
    Limits limits = {};
    EdgeReply edge = plain_problem;
};

// An HTTP/1.1 server. Listens from its construction on, answers while run() runs.
class Server {
  public:
    // Throws std::runtime_error when an address cannot be bound or a certificate not be read.
    Server(Options options, Handler handler);
    ~Server();

    void run();   // returns after stop(), when every connection has ended; once only
    // Stops accepting, ends idle connections, waits for requests in flight up to limits.grace.
    // From any thread, not from a signal handler.
    void stop();

    int port() const;                                  // of the first listener
    int port(std::size_t listener) const;              // 0 is the first, 1.. are Options::also
    std::size_t connections() const;                   // open now

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace http
