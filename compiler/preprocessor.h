/* preprocessor.h: the preprocessor (C11 6.10) in acc's own process: what `clang -E -dD` and align.c would find out, at a
 * fraction of the time. */
#ifndef ACC_PREPROCESSOR_H
#define ACC_PREPROCESSOR_H

#include "unit_detail.h"

/* Fills in all that unit.h describes but keywords and shadow.  False: this is something for clang, which knows more and
 * has the messages; *reason says what, and nothing of the unit may be used. */
bool preprocessor_run(unit *unit, const options *options, const char **reason);

#endif
