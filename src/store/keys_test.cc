#include "store/keys.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "store/files.h"
#include "store/store.h"
#include "store/sqlite/connection.h"
#include "store/testing/fixtures.h"

namespace store {
namespace {

using testing::TempFolder;

constexpr base::Instant now{1'760'000'000'000'000};
const Retention ten_years{"档案保管期限未满，不能删除", "档案法"};

struct Keys : ::testing::Test {
    std::unique_ptr<KeyStore> reopen() {
        return std::make_unique<KeyStore>(KeyStoreOptions{folder.path()}, random);
    }
    std::string bytes_of(const char* name) {
        return system_files().read(folder.path() / name).value_or("");
    }
    TempFolder folder;
    base::SeededRandom random{7};
};

TEST_F(Keys, what_was_sealed_opens_after_a_restart) {
    auto keys = reopen();
    const auto person = keys->person_of("id_number", "110101199001011237", now);
    const auto box = keys->seal(person, KeyClass::archive, "690102/case/A 1", "张三").value();
    keys->flush();
    keys.reset();
    keys = reopen();
    EXPECT_EQ(keys->find_person("id_number", "110101199001011237"), person);
    EXPECT_EQ(keys->open(person, "690102/case/A 1", box), "张三");
}

TEST_F(Keys, a_box_opens_only_at_its_place_and_for_its_person) {
    auto keys = reopen();
    const auto a = keys->new_person(now), b = keys->new_person(now);
    const auto box = keys->seal(a, KeyClass::archive, "here", "张三").value();
    ASSERT_TRUE(keys->seal(b, KeyClass::archive, "here", "李四").ok());
    EXPECT_EQ(keys->open(a, "here", box), "张三");
    EXPECT_EQ(keys->open(a, "there", box), std::nullopt);
    EXPECT_EQ(keys->open(b, "here", box), std::nullopt);
    auto other_class = box;
    other_class.key_class = KeyClass::convenience;
    EXPECT_EQ(keys->open(a, "here", other_class), std::nullopt);
}

TEST_F(Keys, after_a_rotation_everything_opens_with_the_new_master_alone) {
    auto keys = reopen();
    const auto person = keys->person_of("id_number", "110101199001011237", now);
    const auto other = keys->new_person(now);
    const auto archive = keys->seal(person, KeyClass::archive, "a", "张三").value();
    const auto convenience = keys->seal(person, KeyClass::convenience, "b", "草稿").value();
    ASSERT_TRUE(keys->put_file_key(other, KeyClass::archive, "f", std::string(32, 'k')).ok());
    const auto before = bytes_of("master.key");
    EXPECT_EQ(keys->rotate(), 3);
    EXPECT_NE(bytes_of("master.key"), before);
    EXPECT_EQ(bytes_of("master.key.next"), "");
    for (const bool anew : {false, true}) {
        if (anew) keys.reset(), keys = reopen();
        EXPECT_EQ(keys->open(person, "a", archive), "张三");
        EXPECT_EQ(keys->open(person, "b", convenience), "草稿");
        EXPECT_EQ(keys->file_key("f"), std::string(32, 'k'));
        EXPECT_EQ(keys->find_person("id_number", "110101199001011237"), person);
    }
    keys.reset();
    std::ofstream(folder.path() / "master.key", std::ios::trunc) << before;
    EXPECT_THROW(reopen(), StoreFailed) << "the old master opens the new wrapping";
}

TEST_F(Keys, a_rotation_cut_off_is_finished_or_forgotten) {
    auto keys = reopen();
    const auto person = keys->new_person(now);
    const auto box = keys->seal(person, KeyClass::archive, "a", "张三").value();
    keys->flush();
    const auto before = bytes_of("master.key");
    keys.reset();
    std::ofstream(folder.path() / "master.key.next") << std::string(32, 'x');
    keys = reopen();  // cut off before the commit
    EXPECT_EQ(keys->open(person, "a", box), "张三");
    keys->rotate();
    keys.reset();
    const auto after = bytes_of("master.key");
    std::ofstream(folder.path() / "master.key.next") << after;  // cut off after it
    std::ofstream(folder.path() / "master.key", std::ios::trunc) << before;
    keys = reopen();
    EXPECT_EQ(keys->open(person, "a", box), "张三");
    EXPECT_EQ(bytes_of("master.key"), after);
}

TEST_F(Keys, a_box_keeps_its_text_form) {
    auto keys = reopen();
    const auto person = keys->new_person(now);
    const auto box = keys->seal(person, KeyClass::convenience, "x", "内容").value();
    const auto again = Box::from_text(box.to_text());
    ASSERT_TRUE(again);
    EXPECT_EQ(keys->open(person, "x", *again), "内容");
    EXPECT_FALSE(Box::from_text("AAAA"));
    EXPECT_FALSE(Box::from_text("not base64!"));
}

TEST_F(Keys, several_lookups_lead_to_one_person_and_never_to_two) {
    auto keys = reopen();
    const auto a = keys->person_of("id_number", "1", now);
    EXPECT_EQ(keys->person_of("id_number", "1", now), a);
    EXPECT_TRUE(keys->add_lookup(a, "phone", "13800000000"));
    EXPECT_TRUE(keys->add_lookup(a, "phone", "13800000000"));
    EXPECT_EQ(keys->find_person("phone", "13800000000"), a);
    EXPECT_EQ(keys->find_person("id_number", "13800000000"), std::nullopt);
    const auto b = keys->new_person(now);
    EXPECT_FALSE(keys->add_lookup(b, "phone", "13800000000"));
    EXPECT_FALSE(keys->add_lookup("nobody", "phone", "2"));
}

TEST_F(Keys, archive_keys_stay_while_retention_runs) {
    auto keys = reopen();
    const auto person = keys->new_person(now);
    const auto box = keys->seal(person, KeyClass::archive, "x", "y").value();
    const auto refused = keys->erase(person, KeyClass::archive, ten_years, now);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.refusal().code, "retention_runs");
    EXPECT_EQ(refused.refusal().basis, "档案法");
    EXPECT_EQ(keys->open(person, "x", box), "y");
}

TEST_F(Keys, erasing_convenience_leaves_the_archive) {
    auto keys = reopen();
    const auto person = keys->person_of("phone", "1", now);
    const auto kept = keys->seal(person, KeyClass::archive, "x", "case").value();
    const auto gone = keys->seal(person, KeyClass::convenience, "x", "draft").value();
    ASSERT_TRUE(keys->erase(person, KeyClass::convenience, ten_years, now).ok());
    EXPECT_EQ(keys->open(person, "x", kept), "case");
    EXPECT_EQ(keys->open(person, "x", gone), std::nullopt);
    EXPECT_EQ(keys->find_person("phone", "1"), person);
    const auto fresh = keys->seal(person, KeyClass::convenience, "x", "draft").value();
    EXPECT_EQ(keys->open(person, "x", fresh), "draft");
    EXPECT_EQ(keys->open(person, "x", gone), std::nullopt);
}

TEST_F(Keys, an_erased_person_is_gone_for_ever) {
    auto keys = reopen();
    const auto person = keys->person_of("id_number", "1", now);
    const auto box = keys->seal(person, KeyClass::archive, "x", "y").value();
    ASSERT_TRUE(keys->erase(person, KeyClass::archive, std::nullopt, now).ok());
    for (int round = 0; round < 2; ++round, keys.reset(), keys = reopen()) {
        EXPECT_EQ(keys->open(person, "x", box), std::nullopt);
        EXPECT_EQ(keys->find_person("id_number", "1"), std::nullopt);
        EXPECT_TRUE(keys->is_erased(person));
        EXPECT_EQ(keys->seal(person, KeyClass::archive, "x", "y").refusal().code,
                  "person_unknown");
    }
    EXPECT_NE(keys->person_of("id_number", "1", now), person);
}

TEST_F(Keys, nothing_of_an_erased_key_stays_in_the_files) {
    auto keys = reopen();
    const auto person = keys->new_person(now), other = keys->new_person(now);
    ASSERT_TRUE(keys->seal(person, KeyClass::archive, "x", "y").ok());
    ASSERT_TRUE(keys->seal(other, KeyClass::archive, "x", "y").ok());
    keys->flush();
    sqlite::Connection look({.file = folder.path() / "keys.db"});
    std::string wrapped;
    look.query("SELECT wrapped FROM person_key WHERE person = $1", {person},
               [&](const Row& row) { wrapped = row.blob(0); });
    ASSERT_EQ(wrapped.size(), 72u);
    ASSERT_NE((bytes_of("keys.db") + bytes_of("keys.db-wal")).find(wrapped), std::string::npos);
    ASSERT_TRUE(keys->erase(person, KeyClass::archive, std::nullopt, now).ok());
    EXPECT_EQ((bytes_of("keys.db") + bytes_of("keys.db-wal")).find(wrapped), std::string::npos);
}

TEST_F(Keys, the_master_key_is_for_its_owner_alone_and_never_made_twice) {
    reopen();
    struct stat info {};
    ASSERT_EQ(::stat((folder.path() / "master.key").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u);
    std::filesystem::rename(folder.path() / "master.key", folder.path() / "aside");
    EXPECT_THROW(reopen(), StoreFailed);
    std::ofstream(folder.path() / "master.key") << std::string(32, 'x');
    EXPECT_THROW(reopen(), StoreFailed);
    std::filesystem::rename(folder.path() / "aside", folder.path() / "master.key");
    EXPECT_NO_THROW(reopen());
}

TEST_F(Keys, a_commit_of_the_log_makes_new_keys_durable_first) {
    auto keys = reopen();
    auto log = open({});
    log->writer().before_commit([&] { keys->flush(); });
    const auto person = keys->new_person(now);
    const auto box = keys->seal(person, KeyClass::archive, "x", "y").value();
    testing::append(log->writer(), {testing::record("690102/case/A", 1, box.to_text())});
    keys.reset();  // forgets what was not flushed
    EXPECT_EQ(reopen()->open(person, "x", box), "y");
}

TEST_F(Keys, what_was_not_flushed_is_not_there_after_a_restart) {
    auto keys = reopen();
    const auto person = keys->new_person(now);
    const auto box = keys->seal(person, KeyClass::archive, "x", "y").value();
    keys.reset();
    EXPECT_EQ(reopen()->open(person, "x", box), std::nullopt);
}

}  // namespace
}  // namespace store
