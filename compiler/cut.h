/* cut.h: the tokens of a unit to external declarations. */
#ifndef ACC_CUT_H
#define ACC_CUT_H

#include <stdbool.h>

#include "unit.h"

/* The index behind the last token of the external declaration that begins at `first`.  *body: the `{` of a function's
 * body, or of a statement's, which does not belong there; 0: there is none. */
uint32_t cut_external(const unit *unit, uint32_t first, uint32_t *body);

/* Whether a token of that kind begins no external declaration, and often a statement or its end. */
bool cut_begins_statement(int kind);

#endif
