#include "main/bench_http.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <thread>

#include "api/api.h"
#include "http/encode.h"
#include "http/load.h"
#include "http/server.h"
#include "http/static.h"
#include "main/bench_report.h"
#include "main/bench_world.h"
#include "shape/json.h"
#include "views/tables.h"

namespace banshi {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view login = "bench-officer", password = "bench-password-only";
constexpr int cases_per_connection = 32;

// The whole program in this process, on a port of its own; `commit` false leaves the database
// alone.
class Served {
  public:
    Served(const fs::path& folder, const fs::path& pages, bool commit)
        : store_(store::open({.folder = folder, .views = views::schema(), .commit = commit})),
          keys_({.folder = folder / "keys"}, random_),
          files_(folder / "files", keys_, random_),
          identity_({.folder = folder / "identity"}, keys_, clock_, random_),
          engine_(*store_, keys_, clock_, random_, {}) {
        engine_.start();
        const auto actor = bench_officer();
        const auto put = identity_.put_account(
            {actor.account, std::string{login}, actor.name, "", true, shape::to_json(actor)},
            password);
        if (!put) throw std::runtime_error(put.refusal().message);
        api_ = std::make_unique<api::Api>(api::Parts{
            engine_,
            *store_,
            keys_,
            files_,
            identity_,
            clock_,
            {.region = "690102000000", .version = "bench", .brotli = [](std::string_view b) {
                 return http::brotli(b, 5);
             }}});
        pages_ = std::make_unique<http::StaticFiles>(pages);
        server_ = std::make_unique<http::Server>(
            http::Options{.limits = {.body = &api::Api::body_limit},
                          .edge = &api::Api::edge_problem},
            [this, answer = api_->handler()](http::Request request, http::Reply reply) {
                if (!request.path.starts_with("/api/"))
                    if (auto page = pages_->find(request)) return reply(std::move(*page));
                answer(std::move(request), std::move(reply));
            });
        thread_ = std::thread([this] { server_->run(); });
    }

    ~Served() {
        server_->stop();
        thread_.join();
        api_->stop();
        api_.reset();
        engine_.stop();
    }

    int port() const { return server_->port(); }
    engine::Engine& engine() { return engine_; }
    store::Store& store() { return *store_; }

  private:
    base::SystemClock clock_;
    base::SystemRandom random_;
    std::unique_ptr<store::Store> store_;
    store::KeyStore keys_;
    store::FileStore files_;
    identity::Identity identity_;
    engine::Engine engine_;
    std::unique_ptr<api::Api> api_;
    std::unique_ptr<http::StaticFiles> pages_;
    std::unique_ptr<http::Server> server_;
    std::thread thread_;
};

std::string get(std::string_view path) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: bench\r\n\r\n", path);
}

std::string post(std::string_view path, std::string_view headers, std::string_view body) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n{}Content-Length: "
        "{}\r\n\r\n{}",
        path, headers, body.size(), body);
}

// One request, one answer with its header.
std::string ask(int port, const std::string& request) {
    std::string answer;
    http::Load load;
    load.port = port;
    load.connections = 1;
    load.requests = 1;
    load.duration = std::chrono::seconds{20};
    load.request = [&](int, std::uint64_t) { return request; };
    load.seen = [&](int, int, std::string_view text) { answer = text; };
    http::run_load(load);
    return answer;
}

std::string between(const std::string& text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    if (from == std::string::npos)
        throw std::runtime_error("答复里没有 " + std::string{begin} + "：" + text.substr(0, 400));
    const auto start = from + begin.size();
    return text.substr(start, text.find(end, start) - start);
}

// Cookie and token of a fresh session, as header lines.
std::string log_in(int port) {
    const auto body = fmt::format(R"({{"login":"{}","password":"{}"}})", login, password);
    const auto answer =
        ask(port, post("/api/v1/session", "Idempotency-Key: bench-login-0001\r\n", body));
    return fmt::format("Cookie: banshi_session={}\r\nX-CSRF-Token: {}\r\n",
                       between(answer, "banshi_session=", ";"),
                       between(answer, "\"csrf\":\"", "\""));
}

struct Open {
    std::string id;
    std::int64_t version = 0;
};

std::vector<Open> open_cases(Served& served, const std::vector<std::string>& people,
                             int run, std::size_t count) {
    std::vector<Open> cases;
    for (std::size_t i = 0; i < count; ++i) {
        CaseLife life{people[i % people.size()], fmt::format("http-{}-{}-{}", served.port(), run, i),
                      false};
        auto request = life.next("");
        request.await_follow_ups = true;
        const auto outcome = served.engine().execute(std::move(request));
        if (!outcome) throw std::runtime_error(outcome.refusal().message);
        cases.push_back({outcome->stream.substr(outcome->stream.rfind('/') + 1), 0});
    }
    const auto reader = served.store().reader();
    for (auto& one : cases)
        one.version = served.engine().see(*reader, "690102/case/" + one.id).version;
    return cases;
}

// Checking a line of a case: session, rights, JSON, decision, log, hash chain, worklist row.
http::LoadReport run_commands(Served& served, const std::vector<std::string>& people,
                              const BenchOptions& options, int connections) {
    static int run = 0;  // keys of one run are not those of another
    auto cases = open_cases(served, people, ++run,
                            static_cast<std::size_t>(connections * cases_per_connection));
    const auto session = log_in(served.port());
    std::vector<std::size_t> current(static_cast<std::size_t>(connections));
    http::Load load;
    load.port = served.port();
    load.connections = connections;
    load.duration = std::chrono::seconds{options.seconds};
    load.request = [&](int connection, std::uint64_t n) {
        const auto at =
            static_cast<std::size_t>(connection) * cases_per_connection + n % cases_per_connection;
        current[static_cast<std::size_t>(connection)] = at;
        const auto headers = fmt::format(
            "{}Idempotency-Key: bench-{}-{}-{}-{:08}\r\nIf-Match: \"{}\"\r\nPrefer: "
            "return=minimal\r\n",
            session, served.port(), run, connection, n, cases[at].version);
        return post("/api/v1/cases/" + cases[at].id + "/acts/check_material", headers,
                    R"({"material":"M1","result":"ok","points":[],"note":""})");
    };
    std::string wrong;
    load.seen = [&](int connection, int status, std::string_view answer) {
        if (status == 200)
            ++cases[current[static_cast<std::size_t>(connection)]].version;
        else if (wrong.empty())
            wrong = answer;
    };
    auto report = http::run_load(load);
    if (!wrong.empty()) throw std::runtime_error("有请求没有办成：" + wrong.substr(0, 600));
    return report;
}

boost::json::object as_json(const http::LoadReport& r) {
    return {{"per_second", r.per_second},
            {"p50_ms", r.p50_us / 1000},
            {"p99_ms", r.p99_us / 1000},
            {"answers", r.answers},
            {"errors", r.errors}};
}

http::LoadReport run_reads(int port, const BenchOptions& options, const std::string& request) {
    http::Load load;
    load.port = port;
    load.connections = options.connections;
    load.duration = std::chrono::seconds{options.seconds};
    load.request = [&](int, std::uint64_t) { return request; };
    std::string wrong;
    load.seen = [&](int, int status, std::string_view answer) {
        if (status != 200 && wrong.empty()) wrong = answer;
    };
    auto report = http::run_load(load);
    if (!wrong.empty()) throw std::runtime_error("有请求没有办成：" + wrong.substr(0, 600));
    return report;
}

fs::path page_of_2_kb(const fs::path& folder) {
    fs::create_directories(folder);
    FILE* file = std::fopen((folder / "static.txt").c_str(), "w");
    std::fputs(std::string(2048, 'x').c_str(), file);
    std::fclose(file);
    return folder;
}

}  // namespace

int bench_http(const BenchOptions& options) {
    const BenchFolder folder{options.data};
    const auto people = prepare_bench(folder.path());
    boost::json::object out;
    double with_commit = 0, without = 0;
    for (const bool commit : {true, false}) {
        Served served{folder.path(), folder.path() / "pages", commit};
        const auto report = run_commands(served, people, options, options.connections);
        (commit ? with_commit : without) = report.per_second;
        out[commit ? "commit" : "no_commit"] = as_json(report);
        if (commit) out["commit_16"] = as_json(run_commands(served, people, options, 16));
    }
    out["connections"] = options.connections;
    out["ratio"] = with_commit / without;
    print_report(out, options.json);
    return done;
}

int bench_read(const BenchOptions& options) {
    const BenchFolder folder{options.data};
    const auto people = prepare_bench(folder.path());
    Served served{folder.path(), page_of_2_kb(folder.path() / "pages"), true};
    const auto cases = open_cases(served, people, 0, 1);
    served.engine().settle_down();
    const auto reader = served.store().reader();
    const auto seen = served.engine().see(*reader, "690102/case/" + cases.front().id);
    const auto code = std::get<domain::Case>(*seen.state).tracking_code;
    const auto fixed = run_reads(served.port(), options, get("/static.txt"));
    const auto guide = run_reads(served.port(), options,
                                 "GET /api/v1/guides/690102-01 HTTP/1.1\r\nHost: "
                                 "bench\r\nAccept-Encoding: br, gzip\r\n\r\n");
    const auto status = run_reads(served.port(), options,
                                  post("/api/v1/tracking", "", R"({"code":")" + code + R"("})"));
    print_report({{"static", as_json(fixed)},
           {"guide", as_json(guide)},
           {"status", as_json(status)},
           {"guide_ratio", guide.per_second / fixed.per_second},
           {"status_ratio", status.per_second / fixed.per_second}},
          options.json);
    return done;
}

}  // namespace banshi
