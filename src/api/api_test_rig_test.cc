#include "api/api_test_rig.h"

#include <fstream>

#include "base/source_dir_test.h"
#include "domain/facts.h"
#include "shape/json.h"
#include "shape/yaml.h"
#include "views/authoring.h"
#include "views/tables.h"

namespace api::testing {
namespace {

const std::string catalog = (base::source_dir() / "catalog/").string();

std::string read_text(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// argon2id as weak as it goes: the tests log in a hundred times.
const identity::PasswordCost weak{1, 8192};

const std::string& weak_hash() {
    static const auto hash = identity::hash_password("secret", weak);
    return hash;
}

domain::Actor officer_from(const json::object& staff) {
    json::object object;
    for (const auto* name : {"name", "roles", "region", "agency", "hall", "delegations"})
        if (const auto* value = staff.if_contains(name)) object[name] = *value;
    if (!object.contains("agency")) object["agency"] = "";
    if (auto* delegations = object.if_contains("delegations"))
        for (auto& each : delegations->as_array()) each.as_object().erase("scope");
    object["account"] = staff.at("login");
    return shape::from_value<domain::Actor>(object, shape::Reading::authored).value();
}

std::shared_ptr<spdlog::logger> capture(std::ostringstream& log) {
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(log);
    auto logger = std::make_shared<spdlog::logger>("test", sink);
    logger->set_level(spdlog::level::trace);
    return logger;
}

}  // namespace

std::string pdf(const std::string& text) {
    return "%PDF-1.4\n" + text + "\n%%EOF\n";
}

std::string Answer::text_at(std::string_view name) const {
    const auto all = body();
    const auto* found = all.is_object() ? all.as_object().if_contains(name) : nullptr;
    return found && found->is_string() ? std::string(found->as_string()) : "";
}

// ----------------------------------------------------------------------------------------------
// browser

Answer Browser::send(std::string method, const std::string& target, std::string body,
                     std::map<std::string, std::string> headers) {
    http::Request request;
    request.method = std::move(method);
    request.target = target;
    request.path = target.substr(0, target.find('?'));
    request.remote = remote;
    for (auto at = target.find('?'); at != target.npos; at = target.find('&', at + 1)) {
        const auto pair = target.substr(at + 1, target.find('&', at + 1) - at - 1);
        const auto equal = pair.find('=');
        request.parameters.emplace_back(pair.substr(0, equal),
                                        equal == pair.npos ? "" : pair.substr(equal + 1));
    }
    if (!cookie.empty()) request.headers.add("Cookie", "banshi_session=" + cookie);
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    request.body = std::move(body);
    std::promise<http::Response> promise;
    auto future = promise.get_future();
    handler_(std::move(request),
             [&](http::Response response) { promise.set_value(std::move(response)); });
    const auto response = future.get();
    Answer answer{response.status,
                  std::string(response.content()),
                  {},
                  response.content_type,
                  response.events};
    for (const auto& [name, value] : response.headers) answer.headers[name] = value;
    if (const auto set = answer.headers.find("Set-Cookie"); set != answer.headers.end())
        cookie = set->second.substr(15, set->second.find(';') - 15);
    return answer;
}

std::map<std::string, std::string> Browser::write_headers() {
    return {{"Content-Type", "application/json"},
            {"X-CSRF-Token", csrf},
            {"Idempotency-Key", "key-" + std::to_string(++keys_) + "-" + csrf.substr(0, 8)}};
}

Answer Browser::post(const std::string& target, const json::value& body,
                     std::map<std::string, std::string> headers) {
    auto all = write_headers();
    for (auto& [name, value] : headers) all[name] = value;
    return send("POST", target, json::serialize(body), all);
}

Answer Browser::put(const std::string& target, const json::value& body) {
    return send("PUT", target, json::serialize(body), write_headers());
}

Answer Browser::upload(const std::string& bytes, const std::string& name) {
    auto headers = write_headers();
    headers["Content-Type"] = "application/octet-stream";
    headers["X-File-Name"] = name;
    return send("POST", "/api/v1/files", bytes, headers);
}

Answer Browser::act(const std::string& id, const std::string& act, const json::value& body) {
    const auto version = get("/api/v1/cases/" + id).headers["ETag"];
    return post("/api/v1/cases/" + id + "/acts/" + act, body,
                {{"If-Match", version.empty() ? "\"1\"" : version}});
}

bool Browser::log_in(const std::string& login, const std::string& password) {
    const auto answer =
        post("/api/v1/session", json::object{{"login", login}, {"password", password}});
    if (answer.status != 200) return false;
    csrf = answer.text_at("csrf");
    return true;
}

// --------------------------------------------------------------------------------------------------
// rig

Rig::Rig() {
    before_ = spdlog::default_logger();
    spdlog::set_default_logger(capture(log));
    store = store::open({.folder = {}, .views = views::schema()});
    keys = std::make_unique<store::KeyStore>(store::KeyStoreOptions{}, random);
    store->writer().before_commit([this] { keys->flush(); });
    files = std::make_unique<store::FileStore>(folder.path() / "files", *keys, random);
    identity::Options options;
    options.cost = weak;
    identity = std::make_unique<identity::Identity>(options, *keys, clock, random);
    engine = std::make_unique<engine::Engine>(*store, *keys, clock, random,
                                              engine::Options{.test_clock = true});
    engine->start();
    for (const auto* path :
         {"regions.yaml", "agencies.yaml", "halls.yaml", "calendars/CN-2025.yaml",
          "calendars/CN-2026-v2.yaml", "calendars/hours/CN.yaml", "calendars/hours/690102.yaml",
          "policies/cn-root.yaml", "policies/cn-licensing.yaml", "policies/690000-2025.yaml",
          "policies/690102-2025.yaml", "guides/690102-01-个体工商户设立登记/guide.yaml",
          "guides/690102-03-食品经营许可（新办）/guide.yaml"})
        publish(catalog_text(path));
    add_officers();
    add_citizen("p01", "林晓禾", "690102199003120022");
    add_citizen("p03", "周敏", "690102198509170241");
    api = std::make_unique<Api>(
        Parts{*engine,
              *store,
              *keys,
              *files,
              *identity,
              clock,
              {.test_clock = true, .region = "690102000000", .version = "test"}});
}

Rig::~Rig() {
    api->stop();
    engine->stop();
    api.reset();
    engine.reset();
    spdlog::set_default_logger(before_);
}

std::string Rig::catalog_text(const std::string& path) {
    return read_text(catalog + path);
}

void Rig::publish(const std::string& yaml) {
    auto things = views::read_file(yaml, false);
    if (!things) throw std::runtime_error(things.refusal().message);
    for (const auto& thing : *things) {
        engine::Request request;
        request.shard = thing.region.size() >= 6 ? thing.region.substr(0, 6) : "000000";
        request.stream = request.shard + "/publication/" +
                         std::to_string(static_cast<int>(thing.kind)) + "/" + thing.key;
        request.actor.account = "import";
        request.actor.roles = {domain::Role::administrator};
        request.command = domain::Publish{thing.kind, thing.key,      thing.content_hash,
                                          thing.body, thing.problems, thing.region};
        const auto done = engine->execute(std::move(request));
        if (!done) throw std::runtime_error(thing.key + ": " + done.refusal().message);
    }
}

void Rig::add_officers() {
    const auto staff = shape::yaml_to_json(read_text(catalog + "demo/staff.yaml")).value();
    for (const auto& each : staff.as_array()) {
        const auto actor = officer_from(each.as_object());
        const auto person = keys->new_person(clock.now());
        keys->flush();
        const identity::Account account{actor.account, actor.account, actor.name,
                                        person,        true,          shape::to_json(actor)};
        if (!identity->put_account_hashed(account, weak_hash()))
            throw std::runtime_error("no account");
    }
}

void Rig::add_citizen(const std::string& login, const std::string& name,
                      const std::string& id_number) {
    domain::Actor actor;
    actor.account = base::new_id(clock.now(), random);
    actor.roles = {domain::Role::applicant};
    actor.person = keys->person_of("id_number", id_number, clock.now());
    keys->flush();
    const auto profile = json::serialize(json::object{{"name", name},
                                                      {"id_type", "id_card"},
                                                      {"id_number", id_number},
                                                      {"phone", "16900000011"}});
    const identity::Account account{actor.account, login, "",
                                    actor.person,  false, shape::to_json(actor)};
    if (!identity->put_account_hashed(account, weak_hash(), profile))
        throw std::runtime_error("no account");
}

Browser Rig::logged_in(const std::string& login) {
    auto one = browser();
    EXPECT_TRUE(one.log_in(login)) << login;
    return one;
}

json::object Rig::submission(const std::string& channel) const {
    const json::object situations{{"form", "person"},
                                  {"place", "platform"},
                                  {"trade_name", "unnamed"},
                                  {"pre_approval", "none"},
                                  {"agent", "self"}};
    const json::object answers{{"applicant.name", "林晓禾"},
                               {"applicant.id_number", "690102199003120022"},
                               {"applicant.phone", "16900000011"},
                               {"entity.scope", json::array{json::object{{"entry", "理发服务"}}}},
                               {"premises.address", "春晖路 56 号"},
                               {"service.delivery", "electronic"},
                               {"service.e_service_consent", true}};
    return {{"item", item},       {"situations", situations},
            {"answers", answers}, {"materials", json::array{}},
            {"insist", true},     {"consent", "electronic"},
            {"channel", channel}};
}

std::string Rig::submitted_case(Browser& citizen) {
    const auto answer = citizen.post("/api/v1/cases", submission());
    EXPECT_EQ(answer.status, 201) << answer.text;
    settle();
    return answer.text_at("id");
}

}  // namespace api::testing
