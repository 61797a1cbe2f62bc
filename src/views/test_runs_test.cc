#include "views/test_runs.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/source_dir_test.h"
#include "views/authoring.h"

namespace views {
namespace {

namespace fs = std::filesystem;

std::vector<Authored> things_under(const char* folder) {
    std::vector<Authored> all;
    for (const auto& entry :
         fs::recursive_directory_iterator(base::source_dir() / "catalog" / folder)) {
        if (entry.path().extension() != ".yaml") continue;
        std::stringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        auto things = read_file(text.str(), false);
        if (!things) continue;  // beside a guide: its samples and forms
        std::ranges::move(*things, std::back_inserter(all));
    }
    return all;
}

TEST(TestRuns, every_shipped_guide_goes_through_on_every_path_GDE_8) {
    Library library;
    const base::Instant now = base::parse_instant("2026-09-16T10:00").value();
    for (const char* folder : {"calendars", "policies"})
        for (const Authored& thing : things_under(folder))
            library.add(thing.kind, thing.key, 1, now, thing.content_hash, thing.body);
    int guides = 0;
    for (const Authored& thing : things_under("guides")) {
        if (thing.kind != domain::PublicationKind::guide) continue;
        ++guides;
        const auto guide = guide_of(thing);
        ASSERT_TRUE(guide.ok()) << thing.key;
        const auto report = test_run(*guide, thing.content_hash, library, now);
        EXPECT_TRUE(report.passed) << thing.key << report.note;
        EXPECT_TRUE(report.every_way) << thing.key;
        for (const auto& row : report.rows)
            if (row.verdict == domain::TestVerdict::stuck)
                ADD_FAILURE() << thing.key << ' ' << row.name << ' ' << row.act << row.reason;
    }
    EXPECT_EQ(guides, 30);
}

}  // namespace
}  // namespace views
