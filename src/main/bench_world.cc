#include "main/bench_world.h"

#include <unistd.h>

#include <array>

#include "base/sm3.h"
#include "main/files.h"
#include "main/importing.h"
#include "views/tables.h"

namespace banshi {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view item = "690102-01", shard = "690102";
constexpr std::array<std::string_view, 3> lines{"M1", "M2", "M3"};
constexpr int persons = 64;

domain::Box box(const std::string& person, std::string slot, std::string content) {
    return {person, std::move(slot), "open", std::move(content)};
}

domain::Submit receive(const std::string& person) {
    domain::Submit submit;
    submit.item = item;
    submit.channel = domain::Channel::counter;
    submit.situations = {{"form", "person"},
                         {"place", "rent"},
                         {"trade_name", "named"},
                         {"pre_approval", "none"},
                         {"agent", "self"}};
    domain::Party party;
    party.person = person;
    party.contact = box(
        person, "contact",
        R"({"name":"林晓禾","id_type":"id_card","id_number":"690102199003120022","phone":"16900000011"})");
    party.id_checked = true;
    submit.parties = {party};
    submit.form = box(
        person, "form",
        R"({"answers":{"applicant.name":"林晓禾","entity.name":"禾香小馆","premises.address":"青禾区春晖路 100 号"}})");
    submit.insist = true;
    for (const auto line : lines) submit.materials.push_back({std::string{line}, {}, false, 1});
    return submit;
}

domain::Examine examine() {
    domain::Examine command{{}, "符合条件", domain::DecisionResult::registered};
    for (const auto condition : {"C1", "C2", "C3", "C4", "C5"})
        command.conditions.push_back({condition, domain::ConditionAnswer::yes, ""});
    command.conditions.push_back({"C6", domain::ConditionAnswer::no, ""});
    return command;
}

}  // namespace

domain::Actor bench_officer() {
    domain::Actor actor;
    actor.account = "bench";
    actor.name = "测";
    actor.roles = {domain::Role::counter_clerk, domain::Role::acceptance_officer,
                   domain::Role::examiner, domain::Role::reviewer, domain::Role::decider};
    actor.region = "690102000000";
    actor.agency = "11690102MBDEM012X9";
    actor.hall = "H1";
    return actor;
}

BenchFolder::BenchFolder(fs::path given) : path_(std::move(given)), temporary_(path_.empty()) {
    if (temporary_)
        path_ = fs::temp_directory_path() / ("banshi-bench-" + std::to_string(getpid()));
    fs::create_directories(path_);
}

BenchFolder::~BenchFolder() {
    std::error_code ignored;
    if (temporary_) fs::remove_all(path_, ignored);
}

std::vector<std::string> prepare_bench(const fs::path& folder) {
    base::SystemClock clock;
    base::SystemRandom random;
    const auto store = store::open({.folder = folder, .views = views::schema()});
    store::KeyStore keys{{.folder = folder / "keys"}, random};
    std::vector<std::string> people;
    for (int i = 0; i < persons; ++i)
        people.push_back(keys.person_of("bench", std::to_string(i), clock.now()));
    keys.flush();
    engine::Engine engine{
        *store, keys, clock, random, {.test_clock = store->reader()->mark("test_clock") != 0}};
    engine.start();
    if (engine.library()->guides().empty())
        import_files(engine, catalog_files({catalog_folder()}), OnBadRows::keep_the_good);
    engine.settle_down();
    engine.stop();
    return people;
}

CaseLife::CaseLife(std::string person, std::string key, bool short_life)
    : person_(std::move(person)), key_(std::move(key)), short_life_(short_life) {}

int CaseLife::steps() const {
    return short_life_ ? 2 : static_cast<int>(lines.size()) + 5;
}

domain::Command CaseLife::command() const {
    if (step_ == 0) return receive(person_);
    if (short_life_) return domain::WithdrawApplication{"不办了"};
    const auto checks = static_cast<int>(lines.size());
    if (step_ <= checks)
        return domain::CheckMaterial{std::string{lines[static_cast<std::size_t>(step_ - 1)]}};
    switch (step_ - checks) {
        case 1:
            return domain::Accept{};
        case 2:
            return examine();
        case 3:
            return domain::Propose{};
        default:
            return domain::Decide{domain::DecisionResult::registered, "", ""};
    }
}

engine::Request CaseLife::next(const std::string& stream) {
    engine::Request request;
    request.stream = stream;
    request.shard = shard;
    request.command = command();
    request.actor = bench_officer();
    if (short_life_ && step_ > 0) {
        request.actor = {};
        request.actor.account = person_;
        request.actor.roles = {domain::Role::applicant};
        request.actor.person = person_;
    }
    request.key = key_ + "-" + std::to_string(step_);
    const auto hash = base::sm3(request.key);
    request.key_hash.assign(reinterpret_cast<const char*>(hash.data()), hash.size());
    ++step_;
    return request;
}

}  // namespace banshi
