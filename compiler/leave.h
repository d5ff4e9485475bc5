/* leave.h: what runs when control leaves a block, and who leaves which.
 *
 *     {                                      {
 *         defer close(a);                        ...
 *         if (x)                                 if (x)
 *             return 1;                   ──▶        { self->result = 1; leave = 1; goto leave_1; }
 *         ...                                    ...
 *     }                                          leave = 0;
 *                                            leave_1:
 *                                                close(a);
 *                                                if (leave == 1) { <the function is done> }
 *                                            }
 *
 * Each action (a defer, a cleanup, the release of a VLA) stands once, at the end of its block, in reverse order; whoever
 * leaves through it says in `leave` where to go on.  Cancellation is an exit like `return`, taken at an await; where there
 * are only futures to drop, f__drop does that without entering the body. */
#ifndef ACC_LEAVE_H
#define ACC_LEAVE_H

#include "lower.h"
#include "program.h"

typedef struct action action;
typedef struct leaving leaving;

struct action {
    action *outer;            /* the next one to run when control goes on leaving; may be of an outer block; or NULL */
    unsigned number;          /* label leave_<number> */
    scope *scope;
    node *block;              /* at whose end it stands */
    node *statement;          /* NODE_DEFER, or NULL */
    object *object;           /* a cleanup variable or a boxed VLA, or NULL */
    leaving **passing;        /* stb_ds array: the exits that run it */
    bool is_entered;          /* some exit begins with it, so that its label is used */
    const char *comment;      /* that stood on the defer's line */
};

typedef enum leaving_kind { LEAVING_FUNCTION, LEAVING_BREAK, LEAVING_CONTINUE, LEAVING_GOTO } leaving_kind;

/* One destination outside of some action, shared by all who go there from the same place. */
struct leaving {
    leaving_kind kind;
    node *target;             /* the loop or switch, or the NODE_LABEL; NULL for the function */
    action *to;               /* the innermost action that is not run; or NULL: all are */
    unsigned code;            /* the value of `leave`, from 1 */
};

typedef struct exit {
    node *key;                /* NODE_RETURN, NODE_BREAK, NODE_CONTINUE, NODE_LOWERED_CONTINUE, NODE_GOTO, NODE_LOWERED_TRY */
    struct { action *from; leaving *leaving; } value;
} exit_entry;

typedef struct leave_table {
    exit_entry *exits;        /* stb_ds map; for every exit, also those that run nothing (from == leaving->to) */
    struct { node *key; action **value; } *blocks;    /* actions that belong to a NODE_BLOCK, in order */
    struct { node *key; action *value; } *defers;     /* NODE_DEFER to its action */
    struct { object *key; action *value; } *objects;  /* cleanup variables and boxed VLAs */
    leaving **leavings;
    unsigned action_count;
} leave_table;

/* The exit from the function that passes through the action at which an await is cancelled. */
leaving *function_exit(const action *action);

/* Decides which cleanup variables and VLAs acc must look after itself, and finds all actions and exits of the lowered
 * body.  Reports jumps over a defer into the rest of its block. */
void find_leaving(program *program, function *function);

#endif
