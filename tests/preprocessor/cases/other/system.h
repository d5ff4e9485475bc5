#ifndef SYSTEM_H
#define SYSTEM_H
int async(int await);
static inline int in_system(int try) { return try; }
#include "beside.h"
#define SYSTEM_MACRO(x) x + \
    x
#endif
