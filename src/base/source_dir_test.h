#pragma once

#include <filesystem>

namespace base {

// The folder of the sources, for tests that read catalog/ and tests/golden/. Asked at run time: a
// path on the command line would compile every test anew in each clone.
inline std::filesystem::path source_dir() {
    const auto program = std::filesystem::read_symlink("/proc/self/exe");  // build/<preset>/x_test
    return program.parent_path().parent_path().parent_path();
}

}  // namespace base
