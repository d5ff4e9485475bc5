/* fuzz.h: what a program of the dialect is generated against: leaf futures, which give their argument after they have pended
 * 0, 1 or several times.  fuzz.c has them, by hand.  plain.h is the same for the program in plain C. */
#ifndef FUZZ_H
#define FUZZ_H

#include <acc.h>
#include "types.h"

#ifndef ACC_TRANSLATED
async void fuzz_wait(void);
async int fuzz_int(int value);
async unsigned long fuzz_value(unsigned long value);
async struct big fuzz_big(int value);
#else
/* As functions that pointers point to. */
void fuzz_wait(void);
int fuzz_int(int value);
unsigned long fuzz_value(unsigned long value);
struct big fuzz_big(int value);
#endif

/* The inside of two of them is known, so that they stand in the frame of who awaits them; the others are allocated. */
#if defined __ACC__ || defined ACC_TRANSLATED
struct fuzz_wait__future {
    unsigned char state, left;
};

struct fuzz_big__future {
    unsigned char state, left;
    int value;
    struct big *result;
};
#endif

#ifdef ACC_TRANSLATED
struct fuzz_int__future;
struct fuzz_value__future;
void fuzz_wait__init(struct fuzz_wait__future *self);
void fuzz_int__init(struct fuzz_int__future *self, int value);
void fuzz_value__init(struct fuzz_value__future *self, unsigned long value);
void fuzz_big__init(struct fuzz_big__future *self, int value);
acc_poll fuzz_wait__poll(struct fuzz_wait__future *self, acc_context *cx);
acc_poll fuzz_int__poll(struct fuzz_int__future *self, acc_context *cx);
acc_poll fuzz_value__poll(struct fuzz_value__future *self, acc_context *cx);
acc_poll fuzz_big__poll(struct fuzz_big__future *self, acc_context *cx);
void fuzz_wait__drop(struct fuzz_wait__future *self);
void fuzz_int__drop(struct fuzz_int__future *self);
void fuzz_value__drop(struct fuzz_value__future *self);
void fuzz_big__drop(struct fuzz_big__future *self);
extern const acc_future_type fuzz_wait__type, fuzz_int__type, fuzz_value__type, fuzz_big__type;
#endif

#endif
