#pragma once

#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <boost/json.hpp>
#include <future>
#include <sstream>

#include "api/api.h"
#include "store/testing/fixtures.h"

// The API on real parts, in memory: log, engine, identity, keys; files in a folder that goes with the test.
namespace api::testing {

namespace json = boost::json;

// A system clock that stands where the test puts it.
class StillClock final : public base::Clock {
  public:
    base::Instant now() override { return {at.load()}; }
    std::atomic<std::int64_t> at{base::parse_instant("2026-09-16T10:00")->us};
};

struct Answer {
    int status = 0;
    std::string text;
    std::map<std::string, std::string> headers;
    std::string content_type;
    std::shared_ptr<http::EventStream> events;

    json::value body() const { return text.empty() ? json::value() : json::parse(text); }
    std::string code() const { return text_at("code"); }
    std::string text_at(std::string_view name) const;
};

// One browser: keeps the cookie and the CSRF token.
class Browser {
  public:
    explicit Browser(http::Handler handler) : handler_(std::move(handler)) {}

    Answer send(std::string method, const std::string& target, std::string body = "",
                std::map<std::string, std::string> headers = {});
    Answer get(const std::string& target, std::map<std::string, std::string> headers = {}) {
        return send("GET", target, "", std::move(headers));
    }
    // JSON with key and CSRF token, as the client sends it.
    Answer post(const std::string& target, const json::value& body = json::object{},
                std::map<std::string, std::string> headers = {});
    Answer put(const std::string& target, const json::value& body);
    Answer upload(const std::string& bytes, const std::string& name = "a.pdf");
    Answer act(const std::string& id, const std::string& act, const json::value& body = json::object{});
    bool log_in(const std::string& login, const std::string& password = "secret");

    std::string cookie, csrf, remote = "10.0.0.1";

  private:
    std::map<std::string, std::string> write_headers();
    http::Handler handler_;
    int keys_ = 0;
};

// The demo city's rules with two services, a citizen or two, and officers of every role.
class Rig {
  public:
    Rig();
    ~Rig();

    Browser browser() { return Browser(api->handler()); }
    Browser logged_in(const std::string& login);
    void settle() { engine->settle_down(); }
    json::object submission(const std::string& channel = "online") const;  // complete, of the fixed item
    std::string submitted_case(Browser& citizen);                          // its id
    static std::string catalog_text(const std::string& path);  // of a shipped file
    void publish(const std::string& yaml);

    static constexpr const char* item = "690102-01";

    StillClock clock;
    base::SystemRandom random;
    store::testing::TempFolder folder;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<store::KeyStore> keys;
    std::unique_ptr<store::FileStore> files;
    std::unique_ptr<identity::Identity> identity;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<Api> api;
    std::ostringstream log;

  private:
    void add_officers();
    void add_citizen(const std::string& login, const std::string& name, const std::string& id_number);
    std::shared_ptr<spdlog::logger> before_;
};

std::string pdf(const std::string& text = "a");

}  // namespace api::testing
