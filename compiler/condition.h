/* condition.h: whether an #if holds. */
#ifndef ACC_CONDITION_H
#define ACC_CONDITION_H

#include "macro.h"

typedef enum condition { CONDITION_FALSE, CONDITION_TRUE, CONDITION_UNKNOWN } condition;

/* The value of a controlling expression whose macros have been expanded (a stb_ds array); unknown when it asks what
 * only the preprocessor knows (__has_include), or is not well formed.  *doubtful: clang may warn of an overflow in it. */
condition condition_evaluate(const macro_table *table, uint32_t now, const macro_token *tokens, bool *doubtful);

#endif
