#include <fmt/format.h>
#include <sys/resource.h>

#include <boost/json.hpp>
#include <condition_variable>
#include <mutex>

#include "main/bench_bare.h"
#include "main/bench_http.h"
#include "main/bench_lint.h"
#include "main/bench_report.h"
#include "main/bench_search.h"
#include "main/bench_world.h"
#include "main/commands.h"
#include "main/files.h"
#include "main/stopwatch.h"
#include "views/tables.h"

namespace banshi {
namespace {

namespace fs = std::filesystem;

// Many cases at once, each one command after the other, until so many cases have been begun.
class Driver {
  public:
    Driver(engine::Engine& engine, const std::vector<std::string>& people, long cases, int at_once,
           bool short_life)
        : engine_(engine),
          people_(people),
          cases_(cases),
          at_once_(at_once),
          short_life_(short_life),
          progress_(short_life ? "加办件" : "量", static_cast<std::size_t>(cases)) {}

    void run() {
        for (int i = 0; i < at_once_; ++i) begin_case();
        std::unique_lock lock{mutex_};
        finished_.wait(lock, [&] { return open_ == 0; });
    }
    long commands() const { return commands_; }
    const std::string& refused() const { return refused_; }

  private:
    struct Running {
        CaseLife life;
        std::string stream;
    };

    void begin_case() {
        long n = 0;
        {
            std::lock_guard lock{mutex_};
            if (begun_ == cases_) return;
            n = begun_++;
            ++open_;
            if (n % 1000 == 0) progress_.at(static_cast<std::size_t>(n));
        }
        const auto& person = people_[static_cast<std::size_t>(n) % people_.size()];
        send(std::make_shared<Running>(
            Running{{person, run_ + std::to_string(n), short_life_}, ""}));
    }

    void send(std::shared_ptr<Running> one) {
        engine_.submit(
            one->life.next(one->stream), [this, one](base::Result<engine::Outcome> outcome) {
                bool again = false;
                {
                    std::lock_guard lock{mutex_};
                    ++commands_;
                    if (!outcome && refused_.empty())
                        refused_ = outcome.refusal().code + " " + outcome.refusal().message;
                    if (outcome) one->stream = outcome->stream;
                    again = outcome.ok() && !one->life.over();
                    if (!again && --open_ == 0) finished_.notify_all();
                }
                again ? send(one) : begin_case();
            });
    }

    engine::Engine& engine_;
    const std::vector<std::string>& people_;
    const long cases_;
    const int at_once_;
    const bool short_life_;
    const std::string run_ = std::to_string(getpid()) + "-";
    Progress progress_;
    std::mutex mutex_;
    std::condition_variable finished_;
    long begun_ = 0, open_ = 0, commands_ = 0;
    std::string refused_;
};

long resident_kb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

boost::json::object per_command(double seconds, std::int64_t commands, std::int64_t rows,
                                std::int64_t pages, std::int64_t bytes) {
    const auto n = static_cast<double>(commands);
    return {{"commands_per_second", n / seconds},
            {"rows_per_command", static_cast<double>(rows) / n},
            {"wal_pages_per_command", static_cast<double>(pages) / n},
            {"wal_bytes_per_command", static_cast<double>(bytes) / n}};
}

const int checkpoint_pages = store::StoreOptions{}.checkpoint_pages;

// A copy of a prepared folder, gone at the end.
class FolderCopy {
  public:
    explicit FolderCopy(const fs::path& from) : path_(from.string() + "-copy") {
        fs::remove_all(path_);
        fs::copy(from, path_, fs::copy_options::recursive);
    }
    ~FolderCopy() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    FolderCopy(const FolderCopy&) = delete;
    FolderCopy& operator=(const FolderCopy&) = delete;
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

struct EngineReport {
    double seconds = 0;
    std::int64_t commands = 0, batches = 0, rows = 0, wal_pages = 0, wal_bytes = 0;
};

void add_growth(EngineReport& report, const store::Counters& before, const store::Counters& after) {
    report.rows += after.rows - before.rows;
    report.wal_pages += after.wal_pages - before.wal_pages;
    report.wal_bytes += after.wal_bytes - before.wal_bytes;
}

// The engine in process on `folder`. With `recorded` it is slower, and everything it writes is kept.
EngineReport run_engine(const fs::path& folder, const std::vector<std::string>& people, long cases,
                        Recorded* recorded) {
    base::SystemClock clock;
    base::SystemRandom random;
    const auto inner = store::open(
        {.folder = folder, .views = views::schema(), .checkpoint_pages = checkpoint_pages});
    store::KeyStore keys{{.folder = folder / "keys"}, random};
    const auto recording = recorded ? record(*inner, *recorded) : nullptr;
    auto& store = recording ? *recording : *inner;
    engine::Engine engine{store, keys, clock, random, {.batch_commands = 64}};
    engine.start();
    engine.settle_down();
    if (recorded) recorded->steps.clear();
    const auto before = store.writer().counters(), before_behind = store.follower().counters();
    const Stopwatch watch;
    Driver driver{engine, people, cases, 256, false};
    driver.run();
    engine.settle_down();
    EngineReport report{watch.seconds()};
    if (!driver.refused().empty()) throw std::runtime_error("办件没有走通：" + driver.refused());
    const auto counts = engine.counters();
    engine.stop();
    report.commands = counts.commands + counts.follow_ups;
    report.batches = counts.batches;
    add_growth(report, before, store.writer().counters());
    add_growth(report, before_behind, store.follower().counters());
    return report;
}

// One after the other, each from the same folder: the engine, the engine while what it writes is
// taken down (not timed), the bare loop over that.
int bench_append(const BenchOptions& options) {
    const BenchFolder folder{options.data};
    const auto people = prepare_bench(folder.path());
    EngineReport engine;
    {
        const FolderCopy copy{folder.path()};
        engine = run_engine(copy.path(), people, options.cases, nullptr);
    }
    const auto resident = resident_kb() / 1024;
    Recorded recorded;
    {
        const FolderCopy copy{folder.path()};
        run_engine(copy.path(), people, options.cases, &recorded);
    }
    const FolderCopy copy{folder.path()};
    const auto bare = run_bare(recorded, copy.path(), checkpoint_pages);
    print_report({{"engine", per_command(engine.seconds, engine.commands, engine.rows, engine.wal_pages,
                                  engine.wal_bytes)},
           {"bare", per_command(bare.seconds, engine.commands, bare.rows, bare.wal_pages,
                                bare.wal_bytes)},
           {"ratio", bare.seconds / engine.seconds},
           {"commands", engine.commands},
           {"batches", engine.batches},
           {"resident_mb_max", resident}},
          options.json);
    return done;
}

int bench_fill(const BenchOptions& options) {
    if (options.data.empty())
        throw std::runtime_error("bench fill 要用 --data 指明往哪个文件夹里加");
    const auto people = prepare_bench(options.data);
    base::SystemClock clock;
    base::SystemRandom random;
    const auto store = store::open({.folder = options.data, .views = views::schema()});
    store::KeyStore keys{{.folder = options.data / "keys"}, random};
    engine::Engine engine{*store, keys, clock, random, {}};
    engine.start();
    const Stopwatch watch;
    Driver driver{engine, people, options.cases, 512, true};
    driver.run();
    if (!driver.refused().empty()) throw std::runtime_error("办件没有走通：" + driver.refused());
    engine.settle_down();
    engine.stop();
    print_report({{"cases", options.cases},
           {"seconds", watch.seconds()},
           {"resident_mb_max", resident_kb() / 1024}},
          options.json);
    return done;
}

}  // namespace

int bench_command(const BenchOptions& options) {
    if (options.what == "append") return bench_append(options);
    if (options.what == "fill") return bench_fill(options);
    if (options.what == "lint") return bench_lint(options);
    if (options.what == "search") return bench_search(options);
    return options.what == "http" ? bench_http(options) : bench_read(options);
}

}  // namespace banshi
