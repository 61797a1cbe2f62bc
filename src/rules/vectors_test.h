#pragma once

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "base/source_dir_test.h"

namespace rules {

// A vector file of tests/golden/rules, read by the C++ and the TypeScript tests.
inline boost::json::value read_vectors(const std::string& name) {
    const std::string path = (base::source_dir() / "tests/golden/rules" / name).string();
    std::ifstream file(path);
    EXPECT_TRUE(file.good()) << path;
    boost::json::parse_options options;
    options.max_depth = 64;
    return boost::json::parse(std::string(std::istreambuf_iterator<char>(file), {}), {}, options);
}

}  // namespace rules
