#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/sm3.h"
#include "base/source_dir_test.h"
#include "engine/engine.h"
#include "store/testing/fixtures.h"
#include "views/authoring.h"
#include "views/case_rows.h"
#include "views/codec.h"
#include "views/tables.h"

// A small city for engine tests: two real guides with their law and calendar, a clock moved by
// hand, seeded bytes.
namespace engine::testing {

constexpr std::int64_t never_us = 100 * base::day_us;  // a sweep that does not come by itself

class ManualClock final : public base::Clock {
  public:
    explicit ManualClock(base::Instant at) : us_(at.us) {}
    base::Instant now() override { return {us_.load()}; }
    void set(base::Instant at) { us_ = at.us; }
    void move(std::int64_t by) { us_ += by; }

  private:
    std::atomic<std::int64_t> us_;
};

inline base::Instant instant(const char* text) {
    return base::parse_instant(text).value();
}

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return std::move(text).str();
}

inline domain::Actor administrator() {
    domain::Actor actor;
    actor.account = "admin";
    actor.name = "运维";
    actor.roles = {domain::Role::administrator};
    return actor;
}

inline domain::Actor officer(std::string account, std::vector<domain::Role> roles) {
    domain::Actor actor;
    actor.account = account;
    actor.name = std::move(account);
    actor.roles = std::move(roles);
    actor.region = "690102000000";
    actor.agency = "11690102MBDEM012X9";
    actor.hall = "H1";
    return actor;
}

struct WorldOptions {
    std::uint64_t seed = 1;
    std::filesystem::path folder;  // empty: in memory
    std::string vfs;               // for a disk that fails
    int views_version = 1;
    Options engine{.sweep_every_us = never_us};
};

class World {
  public:
    explicit World(WorldOptions options = {})
        : options_(std::move(options)), clock(instant("2026-09-16T10:00")), random(options_.seed) {
        open();
    }
    ~World() { close(); }

    void open() {
        auto schema = views::schema();
        schema.hot.version = schema.behind.version = options_.views_version;
        const auto keys_folder =
            options_.folder.empty() ? options_.folder : options_.folder / "keys";
        store = store::open({.folder = options_.folder, .views = schema, .vfs = options_.vfs});
        keys = std::make_unique<store::KeyStore>(store::KeyStoreOptions{.folder = keys_folder},
                                                 random);
        engine = std::make_unique<Engine>(*store, *keys, clock, random, options_.engine);
    }

    void close() {
        if (engine) engine->stop();
        engine.reset(), keys.reset(), store.reset();
    }

    void start_with_city() {
        engine->start();
        publish_city();
        engine->settle_down();
    }

    void publish_city() {
        using domain::PublicationKind;
        const auto folder = base::source_dir() / "catalog";
        for (const char* name :
             {"calendars/CN-2026-v2.yaml", "calendars/hours/CN.yaml", "calendars/hours/690102.yaml",
              "policies/cn-root.yaml", "policies/cn-licensing.yaml", "policies/690000-2025.yaml",
              "policies/690102-2025.yaml", "guides/690102-01-个体工商户设立登记/guide.yaml",
              "guides/690102-03-食品经营许可（新办）/guide.yaml"})
            publish(file_text(folder / name));
    }

    // Gives what the engine said.
    base::Result<Outcome> publish(const std::string& yaml) {
        const auto thing = views::read_file(yaml, false).value().front();
        if (!thing.problems.empty()) throw std::runtime_error(thing.problems.front().message);
        Request request;
        request.stream =
            "690102/publication/" + std::to_string(static_cast<int>(thing.kind)) + "/" + thing.key;
        request.actor = administrator();
        request.command = domain::Publish{thing.kind, thing.key, thing.content_hash,
                                          thing.body, {},        thing.region};
        return engine->execute(std::move(request));
    }

    domain::Actor citizen() {
        domain::Actor actor;
        actor.person = keys->new_person(engine->now());
        actor.account = "citizen-" + actor.person;
        actor.roles = {domain::Role::applicant};
        return actor;
    }

    // A complete application of this person for 690102-01, or for the licence 690102-03.
    static Request application(const domain::Actor& who, const std::string& key,
                               bool license = false) {
        domain::Submit submit;
        submit.item = license ? "690102-03" : "690102-01";
        if (license)
            submit.situations = {{"category", "retail"}, {"auto", "no_auto"}, {"agent", "self"}};
        else
            submit.situations = {{"form", "person"},
                                 {"place", "own"},
                                 {"trade_name", "unnamed"},
                                 {"pre_approval", "none"},
                                 {"agent", "self"}};
        domain::Party party;
        party.person = who.person;
        party.contact = {who.person, "contact", "open",
                         R"({"name":"林晓禾","id_number":"690102199003120022"})"};
        submit.parties = {party};
        submit.form = {who.person, "form", "open", R"({"premises.address":"春晖路 56 号"})"};
        if (license) submit.materials = {{"M3", {}, false, 1}};
        Request request;
        request.shard = "690102";
        request.actor = who;
        request.command = std::move(submit);
        request.key = key;
        request.key_hash.assign(32, 'a');
        return request;
    }

    Request act(const std::string& stream, const domain::Actor& who, domain::Command command,
                const std::string& key) const {
        Request request;
        request.stream = stream;
        request.actor = who;
        request.command = std::move(command);
        request.key = key;
        request.key_hash.assign(32, 'b');
        return request;
    }

    // A case that has its number.
    std::string open_case(const std::string& key, bool license = false) {
        auto request = application(citizen(), key, license);
        request.await_follow_ups = true;
        return engine->execute(std::move(request)).value().stream;
    }

    // Every line looked at, as the clerk of the agency.
    void check_lines(const std::string& stream) {
        for (const char* line : {"M1", "M2", "M3", "M4"}) {
            domain::CheckMaterial check;
            check.material = line;
            engine->execute(act(stream, clerk, check, stream + line));
        }
    }

    const domain::Case& seen(const std::string& stream) {
        auto reader = store->reader();
        last_seen_ = engine->see(*reader, stream);
        return std::get<domain::Case>(*last_seen_.state);
    }

    std::vector<store::Record> log() {
        engine->settle_down();
        return store->reader()->read_log(0, 1'000'000);
    }

    std::vector<store::Record> of_type(std::string_view type) {
        std::vector<store::Record> some;
        for (auto& record : log())
            if (record.type == type) some.push_back(std::move(record));
        return some;
    }

    // Every row of every view table as text, sorted.
    std::vector<std::string> view_rows() {
        engine->settle_down();
        std::vector<std::string> rows;
        const auto reader = store->reader();
        auto tables = views::schema().hot.tables;
        const auto behind = views::schema().behind.tables;
        tables.insert(tables.end(), behind.begin(), behind.end());
        for (const auto& table : tables) {
            std::vector<std::string> columns;
            reader->query(store::Sql::made("SELECT name FROM pragma_table_info('" + table + "')"),
                          {}, [&](const store::Row& row) { columns.push_back(row.string(0)); });
            std::string list;
            for (const auto& column : columns)
                list += (list.empty() ? "quote(" : "||'|'||quote(") + column + ")";
            reader->query(
                store::Sql::made("SELECT " + list + " FROM " + table), {},
                [&](const store::Row& row) { rows.push_back(table + " " + row.string(0)); });
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }

  private:
    WorldOptions options_;
    Seen last_seen_;

  public:
    ManualClock clock;
    base::SeededRandom random;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<store::KeyStore> keys;
    std::unique_ptr<Engine> engine;
    domain::Actor clerk =
        officer("exam1", {domain::Role::acceptance_officer, domain::Role::examiner});
    domain::Actor chief = officer("market1", {domain::Role::decider});
};

inline std::string code_of(const base::Result<Outcome>& outcome) {
    return outcome ? "" : outcome.refusal().code;
}

}  // namespace engine::testing
