/* shadow.h: the text that libclang reads: C, with an offset for each token. */
#ifndef ACC_SHADOW_H
#define ACC_SHADOW_H

#include "unit_detail.h"

/* The address spaces that stand for `future of`: an acc_future or a variable, and a stream. */
#define FUTURE_SPACE "43"
#define FUTURE_STREAM_SPACE "44"
/* T, and then this, is a future of T.  What it points to is itself in no address space: clang 14 crashes when it is to say
 * that a function cannot be assigned to a pointer into one. */
#define FUTURE_POINTERS(space) " *__attribute__((address_space(" space "))) **"

/* Functions that the shadow declares at its beginning: libclang makes no types, so these have the ones that acc needs. */
#define SHADOW_VOID "acc__void"
#define SHADOW_INT "acc__int"
#define SHADOW_FUTURE "acc__future"
#define SHADOW_SIZE "acc__size"

/* Fills unit->shadow, unit->shadow_length and each token's `shadow`.  May be called again: unit->block_types, unit->unneeded or
 * unit->future_items has changed. */
void shadow_make(unit *unit);

#endif
