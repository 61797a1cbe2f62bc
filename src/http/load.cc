#include "http/load.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace http {

namespace {

using Clock = std::chrono::steady_clock;

struct File {
    explicit File(int number) : number(number) {}
    ~File() {
        if (number >= 0) ::close(number);
    }
    File(File&& other) noexcept : number(std::exchange(other.number, -1)) {}
    File& operator=(File&&) = delete;
    int number;
};

int connect_to(const Load& load) {
    File socket(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(load.port));
    inet_pton(AF_INET, load.host.c_str(), &address.sin_addr);
    int yes = 1;
    setsockopt(socket.number, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    auto peer = reinterpret_cast<const sockaddr*>(&address);
    if (::connect(socket.number, peer, sizeof address) != 0) return -1;
    return std::exchange(socket.number, -1);
}

// Size of the first answer in `bytes`; nullopt: not all of its header is there.
std::optional<std::size_t> answer_size(std::string_view bytes) {
    auto end = bytes.find("\r\n\r\n");
    if (end == bytes.npos) return std::nullopt;
    std::size_t length = 0;
    constexpr std::string_view name = "\r\nContent-Length: ";
    auto at = bytes.substr(0, end).find(name);
    if (at != bytes.npos) {
        auto number = bytes.substr(at + name.size());
        std::from_chars(number.data(), number.data() + number.size(), length);
    }
    return end + 4 + length;
}

int status_of(std::string_view answer) {
    int status = 0;
    if (answer.size() > 12) std::from_chars(answer.data() + 9, answer.data() + 12, status);
    return status;
}

class Loader {
  public:
    explicit Loader(const Load& load) : load_(load), epoll_(epoll_create1(0)) {}

    LoadReport run() {
        for (int i = 0; i < load_.connections; ++i) open();
        if (open_ == 0) throw std::runtime_error("nothing answers where the load should go");
        auto begin = Clock::now();
        for (std::size_t i = 0; i < peers_.size(); ++i) begin_request(peers_[i]);
        pump(begin + load_.duration);
        return report(std::chrono::duration<double>(Clock::now() - begin).count());
    }

  private:
    struct Peer {
        int index;
        File file;
        std::string inbox = {};
        std::uint64_t sent = 0;
        Clock::time_point since = {};
    };

    void open() {
        int number = connect_to(load_);
        if (number < 0) {
            ++report_.errors;
            return;
        }
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u32 = static_cast<std::uint32_t>(peers_.size());
        epoll_ctl(epoll_.number, EPOLL_CTL_ADD, number, &event);
        peers_.push_back({static_cast<int>(peers_.size()), File(number)});
        ++open_;
    }

    void lose(Peer& peer) {
        ++report_.errors;
        --open_;
        epoll_ctl(epoll_.number, EPOLL_CTL_DEL, peer.file.number, nullptr);
    }

    // False: the peer is lost.
    bool begin_request(Peer& peer) {
        std::string request = load_.request(peer.index, peer.sent++);
        peer.since = Clock::now();
        for (std::string_view rest = request; !rest.empty();) {
            auto n = ::send(peer.file.number, rest.data(), rest.size(), MSG_NOSIGNAL);
            if (n <= 0) {
                lose(peer);
                return false;
            }
            rest.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }

    void pump(Clock::time_point until) {
        std::array<epoll_event, 256> events;
        while (open_ > 0 && Clock::now() < until && !enough()) {
            int n = epoll_wait(epoll_.number, events.data(), events.size(), 20);
            for (int i = 0; i < n && !enough(); ++i) receive(peers_[events[i].data.u32]);
        }
    }

    bool enough() const { return load_.requests > 0 && report_.answers >= load_.requests; }

    void receive(Peer& peer) {
        auto n = ::recv(peer.file.number, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (n < 0 && errno == EAGAIN) return;
        if (n <= 0) return lose(peer);
        peer.inbox.append(buffer_.data(), static_cast<std::size_t>(n));
        auto size = answer_size(peer.inbox);
        if (!size || peer.inbox.size() < *size) return;
        note(peer, std::string_view(peer.inbox).substr(0, *size));
        peer.inbox.clear();
        begin_request(peer);
    }

    void note(Peer& peer, std::string_view answer) {
        auto took = std::chrono::duration<float, std::micro>(Clock::now() - peer.since).count();
        times_.push_back(took);
        ++report_.answers;
        int status = status_of(answer);
        ++report_.statuses[status];
        if (load_.seen) load_.seen(peer.index, status, answer);
    }

    LoadReport report(double seconds) {
        report_.seconds = seconds;
        report_.per_second = static_cast<double>(report_.answers) / seconds;
        std::sort(times_.begin(), times_.end());
        auto at = [&](double share) {
            if (times_.empty()) return 0.0;
            auto i = static_cast<std::size_t>(share * static_cast<double>(times_.size() - 1));
            return static_cast<double>(times_[i]);
        };
        report_.p50_us = at(0.5);
        report_.p99_us = at(0.99);
        report_.max_us = at(1);
        return report_;
    }

    const Load& load_;
    File epoll_;
    std::vector<Peer> peers_;
    int open_ = 0;
    std::array<char, 65536> buffer_;
    std::vector<float> times_;
    LoadReport report_;
};

}  // namespace

LoadReport run_load(const Load& load) { return Loader(load).run(); }

}  // namespace http
