/* events_builder.h: what events.c (statements) and events_expression.c share. */
#ifndef ACC_EVENTS_BUILDER_H
#define ACC_EVENTS_BUILDER_H

#include "events.h"

#define UNREACHED UINT32_MAX

/* What runs when control leaves a block: a defer, or the cleanup of a variable (NULL). */
typedef struct deferral {
    const struct deferral *outer;
    const node *defer;
} deferral;

/* An event that jumps go to, and what is open there. */
typedef struct target {
    unsigned event;
    const deferral *open;
} target;

typedef struct pending_goto {
    unsigned from;
    const deferral *open;
    const label *label;
} pending_goto;

typedef struct events_builder {
    program *program;
    const function *function;
    event_graph *graph;
    unsigned at;                                    /* the event that control has reached, or UNREACHED */
    unsigned finish;
    const deferral *open;                           /* the innermost */
    target *breaks, *continues;                     /* stb_ds arrays: the loops and switches around */
    unsigned *switch_heads;
    bool *switch_defaults;
    struct { const label *key; target value; } *labels;
    pending_goto *gotos;                            /* bound when all labels are known */
    struct { struct leave_key { const deferral *from; uintptr_t to; } key; unsigned value; } *leaves;
    unsigned deferring;                             /* in so many defers */
    bool is_too_large;
} events_builder;

unsigned add_event(events_builder *builder, event_kind kind, const node *node);   /* control reaches it next */
void add_await(events_builder *builder, const node *node);
unsigned new_event(events_builder *builder);                                      /* one that nobody reaches yet */
void connect_events(events_builder *builder, unsigned from, unsigned to);
void events_of_expression(events_builder *builder, const node *expression);       /* NULL: nothing */
/* Control goes on at `if_true` or `if_false`.  NULL: always true. */
void events_of_condition(events_builder *builder, const node *condition, unsigned if_true, unsigned if_false);
void events_of_statement(events_builder *builder, const node *statement);         /* NULL: nothing */
/* Control leaves the function here, on one path. */
void events_leave_function(events_builder *builder);

#endif
