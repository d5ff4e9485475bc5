/* future.h: which expressions are futures, and of what kind.
 *
 *     f(1)  p(1)  async { ... }  acc_spawn(f(1))  acc_join(...)  acc_race(...)  acc_next(s, &x)     made where they stand
 *     v  s                                                                                          variables that hold one
 *     jobs[i]                                                                                       an acc_future */
#ifndef ACC_FUTURE_FORM_H
#define ACC_FUTURE_FORM_H

#include "program.h"

/* The names of the runtime that are no functions: acc gives them their meaning. */
typedef enum runtime_word {
    WORD_NONE, WORD_SPAWN, WORD_BLOCK_ON, WORD_JOIN, WORD_RACE, WORD_NEXT, WORD_CANCEL, WORD_CANCELLED
} runtime_word;

typedef enum future_kind {
    FUTURE_NONE,
    FUTURE_CALL,         /* of an async function by its name, or a block: callee */
    FUTURE_POINTER,      /* a call through a pointer to an async function */
    FUTURE_VARIABLE,     /* async T v = ...: variable */
    FUTURE_STREAM,       /* async yield T s = ...: variable */
    FUTURE_BOX,          /* an acc_future(T) */
    FUTURE_TASK,         /* acc_spawn(...): operand is what it spawns */
    FUTURE_JOIN, FUTURE_RACE, FUTURE_NEXT
} future_kind;

typedef struct future_form {
    future_kind kind;
    function *callee;    /* NULL for a block outside of any function, which is an error */
    object *variable;
    node *expression;    /* without parentheses: the call, the block, the variable's name, the acc_future */
    type *value;         /* what awaiting it gives; NULL: unknown */
} future_form;

runtime_word runtime_word_of(const program *program, const node *expression);
future_form future_of(const program *program, const node *expression);

/* Is it the call of a stream by its name? */
bool future_is_stream_call(const future_form *form);

/* Does the future give no value? */
bool future_is_void(const future_form *form);

/* The values that async blocks give, of which clang can only tell when it has read their returns.  True: some are new, and
 * unit->block_types has them for another reading. */
bool learn_blocks(program *program, unit *unit);

#endif
