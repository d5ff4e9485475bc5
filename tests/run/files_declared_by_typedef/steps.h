#ifndef STEPS_H
#define STEPS_H

#include <acc.h>

typedef async int step(int n);
typedef int plain_step(int n);

step first, second;
extern step third;

#endif
