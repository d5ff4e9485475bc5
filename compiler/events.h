/* events.h: what an async body does, in its order and on every path: what the warnings look at.
 *
 *     pthread_mutex_lock(&m);          call lock ──┬──────────────────────────────┬──▶ call unlock
 *     if (n)                                       │                              │
 *         await refill(size(n));                   └──▶ call size ──▶ await ──────┘
 *     pthread_mutex_unlock(&m);
 *
 * Made of the resolved tree, as the source has it.  Operands come from left to right, which is the order of an
 * expression that holds an await; what is not evaluated is left out.  A defer stands where control leaves its block.
 * What control never reaches has no events. */
#ifndef ACC_EVENTS_H
#define ACC_EVENTS_H

#include "program.h"

typedef enum event_kind {
    EVENT_NOTHING, /* paths meet */
    EVENT_CALL,    /* NODE_CALL: a plain function, or the runtime's acc_spawn and its kin */
    EVENT_FAILED,  /* of a call that is a condition: it gave another value than 0 */
    EVENT_AWAIT,   /* NODE_AWAIT, NODE_YIELD: here the body may be suspended */
    EVENT_READ,    /* of errno: its place */
    EVENT_WRITE,   /* the same */
    EVENT_CLEANUP, /* the function of __attribute__((cleanup)) is called; no node */
    EVENT_END,     /* the end of the body; no node */
    /* of a local acc_future: */
    EVENT_HOLD,    /* it is given a future: the name, or the declarator */
    EVENT_MENTION, /* anything else is done with it, or it comes into being */
    EVENT_ADDRESS  /* its address is taken: others may do the like */
} event_kind;

typedef struct event {
    event_kind kind;
    const node *node;
    const object *object;    /* the acc_future, or NULL */
    bool is_deferred;        /* in a defer */
    unsigned *next, *before; /* stb_ds arrays */
} event;

typedef struct event_graph {
    event *events;           /* stb_ds array; the body begins at the first */
} event_graph;

/* NULL: the body is so large that nobody looks at it. */
event_graph *find_events(program *program, const function *function, const node *body);

/* Its memory serves the next one. */
void free_events(event_graph *graph);

/* The name of the file-scope function that is called; NULL: through a pointer, or a local name. */
const char *called_name(const program *program, const node *call);

#endif
