#include <fmt/format.h>
#include <signal.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <thread>

#include "api/api.h"
#include "http/encode.h"
#include "http/server.h"
#include "http/static.h"
#include "main/commands.h"
#include "main/demo.h"
#include "main/files.h"
#include "main/printing.h"
#include "main/upkeep.h"
#include "views/tables.h"

namespace banshi {
namespace {

constexpr std::string_view demo_region = "690102000000";

// The demo's letters of delegation and holiday tables end with a year: its test clock begins on the
// same Wednesday morning, whatever the date is.
constexpr std::string_view demo_birth = "2026-09-16T10:00";

// Blocks the signals in every thread made from here on; one thread waits for them.
sigset_t block_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int s : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, s);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

// After an I/O error nothing in memory can be trusted: stop at once, the next start reads what is
// durable.
void die(const std::string& why) {
    spdlog::critical("stopping at once: {}", why);
    spdlog::shutdown();
    _exit(3);
}

void greet(const ServeOptions& options, int port, const std::vector<api::DemoAccount>& accounts) {
    const auto scheme = options.certificate.empty() ? "http" : "https";
    fmt::print("办事大厅开门了：{}://{}:{}/\n", scheme, options.host, port);
    if (!accounts.empty()) {
        fmt::print("演示账号（密码都是 {}）：\n", accounts.front().password);
        for (const auto& a : accounts) fmt::print("  {:<12} {} {}\n", a.login, a.name, a.role_text);
    }
    if (options.test_clock) fmt::print("用的是测试时钟，时间可以往前拨。\n");
    std::fflush(stdout);
}

http::Options http_options(const ServeOptions& options) {
    http::Options http;
    http.host = options.host;
    http.port = options.port;
    if (!options.certificate.empty())
        http.tls = http::Tls{options.certificate.string(), options.private_key.string()};
    http.limits.body = &api::Api::body_limit;
    http.edge = &api::Api::edge_problem;
    return http;
}

std::string shrink(std::string_view body) {
    return http::brotli(body, 5);
}

bool is_api(const std::string& path) {
    return path.starts_with("/api/") || path.starts_with("/guides/") || path == "/healthz" || path == "/readyz" ||
           path == "/metrics";
}

}  // namespace

int serve(const ServeOptions& options) {
    const auto signals = block_signals();
    std::filesystem::create_directories(options.data);
    base::SystemClock clock;
    base::SystemRandom random;
    const auto store = store::open({.folder = options.data, .views = views::schema()});
    store::KeyStore keys{{.folder = options.data / "keys"}, random};
    store::FileStore files{options.data / "files", keys, random};
    identity::Identity identity{{.folder = options.data / "identity"}, keys, clock, random};
    engine::Engine engine{*store,
                          keys,
                          clock,
                          random,
                          {.test_clock = options.test_clock,
                           .born_at = options.demo ? base::parse_instant(demo_birth) : std::nullopt,
                           .fatal = &die}};
    engine.start();
    std::vector<api::DemoAccount> accounts;
    if (options.demo) accounts = prepare_demo(engine, identity, keys, options.data, random);

    api::Api api{{engine,
                  *store,
                  keys,
                  files,
                  identity,
                  clock,
                  {.demo = options.demo,
                   .test_clock = options.test_clock,
                   .region = std::string{demo_region},
                   .version = "0.1.0",
                   .demo_accounts = accounts,
                   .brotli = &shrink,
                   .search_folder = options.data / "search",
                   .print = &print_in_child}}};
    const http::StaticFiles pages{web_folder()};
    const auto answer = api.handler();
    http::Server server{http_options(options), [&](http::Request request, http::Reply reply) {
                            if (!is_api(request.path))
                                if (auto page = pages.find(request)) return reply(std::move(*page));
                            answer(std::move(request), std::move(reply));
                        }};
    greet(options, server.port(), accounts);
    Upkeep upkeep{api, identity, files, clock};
    std::thread waiting{[&] {
        int received = 0;
        sigwait(&signals, &received);
        server.stop();
        api.stop();
    }};
    server.run();
    waiting.join();
    upkeep.stop();
    engine.stop();
    return done;
}

}  // namespace banshi
