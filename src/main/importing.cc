#include "main/importing.h"

#include <algorithm>
#include <condition_variable>
#include <limits>
#include <mutex>

#include "base/sm3.h"
#include "main/files.h"

namespace banshi {
namespace {

using domain::PublicationKind;
using views::Authored;

struct Read {
    std::string file;
    Authored authored;
};

constexpr std::string_view kind_words[] = {
    "region",           "agency",           "hall",     "calendar",
    "office_hours",     "policy",           "entry",    "guide",
    "element_table",    "element_template", "campaign", "once_list",
    "cancelled_proofs", "law_change"};

std::string stream_of(const Authored& a) {
    const auto shard = a.region.size() >= 6 ? a.region.substr(0, 6) : std::string{"000000"};
    return shard + "/publication/" + std::string{kind_words[static_cast<int>(a.kind)]} + "/" +
           a.key;
}

// Guides last: they are judged against all that is not a guide.
int place_in_order(PublicationKind kind) {
    return kind == PublicationKind::guide ? std::numeric_limits<int>::max()
                                          : static_cast<int>(kind);
}

domain::Actor importer() {
    domain::Actor actor;
    actor.account = "import";
    actor.name = "导入";
    actor.roles = {domain::Role::item_manager, domain::Role::administrator};
    return actor;
}

void report(ImportReport& report, const Read& read) {
    for (const auto& problem : read.authored.problems)
        report.findings.push_back({read.file, read.authored.place, true, problem});
    for (const auto& problem : read.authored.advice)
        report.findings.push_back({read.file, read.authored.place, false, problem});
    if (!read.authored.problems.empty()) ++report.refused;
}

std::vector<Read> read_all(const std::vector<std::filesystem::path>& files, ImportReport& result) {
    std::vector<Read> all;
    for (const auto& file : files) {
        auto things = views::read_file(read_text(file), file.extension() == ".tsv");
        if (!things) {
            result.findings.push_back(
                {file.string(), "", true, {"", things.refusal().code, things.refusal().message}});
            ++result.refused;
            continue;
        }
        for (auto& thing : *things) all.push_back({file.string(), std::move(thing)});
    }
    return all;
}

// Publishes all and waits; refusals become findings.
class Publishing {
  public:
    Publishing(engine::Engine& engine, ImportReport& result, Progress& progress)
        : engine_(engine), result_(result), progress_(progress) {}

    void publish(const Read& read) {
        engine::Request request;
        request.stream = stream_of(read.authored);
        request.actor = importer();
        request.command = domain::Publish{read.authored.kind,
                                          read.authored.key,
                                          read.authored.content_hash,
                                          read.authored.body,
                                          {},
                                          read.authored.region};
        {
            std::unique_lock lock{mutex_};
            done_.wait(lock, [&] { return waiting_ < 1024; });
            ++waiting_;
        }
        engine_.submit(std::move(request), [this, read](base::Result<engine::Outcome> outcome) {
            std::lock_guard lock{mutex_};
            if (outcome)
                ++result_.published;
            else {
                ++result_.refused;
                result_.findings.push_back({read.file,
                                            read.authored.place,
                                            true,
                                            {outcome.refusal().pointer, outcome.refusal().code,
                                             outcome.refusal().message}});
            }
            progress_.at(++finished_);
            --waiting_;
            done_.notify_all();
        });
    }

    void wait() {
        std::unique_lock lock{mutex_};
        done_.wait(lock, [&] { return waiting_ == 0; });
    }

  private:
    engine::Engine& engine_;
    ImportReport& result_;
    Progress& progress_;
    std::mutex mutex_;
    std::condition_variable done_;
    std::size_t waiting_ = 0, finished_ = 0;
};

void check(Authored& authored, const views::Library& library, base::Date on) {
    if (!authored.problems.empty()) return;
    if (authored.kind == PublicationKind::policy) return views::check_policy(library, authored);
    if (authored.kind == PublicationKind::element_template)
        return views::check_template(library, authored);
    if (authored.kind != PublicationKind::guide) return views::check_list(library, authored);
    const auto guide = views::guide_of(authored);
    if (guide) views::check_guide(*guide, library, on, authored);
}

// Only of templates does anything that is judged here name a version.
int version_to_be(const views::Library& published, const Authored& authored) {
    const auto before = published.element_template(authored.key);
    if (authored.kind != PublicationKind::element_template || !before) return 1;
    return before->version + (before->content_hash == authored.content_hash ? 0 : 1);
}

}  // namespace

ImportReport import_files(engine::Engine& engine, const std::vector<std::filesystem::path>& files,
                          OnBadRows on_bad_rows) {
    ImportReport result;
    auto all = read_all(files, result);
    std::stable_sort(all.begin(), all.end(), [](const Read& a, const Read& b) {
        return place_in_order(a.authored.kind) < place_in_order(b.authored.kind);
    });
    // Guides and policies are judged against what comes with them.
    const auto published = engine.library();
    views::Library candidate{*published};
    for (auto& read : all) {
        auto& a = read.authored;
        check(a, candidate, engine.now().date());
        report(result, read);
        if (a.problems.empty() && a.kind != PublicationKind::guide)
            candidate.add(a.kind, a.key, version_to_be(*published, a), engine.now(), a.content_hash,
                          a.body);
    }
    if (on_bad_rows == OnBadRows::import_none && result.refused > 0) return result;
    Progress progress{"导入", all.size()};
    Publishing publishing{engine, result, progress};
    for (const auto& read : all) {
        const auto& a = read.authored;
        if (!a.problems.empty()) continue;
        if (published->hash_of(a.kind, a.key) == a.content_hash)
            ++result.unchanged;
        else
            publishing.publish(read);
    }
    publishing.wait();
    return result;
}

std::shared_ptr<const views::Library> shipped_library() {
    const auto library = std::make_shared<views::Library>();
    for (const auto& file : catalog_files({catalog_folder()})) {
        const auto things = views::read_file(read_text(file), file.extension() == ".tsv");
        if (!things) throw std::runtime_error(file.string() + "：" + things.refusal().message);
        for (const auto& thing : *things)
            if (thing.problems.empty())
                library->add(thing.kind, thing.key, 1, {0}, thing.content_hash, thing.body);
    }
    return library;
}

}  // namespace banshi
