#ifndef WAIT_H
#define WAIT_H

#include <acc.h>

/* Waits until the clock has ticked `times` times; gives that number. */
async int wait_a_bit(int times);

#endif
