#include <gtest/gtest.h>

#include "domain/draft.h"
#include "base/source_dir_test.h"
#include "engine/world_test.h"

namespace engine::testing {
namespace {

namespace fs = std::filesystem;
using domain::Role;
using store::testing::TempFolder;

const std::string hash(64, 'd');

// A draft of a guide that nobody has published yet, up to the word that publishes it.
struct Drafting {
    World& world;
    domain::Actor author = officer("im1", {Role::item_manager});
    domain::Actor lawyer = officer("legal1", {Role::legal_reviewer});
    domain::Actor office = officer("sa1", {Role::service_administration});
    std::string stream = {};
    int keys = 0;

    void act(const domain::Actor& who, domain::Command command) {
        auto request =
            world.act(stream, who, std::move(command), "draft " + std::to_string(++keys));
        request.shard = "690102";
        request.await_follow_ups = true;
        const auto outcome = world.engine->execute(std::move(request));
        ASSERT_TRUE(outcome.ok()) << outcome.refusal().code;
        stream = outcome->stream;
    }

    void to_approved() {
        const auto yaml = file_text(base::source_dir() /
                                    "catalog/guides/690102-01-个体工商户设立登记/guide.yaml");
        const auto body = views::read_file(yaml, false).value().front().body;
        act(author, domain::SaveDraft{"690102-77", "新事项", "690102000000", "11690102MBDEM012X9",
                                      "half", ""});
        act(author, domain::SaveDraft{"690102-77", "新事项", "690102000000", "11690102MBDEM012X9",
                                      "whole", hash});
        act(author, domain::CheckDraft{hash, {}});
        act(author, domain::SubmitDraft{hash, body, ""});
        act(lawyer,
            domain::ReviewDraft{domain::ReviewStage::legal, domain::Verdict::passed, "", {}});
        domain::ReviewDraft central{domain::ReviewStage::central, domain::Verdict::passed, "", {}};
        for (const auto& asked : domain::review_questions())
            central.answers.push_back(
                {std::string(asked.key), asked.good.value_or(domain::YesNo::yes), ""});
        act(office, central);
    }
};

domain::GuideDraft draft_in(World& world, const std::string& stream) {
    const auto reader = world.store->reader();
    return std::get<domain::GuideDraft>(*world.engine->see(*reader, stream).state);
}

TEST(Drafts, WhatWasReviewedIsPublishedOnceWhereverThePowerFails) {
    TempFolder folder;
    std::vector<std::unique_ptr<TempFolder>> images;
    std::string stream;
    {
        World world{{.folder = folder.path()}};
        world.start_with_city();
        Drafting drafting{world};
        drafting.to_approved();
        world.engine->settle_down();  // an answer comes before the hook of its own commit
        world.engine->on_commit([&] {
            images.push_back(std::make_unique<TempFolder>());
            fs::copy(folder.path(), images.back()->path(),
                     fs::copy_options::recursive | fs::copy_options::overwrite_existing);
            for (const char* file : {"behind.db", "behind.db-wal", "behind.db-shm"})
                fs::remove(images.back()->path() / file);
        });
        drafting.act(drafting.author, domain::ReleaseDraft{"", {}});
        stream = drafting.stream;
        EXPECT_EQ(draft_in(world, stream).status, domain::DraftStatus::published);
    }
    ASSERT_GE(images.size(), 3U);
    for (const auto& image : images) {
        World world{{.seed = 99, .folder = image->path()}};
        world.engine->start();
        world.engine->settle_down();
        EXPECT_EQ(draft_in(world, stream).published_version, 1);
        EXPECT_EQ(world.of_type("draft_published").size(), 1U);
        const auto published = world.of_type("published").back();
        EXPECT_EQ(published.stream, "690102/publication/guide/690102-77");
        EXPECT_EQ(published.version, 1);
    }
}

TEST(Drafts, TheirRowsAreTheSameWhenMadeAnew) {
    TempFolder folder;
    std::vector<std::string> before;
    {
        World world{{.folder = folder.path()}};
        world.start_with_city();
        Drafting drafting{world};
        drafting.to_approved();
        before = world.view_rows();
    }
    const auto is_draft = [](const std::string& row) { return row.starts_with("draft_row "); };
    EXPECT_EQ(std::count_if(before.begin(), before.end(), is_draft), 1);
    World world{{.folder = folder.path(), .views_version = 2}};
    world.engine->start();
    EXPECT_EQ(world.view_rows(), before);
}

}  // namespace
}  // namespace engine::testing
