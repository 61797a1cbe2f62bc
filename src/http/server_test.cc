#include "http/server.h"

#include <gtest/gtest.h>

#include "http/http_test_server.h"

namespace http {
namespace {

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

}  // namespace
}  // namespace http
