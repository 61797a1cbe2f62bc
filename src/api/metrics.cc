#include "api/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>

namespace api {

using prometheus::Counter;
using prometheus::Gauge;
using prometheus::Histogram;

struct Metrics::Inside {
    prometheus::Registry registry;
    prometheus::Family<Histogram>& durations =
        prometheus::BuildHistogram().Name("banshi_http_seconds").Help("answer times by route").Register(registry);
    prometheus::Family<Counter>& answers =
        prometheus::BuildCounter().Name("banshi_http_answers_total").Help("answers by status").Register(registry);
    prometheus::Family<Counter>& readings =
        prometheus::BuildCounter().Name("banshi_readings_total").Help("readings of personal data").Register(registry);
    prometheus::Family<Gauge>& engine =
        prometheus::BuildGauge().Name("banshi_engine").Help("the engine's counters").Register(registry);
    prometheus::Family<Gauge>& server =
        prometheus::BuildGauge().Name("banshi_server").Help("sessions and queues").Register(registry);

    std::mutex mutex;
    std::map<std::string_view, Histogram*> by_route;  // of literals
    std::map<int, Counter*> by_status;

    Histogram& duration_of(std::string_view route) {
        auto& found = by_route[route];
        if (found == nullptr)
            found = &durations.Add({{"route", std::string(route)}},
                                   Histogram::BucketBoundaries{0.0005, 0.001, 0.002, 0.004, 0.008, 0.016,
                                                               0.032, 0.064, 0.128, 0.256, 0.512, 1, 2, 4});
        return *found;
    }
    Counter& answer_of(int status) {
        auto& found = by_status[status];
        if (found == nullptr) found = &answers.Add({{"status", std::to_string(status)}});
        return *found;
    }
};

Metrics::Metrics() : inside_(std::make_unique<Inside>()) {}
Metrics::~Metrics() = default;

void Metrics::count(std::string_view route, int status, std::int64_t microseconds) {
    Histogram* duration = nullptr;
    Counter* answer = nullptr;
    {
        std::lock_guard lock{inside_->mutex};
        duration = &inside_->duration_of(route);
        answer = &inside_->answer_of(status);
    }
    duration->Observe(static_cast<double>(microseconds) / 1e6);
    answer->Increment();
}

void Metrics::count_reading(bool recorded) {
    inside_->readings.Add({{"recorded", recorded ? "yes" : "no"}}).Increment();
}

std::string Metrics::text(const engine::Counters& c, std::size_t sessions, std::size_t queued) const {
    const auto set = [&](prometheus::Family<Gauge>& family, const char* what, double value) {
        family.Add({{"what", what}}).Set(value);
    };
    set(inside_->engine, "commands", static_cast<double>(c.commands));
    set(inside_->engine, "refusals", static_cast<double>(c.refusals));
    set(inside_->engine, "replays", static_cast<double>(c.replays));
    set(inside_->engine, "batches", static_cast<double>(c.batches));
    set(inside_->engine, "events", static_cast<double>(c.events));
    set(inside_->engine, "settled", static_cast<double>(c.settled));
    set(inside_->engine, "follow_ups", static_cast<double>(c.follow_ups));
    set(inside_->engine, "refused_follow_ups", static_cast<double>(c.refused_follow_ups));
    set(inside_->engine, "queued", static_cast<double>(c.queued));
    set(inside_->engine, "behind", static_cast<double>(c.behind));
    set(inside_->server, "sessions", static_cast<double>(sessions));
    set(inside_->server, "worker_queue", static_cast<double>(queued));
    return prometheus::TextSerializer().Serialize(inside_->registry.Collect());
}

}  // namespace api
