#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "engine/engine.h"
#include "http/message.h"
#include "identity/identity.h"
#include "office/document.h"
#include "store/files.h"
#include "store/keys.h"
#include "store/store.h"
#include "store/verify.h"

// The HTTP API: one route table that is router, OpenAPI document and access list at once.
namespace api {

struct DemoAccount {
    std::string login;
    std::string name;
    std::string role_text;
    std::string password;
};

struct Options {
    bool demo = false;
    bool test_clock = false;
    std::string region;                      // 12 digits: whose portal this is
    std::string version;                     // of the program
    std::vector<DemoAccount> demo_accounts;  // shown by GET /session with `demo`
    std::size_t workers = 2;                 // threads for what may block
    // Makes answers that are kept smaller for those who take brotli; empty: they are sent as they
    // are.
    std::function<std::string(std::string_view)> brotli = {};
    std::size_t cache_bytes = std::size_t{32} << 20;  // of composed guide pages, and of papers
    std::filesystem::path search_folder = {};  // of the search index; empty: a temporary one
    // Makes a PDF; empty: in this process.
    std::function<std::string(const office::Document&)> print = {};
};

// All outlive the Api.
struct Parts {
    engine::Engine& engine;
    store::Store& store;
    store::KeyStore& keys;
    store::FileStore& files;
    identity::Identity& identity;
    base::Clock& clock;  // the system's
    Options options;
};

struct Context;

class Api {
  public:
    explicit Api(Parts parts);  // hangs itself on engine.on_commit
    ~Api();                     // after the HTTP server and before the engine

    // For every path that begins with /api/ or /guides/, and /healthz, /readyz, /metrics. Any thread.
    http::Handler handler();
    void stop();  // ends event streams and waits for what is under way; call before engine.stop()

    static std::string openapi();  // JSON text
    // What the server answers itself: see http::EdgeReply.
    static http::Response edge_problem(int status, std::string_view code);
    // The largest body a route takes; the server's own default for all others.
    static std::size_t body_limit(std::string_view method, std::string_view path);

    // Walks the whole log (seconds at a million rows) and keeps the answer for GET /verify.
    // `each_chunk` is called after every 2,000 rows; what it throws, but no std::runtime_error,
    // ends the walk without an answer.
    void verify_now(const store::Progress& each_chunk = {});

  private:
    std::unique_ptr<Context> context_;
};

}  // namespace api
