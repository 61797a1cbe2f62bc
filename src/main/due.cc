#include <fmt/format.h>

#include <iostream>

#include "domain/clock.h"
#include "main/commands.h"
#include "main/files.h"
#include "shape/json.h"
#include "views/authoring.h"

namespace banshi {
namespace {

template <class T>
std::vector<T> read_kind(const std::filesystem::path& folder, domain::PublicationKind kind) {
    std::vector<T> all;
    for (const auto& file : catalog_files({folder})) {
        auto things = views::read_file(read_text(file), false);
        if (!things) throw std::runtime_error(file.string() + "：" + things.refusal().message);
        for (const auto& thing : *things) {
            if (thing.kind != kind || !thing.problems.empty()) continue;
            all.push_back(shape::from_json<T>(thing.body, shape::Reading::tolerant).value());
        }
    }
    return all;
}

[[noreturn]] void stop(const base::Refusal& refusal) {
    throw std::runtime_error(refusal.message);
}

void print(const domain::ClockReading& reading) {
    for (const auto& line : reading.derivation)
        fmt::print("{}. {}  {}\n   {}\n", line.number, line.sentence, line.result, line.basis);
    fmt::print("最晚：{}\n",
               reading.due_date ? base::to_chinese(*reading.due_date) : "暂时定不下来");
}

void print_json(const domain::ClockReading& reading) {
    boost::json::object out;
    out["due"] =
        reading.due ? boost::json::value(domain::due_text(reading)) : boost::json::value(nullptr);
    out["due_date"] = reading.due_date ? boost::json::value(base::to_text(*reading.due_date))
                                       : boost::json::value(nullptr);
    out["kind"] = shape::to_value(reading.kind);
    out["held"] = reading.held;
    out["unknown_year"] = reading.unknown_year;
    out["calendar_version"] = reading.calendar_version;
    out["excluded_days"] = shape::to_value(reading.excluded_days);
    out["derivation"] = shape::to_value(reading.derivation);
    std::cout << out << "\n";
}

}  // namespace

int due_command(const DueOptions& options) {
    const auto folder =
        (options.catalog.empty() ? catalog_folder() : options.catalog) / "calendars";
    const auto tables = read_kind<domain::CalendarTable>(folder, domain::PublicationKind::calendar);
    const auto hours =
        read_kind<domain::OfficeHours>(folder, domain::PublicationKind::office_hours);
    const auto calendar =
        domain::Calendar::resolve(tables, hours, domain::region_chain(options.region));
    if (!calendar) stop(calendar.refusal());
    const auto spec =
        domain::make_spec(options.from, options.limit, options.kind, options.exclusions);
    if (!spec) stop(spec.refusal());
    const auto reading = domain::read(*spec, **calendar);
    options.json ? print_json(reading) : print(reading);
    return reading.unknown_year ? findings : done;
}

}  // namespace banshi
