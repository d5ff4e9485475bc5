/* warner.h: what the files of the warnings share. */
#ifndef ACC_WARNER_H
#define ACC_WARNER_H

#include "checker.h"
#include "events.h"

typedef struct warner {
    checker checker;           /* for what is said: the function at hand */
    const node *body;
    event_graph *graph;
} warner;

void warn_blocking(warner *warner);
void warn_errno(warner *warner);
void warn_locks(warner *warner);
void warn_futures(warner *warner);
void warn_return(warner *warner);

const char *body_name(const warner *warner);    /* "the async function 'f'" */
/* The tokens of an expression, whatever the white space between them: to hold two against each other. */
const char *plain_text(const warner *warner, const node *expression);
/* The function that an EVENT_CALL calls, if it is the C library's; else NULL. */
const char *library_call(const warner *warner, const event *event);
/* "'await'" or "'yield'", as the file spells it. */
const char *suspending_word(const warner *warner, const event *event);

#endif
