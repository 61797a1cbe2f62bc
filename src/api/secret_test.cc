#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "api/api_test_rig.h"
#include "api/route.h"

// Fontconfig keeps what it has read for the life of the process.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig";
}

// CAT-10: what is secret leaves through no public door.
namespace api::testing {
namespace {

constexpr const char* item = "690102-77";
constexpr const char* name = "涉密载体印制勘验";
constexpr const char* phone = "0699-5557777";

void replace(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string guide_yaml(bool secret, const std::string& number = phone) {
    auto yaml = Rig::catalog_text("guides/690102-03-食品经营许可（新办）/guide.yaml");
    replace(yaml, "690102-03", item);
    replace(yaml, "食品经营许可（新办）", name);
    replace(yaml, "name: 食品经营许可", std::string("name: ") + name);
    replace(yaml, "0699-5551001", number);
    replace(yaml, "11690102MBDEM012X94690131903000", "");
    return yaml + (secret ? "secret: true\n" : "secret: false\n");
}

// PDF and XLSX as text, with the tools that people have.
std::string text_of(const Answer& answer) {
    std::string tool;
    if (answer.text.starts_with("%PDF")) tool = "pdftotext -enc UTF-8 in out";
    if (answer.text.starts_with("PK"))
        tool =
            "python3 -c \"import zipfile; open('out', 'wb').write(zipfile.ZipFile('in').read("
            "'xl/worksheets/sheet1.xml'))\"";
    if (tool.empty()) return answer.text;
    const store::testing::TempFolder folder;
    std::ofstream(folder.path() / "in", std::ios::binary) << answer.text;
    EXPECT_EQ(system(("cd " + folder.path().string() + " && " + tool).c_str()), 0);
    std::ifstream out(folder.path() / "out");
    return {std::istreambuf_iterator<char>(out), {}};
}

// Every address of a door: its parameters filled with what leads to the item, each query that
// matters.
std::vector<std::string> addresses(const Route& route) {
    std::string path(route.path);
    replace(path, "{item}", item);
    replace(path, "{region}", "690102000000");
    replace(path, "{material}", "M1");
    while (path.find('{') != path.npos)
        path.replace(path.find('{'), path.find('}') - path.find('{') + 1, item);
    std::vector<std::string> all{path, path + "?version=1", path + "?version=2"};
    for (const auto* query : {"q=涉密载体", "q=smzt", "limit=100", "edition=short", "kind=inner"})
        all.push_back(path + "?" + query);
    return all;
}

std::vector<const Route*> public_doors() {
    std::vector<const Route*> all;
    for (const auto& route : routes())
        if (route.method == "GET" && route.access == Access::anyone) all.push_back(&route);
    return all;
}

// Which doors show any of the words to somebody who has not logged in.
std::set<std::string> doors_that_show(Rig& rig, const std::vector<std::string>& words) {
    std::set<std::string> shown;
    auto visitor = rig.browser();
    for (const auto* route : public_doors())
        for (const auto& address : addresses(*route)) {
            const auto text = text_of(visitor.get(address));
            for (const auto& word : words)
                if (text.find(word) != text.npos) shown.insert(std::string(route->path));
        }
    return shown;
}

TEST(Secret, no_public_door_shows_a_secret_guide_in_any_version) {
    Rig rig;
    rig.publish(guide_yaml(false));
    rig.settle();
    const auto before = doors_that_show(rig, {name, phone});
    for (const auto* door :
         {"/api/v1/items", "/api/v1/guides/{item}", "/guides/{item}", "/guides/{item}/flow.svg",
          "/api/v1/items/{item}/guide.pdf", "/api/v1/regions/{region}/handbook.pdf",
          "/api/v1/items/{item}/materials/{material}/blank.pdf", "/api/v1/items/{item}/guide.json",
          "/api/v1/items/{item}/form.schema.json", "/api/v1/exports/guides.csv",
          "/api/v1/exports/guides.xlsx", "/api/v1/exports/guides.json", "/api/v1/feeds/guides"})
        EXPECT_TRUE(before.contains(door)) << door << " shows nothing: this test could not fail";
    rig.publish(guide_yaml(true));
    rig.settle();
    for (const auto& door : doors_that_show(rig, {name, phone}))
        ADD_FAILURE() << door << " shows a secret guide";
}

TEST(Secret, what_a_guide_said_while_it_was_secret_stays_so) {
    Rig rig;
    rig.publish(guide_yaml(true));
    rig.publish(guide_yaml(false, "0699-5558888"));
    rig.settle();
    EXPECT_TRUE(doors_that_show(rig, {"0699-5558888"}).contains("/guides/{item}"));
    for (const auto& door : doors_that_show(rig, {phone}))
        ADD_FAILURE() << door << " shows the secret version";
}

TEST(Secret, an_officer_reads_it_and_a_citizen_cannot_begin_it) {
    Rig rig;
    rig.publish(guide_yaml(true));
    rig.settle();
    const auto path = std::string("/api/v1/guides/") + item;
    auto officer = rig.logged_in("exam1");
    EXPECT_EQ(officer.get(path).status, 200);
    auto citizen = rig.logged_in("p01");
    EXPECT_EQ(citizen.get(path).status, 404) << "also when an officer has just read it";
    auto body = rig.submission();
    body["item"] = item;
    EXPECT_EQ(citizen.post("/api/v1/cases", body).code(), "item_not_published");
    EXPECT_EQ(
        citizen.post(path + "/materials", json::object{{"situations", json::object{}}}).status,
        404);
}

}  // namespace
}  // namespace api::testing
