/* expand.h: macro expansion (C11 6.10.3) that knows which tokens of the result were written in an argument, and where.
 *
 * preprocessor.c has all its tokens from here.  Where clang's preprocessor did the work, this does it once more, with the
 * origins that clang -E does not tell, and align.c checks that both agree. */
#ifndef ACC_EXPAND_H
#define ACC_EXPAND_H

#include <stddef.h>

#include "macro.h"

typedef struct expander expander;

/* A _Pragma("...") within a use: what is in it, and how many tokens of the result come before. */
typedef struct expanded_pragma {
    size_t before;
    const macro_token *string;
} expanded_pragma;

typedef struct expansion {
    const macro *macro;
    macro_token *tokens;   /* stb_ds array; good until the expander's next use */
    uint32_t *fixed;       /* stb_ds array: offsets of argument tokens that were stringified or pasted */
    expanded_pragma *pragmas; /* stb_ds array */
    uint32_t consumed;     /* tokens of the input that the use takes */
    bool failed;           /* it does not end within the input, or is nested too deep, or too long */
} expansion;

/* What an expander must ask when it alone expands.  Without them, builtin macros give `unknown` tokens, and what is wrong
 * or unusual is passed over; with them, it fails the use. */
typedef struct expander_questions {
    void *context;

    /* A use goes on behind the input: more of it is appended, and *input and *count set anew.  False: that was all. */
    bool (*more)(void *context, const raw_token **input, uint32_t *count);

    /* The value of a builtin macro on that line; `operand` (a stb_ds array) is what a __has_...( ) has in its
     * parentheses.  Fills in kind, text and length; false: not known. */
    bool (*value)(void *context, const macro *macro, uint32_t line, const macro_token *operand, macro_token *value);
} expander_questions;

/* `text`: what the input's tokens are offsets in.  `strict`: as -std=c11 has it, without GNU's exceptions.  `questions`
 * may be NULL. */
expander *expander_new(const macro_table *table, const char *text, bool strict, const expander_questions *questions);

/* Goes on with another text. */
void expander_read(expander *expander, const char *text);

/* Whether input[0] begins a use of a macro after `now` directives; `count` tokens follow each other. */
bool expand_begins(const expander *expander, uint32_t now, const raw_token *input, uint32_t count);

/* Expands that use. */
expansion expand_use(expander *expander, uint32_t now, const raw_token *input, uint32_t count);

/* Expands all uses in the input; where `condition`, it is that of an #if, and what follows `defined` is left alone. */
expansion expand_line(expander *expander, uint32_t now, const raw_token *input, uint32_t count, bool condition);

/* Gives the next token of the input, which begins no use, the white space that a use before it left; once for each. */
void expand_pass_space(expander *expander, macro_token *token);

/* Whether white space stands before the token on its line. */
bool expand_space_before(const char *text, const raw_token *token);

#endif
