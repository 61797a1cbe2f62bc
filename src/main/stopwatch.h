#pragma once

#include <time.h>

namespace banshi {

// Wall time of a measurement; nothing else may look at a clock.
class Stopwatch {
  public:
    double seconds() const {
        const auto now = read();
        return static_cast<double>(now.tv_sec - begin_.tv_sec) +
               static_cast<double>(now.tv_nsec - begin_.tv_nsec) * 1e-9;
    }

  private:
    static timespec read() {
        timespec t{};
        clock_gettime(CLOCK_MONOTONIC, &t);
        return t;
    }
    timespec begin_ = read();
};

}  // namespace banshi
