#include "store/files.h"

#include <gtest/gtest.h>

#include <fstream>

#include "store/sniff.h"
#include "store/store.h"
#include "store/testing/fixtures.h"

namespace store {
namespace {

using namespace std::string_literals;
using testing::TempFolder;

constexpr base::Instant now{1'760'000'000'000'000};

// Writes down what is asked of the real door.
class Watched final : public FileDoor {
  public:
    void make_folder(const std::filesystem::path& f) override { system_files().make_folder(f); }
    void write_new(const std::filesystem::path& f, std::string_view bytes) override {
        seen.push_back("write " + f.extension().string());
        system_files().write_new(f, bytes);
    }
    void sync(const std::filesystem::path& f) override {
        seen.push_back("sync " + f.extension().string());
        system_files().sync(f);
    }
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        seen.push_back("rename");
        system_files().rename(from, to);
    }
    void remove(const std::filesystem::path& f) override { system_files().remove(f); }
    std::optional<std::string> read(const std::filesystem::path& f) override {
        return system_files().read(f);
    }
    std::vector<std::string> seen;
};

struct Files : ::testing::Test {
    std::filesystem::path path_of(const StoredFile& file) {
        return folder.path() / "files" / file.address.substr(0, 2) / file.address;
    }
    TempFolder folder;
    base::SeededRandom random{7};
    Watched door;
    KeyStore keys{{folder.path() / "keys"}, random};
    FileStore files{folder.path() / "files", keys, random, door};
    std::string person = keys.new_person(now);
};

TEST_F(Files, what_is_removed_is_gone_with_its_key) {
    const auto file = files.put(person, KeyClass::archive, "%PDF-1.7 a").value();
    const auto kept = files.put(person, KeyClass::archive, "%PDF-1.7 b").value();
    files.remove(file.address);
    EXPECT_EQ(files.get(file.address).refusal().code, "file_not_found");
    EXPECT_EQ(keys.file_key(file.address), std::nullopt);
    EXPECT_FALSE(std::filesystem::exists(path_of(file)));
    EXPECT_TRUE(files.get(kept.address).ok());
    files.remove(file.address);
    files.remove("../../keys/master.key");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "keys" / "master.key"));
}

TEST_F(Files, a_file_comes_back_whole_and_is_stored_unreadable) {
    const std::string content = "%PDF-1.7 " + std::string(100'000, 'x');
    const auto file = files.put(person, KeyClass::archive, content).value();
    EXPECT_EQ(file.content_type, "application/pdf");
    EXPECT_EQ(file.size, 100'009);
    EXPECT_EQ(files.get(file.address).value(), content);
    const auto stored = system_files().read(path_of(file)).value();
    EXPECT_EQ(stored.find("xxxxxxxx"), stored.npos);
    EXPECT_EQ(base::to_hex(base::sm3(stored)), file.address);
    EXPECT_NE(files.put(person, KeyClass::archive, content)->address, file.address);
}

TEST_F(Files, put_syncs_the_bytes_before_the_name_and_then_the_name) {
    ASSERT_TRUE(files.put(person, KeyClass::archive, "x").ok());
    const std::vector<std::string> order{"write .part", "sync .part", "rename", "sync "};
    EXPECT_EQ(door.seen, order);
}

TEST_F(Files, the_key_is_durable_when_put_returns) {
    const auto file = files.put(person, KeyClass::archive, "x").value();
    KeyStore fresh({folder.path() / "keys"}, random);
    EXPECT_TRUE(fresh.file_key(file.address).has_value());
}

TEST_F(Files, limits_are_refused_with_their_codes) {
    EXPECT_EQ(files.put(person, KeyClass::archive, "").refusal().code, "file_empty");
    EXPECT_EQ(files.put(person, KeyClass::archive, "12345", 4).refusal().code, "file_too_large");
    EXPECT_TRUE(files.put(person, KeyClass::archive, "1234", 4).ok());
    EXPECT_EQ(files.put("nobody", KeyClass::archive, "x").refusal().code, "person_unknown");
    EXPECT_EQ(files.get("../../etc/passwd").refusal().code, "file_not_found");
    EXPECT_EQ(files.get(std::string(64, 'a')).refusal().code, "file_not_found");
}

TEST_F(Files, erasing_the_person_makes_the_file_unreadable) {
    const auto kept = files.put(person, KeyClass::archive, "case").value();
    const auto draft = files.put(person, KeyClass::convenience, "draft").value();
    ASSERT_TRUE(keys.erase(person, KeyClass::convenience, std::nullopt, now).ok());
    EXPECT_EQ(files.get(draft.address).refusal().code, "file_erased");
    EXPECT_EQ(files.get(kept.address).value(), "case");
    ASSERT_TRUE(keys.erase(person, KeyClass::archive, std::nullopt, now).ok());
    EXPECT_EQ(files.get(kept.address).refusal().code, "file_erased");
}

TEST_F(Files, an_altered_file_is_told) {
    const auto file = files.put(person, KeyClass::archive, "x").value();
    std::ofstream(path_of(file), std::ios::app) << "y";
    EXPECT_EQ(files.get(file.address).refusal().code, "file_altered");
}

std::string little(std::uint32_t n, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(n >> (8 * i));
    return bytes;
}

std::string zip_with(const std::string& name) {
    const std::string local = "PK\3\4"s + std::string(26, '\0');
    const auto entry = "PK\1\2"s + std::string(24, '\0') + little(name.size(), 2) +
                       std::string(16, '\0') + name;
    return local + entry + "PK\5\6"s + std::string(12, '\0') + little(local.size(), 4) + "\0\0"s;
}

TEST(Sniff, types_are_told_by_bytes) {
    EXPECT_EQ(sniff("%PDF-1.4"), "application/pdf");
    EXPECT_EQ(sniff("\xff\xd8\xff\xe0"), "image/jpeg");
    EXPECT_EQ(sniff("\x89PNG\r\n\x1a\n"), "image/png");
    EXPECT_EQ(sniff("RIFF\1\2\3\4WEBPVP8 "), "image/webp");
    EXPECT_EQ(sniff(zip_with("OFD.xml")), "application/ofd");
    EXPECT_NE(sniff(zip_with("word/document.xml")).find("wordprocessingml"), std::string::npos);
    EXPECT_NE(sniff(zip_with("xl/workbook.xml")).find("spreadsheetml"), std::string::npos);
    EXPECT_EQ(sniff(zip_with("a.txt")), "application/zip");
    EXPECT_EQ(sniff("PK\3\4"), "application/zip");
    EXPECT_EQ(sniff("<html>"), "");
    EXPECT_EQ(sniff(""), "");
}

TEST(Sniff, a_broken_archive_is_survived) {
    const auto zip = zip_with("OFD.xml");
    for (std::size_t size = 0; size <= zip.size(); ++size) sniff(zip.substr(0, size));
    for (std::size_t at = 0; at < zip.size(); ++at) {
        auto broken = zip;
        broken[at] = '\xff';
        sniff(broken);
    }
}

}  // namespace
}  // namespace store
