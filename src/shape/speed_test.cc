#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <chrono>

#include "shape/json.h"
#include "shape/samples_test.h"

namespace shape {
namespace {

using namespace samples;

Event event_of_300_bytes() {
    return Received{"营业执照副本复印件",
                    *base::parse_date("2026-09-16"),
                    *base::parse_instant("2026-09-11T10:00:00.123456"),
                    Channel::counter,
                    {{1, "缺少法定代表人签字"}, {2, "公章不清晰"}, {3, {}}}};
}

// Nanoseconds of the quickest of a few rounds.
template <class Work>
double nanoseconds(Work work) {
    double best = 1e18;
    for (int round = 0; round < 7; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < 100'000; ++i) work();
        const std::chrono::duration<double, std::nano> took =
            std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count() / 100'000);
    }
    return best;
}

}  // namespace

// Printed, not judged: run with --gtest_also_run_disabled_tests --gtest_filter=Speed.* (release).
TEST(Speed, DISABLED_of_one_event) {
    const auto event = event_of_300_bytes();
    const auto text = to_json(event);
    std::size_t sink = 0;
    const auto write = nanoseconds([&] { sink += to_json(event).size(); });
    const auto boost_read = nanoseconds([&] { sink += boost::json::parse(text).is_object(); });
    const auto parsed = nanoseconds([&] { sink += parse(text).ok(); });
    const auto strict = nanoseconds([&] { sink += from_json<Event>(text, Reading::strict).ok(); });
    const auto tolerant =
        nanoseconds([&] { sink += from_json<Event>(text, Reading::tolerant).ok(); });
    std::printf("%zu B: write %.0f ns, parse %.0f (Boost %.0f), strict %.0f, tolerant %.0f\n",
                text.size(), write, parsed, boost_read, strict, tolerant);
    EXPECT_GT(sink, 0u);
}

}  // namespace shape
