#include "domain/draft.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_fixture_test.h"
#include "domain/draft_acts.h"
#include "domain/stream_desk_test.h"

namespace domain {
namespace {

using samples::officer;

// A draft of an invented guide.
struct Desk : samples::StreamDesk {
    Desk() : StreamDesk{initial_state("690102/draft/01J00000000000000000000000")} {}

    Actor author = officer("im1", {Role::item_manager});
    Actor lawyer = officer("legal1", {Role::legal_reviewer});
    Actor office = officer("sa1", {Role::service_administration, Role::item_manager});

    const GuideDraft& draft() const { return std::get<GuideDraft>(state); }

    std::string save(const Actor& actor, const std::string& text, const std::string& hash) {
        const bool reads = !hash.empty();
        return act(actor,
                   SaveDraft{reads ? "690102-99" : "", reads ? "网球场使用许可" : "",
                             reads ? "690102000000" : "", reads ? "sports" : "", text, hash});
    }
    void write(const std::string& hash = "h1") {
        ASSERT_EQ(save(author, "text " + hash, hash), "");
    }
    void submit(const std::string& hash = "h1", const std::string& in_force = "h0") {
        ASSERT_EQ(act(author, CheckDraft{hash, {}}), "");
        ASSERT_EQ(act(author, SubmitDraft{hash, "{}", in_force}), "");
    }
    void to_central() {
        write();
        submit();
        ASSERT_EQ(act(lawyer, ReviewDraft{ReviewStage::legal, Verdict::passed, "", {}}), "");
    }
    void to_approved() {
        to_central();
        ASSERT_EQ(act(office, good_review()), "");
    }

    static ReviewDraft good_review() {
        ReviewDraft review{ReviewStage::central, Verdict::passed, "", {}};
        for (const ReviewQuestion& asked : review_questions())
            review.answers.push_back({std::string(asked.key), asked.good.value_or(YesNo::yes), ""});
        return review;
    }
    static std::vector<DraftFinding> one_error() {
        return {{"error", "sum", "/steps", "加起来太长"}};
    }
};

TEST(GuideDraft, goes_from_its_author_through_two_reviews_to_publication) {
    Desk desk;
    desk.to_approved();
    EXPECT_EQ(desk.draft().status, DraftStatus::approved);
    EXPECT_EQ(desk.act(desk.author, ReleaseDraft{"h0", {}}), "");
    ASSERT_EQ(desk.follow_ups.size(), 1U);
    EXPECT_EQ(desk.follow_ups[0].stream, "690102/publication/guide/690102-99");
    const auto& publish = std::get<Publish>(desk.follow_ups[0].command);
    EXPECT_EQ(publish.content_hash, "h1");
    EXPECT_EQ(publish.replaces, "h0");
    EXPECT_EQ(publish.draft, desk.draft().id);
    EXPECT_EQ(desk.act(desk.author, NoteDraftPublished{2}), "wrong_role");
    EXPECT_EQ(desk.act(officer("react", {Role::react}), NoteDraftPublished{2}), "");
    EXPECT_EQ(desk.draft().status, DraftStatus::published);
    EXPECT_EQ(desk.draft().published_version, 2);
}

TEST(GuideDraft, publication_takes_only_what_replaces_the_version_that_was_reviewed) {
    Desk desk;
    desk.to_approved();
    ASSERT_EQ(desk.act(desk.author, ReleaseDraft{"h0", {}}), "");
    const Command publish = desk.follow_ups[0].command;
    Facts facts;
    facts.actor = officer("react", {Role::react});
    const auto moved = decide(Publication{"x", 3, "h-other"}, publish, facts);
    ASSERT_FALSE(moved.ok());
    EXPECT_EQ(moved.refusal().code, "publication_moved");
    const auto done = decide(Publication{"x", 3, "h0"}, publish, facts);
    ASSERT_TRUE(done.ok());
    EXPECT_EQ(std::get<Published>((*done)[0]).draft, desk.draft().id);
    // The machine publishes only what went through review.
    Publish bare = std::get<Publish>(publish);
    bare.draft.reset();
    EXPECT_EQ(decide(Publication{"x", 3, "h0"}, bare, facts).refusal().code, "wrong_role");
}

TEST(GuideDraft, is_not_sent_on_unchecked_or_with_errors) {
    Desk desk;
    desk.write();
    EXPECT_EQ(desk.act(desk.author, SubmitDraft{"h1", "{}", "h0"}), "draft_unchecked");
    EXPECT_EQ(desk.act(desk.author, CheckDraft{"h1", Desk::one_error()}), "");
    EXPECT_EQ(desk.act(desk.author, SubmitDraft{"h1", "{}", "h0"}), "draft_has_errors");
    desk.write("h2");
    EXPECT_EQ(desk.act(desk.author, SubmitDraft{"h2", "{}", "h0"}), "draft_unchecked");
    EXPECT_EQ(desk.act(desk.author, CheckDraft{"h1", {}}), "draft_unreadable");
    EXPECT_EQ(desk.act(desk.author, CheckDraft{"h2", {}}), "");
    EXPECT_EQ(desk.act(desk.author, SubmitDraft{"h2", "{}", "h2"}), "publication_unchanged");
    EXPECT_EQ(desk.act(desk.author, SubmitDraft{"h2", "{}", "h0"}), "");
}

TEST(GuideDraft, is_never_reviewed_by_who_wrote_it) {
    Desk desk;
    desk.write();
    Actor both = desk.lawyer;
    both.roles.push_back(Role::item_manager);
    ASSERT_EQ(desk.save(both, "text h2", "h2"), "");
    desk.submit("h2");
    EXPECT_EQ(desk.act(both, ReviewDraft{ReviewStage::legal, Verdict::passed, "", {}}),
              "own_draft");
    const auto offered = offered_acts(desk.draft(), desk.facts);
    const auto own = std::ranges::find(offered, DraftAct::review_law, &OfferedDraftAct::act);
    ASSERT_NE(own, offered.end());
    EXPECT_FALSE(own->ready);
    EXPECT_EQ(desk.act(desk.author, ReviewDraft{}), "wrong_role");
}

TEST(GuideDraft, returned_with_an_opinion_is_its_authors_again) {
    Desk desk;
    desk.to_central();
    EXPECT_EQ(desk.save(desk.author, "meanwhile", "h9"), "act_not_allowed");
    ReviewDraft back = Desk::good_review();
    back.verdict = Verdict::returned;
    EXPECT_EQ(desk.act(desk.office, back), "reason_required");
    back.opinion = "证明没有依据，请删掉。";
    EXPECT_EQ(desk.act(desk.office, back), "");
    EXPECT_EQ(desk.draft().status, DraftStatus::writing);
    EXPECT_EQ(desk.draft().reviews.back().said.opinion, back.opinion);
    // The second round begins with the law again.
    desk.write("h2");
    desk.submit("h2");
    EXPECT_EQ(desk.draft().status, DraftStatus::legal_review);
    EXPECT_EQ(desk.act(desk.office, Desk::good_review()), "act_not_allowed");
}

TEST(CentralReview, answers_all_six_and_passes_nothing_it_finds_wrong) {
    Desk desk;
    desk.to_central();
    ReviewDraft review = Desk::good_review();
    review.answers.pop_back();
    EXPECT_EQ(desk.act(desk.office, review), "review_incomplete");
    review = Desk::good_review();
    review.answers[1].answer = YesNo::no;
    EXPECT_EQ(desk.act(desk.office, review), "review_incomplete");  // without an opinion
    review.answers[1].opinion = "居住证明可以共享核验";
    EXPECT_EQ(desk.act(desk.office, review), "answers_contradict");
    review = Desk::good_review();
    review.answers[5].answer = YesNo::no;  // not every service is fit for the net
    EXPECT_EQ(desk.act(desk.office, review), "");
}

TEST(GuideDraft, stays_with_its_item_and_its_region) {
    Desk desk;
    desk.write();
    EXPECT_EQ(
        desk.act(desk.author, SaveDraft{"690102-01", "别的", "690102000000", "sports", "t", "h3"}),
        "draft_of_another_item");
    EXPECT_EQ(desk.act(desk.author,
                       SaveDraft{"690102-99", "网球场", "690121000000", "sports", "t", "h3"}),
              "wrong_agency");
    Actor far = desk.author;
    far.region = "690121000000";
    EXPECT_EQ(desk.save(far, "t", "h3"), "wrong_agency");
    EXPECT_EQ(desk.save(desk.lawyer, "t", "h3"), "wrong_role");
    Actor swimmer = desk.author;
    swimmer.agency = "swimming";
    EXPECT_EQ(desk.save(swimmer, "t", "h3"), "wrong_agency");
    swimmer.roles.push_back(Role::service_administration);
    EXPECT_EQ(desk.save(swimmer, "t", "h3"), "");
    // Half-typed text is kept, its item stays.
    EXPECT_EQ(desk.save(desk.author, "item: [", ""), "");
    EXPECT_EQ(desk.draft().item, "690102-99");
    EXPECT_EQ(desk.act(desk.author, CheckDraft{"", {}}), "draft_unreadable");
}

TEST(GuideDraft, is_taken_back_by_who_writes_it_not_by_who_reviews_it) {
    Desk desk;
    desk.to_central();
    Actor office = desk.office;
    office.agency = "office";
    EXPECT_EQ(desk.act(office, TakeBackDraft{"我来改"}), "wrong_agency");
    const auto offered = offered_acts(desk.draft(), desk.facts);
    EXPECT_EQ(std::ranges::count(offered, DraftAct::take_back, &OfferedDraftAct::act), 0);
    Actor colleague = desk.author;
    colleague.account = "im9";
    EXPECT_EQ(desk.act(colleague, TakeBackDraft{"还要改一处"}), "");
    EXPECT_EQ(desk.draft().status, DraftStatus::writing);
}

TEST(GuideDraft, is_held_back_when_law_or_publication_moved_meanwhile) {
    Desk desk;
    desk.to_approved();
    EXPECT_EQ(desk.act(desk.author, ReleaseDraft{"h-new", {}}), "draft_base_moved");
    EXPECT_EQ(desk.act(desk.author, ReleaseDraft{"h0", {{"/steps", "sum", "太长"}}}),
              "publication_has_errors");
    EXPECT_EQ(desk.act(desk.author, TakeBackDraft{"重新核对"}), "");
    EXPECT_EQ(desk.draft().status, DraftStatus::writing);
}

TEST(GuideDraft, saving_the_same_text_again_writes_nothing) {
    Desk desk;
    desk.write();
    const auto before = desk.version;
    desk.write();
    EXPECT_EQ(desk.version, before);
}

// Whatever anyone does in whatever order: nothing is released that two others than its writers have
// not passed as it stands.
RC_GTEST_PROP(GuideDraft, nothing_is_released_unreviewed, (const std::vector<int>& moves)) {
    Desk desk;
    const std::vector<Actor> people{desk.author, desk.lawyer, desk.office,
                                    officer("im2", {Role::item_manager, Role::legal_reviewer})};
    for (const int move : moves) {
        const auto pick = static_cast<unsigned>(move);
        const Actor& who = people[pick % 4];
        const auto hash = "h" + std::to_string(pick / 4 % 3 + 1);
        switch (pick / 16 % 8) {
            case 0:
                desk.save(who, "text " + hash, hash);
                break;
            case 1:
                desk.act(who, CheckDraft{hash, {}});
                break;
            case 2:
                desk.act(who, SubmitDraft{hash, "{}", "h0"});
                break;
            case 3:
                desk.act(who, ReviewDraft{ReviewStage::legal, Verdict::passed, "", {}});
                break;
            case 4:
                desk.act(who, Desk::good_review());
                break;
            case 5:
                desk.act(who, TakeBackDraft{""});
                break;
            case 6:
                desk.act(who, ReleaseDraft{"h0", {}});
                break;
            default:
                desk.act(who, ReviewDraft{ReviewStage::legal, Verdict::returned, "改", {}});
        }
        if (desk.draft().status != DraftStatus::releasing) continue;
        const auto& reviews = desk.draft().reviews;
        RC_ASSERT(reviews.size() >= 2U);
        for (const auto& review : {reviews[reviews.size() - 1], reviews[reviews.size() - 2]}) {
            RC_ASSERT(review.said.verdict == Verdict::passed);
            RC_ASSERT(review.said.content_hash == desk.draft().content_hash);
            RC_ASSERT(!desk.draft().writers.contains(review.account));
        }
        return;
    }
}

}  // namespace
}  // namespace domain
