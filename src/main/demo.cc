#include "main/demo.h"

#include <fmt/format.h>

#include <fstream>
#include <map>

#include "main/files.h"
#include "main/importing.h"
#include "shape/json.h"
#include "shape/yaml.h"

namespace banshi {

// As catalog/demo/ writes them.
struct DemoDelegation {
    std::string key;
    std::vector<std::string> acts;
    std::vector<std::string> items;
    base::Date from;
    base::Date to;
    std::string signatory;
    std::string scope;
};
SHAPE_STRUCT(DemoDelegation, key, acts, items, from, to, signatory, scope)

struct DemoStaff {
    std::string login;
    std::string name;
    std::vector<domain::Role> roles;
    std::string agency;
    std::string hall;
    std::string window;
    std::string region;
    std::string note;
    bool added = false;
    std::vector<DemoDelegation> delegations;
};
SHAPE_STRUCT(DemoStaff, login, name, roles, agency, hall, window, region, note, added, delegations)

struct DemoPerson {
    std::string key;
    std::string name;
    std::string sex;
    std::string birth_date;
    std::string id_number;
    std::string phone;
    std::string note;
    bool deceased = false;
    std::string died;
    std::string hidden_until;
    std::string birth_cert_no;
    bool guardian_required = false;
    bool dishonest = false;
};
SHAPE_STRUCT(DemoPerson, key, name, sex, birth_date, id_number, phone, note, deceased, died,
             hidden_until, birth_cert_no, guardian_required, dishonest)

struct Profile {
    std::string name;
    std::string id_type;
    std::string id_number;
    std::string phone;
};
SHAPE_STRUCT(Profile, name, id_type, id_number, phone)

namespace {

namespace fs = std::filesystem;

boost::json::value read_yaml(const fs::path& path) {
    auto json = shape::yaml_to_json(read_text(path));
    if (!json) throw std::runtime_error(path.string() + "：" + json.refusal().message);
    return std::move(*json);
}

template <class T>
std::vector<T> read_list(const boost::json::value& json, const std::string& file) {
    auto list = shape::from_value<std::vector<T>>(json, shape::Reading::authored);
    if (!list) throw std::runtime_error(file + "：" + list.refusal().message);
    return std::move(*list);
}

// Kept beside the data, not in it: readable by the service's user alone.
std::string demo_password(const fs::path& data, base::Random& random) {
    const auto path = data / "demo-password";
    if (fs::exists(path)) return read_text(path);
    const auto password = base::new_code(8, random);
    std::ofstream{path} << password;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    return password;
}

domain::Actor actor_of(const DemoStaff& staff) {
    domain::Actor actor;
    actor.account = staff.login;
    actor.name = staff.name;
    actor.roles = staff.roles;
    actor.region = staff.region;
    actor.agency = staff.agency;
    actor.hall = staff.hall;
    for (const auto& d : staff.delegations)
        actor.delegations.push_back({d.key, d.acts, d.items, d.from, d.to, d.signatory});
    return actor;
}

void put(base::Result<base::Done> result, const std::string& login) {
    if (!result) throw std::runtime_error("演示账号 " + login + "：" + result.refusal().message);
}

const std::map<domain::Role, std::string_view> role_texts{
    {domain::Role::counter_clerk, "窗口"},
    {domain::Role::acceptance_officer, "受理"},
    {domain::Role::examiner, "审查"},
    {domain::Role::reviewer, "审核"},
    {domain::Role::decider, "决定"},
    {domain::Role::legal_reviewer, "法制审核"},
    {domain::Role::hall_manager, "大厅管理"},
    {domain::Role::service_administration, "政务服务管理"},
    {domain::Role::item_manager, "事项管理"},
    {domain::Role::supervisor, "效能监督"},
    {domain::Role::archivist, "归档"},
    {domain::Role::handover_clerk, "出件"},
    {domain::Role::administrator, "运维"},
    {domain::Role::agent, "帮办代办"},
    {domain::Role::seal_keeper, "用印"}};

std::string role_text(const std::vector<domain::Role>& roles) {
    std::string text;
    for (const auto role : roles)
        if (const auto found = role_texts.find(role); found != role_texts.end())
            text += (text.empty() ? "" : "、") + std::string{found->second};
    return text;
}

void put_citizen(identity::Identity& identity, store::KeyStore& keys, const DemoPerson& person,
                 const std::string& hash, base::Instant now, base::Random& random) {
    const auto pseudonym = keys.person_of("id_number", person.id_number, now);
    keys.flush();
    domain::Actor actor;
    actor.account = base::new_id(now, random);
    actor.roles = {domain::Role::applicant};
    actor.person = pseudonym;
    const identity::Account account{actor.account, person.phone, "",
                                    pseudonym,     false,        shape::to_json(actor)};
    const Profile profile{person.name, "id_card", person.id_number, person.phone};
    put(identity.put_account_hashed(account, hash, shape::to_json(profile)), person.key);
}

bool may_log_in(const DemoPerson& person) {
    return !person.deceased && person.hidden_until.empty() && !person.guardian_required &&
           !person.phone.empty();
}

}  // namespace

std::vector<api::DemoAccount> prepare_demo(engine::Engine& engine, identity::Identity& identity,
                                           store::KeyStore& keys, const fs::path& data,
                                           base::Random& random) {
    const auto folder = catalog_folder();
    const auto staff = read_list<DemoStaff>(read_yaml(folder / "demo/staff.yaml"), "staff.yaml");
    const auto people = read_yaml(folder / "demo/persons.yaml");
    const auto persons = read_list<DemoPerson>(people.at("persons"), "persons.yaml");
    if (engine.library()->guides().empty()) {
        const auto report = import_files(engine, catalog_files({folder}), OnBadRows::keep_the_good);
        for (const auto& f : report.findings)
            if (f.forbids)
                fmt::print(stderr, "没有发布 {} {}：{}\n", f.file, f.problem.pointer,
                           f.problem.message);
    }
    const auto password = demo_password(data, random);
    if (!identity.has_accounts()) {
        const auto hash = identity::hash_password(password);
        for (const auto& one : staff)
            put(identity.put_account_hashed(
                    {one.login, one.login, one.name, "", true, shape::to_json(actor_of(one))},
                    hash),
                one.login);
        for (const auto& person : persons)
            if (may_log_in(person)) put_citizen(identity, keys, person, hash, engine.now(), random);
    }
    std::vector<api::DemoAccount> shown;
    for (const auto& person : persons)
        if (may_log_in(person)) shown.push_back({person.phone, person.name, "市民", password});
    for (const auto& one : staff)
        shown.push_back({one.login, one.name, role_text(one.roles), password});
    return shown;
}

}  // namespace banshi
