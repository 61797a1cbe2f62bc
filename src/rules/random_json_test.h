#pragma once

#include <rapidcheck.h>

#include <boost/json/value.hpp>
#include <string>

namespace rules {

inline std::string random_word() {
    return *rc::gen::element<std::string>("", "x", "y", "b", "c", "type", "身份证号", "2026-09-16",
                                          "16900000011");
}

// Any JSON value of at most this depth, for tests of totality. Only inside rc::check.
inline boost::json::value random_json(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
        case 0:
            return nullptr;
        case 1:
            return *rc::gen::arbitrary<bool>();
        case 2:
            return *rc::gen::inRange(-5, 200);
        case 3:
            return *rc::gen::arbitrary<double>();
        case 4:
            return boost::json::value(random_word());
        case 5: {
            boost::json::array array;
            for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
                array.push_back(random_json(depth - 1));
            return array;
        }
        default: {
            boost::json::object object;
            for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
                object[random_word()] = random_json(depth - 1);
            return object;
        }
    }
}

}  // namespace rules
