#include "http/events.h"

#include <gtest/gtest.h>

#include <future>

#include "http/http_test_server.h"

namespace http {
namespace {

using namespace std::chrono_literals;
using test::Client;
using test::get;
using test::Running;

TEST(Events, are_composed_line_by_line) {
    EXPECT_EQ(to_text({"7", "case", "a\nb\r\nc\rd"}),
              "id: 7\nevent: case\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
    EXPECT_EQ(to_text({"", "", ""}), "data: \n\n");
    EXPECT_EQ(to_text({"1\n2", "a\r\nb", "x"}), "id: 12\nevent: ab\ndata: x\n\n");
}

TEST(Events, a_full_queue_drops_the_reader) {
    EventStream stream(2);
    EXPECT_TRUE(stream.send({"1", "", "a"}));
    EXPECT_TRUE(stream.send({"2", "", "b"}));
    EXPECT_FALSE(stream.send({"3", "", "c"}));
    EXPECT_TRUE(stream.dropped());
    EXPECT_EQ(stream.take(), std::nullopt);
    EventStream small(100, 40);
    EXPECT_TRUE(small.send({"", "", "0123456789"}));
    EXPECT_FALSE(small.send({"", "", "0123456789012345678901234567890"}));
}

TEST(Events, what_is_queued_is_still_sent_after_close) {
    EventStream stream;
    stream.send({"1", "", "a"});
    stream.close();
    EXPECT_FALSE(stream.send({"2", "", "b"}));
    EXPECT_EQ(stream.take(), "id: 1\ndata: a\n\n");
    EXPECT_EQ(stream.take(), std::nullopt);
}

struct Source {
    std::promise<std::string> last_id;
    std::shared_ptr<EventStream> stream = std::make_shared<EventStream>();

    Handler handler() {
        return [this](Request request, Reply reply) {
            last_id.set_value(std::string(request.header("last-event-id")));
            Response response;
            response.events = stream;
            reply(std::move(response));
        };
    }
};

std::string receive_until(Client& client, std::string_view what) {
    std::string all;
    while (all.find(what) == all.npos) {
        std::string some = client.receive_some();
        if (some.empty()) break;
        all += some;
    }
    return all;
}

TEST(Events, reach_the_client_from_other_threads) {
    Source source;
    Running running({}, source.handler());
    Client client(running.server.port());
    client.send(get("/events", "Last-Event-ID: 41\r\n"));
    EXPECT_EQ(source.last_id.get_future().get(), "41");
    std::jthread sender([&] {
        for (int i = 42; i < 142; ++i) source.stream->send({std::to_string(i), "case", "x"});
    });
    std::string all = receive_until(client, "id: 141\n");
    EXPECT_NE(all.find("Content-Type: text/event-stream\r\n"), all.npos);
    EXPECT_EQ(all.find("Content-Length"), all.npos);
    for (int i = 42; i < 142; ++i)
        EXPECT_NE(all.find("id: " + std::to_string(i) + "\nevent: case\ndata: x\n\n"), all.npos);
}

TEST(Events, a_heartbeat_keeps_the_quiet_stream_alive) {
    Options options;
    options.limits.heartbeat = 50ms;
    Source source;
    Running running(std::move(options), source.handler());
    Client client(running.server.port());
    client.send(get("/events"));
    std::string all = receive_until(client, ":\n\n:\n\n");
    EXPECT_NE(all.find("\r\n\r\n:\n\n"), all.npos);
}

TEST(Events, a_slow_reader_is_dropped_and_told_nothing_more) {
    Source source;
    Running running({}, source.handler());
    Client client(running.server.port(), 4096);
    client.send(get("/events"));
    source.last_id.get_future().wait();
    std::string big(20'000, 'x');
    bool open = true;
    for (int i = 0; i < 2'000 && open; ++i) {
        open = source.stream->send({"", "", big});
        if (i % 8 == 0) std::this_thread::sleep_for(1ms);
    }
    EXPECT_FALSE(open);
    for (int i = 0; i < 200 && running.server.connections() > 0; ++i)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(running.server.connections(), 0u);
}

TEST(Events, a_stop_ends_the_streams) {
    Source source;
    Running running({}, source.handler());
    Client client(running.server.port());
    client.send(get("/events"));
    source.last_id.get_future().wait();
    source.stream->send({"1", "", "last"});
    receive_until(client, "data: last\n\n");
    auto begin = std::chrono::steady_clock::now();
    running.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
    EXPECT_EQ(client.receive_all(), "");
    EXPECT_FALSE(source.stream->send({"2", "", "nobody"}));
}

TEST(Events, nothing_is_sent_to_a_client_that_left) {
    Options options;
    options.limits.heartbeat = 30ms;
    Source source;
    Running running(std::move(options), source.handler());
    {
        Client client(running.server.port());
        client.send(get("/events"));
        source.last_id.get_future().wait();
    }
    for (int i = 0; i < 200 && !source.stream->closed(); ++i) std::this_thread::sleep_for(10ms);
    EXPECT_TRUE(source.stream->closed());
}

}  // namespace
}  // namespace http
