/* cut.h: the tokens of a unit to external declarations. */
#ifndef ACC_CUT_H
#define ACC_CUT_H

#include <stdbool.h>

#include "unit.h"

typedef struct cut {
    uint32_t end;       /* behind its last token */
    uint32_t body;      /* the `{` of a function's body, or of a statement's, which does not belong there; 0: none */
    bool is_open;       /* braces are not closed: it ends with the file */
} cut;

/* The external declaration that begins at `first`. */
cut cut_external(const unit *unit, uint32_t first);

/* Whether a token of that kind begins no external declaration, and often a statement or its end. */
bool cut_begins_statement(int kind);

#endif
