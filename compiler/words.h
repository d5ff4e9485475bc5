/* words.h: the dialect's words, where they are used as keywords. */
#ifndef ACC_WORDS_H
#define ACC_WORDS_H

#include "unit.h"

/* Gives these tokens of the unit their kind (ASYNC, AWAIT, DEFER, TRY, YIELD) and sets `keyword`. */
void words_mark(unit *unit, const options *options);

/* Is that file of the unit in the dialect? Not a system header, but if it includes <acc.h> itself. */
bool words_are_known(const unit *unit, uint32_t file);

/* acc_spawn and its like, which the dialect gives a meaning of their own. */
bool is_runtime_word(const token *token);

#endif
