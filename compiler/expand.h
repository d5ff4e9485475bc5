/* expand.h: macro expansion (C11 6.10.3) that knows which tokens of the result were written in an argument, and where.
 *
 * clang's preprocessor has expanded everything already; this does it once more, with the origins that clang -E does not
 * tell, and align.c checks that both agree. */
#ifndef ACC_EXPAND_H
#define ACC_EXPAND_H

#include "macro.h"

typedef struct expander expander;

typedef struct expansion {
    const macro *macro;
    macro_token *tokens;   /* stb_ds array; good until the expander's next use */
    uint32_t *fixed;       /* stb_ds array: offsets of argument tokens that were stringified or pasted */
    uint32_t consumed;     /* tokens of the input that the use takes */
    bool failed;           /* it does not end within the input, or is nested too deep */
} expansion;

/* `text`: what the input's tokens are offsets in.  `strict`: as -std=c11 has it, without GNU's exceptions. */
expander *expander_new(const macro_table *table, const char *text, bool strict);

/* Whether input[0] begins a use of a macro after `now` directives; `count` tokens follow each other. */
bool expand_begins(const expander *expander, uint32_t now, const raw_token *input, uint32_t count);

/* Expands that use. */
expansion expand_use(expander *expander, uint32_t now, const raw_token *input, uint32_t count);

/* Expands all uses in the input; where `condition`, it is that of an #if, and what follows `defined` is left alone. */
expansion expand_line(expander *expander, uint32_t now, const raw_token *input, uint32_t count, bool condition);

#endif
