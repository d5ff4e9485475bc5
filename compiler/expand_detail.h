/* expand_detail.h: what expand.c and substitute.c share. */
#ifndef ACC_EXPAND_DETAIL_H
#define ACC_EXPAND_DETAIL_H

#include "expand.h"

/* A list of tokens that is being read. */
typedef struct context {
    macro_token *tokens;
    uint32_t next, count;
    macro *macro;            /* whose replacement it is; NULL for an argument */
    bool owned;              /* the list goes back to `spare` when it has been read */
    bool space, line;        /* white space that goes to its next token; and what follows it gets what is left */
    bool space_after;        /* what follows it gets white space */
} context;

typedef struct argument {
    macro_token *written;  /* stb_ds arrays: as it stands */
    macro_token *expanded; /* and completely macro replaced, once that was needed */
    bool is_expanded;
} argument;

typedef struct arguments {
    argument *each;        /* stb_ds array */
    bool elided;           /* what `...` stands for was not even begun with a comma */
} arguments;

struct expander {
    const macro_table *table;
    const char *text;
    const expander_questions *questions;
    uint32_t now;
    const raw_token *input;
    uint32_t next, count;  /* of the input */
    bool space, line;      /* white space for the input's next token */
    context *stack;        /* stb_ds array */
    uint32_t read;         /* so many tokens, of lists and input */
    uint32_t base;         /* the stack's height below which the current argument's expansion does not read */
    unsigned depth;        /* of arguments within arguments */
    bool strict, condition, failed;
    macro_token *result;
    uint32_t *fixed;
    expanded_pragma *pragmas;
    macro_token **spare;   /* stb_ds array of lists to use again */
};

macro_token *expander_new_list(expander *expander);
void expander_release_list(expander *expander, macro_token *list);

/* The argument completely macro replaced. */
const macro_token *expanded_argument(expander *expander, argument *argument);

/* The macro's replacement list with the arguments in it and ## carried out.  *space_after: as in context. */
macro_token *substitute(expander *expander, const macro *macro, const arguments *arguments, bool *space_after);

#endif
