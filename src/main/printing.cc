#include "main/printing.h"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <iostream>
#include <iterator>
#include <stdexcept>

#include "main/commands.h"
#include "office/pdf.h"
#include "shape/json.h"

namespace banshi {
namespace {

constexpr std::size_t most_in = std::size_t{64} << 20, most_out = std::size_t{256} << 20;
constexpr int patience_ms = 60'000;  // without a byte

class Socket {
  public:
    explicit Socket(int number) : number_(number) {}
    ~Socket() { close(number_); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    operator int() const { return number_; }

  private:
    int number_;
};

[[noreturn]] void fail(const char* what) {
    throw std::runtime_error(fmt::format("the printing process: {}", what));
}

void send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0) fail("does not read");
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    shutdown(socket, SHUT_WR);
}

std::string receive_all(int socket) {
    std::string out;
    char block[65536];
    while (true) {
        pollfd waiting{socket, POLLIN, 0};
        if (poll(&waiting, 1, patience_ms) != 1) fail("takes too long");
        const auto size = recv(socket, block, sizeof block, 0);
        if (size < 0) fail("does not answer");
        if (size == 0) return out;
        out.append(block, static_cast<std::size_t>(size));
        if (out.size() > most_out) fail("writes too much");
    }
}

// The signals that the server blocks are open again in the child.
pid_t spawn_render(int its_end) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, its_end, 0);
    posix_spawn_file_actions_adddup2(&actions, its_end, 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    char name[] = "banshi", command[] = "render";
    char* const arguments[]{name, command, nullptr};
    pid_t child = 0;
    const int error =
        posix_spawn(&child, "/proc/self/exe", &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) fail("does not start");
    return child;
}

// Waits for the child however the talk with it ends.
class Child {
  public:
    explicit Child(pid_t id) : id_(id) {}
    ~Child() {
        if (id_ <= 0) return;
        kill(id_, SIGKILL);
        waitpid(id_, nullptr, 0);
    }
    bool ended_well() {
        int status = 0;
        waitpid(id_, &status, 0);
        id_ = 0;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

  private:
    pid_t id_;
};

}  // namespace

std::string print_in_child(const office::Document& document) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) fail("has no socket");
    const Socket ours{ends[0]};
    Child child{[&] {
        const Socket theirs{ends[1]};
        return spawn_render(theirs);
    }()};
    send_all(ours, shape::to_json(document));
    auto out = receive_all(ours);
    if (!child.ended_well() || !out.starts_with("%PDF")) fail("failed");
    return out;
}

int render_command() {
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto document = shape::from_json<office::Document>(text, shape::Reading::strict, most_in);
    if (!document) {
        fmt::print(stderr, "读不出要打印的文档：{}\n", document.refusal().message);
        return failed;
    }
    std::cout << office::pdf(*document);
    return std::cout.flush() ? done : failed;
}

}  // namespace banshi
