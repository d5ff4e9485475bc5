/* lower.h: every await becomes a statement of its own; order and short circuits become explicit.
 *
 *     x = a() + await f(b) * 2;
 *                                  ──▶
 *     int left_1 = a();                       NODE_LOWERED_TEMPORARY
 *     <await f(b)>                            NODE_LOWERED_AWAIT
 *     x = left_1 + <its result> * 2;          the statement; NODE_LOWERED_NAME, NODE_LOWERED_RESULT
 *
 *     if (p && await f()) ...
 *                                  ──▶
 *     int and_1 = p != 0;                     NODE_LOWERED_TEMPORARY
 *     if (and_1) { <await f()>; and_1 = <its result> != 0; }
 *     if (and_1) ...
 *
 * The tree is changed in place: what is left of an expression keeps its tokens, and what moved out of it is replaced by
 * a NODE_LOWERED_ expression with the same tokens.  C11 leaves the order of most operands open (6.5p3); an expression
 * that holds an await is evaluated left to right. */
#ifndef ACC_LOWER_H
#define ACC_LOWER_H

#include "future.h"
#include "program.h"

/* A future that an await polls. */
typedef struct polled polled;
struct polled {
    future_kind kind;
    node *expression;         /* the future as it stands, what is in it lowered */
    function *callee;         /* FUTURE_CALL */
    object *child;            /* FUTURE_CALL, _POINTER, _TASK: the future in the frame for the time of the await;
                                 FUTURE_VARIABLE, _NEXT: the variable */
    object *place;            /* FUTURE_BOX: the acc_future, or, if place_is_pointer, what points to it */
    bool place_is_pointer;
    bool is_done;             /* FUTURE_VARIABLE: known to be done, so its value is there (done.c) */
    bool is_unfinished;       /* FUTURE_VARIABLE: known not to be done */
    bool in_inner_race;       /* made for a race inside of a race or a join, which drops it when it ends */
    object *status;           /* of a part of a join: has it completed? */
    polled **parts;           /* stb_ds array: FUTURE_JOIN, FUTURE_RACE */
    type *value;              /* what it gives */
};

/* One await or yield, that is, one state of the function. */
typedef struct await {
    node *node;               /* NODE_LOWERED_AWAIT */
    polled *polled;           /* NULL: a yield */
    scope *scope;
    unsigned state;           /* from 1; 0: it never waits, and is no state */
    uint32_t token;           /* the word await */
    type *result;
    bool is_taken;            /* something reads the result; purity.c finds it */
    const char *result_name;  /* the C variable that has the result, set by the emitter; NULL: it is in the child */
    struct action *action;    /* the innermost open action (leave.h); NULL: there is none, or all are those of `left` */
    object **left;            /* stb_ds array, innermost first: the future variables of the open blocks, when a cancellation
                                 has nothing else to leave than these: f__drop drops them itself */
} await;

/* Does `await` of it make a future in the frame? */
bool polled_is_made(const polled *polled);
/* The futures that an await makes, in order. */
void collect_made(polled *polled, struct polled ***made);

/* A loop that had to be taken apart. */
typedef struct loop {
    const char *continue_label;   /* NULL when nothing jumps there */
    bool tests_last;              /* do ... while */
} loop;

void lower_function(program *program, function *function);

/* Marks what holds an await; replaces awaits that are not evaluated.  Called by lower_function. */
void mark_lifted(program *program, node *body);

/* Finds out which future variables are done, or not, where they are polled: FUTURE_IS_DONE, FUTURE_IS_UNFINISHED and
 * is_asked (done.c).  Called by lower_function. */
void find_done(program *program, function *function);

/* What an expression does, as far as the order of evaluation is concerned. */
typedef enum purity {
    PURITY_STABLE,    /* gives the same value whenever it is evaluated */
    PURITY_READS,     /* reads what others may change */
    PURITY_EFFECTS    /* changes something, or waits */
} purity;
/* `assigned`: the locals that the full expression assigns. */
purity expression_purity(const program *program, const node *expression, object **assigned);
void collect_assigned(const node *expression, object ***assigned);

/* Sets is_address_taken and is_assigned of the objects that the tree uses. */
void find_uses(const program *program, node *tree);
/* Where in ({ a; b; x: c; ; }) the statement stands whose value it has: the last but for empty ones, also under labels.
 * NULL: it has none. */
node **value_statement(node *block);
/* The object whose bytes the place lies in, when it is reached without a pointer; else NULL. */
object *place_object(const program *program, node *place);
/* The same of a place that is an array; NULL for any other. */
object *array_object(const program *program, node *place);

#endif
