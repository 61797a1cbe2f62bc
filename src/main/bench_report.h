#pragma once

#include <boost/json.hpp>
#include <iostream>

namespace banshi {

// The figures of a benchmark: JSON, or a line each.
inline void print_report(const boost::json::object& report, bool json) {
    if (json) {
        std::cout << report << "\n";
        return;
    }
    for (const auto& [name, value] : report)
        std::cout << std::string{name} << "  " << value << "\n";
}

}  // namespace banshi
