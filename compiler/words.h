/* words.h: the dialect's words, where they are used as keywords. */
#ifndef ACC_WORDS_H
#define ACC_WORDS_H

#include "unit.h"

/* Gives these tokens of the unit their kind (ASYNC, AWAIT, DEFER, TRY, YIELD) and sets `keyword`. */
void words_mark(unit *unit, const options *options);

#endif
