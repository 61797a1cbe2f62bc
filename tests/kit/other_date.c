// Preloaded: the program's calendar time is OTHER_DATE_SHIFT seconds away. Steady clocks stay as they are.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

int clock_gettime(clockid_t clock, struct timespec* time) {
    static int (*real)(clockid_t, struct timespec*);
    static long shift;
    if (!real) {
        const char* text = getenv("OTHER_DATE_SHIFT");
        shift = text ? atol(text) : 0;
        real = (int (*)(clockid_t, struct timespec*))dlsym(RTLD_NEXT, "clock_gettime");
    }
    const int result = real(clock, time);
    if (clock == CLOCK_REALTIME) time->tv_sec += shift;
    return result;
}
