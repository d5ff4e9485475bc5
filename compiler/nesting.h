/* nesting.h: whether the tokens nest more deeply than clang shall be asked to follow. */
#ifndef ACC_NESTING_H
#define ACC_NESTING_H

#include <stdbool.h>

#include "unit.h"

/* Levels of brackets and statements together.  The parser's own limits are lower (parse.h), but hold only where acc translates. */
#define MOST_LEVELS 20000

/* Reports the first token beyond that; returns whether there is none. */
bool nesting_check(const unit *unit);

#endif
