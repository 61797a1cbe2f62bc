#include "main/bench_lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <thread>

#include "base/random.h"
#include "main/bench_report.h"
#include "main/importing.h"
#include "main/stopwatch.h"
#include "shape/json.h"
#include "views/authoring.h"

namespace banshi {
namespace {

constexpr std::size_t province = 100'000, read_of_them = 2'000;

// The shipped guides again and again, each with a name and phones of its own.
std::vector<domain::Guide> guides_of_a_province(const views::Library& library) {
    const auto shipped = library.guides();
    std::vector<domain::Guide> guides;
    guides.reserve(province);
    for (std::size_t i = 0; i < province; ++i) {
        auto guide = shipped[i % shipped.size()]->guide;
        guide.name += fmt::format("（第 {} 份）", i);
        for (auto& place : guide.places) place.phone = fmt::format("0699-{:07}", 2'000'000 + i);
        guides.push_back(std::move(guide));
    }
    return guides;
}

std::size_t lint_all(const std::vector<domain::Guide>& guides, const views::Library& library,
                     std::size_t threads) {
    std::vector<std::size_t> found(threads);
    std::vector<std::thread> running;
    const auto today = base::SystemClock{}.now().date();
    for (std::size_t t = 0; t < threads; ++t)
        running.emplace_back([&, t] {
            for (std::size_t i = t; i < guides.size(); i += threads)
                found[t] += views::lint_guide(guides[i], library, today).size();
        });
    for (auto& thread : running) thread.join();
    return std::accumulate(found.begin(), found.end(), std::size_t{0});
}

double slowest(const std::vector<domain::Guide>& guides, const views::Library& library) {
    double most = 0;
    const auto today = base::SystemClock{}.now().date();
    for (std::size_t i = 0; i < std::min<std::size_t>(guides.size(), 300); ++i) {
        const Stopwatch watch;
        (void)views::lint_guide(guides[i], library, today);
        most = std::max(most, watch.seconds());
    }
    return most;
}

double reading(const std::vector<domain::Guide>& guides) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < read_of_them; ++i) texts.push_back(shape::to_json(guides[i]));
    const Stopwatch watch;
    for (const auto& text : texts)
        (void)shape::from_json<domain::Guide>(text, shape::Reading::tolerant);
    return watch.seconds() / read_of_them;
}

}  // namespace

int bench_lint(const BenchOptions& options) {
    const auto library = shipped_library();
    const auto guides = guides_of_a_province(*library);
    (void)lint_all({guides.begin(), guides.begin() + 100}, *library, 1);
    const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    const Stopwatch watch;
    const auto found = lint_all(guides, *library, threads);
    const double seconds = watch.seconds();
    const double one = seconds * static_cast<double>(threads) / province, read = reading(guides);
    const boost::json::object report{
        {"guides", guides.size()},      {"findings", found},
        {"threads", threads},           {"seconds", seconds},
        {"one_guide_us", one * 1e6},    {"slowest_of_300_us", slowest(guides, *library) * 1e6},
        {"reading_one_us", read * 1e6}, {"ratio_to_reading", one / read}};
    print_report(report, options.json);
    return done;
}

}  // namespace banshi
