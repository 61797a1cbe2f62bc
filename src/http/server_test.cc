#include "http/server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <future>
#include <mutex>
#include <stdexcept>

#include "http/http_test_server.h"
#include "http/load.h"

namespace http {
namespace {

using namespace std::chrono_literals;
using test::body_of;
using test::Client;
using test::get;
using test::Running;

Response text(std::string body) {
    Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(body);
    return response;
}

void echo(Request request, Reply reply) {
    reply(text(request.method + " " + request.path + " " + request.body));
}

int status_of(const std::string& answer) {
    return answer.size() > 12 ? std::stoi(answer.substr(9, 3)) : 0;
}

bool has(const std::string& answer, std::string_view what) {
    return answer.find(what) != answer.npos;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::size_t resident_kb() {
    std::ifstream in("/proc/self/statm");
    std::size_t total = 0, resident = 0;
    in >> total >> resident;
    return resident * 4;
}

TEST(Server, keeps_the_connection_for_further_requests) {
    Running running({}, echo);
    Client client(running.server.port());
    for (std::string path : {"/a", "/b", "/%E4%BA%8B"}) {
        client.send(get(path));
        std::string answer = client.receive();
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
        EXPECT_EQ(body_of(answer), "GET " + (path == "/%E4%BA%8B" ? "/事" : path) + " ");
    }
}

TEST(Server, adds_the_security_headers_to_every_answer) {
    Running running({}, echo);
    for (std::string request : {get("/"), std::string("BROKEN\r\n\r\n")}) {
        Client client(running.server.port());
        client.send(request);
        std::string answer = client.receive();
        EXPECT_TRUE(has(answer, "\r\nContent-Security-Policy: default-src 'self'; ")) << answer;
        EXPECT_TRUE(has(answer, "frame-ancestors 'none'; form-action 'self'\r\n"));
        EXPECT_TRUE(has(answer, "\r\nX-Content-Type-Options: nosniff\r\n"));
        EXPECT_TRUE(has(answer, "\r\nReferrer-Policy: same-origin\r\n"));
        EXPECT_TRUE(has(answer, "\r\nPermissions-Policy: "));
        EXPECT_TRUE(has(answer, "\r\nCross-Origin-Opener-Policy: same-origin\r\n"));
        EXPECT_TRUE(has(answer, "\r\nDate: ") && has(answer, " GMT\r\n"));
        EXPECT_FALSE(has(answer, "Strict-Transport-Security"));
    }
}

TEST(Server, a_response_may_bring_its_own_content_policy_but_no_line_breaks) {
    Running running({}, [](Request, Reply reply) {
        Response response = text("x");
        response.headers.emplace_back("Content-Security-Policy", "sandbox");
        response.headers.emplace_back("X-Note", "a\r\nSet-Cookie: stolen=1");
        reply(std::move(response));
    });
    Client client(running.server.port());
    client.send(get("/"));
    std::string answer = client.receive();
    EXPECT_TRUE(has(answer, "\r\nContent-Security-Policy: sandbox\r\n")) << answer;
    EXPECT_FALSE(has(answer, "default-src"));
    EXPECT_FALSE(has(answer, "\r\nSet-Cookie"));
}

TEST(Server, answers_pipelined_requests_in_order) {
    Running running({}, echo);
    Client client(running.server.port());
    std::string all;
    for (int i = 0; i < 500; ++i) all += get("/" + std::to_string(i));
    client.send(all);
    for (int i = 0; i < 500; ++i)
        ASSERT_EQ(body_of(client.receive()), "GET /" + std::to_string(i) + " ");
}

TEST(Server, answers_pipelined_requests_in_order_when_replies_come_late_from_other_threads) {
    std::mutex mutex;
    std::vector<std::thread> threads;
    Running running({}, [&](Request request, Reply reply) {
        std::lock_guard lock(mutex);
        auto late = [reply = std::move(reply), path = request.path] {
            std::this_thread::sleep_for(2ms);
            reply(text(path));
            reply(text("a second answer does nothing"));
        };
        threads.emplace_back(std::move(late));
    });
    Client client(running.server.port());
    std::string all;
    for (int i = 0; i < 50; ++i) all += get("/" + std::to_string(i));
    client.send(all);
    for (int i = 0; i < 50; ++i) ASSERT_EQ(body_of(client.receive()), "/" + std::to_string(i));
    running.stop();
    for (auto& thread : threads) thread.join();
}

TEST(Server, speaks_to_old_clients_and_closes_when_asked) {
    Running running({}, echo);
    Client old(running.server.port());
    old.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_TRUE(has(old.receive_all(), "Connection: close"));
    Client keeping(running.server.port());
    keeping.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_TRUE(has(keeping.receive(), "Connection: keep-alive"));
    Client closing(running.server.port());
    closing.send(get("/", "Connection: close\r\n"));
    EXPECT_EQ(body_of(closing.receive_all()), "GET / ");
}

TEST(Server, head_has_the_length_and_no_body) {
    Running running({}, echo);
    Client client(running.server.port());
    client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/b"));
    std::string answer = client.receive(true);
    EXPECT_TRUE(has(answer, "Content-Length: 8\r\n"));
    EXPECT_EQ(body_of(answer), "");
    EXPECT_EQ(body_of(client.receive()), "GET /b ");
}

TEST(Server, sends_no_body_and_no_length_with_204_and_304) {
    Running running({}, [](Request request, Reply reply) {
        Response response = text("never seen");
        response.status = request.path == "/204" ? 204 : 304;
        reply(std::move(response));
    });
    Client client(running.server.port());
    client.send(get("/204") + get("/304"));
    for (std::string expected : {"HTTP/1.1 204 No Content\r\n", "HTTP/1.1 304 Not Modified\r\n"}) {
        std::string answer = client.receive();
        EXPECT_TRUE(answer.starts_with(expected)) << answer;
        EXPECT_FALSE(has(answer, "Content-Length"));
    }
}

TEST(Server, reads_chunked_bodies_even_byte_by_byte) {
    Running running({}, echo);
    Client client(running.server.port());
    std::string request =
        "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX-Trailer: t\r\n\r\n";
    for (char c : request) client.send({&c, 1});
    EXPECT_EQ(body_of(client.receive()), "POST /c abcde");
    for (char c : std::string("POST /e HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        client.send({&c, 1});
    EXPECT_EQ(body_of(client.receive()), "POST /e ");
}

TEST(Server, refuses_what_is_malformed_with_400_and_closes) {
    Running running({}, echo);
    for (std::string request : {
             "nonsense\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/2.7\r\nHost: a\r\n\r\n",
             "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET /a?b=%f HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n"}) {
        Client client(running.server.port());
        client.send(request);
        std::string answer = client.receive_all();
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 400 Bad Request\r\n")) << request << answer;
        EXPECT_TRUE(has(answer, "application/problem+json")) << request;
        EXPECT_TRUE(has(answer, "Connection: close")) << request;
    }
}

TEST(Server, refuses_a_chunk_line_without_end) {
    Running running({}, echo);
    Client client(running.server.port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;x=");
    client.send(std::string(300'000, 'x'));
    EXPECT_EQ(status_of(client.receive_all()), 400);
}

TEST(Server, refuses_a_header_above_the_limit_with_431) {
    Running running({}, echo);
    Client client(running.server.port());
    client.send(get("/", "X-Fill: " + std::string(20'000, 'x') + "\r\n"));
    EXPECT_EQ(status_of(client.receive_all()), 431);
    Client long_target(running.server.port());
    long_target.send(get("/" + std::string(20'000, 'x')));
    EXPECT_EQ(status_of(long_target.receive_all()), 431);
    Client fitting(running.server.port());
    fitting.send(get("/", "X-Fill: " + std::string(12'000, 'x') + "\r\n"));
    EXPECT_EQ(status_of(fitting.receive()), 200);
}

Options uploads_to(std::string path) {
    Options options;
    options.limits.body = [path = std::move(path)](std::string_view method, std::string_view at) {
        return method == "POST" && at == path ? std::size_t{2'000'000} : std::size_t{1'000};
    };
    options.edge = [](int status, std::string_view code) {
        Response response = plain_problem(status, code);
        response.body = "请求被拒绝：" + std::string(code);
        return response;
    };
    return options;
}

TEST(Server, the_body_limit_goes_by_method_and_path) {
    Running running(uploads_to("/files"), echo);
    auto post = [](std::string path, std::size_t size) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) +
               "\r\n\r\n" + std::string(size, 'x');
    };
    Client client(running.server.port());
    client.send(post("/other", 1'000));
    EXPECT_EQ(status_of(client.receive()), 200);
    client.send(post("/files", 1'500'000));
    EXPECT_EQ(body_of(client.receive()).size(), 12 + 1'500'000);
    client.send(post("/other", 1'001));
    std::string answer = client.receive_all();
    EXPECT_EQ(status_of(answer), 413);
    EXPECT_EQ(body_of(answer), "请求被拒绝：body_too_large");
}

TEST(Server, refuses_200_megabytes_at_once_and_the_sender_reads_the_answer) {
    Running running(uploads_to("/files"), echo);
    std::size_t before = resident_kb();
    auto begin = std::chrono::steady_clock::now();
    Client client(running.server.port());
    client.send("POST /files HTTP/1.1\r\nHost: a\r\nContent-Length: 200000000\r\n\r\n");
    EXPECT_EQ(status_of(client.receive()), 413);
    EXPECT_LT(seconds_since(begin), 0.5);
    std::string piece(1'000'000, 'x');
    Client blind(running.server.port());
    blind.send("POST /files HTTP/1.1\r\nHost: a\r\nContent-Length: 200000000\r\n\r\n");
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(blind.send(piece)) << i;
    EXPECT_EQ(status_of(blind.receive()), 413);
    EXPECT_LT(resident_kb(), before + 8'000);
}

TEST(Server, refuses_30_megabytes_sent_in_chunks) {
    Running running(uploads_to("/files"), echo);
    std::size_t before = resident_kb();
    Client client(running.server.port());
    client.send("POST /files HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    std::string chunk = "186a0\r\n" + std::string(100'000, 'x') + "\r\n";
    for (int i = 0; i < 300; ++i) ASSERT_TRUE(client.send(chunk)) << i;
    EXPECT_EQ(status_of(client.receive()), 413);
    EXPECT_LT(resident_kb(), before + 8'000);
}

TEST(Server, checks_the_limit_before_it_says_100_continue) {
    Running running(uploads_to("/files"), echo);
    Client client(running.server.port());
    std::string expect = "Expect: 100-continue\r\nContent-Length: ";
    client.send("POST /files HTTP/1.1\r\nHost: a\r\n" + expect + "3\r\n\r\n");
    EXPECT_EQ(client.receive_some(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("abc");
    EXPECT_EQ(body_of(client.receive()), "POST /files abc");
    client.send("POST /files HTTP/1.1\r\nHost: a\r\n" + expect + "3000000\r\n\r\n");
    EXPECT_EQ(status_of(client.receive()), 413);
    Client other(running.server.port());
    other.send(get("/", "Expect: the-impossible\r\n"));
    EXPECT_EQ(status_of(other.receive()), 417);
}

TEST(Server, all_bodies_together_are_bounded) {
    Options options = uploads_to("/files");
    options.limits.bodies = 1'500'000;
    Running running(std::move(options), echo);
    std::string head = "POST /files HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n";
    Client first(running.server.port());
    first.send(head + std::string(900'000, 'x'));
    std::this_thread::sleep_for(100ms);
    Client second(running.server.port());
    second.send(head + std::string(900'000, 'x'));
    EXPECT_EQ(status_of(second.receive()), 503);
    first.send(std::string(100'000, 'x'));
    EXPECT_EQ(status_of(first.receive()), 200);
}

Options quick() {
    Options options;
    options.limits.header_time = 300ms;
    options.limits.idle_time = 300ms;
    options.limits.body_time = 300ms;
    options.limits.body_step = 100;
    options.limits.write_time = 300ms;
    options.limits.drain_time = 300ms;
    return options;
}

TEST(Server, gives_up_slow_headers_with_408) {
    Running running(quick(), echo);
    auto begin = std::chrono::steady_clock::now();
    Client client(running.server.port());
    std::string answer;
    client.send("GET / HTTP/1.1\r\nHost: a\r\n");
    for (int i = 0; i < 20 && answer.empty(); ++i) {
        std::this_thread::sleep_for(50ms);
        if (!client.send("X-More: x\r\n")) break;
        if (seconds_since(begin) > 0.6) answer = client.receive();
    }
    EXPECT_EQ(status_of(answer), 408);
    EXPECT_LT(seconds_since(begin), 1.2);
}

TEST(Server, gives_up_bodies_that_trickle_but_not_steady_ones) {
    Running running(quick(), echo);
    std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n";
    Client steady(running.server.port());
    Client trickling(running.server.port());
    steady.send(head);
    trickling.send(head);
    for (int i = 0; i < 10; ++i) {
        steady.send(std::string(100, 'x'));
        trickling.send("x");
        std::this_thread::sleep_for(80ms);
    }
    EXPECT_EQ(status_of(steady.receive()), 200);
    EXPECT_EQ(status_of(trickling.receive()), 408);
}

TEST(Server, closes_idle_connections_silently) {
    Running running(quick(), echo);
    auto begin = std::chrono::steady_clock::now();
    Client never_spoke(running.server.port());
    Client spoke(running.server.port());
    spoke.send(get("/"));
    EXPECT_EQ(status_of(spoke.receive()), 200);
    EXPECT_EQ(spoke.receive_all(), "");
    EXPECT_EQ(never_spoke.receive_all(), "");
    EXPECT_GT(seconds_since(begin), 0.2);
    EXPECT_LT(seconds_since(begin), 1.0);
}

TEST(Server, gives_up_readers_that_take_nothing) {
    auto body = std::make_shared<const std::string>(std::string(30'000'000, 'x'));
    Running running(quick(), [body](Request, Reply reply) {
        Response response;
        response.shared_body = body;
        reply(std::move(response));
    });
    Client client(running.server.port());
    client.send(get("/"));
    for (int i = 0; i < 100 && running.server.connections() == 0; ++i)
        std::this_thread::sleep_for(5ms);
    for (int i = 0; i < 150 && running.server.connections() > 0; ++i)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(running.server.connections(), 0u);
    EXPECT_LT(client.receive_all().size(), body->size());
}

TEST(Server, sends_large_bodies_whole) {
    std::string big;
    for (int i = 0; i < 500'000; ++i) big += std::to_string(i);
    Running running({}, [&](Request, Reply reply) { reply(text(big)); });
    Client client(running.server.port());
    client.send(get("/") + get("/"));
    EXPECT_EQ(body_of(client.receive()), big);
    EXPECT_EQ(body_of(client.receive()), big);
}

TEST(Server, turns_connections_away_above_the_limit) {
    Options options;
    options.limits.connections = 2;
    Running running(std::move(options), echo);
    Client first(running.server.port()), second(running.server.port());
    for (Client* client : {&first, &second}) {
        client->send(get("/"));
        EXPECT_EQ(status_of(client->receive()), 200);
    }
    Client third(running.server.port());
    EXPECT_EQ(status_of(third.receive_all()), 503);
    first.send(get("/"));
    EXPECT_EQ(status_of(first.receive()), 200);
}

TEST(Server, a_handler_that_throws_or_forgets_to_reply_gives_500) {
    Running running({}, [](Request request, Reply) {
        if (request.path == "/throw") throw std::runtime_error("a test throws");
    });
    Client client(running.server.port());
    client.send(get("/throw") + get("/forget"));
    EXPECT_EQ(status_of(client.receive()), 500);
    EXPECT_EQ(status_of(client.receive()), 500);
}

TEST(Server, stops_after_the_requests_in_flight) {
    std::promise<Reply> held;
    Running running({}, [&](Request, Reply reply) { held.set_value(std::move(reply)); });
    Client working(running.server.port()), idle(running.server.port());
    working.send(get("/"));
    Reply reply = held.get_future().get();
    auto stopped = std::async(std::launch::async, [&] { running.stop(); });
    EXPECT_EQ(idle.receive_all(), "");
    EXPECT_EQ(stopped.wait_for(100ms), std::future_status::timeout);
    reply(text("done"));
    std::string answer = working.receive_all();
    EXPECT_EQ(body_of(answer), "done");
    EXPECT_TRUE(has(answer, "Connection: close"));
    EXPECT_EQ(stopped.wait_for(2s), std::future_status::ready);
    EXPECT_FALSE(Client(running.server.port()).connected());
}

TEST(Server, a_stop_cuts_off_what_does_not_end_within_the_grace) {
    Options options;
    options.limits.grace = 200ms;
    std::promise<Reply> held;
    Running running(std::move(options), [&](Request, Reply reply) { held.set_value(reply); });
    Client client(running.server.port());
    client.send(get("/"));
    Reply reply = held.get_future().get();
    auto begin = std::chrono::steady_clock::now();
    running.stop();
    EXPECT_LT(seconds_since(begin), 1.0);
    EXPECT_EQ(client.receive_all(), "");
    reply(text("too late, and harmless"));
}

TEST(Server, several_threads_answer_a_load_without_an_error) {
    Options options;
    options.threads = 2;
    Running running(std::move(options), echo);
    Load load;
    load.port = running.server.port();
    load.connections = 16;
    load.requests = 3'000;
    load.duration = 5s;
    load.request = [](int, std::uint64_t n) { return get("/" + std::to_string(n)); };
    auto report = run_load(load);
    EXPECT_EQ(report.errors, 0u);
    EXPECT_EQ(report.statuses[200], 3'000u);
    EXPECT_GE(report.p99_us, report.p50_us);
}

TEST(Server, refuses_to_start_on_an_address_in_use) {
    Running running({}, echo);
    Options options;
    options.port = running.server.port();
    EXPECT_THROW(Server(std::move(options), echo), std::runtime_error);
}

}  // namespace
}  // namespace http
