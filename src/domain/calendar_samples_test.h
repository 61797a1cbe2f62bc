#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <span>
#include <string>
#include <vector>

#include "base/source_dir_test.h"
#include "domain/calendar.h"

// The shipped tables, read by a reader of their flat form only: the tests of domain/ stay without
// shape/.
namespace domain::samples {

inline base::Date date(const std::string& text) {
    return base::parse_date(text).value();
}

inline std::vector<std::string> found(const std::string& line, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> all;
    for (std::sregex_iterator it(line.begin(), line.end(), regex), end; it != end; ++it) {
        for (std::size_t i = 1; i < it->size(); ++i) all.push_back((*it)[i]);
    }
    return all;
}

inline CalendarTable read_table(const std::filesystem::path& path) {
    CalendarTable table;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (auto is = found(line, "^region: \"(.*)\""); !is.empty()) table.region = is[0];
        if (auto is = found(line, "^year: (.*)"); !is.empty()) table.year = std::stoi(is[0]);
        if (auto is = found(line, "^version: (.*)"); !is.empty()) table.version = std::stoi(is[0]);
        if (auto is = found(line, "name: (.*), from: \"(.*)\", to: \"(.*)\""); !is.empty()) {
            table.days_off.push_back({is[0], date(is[1]), date(is[2])});
        }
        if (!line.starts_with("working:")) continue;
        for (const auto& day : found(line, "\"([0-9-]+)\"")) table.working.push_back(date(day));
    }
    return table;
}

inline const std::vector<CalendarTable>& shipped_tables() {
    static const auto tables = [] {
        std::vector<CalendarTable> all;
        for (const auto& entry :
             std::filesystem::directory_iterator(base::source_dir() / "catalog/calendars")) {
            if (entry.path().extension() == ".yaml") all.push_back(read_table(entry.path()));
        }
        return all;
    }();
    return tables;
}

inline CalendarPtr calendar_of(const std::string& region, std::span<const OfficeHours> hours = {}) {
    return Calendar::resolve(shipped_tables(), hours, region_chain(region)).value();
}

inline const Calendar& national() {
    static const auto calendar = calendar_of("CN");
    return *calendar;
}

inline std::string text(std::optional<base::Date> date) {
    return date ? base::to_text(*date) : "none";
}

}  // namespace domain::samples
