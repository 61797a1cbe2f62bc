#pragma once

// A server for the tests on a free port of the loopback, and a plain client socket.

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>

#include "http/server.h"

namespace http::test {

class Running {
  public:
    Running(Options options, Handler handler)
        : server(std::move(options), std::move(handler)), thread_([this] { server.run(); }) {}
    ~Running() { stop(); }

    void stop() {
        if (!thread_.joinable()) return;
        server.stop();
        thread_.join();
    }

    Server server;

  private:
    std::thread thread_;
};

class Client {
  public:
    explicit Client(int port, int receive_buffer = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        if (receive_buffer)
            setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        timeval limit{5, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~Client() { close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool connected() const { return connected_; }

    // False: the peer has closed.
    bool send(std::string_view text) {
        while (!text.empty()) {
            auto n = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (n <= 0) return false;
            text.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }

    // "" at the end of the stream or after five seconds.
    std::string receive_some() {
        char bytes[65536];
        auto n = recv(socket_, bytes, sizeof bytes, 0);
        return n > 0 ? std::string(bytes, static_cast<std::size_t>(n)) : std::string();
    }

    // One answer with its body, by Content-Length; `head`: without a body.
    std::string receive(bool head = false) {
        while (kept_.find("\r\n\r\n") == kept_.npos)
            if (!more()) return std::exchange(kept_, {});
        std::size_t size = kept_.find("\r\n\r\n") + 4;
        auto at = kept_.find("Content-Length: ");
        if (!head && at < size) size += std::stoul(kept_.substr(at + 16));
        while (kept_.size() < size)
            if (!more()) break;
        std::string answer = kept_.substr(0, size);
        kept_.erase(0, answer.size());
        return answer;
    }

    std::string receive_all() {
        while (more()) {
        }
        return std::exchange(kept_, {});
    }

  private:
    bool more() {
        std::string some = receive_some();
        kept_ += some;
        return !some.empty();
    }

    int socket_;
    bool connected_ = false;
    std::string kept_;
};

inline std::string get(std::string_view target, std::string_view more = {}) {
    return std::string("GET ").append(target).append(" HTTP/1.1\r\nHost: a\r\n").append(more) +
           "\r\n";
}

inline std::string body_of(std::string_view answer) {
    auto end = answer.find("\r\n\r\n");
    return end == answer.npos ? std::string() : std::string(answer.substr(end + 4));
}

}  // namespace http::test
