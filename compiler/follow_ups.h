/* follow_ups.h: of the errors in broken code, those that only follow from one before are held back. */
#ifndef ACC_FOLLOW_UPS_H
#define ACC_FOLLOW_UPS_H

#include "program.h"

/* What is known after the external declarations of the main source so far; all zero: nothing. */
typedef struct follow_ups {
    bool is_adrift;     /* statements stand where declarations should: a brace is missing or too many */
    bool is_open;       /* braces of some declaration are not closed */
    bool was_said;      /* an error says so, or what went wrong before */
    bool brace_follows; /* behind some of those before `looked_to`, and no function before it: one that was not opened */
    uint32_t looked_to;
} follow_ups;

/* Before the external declaration is parsed.  True: nothing is to be said of it. */
bool follow_ups_before(follow_ups *state, const unit *unit, const external *external);

/* When it could not be parsed.  True: no error of clang's is left that says why. */
bool follow_ups_in_broken(const unit *unit, const external *external);

/* Afterwards, whether it was parsed or not. */
void follow_ups_after(follow_ups *state, const unit *unit, const external *external);

/* After the last one. */
void follow_ups_finish(const follow_ups *state, const unit *unit);

#endif
